"""What uvicorn lets nobody set: how far back the compression of our sockets looks, and that no answer waits."""

import socket
from collections.abc import Callable
from typing import Any

import uvicorn.protocols.websockets.websockets_sansio_impl as protocol
from uvicorn.protocols.http.auto import AutoHTTPProtocol
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory


def _far(**_: object) -> ServerPerMessageDeflateFactory:
    return ServerPerMessageDeflateFactory(server_max_window_bits=None, client_max_window_bits=None)


def look_far_back() -> None:
    """32 KB instead of the 4 KB that uvicorn fixes.

    A page that is drawn again is what was sent just before, but for a word. It is longer than 4 KB, so that it would go
    over the line whole. Costs 0.3 MB of memory per open socket.
    """
    protocol.ServerPerMessageDeflateFactory = _far  # type: ignore[attr-defined,assignment]


def wait_for_nothing() -> None:
    """A body goes out with its head.

    asyncio sees to that for sockets of its own, but Streamlit brings one along, and then an answer of two packets may
    wait 40 ms for the other side to say that the first one came.
    """
    if AutoHTTPProtocol.connection_made.__module__ != __name__:
        AutoHTTPProtocol.connection_made = _promptly(AutoHTTPProtocol.connection_made)  # type: ignore[assignment,method-assign]


def _promptly(begin: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    def connection_made(protocol: Any, transport: Any) -> None:
        wire: socket.socket | None = transport.get_extra_info("socket")
        if wire is not None and wire.family in (socket.AF_INET, socket.AF_INET6):
            wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        begin(protocol, transport)

    return connection_made
