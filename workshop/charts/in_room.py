"""Shared boards and a casus, as the screens of a group draw them."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from workshop.access.course_view import CourseView
from workshop.access.in_room import CasusSeen
from workshop.access.view import BoardView
from workshop.model.sharing import Module

Json = dict[str, Any]


def in_room_told(view: CourseView, now: datetime) -> Json:
    """What one screen is told of it."""
    room, casus = view.room, view.room.casus
    told: Json = {"casus": _casus(casus, now) if casus is not None else None}
    if view.seat in ("trainer", "wall"):
        told["stage"] = {"member": room.stage.member, "module": room.stage.module} if room.stage is not None else None
        if room.mask is not None:
            told["stage"]["mask"] = room.mask
    if view.seat == "observer":
        told["stage"] = {"module": room.stage.module, "address": None} if room.stage is not None else None
    if room.offers is not None:
        told["offers"] = [
            {"id": key, "name": one.name, "modules": list(one.modules)} for key, one in room.offers.items()
        ]
    if view.seat == "participant":
        told |= {"shares_board": bool(room.sharing.modules), "on_stage": room.is_mine, "sharing": room.sharing.code}
        told |= {"mask": room.mask, "along": view.is_looked_along}
        told |= {"at": view.mine.at and {"across": view.mine.at.across, "up": view.mine.at.up}}
        told |= {"balance": view.mine.balance and view.mine.balance.model_dump(), "moments": dict(view.mine.moments)}
    return told


def _casus(held: CasusSeen, now: datetime) -> Json:
    left = (held.hands_until - now).total_seconds() if held.hands_until is not None else 0.0
    return {
        "round": held.round,
        "teller": held.teller,
        "name": held.name,
        "mine": held.is_mine,
        "accepted": held.is_accepted,
        "hands": max(0.0, round(left, 1)),
        "lines": [{"id": key, "text": text} for key, text in (held.lines or {}).items()],
        "kept": list(held.kept),
        "aside": list(held.aside),
        "shown": list(held.shown),
    }


def mark_of(view: CourseView, standing: Iterable[tuple[str, Module, BoardView]]) -> str:
    """In which state the picture on the wall is: what its screen draws anew by; empty: there is none.

    `standing`: of each board that stands there whose, which module, and the board.
    """
    stage = view.room.stage
    if stage is not None:
        is_alone = stage.member is not None
        said = repr([(member, module, _state(board, module, is_alone)) for member, module, board in standing])
    elif view.picture is not None:
        said = repr(view.picture)
    else:
        return ""
    return f"{view.shown or 'stage'}:{hashlib.sha256(said.encode()).hexdigest()[:12]}"


def _state(board: BoardView, module: Module, is_alone: bool) -> str:  # noqa: FBT001
    """A photo alone follows its board without the page, so that it does not jump: only the words above it are drawn."""
    return f"{board.name}{board.stuck}{board.ambition}" if module == "foto" and is_alone else str(board.revision)
