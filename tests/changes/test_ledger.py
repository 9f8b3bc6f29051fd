"""Give and take: the words and cells of a party, and what becomes of them when it or a resource goes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.support.boards import EDITOR, OWNER, Table, actor, applied, board_with, ident, table_on
from tests.support.values import amounts
from workshop.changes import Refused
from workshop.model.board import Board
from workshop.model.ledger import Account, Contribution
from workshop.store.migrations import m003_ledger

A, B, DATA = (ident(number) for number in range(100, 103))
OTHER = actor(EDITOR)


@pytest.fixture
def board() -> Board:
    board = applied(applied(board_with(), "add_party", id=A, name="a"), "add_party", id=B, name="b")
    return applied(board, "add_resource", id=DATA, label="gegevens", tangible=False)


def account(board: Board, party: str = A) -> Account:
    return board.ledgers["own"].accounts[party]


def cell(party: str = A, resource: str = "money", **values: Any) -> dict[str, Any]:
    return {"party": party, "resource": resource, **values}


def test_a_party_comes_with_an_account_that_knows_nothing_yet(board: Board):
    assert account(board) == Account() and account(board).felt_balance is None


def test_words_and_what_is_felt_change_only_what_is_given(board: Board):
    board = applied(board, "set_account", id=A, gives="geld", felt_balance="strained")
    board = applied(board, "set_account", id=A, hopes="rust")
    assert account(board) == Account(gives="geld", hopes="rust", felt_balance="strained")
    assert account(applied(board, "set_account", id=A, felt_balance=None)).felt_balance is None


def test_nothing_is_an_answer_and_dont_know_is_none(board: Board):
    board = applied(board, "set_contribution", **cell(gives=0))
    assert account(board).contributions["money"] == Contribution(gives=0, takes=None)


@pytest.mark.parametrize("amount", [-1, 6, 2.5, "veel"])
def test_an_amount_is_nothing_to_five(board: Board, amount: Any):
    with pytest.raises(ValidationError):
        applied(board, "set_contribution", **cell(gives=amount))


def test_a_block_is_one_change_and_the_last_of_a_cell_counts(board: Board):
    cells = [cell(gives=1), cell(takes=2), cell(B, DATA, hopes=5, note="straks"), cell(gives=3)]
    board = applied(board, "set_contributions", cells=cells)
    assert account(board).contributions == {"money": Contribution(gives=3, takes=2)}
    assert account(board, B).contributions == {DATA: Contribution(hopes=5, note="straks")}


@pytest.mark.parametrize(
    ("verb", "values"),
    [
        ("set_account", {"id": ident(999), "gives": "x"}),
        ("set_account", {"id": A, "ledger": "theirs", "gives": "x"}),
        ("set_contribution", cell(ident(999), gives=1)),
        ("set_contribution", cell(resource="unheard_of", gives=1)),
        ("set_contributions", {"cells": [cell(gives=1), cell(resource="unheard_of", gives=1)]}),
        ("set_resource", {"key": "unheard_of", "label": "x"}),
    ],
)
def test_what_is_not_there_is_said_to_be_gone(board: Board, verb: str, values: dict[str, Any]):
    with pytest.raises(Refused) as caught:
        applied(board, verb, **values)
    assert caught.value.code == "gone"


def test_what_says_nothing_new_changes_nothing(board: Board):
    assert applied(board, "set_contribution", **cell(gives=None)) is board
    filled = applied(board, "set_contributions", cells=[cell(gives=2)])
    assert applied(filled, "set_contributions", cells=[cell(gives=2)]) is filled


def test_a_resource_is_renamed_and_taken_off_with_its_cells(board: Board):
    board = applied(applied(board, "set_resource", key="money", label="subsidie"), "set_contribution", **cell(gives=2))
    assert (board.resources["money"].label, board.resources["money"].tangible) == ("subsidie", True)
    board = applied(applied(board, "set_contribution", **cell(resource=DATA, gives=1)), "remove", ids=[DATA])
    assert DATA not in board.resources and account(board).contributions.keys() == {"money"}


def test_an_id_that_is_taken_makes_no_resource(board: Board):
    for key in (A, DATA):
        with pytest.raises(Refused):
            applied(board, "add_resource", id=key, label="x")


def filled_table() -> tuple[Table, str]:
    table = table_on()
    party = table.party("Gemeente")
    table.do("set_account", id=party, gives="geld", felt_balance="even")
    table.do("set_contribution", **cell(party, gives=2))
    return table, party


def test_a_party_that_goes_takes_its_account_along_and_undo_brings_both_back():
    table, party = filled_table()
    held = table.view().accounts[party]
    table.do("remove", ids=[party])
    assert not table.view().accounts
    table.do("undo")
    assert table.view().accounts[party] == held


def test_a_resource_that_comes_back_brings_its_cells():
    table, party = filled_table()
    own = table.add("add_resource", label="gegevens")
    table.do("set_contribution", **cell(party, own, takes=4))
    table.do("remove", ids=[own])
    table.do("undo")
    assert table.view().accounts[party].contributions[own].takes == 4


def test_a_resource_that_others_fill_by_now_stays_when_its_maker_steps_back():
    table, party = filled_table()
    own = table.add("add_resource", label="gegevens")
    table.do("set_contribution", OTHER, **cell(party, own, takes=4))
    assert table.do("undo").kept
    assert table.view().accounts[party].contributions[own].takes == 4


def test_a_pasted_block_goes_back_where_nobody_wrote_since():
    table, party = filled_table()
    table.do("set_contributions", cells=[cell(party, name, gives=3) for name in ("money", "staff", "time")])
    table.do("set_contribution", OTHER, **cell(party, "staff", gives=5))
    assert [at.rpartition("/")[2] for at, _ in table.do("undo").kept] == ["staff"]
    held = table.view().accounts[party].contributions
    assert {name: item.gives for name, item in held.items()} == {"money": 2, "staff": 5}


def test_the_account_of_a_closed_party_is_there_for_nobody_else():
    table, party = filled_table()
    table.do("close", id=party)
    assert table.view(OWNER).accounts[party].gives == "geld" and not table.view(EDITOR).accounts
    table.do("set_contribution", **cell(party, takes=1))
    table.do("open_up", id=party)
    assert table.view(EDITOR).accounts[party].contributions["money"] == Contribution(gives=2, takes=1)


def test_a_resource_taken_off_by_somebody_who_does_not_see_the_party_leaves_its_view_whole():
    table, party = filled_table()
    own = table.add("add_resource", label="gegevens")
    table.do("set_contribution", **cell(party, own, gives=1))
    table.do("close", id=party)
    table.do("remove", OTHER, ids=[own])
    assert table.view(OWNER).accounts[party].contributions.keys() == {"money"}


@given(st.lists(st.tuples(st.sampled_from(["money", "staff"]), st.sampled_from(["gives", "takes", "hopes"]), amounts)))
def test_cells_read_as_they_were_written_last(writes: list[tuple[str, str, int | None]]):
    board = applied(board_with(), "add_party", id=A, name="a")
    for resource, side, amount in writes:
        board = applied(board, "set_contribution", **{**cell(resource=resource), side: amount})
    last = {(resource, side): amount for resource, side, amount in writes}
    for (resource, side), amount in last.items():
        assert getattr(account(board).contributions.get(resource, Contribution()), side) == amount


def test_an_older_file_gets_an_account_for_every_party():
    board = m003_ledger("samenwerkbord-board", {"parties": {A: {}, B: {}}})
    assert board["ledgers"]["own"]["accounts"] == {A: {}, B: {}}
    closed = m003_ledger("samenwerkbord-closed", {"items": {f"parties/{A}": {}, f"people/{B}": {}}})
    assert closed["items"].keys() == {f"parties/{A}", f"people/{B}", f"ledgers/own/accounts/{A}"}
    whole = {"board": {"parties": {A: {}}}, "snapshots": [{"label": {}, "board": {}}]}
    file = m003_ledger("samenwerkbord-file", whole)
    assert file["board"]["ledgers"]["own"]["accounts"] == {A: {}}
    assert file["snapshots"][0]["board"]["ledgers"]["own"]["accounts"] == {}
