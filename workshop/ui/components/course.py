"""A course group in the browser: the desk, the wall, and the strip of who takes part. They follow it by themselves."""

from workshop.access.course_view import CourseView
from workshop.ui import session
from workshop.ui.components.hosted import hosted

_WALL, _WIDTH = "sb_course_wall", "course_wall_width"


def _nothing() -> None:
    """Streamlit wants a callback for a state to exist; the rerun itself is what we are after."""


def course_desk(view: CourseView) -> None:
    """The desk."""
    hosted("coursedesk", key="sb_course_desk", data={"group": view.id, "as": "trainer", "wall": _address("muur", view)})


def course_wall(view: CourseView) -> int:
    """The wall, and how many pixels wide a picture on it may be. Another picture has the page drawn anew."""
    known = session.recall(_WIDTH, 0)
    state = hosted(
        "coursewall",
        key=_WALL,
        data={"group": view.id, "as": "wall", "shown": view.shown or "", "width": known},
        default={"shown": view.shown or "", "width": known},
        on_shown_change=_nothing,
        on_width_change=_nothing,
    )
    width = int(state.width or 0)
    session.remember(_WIDTH, width)
    return width


def course_strip(view: CourseView, *, large: bool = False, revision: int = 0) -> None:
    """What the group does now, for who takes part. `revision`: of the board below it, from which is shared."""
    seat = {"group": view.id, "as": "participant", "page": _address("groep", view)}
    data = {**seat, "large": large, "revision": revision}
    hosted("coursestrip", key="sb_course_now" if large else "sb_strip", data=data)


def _address(page: str, view: CourseView) -> str:
    language = "" if session.language() == "nl" else "&lang=en"
    return f"{page}?groep={view.id}{language}"
