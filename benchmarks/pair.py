"""Two screens on one board, each a browser of its own: what is done on the first is looked for on the second."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

_RENAMED = 10


@dataclass(frozen=True)
class Pair:
    """`rename(page, number, name)` gives a party a new name as a person would, ending with one key or click."""

    name: str
    first: Page
    second: Page
    rename: Callable[[Page, int, str], None]

    def act(self, number: int) -> float:
        """Milliseconds from the key on the first screen to the new name drawn on the second."""
        name = f"Naam-{number:05d}"
        self.second.evaluate("name => __bench.watch(name)", name)
        self.rename(self.first, number % _RENAMED, name)
        drawn: float = self.second.evaluate("__bench.wordsDrawn()")
        began: float = self.first.evaluate("__bench.act")
        return drawn - began
