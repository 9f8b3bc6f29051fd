"""Screens: browser contexts as people have them, with what they say and receive kept for looking at."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypedDict

from playwright.sync_api import Browser, BrowserContext, Page, Response, WebSocket


class Size(TypedDict):
    width: int
    height: int


DESKTOP: Size = {"width": 1440, "height": 900}
PHONE: Size = {"width": 390, "height": 844}
WALL: Size = {"width": 1920, "height": 1080}
Theme = Literal["light", "dark"]


@dataclass
class Heard:
    """Everything a page was told and said."""

    asked: list[str] = field(default_factory=list)
    """Every address that was asked for."""
    received: list[bytes] = field(default_factory=list)
    """Every body, and every frame of every socket."""
    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    """What no script caught."""

    def listen(self, page: Page, *, bodies: bool = False) -> None:
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.console.append(message.text))
        page.on("pageerror", lambda error: self.errors.append(f"{error.message}\n{error.stack}"))
        page.on("websocket", self._socket)
        if bodies:
            page.on("response", self._answer)

    def _socket(self, socket: WebSocket) -> None:
        self.asked.append(socket.url)
        socket.on("framereceived", self._frame)

    def _frame(self, frame: bytes | str) -> None:
        self.received.append(frame if isinstance(frame, bytes) else frame.encode())

    def _answer(self, answer: Response) -> None:
        self.received.append(str(answer.headers).encode())
        if answer.status < 300 and answer.status != 204:
            self.received.append(answer.body())


@dataclass
class Screens:
    """The browser contexts of one test."""

    browser: Browser
    address: str
    contexts: list[BrowserContext] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)

    def context(self, size: Size = DESKTOP, *, theme: Theme = "light", touch: bool = False) -> BrowserContext:
        """A browser of somebody of their own, with its own cookies."""
        made = self.browser.new_context(
            base_url=self.address,
            viewport={**size},
            color_scheme=theme,
            has_touch=touch,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
        )
        made.set_default_timeout(30_000)
        self.contexts.append(made)
        return made

    def page(self, context: BrowserContext | None = None, *, bodies: bool = False, heard: Heard | None = None) -> Page:
        """A tab, listened to."""
        page = (context or self.context()).new_page()
        ears = heard or Heard()
        ears.listen(page, bodies=bodies)
        self.heard.append(ears)
        return page

    def pictures(self, folder: Path) -> list[Path]:
        """Pictures of every open tab, for whoever has to find out what went wrong."""
        folder.mkdir(parents=True, exist_ok=True)
        made = []
        for number, page in enumerate(page for context in self.contexts for page in context.pages):
            made.append(folder / f"tab-{number + 1}.png")
            page.screenshot(path=made[-1], full_page=True)
        return made

    def close(self) -> None:
        for context in self.contexts:
            context.close()

    @property
    def uncaught(self) -> list[str]:
        """Errors that no script caught, on any screen."""
        return [error for ears in self.heard for error in ears.errors]
