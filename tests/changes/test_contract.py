"""The contract of one's role: names, the plane, the lists, what was agreed."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.boards import EDITOR, OWNER, actor, applied, board_with, ident, table_on
from tests.support.values import places
from workshop.changes import Refused
from workshop.model.board import Board
from workshop.model.contract import LISTS, Agreement
from workshop.model.limits import LIMITS
from workshop.model.whole import parted

A, B, P, S, L = (ident(number) for number in range(100, 105))


@pytest.fixture
def board() -> Board:
    board = applied(board_with(), "add_party", id=A, name="a")
    board = applied(board, "add_party", id=B, name="b")
    board = applied(board, "add_person", id=P, name="p", party=A)
    board = applied(board, "add_spot", id=S, who=A, across=0.2, up=0.8)
    return applied(board, "add_line", id=L, sort="may_not_expect", text="Dat ik namens jou beslis")


def refused(board: Board, verb: str, **values: Any) -> str:
    with pytest.raises(Refused) as caught:
        applied(board, verb, **values)
    return caught.value.code


def test_what_one_is_not_of_comes_first():
    assert LISTS[0] == "may_not_expect" and len(LISTS) == 5


def test_a_role_has_several_names_each_once(board: Board):
    board = applied(board, "set_roles", roles=["connector", "quartermaster", "connector"])
    assert board.contract.roles == ("connector", "quartermaster")
    board = applied(board, "add_role_name", id=ident(200), label="bruggenbouwer")
    assert board.role_names[ident(200)].label == "bruggenbouwer"
    assert board.contract.roles == ("connector", "quartermaster", ident(200))
    assert refused(board, "add_role_name", id=ident(200), label="nog een") == "taken"
    assert refused(board, "set_roles", roles=["unheard_of"]) == "gone"


def test_an_own_name_is_one_step(board: Board):
    table = table_on(board=board)
    key = table.add("add_role_name", label="bruggenbouwer")
    table.do("undo")
    assert not table.view().contract.roles and key not in table.view().role_names
    table.do("redo")
    assert table.view().contract.roles == (key,)


def test_where_i_stand_and_want_to_stand(board: Board):
    board = applied(board, "stand_at", stand="now", across=0.1, up=0.9)
    board = applied(board, "stand_at", stand="wished", across=0.8, up=0.2)
    assert (board.contract.spots["now"].across, board.contract.spots["wished"].up) == (0.1, 0.2)
    assert applied(board, "lift", stand="now").contract.spots.keys() == {"wished"}
    assert refused(applied(board, "lift", stand="now"), "lift", stand="now") == "gone"


@given(places, places)
def test_a_place_on_the_plane_is_kept_as_it_was_laid(across: float, up: float):
    spot = applied(board_with(), "stand_at", stand="now", across=across, up=up).contract.spots["now"]
    assert (spot.across, spot.up) == (across, up)


@given(st.floats().filter(lambda share: not 0 <= share <= 1))
def test_there_is_nothing_beside_the_plane(share: float):
    with pytest.raises(ValueError, match="up"):
        applied(board_with(), "stand_at", stand="now", across=0.5, up=share)


def test_others_stand_there_once_by_name_or_in_own_words(board: Board):
    assert refused(board, "add_spot", id=ident(300), who=A, across=0, up=0) == "taken"
    assert refused(board, "add_spot", id=S, who=B, across=0, up=0) == "taken"
    assert refused(board, "add_spot", id=ident(300), who=ident(999), across=0, up=0) == "gone"
    assert refused(board, "add_spot", id=ident(300), across=0, up=0) == "empty"
    board = applied(board, "add_spot", id=ident(300), words="de wethouder", across=0, up=0)
    assert refused(board, "set_spot", id=ident(300), words=" ") == "empty"
    moved = applied(board, "set_spot", id=ident(300), up=1.0).contract.others[ident(300)]
    assert (moved.words, moved.across, moved.up) == ("de wethouder", 0, 1)


def test_a_line_is_added_mended_and_taken_off(board: Board):
    board = applied(board, "set_line", id=L, text="Dat ik voor jou beslis")
    assert board.contract.lines[L].text == "Dat ik voor jou beslis"
    assert refused(board, "set_line", id=L, text="") == "empty"
    assert refused(board, "add_line", id=ident(300), sort="strength", text=" ") == "empty"
    assert not applied(board, "remove", ids=[L]).contract.lines


@pytest.mark.parametrize(
    ("sort", "closed", "is_closed"),
    [("cost", None, True), ("cost", False, False), ("strength", None, False), ("may_expect", True, True)],
)
def test_what_it_costs_is_for_its_writer_alone_unless_said_otherwise(sort: str, closed: bool | None, is_closed: bool):
    table = table_on()
    line = table.add("add_line", sort=sort, text="Slecht slapen", closed=closed)
    assert line in table.view(OWNER).contract.lines
    assert (line in table.view(EDITOR).contract.lines) != is_closed
    table.do("open_up", id=line)
    assert line in table.view(EDITOR).contract.lines
    table.do("close", id=line)
    assert line not in table.view(EDITOR).contract.lines


def test_agreeing_is_whether_when_and_how(board: Board):
    board = applied(board, "set_agreement", key=A, state="talked")
    board = applied(board, "set_agreement", key=A, when="2026-spring", how="Aan de keukentafel")
    assert board.contract.agreements[A] == Agreement(state="talked", when="2026-spring", how="Aan de keukentafel")
    assert applied(board, "set_agreement", key="table", state="agreed").contract.agreements["table"].state == "agreed"
    assert refused(board, "set_agreement", key=P, state="agreed") == "gone"
    assert refused(board, "set_agreement", key="nobody", state="agreed") == "gone"
    assert applied(board, "set_agreement", key=B, state="not_yet") == board


def test_a_party_that_leaves_takes_its_spot_and_its_agreement_along_and_brings_them_back(board: Board):
    table = table_on(board=applied(board, "set_agreement", key=A, state="agreed", when="2026-03"))
    before = table.view().contract
    table.do("remove", ids=[A])
    assert not table.view().contract.others and not table.view().contract.agreements
    table.do("undo")
    assert table.view().contract == before


def test_adding_a_party_is_not_undone_under_what_somebody_agreed_with_it():
    table = table_on()
    party = table.party("a")
    table.do("set_agreement", actor(EDITOR), key=party, state="agreed")
    table.do("undo")
    assert party in table.view().parties and party in table.view().contract.agreements


def test_an_agreement_is_undone_though_its_party_has_relations(board: Board):
    table = table_on(board=applied(board, "relate", id=ident(300), source=A, target=B))
    table.do("set_agreement", key=A, state="agreed")
    table.do("undo")
    assert not table.view().contract.agreements


def test_a_closed_party_takes_its_spot_and_its_agreement_along(board: Board):
    board = applied(applied(board, "set_agreement", key=A, state="agreed"), "close", id=A)
    opened_up, items = parted(board)
    assert {f"contract/agreements/{A}", f"contract/others/{S}"} <= items.keys()
    assert A not in opened_up.model_dump_json() and S not in opened_up.model_dump_json()
    again = applied(board, "open_up", id=A)
    assert again.contract.agreements.keys() == {A} and again.contract.others.keys() == {S}


@pytest.mark.parametrize(("verb", "what"), [("add_line", "lines"), ("add_spot", "spots")])
def test_the_contract_holds_its_limit_and_no_more(monkeypatch: pytest.MonkeyPatch, verb: str, what: str):
    monkeypatch.setitem(LIMITS, what, 2)
    table = table_on()
    more = {"sort": "strength", "text": "x"} if verb == "add_line" else {"words": "x", "across": 0, "up": 0}
    for _ in range(2):
        table.add(verb, **more)
    with pytest.raises(Refused) as caught:
        table.add(verb, **more)
    assert (caught.value.code, caught.value.facts["what"]) == ("limit", what)


@given(st.lists(st.sampled_from(["close", "open_up", "remove", "undo", "redo"]), max_size=8), st.data())
@settings(max_examples=30)
def test_whatever_happens_the_contract_names_who_is_there(acts: list[str], data: st.DataObject):
    table = table_on()
    parties = [table.party(name) for name in ("a", "b")]
    spots = [table.add("add_spot", who=party, across=0.5, up=0.5) for party in parties]
    for party in parties:
        table.do("set_agreement", key=party, state="talked")
    for act in acts:
        key = data.draw(st.sampled_from([*parties, *spots]))
        told = {"ids": [key]} if act == "remove" else {} if act in ("undo", "redo") else {"id": key}
        try:
            table.do(act, **told)
        except Refused:
            continue
        for member in (OWNER, EDITOR):
            view = table.view(member)
            assert {spot.who for spot in view.contract.others.values()} <= view.parties.keys()
            assert view.contract.agreements.keys() <= view.parties.keys()
