"""The quiet clock of the ugly photo, and the tidying up after it in the browser."""

from datetime import datetime

from workshop.access.view import BoardView
from workshop.service import current
from workshop.ui.components.hosted import hosted


def _nothing() -> None:
    """Streamlit wants a callback for a state to exist; the rerun itself is what we are after."""


def ugly_clock(view: BoardView, until: datetime) -> None:
    """How long it is still open. At the end it draws the curtain on the page, and asks for the page without it."""
    told = {"board": view.id, "until": until.isoformat(), "now": current().store.now().isoformat()}
    hosted("curtain", key="sb_ugly_clock", data=told, default={"over": 0}, on_over_change=_nothing)


def ugly_swept(view: BoardView, *, is_there: bool) -> None:
    """Nothing of it is left on the page; nor in the storage of this tab, once it was destroyed."""
    hosted("curtain", key="sb_ugly_swept", data={"board": view.id, "until": None, "kept": is_there})
