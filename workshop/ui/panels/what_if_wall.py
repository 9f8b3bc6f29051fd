"""What if, on the wall: now and then in one picture, then what would be otherwise in words; page by page."""

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import streamlit as st

from workshop.access.view import BoardView
from workshop.charts.what_if import changes, drawn_of, placed, what_if
from workshop.model.adjustment import Adjustment
from workshop.model.base import Id
from workshop.ui import session
from workshop.ui.components.line import wall_room
from workshop.ui.layout import wall_head, words

_ROWS = 6
"""Of words on a page, each of two lines."""
_ANY, _LEGEND = 1000, 40
"""Pixels: a width, which how high a picture is does not depend on; and what the line below it needs."""

Row = tuple[str, str, str, str]


@dataclass(frozen=True)
class _Page:
    """Parties to draw, or rows of words."""

    parties: tuple[Id, ...] = ()
    rows: tuple[Row, ...] = ()


def draw(view: BoardView, key: Id, *, room: float, dark: bool) -> None:
    """Without a control. `room`: pixels it may be high, before the wall makes it larger."""
    _ = session.words()
    held = view.adjustments[key]
    wall_head(view, held.title)
    pages = list(_pages(view, held, room - _LEGEND))
    with st.container(key="sb_wall_picture"):
        width, at = wall_room(view, max(1, len(pages)))
        if not width:
            return
        if not pages:
            words(_("Nothing is otherwise yet."), "sb-wall-line")
        elif pages[at].rows:
            st.html(_table(pages[at].rows))
        else:
            chart = what_if(view, held, width=width, dark=dark, only=pages[at].parties, _=_)
            if chart is not None:
                st.altair_chart(chart, width="content", theme=None, key="sb_wall_chart")
            words(_("Open is now, full is then. What stays as it is, is quiet."), "sb-wall-small")


def _pages(view: BoardView, held: Adjustment, room: float) -> Iterator[_Page]:
    """As many parties on each as it has room for; behind them the words."""
    _ = session.words()
    page: list[Id] = []
    for party in drawn_of(view, held, _):
        if page and placed(view, held, _ANY, _, [*page, party]).height > room:
            yield _Page(parties=tuple(page))
            page = []
        page.append(party)
    if page:
        yield _Page(parties=tuple(page))
    rows = _in_words(view, held)
    for at in range(0, len(rows), _ROWS):
        yield _Page(rows=tuple(rows[at : at + _ROWS]))


def _in_words(view: BoardView, held: Adjustment) -> list[Row]:
    """What the picture can't draw."""
    _ = session.words()
    said = [one for one in changes(view, held, _) if not one.resource and one.side is not None]
    rows = [(view.name_of(one.party), one.what, one.before, one.after) for one in said]
    if held.sort == "bigger_pie" and held.ambition:
        rows.insert(0, (_("the whole"), _("ambition"), view.ambition or _("don't know"), held.ambition))
    return rows


def _table(rows: Sequence[Row]) -> str:
    _ = session.words()
    heads = "".join(f'<th scope="col">{html.escape(head)}</th>' for head in ("", "", _("now"), _("then")))
    body = "".join(_row(row) for row in rows)
    return f'<table class="sb-wall-words sb-wall-then" style="--sb-lines: 2"><tr>{heads}</tr>{body}</table>'


def _row(row: Row) -> str:
    name, *cells = (f"<div>{html.escape(words)}</div>" for words in row)
    return f'<tr><th scope="row">{name}</th>' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
