"""A screen on the live socket, straight on the app and in the loop of the test: nothing waits for a clock.

A screen may be slow: what is sent to it then waits until it is read.
"""

import asyncio
import json
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette

from tests.support.services import Guest
from tests.web.browsers import SITE, cookie_of
from workshop.model.base import Id

Json = dict[str, Any]
Message = MutableMapping[str, Any]
PATIENCE = 20.0
"""Seconds before a test that waits in vain fails instead of hanging."""


class Screen:
    """One end of a socket."""

    def __init__(self, *, slow: bool = False) -> None:
        self._in: asyncio.Queue[Message] = asyncio.Queue()
        self._out: asyncio.Queue[Message] = asyncio.Queue(1 if slow else 0)
        self._in.put_nowait({"type": "websocket.connect"})

    async def _sent(self, message: Message) -> None:
        await self._out.put(message)

    async def open(self, app: Starlette, query: str, headers: dict[str, str], path: str = "/api/live") -> None:
        """Runs until either end closes."""
        scope = {
            "type": "websocket",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "scheme": "ws",
            "http_version": "1.1",
            "subprotocols": [],
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers.items()],
        }
        await app(scope, self._in.get, self._sent)

    def says(self, **message: Any) -> None:
        """Something comes from the browser."""
        self._in.put_nowait({"type": "websocket.receive", **message})

    def goes(self) -> None:
        """The tab is closed."""
        self._in.put_nowait({"type": "websocket.disconnect", "code": 1001})

    async def raw(self) -> Message:
        """The next thing that comes."""
        return await asyncio.wait_for(self._out.get(), PATIENCE)

    async def heard(self) -> Json:
        """The next thing that is said on it."""
        message = await self.raw()
        while message["type"] == "websocket.accept":
            message = await self.raw()
        told: Json = json.loads(message["text"]) if "text" in message else {"kind": "closed", "code": message["code"]}
        return told


@asynccontextmanager
async def screen_of(
    app: Starlette,
    guest: Guest,
    board: Id,
    *,
    slow: bool = False,
    query: str = "",
    headers: dict[str, str] | None = None,
    path: str = "/api/live",
) -> AsyncIterator[Screen]:
    """A screen of a guest; at the end its tab is closed, and the server has noticed."""
    screen = Screen(slow=slow)
    sent = {"host": "testserver", "origin": SITE, "cookie": cookie_of(guest.browser)} | (headers or {})
    running = asyncio.create_task(screen.open(app, f"board={board}{query}", sent, path))
    try:
        yield screen
    finally:
        screen.goes()
        await asyncio.wait_for(running, PATIENCE)
