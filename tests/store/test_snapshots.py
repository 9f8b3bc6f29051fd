"""Snapshots as files: what is kept where, listed by its first bytes, binned and brought back."""

import json
from pathlib import Path

import pytest

from tests.support.boards import BOARD, EDITOR, OWNER, START, Table, ident, table_on
from tests.support.faults import FAULTS, WatchedFiles
from workshop.model.limits import LIMITS, LimitReached
from workshop.store.errors import Broken, Newer, NotFound, NotSaved
from workshop.store.files import MemoryFiles
from workshop.store.snapshots import Label, Snapshots

FOLDER = f"boards/{BOARD}/snapshots"


@pytest.fixture
def table(files: MemoryFiles) -> Table:
    table = table_on(files)
    table.do("close", id=table.party("Geheim"))
    table.party("Gemeente")
    table.person()
    return table


def keep(table: Table, name: str = "stand", **more: object) -> str:
    label = Label.model_validate({"name": name, **more})
    return Snapshots(table.store.files).keep(table.store.read(BOARD), OWNER, label)


def test_it_is_the_board_as_it_stood_whatever_happens_since(table: Table, files: MemoryFiles):
    board, mine = table.board(EDITOR), table.board(OWNER)
    key = keep(table)
    data = files.read(f"{FOLDER}/{key}.json")
    table.do("set_board", stuck="anders")
    kept = Snapshots(files)
    assert kept.read(BOARD, key) == kept.read_for(BOARD, key, EDITOR) == board
    assert kept.read_for(BOARD, key, OWNER) == mine
    assert files.read(f"{FOLDER}/{key}.json") == data


def test_what_was_closed_lies_with_its_maker_only(table: Table, files: MemoryFiles):
    key = keep(table)
    assert b"Geheim" not in files.read(f"{FOLDER}/{key}.json")
    assert b"Geheim" in files.read(f"boards/{BOARD}/closed/{OWNER}/{key}.json")


def test_the_list_says_what_a_card_shows_newest_first(table: Table, files: MemoryFiles):
    first = keep(table, "eerste", moment="na het gesprek", block=2)
    second = keep(table, "tweede")
    listed = Snapshots(files).list(BOARD)
    assert [one.id for one in listed] == [second, first]
    assert (listed[1].name, listed[1].moment, listed[1].block, listed[1].by) == ("eerste", "na het gesprek", 2, OWNER)
    assert (listed[1].parties, listed[1].people, listed[1].relations) == (1, 1, 0)


def test_the_longest_label_is_listed_too(table: Table, files: MemoryFiles):
    keep(table, "é" * 120, moment="ü" * 120)
    assert [len(one.name) for one in Snapshots(files).list(BOARD)] == [120]


def test_the_list_reads_the_first_bytes_only(table: Table, files: MemoryFiles, monkeypatch: pytest.MonkeyPatch):
    keep(table)
    monkeypatch.setattr(files, "read", lambda name: pytest.fail(f"{name} was read whole"))
    monkeypatch.setattr(files, "head", lambda name, size: files.held[name][:size])
    assert len(Snapshots(files).list(BOARD)) == 1


@pytest.mark.parametrize("data", [b"", b"{", b'{"head": {"id": 3}}', b'{"head": {"made_at": "gisteren"}}'])
def test_one_that_can_not_be_read_hides_no_other(table: Table, files: MemoryFiles, data: bytes):
    key = keep(table)
    files.write(f"{FOLDER}/{ident(99)}.json", data)
    assert [one.id for one in Snapshots(files).list(BOARD)] == [key]
    with pytest.raises(Broken):
        Snapshots(files).read(BOARD, ident(99))
    assert files.read(f"{FOLDER}/{ident(99)}.json") == data


def test_the_newest_good_one_is_found(table: Table, files: MemoryFiles):
    assert Snapshots(files).newest(BOARD) is None
    good, bad = keep(table, "goed"), keep(table, "slecht")
    name = f"{FOLDER}/{bad}.json"
    files.write(name, files.read(name)[:-200])
    assert Snapshots(files).newest(BOARD) == good


