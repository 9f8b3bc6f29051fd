"""The board itself as a contestant: its server on a data folder of its own, and screens that came in by its link."""

import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, StorageState

from benchmarks.board import Laid, lay
from benchmarks.network import Network
from benchmarks.plan import ROOT
from benchmarks.processes import Served, streamlit
from benchmarks.screens import screen

NAME = "Samenwerkbord"
DRAWN = "[data-sb-revision]"
"""What the map carries once it stands."""


@dataclass(frozen=True)
class Product:
    """A data folder with one board in it."""

    folder: Path
    laid: Laid

    def server(self) -> AbstractContextManager[Served]:
        """Starts the product as `make run` does."""
        return streamlit(ROOT / "app.py", ROOT, extra={"WORKSHOP_DATA": str(self.folder)})

    def come_in(self, page: Page, served: Served) -> None:
        """Opens the board by its link and waits until the map stands."""
        page.goto(served.address + self.laid.link)
        page.wait_for_selector(DRAWN, state="attached")

    @property
    def photo(self) -> str:
        """The path of the board's photo, for a browser that came in before."""
        return f"/foto?board={self.laid.id}"

    def cookie(self, browser: Browser) -> StorageState:
        """What a browser keeps of having come in by the link."""
        with self.server() as served, screen(browser) as page:
            self.come_in(page, served)
            return page.context.storage_state()


@contextmanager
def product(network: Network) -> Iterator[Product]:
    """The product with this network on its board."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield Product(folder, lay(folder, network))
