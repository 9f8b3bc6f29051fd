"""What returns is on disk: write, fsync, replace, fsync of the folder, and only then the acknowledgement."""

from pathlib import Path

import pytest

from tests.support.boards import BOARD, EDITOR, OWNER, Table, actor, table_on
from tests.support.faults import WatchedFiles
from workshop.store.files import FolderFiles

WHOLE_FILE = ["write", "fsync", "replace", "fsync folder"]
ADDED = ["write", "fsync"]


@pytest.fixture
def files(tmp_path: Path) -> WatchedFiles:
    return WatchedFiles(tmp_path)


@pytest.fixture
def table(files: WatchedFiles) -> Table:
    table = table_on(files)
    table.party()
    files.steps.clear()
    return table


def steps_of(files: WatchedFiles) -> list[tuple[str, str]]:
    return [(step.what, step.name) for step in files.steps]


def whole(name: str, folder: str) -> list[tuple[str, str]]:
    return [(what, folder if what == "fsync folder" else name) for what in WHOLE_FILE]


def added(name: str) -> list[tuple[str, str]]:
    return [(what, name) for what in ADDED]


def test_a_new_board_is_in_its_folder_and_the_folder_in_its_own(files: WatchedFiles):
    table_on(files)
    folders = [("fsync folder", files.root.name), ("fsync folder", "boards")]
    assert steps_of(files) == folders + whole("board.json", BOARD)


def test_a_change_is_in_the_journal_before_it_is_in_the_board(files: WatchedFiles, table: Table):
    table.do("set_board", stuck="hier")
    assert steps_of(files) == added("journal.jsonl") + whole("board.json", BOARD)


def test_a_first_change_writes_its_journal_whole(files: WatchedFiles):
    table = table_on(files)
    files.steps.clear()
    table.do("set_board", stuck="hier")
    assert steps_of(files) == whole("journal.jsonl", BOARD) + whole("board.json", BOARD)


def test_what_is_closed_off_is_in_its_own_part_before_it_leaves_the_board(files: WatchedFiles, table: Table):
    party = table.party()
    files.steps.clear()
    table.do("close", id=party)
    assert steps_of(files) == [
        ("fsync folder", BOARD),
        *whole(f"{OWNER}.journal.jsonl", "closed"),
        *added("journal.jsonl"),
        *whole(f"{OWNER}.json", "closed"),
        *whole("board.json", BOARD),
        *whole("journal.jsonl", BOARD),  # it told of the party while that lay open
    ]


def test_what_is_laid_open_stays_in_its_own_part_until_the_board_has_it(files: WatchedFiles, table: Table):
    party = table.party()
    table.do("close", id=party)
    files.steps.clear()
    table.do("open_up", id=party)
    assert steps_of(files) == [
        *added(f"{OWNER}.journal.jsonl"),
        *added("journal.jsonl"),
        *whole(f"{OWNER}.json", "closed"),
        *whole("board.json", BOARD),
    ]
    own = files.read(f"boards/{BOARD}/closed/{OWNER}.json").decode()
    assert party in own, "until the board has it, the part says how it was"


def test_a_change_of_what_is_closed_does_not_touch_what_others_see(files: WatchedFiles, table: Table):
    party = table.party()
    table.do("close", id=party)
    files.steps.clear()
    table.do("rename", id=party, name="Geheim")
    assert steps_of(files) == added(f"{OWNER}.journal.jsonl") + whole(f"{OWNER}.json", "closed")


def test_nothing_is_written_for_nothing(files: WatchedFiles, table: Table):
    table.do("set_board", name="Regionaal netwerk")
    assert steps_of(files) == []


def test_everything_is_on_disk_before_anybody_hears_of_it(files: WatchedFiles, table: Table):
    heard: list[int] = []
    table.store.listeners.append(lambda before, after, patch: heard.append(len(files.steps)))
    table.do("set_board", stuck="hier")
    assert heard == [len(files.steps)] == [6]


def test_another_process_reads_what_was_acknowledged(tmp_path: Path):
    table, other = table_on(FolderFiles(tmp_path)), Table(table_on(FolderFiles(tmp_path / "x")).store)
    other.store.files = FolderFiles(tmp_path)
    for number in range(5):
        key = table.party(f"Partij {number}", actor(EDITOR))
        assert other.store.read(BOARD).board.parties[key].name == f"Partij {number}"
