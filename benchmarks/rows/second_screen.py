"""An edit on the second screen, durably saved, against the yjs pair, which saves nothing.

From the timeStamp of the key that ends the edit on the first screen to the end of the frame in which the second
screen painted the new name; the two pages' clocks are set alike (see page/probe.js). By then it is on disk: each act
reads the board's files.
"""

from collections.abc import Iterator

from benchmarks.figures import Contestant, Line, rotate
from benchmarks.load.people import seat
from benchmarks.load.run import working
from benchmarks.peers.yjs import yjs
from benchmarks.plan import Plan
from benchmarks.product import NAME, shown
from benchmarks.rename import on_the_map

LIMIT = 3.0
WRITERS = 10


def second_screen_under_load(plan: Plan) -> Iterator[Line]:
    """The same on the smallest map, while ten others work at boards of their own on the same server."""
    size = min(plan.sizes)
    with shown(plan.browser, size, screens=2) as here:
        seated = seat(here.product.folder, WRITERS)
        ours = on_the_map(here)
        with yjs(plan.browser, plan.pages, here.map()) as other, working(seated, here.address):
            found = rotate([Contestant(NAME, ours.act), Contestant(other.name, other.act)], plan.acts)
    yield Line(f"edit on second screen, {WRITERS} at work", str(size), "ms", found[NAME], found[other.name], LIMIT)


def second_screen(plan: Plan) -> Iterator[Line]:
    """One line a size."""
    for size in plan.sizes:
        with shown(plan.browser, size, screens=2) as here:
            ours = on_the_map(here)
            with yjs(plan.browser, plan.pages, here.map()) as other:
                found = rotate([Contestant(NAME, ours.act), Contestant(other.name, other.act)], plan.acts)
        yield Line("edit on second screen", str(size), "ms", found[NAME], found[other.name], LIMIT)
