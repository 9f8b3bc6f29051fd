"""How far back the compression of our sockets looks."""

import uvicorn.protocols.websockets.websockets_sansio_impl as protocol
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory


def _far(**_: object) -> ServerPerMessageDeflateFactory:
    return ServerPerMessageDeflateFactory(server_max_window_bits=None, client_max_window_bits=None)


def look_far_back() -> None:
    """32 KB instead of the 4 KB that uvicorn fixes.

    A page that is drawn again is what was sent just before, but for a word. It is longer than 4 KB, so that it would go
    over the line whole. Costs 0.3 MB of memory per open socket.
    """
    protocol.ServerPerMessageDeflateFactory = _far  # type: ignore[attr-defined,assignment]
