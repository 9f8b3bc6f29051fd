"""An ugly photo on disk: in its owner's closed part alone, in no snapshot, and in no file once it is destroyed."""

from contextlib import suppress
from pathlib import Path

import pytest

from tests.support.boards import BOARD, EDITOR, OWNER, Table, actor, table_on
from tests.support.faults import FAULTS, Stopped, WatchedFiles
from workshop.access import rights
from workshop.access.view import has_ugly
from workshop.store.boards import BoardStore
from workshop.store.errors import NotSaved
from workshop.store.files import FolderFiles
from workshop.store.snapshots import Label, Snapshots

WORDS = ("kelderluik", "gifbeker", "stoelendans")


def drawn(table: Table) -> None:
    """Something of every sort on it, with steps back and forth, and a snapshot in between."""
    party = table.party("Gemeente")
    other = table.party("LEF", actor(EDITOR))
    table.do("open_ugly", minutes=60, hope=WORDS[0])
    line = table.add("add_ugly_line", text=WORDS[1])
    table.do("set_ugly_line", id=line, text=f"{WORDS[1]} 2")
    table.do("undo", photo="ugly")
    drawn = table.add("relate", photo="ugly", source=party, target=other)
    table.do("set_relation", photo="ugly", ids=[drawn], note=WORDS[2])
    table.do("close", id=party)
    table.do("remove", photo="ugly", ids=[line])
    table.do("set_seat", photo="ugly", ids=[other], note=WORDS[1])
    table.add("lay_ugly", title="Gezegd wat er speelt")


def told(folder: Path) -> set[str]:
    """The files that say anything of it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.name for path in files if any(word in path.read_text() for word in (*WORDS, "ugly"))}


def test_it_lies_with_its_owner_alone_and_in_no_snapshot(tmp_path: Path):
    table = table_on(FolderFiles(tmp_path))
    drawn(table)
    Snapshots(table.store.files).keep(table.store.read(BOARD), OWNER, Label(name="Met iets lelijks"))
    assert told(tmp_path) == {f"{OWNER}.json", f"{OWNER}.journal.jsonl"}
    assert not list((tmp_path / "boards" / BOARD / "closed" / OWNER).glob("*ugly*"))


@pytest.mark.parametrize("later", ["at once", "after a restart", "after more changes"])
def test_destroyed_no_file_tells_that_it_was_there(tmp_path: Path, later: str):
    table = table_on(FolderFiles(tmp_path))
    drawn(table)
    if later == "after a restart":
        table = table.restarted()
    table.do("destroy_ugly")
    assert told(tmp_path) == set()
    if later == "after more changes":
        table.do("undo")
        table.do("redo")
        table.party("ROC")
    assert told(tmp_path) == set()
    again = table.restarted()
    assert not has_ugly(again.store.read(BOARD), actor(OWNER))
    assert "kelderluik" not in repr(again.store.read(BOARD).history_of(OWNER))
    assert len(again.view().parties) >= 2, "the rest is there"


@pytest.mark.parametrize("fault", ["stopped", "full"])
def test_at_whatever_step_it_goes_wrong_it_is_there_or_gone_from_every_file(tmp_path: Path, fault: str):
    for at in range(12):
        folder = tmp_path / str(at)
        table = table_on(WatchedFiles(folder))
        drawn(table)
        disk = table.store.files
        assert isinstance(disk, WatchedFiles)
        if fault == "stopped":
            disk.stop(at)
        else:
            disk.fail(at, FAULTS["disk full"], lasting=True)
        with suppress(NotSaved, Stopped):
            table.do("destroy_ugly")
        disk.heal()
        again = table_after(folder)
        if has_ugly(again.store.read(BOARD), actor(OWNER)):
            again.do("destroy_ugly")
        assert told(folder) == set(), at
        assert len(again.view().parties) >= 2, at


def table_after(folder: Path) -> Table:
    """As the next process finds it."""
    return Table(BoardStore(FolderFiles(folder), rights.permit))
