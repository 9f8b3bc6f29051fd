"""What belongs to the page as a whole: its language, half-typed text, and Streamlit's own English."""

from workshop.ui import session
from workshop.ui.components.hosted import hosted


def browser_side(language: str) -> None:
    """Once per page. Draws nothing."""
    hosted("page", key="sb_page", data={"board": session.board_id(), "language": language})
