"""Processes that are killed in the middle of their work, thousands of times: what was acknowledged must be there.

`run(kills, seed)` keeps one data folder. Again and again a process begins, makes changes and says of
each that it was acknowledged; at a random moment it is killed. Then every file must parse, nothing acknowledged may
be missing, what is closed must be in no open file, and a process that knows nothing must be able to go on.
"""

import contextlib
import json
import os
import random
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from io import FileIO
from pathlib import Path

from tests.support import invariants
from tests.support.boards import BOARD, EDITOR, OWNER, Table, actor, ident, table_on
from workshop.access import rights
from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.store.boards import BoardStore
from workshop.store.files import FolderFiles

CAN_FORK = hasattr(os, "fork")
_ROOT = Path(__file__).parents[2]
_ACK = struct.Struct("<IQ")
"""What a worker says of a change: its number, and the revision it was told."""
_MOST = 5
"""Changes that a worker may finish before it is killed in the middle of one."""
_AT_THE_TABLE = 12


@dataclass
class Report:
    """What came of it. Every list is empty when all is well."""

    kills: int = 0
    acknowledged: int = 0
    in_flight: int = 0
    """Changes that were under way when their process died, and stand."""
    lost: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not (self.lost or self.unreadable or self.stuck)


def run(kills: int, seed: int = 0, folder: Path | None = None, *, forked: bool = CAN_FORK) -> Report:
    """Kills this many processes at work in one data folder, and says what was found afterwards.

    `forked`: from this warm one, in a few milliseconds each; else each is begun anew, which any system can.
    """
    report, chance = Report(), random.Random(seed)
    with contextlib.ExitStack() as stack:
        root = folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        table = table_on(FolderFiles(root))
        first = 0
        for _ in range(kills):
            worker = _forked(table, first, chance) if forked else _begun(root, first, chance)
            first = _check(table, first, _killed(worker, chance), report)
    return report


def run_apart(kills: int, seed: int = 0, *, forked: bool = CAN_FORK) -> Report:
    """The same in a process of its own: one that has threads should not be forked."""
    command = [sys.executable, "-m", __spec__.name, "run", str(kills), str(seed), *(["forked"] if forked else [])]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    if not done.stdout:
        raise RuntimeError(done.stderr)
    return Report(**json.loads(done.stdout))


@dataclass(frozen=True)
class Worker:
    """A process that makes changes until it is killed."""

    says: FileIO
    kill: Callable[[], None]
    """And waits until it is gone."""


def _killed(worker: Worker, chance: random.Random) -> list[tuple[int, int]]:
    """What it said before it was killed."""
    with worker.says as says:
        told, took = _heard(says, 1 + chance.randrange(1, _MOST))
        time.sleep(chance.uniform(0, 1.2 * took))  # the moment within a change is what is random here
        worker.kill()
        told += says.read()
    whole = len(told) - len(told) % _ACK.size
    return [_ACK.unpack_from(told, at) for at in range(0, whole, _ACK.size)]


def _forked(table: Table, first: int, chance: random.Random) -> Worker:
    """One that starts with this change, out of this process."""
    ours, theirs = os.pipe()
    process, seed = os.fork(), chance.randrange(2**32)
    if process == 0:
        os.close(ours)
        _work(table, first, theirs, seed)
    os.close(theirs)

    def kill() -> None:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)

    return Worker(FileIO(ours), kill)


def _begun(folder: Path, first: int, chance: random.Random) -> Worker:
    """The same as a process of its own."""
    command = [sys.executable, "-m", __spec__.name, "work", str(folder), str(first), str(chance.randrange(2**32))]
    process = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, bufsize=0)

    def kill() -> None:
        process.kill()
        process.wait()

    assert isinstance(process.stdout, FileIO)
    return Worker(process.stdout, kill)


def _heard(said: FileIO, messages: int) -> tuple[bytes, float]:
    """What a worker says first, and how long a change takes it just now."""
    told, at = b"", time.monotonic()
    if not said.read(1):
        raise RuntimeError("the worker did not start")
    for _ in range(messages - 1):
        at = time.monotonic()
        told += said.read(_ACK.size)
    return told, time.monotonic() - at


def _work(table: Table, first: int, theirs: int, seed: int) -> None:
    """Makes changes until it is killed, and says after each that it was acknowledged. Never returns."""
    try:
        chance = random.Random(seed)
        os.write(theirs, b"!")
        for number in range(first, first + 10_000):
            revision = _change(table, number, chance)
            os.write(theirs, _ACK.pack(number, revision))
    except BaseException as error:  # a forked child must not run on into its parent's code
        os.write(2, f"worker: {error!r}\n".encode())
    finally:
        os._exit(1)


