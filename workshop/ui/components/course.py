"""A course group in the browser: the desk, the wall, and the strip of who takes part. They follow it by themselves."""

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.ui import session
from workshop.ui.components.hosted import hosted

_WALL, _WIDTH = "sb_course_wall", "course_wall_width"


def course_desk(view: CourseView) -> None:
    """The desk."""
    hosted("coursedesk", key="sb_course_desk", data={"group": view.id, "as": "trainer", "wall": _address("muur", view)})


def _seen() -> None:
    """The wall says what it shows, and how wide it is."""
    session.remember(_WIDTH, int(st.session_state[_WALL].seen[1]))


def course_wall(view: CourseView) -> int:
    """The wall, and how many pixels wide a picture on it may be. Another picture has the page drawn anew."""
    width: int = session.recall(_WIDTH, 0)
    hosted(
        "coursewall",
        key=_WALL,
        data={"group": view.id, "as": "wall", "shown": view.shown or "", "width": width},
        default={"seen": ["", 0, 0]},
        on_seen_change=_seen,
    )
    return width


def course_strip(view: CourseView, *, large: bool = False, revision: int = 0) -> None:
    """What the group does now, for who takes part. `revision`: of the board below it, from which is shared."""
    seat = {"group": view.id, "as": "participant", "page": _address("groep", view)}
    data = {**seat, "large": large, "revision": revision}
    hosted("coursestrip", key="sb_course_now" if large else "sb_strip", data=data)


def _address(page: str, view: CourseView) -> str:
    language = "" if session.language() == "nl" else "&lang=en"
    return f"{page}?groep={view.id}{language}"
