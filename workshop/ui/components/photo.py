"""The map with its toolbar, legend and table twin."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import streamlit as st

from workshop.access.view import BoardView
from workshop.insights import Scene
from workshop.insights.without import Without, without_leader
from workshop.model.base import Id
from workshop.model.photo import PHOTO
from workshop.ui import session
from workshop.ui.components.hosted import hosted

OUT = "out"
"""Looking at what remains without whoever leads."""


def _on(view: BoardView) -> dict[str, str]:
    """Which board a script speaks with: the board itself, or its ugly photo."""
    return {"board": view.id} if view.photo == PHOTO else {"board": view.id, "photo": view.photo}


def _nothing() -> None:
    """Streamlit wants a callback for a state to exist; the rerun itself is what we are after."""


@dataclass(frozen=True)
class Row:
    """A line that points at parties and people on the map."""

    label: str
    note: str
    ids: tuple[Id, ...]
    quiet: bool = False
    """About what is not known yet."""


@dataclass(frozen=True)
class Shown:
    """What this screen looks at on the map."""

    selected: tuple[Id, ...] = ()
    layer: str = ""
    """The layer whose panel is open; empty: none."""
    looking: str = ""
    """How one looks, with nothing changed: "out", without whoever leads; a seat, from its chair; empty: as it is."""


def photo_desk(view: BoardView, *, wall: bool = False) -> Shown:
    """The living map of a board, and what is looked at on it."""
    key = "sb_photo_wall" if wall else "sb_photo" if view.photo == PHOTO else "sb_photo_ugly"
    data = {**_on(view), "revision": view.revision, "wall": wall, "dark": wall and session.is_wall_dark()}
    if getattr(st.session_state.get(key), "looking", "") == OUT:
        left = remaining(view)
        data["without"] = {"gone": list(left.gone), "alone": list(left.alone)}
    state = hosted(
        "photo",
        key=key,
        data=data,
        default={"selected": [], "seen": 0, "layer": "", "looking": ""},
        on_selected_change=_nothing,
        on_seen_change=_nothing,
        on_layer_change=_nothing,
        on_looking_change=_nothing,
    )
    return Shown(tuple(str(item) for item in state.selected or ()), str(state.layer or ""), str(state.looking or ""))


def remaining(view: BoardView) -> Without:
    """What remains without whoever leads."""
    return without_leader(Scene(view, date.today()))


def pointing_list(view: BoardView, rows: Sequence[Row], *, key: str) -> None:
    """Lines of which one can be chosen: whom it is about stand out on the map. The text is anybody's."""
    told = [{"label": row.label, "note": row.note, "ids": list(row.ids), "quiet": row.quiet} for row in rows]
    hosted("points", key=key, data={"board": view.id, "rows": told})


def people_list(view: BoardView) -> None:
    """Everybody at the table by number; a click selects on the map."""
    hosted("list", key="sb_list", data=_on(view))


def panel_head(
    view: BoardView,
    over: str,
    title: str,
    item: Id | None = None,
    *,
    closes: str = "selection",
    chair: Literal["", "sit", "up"] = "",
) -> None:
    """The head of a panel: what it is, its name, and the button that closes it. An item's name follows by itself.

    `closes`: the selection, the layer, or the way of looking. `chair`: one may sit down on the item's chair, or sits
    there and may get up.
    """
    told = {**_on(view), "over": over, "title": title, "item": item, "closes": closes, "chair": chair}
    hosted("head", key="sb_panel_head", data=told)


def saved_sign(view: BoardView, *, follows: bool) -> None:
    """Saved at, saving, not saved; undo and redo. `follows`: the page is drawn anew when the board has changed."""
    hosted(
        "sign",
        key="sb_sign" if view.photo == PHOTO else "sb_sign_ugly",
        data={**_on(view), "revision": view.revision, "follows": follows},
        default={"seen": 0},
        on_seen_change=_nothing,
    )
