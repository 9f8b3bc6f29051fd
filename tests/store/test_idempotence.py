"""A request that comes twice is carried out once: its answer got lost, the tab was reloaded, the server was new."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.boards import BOARD, EDITOR, OWNER, VIEWER, Table, actor, table_on
from workshop.model.change import Actor, Refused
from workshop.store import journal
from workshop.store.changing import Done
from workshop.store.journal import KEPT, read


@pytest.fixture
def table() -> Table:
    return table_on()


@pytest.mark.parametrize("restart", [False, True])
def test_the_same_request_is_carried_out_once(table: Table, restart: bool):
    key = table.new()
    first = table.do("add_party", request=("tab", 1), id=key, name="Gemeente")
    table.do("rename", actor(EDITOR), id=key, name="van jou")
    table = table.restarted() if restart else table
    again = table.do("add_party", request=("tab", 1), id=key, name="Gemeente")
    assert again.change == first.change
    assert again.revision == 3, "the answer says how the board stands now"
    assert table.board().parties[key].name == "van jou"


@pytest.mark.parametrize("restart", [False, True])
def test_one_step_back_stays_one_step_back(table: Table, restart: bool):
    table.party("a")
    kept = table.party("b")
    table.party("c")
    table.do("undo", request=("tab", 1))
    table = table.restarted() if restart else table
    table.do("undo", request=("tab", 1))
    assert kept in table.board().parties


def test_another_tab_another_number_or_another_member_is_another_request(table: Table):
    for who, request in (
        (actor(OWNER), ("tab", 1)),
        (actor(OWNER), ("tab", 2)),
        (actor(OWNER), ("other tab", 1)),
        (actor(EDITOR), ("tab", 1)),
    ):
        table.do("add_chair", who, request=request, id=table.new())
    assert len(table.board().photo.chairs) == 4


def test_what_is_closed_is_known_as_well(table: Table):
    party = table.new()
    first = table.do("add_party", request=("tab", 1), id=party, name="Geheim")
    closed = table.do("close", request=("tab", 2), id=party)
    named = table.do("rename", request=("tab", 3), id=party, name="Geheimer")
    table.do("rename", id=party, name="Geheimst")
    table = table.restarted()
    sent: list[tuple[str, int, dict[str, Any], Done]] = [
        ("add_party", 1, {"name": "Geheim"}, first),
        ("close", 2, {}, closed),
        ("rename", 3, {"name": "Geheimer"}, named),
    ]
    for verb, sequence, values, done in sent:
        assert table.do(verb, request=("tab", sequence), id=party, **values).change == done.change
    assert table.board().parties[party].name == "Geheimst"


def test_what_somebody_else_hid_since_is_known_as_well(table: Table):
    party = table.party("van jou", actor(EDITOR))
    first = table.do("rename", request=("tab", 1), id=party, name="van mij")
    table.do("close", actor(EDITOR), id=party)
    again = table.restarted().do("rename", request=("tab", 1), id=party, name="van mij")
    assert again.change == first.change


def test_a_refused_request_is_tried_anew(table: Table):
    with pytest.raises(Refused, match="gone"):
        table.do("rename", request=("tab", 1), id=table.new(), name="x")
    assert table.do("set_board", request=("tab", 1), stuck="hier").change


def test_a_request_sent_twice_still_needs_a_right(table: Table):
    table.do("set_board", request=("tab", 1), stuck="hier")
    with pytest.raises(Refused, match="withdrawn"):
        table.do("set_board", Actor(OWNER, "0" * 64), request=("tab", 1), stuck="hier")
    with pytest.raises(Refused, match="not_allowed"):
        table.do("set_board", actor(VIEWER), request=("tab", 1), stuck="hier")


def test_without_a_client_every_request_counts(table: Table):
    table.do("add_chair", id=table.new())
    table.do("add_chair", id=table.new())
    assert table.store.read(BOARD).revision == 3


def edits(table: Table, count: int) -> None:
    """So many other changes, of somebody without a client."""
    for number in range(count):
        table.do("set_board", actor(EDITOR), stuck=f"{number}")


@pytest.mark.parametrize("others", [KEPT - 1, KEPT, 2 * KEPT, 2 * KEPT + 1])
@pytest.mark.parametrize("restart", [False, True])
def test_a_request_from_before_all_that_is_kept_is_not_carried_out_again(table: Table, others: int, restart: bool):
    party = table.party("a")
    for sequence, name in ((1, "b"), (2, "c")):
        table.do("rename", request=("tab", sequence), id=party, name=name)
    edits(table, others)
    table = table.restarted() if restart else table
    before = table.store.read(BOARD).revision
    for sequence in (1, 2, 1):
        assert table.do("rename", request=("tab", sequence), id=party, name="x").revision == before
    assert table.board().parties[party].name == "c"
    assert table.do("rename", request=("tab", 3), id=party, name="d").revision == before + 1
    assert table.do("rename", request=("other", 1), id=party, name="e").revision == before + 2


def test_so_is_what_only_its_own_member_knows_of(table: Table):
    party = table.party("a")
    table.do("close", request=("tab", 1), id=party)
    table.do("rename", request=("tab", 2), id=party, name="b")
    for number in range(KEPT + 5):
        table.do("rename", id=party, name=f"{number}")
    edits(table, KEPT + 5)
    table = table.restarted()
    assert table.do("rename", request=("tab", 2), id=party, name="b").change is None
    assert table.board().parties[party].name == f"{KEPT + 4}"


def test_a_first_line_that_somebody_wrote_in_stops_nobody(table: Table):
    key = table.new()
    table.do("add_chair", request=("tab", 1), id=key)
    edits(table, 2 * KEPT + 1)
    files, name = table.store.files, f"boards/{BOARD}/journal.jsonl"
    first, rest = files.read(name).split(b"\n", 1)
    assert json.loads(first)["reached"] == {f"{OWNER}/tab": 1}
    for junk in (b"", b"[]", b"[" * 5_000, b'{"reached": 3}', b'{"reached": {"a": "b", "c": 1e999, "d": true}}'):
        files.write(name, junk + b"\n" + rest)
        assert table.restarted().do("add_chair", id=table.new()).change


def test_the_clients_heard_of_last_are_known(table: Table, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(journal, "CLIENTS", 3)
    for number, tab in enumerate(("a", "b", "c", "d", "e", "b")):
        table.do("set_board", request=(tab, number), stuck=f"{tab} {number}")
    edits(table, KEPT)
    reached = read(table.store.files, f"boards/{BOARD}/journal.jsonl", 10**6).reached
    assert list(reached) == [f"{OWNER}/{tab}" for tab in ("d", "e", "b")]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_is_sent_again_however_late_is_carried_out_once(data: st.DataObject):
    """Tabs send in order, each act once or more; any answered act comes again at any time; restarts between."""
    with pytest.MonkeyPatch.context() as patch:
        for name, size in (("KEPT", 4), ("_FULL", 8)):
            patch.setattr(journal, name, size)
        table, sent, added = table_on(), dict.fromkeys("abc", 0), 0
        for tab in data.draw(st.lists(st.sampled_from("abc"), min_size=10, max_size=60)):
            if data.draw(st.integers(0, 9)) == 0:
                table = table.restarted()
            if sent[tab] and data.draw(st.booleans()):
                again = data.draw(st.integers(1, sent[tab]))
                table.do("add_party", request=(tab, again), id=table.new(), name="dubbel")
            else:
                sent[tab] += 1
                added += 1
                table.do("add_party", request=(tab, sent[tab]), id=table.new(), name="een")
        assert [party.name for party in table.board().parties.values()] == ["een"] * added
