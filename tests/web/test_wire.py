"""Streamlit's socket and ours remember enough of what they sent to send a page again as next to nothing, and no answer
waits for the other side.
"""

import asyncio
import socket
import zlib
from typing import Any

import uvicorn
from uvicorn.protocols.websockets import websockets_sansio_impl as protocol

from workshop.web.wire import look_far_back, wait_for_nothing


def test_uvicorn_asks_for_four_kilobytes_and_gets_thirty_two():
    look_far_back()
    asked = protocol.ServerPerMessageDeflateFactory(  # type: ignore[attr-defined]
        server_max_window_bits=12, client_max_window_bits=12, compress_settings={"memLevel": 5}
    )
    _, extension = asked.process_request_params([("client_max_window_bits", None)], [])
    assert extension.local_max_window_bits == extension.remote_max_window_bits == zlib.MAX_WBITS


def test_no_answer_waits_until_its_head_has_arrived():
    wait_for_nothing()
    brought = socket.socket()
    brought.bind(("127.0.0.1", 0))

    async def kept() -> int:
        config = uvicorn.Config(lambda *_: None, lifespan="off")
        config.load()
        seen: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        def protocol() -> Any:
            make: Any = config.http_protocol_class
            made = make(config, uvicorn.server.ServerState(), {})
            asyncio.get_running_loop().call_later(0, lambda: _tell(made, seen))
            return made

        server = await asyncio.get_running_loop().create_server(protocol, sock=brought)
        _, writer = await asyncio.open_connection(*brought.getsockname())
        try:
            return await seen
        finally:
            writer.close()
            server.close()

    assert asyncio.run(kept())


def _tell(made: Any, seen: asyncio.Future[int]) -> None:
    if made.transport is None:
        asyncio.get_running_loop().call_later(0, lambda: _tell(made, seen))
    else:
        seen.set_result(made.transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
