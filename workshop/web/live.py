"""The live socket: every change goes at once to each screen that may see it, as a patch of the viewer's own picture."""

import asyncio
import contextlib
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from workshop.access.view import BoardView, seen_by, ugly_seen_by
from workshop.charts.picture import delta, stamp
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.model.patch import Patch
from workshop.model.whole import Whole
from workshop.service import current
from workshop.store import StoreError
from workshop.store.boards import Farewell, Listener
from workshop.text.refusals import sentence
from workshop.web.asking import actor, browser, check_origin, is_ugly, is_wall, words_of

Json = dict[str, Any]
_PING = '{"kind":"ping"}'
"""What a screen asks now and then: are you still there?"""
_BACKLOG = 200
"""Events a slow screen may be behind; past that it is told to fetch the picture."""
_CLOSED_BY_US = 4403
_HEAD = ("kind", "from", "to", "saved_at", "by", "client", "sequence")


@dataclass(eq=False)
class Screen:
    """One open socket: of which browser, and who that is on the board."""

    browser: str
    actor: Actor
    on_wall: bool = False
    ugly: bool = False
    """Whether it shows its own ugly photo."""
    events: asyncio.Queue[Json | None] = field(default_factory=lambda: asyncio.Queue(_BACKLOG))

    def tell(self, event: Json | None) -> None:
        """Hands an event to the screen's sender; a screen too far behind gets one word instead of all it missed."""
        if self.events.full():
            while not self.events.empty():
                self.events.get_nowait()
            event = event and _whole(event)
        self.events.put_nowait(event)


class Hub:
    """All open screens, by board. Changes come in from any thread; screens are told on the loop."""

    def __init__(self) -> None:
        self._screens: dict[Id, set[Screen]] = defaultdict(set)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._listeners: list[Listener] = []
        self._farewells: list[Farewell] = []

    def open(self) -> None:
        """From now on changes are passed on, on this loop."""
        self._loop = asyncio.get_running_loop()
        self._listeners = current().store.listeners
        self._listeners.append(self.changed)
        self._farewells = current().store.farewells
        self._farewells.append(self.put_away)

    def close(self) -> None:
        """No longer."""
        self._listeners.remove(self.changed)
        self._farewells.remove(self.put_away)
        self._loop = None

    def changed(self, before: Whole, after: Whole, patch: Patch) -> None:
        """Called by the store, in the writer's thread, in the order of the changes of a board."""
        if (loop := self._loop) is not None and self._screens.get(after.id):
            loop.call_soon_threadsafe(self._deliver, before, after, patch)

    def put_away(self, board: Id) -> None:
        """Called by the store: every screen of this board is told that it is no longer there."""
        if (loop := self._loop) is not None:
            loop.call_soon_threadsafe(self._say_farewell, board)

    def enter(self, board: Id, screen: Screen) -> None:
        """A screen opens."""
        self._screens[board].add(screen)

    def leave(self, board: Id, screen: Screen) -> None:
        """A screen closes."""
        self._screens[board].discard(screen)
        if not self._screens[board]:
            del self._screens[board]

    def _say_farewell(self, board: Id) -> None:
        for screen in tuple(self._screens.get(board, ())):
            screen.tell(None)

    def _deliver(self, before: Whole, after: Whole, patch: Patch) -> None:
        made: dict[tuple[Actor, bool, bool], Json | None] = {}
        for screen in tuple(self._screens.get(after.id, ())):
            try:
                screen.actor = _actor_now(screen, after)
                who = (screen.actor, screen.on_wall, screen.ugly)
                if who not in made:
                    made[who] = _event(_seen_before(before, *who), _seen(after, *who), patch)
                if (event := made[who]) is not None:
                    screen.tell(event)
            except (Refused, StoreError):
                screen.tell(None)


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


HUB = Hub()


async def live(socket: WebSocket) -> None:
    """WS /api/live?board=<id>: a hello, then every change; with wall=1 what a room may see, with photo=ugly one's own
    ugly photo as long as it is open. 4403: withdrawn, or closed.
    """
    board = socket.query_params.get("board", "")
    try:
        check_origin(socket)
        screen = Screen(browser(socket), actor(socket, board), is_wall(socket), is_ugly(socket))
    except (Refused, StoreError) as error:
        await socket.accept()
        await _say_bye(socket, error.code)
        return
    await socket.accept()
    HUB.enter(board, screen)
    sender = asyncio.create_task(_send(socket, board, screen))
    try:  # a socket nobody reads from never notices that its tab is gone
        while (message := await socket.receive())["type"] != "websocket.disconnect":
            if message.get("text") == _PING:
                screen.tell({"kind": "pong"})
    except RuntimeError:
        pass
    finally:
        HUB.leave(board, screen)
        sender.cancel()


async def _send(socket: WebSocket, board: Id, screen: Screen) -> None:
    try:
        view = _now(board, screen)
        await socket.send_json({"kind": "hello", "revision": view.revision, "saved_at": stamp(view.saved_at)})
        while (event := await screen.events.get()) is not None:
            if screen.ugly:
                _now(board, screen)  # it may have closed while this waited
            await socket.send_json(event)
        _now(board, screen)  # says why it ends, unless it is the key
        await _say_bye(socket, "withdrawn")
    except (Refused, StoreError) as error:
        await _say_bye(socket, error.code)
    except (WebSocketDisconnect, RuntimeError):
        return


def _now(board: Id, screen: Screen) -> BoardView:
    return current().ugly(board, screen.actor) if screen.ugly else current().view(board, screen.actor)


async def _say_bye(socket: WebSocket, code: str) -> None:
    with contextlib.suppress(WebSocketDisconnect, RuntimeError):
        await socket.send_json({"kind": "bye", "refused": code, "words": sentence(code, words_of(socket))})
        await socket.close(_CLOSED_BY_US)


ROUTES = [WebSocketRoute("/api/live", live)]
