"""Memory of one more person who has the photo of a board open: the page's session with its live socket, against one
more session of the empty app. Both are opened without a browser (see load/sessions.py).
"""

from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack

from benchmarks.figures import Figures, Line
from benchmarks.load.people import cookies_of
from benchmarks.load.sessions import Visit, apart, come_and_stay
from benchmarks.network import network
from benchmarks.peers.empty import empty_server
from benchmarks.plan import Plan
from benchmarks.processes import Served, memory_of
from benchmarks.product import NAME, Product, product

MORE_MB = 1.5
_FIRST, _MORE = 10, 30


def sessions(_: Plan) -> Iterator[Line]:
    """One line: how much more one of our sessions takes than one of the empty app."""
    with empty_server() as served:
        floor = _each(served, [Visit(served.address, "", "") for _ in range(_FIRST + _MORE)])
    with product(network(20)) as ours, ours.server() as served:
        mine = _each(served, visits(ours, served, _FIRST + _MORE))
    yield Line("memory of a session", "20", "MB", Figures(NAME, (mine,)), Figures("empty app", (floor,)))
    yield Line("memory of a session, more", "20", "MB", Figures(NAME, (mine - floor,)), limit=MORE_MB)


def visits(ours: Product, served: Served, count: int) -> list[Visit]:
    """So many people who open the photo, each in a browser of their own."""
    board = ours.laid.id
    found = cookies_of(ours.laid, count)
    live = f"/api/live?board={board}"
    return [Visit(served.address, "foto", f"board={board}", cookie, live) for cookie in found]


def _each(served: Served, coming: Sequence[Visit]) -> float:
    return apart(_grown(served, coming)) / _MORE


async def _grown(served: Served, coming: Sequence[Visit]) -> float:
    """Megabytes by which the server grows with all but the first few."""
    async with AsyncExitStack() as stack:
        await come_and_stay(coming[:_FIRST], stack)
        before = memory_of(served)
        await come_and_stay(coming[_FIRST:], stack)
        return memory_of(served) - before
