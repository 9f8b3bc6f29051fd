"""Bytes over the wire for one rename that both screens receive: all that the two screens send and receive until it is
quiet again, forms brought up to date included.
"""

from collections.abc import Iterator

from benchmarks.figures import Contestant, Line, rotate
from benchmarks.pair import Pair
from benchmarks.peers.yjs import yjs
from benchmarks.plan import Plan
from benchmarks.product import NAME, shown
from benchmarks.rename import on_the_map
from benchmarks.wire import Wire

LIMIT = 4096
_QUIET_MS = 300


def wire_bytes(plan: Plan) -> Iterator[Line]:
    """One line a size, and the yjs pair for scale."""
    for size in plan.sizes:
        with shown(plan.browser, size, screens=2, counted=True) as here:
            ours = on_the_map(here)
            with yjs(plan.browser, plan.pages, here.map(), counted=True) as other:
                found = rotate([_counted(ours, here.wire), _counted(other, other.wire)], plan.acts)
        yield Line("bytes for one rename", str(size), "B", found[NAME], limit=LIMIT)
        yield Line("bytes for one rename", str(size), "B", found[other.name])


def _counted(pair: Pair, wire: Wire | None) -> Contestant:
    assert wire is not None

    def act(number: int) -> float:
        pair.choose(pair.first, number)
        pair.first.wait_for_timeout(_QUIET_MS)
        wire.clear()
        pair.renamed(number)
        pair.first.wait_for_timeout(_QUIET_MS)
        return wire.passed

    return Contestant(pair.name, act)
