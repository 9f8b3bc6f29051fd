"""A course group in the browser: the desk, the wall, and the strip of who takes part. They follow it by themselves."""

from workshop.access.course_view import CourseView
from workshop.ui import session
from workshop.ui.components.hosted import hosted

_WALL = "sb_course_wall"


def _nothing() -> None:
    """Streamlit wants a callback for a state to exist; the rerun itself is what we are after."""


def course_desk(view: CourseView) -> None:
    """The desk."""
    hosted("coursedesk", key="sb_course_desk", data={"group": view.id, "as": "trainer", "wall": _address("muur", view)})


def course_wall(view: CourseView) -> None:
    """The wall. Where another picture comes on it, the page is drawn anew."""
    hosted(
        "coursewall",
        key=_WALL,
        data={"group": view.id, "as": "wall", "shown": view.shown or ""},
        default={"shown": view.shown or ""},
        on_shown_change=_nothing,
    )


def course_strip(view: CourseView, *, large: bool = False) -> None:
    """What the group does now, for who takes part."""
    data = {"group": view.id, "as": "participant", "large": large, "page": _address("groep", view)}
    hosted("coursestrip", key="sb_course_now" if large else "sb_strip", data=data)


def _address(page: str, view: CourseView) -> str:
    language = "" if session.language() == "nl" else "&lang=en"
    return f"{page}?groep={view.id}{language}"
