"""Files that can't be read: set aside and said, never overwritten; a newer one is left as it is."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.boards import BOARD, EDITOR, OWNER, Table, actor, board_with, table_on
from workshop.model.change import Refused
from workshop.store import Broken, Newer, NotFound, StoreError
from workshop.store.files import FolderFiles, MemoryFiles

NAME = f"boards/{BOARD}/board.json"
OWN = f"boards/{BOARD}/closed/{OWNER}.json"


@pytest.fixture
def table(files: MemoryFiles) -> Table:
    table = table_on(files)
    table.do("close", id=table.party("Geheim"))
    table.party("Gemeente")
    return table


def aside(files: MemoryFiles) -> dict[str, bytes]:
    return {name: data for name, data in files.held.items() if ".corrupt-" in name}


def spoilt(data: bytes) -> list[bytes]:
    raw = json.loads(data)
    return [
        b"",
        b"\x00" * len(data),
        data[: len(data) // 2],
        b"[]",
        b"null",
        json.dumps({**raw, "format": "something else"}).encode(),
        json.dumps({**raw, "version": 0}).encode(),
        json.dumps({**raw, "revision": "many"}).encode(),
        json.dumps({key: value for key, value in raw.items() if key != "content"}).encode(),
        json.dumps({**raw, "content": {**raw["content"], "sum": 3}}).encode(),
        json.dumps({**raw, "content": {**raw["content"], "photos": {}}}).encode(),
        b"[" * 100_000,
    ]


@pytest.mark.parametrize("number", range(12))
def test_an_unreadable_board_is_set_aside_as_it_is(table: Table, files: MemoryFiles, number: int):
    data = spoilt(files.read(NAME))[number]
    files.write(NAME, data)
    with pytest.raises(Broken):
        table.restarted().store.read(BOARD)
    assert list(aside(files).values()) == [data]
    assert NAME not in files.held
    with pytest.raises(Broken):
        table.store.read(BOARD)
    with pytest.raises(StoreError):
        table.do("set_board", stuck="hier")
    assert NAME not in files.held, "nothing is written in its place by itself"


def test_everything_beside_it_stays(table: Table, files: MemoryFiles):
    others = {name: data for name, data in files.held.items() if name != NAME}
    files.write(NAME, b"{")
    with pytest.raises(Broken):
        table.store.read(BOARD)
    assert {name: data for name, data in files.held.items() if ".corrupt-" not in name} == others


def test_two_who_find_it_unreadable_do_not_fail_over_each_other(table: Table, files: MemoryFiles):
    files.write(NAME, b"{")
    for _ in range(3):
        with pytest.raises(Broken):
            table.restarted().store.read(BOARD)
    assert len(aside(files)) == 1


def test_what_was_closed_stays_closed_when_an_older_state_takes_its_place(table: Table, files: MemoryFiles):
    kept = table.board(EDITOR)
    secret = next(key for key in table.board().parties if key not in kept.parties)
    then = {key: party.model_copy(update={"closed_to": None}) for key, party in table.board().parties.items()}
    older = board_with(parties=then, seats=table.board().photo.seats)
    files.write(NAME, b"{")
    with pytest.raises(Broken):
        table.store.read(BOARD)
    table.store.create(BOARD, older)
    for again in (table, table.restarted()):
        assert secret not in again.view(EDITOR).parties
        assert secret in again.view(OWNER).parties
    assert secret.encode() not in files.read(NAME)
    table.do("set_board", actor(EDITOR), stuck="hier")
    assert secret in table.restarted().view(OWNER).parties


@pytest.mark.parametrize("name", [NAME, OWN])
def test_a_newer_version_is_refused_and_left(table: Table, files: MemoryFiles, name: str):
    raw = json.loads(files.read(name))
    files.write(name, json.dumps({**raw, "version": 99}).encode())
    held = dict(files.held)
    for again in (table, table.restarted()):
        with pytest.raises(Newer):
            again.store.read(BOARD)
        with pytest.raises(Newer):
            again.do("set_board", actor(EDITOR), stuck="hier")
    assert files.held == held


def part(items: Any) -> bytes:
    return json.dumps({"items": items}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b'{"items": 3}',
        part({"parties/x": {"name": "", "closed_to": OWNER}}),
        part({"no/such/place": {}}),
        part({"name/x": {}}),
    ],
)
def test_an_unreadable_closed_part_is_set_aside_and_the_board_goes_on(table: Table, files: MemoryFiles, content: bytes):
    raw = json.loads(files.read(OWN))
    del raw["content"]
    data = json.dumps(raw)[:-1].encode() + b', "content": ' + content + b"}"
    files.write(OWN, data)
    again = table.restarted()
    assert [party.name for party in again.view(OWNER).parties.values()] == ["Gemeente"]
    assert data in aside(files).values()
    again.do("close", id=next(iter(again.board().parties)))
    assert not table.restarted().view(EDITOR).parties
    assert data in aside(files).values()


def test_no_board_is_no_board():
    table = table_on()
    for board in ("01M84QCSGXZSGJGXSA40TQF4JB", "", "..", "../boards", "x\x00y", f"{BOARD}/../{BOARD}"):
        with pytest.raises(NotFound):
            table.store.read(board)


def test_no_file_is_made_for_a_board_that_can_not_be(tmp_path: Path):
    table = table_on(FolderFiles(tmp_path / "data"))
    for board in ("..", "../x", "x\x00y"):
        table.id = board
        with pytest.raises(NotFound):
            table.do("set_board", stuck="hier")
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {"board.json", f"{BOARD}.lock"}


def test_a_board_is_made_once():
    table = table_on()
    with pytest.raises(Refused, match="taken"):
        table.store.create(BOARD, board_with())


def test_a_disk_that_can_not_be_read_says_so(table: Table, monkeypatch: pytest.MonkeyPatch):
    def fails(name: str) -> bytes:
        raise OSError(5, "I/O error")

    monkeypatch.setattr(table.store.files, "read", fails)
    with pytest.raises(StoreError):
        table.restarted().store.read(BOARD)
    with pytest.raises(StoreError):
        table.restarted().do("set_board", stuck="hier")
