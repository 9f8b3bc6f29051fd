"""The board itself as a contestant: its server on a data folder of its own, and screens that came in by its link."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, StorageState

from benchmarks.board import Laid, lay
from benchmarks.layout import Map
from benchmarks.network import Network, network
from benchmarks.plan import ROOT
from benchmarks.processes import Served, streamlit
from benchmarks.screens import screen
from benchmarks.wire import Wire, wire
from workshop.access.view import BoardView

NAME = "Samenwerkbord"
AT_REST_MS = 1500
"""How long after an act the board may still bring its forms up to date."""
_DRAWN = ".sb-photo[data-sb-revision]"
"""What the map carries once it stands."""
_SAVED = ".sb-sign[data-sb-status=saved]"
_IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
_SCRIPT = (Path(__file__).parent / "page" / "product.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Product:
    """A data folder with one board in it."""

    folder: Path
    laid: Laid

    def server(self) -> AbstractContextManager[Served]:
        """Starts the product as `make run` does."""
        return streamlit(ROOT / "app.py", ROOT, extra={"WORKSHOP_DATA": str(self.folder)})

    def come_in(self, page: Page, port: int) -> None:
        """Opens the board by its link and waits until the map stands and the page is at rest."""
        page.goto(f"http://127.0.0.1:{port}{self.laid.link}")
        for part in (_DRAWN, _SAVED, _IDLE):
            page.wait_for_selector(part, state="attached")
        page.wait_for_timeout(AT_REST_MS)

    @property
    def photo(self) -> str:
        """The path of the board's photo, for a browser that came in before."""
        return f"/foto?board={self.laid.id}"

    def cookie(self, browser: Browser) -> StorageState:
        """What a browser keeps of having come in by the link."""
        with self.server() as served, screen(browser) as page:
            self.come_in(page, served.port)
            return page.context.storage_state()

    @property
    def on_disk(self) -> BoardView:
        """The board as its files have it now."""
        return self.laid.service.view(self.laid.id, self.laid.actor)

    def names(self) -> Sequence[str]:
        """What the parties are called, as the files have it now."""
        return [party.name for party in self.on_disk.parties.values()]


@dataclass(frozen=True)
class Shown:
    """A board on one or more screens."""

    product: Product
    pages: Sequence[Page]
    wire: Wire | None = None
    address: str = ""

    def map(self) -> Map:
        """What is on the first screen, for a page that draws with vis-network alone."""
        found: Map = self.pages[0].evaluate("__map.copy()")
        relations = self.product.on_disk.relations.items()
        found["edges"] = [{"id": k, "from": r.source, "to": r.target, "width": r.strength} for k, r in relations]
        return found

    def named(self) -> str:
        """The largest party; where numbers stand for names it is named as soon as it is selected."""
        seats = self.product.on_disk.seats
        return max(seats, key=lambda party: (seats[party].influence or 0, party))

    def is_saved(self, page: Page) -> bool:
        """Whether this screen says that everything is saved."""
        return page.locator(_SAVED).count() == 1


@contextmanager
def product(network: Network) -> Iterator[Product]:
    """The product with this network on its board."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield Product(folder, lay(folder, network))


@contextmanager
def shown(browser: Browser, size: int, screens: int = 1, *, counted: bool = False) -> Iterator[Shown]:
    """The product's photo on so many screens, each a browser of its own; `counted`: over a counting wire."""
    with product(network(size)) as made, made.server() as served, ExitStack() as stack:
        line = stack.enter_context(wire(served.port)) if counted else None
        pages = [stack.enter_context(screen(browser, script=_SCRIPT)) for _ in range(screens)]
        for page in pages:
            made.come_in(page, line.port if line else served.port)
        yield Shown(made, pages, line, served.address)
