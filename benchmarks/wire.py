"""What goes over the wire on some screens: every WebSocket frame and every HTTP request and answer, both ways,
headers included.

Read from the browser's own network events. WebSocket payloads count as they are before compression, so the figure is
an upper bound.
"""

import base64
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import CDPSession, Page

_MASK = 4


class Wire:
    """Counts from the moment it is made."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.received = 0
        self.sent = 0
        self._sessions = [self._listen(page) for page in pages]

    def clear(self) -> None:
        """Starts counting anew."""
        self.received = self.sent = 0

    def _listen(self, page: Page) -> CDPSession:
        session = page.context.new_cdp_session(page)
        session.on("Network.webSocketFrameReceived", lambda event: self._receive(_frame(event)))
        session.on("Network.webSocketFrameSent", lambda event: self._send(_frame(event) + _MASK))
        session.on("Network.loadingFinished", lambda event: self._receive(int(event["encodedDataLength"])))
        session.on("Network.requestWillBeSent", lambda event: self._send(_request(event)))
        session.on("Network.requestWillBeSentExtraInfo", lambda event: self._send(_headers(event)))
        session.send("Network.enable")
        return session

    def _receive(self, count: int) -> None:
        self.received += count

    def _send(self, count: int) -> None:
        self.sent += count


def _frame(event: dict[str, Any]) -> int:
    frame = event["response"]
    words = frame["payloadData"]
    payload = len(words.encode()) if frame["opcode"] == 1 else len(base64.b64decode(words))
    return payload + _frame_head(payload)


def _frame_head(payload: int) -> int:
    if payload < 126:
        return 2
    return 4 if payload < 65536 else 10


def _request(event: dict[str, Any]) -> int:
    request = event["request"]
    body = request.get("postData", "")
    return len(f"{request['method']} {request['url']} HTTP/1.1\r\n") + len(body.encode())


def _headers(event: dict[str, Any]) -> int:
    return sum(len(f"{name}: {value}\r\n") for name, value in event["headers"].items()) + 2
