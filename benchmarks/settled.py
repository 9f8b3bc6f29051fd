"""One edit in a form, from the person's last act (click or key) to the last change of the DOM that follows from it.

Nothing must have changed for a while (`quiet`) before an act counts as settled; that wait is not part of the figure.
Each contestant says when its act has arrived (`arrived`: the answer is on screen, and saved by one that saves), so
that a slow answer is not taken for none. One that keeps the processor busy after its act is put to rest before the
next one acts.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

QUIET_MS = 300
_LOOK_MS = 100
_PATIENCE = 60.0


def _already_at_rest() -> None:
    return None


@dataclass(frozen=True)
class Settled:
    """A form on a page; `edit(number)` is what the person does, ending with one click or key."""

    name: str
    page: Page
    edit: Callable[[int], object]
    arrived: Callable[[int], bool]
    rest: Callable[[], None] = _already_at_rest
    quiet: int = QUIET_MS

    def act(self, number: int) -> float:
        """Milliseconds that one edit took to settle."""
        self.page.wait_for_timeout(QUIET_MS)
        self.edit(number)
        end = time.monotonic() + _PATIENCE
        while not self.arrived(number):
            if time.monotonic() > end:
                raise RuntimeError(f"{self.name}: nothing came of edit {number}")
            self.page.wait_for_timeout(_LOOK_MS)
        took: float = self.page.evaluate("quiet => __bench.settled(quiet)", self.quiet)
        self.rest()
        return took
