"""People who come in and leave again, hundreds of them: what the server holds in memory does not go on growing.

Streamlit keeps a session for two minutes in case its tab comes back, at most 128 of them, and lets go of it when the
next one leaves. So memory is looked at when those minutes are over; what it is right away stands beside it.
"""

import time
from collections.abc import Iterator, Sequence

from benchmarks.figures import Figures, Line
from benchmarks.load.sessions import Visit, apart, come_and_go
from benchmarks.network import network
from benchmarks.plan import Plan
from benchmarks.processes import Served, memory_of
from benchmarks.product import NAME, product
from benchmarks.rows.sessions import visits

LIMIT = 1.1
_FIRST = 50
_KEPT = 125


def joins(plan: Plan) -> Iterator[Line]:
    """One line: after all of them, against after the first fifty."""
    with product(network(20)) as ours, ours.server() as served:
        coming = visits(ours, served, plan.joins)
        first, last = visits(ours, served, 2)
        at_once, before = _come_and_go(served, coming[:_FIRST], first)
        at_once_after, after = _come_and_go(served, coming[_FIRST:], last)
    size, fifty = str(plan.joins), f"after {_FIRST}"
    yield Line("memory after joins and leaves", size, "MB", Figures(NAME, (after,)), Figures(fifty, (before,)), LIMIT)
    yield Line("... right away", size, "MB", Figures(NAME, (at_once_after,)), Figures(fifty, (at_once,)))


def _come_and_go(served: Served, coming: Sequence[Visit], one_more: Visit) -> tuple[float, float]:
    """Megabytes right after them, and when nobody's session is kept any more."""
    apart(come_and_go(coming))
    at_once = memory_of(served)
    time.sleep(_KEPT)
    apart(come_and_go([one_more]))
    return at_once, memory_of(served)
