"""Thread CPU of `store.change` without fsync against dump + validate of the same bytes, in this process.

The change is a rename on a board of the row's size, on real files whose fsync does nothing; everything else of the
write path counts: lock, freshest board, permission, verb, validation, patch, journal, replace. Against it: one
`model_dump_json` and one `model_validate_json` of the board that was just written. Both by `time.thread_time`.
"""

import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.board import Laid, lay
from benchmarks.figures import Contestant, Line, rotate
from benchmarks.network import network
from benchmarks.plan import Plan
from workshop.changes import verb_named
from workshop.model.board import Board

LIMIT = 4.0


def change(plan: Plan) -> Iterator[Line]:
    """One line a size."""
    for size in plan.sizes:
        with tempfile.TemporaryDirectory() as folder:
            laid = lay(Path(folder), network(size), synced=False)
            contestants = [
                Contestant("store.change", partial(_change, laid)),
                Contestant("dump + validate", partial(_dump_and_validate, laid)),
            ]
            found = rotate(contestants, plan.acts)
        ours, other = found.values()
        yield Line("thread CPU of a change", str(size), "ms", ours, other, LIMIT)


def _change(laid: Laid, number: int) -> float:
    store, verb = laid.service.store, verb_named("rename")
    party = next(iter(store.read(laid.id).board.parties))
    values = verb.values.model_validate({"id": party, "name": f"Naam-{number:05d}"})
    began = time.thread_time()
    store.change(laid.id, verb, values, laid.actor, client="benchmark", sequence=number)
    return (time.thread_time() - began) * 1000


def _dump_and_validate(laid: Laid, _: int) -> float:
    board = laid.service.store.read(laid.id).board
    began = time.thread_time()
    Board.model_validate_json(board.model_dump_json(indent=1))
    return (time.thread_time() - began) * 1000
