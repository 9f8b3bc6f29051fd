"""One picture on the wall: the photo, give and take, or the process in time."""

import html
from collections.abc import Callable, Sequence
from math import ceil
from typing import Any

import streamlit as st

from workshop.access.view import BoardView
from workshop.charts.balance import ROOMY, TIGHT, WRAPPED, balance, given_of
from workshop.charts.plane import dots_on, plane_chart
from workshop.charts.timeline import Line, timeline
from workshop.charts.timeline_words import text_width
from workshop.model.base import Id
from workshop.model.ledger import SIDES, Account, has_numbers
from workshop.text.ledger_words import felt_labels, mainly_labels
from workshop.text.process_words import line_words
from workshop.ui import dates, session
from workshop.ui.components.line import are_lights_changed, wall_height, wall_room, wall_width
from workshop.ui.components.photo import photo_desk
from workshop.ui.layout import wall_head, words
from workshop.ui.panels import symptoms, what_if_wall

_BARS, _ROOMY_BARS, _LONG_BARS, _WORDS = 16, 10, 11, 9
"""Rows of a page, so many that no word on a wall of 1920 by 1080 is under 24 pixels (LOOKS)."""
_USUAL, _NEAR, _ZOOM = 1080, 590, 1.9
"""The height that this is reckoned for, in a room and near by; and how much larger than at a desk it is in a room."""
_BAR, _ROOMY_BAR, _LONG_BAR, _WORD_ROW, _LARGE_ROW, _LEAST = 27, 44, 38, 48, 62, 3
"""Pixels of a row, before the wall makes it larger; a lower wall has fewer rows, but so many at least."""
_LINE = 480
"""Pixels that the timeline may be high before it is set tighter, so that its words stay as large."""
_PLANE, _PLANE_SCALE = 470, 0.52
"""Pixels that the plane may be high before the wall makes it larger; and the size of its words and dots till then."""
_LARGE_WORDS = 7
"""Up to so many rows of words are written larger."""
_TALL, _PAD = 436, 13
"""Pixels for rows of words, and what of each row is no words; before the wall makes them larger."""
_LEADING = {True: 21.6, False: 17.6}
"""From one line to the next, by whether they are large."""


def draw(view: BoardView, shows: str) -> None:
    """The picture, without a control."""
    _ = session.words()
    if shows == "tijdlijn":
        wall_head(view, _("The process in time"))
        _drawn(view, lambda width, _page: _line(view, width), _("Nothing stands on the line yet."))
    elif shows == "balans":
        if (shown := session.what_if_on_wall(view)) is not None:
            what_if_wall.draw(view, shown, room=_TALL - _lacks(), dark=session.is_wall_dark())
            return
        wall_head(view, _("Give and take"))
        if has_numbers(view.accounts.values()) or not view.parties:
            nobody = _("Who has something to bring here, and something to take? Begin with one party.")
            pages = _pages(view, _fewer(_LONG_BARS, _LONG_BAR) if _is_long(view) else _fewer(_BARS, _BAR))
            _drawn(view, lambda width, page: _balance(view, width, pages[page]), nobody, len(pages))
        else:
            _in_words(view)
    elif shows == "plek":
        wall_head(view, _("Your place"))
        _drawn(view, lambda width, _page: _place(view, width), _("Nothing stands on this plane yet."))
    else:
        wall_head(view)
        photo_desk(view, wall=True)


def way_to(view: BoardView, shows: str, what_if: Id | None = None) -> None:
    """Opens a picture on the wall, in a window of its own."""
    _ = session.words()
    language = "" if session.language() == "nl" else "&lang=en"
    thought = f"&stel={what_if}" if what_if is not None else ""
    address = f"muur?board={view.id}&beeld={shows}{thought}{language}"
    st.link_button(_("On the wall"), address, type="tertiary", help=_("In a window of its own; drag it to the beamer"))


