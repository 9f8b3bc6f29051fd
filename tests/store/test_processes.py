"""Several processes and threads on one data folder: every change is there, and nobody overwrites anybody."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from tests.support import invariants
from tests.support.boards import BOARD, EDITOR, OWNER, Table, actor, ident, table_on
from workshop.store import locks
from workshop.store.errors import Busy
from workshop.store.files import FolderFiles, MemoryFiles

ROOT = Path(__file__).parents[2]
EACH = 200


@contextmanager
def writer(folder: Path, member: str, first: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.support.writer", str(folder), member, str(first), str(EACH)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.mark.slow
def test_two_processes_write_hundreds_of_changes_each_and_none_is_lost(tmp_path: Path):
    table = table_on(FolderFiles(tmp_path))
    with writer(tmp_path, OWNER, 10_000) as one, writer(tmp_path, EDITOR, 20_000) as other:
        for process in (one, other):
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        revisions = [int(line) for process in (one, other) for line in process.communicate(timeout=120)[0].split()]
        assert (one.returncode, other.returncode) == (0, 0)
    assert sorted(revisions) == list(range(2, 2 + 2 * EACH)), "one after another, each once"
    board = table.board()
    assert board.parties.keys() == {ident(first + n) for first in (10_000, 20_000) for n in range(0, EACH, 2)}
    assert table.store.read(BOARD).revision == 1 + 2 * EACH
    invariants.check(table)


def test_what_another_process_wrote_is_seen_at_once(tmp_path: Path):
    one, other = table_on(FolderFiles(tmp_path)), Table(table_on(FolderFiles(tmp_path / "empty")).store)
    other.store = one.restarted().store
    for number in range(20):
        writes, reads = (one, other) if number % 2 else (other, one)
        writes.do("set_board", stuck=f"stand {number}")
        assert reads.board().stuck == f"stand {number}"
        writes.do("undo")
        assert reads.board().stuck == writes.board().stuck


def test_a_step_back_knows_what_another_process_wrote(tmp_path: Path):
    one = table_on(FolderFiles(tmp_path))
    other = one.restarted()
    party = one.party("Gemeente")
    other.do("rename", actor(EDITOR), id=party, name="van jou")
    done = one.do("undo")
    assert one.board().parties[party].name == "van jou"
    assert {by for _, by in done.kept} == {EDITOR}


@pytest.fixture
def often() -> Iterator[None]:
    """Threads take turns a thousand times as often as they do by themselves."""
    held = sys.getswitchinterval()
    sys.setswitchinterval(5e-6)
    yield
    sys.setswitchinterval(held)


@pytest.mark.parametrize("place", ["folder", "memory"])
def test_threads_of_one_process_write_one_after_another(tmp_path: Path, often: None, place: str):
    table = table_on(FolderFiles(tmp_path) if place == "folder" else MemoryFiles())
    told: list[int] = []

    def work(first: int) -> None:
        mine = Table(table.store)
        for number in range(first, first + 25):
            told.append(mine.do("add_party", actor(EDITOR), id=ident(number), name=f"Partij {number}").revision)

    threads = [threading.Thread(target=work, args=(10_000 + 100 * n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == list(range(2, 102))
    assert len(table.restarted().board().parties) == 100


class Interrupted(MemoryFiles):
    """Files of which somebody changes something between two readings of somebody else."""

    def __init__(self) -> None:
        super().__init__()
        self.between: dict[int, Callable[[], object]] = {}
        self.readings = 0

    def read(self, name: str) -> bytes:
        change = self.between.pop(self.readings, None)
        self.readings += 1
        if change is not None:
            change()
        return super().read(name)


@pytest.mark.parametrize("changes", [["open_up"], ["open_up", "close"], ["open_up", "close", "open_up"]])
@pytest.mark.parametrize("at", range(4))
def test_who_reads_while_somebody_writes_reads_one_moment(at: int, changes: list[str]):
    """A closed item goes to and fro between two files; whoever reads meanwhile finds it in exactly one."""
    files = Interrupted()
    table = table_on(files)
    party = table.party("Geheim")
    table.do("close", id=party)

    def change() -> None:
        for verb in changes:
            table.do(verb, id=party)

    files.between[files.readings + at] = change
    whole = table.restarted().store.read(BOARD)
    mine, theirs = whole.board_of(OWNER), whole.board_of(EDITOR)
    assert mine.parties.keys() == {party}
    assert (party in theirs.parties) == (mine.parties[party].closed_to is None)
    assert whole.revision == len(whole.journal) + 1


def test_a_board_that_never_stands_still_is_busy():
    files = Interrupted()
    table = table_on(files)
    for number in range(1_000):
        files.between[number] = lambda: files.write(f"boards/{BOARD}/journal.jsonl", b"")
    with pytest.raises(Busy):
        table.restarted().store.read(BOARD)


def test_a_board_held_by_another_process_is_busy_and_unchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(locks, "_PATIENCE", 0.05)
    table = table_on(FolderFiles(tmp_path))
    with FileLock(tmp_path / "locks" / f"{BOARD}.lock"), pytest.raises(Busy):
        table.do("set_board", stuck="hier")
    assert table.restarted().board().stuck == ""
    table.do("set_board", stuck="hier")


def test_one_board_does_not_wait_for_another(tmp_path: Path):
    table = table_on(FolderFiles(tmp_path))
    with FileLock(tmp_path / "locks" / f"{ident(77)}.lock"):
        assert table.do("set_board", stuck="hier").revision == 2
