"""Open screens, by what they look at. Changes come in from any thread; screens are told on the loop."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from starlette.websockets import WebSocket, WebSocketDisconnect

from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.store import StoreError
from workshop.text.refusals import sentence
from workshop.web.asking import words_of

Json = dict[str, Any]
_PING = '{"kind":"ping"}'
"""What a screen asks now and then: are you still there?"""
_BACKLOG = 200
"""Events a slow screen may be behind; past that it is told to fetch the picture."""
_CLOSED_BY_US = 4403


@dataclass(eq=False)
class Screen:
    """One open socket: of which browser, and who that is on the board, or in the group."""

    browser: str
    actor: Actor
    on_wall: bool = False
    shortened: Callable[[Json], Json] = dict
    """The one event that stands for all that a screen too far behind has missed."""
    events: asyncio.Queue[Json | None] = field(default_factory=lambda: asyncio.Queue(_BACKLOG))

    def tell(self, event: Json | None, *, may_miss: bool = False) -> None:
        """Hands an event to the screen's sender; a screen too far behind gets one word instead of all it missed.

        `may_miss`: the screen knows all that matters without it.
        """
        if self.events.full():
            if may_miss:
                return
            while not self.events.empty():
                self.events.get_nowait()
            event = event and self.shortened(event)
        self.events.put_nowait(event)


S = TypeVar("S", bound=Screen)


class Hub(Generic[S]):
    """All open screens, by the board or group they look at."""

    def __init__(self) -> None:
        self.screens: dict[Id, set[S]] = defaultdict(set)
        self.loop: asyncio.AbstractEventLoop | None = None

    def open(self) -> None:
        """From now on changes are passed on, on this loop."""
        self.loop = asyncio.get_running_loop()

    def close(self) -> None:
        """No longer."""
        self.loop = None

    def on_loop(self, deliver: Callable[..., None], *told: Any) -> None:
        """Has something delivered to screens; from any thread, in the order of asking."""
        if (loop := self.loop) is not None:
            loop.call_soon_threadsafe(deliver, *told)

    def enter(self, at: Id, screen: S) -> None:
        """A screen opens."""
        self.screens[at].add(screen)

    def leave(self, at: Id, screen: S) -> None:
        """A screen closes."""
        self.screens[at].discard(screen)
        if not self.screens[at]:
            del self.screens[at]

    def heard(self, at: Id, screen: S, text: str | None) -> None:
        """A screen says something that is no ping. Whatever it is, the socket stays."""

    async def serve(self, socket: WebSocket, at: Id, screen: S, send: Callable[[WebSocket, Id, S], Any]) -> None:
        """Keeps a socket open: `send` speaks, here is listened."""
        await socket.accept()
        self.enter(at, screen)
        sender = asyncio.create_task(_sending(send, socket, at, screen))
        try:  # a socket nobody reads from never notices that its tab is gone
            while (message := await socket.receive())["type"] != "websocket.disconnect":
                if message.get("text") == _PING:
                    screen.tell({"kind": "pong"}, may_miss=True)
                else:
                    self.heard(at, screen, message.get("text"))
        except RuntimeError:
            pass
        finally:
            self.leave(at, screen)
            sender.cancel()


async def _sending(send: Callable[[WebSocket, Id, S], Any], socket: WebSocket, at: Id, screen: S) -> None:
    try:
        await send(socket, at, screen)
        await say_bye(socket, "withdrawn")
    except (Refused, StoreError) as error:
        await say_bye(socket, error.code)
    except (WebSocketDisconnect, RuntimeError):
        return


async def refuse(socket: WebSocket, code: str) -> None:
    """A socket that is not let in is told why."""
    await socket.accept()
    await say_bye(socket, code)


async def say_bye(socket: WebSocket, code: str) -> None:
    """Says why it ends, and ends it."""
    with contextlib.suppress(WebSocketDisconnect, RuntimeError):
        await socket.send_json({"kind": "bye", "refused": code, "words": sentence(code, words_of(socket))})
        await socket.close(_CLOSED_BY_US)
