"""What belongs to the page as a whole: its language, half-typed text, and Streamlit's own English."""

from workshop.ui import session
from workshop.ui.components.hosted import hosted


def _nothing() -> None:
    """Streamlit wants a callback for a state to exist; the rerun itself is what we are after."""


def browser_side(language: str) -> None:
    """Once per page. Draws nothing; has the whole page drawn anew when the server was away."""
    hosted(
        "page",
        key="sb_page",
        data={"board": session.board_id(), "language": language},
        default={"returned": 0},
        on_returned_change=_nothing,
    )
