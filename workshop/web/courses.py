"""Course groups by their routes: a link that opens one, a change, and the live socket."""

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
from workshop.charts.picture import stamp
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.service import current
from workshop.service.addresses import reachable
from workshop.service.courses import Door
from workshop.store import Done, NotFound, StoreError
from workshop.store.groups import GroupListener, KeptGroup
from workshop.text import translator
from workshop.text.contract_words import role_label
from workshop.text.refusals import sentence
from workshop.web.asking import browser, check_origin, no, words_of
from workshop.web.boards import client_of, told_by
from workshop.web.hub import Hub, Json, Screen, refuse

_PAGES = {"trainer": "regie", "participant": "groep", "newcomer": "groep"}


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
    last: tuple[CourseView, Door | None] | None = None
    """What it knows: of what others do it hears nothing, not even that they did it."""


class CourseHub(Hub[CourseScreen]):
    """The screens of course groups. Each change tells a screen the whole of what it may see: that is little."""

    def __init__(self) -> None:
        super().__init__()
        self._listeners: list[GroupListener] = []

    def open(self) -> None:
        """From now on changes are passed on, on this loop."""
        super().open()
        self._listeners = current().courses.store.listeners
        self._listeners.append(self.changed)

    def close(self) -> None:
        """No longer."""
        self._listeners.remove(self.changed)
        super().close()

    def changed(self, after: KeptGroup) -> None:
        """Called by the store, in the writer's thread, in the order of the changes of a group."""
        if self.screens.get(after.id):
            self.on_loop(self._deliver, after.id)

    def _deliver(self, group: Id) -> None:
        for screen in tuple(self.screens.get(group, ())):
            try:
                if (told := _news(group, screen)) is not None:
                    screen.tell(told)
            except (Refused, StoreError):
                screen.tell(None)


HUB = CourseHub()


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
    if screen.last == (view, door):
        return None
    screen.last = (view, door)
    told = {"kind": "group", **course_told(view, courses.store.now())}
    if is_room:
        at = reachable(screen.address, view.address)
        told["door"] = door and door_told(at, group, door.key, door.code)
    return told


async def live(socket: WebSocket) -> None:
    """WS /api/groups/<id>/live?as=<seat>: a hello, then the group at every change. 4403: withdrawn."""
    group = socket.path_params["group"]
    try:
        check_origin(socket)
        actor, seat = _who(socket, group)
        screen = CourseScreen(browser(socket), actor, seat == "wall", seat=seat, address=asked_at(socket))
    except (Refused, StoreError) as error:
        await refuse(socket, error.code)
        return
    await HUB.serve(socket, group, screen, _send)


async def _send(socket: WebSocket, group: Id, screen: CourseScreen) -> None:
    await socket.send_json({"kind": "hello"})
    await socket.send_json(_news(group, screen))
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
        done = await to_thread.run_sync(_perform, group, who, told)
    except (Refused, StoreError) as error:
        return no(error, _)
    return JSONResponse({"revision": done.revision, "saved_at": stamp(done.saved_at)})


async def own_role_names(request: Request) -> Response:
    """GET: what this participant calls the own role on the own board: to be asked about before any of it is shared.

    In the language of the group, so that the same name is the same in its tally.
    """
    group = request.path_params["group"]
    try:
        actor, _seat = _who(request, group)
        language = current().courses.view(group, actor).language
        view = current().courses.own_board(browser(request), group)
    except (Refused, StoreError) as error:
        return no(error, words_of(request))
    held = view.role_names if view is not None else {}
    roles = [key for key in view.contract.roles if key in held] if view is not None else []
    names = [role_label(key, held[key], translator(language)) for key in roles]
    board = view.id if view is not None else None
    return JSONResponse({"board": board, "names": names}, headers={"Cache-Control": "no-store"})


def _perform(group: Id, who: Actor, told: dict[str, Any]) -> Done:
    verb = told.get("verb")
    if verb == "new_door":
        return current().courses.new_door(group, who)
    if not isinstance(verb, str) or not COURSE.named(verb).by_gesture:
        raise Refused("unknown_verb")
    client, sequence = client_of(told)
    return current().courses.perform(group, who, verb, told.get("values", {}), client=client, sequence=sequence)


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
    Route("/api/groups/{group}/role-names", own_role_names),
    WebSocketRoute("/api/groups/{group}/live", live),
]
