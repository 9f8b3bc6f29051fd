"""From process start to the first button, and to a photo of 60 parties and 200 relations, against the start of the
empty app.

The clock starts when the server's process is started and stops at the end of the frame in which the first button of
the page's own content, or the last of the parties' names or numbers on the canvas, is on screen. Each start has a
fresh browser context, with nothing in its cache; the browser itself is running. The photo is opened by its own address
in a browser that came in before.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from playwright.sync_api import Browser, StorageState

from benchmarks.figures import Contestant, Line, rotate
from benchmarks.network import network
from benchmarks.peers.empty import empty_server
from benchmarks.plan import Plan
from benchmarks.processes import Served
from benchmarks.product import NAME, Product, product
from benchmarks.screens import screen

FIRST_BUTTON = 1.25
PHOTO = 2.0
_BUTTON = """__bench.onScreen("[data-testid='stMain'] button")"""


def startup(plan: Plan) -> Iterator[Line]:
    """Two lines: the start page, and the photo."""
    with product(network(60, 200)) as ours:
        cookie = ours.cookie(plan.browser)
        photo = f"{NAME}, photo"
        contestants = [
            Contestant("empty app", lambda _: _started(plan.browser, empty_server, "/", _BUTTON)),
            Contestant(NAME, lambda _: _started(plan.browser, ours.server, "/", _BUTTON)),
            Contestant(photo, lambda _: _started(plan.browser, ours.server, ours.photo, _parties(ours), cookie)),
        ]
        found = rotate(contestants, plan.acts, warm_up=1)
    floor = found["empty app"]
    yield Line("start to first button", "", "ms", found[NAME], floor, FIRST_BUTTON)
    yield Line("start to photo", "60", "ms", found[photo], floor, PHOTO)


def _started(
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


def _parties(ours: Product) -> str:
    """The promise of all parties on the canvas, each by its name or its number."""
    words = [[party.name, str(party.number)] for party in ours.on_disk.parties.values()]
    return f"(__bench.watchAll({json.dumps(words)}), __bench.partiesDrawn())"