def _pages(view: BoardView, most: int) -> list[tuple[Id, ...]]:
    """The parties, page by page, each about as full as the others; one page at least."""
    keys = tuple(view.parties)
    count = max(1, ceil(len(keys) / most))
    size = max(1, ceil(len(keys) / count))
    return [keys[at : at + size] for at in range(0, len(keys), size)] or [()]


def _lacks() -> float:
    """Pixels by which this wall is lower than usual, before it makes a picture larger."""
    if session.is_near():  # not made larger
        return max(0.0, _NEAR - wall_height())
    return max(0.0, (_USUAL - wall_height()) / _ZOOM)


def _fewer(most: int, row: int) -> int:
    """As many rows as this wall has room for, of at most so many."""
    return max(_LEAST, most - ceil(_lacks() / row))


def _drawn(view: BoardView, picture: Callable[[int, int], Any], otherwise: str, pages: int = 1) -> None:
    """A page of a picture of Altair, as wide as the wall; or a sentence where there is nothing to draw."""
    with st.container(key="sb_wall_picture"):
        width, page = wall_room(view, pages)
        if not width:
            return
        chart = picture(width, page)
        if chart is None:
            words(otherwise, "sb-question")
        else:
            st.altair_chart(chart, width="content", theme=None, key="sb_wall_chart")


def _line(view: BoardView, width: int) -> Any:
    return timeline(
        Line(view.steps, view.moments, view.moment_kinds, dates.today(), symptoms=symptoms.on_line(view)),
        width=width,
        dark=session.is_wall_dark(),
        chosen=None,
        lights=are_lights_changed(),
        words=line_words(session.words(), session.language()),
        most=_LINE,
    )


def _place(view: BoardView, width: int) -> Any:
    _ = session.words()
    dots, near = dots_on(view, _), session.is_near()
    if not dots:
        return None
    return plane_chart(
        dots,
        width,
        _,
        dark=session.is_wall_dark(),
        said=_("Where each stands, between content and process, on the side and in the middle"),
        high=int(_PLANE - _lacks()),
        near=near,
        scale=1 if near else _PLANE_SCALE,
    )


def _is_long(view: BoardView) -> bool:
    """Whether a name needs two lines beside its bar."""
    most = wall_width() * TIGHT.names
    return any(text_width(party.name, TIGHT.name_px) > most for party in view.parties.values())


def _balance(view: BoardView, width: int, page: Sequence[Id]) -> Any:
    _ = session.words()
    return balance(
        given_of(view, _),
        by="party",
        width=width,
        dark=session.is_wall_dark(),
        chosen="",
        sums=False,
        set_in=WRAPPED if _is_long(view) else ROOMY if len(page) <= _fewer(_ROOMY_BARS, _ROOMY_BAR) else TIGHT,
        only=page,
        _=_,
    )


def _in_words(view: BoardView) -> None:
    """Words come first: as long as there are no numbers, they are the picture."""
    _ = session.words()
    mainly, felt = mainly_labels(_), felt_labels(_)
    heads = ["", *(mainly[side] for side in SIDES), _("how it feels")]
    cells = "".join(f"<th>{html.escape(head)}</th>" for head in heads)
    pages = _pages(view, _fewer(_WORDS, _WORD_ROW))
    with st.container(key="sb_wall_picture"):
        page = pages[wall_room(view, len(pages)).page]
        rows = "".join(_row(view.name_of(key), view.accounts[key], felt) for key in page)
        large = len(page) <= _fewer(_LARGE_WORDS, _LARGE_ROW)
        lines = max(1, int(((_TALL - _lacks()) / len(page) - _PAD) / _LEADING[large]))
        look = "sb-wall-words" if large else "sb-wall-words sb-wall-many"
        st.html(f'<table class="{look}" style="--sb-lines: {lines}"><tr>{cells}</tr>{rows}</table>')


def _row(name: str, account: Account, felt: dict[Any, str]) -> str:
    said = [*(getattr(account, side) for side in SIDES), felt[account.felt_balance]]
    cells = "".join(f"<td><div>{html.escape(words)}</div></td>" for words in said)
    return f"<tr><th><div>{html.escape(name)}</div></th>{cells}</tr>"
