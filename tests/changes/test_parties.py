"""Parties and people: coming to the table, being named and described, leaving with all that hangs on them."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.boards import EDITOR, OWNER, applied, board_with, ident
from workshop.changes import Refused
from workshop.model.board import Board
from workshop.model.kinds import OTHER

A, B, P, R, G, MINE = (ident(number) for number in range(100, 106))


def with_parties(*names: str) -> Board:
    board = board_with()
    for number, name in enumerate(names):
        board = applied(board, "add_party", id=ident(100 + number), name=name)
    return board


def test_a_party_gets_a_number_a_kind_and_a_seat():
    board = applied(board_with(), "add_party", id=A, name=" Gemeente  Leiden ", kind="government")
    party = board.parties[A]
    assert (party.name, party.number, party.kind, party.closed_to) == ("Gemeente Leiden", 1, "government", None)
    assert board.photo.seats[A].commitment is None


def test_a_place_that_is_given_is_taken():
    board = applied(board_with(), "add_party", id=A, name="a", angle=1.5, depth=0.25, commitment=4, influence=2)
    seat = board.photo.seats[A]
    assert (seat.angle, seat.depth, seat.commitment, seat.influence) == (1.5, 0.25, 4, 2)


def test_without_a_place_newcomers_do_not_sit_on_each_other():
    board = with_parties("a", "b", "c")
    assert len({(seat.angle, seat.depth) for seat in board.photo.seats.values()}) == 3


def test_numbers_go_on_over_parties_and_people_and_are_not_given_twice():
    board = applied(with_parties("a", "b"), "add_person", id=P, name="Wethouder")
    assert [board.parties[A].number, board.parties[B].number, board.people[P].number] == [1, 2, 3]
    board = applied(applied(board, "remove", ids=[A]), "add_party", id=G, name="c")
    assert board.parties[G].number == 4


@pytest.mark.parametrize("verb", ["add_party", "add_person"])
def test_an_id_is_given_once(verb: str):
    with pytest.raises(Refused, match="taken"):
        applied(with_parties("a"), verb, id=A, name="b")


def test_a_kind_has_to_be_on_the_board():
    with pytest.raises(Refused, match="gone"):
        applied(board_with(), "add_party", id=A, name="a", kind="unheard_of")
    with pytest.raises(Refused, match="gone"):
        applied(with_parties("a"), "set_party", ids=[A], kind="unheard_of")


@pytest.mark.parametrize("bad", [{"name": " "}, {"name": "x" * 121}, {"commitment": 6}, {"angle": -1}, {"sum": 3}])
def test_values_that_do_not_fit_are_no_values(bad: dict[str, Any]):
    with pytest.raises(ValidationError):
        applied(board_with(), "add_party", **{"id": A, "name": "a", **bad})


def test_a_person_belongs_to_a_party_of_the_board_or_to_none():
    board = applied(with_parties("a"), "add_person", id=P, name="Wethouder", party=A)
    assert board.people[P].party == A
    assert applied(board, "set_person", id=P, party=None).people[P].party is None
    assert applied(board, "set_person", id=P).people[P].party == A
    with pytest.raises(Refused, match="gone"):
        applied(board, "set_person", id=P, party=B)
    with pytest.raises(Refused, match="gone"):
        applied(board, "add_person", id=G, name="w", party=B)


def test_nobody_open_belongs_to_a_party_that_one_member_sees():
    board = applied(applied(with_parties("a"), "add_person", id=P, name="w"), "close", id=A)
    with pytest.raises(Refused, match="closed"):
        applied(board, "set_person", id=P, party=A)
    with pytest.raises(Refused, match="closed"):
        applied(board, "add_person", id=G, name="w", party=A)
    closed = applied(board, "close", id=P)
    assert applied(closed, "set_person", id=P, party=A).people[P].party == A


def test_a_pasted_list_comes_in_order_each_with_a_seat():
    names = [{"id": ident(200 + n), "name": f"Partij {n}"} for n in range(30)]
    board = applied(with_parties("a"), "add_names", parties=names, kind="network")
    added = [board.parties[name["id"]] for name in names]
    assert [party.number for party in added] == list(range(2, 32))
    assert {party.kind for party in added} == {"network"}
    places = {(seat.angle, seat.depth) for seat in board.photo.seats.values()}
    assert len(places) == 31


def test_a_pasted_list_is_refused_whole():
    double = [{"id": B, "name": "b"}, {"id": B, "name": "c"}]
    for parties in (double, [{"id": B, "name": "b"}, {"id": A, "name": "c"}]):
        with pytest.raises(Refused, match="taken"):
            applied(with_parties("a"), "add_names", parties=parties)
    with pytest.raises(ValidationError):
        applied(board_with(), "add_names", parties=[])


def test_parties_people_and_groups_are_renamed():
    board = applied(with_parties("a"), "add_person", id=P, name="w")
    board = applied(board, "add_group", id=G, name="g")
    for key, field in ((A, "parties"), (P, "people"), (G, "groups")):
        assert getattr(applied(board, "rename", id=key, name=" Nieuw "), field)[key].name == "Nieuw"
    with pytest.raises(Refused, match="gone"):
        applied(board, "rename", id=B, name="x")


def test_renaming_to_the_same_changes_nothing():
    board = with_parties("a")
    assert applied(board, "rename", id=A, name="a ") == board


def test_several_parties_change_kind_at_once_and_keep_the_rest():
    board = applied(with_parties("a", "b"), "set_party", ids=[A, B], kind=OTHER, kind_words="club")
    assert {(party.kind, party.kind_words) for party in board.parties.values()} == {(OTHER, "club")}
    assert applied(board, "set_party", ids=[A], kind="network").parties[A].kind_words == "club"
    with pytest.raises(Refused, match="gone"):
        applied(board, "set_party", ids=[A, P], kind="network")


def crowded() -> Board:
    board = applied(with_parties("a", "b"), "add_person", id=P, name="w", party=A)
    board = applied(board, "relate", id=R, source=A, target=B)
    board = applied(board, "add_group", id=G, name="g", members=[A, B, P])
    return applied(board, "add_interest", id=MINE, seat=A, text="ruimte")


def test_a_party_leaves_with_all_that_hangs_on_it_and_nothing_more():
    board = applied(crowded(), "remove", ids=[A])
    assert board.parties.keys() == {B}
    assert board.photo.seats.keys() == {B, P}
    assert not board.photo.relations
    assert board.groups[G].members == (B, P)
    assert board.people[P].party is None


def test_whatever_stands_on_the_board_can_be_taken_off():
    board = applied(crowded(), "add_chair", id=ident(300), words="inwoners")
    board = applied(board, "remove", ids=[R, G, MINE, ident(300)])
    assert not board.photo.relations and not board.groups and not board.photo.chairs
    assert not board.photo.seats[A].backpack
    assert board.parties.keys() == {A, B}


def test_what_is_gone_already_is_no_reason_to_keep_the_rest():
    assert applied(crowded(), "remove", ids=[A, ident(999)]).parties.keys() == {B}
    with pytest.raises(Refused, match="gone"):
        applied(crowded(), "remove", ids=[ident(999)])


def test_members_keys_and_kinds_are_not_taken_off_by_it():
    board = crowded()
    for key in (OWNER, EDITOR, next(iter(board.keys))):
        with pytest.raises(Refused, match="gone"):
            applied(board, "remove", ids=[key])
