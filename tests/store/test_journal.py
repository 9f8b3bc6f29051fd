"""The journal: the last 200 patches, a line each; what is torn or lies ahead does not count."""

import json

import pytest

from tests.support.boards import BOARD, EDITOR, OWNER, Table, actor, table_on
from workshop.model.change import Refused
from workshop.store.files import MemoryFiles
from workshop.store.journal import KEPT

NAME = f"boards/{BOARD}/journal.jsonl"


@pytest.fixture
def table(files: MemoryFiles) -> Table:
    table = table_on(files)
    for name in ("Gemeente", "LEF", "ROC"):
        table.party(name)
    return table


def lines(files: MemoryFiles) -> list[dict[str, object]]:
    return [json.loads(line) for line in files.read(NAME).splitlines()]


def journal(table: Table) -> list[str]:
    return [patch.change for patch in table.store.read(BOARD).journal]


def test_a_line_says_which_revision_it_makes_and_what_it_did(table: Table, files: MemoryFiles):
    first, *rest = lines(files)
    assert first == {"format": "samenwerkbord-journal", "version": 1}
    assert [line["revision"] for line in rest] == [2, 3, 4]
    patch = rest[0]["patch"]
    assert isinstance(patch, dict)
    assert (patch["verb"], patch["by"]) == ("add_party", OWNER)


def test_two_hundred_patches_are_kept_and_no_more(table: Table, files: MemoryFiles):
    for number in range(KEPT + 30):
        table.do("set_board", stuck=f"{number}")
    assert len(journal(table)) == len(journal(table.restarted())) == KEPT
    assert journal(table) == journal(table.restarted())


def test_steps_back_go_as_far_as_the_journal(table: Table):
    """A step back is a patch as well: at the limit every one of them drops the oldest."""
    for number in range(KEPT + 30):
        table.do("set_board", stuck=f"{number}")
    for _ in range(KEPT // 2):
        table.do("undo")
    assert table.board().stuck == f"{KEPT // 2 + 29}"
    with pytest.raises(Refused, match="nothing_to_undo"):
        table.restarted().do("undo")
    for _ in range(KEPT // 2):
        table.do("redo")
    assert table.board().stuck == f"{KEPT + 29}"


def test_the_file_stays_small(table: Table, files: MemoryFiles):
    most = 0
    for number in range(3 * KEPT):
        table.do("set_board", stuck=f"{number}")
        most = max(most, files.read(NAME).count(b"\n"))
    assert KEPT < most <= 2 * KEPT + 1


@pytest.mark.parametrize("torn", [b'{"revi', b'{"revision": 5, "patch": {}}', b"\xff\xfe", b"\x00" * 40])
def test_a_torn_line_does_not_count_and_is_gone_with_the_next_change(table: Table, files: MemoryFiles, torn: bytes):
    before = journal(table)
    files.append(NAME, torn)
    again = table.restarted()
    assert journal(again) == before
    done = again.do("set_board", stuck="hier")
    assert journal(again) == journal(table.restarted()) == [*before, done.change]
    assert lines(files)[-1]["revision"] == 5


@pytest.mark.parametrize("line", [1, 2, 3])
def test_a_line_spoilt_in_the_middle_costs_that_line_only(table: Table, files: MemoryFiles, line: int):
    before = journal(table)
    data = files.read(NAME).split(b"\n")
    data[line] = data[line][: len(data[line]) // 2]
    files.write(NAME, b"\n".join(data))
    again = table.restarted()
    left = [change for number, change in enumerate(before, 1) if number != line]
    assert journal(again) == left
    done = again.do("set_board", stuck="hier")
    assert journal(table.restarted()) == [*left, done.change]


def test_a_line_ahead_of_the_board_does_not_count_also_when_the_board_gets_there(table: Table, files: MemoryFiles):
    board = files.read(f"boards/{BOARD}/board.json")
    stale = table.do("set_board", stuck="nooit gebeurd")
    files.write(f"boards/{BOARD}/board.json", board)
    again = table.restarted()
    assert stale.change not in journal(again)
    done = again.do("set_board", actor(EDITOR), ambition="daar")
    assert stale.change not in journal(again)
    assert journal(table.restarted()) == journal(again)
    assert journal(again)[-1] == done.change


def test_a_lost_journal_costs_the_steps_back_and_nothing_else(table: Table, files: MemoryFiles):
    board = table.board()
    files.remove(NAME)
    again = table.restarted()
    assert again.board() == board
    with pytest.raises(Refused, match="nothing_to_undo"):
        again.do("undo")
    again.do("set_board", stuck="hier")
    again.do("undo")
    assert table.restarted().board() == board


def test_patches_keep_the_order_in_which_they_came(table: Table):
    for number in range(50):
        table.do("set_board", actor(EDITOR) if number % 2 else None, stuck=f"{number}")
    assert journal(table) == sorted(journal(table))
    assert len(set(journal(table))) == 53
