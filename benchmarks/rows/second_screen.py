"""An edit on the second screen, durably saved, against the yjs pair, which saves nothing.

From the timeStamp of the key that ends the edit on the first screen to the end of the frame in which the second
screen painted the new name; the two pages' clocks are set alike (see page/probe.js).
"""

from collections.abc import Iterator

from benchmarks.figures import Contestant, Line, rotate
from benchmarks.peers.yjs import yjs
from benchmarks.plan import Plan


def second_screen(plan: Plan) -> Iterator[Line]:
    """One line a size."""
    for size in plan.sizes:
        with yjs(plan.browser, plan.pages, size) as other:
            found = rotate([Contestant(other.name, other.act)], plan.acts)
            yield Line("edit on second screen", str(size), "ms", found[other.name])
