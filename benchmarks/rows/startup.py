"""From process start to the first button, and to a photo of 60 parties and 200 relations, against the start of the
empty app.

The clock starts when the server's process is started and stops at the end of the frame in which the button, or the
last of the parties' names on the canvas, is on screen. Each start has a fresh browser context (nothing cached); the
browser itself is running.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from playwright.sync_api import Browser, StorageState

from benchmarks.figures import Contestant, Line, rotate
from benchmarks.peers.empty import BUTTON, empty_server
from benchmarks.plan import Plan
from benchmarks.processes import Served
from benchmarks.screens import screen


def started(
    browser: Browser,
    server: Callable[[], AbstractContextManager[Served]],
    path: str,
    seen: str,
    state: StorageState | None = None,
) -> float:
    """Milliseconds from process start until `seen` (a promise in the page, of a moment) on this path."""
    with server() as served, screen(browser, state) as page:
        page.goto(served.address + path, wait_until="commit")
        moment: float = page.evaluate(seen)
        return moment - served.started * 1000


def button(selector: str) -> str:
    """The promise of the first button."""
    return f'__bench.onScreen("{selector}")'


def startup(plan: Plan) -> Iterator[Line]:
    """Two lines: the start page, and the photo."""
    floor = Contestant("empty app", lambda _: started(plan.browser, empty_server, "/", button(BUTTON)))
    found = rotate([floor], plan.acts, warm_up=1)
    yield Line("start to first button", "", "ms", found[floor.name])
