"""One picture on the wall: the photo, give and take, or the process in time."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.charts.balance import balance, given_of
from workshop.charts.timeline import Line, timeline
from workshop.text.process_words import line_words
from workshop.ui import dates, session
from workshop.ui.components.line import picture_room
from workshop.ui.components.photo import photo_desk
from workshop.ui.layout import wall_head, words


def draw(view: BoardView, shows: str) -> None:
    """The picture, without a control."""
    if shows == "tijdlijn":
        _line(view)
    elif shows == "balans":
        _balance(view)
    else:
        wall_head(view)
        photo_desk(view, wall=True)


def way_to(view: BoardView, shows: str) -> None:
    """Opens a picture on the wall, in a window of its own."""
    _ = session.words()
    language = "" if session.language() == "nl" else "&lang=en"
    address = f"muur?board={view.id}&beeld={shows}{language}"
    st.link_button(_("On the wall"), address, type="tertiary", help=_("In a window of its own; drag it to the beamer"))


def _line(view: BoardView) -> None:
    _ = session.words()
    wall_head(view, _("The process in time"))
    with st.container(key="sb_wall_picture"):
        width = picture_room(view, wall=True)
        if not width:
            return
        drawn = timeline(
            Line(view.steps, view.moments, view.moment_kinds, dates.today()),
            width=width,
            dark=session.is_wall_dark(),
            chosen=None,
            lights=False,
            words=line_words(_, session.language()),
        )
        if drawn is None:
            words(_("Nothing on the line has a date yet."), "sb-question")
        else:
            st.altair_chart(drawn, width="content", theme=None, key="sb_wall_line")


def _balance(view: BoardView) -> None:
    _ = session.words()
    wall_head(view, _("Give and take"))
    with st.container(key="sb_wall_picture"):
        width = picture_room(view, wall=True)
        if not width:
            return
        drawn = balance(
            given_of(view, _), by="party", width=width, dark=session.is_wall_dark(), chosen="", sums=False, _=_
        )
        if drawn is None:
            words(_("Who has something to bring here, and something to take? Begin with one party."), "sb-question")
        else:
            st.altair_chart(drawn, width="content", theme=None, key="sb_wall_balance")
