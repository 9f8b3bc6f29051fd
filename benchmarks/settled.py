"""One edit in a form, from the person's last act (click or key) to the last change of the DOM that follows from it.

Nothing must have changed for a while (`quiet`) before an act counts as settled; that wait is not part of the figure.
A contestant that saves names a check of its own (`saved`), which must hold once it has settled, or the run ends. One
that keeps the processor busy after its act is put to rest before the next one acts.
"""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

QUIET_MS = 300


def _nothing_to_save(_: int) -> bool:
    return True


def _already_at_rest() -> None:
    return None


@dataclass(frozen=True)
class Settled:
    """A form on a page; `edit(number)` is what the person does, ending with one click or key."""

    name: str
    page: Page
    edit: Callable[[int], object]
    saved: Callable[[int], bool] = _nothing_to_save
    rest: Callable[[], None] = _already_at_rest
    quiet: int = QUIET_MS

    def act(self, number: int) -> float:
        """Milliseconds that one edit took to settle."""
        self.page.wait_for_timeout(QUIET_MS)
        self.edit(number)
        took: float = self.page.evaluate("quiet => __bench.settled(quiet)", self.quiet)
        if not self.saved(number):
            raise RuntimeError(f"{self.name}: settled, but edit {number} is not shown as saved")
        self.rest()
        return took
