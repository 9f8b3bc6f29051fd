"""F, the floor: a click in the empty default Streamlit app; F' is the same without the collection of garbage after
each run.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.processes import Served, streamlit
from benchmarks.screens import screen
from benchmarks.settled import Settled

_COUNT = "[data-testid='stMarkdown']"
BUTTON = "[data-testid='stButton'] button"
WITH_COLLECTION = "F"
WITHOUT_COLLECTION = "F'"
_FOLDER = Path(__file__).parent


@contextmanager
def empty_server(collect: bool = True) -> Iterator[Served]:
    """The empty app's server, with Streamlit's defaults."""
    options = {} if collect else {"runner.postScriptGC": "false"}
    with streamlit(_FOLDER / "app.py", _FOLDER, options) as served:
        yield served


@contextmanager
def empty(browser: Browser, collect: bool = True) -> Iterator[Settled]:
    """The empty app on a screen, its one button ready to be clicked."""
    with empty_server(collect) as served, screen(browser) as page:
        page.goto(served.address)
        page.wait_for_selector(BUTTON)
        name = WITH_COLLECTION if collect else WITHOUT_COLLECTION
        yield Settled(name, page, lambda _: page.click(BUTTON), _counted(page))


def _counted(page: Page) -> Callable[[int], bool]:
    """Whether the page shows how often it was clicked by now; it is told the number of the act, beginning with 0."""
    return lambda number: page.inner_text(_COUNT) == str(number + 1)
