"""The store itself: who is told of a change, what a clock that stands still does, how much is held in memory."""

import logging
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.support.boards import BOARD, EDITOR, OWNER, VIEWER, Table, actor, board_with, ident, table_on
from workshop.model.change import Actor, Refused
from workshop.model.patch import Patch
from workshop.model.whole import Whole
from workshop.store import boards
from workshop.store.boards import open_folder


@pytest.fixture
def table() -> Table:
    return table_on()


def test_listeners_are_told_of_each_change_in_order_with_before_and_after(table: Table):
    heard: list[tuple[int, int, str]] = []

    def listen(before: Whole, after: Whole, patch: Patch) -> None:
        heard.append((before.revision, after.revision, patch.verb))

    table.store.listeners.append(listen)
    table.party()
    table.do("set_board", stuck="hier")
    with pytest.raises(Refused):
        table.do("rename", id=table.new(), name="x")
    table.do("set_board", stuck="hier")
    assert heard == [(1, 2, "add_party"), (2, 3, "set_board")]


def test_a_listener_that_fails_fails_nobody_else(table: Table, caplog: pytest.LogCaptureFixture):
    heard: list[int] = []

    def fails(before: Whole, after: Whole, patch: Patch) -> None:
        raise RuntimeError("a screen is gone")

    table.store.listeners += [fails, lambda before, after, patch: heard.append(after.revision)]
    with caplog.at_level(logging.ERROR):
        assert table.do("set_board", stuck="hier").revision == 2
    assert heard == [2]
    assert "a screen is gone" in caplog.text
    assert table.restarted().board().stuck == "hier"


def test_a_refused_change_changes_nothing(table: Table):
    before = table.store.read(BOARD)
    refused: list[tuple[str, dict[str, Any], str]] = [
        ("rename", {"id": ident(99), "name": "x"}, "gone"),
        ("relate", {"id": ident(98), "source": ident(99), "target": ident(99)}, "gone"),
        ("undo", {}, "nothing_to_undo"),
    ]
    for verb, values, code in refused:
        with pytest.raises(Refused, match=code):
            table.do(verb, **values)
    assert table.store.read(BOARD) is before


@pytest.mark.parametrize("by", [actor(VIEWER), Actor(OWNER, actor(EDITOR).hash), Actor(ident(77), actor(OWNER).hash)])
def test_who_may_not_changes_nothing(table: Table, by: Actor):
    with pytest.raises(Refused, match="not_allowed|withdrawn"):
        table.do("set_board", by, stuck="hier")
    assert table.board().stuck == ""


def test_a_withdrawn_key_is_refused_from_the_next_change_on(table: Table):
    key = next(key for key, held in table.board().keys.items() if held.member == EDITOR)
    table.do("set_board", actor(EDITOR), stuck="hier")
    table.do("withdraw_key", id=key)
    with pytest.raises(Refused, match="withdrawn"):
        table.do("set_board", actor(EDITOR), stuck="daar")
    with pytest.raises(Refused, match="withdrawn"):
        table.restarted().do("undo", actor(EDITOR))


def test_only_the_owner_gives_and_withdraws_keys(table: Table):
    key = next(iter(table.board().keys))
    owners: list[tuple[str, dict[str, Any]]] = [
        ("withdraw_key", {"id": key}),
        ("add_member", {"id": ident(99), "name": "x"}),
        ("add_key", {"id": ident(99), "hash": "0" * 64, "member": EDITOR, "role": "owner"}),
    ]
    for verb, values in owners:
        with pytest.raises(Refused, match="not_allowed"):
            table.do(verb, actor(EDITOR), **values)


def test_a_clock_that_stands_still_or_goes_back_does_not_mix_up_the_order(table: Table):
    still = datetime(2026, 5, 4, 9, tzinfo=UTC)
    times = iter([still, still, datetime(2025, 1, 1, tzinfo=UTC)])
    table.store.now = lambda: next(times)
    changes = [table.do("set_board", stuck=stuck).change for stuck in ("a", "b", "c")]
    assert changes == sorted(str(change) for change in changes)
    table.store.now = lambda: still
    for stuck in ("b", "a", ""):
        table.do("undo")
        assert table.board().stuck == stuck


def test_ids_of_changes_go_on_after_one_from_the_future(table: Table):
    ahead = "7ZZZZZZZZZZZZZZZZZZZZZZZZ0"
    table.do("set_board", stuck="a")
    name = f"boards/{BOARD}/journal.jsonl"
    files = table.store.files
    change = table.store.read(BOARD).journal[0].change
    files.write(name, files.read(name).replace(change.encode(), ahead.encode()))
    again = table.restarted()
    assert again.do("set_board", stuck="b").change == "7ZZZZZZZZZZZZZZZZZZZZZZZZ1"
    again.do("undo")
    assert again.board().stuck == "a"


def test_memory_holds_some_boards_and_the_files_hold_all(table: Table, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(boards, "_CACHED", 3)
    for number in range(10):
        table.store.create(ident(500 + number), board_with())
    for number in range(10):
        table.id = ident(500 + number)
        table.do("set_board", stuck=f"{number}")
    for number in range(10):
        assert table.store.read(ident(500 + number)).board.stuck == f"{number}"


def test_the_store_of_a_folder_on_disk(tmp_path):
    store = open_folder(tmp_path / "data", lambda board, actor, right: None)
    store.create(BOARD, board_with())
    assert (tmp_path / "data" / "boards" / BOARD / "board.json").is_file()
