"""One picture on the wall: the photo, give and take, or the process in time."""

import html
from collections.abc import Callable
from typing import Any

import streamlit as st

from workshop.access.view import BoardView
from workshop.charts.balance import balance, given_of
from workshop.charts.timeline import Line, timeline
from workshop.model.ledger import SIDES, Account, has_numbers
from workshop.text.ledger_words import felt_labels, mainly_labels
from workshop.text.process_words import line_words
from workshop.ui import dates, session
from workshop.ui.components.line import are_lights_changed, picture_room
from workshop.ui.components.photo import photo_desk
from workshop.ui.layout import wall_head, words


def draw(view: BoardView, shows: str) -> None:
    """The picture, without a control."""
    _ = session.words()
    if shows == "tijdlijn":
        wall_head(view, _("The process in time"))
        _drawn(view, _line, _("Nothing on the line has a date yet."))
    elif shows == "balans":
        wall_head(view, _("Give and take"))
        if has_numbers(view.accounts.values()) or not view.parties:
            nobody = _("Who has something to bring here, and something to take? Begin with one party.")
            _drawn(view, _balance, nobody)
        else:
            _in_words(view)
    else:
        wall_head(view)
        photo_desk(view, wall=True)


def way_to(view: BoardView, shows: str) -> None:
    """Opens a picture on the wall, in a window of its own."""
    _ = session.words()
    language = "" if session.language() == "nl" else "&lang=en"
    address = f"muur?board={view.id}&beeld={shows}{language}"
    st.link_button(_("On the wall"), address, type="tertiary", help=_("In a window of its own; drag it to the beamer"))


def _drawn(view: BoardView, picture: Callable[[BoardView, int], Any], otherwise: str) -> None:
    """A picture of Altair, as wide as the wall; or a sentence where there is nothing to draw."""
    with st.container(key="sb_wall_picture"):
        width = picture_room(view, wall=True)
        if not width:
            return
        chart = picture(view, width)
        if chart is None:
            words(otherwise, "sb-question")
        else:
            st.altair_chart(chart, width="content", theme=None, key="sb_wall_chart")


def _line(view: BoardView, width: int) -> Any:
    return timeline(
        Line(view.steps, view.moments, view.moment_kinds, dates.today()),
        width=width,
        dark=session.is_wall_dark(),
        chosen=None,
        lights=are_lights_changed(),
        words=line_words(session.words(), session.language()),
    )


def _balance(view: BoardView, width: int) -> Any:
    _ = session.words()
    dark = session.is_wall_dark()
    return balance(given_of(view, _), by="party", width=width, dark=dark, chosen="", sums=False, _=_)


def _in_words(view: BoardView) -> None:
    """Words come first: as long as there are no numbers, they are the picture."""
    _ = session.words()
    mainly, felt = mainly_labels(_), felt_labels(_)
    heads = ["", *(mainly[side] for side in SIDES), _("how it feels")]
    rows = [_row(party.name, view.accounts[key], felt) for key, party in view.parties.items()]
    cells = "".join(f"<th>{html.escape(head)}</th>" for head in heads)
    with st.container(key="sb_wall_picture"):
        picture_room(view, wall=True)
        st.html(f'<table class="sb-wall-words"><tr>{cells}</tr>{"".join(rows)}</table>')


def _row(name: str, account: Account, felt: dict[Any, str]) -> str:
    said = [*(getattr(account, side) for side in SIDES), felt[account.felt_balance]]
    cells = "".join(f"<td>{html.escape(words)}</td>" for words in said)
    return f"<tr><th>{html.escape(name)}</th>{cells}</tr>"
