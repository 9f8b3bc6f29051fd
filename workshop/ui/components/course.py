"""A course group in the browser: the desk, the wall, and the strip of who takes part. They follow it by themselves."""

import functools
from typing import get_args

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.model.base import Id
from workshop.model.together import GatheringPage
from workshop.ui import session
from workshop.ui.components.hosted import hosted
from workshop.ui.components.line import page_texts
from workshop.ui.frame.navigation import go

_WALL, _WIDTH, _HEIGHT, _GOING = "sb_course_wall", "course_wall_width", "course_wall_height", "going"
_USUAL = 1080
"""Pixels that a wall is high as long as it has not said so."""
_PAGES, _LOOK = "sb_course_pages", "sb_course_look"


def course_desk(view: CourseView) -> None:
    """The desk."""
    hosted("coursedesk", key="sb_course_desk", data={"group": view.id, "as": "trainer", "wall": _address("muur", view)})


def _seen(key: str = _WALL) -> None:
    """The wall, or who looks along, says what it shows, and how wide it is; the wall also how high."""
    _shown, width, height, _asked = st.session_state[key].seen
    session.remember(_WIDTH, int(width))
    session.remember(_HEIGHT, int(height))


_looked = functools.partial(_seen, _LOOK)


def course_wall(view: CourseView, mark: str) -> int:
    """The wall, and how many pixels wide a picture on it may be. Another picture has the page drawn anew."""
    width: int = session.recall(_WIDTH, 0)
    hosted(
        "coursewall",
        key=_WALL,
        data={"group": view.id, "as": "wall", "shown": mark, "width": width, "height": session.recall(_HEIGHT, 0)},
        default={"seen": ["", 0, 0, 0]},
        on_seen_change=_seen,
    )
    return width


def wall_height() -> int:
    """How many pixels high the wall is."""
    return session.recall(_HEIGHT, 0) or _USUAL


def wall_page(shown: Id, pages: int) -> int:
    """Which page of the picture of a round is open, from 0; it turns by the keys of who presents."""
    state = hosted(
        "pages",
        key=f"{_PAGES}_{shown}",
        data={"board": shown, "shows": "group", "page": 0, "pages": pages, "texts": page_texts(session.words())},
        default={"page": 0},
        on_page_change=_turned,
    )
    return min(max(int(state.page or 0), 0), pages - 1)


def _turned() -> None:
    """Streamlit wants a callback for a state to exist; the rerun itself is what we are after."""


def course_look(view: CourseView, mark: str) -> int:
    """What is on the wall, for who looks along from elsewhere, and how many pixels wide a picture may be."""
    width: int = session.recall(_WIDTH, 0)
    data = {"group": view.id, "as": "observer", "shown": mark, "width": width}
    hosted("courselook", key=_LOOK, data=data, default={"seen": ["", 0, 0, 0]}, on_seen_change=_looked)
    return width


def course_strip(view: CourseView, *, large: bool = False, revision: int = 0) -> None:
    """What the group does now, for who takes part. `revision`: of the board below it, from which is shared."""
    seat = {"group": view.id, "as": "participant", "page": _address("groep", view)}
    data = {**seat, "large": large, "revision": revision, "board": view.board}
    key = "sb_course_now" if large else "sb_strip"
    hosted(
        "coursestrip", key=key, data=data, default={"going": ["", 0]}, on_going_change=functools.partial(_going, key)
    )
    if (page := session.recall(_GOING)) is not None:
        session.forget(_GOING)
        if view.together.gathering is not None and view.together.gathering.page == page:  # not one of before
            go_to(page, view)


def _going(key: str) -> None:
    """This person goes to where the group was brought. Asked again while the page changed, it is passed over."""
    if (strip := st.session_state.get(key)) is not None:
        session.remember(_GOING, str(strip.going[0]))


def go_to(page: str, view: CourseView) -> None:
    """To a page of one's own board, or to the page of the group."""
    if page == "groep":
        session.open_group(view.id)
    elif page in get_args(GatheringPage) and view.board is not None:
        session.open_board(view.board)
    else:
        return
    go(page)


def course_half_year(view: CourseView) -> None:
    """For who takes part: whether the own board goes along with a stand, what moved since, and looking back."""
    data = {"group": view.id, "as": "participant", "name": view.name}
    hosted("coursehalf", key="sb_half_year", data=data)


def _address(page: str, view: CourseView) -> str:
    language = "" if session.language() == "nl" else "&lang=en"
    return f"{page}?groep={view.id}{language}"
