"""The half year by its routes: what moved on one's own board since each stand of the group."""

from collections.abc import Sequence
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from workshop.charts.moved import moved
from workshop.charts.moved_words import moved_line
from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.model.limits import UPLOAD_BYTES
from workshop.service import current
from workshop.store import StoreError
from workshop.web.asking import browser, check_origin, language_of, no, words_of
from workshop.web.boards import body_of


def stand_of(told: dict[str, Any]) -> tuple[Id, Sequence[object]]:
    """The stand that somebody's board goes along with, and which parts of it. Refused('not_valid')."""
    values = told.get("values")
    values = values if isinstance(values, dict) else {}
    key, modules = values.get("id"), values.get("modules")  # nothing goes along that was not chosen
    if not isinstance(key, str) or not isinstance(modules, list | tuple):
        raise Refused("not_valid")
    return key, modules


async def since(request: Request) -> Response:
    """GET: for this participant alone, of each stand the own board went along with, what moved since, in one line."""
    _ = words_of(request)
    try:
        found = await to_thread.run_sync(current().half_years.since, browser(request), request.path_params["group"])
    except (Refused, StoreError) as error:
        return no(error, _)
    told = {
        key: {"board": at.board, "snapshot": at.snapshot, "words": moved_line(moved(then, now, at.modules), _)}
        for key, (at, then, now) in found.items()
    }
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


async def template(request: Request) -> Response:
    """GET: the group as a template, for its trainer: a file without persons, boards, answers, keys and days."""
    group = request.path_params["group"]
    try:
        data = await to_thread.run_sync(_template, browser(request), group)
    except (Refused, StoreError) as error:
        return no(error, words_of(request))
    name = "sjabloon" if language_of(request) == "nl" else "template"
    headers = {"Content-Disposition": f'attachment; filename="{name}.json"', "Cache-Control": "no-store"}
    return Response(data, media_type="application/json", headers=headers)


def _template(asking: str, group: Id) -> bytes:
    courses = current().courses
    return courses.template(group, courses.actor(asking, group, "trainer"))


async def from_template(request: Request) -> Response:
    """POST a template's bytes: a new group, this browser its trainer's. Answers where its desk is."""
    _ = words_of(request)
    try:
        check_origin(request)
        who, data = browser(request), await body_of(request, UPLOAD_BYTES)
        titled = {"title": _("New group"), "trainer": _("trainer")}
        made = await to_thread.run_sync(lambda: current().courses.create_from(who, data, **titled))
    except (Refused, StoreError) as error:
        return no(error, _)
    return JSONResponse({"page": f"regie?groep={made[0]}"})


ROUTES = [
    Route("/api/groups/{group}/since", since),
    Route("/api/groups/{group}/template", template),
    Route("/api/templates", from_template, methods=["POST"]),
]
