"""vis-network alone on a page: the least that a map with gestures can cost."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser

from benchmarks.drag import Dragged
from benchmarks.screens import screen


@contextmanager
def bare(browser: Browser, pages: str, size: int) -> Iterator[Dragged]:
    """The bare page with the map of this size, ready to be dragged on."""
    with screen(browser) as page:
        page.goto(f"{pages}/bare/index.html?size={size}")
        page.wait_for_selector("[data-ready]", state="attached")
        yield Dragged("bare vis-network", page, "window.places()")
