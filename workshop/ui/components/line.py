"""What stands beside a picture that the page itself draws."""

from typing import Any, NamedTuple

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.text.catalogue import Gettext
from workshop.ui import session
from workshop.ui.components.hosted import hosted

_KEY, _SIZE, _CHOSEN = "sb_line", "line_size", "line_chosen"
_USUAL, _USUAL_WIDTH = 1080, 960
"""Pixels that a wall is high, and a picture on it wide, as long as it has not said so."""
_ROOM, _ROOM_WIDTH, _LIGHTS, _PAGE = "sb_room", "room_width", "room_lights", "room_page"


class Room(NamedTuple):
    """How many pixels wide a picture may be, 0 as long as the browser has not said so; and which page of it shows."""

    width: int
    page: int


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


def line_room(view: BoardView) -> tuple[int, int]:
    """How many pixels wide the picture may be, and how high without a scroll; 0: the browser has not said so yet."""
    known = session.recall(_SIZE, (0, 0))
    told = {"size": known, "chosen": chosen(), "isNew": session.recall(_CHOSEN) is None}
    state = hosted(
        "line",
        key=_KEY,
        data={"board": view.id, **told},
        default={"size": known, "restored": None},
        on_size_change=_nothing,
        on_restored_change=_take_up,
    )
    width, height = state.size or (0, 0)
    session.remember(_SIZE, (int(width), int(height)))
    return int(width), int(height)


def picture_room(view: BoardView) -> int:
    """The same for a picture that keeps for itself what is chosen in it."""
    return _room(view, {"wall": False}).width


def wall_room(view: BoardView, pages: int = 1) -> Room:
    """The room of a picture on a wall: by it the page follows the board, and turns by the keys of who presents."""
    texts = page_texts(session.words())
    return _room(view, {"wall": True, "pages": pages, "texts": texts, "shows": session.wall_shows()}, pages)


def wall_height() -> int:
    """How many pixels high the wall of this screen is."""
    return int(getattr(st.session_state.get(_ROOM), "height", 0) or 0) or _USUAL


def wall_width() -> int:
    """How many pixels wide a picture may be on the wall of this screen, before that makes it larger."""
    return session.recall(_ROOM_WIDTH, 0) or _USUAL_WIDTH


def page_texts(_: Gettext) -> dict[str, str]:
    """What is said of the pages of a wall."""
    return {"page": _("page {page} of {pages}"), "back": _("Previous page"), "on": _("Next page")}


def _room(view: BoardView, more: dict[str, Any], pages: int = 1) -> Room:
    known, lights, page = session.recall(_ROOM_WIDTH, 0), are_lights_changed(), session.recall(_PAGE, 0)
    told = {"board": view.id, "revision": view.revision, "width": known, "lights": lights, "page": page}
    state = hosted(
        "room",
        key=_ROOM,
        data=told | more,
        default={"width": known, "height": 0, "seen": 0, "lights": lights, "page": page},
        on_height_change=_nothing,
        on_lights_change=_nothing,
        on_page_change=_nothing,
        on_width_change=_nothing,
        on_seen_change=_nothing,
    )
    room = Room(int(state.width or 0), min(max(int(state.page or 0), 0), pages - 1))
    session.remember(_ROOM_WIDTH, room.width)
    session.remember(_LIGHTS, bool(state.lights))
    session.remember(_PAGE, room.page)
    return room


def are_lights_changed() -> bool:
    """Whether the lights of the timeline on this wall were changed, by the key L."""
    return bool(session.recall(_LIGHTS, False))
