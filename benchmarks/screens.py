"""One headless Chromium for the whole run, cut off from every outside host; each screen is a browser of its own (a context)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, StorageState, sync_playwright

SCREEN = {"width": 1440, "height": 900}
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_PROBE = Path(__file__).parent / "page" / "probe.js"
_FLAGS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@contextmanager
def browsing() -> Iterator[Browser]:
    """The browser that all contestants share."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=_FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def screen(browser: Browser, state: StorageState | None = None) -> Iterator[Page]:
    """An empty page with the stopwatch in it, in a browser context of its own."""
    context: BrowserContext = browser.new_context(viewport=SCREEN, storage_state=state)  # type: ignore[arg-type]
    try:
        context.add_init_script(path=_PROBE)
        yield context.new_page()
    finally:
        context.close()
