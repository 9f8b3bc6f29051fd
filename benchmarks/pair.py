"""Two screens on one board, each a browser of its own: what is done on the first is looked for on the second."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from benchmarks.wire import Wire


def _nothing_to_save(_: str) -> bool:
    return True


@dataclass(frozen=True)
class Pair:
    """`choose(page, number)` gets a party ready to be renamed; `rename(page, name)` types the name and ends with a key.

    A contestant that saves names a check of its own (`saved`), which must hold once the name is seen, or the run ends.
    `rest` is how many milliseconds it goes on working after an act; the next one waits for that.
    """

    name: str
    first: Page
    second: Page
    choose: Callable[[Page, int], None]
    rename: Callable[[Page, str], None]
    saved: Callable[[str], bool] = _nothing_to_save
    rest: int = 0
    wire: Wire | None = None

    def act(self, number: int) -> float:
        """Milliseconds from the key on the first screen to the new name drawn on the second."""
        self.choose(self.first, number)
        return self.renamed(number)

    def renamed(self, number: int) -> float:
        """The same, with the party chosen already. The name is shorter than the first, so that it still fits."""
        name = f"Naam-{number:03d}"
        self.second.evaluate("name => __bench.watch(name)", name)
        self.rename(self.first, name)
        drawn: float = self.second.evaluate("__bench.wordsDrawn()")
        if not self.saved(name):
            raise RuntimeError(f"{self.name}: {name} is on the second screen, but not saved")
        began: float = self.first.evaluate("__bench.act")
        self.first.wait_for_timeout(self.rest)
        return drawn - began
