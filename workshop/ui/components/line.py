"""What stands beside a picture that the page itself draws."""

from workshop.access.view import BoardView
from workshop.ui import session
from workshop.ui.components.hosted import hosted


def _nothing() -> None:
    """Streamlit wants a callback for a state to exist; the rerun itself is what we are after."""


def line_room(view: BoardView) -> int:
    """How many pixels wide the picture may be; 0: the browser has not said so yet. The page follows the board."""
    known = session.recall("line_width", 0)
    state = hosted(
        "line",
        key="sb_line",
        data={"board": view.id, "revision": view.revision, "width": known},
        default={"width": known, "seen": 0},
        on_width_change=_nothing,
        on_seen_change=_nothing,
    )
    width = int(state.width or 0)
    session.remember("line_width", width)
    return width
