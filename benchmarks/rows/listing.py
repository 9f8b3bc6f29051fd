"""The list of a board's snapshots against reading the first 512 bytes of each of those files.

The yardstick is how Python reads 512 bytes of a file whose name is known: `open(path, "rb")` and `read(512)`. For scale
a second line has the least that can be done at all, three bare system calls a file; no limit is set against that one.
"""

import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.board import Laid, lay
from benchmarks.figures import Contestant, Line, rotate
from benchmarks.network import network
from benchmarks.plan import Plan

LIMIT = 3.0
_FIRST = 512


def listing(plan: Plan) -> Iterator[Line]:
    """One line, for a board of 60 parties and 200 relations."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        laid = lay(folder, network(60, 200), synced=False)
        for number in range(plan.snapshots):
            laid.service.keep_snapshot(laid.id, laid.actor, {"name": f"Stand {number}", "moment": "blok 2", "block": 2})
        paths = sorted(folder.glob(f"boards/{laid.id}/snapshots/*.json"))
        contestants = [
            Contestant("list of snapshots", partial(_list, laid, plan.snapshots)),
            Contestant("512 bytes each", partial(_read, paths)),
            Contestant("bare system calls", partial(_system_calls, paths)),
        ]
        ours, other, least = rotate(contestants, plan.acts).values()
    yield Line("snapshots listed", str(plan.snapshots), "ms", ours, other, LIMIT)
    yield Line("snapshots listed", str(plan.snapshots), "ms", ours, least)


def _list(laid: Laid, expected: int, _: int) -> float:
    began = time.perf_counter()
    listed = laid.service.list_snapshots(laid.id, laid.actor)
    took = (time.perf_counter() - began) * 1000
    if len(listed) != expected:
        raise RuntimeError(f"{len(listed)} snapshots are listed of {expected}")
    return took


def _read(paths: Sequence[Path], _: int) -> float:
    began = time.perf_counter()
    for path in paths:
        with open(path, "rb") as file:  # noqa: PTH123 - the plain way is the yardstick
            file.read(_FIRST)
    return (time.perf_counter() - began) * 1000


def _system_calls(paths: Sequence[Path], _: int) -> float:
    began = time.perf_counter()
    for path in paths:
        handle = os.open(path, os.O_RDONLY)
        os.read(handle, _FIRST)
        os.close(handle)
    return (time.perf_counter() - began) * 1000
