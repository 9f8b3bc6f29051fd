"""Course groups by their routes: a link that opens one, a change, and the live socket."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from anyio import to_thread
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from workshop.access.course_view import SEATS, CourseSeat, CourseView
from workshop.changes.registry import COURSE
from workshop.charts.course import course_told, door_told
from workshop.charts.in_room import mark_of
from workshop.charts.picture import stamp
from workshop.model.base import Id
from workshop.model.board import Language
from workshop.model.change import Actor, Refused
from workshop.model.patch import Patch
from workshop.model.whole import Whole
from workshop.service import current
from workshop.service.addresses import reachable
from workshop.service.courses import Door
from workshop.service.shared import Address
from workshop.store import Done, NotFound, PutAway, StoreError
from workshop.store.boards import Listener as BoardListener
from workshop.store.groups import GroupStore, KeptGroup
from workshop.text.refusals import sentence
from workshop.web import half_year, shared
from workshop.web.asking import browser, check_origin, language_of, no, words_of
from workshop.web.boards import client_of, told_by
from workshop.web.half_year import stand_of
from workshop.web.hub import Hub, Json, Screen, refuse
from workshop.web.told import values_told

_PAGES = {"trainer": "regie", "participant": "groep", "newcomer": "groep", "observer": "meekijken"}


def seat_of(asked: HTTPConnection) -> CourseSeat:
    """As what a screen asks: its address says so, since one browser may be trainer, wall and participant at once."""
    for seat in SEATS:
        if asked.query_params.get("as") == seat:
            return seat
    raise Refused("not_valid")


def _who(asked: HTTPConnection, group: Id) -> tuple[Actor, CourseSeat]:
    seat = seat_of(asked)
    return _actor(browser(asked), group, seat), seat


def _actor(who: str, group: Id, seat: CourseSeat) -> Actor:
    """Refused('no_seat'): this browser has no key (any more) to that seat; ('taken_off', 'group_closed')."""
    try:
        return current().courses.actor(who, group, seat)
    except Refused as error:
        raise Refused("no_seat" if error.code == "withdrawn" else error.code) from error
    except PutAway:
        raise
    except NotFound as error:  # also a rehearsal that was thrown away meanwhile
        raise Refused("no_seat") from error


def asked_at(asked: HTTPConnection) -> str:
    """The address that this request came to."""
    scheme = {"ws": "http", "wss": "https"}.get(asked.url.scheme, asked.url.scheme)
    return f"{scheme}://{asked.headers.get('host', 'localhost')}"


@dataclass(eq=False)
class CourseScreen(Screen):
    """A screen of a group: desk, wall or participant's."""

    seat: CourseSeat = "participant"
    address: str = ""
    """That it asked by."""
    language: Language = "nl"
    last: tuple[CourseView, Door | None, str] | None = None
    """What it knows: of what others do it hears nothing, not even that they did it."""


class CourseHub(Hub[CourseScreen]):
    """The screens of course groups. Each change tells a screen the whole of what it may see: that is little."""

    def __init__(self) -> None:
        super().__init__()
        self._store: GroupStore | None = None
        self._board_listeners: list[BoardListener] = []

    def open(self) -> None:
        """From now on changes are passed on, on this loop."""
        super().open()
        self._store = current().courses.store
        self._store.listeners.append(self.changed)
        self._store.farewells.append(self.put_away)
        self._board_listeners = current().store.listeners
        self._board_listeners.append(self.board_changed)

    def close(self) -> None:
        """No longer."""
        if self._store is not None:
            self._store.listeners.remove(self.changed)
            self._store.farewells.remove(self.put_away)
            self._board_listeners.remove(self.board_changed)
        super().close()

    def put_away(self, group: Id) -> None:
        """Called by the store: every screen of this group is told that it is no longer there."""
        self.on_loop(self._deliver, group)

    def changed(self, after: KeptGroup) -> None:
        """Called by the store, in the writer's thread, in the order of the changes of a group."""
        if self.screens.get(after.id):
            self.on_loop(self._deliver, after.id)
        shared.group_changed(after.id)

    def board_changed(self, _before: Whole, after: Whole, _patch: Patch) -> None:
        """Called by the store of boards: a wall may show what of this one is shared."""
        if self.screens or shared.is_looked_at():
            for group in current().shared.groups_of(after.id):
                self.on_loop(self._deliver, group)
                shared.group_changed(group)

    def _deliver(self, group: Id) -> None:
        for screen in tuple(self.screens.get(group, ())):
            try:
                if (told := _news(group, screen)) is not None:
                    screen.tell(told)
            except (Refused, StoreError):
                screen.tell(None)


HUB = CourseHub()
_REHEARSE_EVERY = 1.0
"""Seconds between two looks at what invented participants do."""


async def rehearse() -> None:
    """Has invented participants do what is due, in groups of which a screen is open; as long as the server runs."""
    while True:
        await asyncio.sleep(_REHEARSE_EVERY)
        for group in tuple(HUB.screens):
            await to_thread.run_sync(current().rehearsals.go_on, group)