def test_a_newer_version_is_left(table: Table, files: MemoryFiles):
    good, key = keep(table, "goed"), keep(table)
    name = f"{FOLDER}/{key}.json"
    files.write(name, json.dumps({**json.loads(files.read(name)), "version": 99}).encode())
    with pytest.raises(Newer):
        Snapshots(files).read(BOARD, key)
    assert Snapshots(files).newest(BOARD) == good


def test_binned_it_is_out_of_the_list_until_it_is_brought_back(table: Table, files: MemoryFiles):
    key, kept = keep(table), Snapshots(files)
    board = kept.read(BOARD, key)
    kept.delete(BOARD, key)
    assert kept.list(BOARD) == []
    with pytest.raises(NotFound):
        kept.read(BOARD, key)
    with pytest.raises(NotFound):
        kept.delete(BOARD, key)
    kept.undelete(BOARD, key)
    assert kept.read(BOARD, key) == board
    with pytest.raises(NotFound):
        kept.undelete(BOARD, key)


@pytest.mark.parametrize("key", ["", "..", "../board", "x\x00", "bin/x"])
def test_a_key_is_an_id(table: Table, files: MemoryFiles, key: str):
    kept = Snapshots(files)
    for ask in (kept.read, kept.delete, kept.undelete):
        with pytest.raises(NotFound):
            ask(BOARD, key)
        with pytest.raises(NotFound):
            ask(key, ident(99))


def test_a_full_list_takes_no_more(table: Table, files: MemoryFiles):
    for number in range(LIMITS["snapshots"]):
        files.held[f"{FOLDER}/{ident(10_000 + number)}.json"] = b""
    with pytest.raises(LimitReached):
        keep(table)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_disk_that_fails_keeps_none_and_says_so(tmp_path: Path, fault: str):
    files = WatchedFiles(tmp_path)
    table = table_on(files)
    table.do("close", id=table.party())
    keep(table)
    steps = len(files.steps)
    keep(table)
    for at in range(len(files.steps) - steps):
        files.fail(at, FAULTS[fault])
        with pytest.raises(NotSaved):
            keep(table)
        files.heal()
    assert len(Snapshots(files).list(BOARD)) == 2


def test_one_that_came_with_a_file_keeps_its_date(table: Table, files: MemoryFiles):
    key = Snapshots(files).keep_board(BOARD, table.board(), OWNER, Label(name="oud"), START)
    assert [(one.id, one.made_at) for one in Snapshots(files).list(BOARD)] == [(key, START)]
    assert Snapshots(files).read_for(BOARD, key, OWNER) == table.board()


STRANGE_HEADS = [
    b'"head": ' + b"[" * 5_000,
    *(
        b'"head": {"id": "x", %s, "by": "x", "parties": 1, "people": 1, "relations": 1, "block": null}' % part
        for part in (
            b'"name": ["a"], "made_at": "2026-01-01", "moment": ""',
            b'"name": "a", "made_at": "9999-12-31T23:59:59-12:00", "moment": ""',
            b'"name": "a", "made_at": "2026-01-01", "moment": NaN',
        )
    ),
]


@pytest.mark.parametrize("strange", STRANGE_HEADS)
def test_a_strange_head_or_name_costs_its_own_line_alone(strange: bytes):
    files = MemoryFiles()
    table = table_on(files)
    snapshots = Snapshots(files)
    kept = snapshots.keep(table.store.read(BOARD), OWNER, Label(name="stand"))
    folder = f"boards/{BOARD}/snapshots"
    copied = ident(500)
    files.write(f"{folder}/{ident(600)}.json", b"{" + strange + b"}")
    files.write(f"{folder}/copy of {kept}.json", files.read(f"{folder}/{kept}.json"))
    files.write(f"{folder}/{copied}.json", files.read(f"{folder}/{kept}.json"))
    assert {listed.id for listed in snapshots.list(BOARD)} == {kept, copied}
    assert snapshots.read(BOARD, copied) == snapshots.read(BOARD, kept)
