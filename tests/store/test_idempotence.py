"""A request that comes twice is carried out once: its answer got lost, the tab was reloaded, the server was new."""

from typing import Any

import pytest

from tests.support.boards import BOARD, EDITOR, OWNER, VIEWER, Table, actor, table_on
from workshop.model.change import Actor, Refused
from workshop.store.changing import Done


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
