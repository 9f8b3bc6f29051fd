"""One headless Chromium for the whole run, cut off from every outside host; each screen is a browser of its own (a
context).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, StorageState, sync_playwright

from scripts.browser import MISSING, find

SCREEN = {"width": 1440, "height": 900}
_PROBE = Path(__file__).parent / "page" / "probe.js"
_NO_OUTSIDE_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@contextmanager
def browsing() -> Iterator[Browser]:
    """The browser that all contestants share."""
    found = find()
    if found is None:
        raise RuntimeError(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.executable, args=[*found.flags, _NO_OUTSIDE_HOST])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def screen(browser: Browser, state: StorageState | None = None, script: str = "") -> Iterator[Page]:
    """An empty page with the stopwatch in it, and perhaps a script of the contestant, in a context of its own."""
    context: BrowserContext = browser.new_context(viewport=SCREEN, storage_state=state)  # type: ignore[arg-type]
    try:
        context.add_init_script(path=_PROBE)
        if script:
            context.add_init_script(script)
        yield context.new_page()
    finally:
        context.close()
