"""A board by its routes: the picture, a change, a snapshot's small picture, the file out and in."""

import json
from typing import Any

from anyio import to_thread
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from workshop.changes import verb_named
from workshop.charts.ledger import ledger as ledger_of
from workshop.charts.picture import picture, stamp
from workshop.charts.thumbnail import thumbnail
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.model.limits import UPLOAD_BYTES
from workshop.service import current
from workshop.service.looking import Written
from workshop.store import Done, StoreError
from workshop.text import Gettext
from workshop.text.refusals import kept_words, sentence
from workshop.web.asking import actor, browser, check_origin, is_ugly, is_wall, language_of, no, words_of
from workshop.web.told import Before, before_told, values_told

_CHANGE_BYTES = 256 * 1024


async def photo(request: Request) -> Response:
    """GET: the picture as this viewer may see it, with wall=1 as a room may; 204 when nothing came since `since`.

    With photo=ugly it is this viewer's own ugly photo, as long as that is open.
    """
    _ = words_of(request)
    board = request.path_params["board"]
    try:
        who = actor(request, board)
        view = current().ugly(board, who) if is_ugly(request) else current().view(board, who, on_wall=is_wall(request))
    except (Refused, StoreError) as error:
        return no(error, _)
    if request.query_params.get("since") == str(view.revision):
        return Response(status_code=204)
    body = await to_thread.run_sync(picture, view, _)
    return JSONResponse(body, headers={"Cache-Control": "no-store"})


async def ledger(request: Request) -> Response:
    """GET: give and take, as this viewer may see it; through the eyes of `eyes`, else through the board's own."""
    _ = words_of(request)
    board = request.path_params["board"]
    try:
        view = current().view(board, actor(request, board))
        eyes = request.query_params.get("eyes", view.eyes)
        if eyes not in view.ledgers:
            raise Refused("gone")
    except (Refused, StoreError) as error:
        return no(error, _)
    body = await to_thread.run_sync(ledger_of, view.through(eyes), _)
    return JSONResponse(body, headers={"Cache-Control": "no-store"})


async def change(request: Request) -> Response:
    """POST {client, sequence, verb, values}: one change. The answer comes when it is on disk.

    Beside them may stand what a field tells: `when` with `today`, which values are words of time; and `before`, what
    stood in it when its writer began. Then the answer gives what another wrote there meanwhile.
    """
    _ = words_of(request)
    board = request.path_params["board"]
    try:
        check_origin(request)
        who = actor(request, board)
        told = await told_by(request)
        values = values_told(told, language_of(request))
        before = before_told(told)
        done = await to_thread.run_sync(_perform, browser(request), board, who, told, values)
        body: dict[str, Any] = {"revision": done.revision, "saved_at": stamp(done.saved_at)}
        if before is not None and (other := await to_thread.run_sync(_overwritten, board, who, done, before)):
            body["other"] = {"name": other.name or _("somebody"), "value": other.value}
        if done.kept:
            body["words"] = kept_words(_others(done, board, who) or [_("somebody")], _)
    except (Refused, StoreError) as error:
        return no(error, _)
    return JSONResponse(body)


def _others(done: Done, board: Id, who: Actor) -> list[str]:
    """Who else wrote what an undo left alone."""
    members = current().view(board, who).members
    return list(dict.fromkeys(members[by] for _, by in done.kept if by != who.member and by in members))


async def told_by(request: Request) -> dict[str, Any]:
    """What a screen asks for: verb, values and the like. Refused('not_valid' or 'too_big')."""
    body = await body_of(request, _CHANGE_BYTES)
    try:
        told = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused("not_valid") from error
    if not isinstance(told, dict) or not isinstance(told.get("values", {}), dict):
        raise Refused("not_valid")
    return told


async def body_of(request: Request, limit: int) -> bytes:
    """Refused('too_big') as soon as there is more than the limit; ('not_valid') when the rest never came."""
    parts, size = [], 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > limit:
                raise Refused("too_big")
            parts.append(part)
    except ClientDisconnect as error:
        raise Refused("not_valid") from error
    return b"".join(parts)


