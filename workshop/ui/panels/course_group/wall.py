"""The wall of a course group."""

import html
from typing import Any

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.access.round_pictures import Balances, DotsLaid, Kinds, Plane, RoundPicture, Tally
from workshop.charts.balances import GAP, LEADING, NAME_SHARE, PAD, Laid, Row, has_names, laid
from workshop.charts.dots import dots_rows
from workshop.charts.in_room import mark_of
from workshop.charts.in_words import rest_said
from workshop.charts.plane import dots_of, plane_chart, plane_lines
from workshop.charts.tally import tally_chart, tally_lines, tally_of
from workshop.model.base import Id
from workshop.model.ledger import SIDES
from workshop.text.ledger_words import mainly_labels
from workshop.ui import session
from workshop.ui.components.course import course_wall, wall_height, wall_page
from workshop.ui.layout import words
from workshop.ui.panels.course_group import stage

_HIGH, _AROUND, _LOWEST = 760, 320, 300
"""Pixels that a plane is high at most on a wall, what its question and the line below it need, and the least for it."""
_NEAR_HIGH = 520
"""Pixels that a plane is high at most for who sits before it, so that all of it is on their screen."""


def wall(view: CourseView) -> None:
    """Who is in and how to come in, the round that runs, what was shared, or a shared board. Without a control."""
    standing = stage.standing_on(view)
    width = course_wall(view, mark_of(view, standing))
    if view.room.stage is not None:
        stage.draw(view, standing)
    elif view.picture is not None and width:
        _picture(view.picture, width, view.shown or view.id)


def _picture(picture: RoundPicture, width: int, shown: Id) -> None:
    """What was shared, all at once; in words too, for who does not see a picture."""
    with st.container(key="sb_wall_tally"):
        words(picture.question, "sb-wall-question", "h1")
        if isinstance(picture, DotsLaid):
            if picture.counts:
                st.html(dots_rows(picture))
        elif isinstance(picture, Plane):
            plane(picture, width)
        elif isinstance(picture, Balances):
            _balances(picture, width, shown)
        else:
            _tally(picture, width)
        if rest := rest_said(picture, session.words()):
            words(rest, "sb-wall-line")


def _tally(picture: Tally | Kinds, width: int) -> None:
    _ = session.words()
    said = _("How often each name was said")
    if isinstance(picture, Kinds):
        said = _("How many unplanned moments of each kind, on all timelines together")
        picture = tally_of(picture, _)
    _drawn(tally_chart(picture, width, dark=session.is_wall_dark(), said=said), tally_lines(picture))


def plane(picture: Plane, width: int, *, near: bool = False) -> None:
    """Where each stands; `near`: for who sits before it."""
    _ = session.words()
    dots, said = dots_of(picture), _("Where each stands, between content and process, on the side and in the middle")
    high = _NEAR_HIGH if near else max(_LOWEST, min(_HIGH, wall_height() - _AROUND))
    dark = session.is_dark() if near else session.is_wall_dark()
    chart = plane_chart(dots, width, _, dark=dark, said=said, high=high, near=near) if dots else None
    _drawn(chart, plane_lines(dots, _))


def _balances(picture: Balances, width: int, shown: Id) -> None:
    """Words are no picture: they stand as a table, page by page, none of them cut off."""
    if not picture.rows:
        return
    held = laid(picture, width, wall_height())
    with st.container(key="sb_wall_balances"):
        page = wall_page(shown, len(held.pages))
        st.html(_table(held, held.pages[page]))


def _table(held: Laid, page: tuple[Row, ...]) -> str:
    _ = session.words()
    mainly = mainly_labels(_)
    is_named = has_names(page)
    who = f'<col style="width: {NAME_SHARE:.0%}">' if is_named else ""
    heads = [*([_("who")] if is_named else []), *(mainly[side] for side in SIDES)]
    head = "".join(f'<th scope="col">{html.escape(words)}</th>' for words in heads)
    rows = "".join(_row(row, is_named=is_named) for row in page)
    look = f"--sb-size: {held.size}px; --sb-leading: {LEADING}; --sb-pad: {PAD}px; --sb-gap: {GAP}px"
    cols = f"<colgroup>{who}{'<col>' * len(SIDES)}</colgroup>"
    return f'<table class="sb-wall-balances" style="{look}">{cols}<tr>{head}</tr>{rows}</table>'


def _row(row: Row, *, is_named: bool) -> str:
    name, said = row
    who = f'<th scope="row">{html.escape(name)}</th>' if is_named else ""
    cells = "".join(f'<td class="sb-{side}">{html.escape(getattr(said, side))}</td>' for side in SIDES)
    return f"<tr>{who}{cells}</tr>"


def _drawn(chart: Any, lines: list[tuple[str, str]]) -> None:
    if chart is None:
        return
    st.altair_chart(chart, width="content", theme=None, key="sb_tally_chart")
    rows = "".join(f"<li>{html.escape(name)}: {html.escape(says)}</li>" for name, says in lines)
    st.html(f'<ul class="sb-only-read">{rows}</ul>')
