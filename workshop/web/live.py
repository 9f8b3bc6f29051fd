"""The live socket: every change goes at once to each screen that may see it, as a patch of the viewer's own picture."""

from contextlib import suppress
from dataclasses import dataclass, field

from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket

from workshop.access.view import BoardView, seen_by, ugly_seen_by
from workshop.charts.picture import delta, stamp
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.model.patch import Patch
from workshop.model.whole import Whole
from workshop.service import current
from workshop.service.shared import is_address
from workshop.store import StoreError
from workshop.store.boards import Farewell, Listener
from workshop.web.asking import actor, browser, check_origin, is_ugly, is_wall
from workshop.web.here import Here, company, here_in
from workshop.web.hub import Hub, Json, Screen, refuse

_HEAD = ("kind", "from", "to", "saved_at", "by", "client", "sequence")


_Who = tuple[Actor, bool, bool]
"""A viewer: who, whether on a wall, and whether of the ugly photo."""


@dataclass(eq=False)
class BoardScreen(Screen):
    """A screen of a board."""

    ugly: bool = False
    """Whether it shows its own ugly photo."""
    knows: int = -1
    """The state of a shared board that it was told of last."""
    here: Here | None = None
    """What it said of itself; None: nothing, or that nobody looks at it."""
    company: list[dict[str, object]] = field(default_factory=list)
    """Who else is here, as it was told last."""


class BoardHub(Hub[BoardScreen]):
    """The screens of boards."""

    def __init__(self) -> None:
        super().__init__()
        self._listeners: list[Listener] = []
        self._farewells: list[Farewell] = []
        self._views: dict[Id, tuple[Whole, dict[_Who, BoardView]]] = {}
        """The board as it was told last, and what each viewer saw of it: where a change sets out from, most often."""

    def open(self) -> None:
        """From now on changes are passed on, on this loop."""
        super().open()
        self._listeners = current().store.listeners
        self._listeners.append(self.changed)
        self._farewells = current().store.farewells
        self._farewells.append(self.put_away)

    def close(self) -> None:
        """No longer."""
        self._listeners.remove(self.changed)
        self._farewells.remove(self.put_away)
        super().close()

    def changed(self, before: Whole, after: Whole, patch: Patch) -> None:
        """Called by the store, in the writer's thread, in the order of the changes of a board."""
        if self.screens.get(after.id):
            self.on_loop(self._deliver, before, after, patch)

    def heard(self, at: Id, screen: BoardScreen, text: str | None) -> None:
        """A screen says that somebody looks at it, and what is chosen there. A wall and an ugly photo say nothing."""
        said = here_in(text)
        if said is None or screen.on_wall or screen.ugly:
            return
        screen.here = None if said.away else said
        self._tell_here(at)

    def leave(self, at: Id, screen: BoardScreen) -> None:
        """A screen closes: the others hear that nobody looks at it any more."""
        super().leave(at, screen)
        if at not in self.screens:
            self._views.pop(at, None)
        if screen.here is not None:
            self._tell_here(at)

    def _tell_here(self, board: Id) -> None:
        """Tells each screen who else is here, where that is not what it was told last."""
        screens = self.screens.get(board, set())
        present = [(screen.actor.member, screen.here) for screen in screens if screen.here is not None]
        for screen in screens:
            with suppress(Refused, StoreError):  # its own sender says so
                is_in = screen.here is not None and len(present) > 1
                told = company(_now(board, screen), present) if is_in else []
                if told != screen.company:
                    screen.company = told
                    screen.tell({"kind": "here", "people": told}, may_miss=True)

    def put_away(self, board: Id) -> None:
        """Called by the store: every screen of this board is told that it is no longer there."""
        self.on_loop(self._say_farewell, board)

    def _say_farewell(self, board: Id) -> None:
        for screen in tuple(self.screens.get(board, ())):
            screen.tell(None)

    def _deliver(self, before: Whole, after: Whole, patch: Patch) -> None:
        made: dict[_Who, Json | None] = {}
        last, seen = self._views.get(after.id, (None, {}))
        views: dict[_Who, BoardView] = {}
        for screen in tuple(self.screens.get(after.id, ())):
            try:
                screen.actor = _actor_now(screen, after)
                who = (screen.actor, screen.on_wall, screen.ugly)
                if who not in made:
                    known = seen.get(who) if last is before else None
                    now = _seen(after, *who)
                    made[who] = _event(known or _seen_before(before, *who), now, patch)
                    if not screen.ugly:  # a curtain may close meanwhile
                        views[who] = now
                if (event := made[who]) is not None:
                    screen.tell(event)
            except (Refused, StoreError):
                screen.tell(None)
        if after.id in self.screens:
            self._views[after.id] = (after, views)


