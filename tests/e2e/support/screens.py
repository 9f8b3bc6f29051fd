"""Screens: browser contexts as people have them, with what they say and receive kept for looking at."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Response, WebSocket

from tests.e2e.support.contexts import Kind, Size, Theme, Wardrobe, new_context

DESKTOP: Size = {"width": 1440, "height": 900}
PHONE: Size = {"width": 390, "height": 844}
WALL: Size = {"width": 1920, "height": 1080}
THEMES: tuple[Theme, ...] = ("dark", "light")
_OPENED = ("/foto?", "/groep?", "/regie?")
"""Where the link of a board, of a seat in a group, or of its desk leads."""


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

    def heed(self, page: Page) -> None:
        """Errors alone: all else that is listened to costs each page a tenth of its time."""
        page.on("pageerror", lambda error: self.errors.append(f"{error.message}\n{error.stack}"))

    def listen(self, page: Page, *, bodies: bool = False) -> None:
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.console.append(message.text))
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
    wardrobe: Wardrobe | None = None
    """Where contexts on the address that all share come from and go back to; the others are new."""
    contexts: list[BrowserContext] = field(default_factory=list)
    lent: dict[BrowserContext, Kind] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)

    def context(
        self, size: Size = DESKTOP, *, theme: Theme = "light", touch: bool = False, apart: bool = False
    ) -> BrowserContext:
        """A browser of somebody of their own, with its own cookies; `apart` where a test does to it what stays."""
        kind = Kind(self.address, size["width"], size["height"], theme, touch)
        if self.wardrobe is None or apart or self.address != self.wardrobe.address:
            made = new_context(self.browser, kind)
        else:
            made = self.wardrobe.take(kind)
            self.lent[made] = kind
        self.contexts.append(made)
        return made

    def page(
        self,
        context: BrowserContext | None = None,
        *,
        bodies: bool = False,
        heard: Heard | None = None,
        link: str | None = None,
    ) -> Page:
        """A tab, listened to; with a link, of somebody who came in by it before: their browser shows nothing yet."""
        page = (context or self.context()).new_page()
        ears = heard or Heard()
        ears.heed(page)
        if heard is not None:
            heard.listen(page, bodies=bodies)
        self.heard.append(ears)
        if link is not None:
            answer = page.request.get(link, headers={"accept": "text/html"}, max_redirects=0)
            assert answer.headers["location"].startswith(_OPENED), "the link opens nothing"
        return page

    def pictures(self, folder: Path) -> list[Path]:
        """Pictures of every open tab, for whoever has to find out what went wrong."""
        folder.mkdir(parents=True, exist_ok=True)
        made = []
        for number, page in enumerate(page for context in self.contexts for page in context.pages):
            made.append(folder / f"tab-{number + 1}.png")
            page.screenshot(path=made[-1], full_page=True)
        return made

    def close(self, *, keep: bool = True) -> None:
        """Everybody goes home. `keep`: what was lent may be worn again."""
        for context in self.contexts:
            if keep and self.wardrobe is not None and context in self.lent:
                self.wardrobe.put_back(self.lent[context], context)
            else:
                context.close()

    @property
    def uncaught(self) -> list[str]:
        """Errors that no script caught, on any screen."""
        return [error for ears in self.heard for error in ears.errors]
