"""A gesture, from pointer event to drawn, against bare vis-network on the same map (see benchmarks/drag.py)."""

from collections.abc import Iterator

from benchmarks.figures import Contestant, Line, rotate
from benchmarks.peers.bare import bare
from benchmarks.plan import Plan


def gesture(plan: Plan) -> Iterator[Line]:
    """One line a size."""
    for size in plan.sizes:
        with bare(plan.browser, plan.pages, size) as other:
            found = rotate([Contestant(other.name, other.act)], plan.acts)
            yield Line("gesture drawn", str(size), "ms", found[other.name])
