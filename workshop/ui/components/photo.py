"""The map with its toolbar, legend and table twin."""

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.ui import session
from workshop.ui.components.hosted import hosted


def _nothing() -> None:
    """Streamlit wants a callback for a state to exist; the rerun itself is what we are after."""


def photo_desk(view: BoardView, *, wall: bool = False) -> tuple[Id, ...]:
    """The living map of a board; the items selected on it."""
    state = hosted(
        "photo",
        key="sb_photo_wall" if wall else "sb_photo",
        data={"board": view.id, "revision": view.revision, "wall": wall, "dark": wall and session.is_wall_dark()},
        default={"selected": [], "seen": 0},
        on_selected_change=_nothing,
        on_seen_change=_nothing,
    )
    return tuple(str(item) for item in state.selected or ())


def people_list(view: BoardView) -> None:
    """Everybody at the table by number; a click selects on the map."""
    hosted("list", key="sb_list", data={"board": view.id})


def panel_head(view: BoardView, over: str, title: str, item: Id | None = None) -> None:
    """The head of a panel: what it is, its name, and the button that closes it. An item's name follows by itself."""
    hosted("head", key="sb_panel_head", data={"board": view.id, "over": over, "title": title, "item": item})


def saved_sign(view: BoardView, *, follows: bool) -> None:
    """Saved at, saving, not saved; undo and redo. `follows`: the page is drawn anew when the board has changed."""
    hosted(
        "sign",
        key="sb_sign",
        data={"board": view.id, "revision": view.revision, "follows": follows},
        default={"seen": 0},
        on_seen_change=_nothing,
    )
