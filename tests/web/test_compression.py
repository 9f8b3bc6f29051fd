"""Streamlit's socket and ours remember enough of what they sent to send a page again as next to nothing."""

import zlib

from uvicorn.protocols.websockets import websockets_sansio_impl as protocol

from workshop.web.compression import look_far_back


def test_uvicorn_asks_for_four_kilobytes_and_gets_thirty_two():
    look_far_back()
    asked = protocol.ServerPerMessageDeflateFactory(  # type: ignore[attr-defined]
        server_max_window_bits=12, client_max_window_bits=12, compress_settings={"memLevel": 5}
    )
    _, extension = asked.process_request_params([("client_max_window_bits", None)], [])
    assert extension.local_max_window_bits == extension.remote_max_window_bits == zlib.MAX_WBITS
