"""The process is gone after any step of a change: the board reads as before it or as after it, and goes on."""

from pathlib import Path

import pytest

from tests.store.test_faults import CHANGES, State, differing, furnished, state
from tests.support import invariants
from tests.support.boards import BOARD, EDITOR, OWNER, Table, actor, table_on
from tests.support.faults import Stopped, WatchedFiles
from workshop.store.files import FolderFiles


def afresh(root: Path, table: Table) -> Table:
    """The folder as a new process finds it."""
    again = table.restarted()
    again.store.files = FolderFiles(root)
    return again


def steps_and_states(root: Path, name: str) -> tuple[int, State, State]:
    files = WatchedFiles(root)
    table, parties = furnished(files)
    before = state(table)
    files.steps.clear()
    CHANGES[name](table, parties)
    return len(files.steps), before, state(table)


@pytest.mark.parametrize("name", CHANGES)
def test_stopped_anywhere_the_board_reads_as_before_or_as_after(tmp_path: Path, name: str):
    count, before, after = steps_and_states(tmp_path / "measured", name)
    seen = []
    for at in range(count):
        root = tmp_path / str(at)
        files = WatchedFiles(root)
        table, parties = furnished(files)
        files.stop(at)
        with pytest.raises(Stopped):
            CHANGES[name](table, parties)
        again = afresh(root, table)
        found = state(again)
        seen.append((found["open"], found["mine"]) == (after["open"], after["mine"]))
        if not seen[-1]:
            assert set(differing(found, before)) <= {"journal", "history"}, f"stopped at {files.steps[-1]}"
        invariants.check_view(again.view(EDITOR), invariants.closed_by(again, OWNER))
        go_on(root, again, name, parties)
    assert seen == sorted(seen), "once it is there, it stays"
    assert not seen[0]


def go_on(root: Path, table: Table, name: str, parties: list[str]) -> None:
    """Somebody else goes on first, then the same request comes again; and all is as it should be."""
    table.do("set_board", actor(EDITOR), stuck="hier")
    CHANGES[name](table, parties)
    once = state(table)
    CHANGES[name](table, parties)
    assert differing(state(table), once) == []
    invariants.check(table)
    invariants.check(afresh(root, table))


def test_a_closed_item_is_never_nowhere(tmp_path: Path):
    for name in ("closing", "laying open"):
        count, *_ = steps_and_states(tmp_path / name, name)
        for at in range(count):
            root = tmp_path / f"{name} {at}"
            files = WatchedFiles(root)
            table, parties = furnished(files)
            files.stop(at)
            with pytest.raises(Stopped):
                CHANGES[name](table, parties)
            again = afresh(root, table)
            assert again.board(OWNER).parties.keys() == set(parties)
            again.do("set_board", actor(EDITOR), stuck="hier")
            again.do("set_board", actor(EDITOR), ambition="daar")
            assert afresh(root, again).board(OWNER).parties.keys() == set(parties)


def test_a_change_that_never_came_to_be_is_not_taken_for_done(tmp_path: Path):
    """A request whose answer never came is carried out when it comes again, not remembered as done."""
    count, *_ = steps_and_states(tmp_path / "measured", "closing")
    for at in range(count):
        root = tmp_path / str(at)
        files = WatchedFiles(root)
        table, parties = furnished(files)
        files.stop(at)
        with pytest.raises(Stopped):
            CHANGES["closing"](table, parties)
        again = afresh(root, table)
        CHANGES["closing"](again, parties)
        assert parties[0] not in again.view(EDITOR).parties
        board = again.store.files.read(f"boards/{BOARD}/board.json").decode()
        assert parties[0] not in board


def test_a_board_that_was_never_finished_is_no_board(tmp_path: Path):
    for at in range(6):
        files = WatchedFiles(tmp_path / str(at))
        files.stop(at)
        with pytest.raises(Stopped):
            table_on(files)
        assert (files.signature(f"boards/{BOARD}/board.json") is not None) == (at == 5), files.steps[-1]