def _perform(asks: str, board: Id, who: Actor, told: dict[str, Any], values: dict[str, Any]) -> Done:
    verb = told.get("verb")
    if not isinstance(verb, str) or not verb_named(verb).by_gesture:
        raise Refused("unknown_verb")
    client, sequence = client_of(told)
    current().courses.check_input(asks, board)
    return current().perform(board, who, verb, values, client=client, sequence=sequence)


def client_of(told: dict[str, Any]) -> tuple[str | None, int | None]:
    """Which screen asks, and its how manieth change this is. Refused('not_valid')."""
    client, sequence = told.get("client"), told.get("sequence")
    if client is not None and not (_is_client(client) and type(sequence) is int and 0 <= sequence < 2**53):
        raise Refused("not_valid")
    return client, sequence


def _overwritten(board: Id, who: Actor, done: Done, before: Before) -> Written | None:
    """What another wrote in this field since its writer began; None: nothing, or nothing to lose."""
    if done.change is None:
        return None
    return current().overwritten(board, who, done.change, before.item, before.field, before.value)


def _is_client(client: object) -> bool:
    return isinstance(client, str) and len(client) <= 64 and client.isascii() and client.isprintable()


async def snapshot_picture(request: Request) -> Response:
    """GET: a snapshot as a small drawing, as this viewer may see it."""
    board, key = request.path_params["board"], request.path_params["snapshot"]
    try:
        view = current().snapshot_view(board, actor(request, board), key)
    except (Refused, StoreError) as error:
        return no(error, words_of(request))
    dark = request.query_params.get("dark") == "1"
    svg = await to_thread.run_sync(thumbnail, view, dark)
    headers = {"Cache-Control": "private, no-cache", "Content-Security-Policy": "default-src 'none'"}
    return Response(svg, media_type="image/svg+xml", headers=headers)


async def board_file(request: Request) -> Response:
    """GET: the board with its snapshots as one file; closed=1 takes one's own closed items along."""
    board = request.path_params["board"]
    with_closed = request.query_params.get("closed") == "1"
    try:
        who = actor(request, board)
        data = await to_thread.run_sync(lambda: current().board_file(board, who, with_closed=with_closed))
    except (Refused, StoreError) as error:
        return no(error, words_of(request))
    headers = {"Content-Disposition": 'attachment; filename="samenwerkbord.json"', "Cache-Control": "no-store"}
    return Response(data, media_type="application/json", headers=headers)


async def upload(request: Request) -> Response:
    """POST the file's bytes: a new board from it, opened in this browser. Answers where it is."""
    _: Gettext = words_of(request)
    try:
        check_origin(request)
        who = browser(request)
        data = await body_of(request, UPLOAD_BYTES)
        name = request.query_params.get("name") or _("network leader")
        board = await to_thread.run_sync(current().bring_in, who, data, name)
    except (Refused, StoreError) as error:
        return no(error, _)
    return JSONResponse({"board": board})


async def key_link(request: Request) -> Response:
    """GET /b/<board>/<key>: checks the key, remembers the browser, and goes on to the page without the key."""
    board, key = request.path_params["board"], request.path_params["key"]
    headers = {"Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}
    try:
        await to_thread.run_sync(current().enter, browser(request), board, key)
    except Refused:
        return RedirectResponse("/?word=no_link", 303, headers)
    except StoreError as error:
        return PlainTextResponse(sentence(error.code, words_of(request)), 503, headers)
    return RedirectResponse(f"/foto?board={board}", 303, headers)


_BOARD = "/api/boards/{board}"
ROUTES = [
    Route("/b/{board}/{key}", key_link),
    Route(f"{_BOARD}/photo", photo),
    Route(f"{_BOARD}/ledger", ledger),
    Route(f"{_BOARD}/changes", change, methods=["POST"]),
    Route(f"{_BOARD}/snapshots/{{snapshot}}.svg", snapshot_picture),
    Route(f"{_BOARD}/file", board_file),
    Route("/api/upload", upload, methods=["POST"]),
]
