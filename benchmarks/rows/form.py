"""An edit in a form settled (last DOM change and saved sign) against F, a click in the empty default app (see
settled.py): the name of a party in its panel beside the map. After each act the sign says saved, and so does the disk.
"""

from collections.abc import Iterator
from contextlib import ExitStack

from benchmarks.figures import Contestant, Line, rotate
from benchmarks.peers.empty import WITH_COLLECTION, empty
from benchmarks.peers.naive import naive
from benchmarks.plan import Plan
from benchmarks.product import NAME, shown
from benchmarks.rename import in_the_form

_LIMIT = {300: 1.0}
_LIMIT_ELSE = 0.75

# The naive page takes half a minute an act at 300 parties and has no limit to meet: there it acts in every tenth round.
_NAIVE_EVERY = {300: 10}


def form(plan: Plan) -> Iterator[Line]:
    """One line a size, and for scale the floor without collection and the naive page."""
    for size in plan.sizes:
        with ExitStack() as stack:
            ours = in_the_form(stack.enter_context(shown(plan.browser, size)))
            slow = stack.enter_context(naive(plan.browser, size))
            pages = [stack.enter_context(empty(plan.browser)), stack.enter_context(empty(plan.browser, collect=False))]
            contestants = [Contestant(page.name, page.act) for page in (ours, *pages)]
            contestants.append(Contestant(slow.name, slow.act, _NAIVE_EVERY.get(size, 1)))
            found = rotate(contestants, plan.acts)
        floor = found.pop(WITH_COLLECTION)
        for name, figures in found.items():
            limit = _LIMIT.get(size, _LIMIT_ELSE) if name == NAME else None
            yield Line("edit in a form settled", str(size), "ms", figures, floor, limit)
