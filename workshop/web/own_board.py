"""What somebody takes from their own board into a round when they ask for it, and what of a round they keep on it."""

from collections.abc import Callable
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from workshop.access.offering import (
    balances_offered,
    moments_offered,
    role_names_offered,
    seats_offered,
    spot_offered,
)
from workshop.access.view import BoardView
from workshop.model.base import Id, Key
from workshop.model.change import Actor, Refused
from workshop.model.photo import PHOTO
from workshop.model.round_kinds import ROUND_KINDS
from workshop.model.walk import walk_of
from workshop.service import current
from workshop.store import StoreError
from workshop.text import translator
from workshop.text.contract_words import role_label
from workshop.web.asking import browser, check_origin, no, words_of
from workshop.web.boards import told_by

_HEADERS = {"Cache-Control": "no-store"}
_CASE, _STUCK = "case", "stuck"


def _own(request: Request) -> BoardView | None:
    group = request.path_params["group"]
    current().courses.actor(browser(request), group, "participant")
    return current().courses.own_board(browser(request), group)


async def _told(request: Request, offers: Callable[[BoardView | None], dict[str, Any]]) -> Response:
    """What the own board offers; it is given no board where none was brought, or it does not open here."""
    try:
        told = offers(_own(request))
    except (Refused, StoreError) as error:
        return no(error, words_of(request))
    return JSONResponse(told, headers=_HEADERS)


async def spot(request: Request) -> Response:
    """GET: where I am now on the plane of my own board."""

    def told(view: BoardView | None) -> dict[str, Any]:
        at = spot_offered(view) if view is not None else None
        return {"at": {"across": at.across, "up": at.up} if at is not None else None}

    return await _told(request, told)


async def balance(request: Request) -> Response:
    """GET: what parties of my own board mainly bring, take and hope to take, to take one of them over."""

    def told(view: BoardView | None) -> dict[str, Any]:
        offered = balances_offered(view) if view is not None else []
        return {"accounts": [{"id": one.id, "name": one.name, **one.said} for one in offered]}

    return await _told(request, told)


async def moments(request: Request) -> Response:
    """GET: how many moments of each kind are on my own timeline.

    Those I closed are counted only where I ask for them (`closed=1`), so it is not told that there are any.
    """
    with_closed = request.query_params.get("closed") == "1"

    def told(view: BoardView | None) -> dict[str, Any]:
        counts = moments_offered(view, with_closed=with_closed) if view is not None else {}
        return {"board": view is not None, "counts": counts}

    return await _told(request, told)


async def seats(request: Request) -> Response:
    """GET: who sits at my own table, to keep a line with."""

    def told(view: BoardView | None) -> dict[str, Any]:
        offered = seats_offered(view) if view is not None else {}
        return {"seats": [{"id": key, "name": name} for key, name in offered.items()]}

    return await _told(request, told)


async def role_names(request: Request) -> Response:
    """GET: what I call my role on my own board, in the group's language, so that it is the same in its tally."""
    courses, group = current().courses, request.path_params["group"]

    def told(view: BoardView | None) -> dict[str, Any]:
        language = courses.view(group, courses.actor(browser(request), group, "participant")).language
        offered = role_names_offered(view) if view is not None else {}
        names = [role_label(key, held, translator(language)) for key, held in offered.items()]
        return {"board": view.id if view is not None else None, "names": names}

    return await _told(request, told)


async def note(request: Request) -> Response:
    """GET: what I noted for myself on my own board, in rounds of this `kind`."""

    def told(view: BoardView | None) -> dict[str, Any]:
        where = _noted_in(request.query_params.get("kind"))
        return {"board": view.id, "text": _noted(view, where)} if view is not None else {"board": None, "text": ""}

    return await _told(request, told)


async def note_down(request: Request) -> Response:
    """POST {kind, text}: what I note for myself now."""
    group = request.path_params["group"]
    try:
        check_origin(request)
        await to_thread.run_sync(_note_down, browser(request), group, await told_by(request))
    except (Refused, StoreError) as error:
        return no(error, words_of(request))
    return JSONResponse({})


