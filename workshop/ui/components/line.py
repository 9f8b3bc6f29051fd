"""What stands beside a picture that the page itself draws."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.ui import session
from workshop.ui.components.hosted import hosted

_KEY, _WIDTH, _CHOSEN = "sb_line", "line_width", "line_chosen"
_ROOM, _ROOM_WIDTH, _LIGHTS = "sb_room", "room_width", "room_lights"


def _nothing() -> None:
    """Streamlit wants a callback for a state to exist; the rerun itself is what we are after."""


def _take_up() -> None:
    """What was open in this tab before the page was loaded anew, or the server died under it."""
    choose(st.session_state[_KEY].restored)


def choose(key: Id | None, *, opened: bool = False) -> None:
    """Opens the panel of an item of the picture, or closes it; a curtain is drawn unless it was asked to be opened."""
    session.remember(_CHOSEN, (key,))
    session.open_curtain(key if opened else None)


def chosen() -> Id | None:
    """The item whose panel is open; it may have been taken off meanwhile."""
    held: tuple[Id | None] = session.recall(_CHOSEN, (None,))
    return held[0]


def line_room(view: BoardView) -> int:
    """How many pixels wide the picture may be; 0: the browser has not said so yet."""
    known = session.recall(_WIDTH, 0)
    told = {"width": known, "chosen": chosen(), "isNew": session.recall(_CHOSEN) is None}
    state = hosted(
        "line",
        key=_KEY,
        data={"board": view.id, **told},
        default={"width": known, "restored": None},
        on_width_change=_nothing,
        on_restored_change=_take_up,
    )
    width = int(state.width or 0)
    session.remember(_WIDTH, width)
    return width


def picture_room(view: BoardView, *, wall: bool = False) -> int:
    """The same for a picture that keeps for itself what is chosen in it. On a wall the page follows the board by it."""
    known, lights = session.recall(_ROOM_WIDTH, 0), are_lights_changed()
    state = hosted(
        "room",
        key=_ROOM,
        data={
            "board": view.id,
            "revision": view.revision,
            "width": known,
            "wall": wall,
            "lights": are_lights_changed(),
        },
        default={"width": known, "seen": 0, "lights": lights},
        on_lights_change=_nothing,
        on_width_change=_nothing,
        on_seen_change=_nothing,
    )
    width = int(state.width or 0)
    session.remember(_ROOM_WIDTH, width)
    session.remember(_LIGHTS, bool(state.lights))
    return width


def are_lights_changed() -> bool:
    """Whether the lights of the timeline on this wall were changed, by the key L."""
    return bool(session.recall(_LIGHTS, False))
