"""A room at work: from one to sixty people, three to a board, each with an edit about once a second.

No browsers: clients that ask and listen as a page does (see load/clients.py). Each number of people gets a server of
its own. What it takes with more people is held against what it takes with the fewest, in the same run.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.figures import Figures, Line
from benchmarks.load.people import Seated, seat
from benchmarks.load.run import Evening
from benchmarks.load.run import load as load_of
from benchmarks.network import network
from benchmarks.plan import Plan
from benchmarks.processes import Served, memory_of, seconds_of
from benchmarks.product import product

MEDIAN, P95 = 1.5, 3.0
"""Times what it takes where one is at work: for the thirty of a large room, and whoever is fewer."""
ROOM = 30
P95_MS = 1000.0
"""For more than those."""


def load(plan: Plan) -> Iterator[Line]:
    """For each number of people: until it was kept, until a table mate had it, and what went wrong."""
    alone: Evening | None = None
    for people in plan.people:
        with _room(people) as (served, seated):
            before = seconds_of(served)
            evening = load_of(seated, served.address, plan.seconds, _named(people))
            worked = (seconds_of(served) - before) * 1000 / evening.sent
        yield Line("load: processor per edit", str(people), "ms", Figures("Samenwerkbord", (worked,)))
        yield from _lines("load", people, evening, alone)
        alone = alone or evening


def soak(plan: Plan) -> Iterator[Line]:
    """The same for a long time, with thirty; and what the server holds in memory at its end, against its beginning."""
    with _room(1) as (served, seated):
        alone = load_of(seated, served.address, min(60.0, plan.soak), _named(1))
    with _room(ROOM) as (served, seated):
        load_of(seated, served.address, min(60.0, plan.soak / 2), "warming up")
        before = memory_of(served)
        evening = load_of(seated, served.address, plan.soak, _named(ROOM))
        after = memory_of(served)
    yield from _lines("soak", ROOM, evening, alone)
    yield Line(
        "soak: memory at its end", str(ROOM), "MB", Figures("Samenwerkbord", (after,)), Figures("begin", (before,))
    )


@contextmanager
def _room(people: int) -> Iterator[tuple[Served, Seated]]:
    """A server of its own, with so many people seated."""
    with product(network(20)) as made:
        seated = seat(made.folder, people)
        with made.server() as served:
            yield served, seated


def _lines(row: str, people: int, evening: Evening, alone: Evening | None) -> Iterator[Line]:
    size = str(people)
    for what, ours, other in (
        ("kept", evening.acknowledged, alone.acknowledged if alone else None),
        ("at a table mate", evening.seen, alone.seen if alone else None),
    ):
        held_against = other if people <= ROOM else None
        yield Line(f"{row}: {what}", size, "ms", ours, held_against, MEDIAN if held_against else None)
        limit = P95 if held_against else P95_MS
        yield Line(f"{row}: {what}", size, "ms", ours, held_against, limit, of="p95")
    for sentence in evening.wrong[:10]:
        print(sentence)
    yield Line(
        f"{row}: errors and lost edits",
        size,
        f"of {evening.sent}",
        Figures("clients", (float(len(evening.wrong)),)),
        limit=0,
    )


def _named(people: int) -> str:
    return f"{people} at work"
