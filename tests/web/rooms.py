"""A course group by its routes: what a browser asks of it, in which seat, and its screens."""

import json
from typing import Any

from starlette.testclient import TestClient

from tests.support.courses import Room
from tests.support.services import Guest
from tests.web.browsers import PAGE, SITE, cookie_of
from tests.web.sockets import Screen, screen_of


def asks(client: TestClient, room: Room, browser: str, seat: str, verb: str, **more: Any) -> Any:
    headers = {"cookie": cookie_of(browser), "origin": SITE} | more.pop("headers", {})
    body = json.dumps({"verb": verb, "values": more})
    return client.post(f"/api/groups/{room.group}/changes?as={seat}", headers=headers, content=body)


def follows(client: TestClient, address: str, browser: str = "phone") -> Any:
    return client.get(address, headers={"cookie": cookie_of(browser), **PAGE})


def screen(made: Any, room: Room, browser: str, seat: str, **more: Any) -> Any:
    guest = Guest(browser, room.trainer)
    return screen_of(made, guest, "", query=f"&as={seat}", path=f"/api/groups/{room.group}/live", **more)


async def settled(screen: Screen) -> dict[str, Any]:
    """The hello, and the group as it is."""
    assert (await screen.heard())["kind"] == "hello"
    return await screen.heard()
