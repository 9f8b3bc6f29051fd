"""Streamlit sessions without a browser: the page's own socket, spoken as Streamlit's script in the browser does."""

import asyncio
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from typing import Any, TypeVar

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

_PATIENCE = 60.0
T = TypeVar("T")


class Visit:
    """One tab on a page, and the live socket of its board where it has one."""

    def __init__(self, address: str, page: str, query: str, cookie: str = "", live: str = "") -> None:
        self.address, self.page, self.query, self.cookie, self.live = address, page, query, cookie, live

    async def come(self, stack: AsyncExitStack) -> int:
        """Comes in and waits until the page was drawn; it stays until the stack closes. How many parts were drawn."""
        page = await self._socket(stack, "/_stcore/stream", ["streamlit"])
        asked = BackMsg()
        asked.rerun_script.query_string = self.query
        asked.rerun_script.page_name = self.page
        asked.rerun_script.context_info.url = f"{self.address}/{self.page}"
        await page.send(asked.SerializeToString())
        parts = await asyncio.wait_for(_drawn(page), _PATIENCE)
        if self.live:
            live = await self._socket(stack, self.live)
            if '"hello"' not in str(await live.recv()):
                raise RuntimeError("the board did not let this browser in")
        return parts

    async def _socket(self, stack: AsyncExitStack, path: str, spoken: Sequence[str] = ()) -> ClientConnection:
        address = self.address.replace("http", "ws", 1) + path
        headers = {"Cookie": self.cookie} if self.cookie else {}
        chosen = connect(
            address,
            additional_headers=headers,
            origin=self.address,  # type: ignore[arg-type]
            subprotocols=list(spoken) or None,  # type: ignore[arg-type]
            max_size=None,
            open_timeout=_PATIENCE,
        )
        return await stack.enter_async_context(chosen)


def apart(story: Coroutine[Any, Any, T]) -> T:
    """Lives a story on a loop of its own: in this thread Playwright has one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, story).result()


async def _drawn(page: ClientConnection) -> int:
    """Until the script has ended; where it ended otherwise than well the page is not drawn."""
    parts = 0
    while True:
        message = ForwardMsg()
        data = await page.recv()
        message.ParseFromString(data if isinstance(data, bytes) else data.encode())
        if message.WhichOneof("type") == "script_finished":
            if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                raise RuntimeError(f"the script ended with {message.script_finished}")
            return parts
        parts += message.WhichOneof("type") == "delta"


async def come_and_go(visits: Sequence[Visit]) -> None:
    """One after the other comes in and leaves again."""
    for visit in visits:
        async with AsyncExitStack() as stack:
            await visit.come(stack)


async def come_and_stay(visits: Sequence[Visit], stack: AsyncExitStack) -> None:
    """They come in and stay until the stack closes."""
    for visit in visits:
        await visit.come(stack)