def _actor_now(screen: Screen, after: Whole) -> Actor:
    """Whose key was withdrawn may have a newer one: the owner's own screens, when the link is renewed. Refused."""
    if any(key.hash == screen.actor.hash for key in after.board.keys.values()):
        return screen.actor
    return current().actor(screen.browser, after.id)


def _seen(whole: Whole, actor: Actor, on_wall: bool, ugly: bool) -> BoardView:  # noqa: FBT001
    if ugly:
        return ugly_seen_by(whole, actor, current().store.now())
    return seen_by(whole, actor, on_wall=on_wall)


def _seen_before(before: Whole, actor: Actor, on_wall: bool, ugly: bool) -> BoardView | None:  # noqa: FBT001
    """None: this actor's key is newer than that, or the curtain was closed."""
    try:
        return _seen(before, actor, on_wall, ugly)
    except Refused:
        return None


def _event(before: BoardView | None, after: BoardView, patch: Patch) -> Json | None:
    """What one viewer is told; None: nothing that this viewer may see has changed.

    Which client asked is told to its own member only: in the count of somebody else's acts a closed one would be a gap.
    """
    if before is not None and before.revision == after.revision:
        return None
    difference = delta(before, after).body if before is not None else None
    is_own = patch.by == after.viewer
    event: Json = {
        "kind": "change",
        "from": before.revision if before is not None else -1,
        "to": after.revision,
        "saved_at": stamp(after.saved_at),
        "by": patch.by,
        "client": patch.client if is_own else None,
        "sequence": patch.sequence if is_own else None,
    }
    return event | difference if difference is not None else _whole(event)


def _whole(event: Json) -> Json:
    """The same event for a screen that has to fetch the picture."""
    return {name: event[name] for name in _HEAD} | {"from": -1}


HUB = BoardHub()


async def live(socket: WebSocket) -> None:
    """WS /api/live?board=<id>: a hello, then every change; with wall=1 what a room may see, with photo=ugly one's own
    ugly photo as long as it is open. A screen may say who is here (see here.py). 4403: withdrawn, or closed.
    """
    board = socket.query_params.get("board", "")
    try:
        check_origin(socket)
        on_wall = is_wall(socket) or is_address(board)
        screen = BoardScreen(browser(socket), actor(socket, board), on_wall, _whole, ugly=is_ugly(socket))
    except (Refused, StoreError) as error:
        await refuse(socket, error.code)
        return
    await HUB.serve(socket, board, screen, _send)


async def _send(socket: WebSocket, board: Id, screen: BoardScreen) -> None:
    view = _now(board, screen)
    screen.knows = view.revision
    await socket.send_json({"kind": "hello", "revision": view.revision, "saved_at": stamp(view.saved_at)})
    while (event := await screen.events.get()) is not None:
        if screen.ugly:
            _now(board, screen)  # it may have closed while this waited
        await socket.send_json(event)
    _now(board, screen)  # says why it ends, unless it is the key


def _now(board: Id, screen: BoardScreen) -> BoardView:
    return current().ugly(board, screen.actor) if screen.ugly else current().view(board, screen.actor)


ROUTES = [WebSocketRoute("/api/live", live)]
