"""The live socket: every change goes at once to every screen that may see it, as a patch of the viewer's own picture."""

import asyncio
import contextlib
import threading
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from workshop.access.view import BoardView, seen_by
from workshop.charts.picture import delta, stamp
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.model.patch import Patch
from workshop.model.whole import Whole
from workshop.service import current
from workshop.store import StoreError
from workshop.text.refusals import sentence
from workshop.web.asking import actor, check_origin, words_of

Json = dict[str, Any]
_BACKLOG = 200
"""Events a slow screen may be behind; past that it is told to fetch the picture."""
_CLOSED_BY_US = 4403


@dataclass(eq=False)
class Screen:
    """One open socket."""

    actor: Actor
    events: asyncio.Queue[Json | None] = field(default_factory=lambda: asyncio.Queue(_BACKLOG))

    def tell(self, event: Json | None) -> None:
        """Hands an event to the screen's sender; a screen too far behind loses the rest and sees the gap."""
        with contextlib.suppress(asyncio.QueueFull):
            self.events.put_nowait(event)


class Hub:
    """All open screens, by board. Changes come in from any thread; screens are told on the loop."""

    def __init__(self) -> None:
        self._screens: dict[Id, set[Screen]] = defaultdict(set)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._guard = threading.Lock()

    def open(self) -> None:
        """From now on changes are passed on, on this loop."""
        self._loop = asyncio.get_running_loop()
        current().store.listeners.append(self.changed)

    def close(self) -> None:
        """No longer."""
        current().store.listeners.remove(self.changed)

    def changed(self, before: Whole, after: Whole, patch: Patch) -> None:
        """Called by the store, in the writer's thread, in the order of the changes of a board."""
        if self._loop is not None and self._screens.get(after.id):
            self._loop.call_soon_threadsafe(self._deliver, before, after, patch)

    def enter(self, board: Id, screen: Screen) -> None:
        """A screen opens."""
        self._screens[board].add(screen)

    def leave(self, board: Id, screen: Screen) -> None:
        """A screen closes."""
        self._screens[board].discard(screen)
        if not self._screens[board]:
            del self._screens[board]

    def _deliver(self, before: Whole, after: Whole, patch: Patch) -> None:
        made: dict[Actor, Json | None] = {}
        for screen in tuple(self._screens.get(after.id, ())):
            try:
                if screen.actor not in made:
                    made[screen.actor] = _event(seen_by(before, screen.actor), seen_by(after, screen.actor), patch)
                if (event := made[screen.actor]) is not None:
                    screen.tell(event)
            except Refused:
                screen.tell(None)


def _event(before: BoardView, after: BoardView, patch: Patch) -> Json | None:
    """What one viewer is told; None: nothing that this viewer may see has changed."""
    if before.revision == after.revision:
        return None
    difference = delta(before, after).body
    event: Json = {
        "kind": "change",
        "from": before.revision if difference is not None else -1,
        "to": after.revision,
        "saved_at": stamp(after),
        "by": patch.by,
        "client": patch.client,
        "sequence": patch.sequence,
    }
    return event | (difference or {})


HUB = Hub()


async def live(socket: WebSocket) -> None:
    """WS /api/live?board=<id>: a hello, then every change. Closes with 4403 when the key is withdrawn."""
    board = socket.query_params.get("board", "")
    try:
        check_origin(socket)
        who = actor(socket, board)
    except (Refused, StoreError) as error:
        await socket.accept()
        await socket.send_json({"kind": "bye", "refused": error.code, "words": sentence(error.code, words_of(socket))})
        await socket.close(_CLOSED_BY_US)
        return
    await socket.accept()
    screen = Screen(who)
    HUB.enter(board, screen)
    sender = asyncio.create_task(_send(socket, board, screen))
    try:
        while True:  # a socket nobody reads from never notices that its tab is gone
            await socket.receive_text()
    except (WebSocketDisconnect, RuntimeError):
        pass
    finally:
        HUB.leave(board, screen)
        sender.cancel()


async def _send(socket: WebSocket, board: Id, screen: Screen) -> None:
    try:
        view = current().view(board, screen.actor)
        await socket.send_json({"kind": "hello", "revision": view.revision, "saved_at": stamp(view)})
        while (event := await screen.events.get()) is not None:
            await socket.send_json(event)
        words = sentence("withdrawn", words_of(socket))
        await socket.send_json({"kind": "bye", "refused": "withdrawn", "words": words})
        await socket.close(_CLOSED_BY_US)
    except (WebSocketDisconnect, RuntimeError, Refused, StoreError):
        return


ROUTES = [WebSocketRoute("/api/live", live)]
