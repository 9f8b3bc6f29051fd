"""A browser of somebody at a board: it asks as a page does, with its cookie and from its own site."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import file_util

from tests.support.services import Guest
from workshop import web
from workshop.access.browser import COOKIE, signed
from workshop.model.base import Id
from workshop.service import current

SITE = "http://testserver"
PAGE = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


async def streamlits_page(_: Request) -> FileResponse:
    """The very page that Streamlit serves under every address it knows."""
    return FileResponse(f"{file_util.get_static_dir()}/index.html")


def app() -> Starlette:
    """Our routes and middleware, with Streamlit's page where Streamlit would be."""
    pages = [Route(f"/{name}", streamlits_page) for name in ("", "foto", "standen", "bord")]
    return Starlette(routes=[*web.routes(), *pages], middleware=list(web.middleware()), lifespan=web.lifespan)


def lived(story: Callable[[Starlette], Awaitable[None]]) -> None:
    """Lives a story on the app with its live sockets open."""

    async def served() -> None:
        made = app()
        async with web.lifespan(made):
            await story(made)

    asyncio.run(served())


def cookie_of(browser: str) -> str:
    return f"{COOKIE}={signed(browser, current().secret)}"


@dataclass
class Browser:
    """One browser on the routes of one board."""

    client: TestClient
    guest: Guest
    board: Id

    @property
    def headers(self) -> dict[str, str]:
        return {"cookie": cookie_of(self.guest.browser), "origin": SITE}

    def get(self, way: str, **headers: str) -> Any:
        """GET of something of the board."""
        return self.client.get(f"/api/boards/{self.board}/{way}", headers=self.headers | headers)

    def photo(self, query: str = "") -> Any:
        return self.get(f"photo{query}")

    def post(self, body: Any, query: str = "", **headers: str) -> Any:
        """POST of a change, whatever it holds."""
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        address = f"/api/boards/{self.board}/changes{query}"
        return self.client.post(address, headers=self.headers | headers, content=sent)

    def do(self, verb: str, *, client: str | None = None, sequence: int | None = None, **values: Any) -> Any:
        return self.post({"client": client, "sequence": sequence, "verb": verb, "values": values})
