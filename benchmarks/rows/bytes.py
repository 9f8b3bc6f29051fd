"""Bytes over the wire for one rename that both screens receive: all that the two screens send and receive until it is
quiet again.
"""

from collections.abc import Iterator

from benchmarks.figures import Contestant, Line, rotate
from benchmarks.pair import Pair
from benchmarks.peers.yjs import yjs
from benchmarks.plan import Plan
from benchmarks.wire import Wire

LIMIT = 4096
_QUIET_MS = 300


def wire_bytes(plan: Plan) -> Iterator[Line]:
    """One line a size, and the yjs pair for scale."""
    for size in plan.sizes:
        with yjs(plan.browser, plan.pages, size) as other:
            found = rotate([_counted(other)], plan.acts)
        yield Line("bytes for one rename", str(size), "B", found[other.name])


def _counted(pair: Pair) -> Contestant:
    wire = Wire([pair.first, pair.second])

    def act(number: int) -> float:
        pair.first.wait_for_timeout(_QUIET_MS)
        wire.clear()
        pair.act(number)
        pair.first.wait_for_timeout(_QUIET_MS)
        return wire.received + wire.sent

    return Contestant(pair.name, act)