def _noted_in(kind: object) -> tuple[Key, Key]:
    """Where the walk keeps what is noted in this kind of round. Refused('not_valid'): nothing is."""
    found = next((held.note for name, held in ROUND_KINDS.items() if name == kind), None)
    if found is None:
        raise Refused("not_valid")
    return found


def _noted(view: BoardView, where: tuple[Key, Key]) -> str:
    module, round_ = where
    held = walk_of(view.walks, module)
    return held[1].notes[round_].text if held is not None and round_ in held[1].notes else ""


def _note_down(asks: str, group: Id, told: dict[str, Any]) -> None:
    where, courses = _noted_in(told.get("kind")), current().courses
    courses.actor(asks, group, "participant")
    view = courses.own_board(asks, group)
    if view is None:
        raise Refused("no_board")
    courses.check_input(asks, view.id)
    if told.get("text") != _noted(view, where):
        _note(view, current().actor(asks, view.id), where, told.get("text"))


def _note(view: BoardView, owner: Actor, where: tuple[Key, Key], text: object) -> None:
    """Nobody else reads it there, however much of the board is shared. Who does not walk is not set walking by it."""
    module, round_ = where
    current().perform(view.id, owner, "note_round", {"module": module, "round": round_, "text": text})
    if walk_of(view.walks, module) is None:
        current().perform(view.id, owner, "set_walk", {"module": module, "away": True})


async def keep_line(request: Request) -> Response:
    """POST {round, id, seat}: a line of my casus onto my own board: among what I take along, in the backpack of a seat,
    or where it is 'stuck'.
    """
    group = request.path_params["group"]
    try:
        check_origin(request)
        told = await told_by(request)
        await to_thread.run_sync(_keep, browser(request), group, told)
    except (Refused, StoreError) as error:
        return no(error, words_of(request))
    return JSONResponse({})


def _keep(asks: str, group: Id, told: dict[str, Any]) -> None:
    """On the board first: a line that is said to be kept is on it. Asked for twice it is kept once."""
    courses = current().courses
    who = courses.actor(asks, group, "participant")
    casus = courses.view(group, who).room.casus
    key, round_id = told.get("id"), told.get("round")
    lines = casus.lines if casus is not None and casus.is_mine and casus.round == round_id else None
    view = courses.own_board(asks, group)
    if not isinstance(key, str) or not lines or key not in lines or view is None or casus is None:
        raise Refused("gone")
    if key not in casus.kept:
        _lay(view, current().actor(asks, view.id), key, lines[key], told.get("seat"))
    courses.perform(group, who, "keep_line", {"round": round_id, "id": key})


def _lay(view: BoardView, owner: Actor, key: Id, text: str, seat: object) -> None:
    if not seat:
        _take_along(view, owner, text)
        return
    if seat == _STUCK:
        if (stuck := _with_line(view.stuck, text)) != view.stuck:
            current().perform(view.id, owner, "set_board", {"stuck": stuck})
        return
    try:
        current().perform(view.id, owner, "add_interest", {"id": key, "seat": seat, "text": text})
    except Refused as error:
        if error.code != "taken":
            raise


def _take_along(view: BoardView, owner: Actor, text: str) -> None:
    """To the round of the walk that asks for it."""
    before = _noted(view, (PHOTO, _CASE))
    if (after := _with_line(before, text)) != before:
        _note(view, owner, (PHOTO, _CASE), after)


def _with_line(before: str, line: str) -> str:
    """One line more, once."""
    return before if line in before.split("\n") else "\n".join(filter(None, (before, line)))


_GROUP = "/api/groups/{group}"
ROUTES = [
    Route(f"{_GROUP}/role-names", role_names),
    Route(f"{_GROUP}/own-spot", spot),
    Route(f"{_GROUP}/own-seats", seats),
    Route(f"{_GROUP}/own-balance", balance),
    Route(f"{_GROUP}/own-moments", moments),
    Route(f"{_GROUP}/own-note", note),
    Route(f"{_GROUP}/own-note", note_down, methods=["POST"]),
    Route(f"{_GROUP}/keep-line", keep_line, methods=["POST"]),
]
