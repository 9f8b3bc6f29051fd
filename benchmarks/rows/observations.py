"""All that stands out on a board against one measure of the same network: networkx's betweenness centrality.

Every kind of observation together may take at most twice that: on the networks of the other rows, and on a sparse
one, in which many ties are the only way and many parties hold a part.
"""

import tempfile
import time
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import networkx as nx

from benchmarks.board import lay
from benchmarks.figures import Contestant, Line, rotate
from benchmarks.network import network
from benchmarks.plan import Plan
from workshop.access.view import BoardView
from workshop.insights import Scene, observations

LIMIT = 2.0
_TODAY = date(2026, 11, 25)


def observed(plan: Plan) -> Iterator[Line]:
    """One line a size of the map, and one with as many relations as parties."""
    for size in plan.sizes:
        yield _line(plan, str(size), size, None)
    largest = max(plan.sizes)
    yield _line(plan, f"{largest} sparse", largest, largest)


def _line(plan: Plan, name: str, parties: int, relations: int | None) -> Line:
    with tempfile.TemporaryDirectory() as folder:
        laid = lay(Path(folder), network(parties, relations), synced=False)
        view = laid.service.view(laid.id, laid.actor)
        ours, other = rotate(
            [
                Contestant("all observations", partial(_observe, view)),
                Contestant("betweenness", partial(_measure, Scene(view, _TODAY).network)),
            ],
            plan.acts,
        ).values()
    return Line("observations", name, "ms", ours, other, LIMIT)


def _observe(view: BoardView, _: int) -> float:
    began = time.perf_counter()
    observations(Scene(view, _TODAY))
    return (time.perf_counter() - began) * 1000


def _measure(graph: "nx.Graph[str]", _: int) -> float:
    began = time.perf_counter()
    nx.betweenness_centrality(graph)
    return (time.perf_counter() - began) * 1000