def party_of(number: int) -> Id:
    """Which party a change is about: there are a few, so that they come, change, close, open and go."""
    return ident(10_000 + number // 6 % _AT_THE_TABLE)


def _change(table: Table, number: int, chance: random.Random) -> int:
    """Change number n: one of every six things that happen to a party, and a mark that it happened."""
    party, request = party_of(number), ("worker", number)
    by = actor(OWNER)
    verb, values = (
        ("add_party", {"id": party, "name": f"Partij {number}"}),
        ("set_seat", {"ids": [party], "influence": 1 + number % 5, "stake": "x" * chance.randrange(900)}),
        ("close", {"id": party}),
        ("rename", {"id": party, "name": f"Geheim {number}"}),
        ("open_up", {"id": party}),
        ("remove", {"ids": [party]}),
    )[number % 6]
    try:
        return table.do(verb, by, request=request, **values).revision
    except Refused as refused:
        raise RuntimeError(f"change {number}, {verb}: {refused.code}") from refused


def _check(table: Table, first: int, acknowledged: list[tuple[int, int]], report: Report) -> int:
    """Looks at the folder as a process that knows nothing; the number of the first change to go on with."""
    report.kills += 1
    report.acknowledged += len(acknowledged)
    root = table.store.files.root if isinstance(table.store.files, FolderFiles) else Path()
    report.unreadable += _unreadable(root)
    again = Table(BoardStore(FolderFiles(root), rights.permit))
    last = acknowledged[-1] if acknowledged else (first - 1, 0)
    come = _come_to(again, last[0])
    report.in_flight += come - last[0]
    report.lost += _lost(again, last, come)
    report.stuck += _stuck(again, report.kills)
    table.store = again.store
    return come + 1


def _unreadable(root: Path) -> list[str]:
    """Files that do not parse. What was left half written under a temporary name was never acknowledged."""
    found = [str(path) for path in root.rglob("*.corrupt-*")]
    for path in root.rglob("*.json"):
        try:
            json.loads(path.read_bytes())
        except ValueError:
            found.append(str(path))
    return found


def _come_to(table: Table, last: int) -> int:
    """The last change that stands: the acknowledged one, or the one under way when its process died."""
    history = table.store.read(BOARD).history_of(OWNER)
    numbers = [patch.sequence for patch in history if patch.client == "worker" and patch.sequence is not None]
    return max([last, *numbers])


def _lost(table: Table, last: tuple[int, int], come: int) -> Iterator[str]:
    whole = table.store.read(BOARD)
    if come > last[0] + 1:
        yield f"change {come} stands, of which {last[0] + 1} was never acknowledged"
    if whole.revision_for(OWNER) < last[1]:
        yield f"revision {last[1]} was acknowledged, the board is at {whole.revision_for(OWNER)}"
    if not _stands_as_after(table, come):
        yield f"the board does not stand as after change {come}"


def _stands_as_after(table: Table, number: int) -> bool:
    """Whether the party that this change was about is as the change left it."""
    party, step = party_of(number), number % 6
    mine, others = table.board(OWNER), table.board(EDITOR)
    if number < 0 or step == 5:
        return party not in mine.parties and party not in mine.photo.seats
    is_closed = step in (2, 3)
    name = f"Geheim {number - step + 3}" if step >= 3 else f"Partij {number - step}"
    seat = mine.photo.seats[party]
    return (
        mine.parties[party].name == name
        and (mine.parties[party].closed_to == OWNER) == is_closed
        and (party not in others.parties) == is_closed
        and (step == 0 or seat.influence == 1 + (number - step + 1) % 5)
    )


def _stuck(table: Table, kill: int) -> Iterator[str]:
    """Whether somebody else can go on, and whether then all is in order that has to be."""
    try:
        table.do("set_board", actor(EDITOR), stuck=f"na {kill}")
        invariants.check(table)
    except Exception as error:
        yield f"after kill {kill}: {error!r}"


def _main(what: str, *told: str) -> None:
    if what == "work":
        folder, first, seed = told
        _work(Table(BoardStore(FolderFiles(Path(folder)), rights.permit)), int(first), sys.stdout.fileno(), int(seed))
    kills, seed, *forked = told
    came = run(int(kills), int(seed), forked=bool(forked))
    print(json.dumps(asdict(came)))
    sys.exit(0 if came.is_good else 1)


if __name__ == "__main__":
    _main(*sys.argv[1:])
