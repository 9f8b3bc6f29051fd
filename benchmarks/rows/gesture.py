"""A gesture, from pointer event to drawn, against bare vis-network on the same map: the same places, words, lines and
size of the canvas, taken from the board's own page (see benchmarks/drag.py).
"""

from collections.abc import Iterator

from benchmarks.drag import Dragged
from benchmarks.figures import Contestant, Line, rotate
from benchmarks.layout import draggable
from benchmarks.peers.bare import bare
from benchmarks.plan import Plan
from benchmarks.product import NAME, Shown, shown

LIMIT = 1.25


def gesture(plan: Plan) -> Iterator[Line]:
    """One line a size."""
    for size in plan.sizes:
        with shown(plan.browser, size) as here:
            ours = _dragged(here)
            with bare(plan.browser, plan.pages, here.map(), ours.free) as other:
                found = rotate([Contestant(NAME, ours.act), Contestant(other.name, other.act)], plan.acts)
        yield Line("gesture drawn", str(size), "ms", found[NAME], found[other.name], LIMIT)


def _dragged(here: Shown) -> Dragged:
    """Who can be dragged; not who stands on the outer track, or beside it: it draws them to it."""
    (page,) = here.pages
    written = page.evaluate("__map.written()")
    board = here.product.on_disk
    on_track = {party for party, seat in board.seats.items() if seat.commitment in (None, 1)}
    free = [party for party in draggable(page.evaluate("__map.places()")) if party in written and party not in on_track]
    words = {key: [party.name, str(party.number)] for key, party in board.parties.items()}
    return Dragged(NAME, page, free, words)