def _news(group: Id, screen: CourseScreen) -> Json | None:
    """The group as it is now; None: this screen knows. Refused: it may no longer look.

    Whose key was replaced may have a newer one: who came back by their name, in the same browser.
    """
    courses = current().courses
    screen.actor = _actor(screen.browser, group, screen.seat)
    view = replace(courses.view(group, screen.actor, on_wall=screen.on_wall), revision=0)
    is_room = view.seat in ("trainer", "wall")
    door = None
    if is_room:
        with suppress(NotFound):
            door = courses.door(group, screen.actor)
    links = courses.trainer_links(group, screen.actor) if view.seat == "trainer" else {}
    mark = _mark(group, view, screen)
    if screen.last == (view, door, mark):
        return None
    screen.last = (view, door, mark)
    told = {"kind": "group", **course_told(view, courses.store.now(), screen.language)}
    if view.seat == "observer":
        told["mark"] = mark
        if (stage := view.room.stage) is not None and stage.member is not None:
            told["stage"]["address"] = str(Address(group, stage.member, stage.module))
    if is_room:
        told["mark"] = mark
        at = reachable(screen.address, view.address)
        told["door"] = door and door_told(at, group, door.key, door.code)
        if view.seat == "trainer":
            told["links"] = {key: f"{at}/g/{group}/{link}" for key, link in links.items()}
    return told


def _mark(group: Id, view: CourseView, screen: CourseScreen) -> str:
    """In which state the picture on the wall is, for the wall itself and for who looks along."""
    if view.seat not in ("wall", "observer"):
        return ""
    return mark_of(view, current().shared.standing(group, screen.actor)) if view.room.stage else mark_of(view, ())


async def live(socket: WebSocket) -> None:
    """WS /api/groups/<id>/live?as=<seat>: a hello, then the group at every change. 4403: withdrawn."""
    group = socket.path_params["group"]
    try:
        check_origin(socket)
        actor, seat = _who(socket, group)
        screen = CourseScreen(browser(socket), actor, seat == "wall", seat=seat, address=asked_at(socket))
        screen.language = language_of(socket)
    except (Refused, StoreError) as error:
        await refuse(socket, error.code)
        return
    await HUB.serve(socket, group, screen, _send)


async def _send(socket: WebSocket, group: Id, screen: CourseScreen) -> None:
    await socket.send_json({"kind": "hello"})
    if (news := _news(group, screen)) is not None:  # else a change was quicker, and lies ready to be told
        await socket.send_json(news)
    while (event := await screen.events.get()) is not None:
        await socket.send_json(event)
    _news(group, screen)  # says why it ends, unless it is the key


async def change(request: Request) -> Response:
    """POST {client, sequence, verb, values}: one change, as who the address says. Answers when it is kept."""
    _ = words_of(request)
    group = request.path_params["group"]
    try:
        check_origin(request)
        who, _seat = _who(request, group)
        told = await told_by(request)
        values = values_told(told, language_of(request))
        done = await to_thread.run_sync(_perform, browser(request), group, who, told, values)
    except (Refused, StoreError) as error:
        return no(error, _)
    return JSONResponse({"revision": done.revision, "saved_at": stamp(done.saved_at)})


def _perform(asking: str, group: Id, who: Actor, told: dict[str, Any], values: dict[str, Any]) -> Done:
    verb = told.get("verb")
    if verb == "new_door":
        return current().courses.new_door(group, who)
    if verb == "invite_trainer":
        return current().courses.invite_trainer(group, who, values.get("name"))
    if verb == "keep_along":
        return current().half_years.go_along(asking, group, *stand_of(told))
    if not isinstance(verb, str) or not COURSE.named(verb).by_gesture:
        raise Refused("unknown_verb")
    client, sequence = client_of(told)
    return current().courses.perform(group, who, verb, values, client=client, sequence=sequence)


async def key_link(request: Request) -> Response:
    """GET /g/<group>/<key>: checks the key, remembers the browser, and goes on to the page without the key."""
    group, key = request.path_params["group"], request.path_params["key"]
    headers = {"Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}
    try:
        role = await to_thread.run_sync(current().courses.enter, browser(request), group, key)
        language = current().courses.store.read(group).group.language
    except Refused:
        return RedirectResponse("/?word=no_link", 303, headers)
    except StoreError as error:
        return PlainTextResponse(sentence(error.code, words_of(request)), 503, headers)
    speaks = "" if language == "nl" else f"&lang={language}"
    return RedirectResponse(f"/{_PAGES[role]}?groep={group}{speaks}", 303, headers)


ROUTES = [
    Route("/g/{group}/{key}", key_link),
    Route("/api/groups/{group}/changes", change, methods=["POST"]),
    *half_year.ROUTES,
    WebSocketRoute("/api/groups/{group}/live", live),
]
