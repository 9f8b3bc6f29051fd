"""Closing an item off for oneself, and laying it on the table again."""

import pytest
from hypothesis import given, settings

from tests.support.boards import EDITOR, OWNER, applied, ident
from tests.support.histories import CLOSING, START, boards
from tests.support.invariants import check_numbers, check_references
from workshop.changes import Refused
from workshop.changes.references import closed_ids, open_photo
from workshop.model.board import Board
from workshop.model.whole import joined, parted

GEMEENTE, LEF, ROC, WETHOUDER = (ident(number) for number in (100, 101, 102, 110))
MONEY, TENSE, KERN, RUIMTE, CHAIR = (ident(number) for number in (120, 121, 130, 140, 150))
EVERYTHING = (GEMEENTE, WETHOUDER, MONEY, KERN, RUIMTE, CHAIR)


def close(*ids: str, board: Board = START) -> Board:
    for key in ids:
        board = applied(board, "close", id=key)
    return board


@pytest.mark.parametrize("key", EVERYTHING)
def test_whatever_stands_on_the_board_can_be_closed_and_laid_open_again(key: str):
    closed = close(key)
    assert key not in parted(closed)[0].model_dump_json()
    assert key in closed.model_dump_json()
    assert key in parted(applied(closed, "open_up", id=key))[0].model_dump_json()


@pytest.mark.parametrize("verb", ["close", "open_up"])
def test_what_is_not_there_can_not_be_closed_or_opened(verb: str):
    for key in (ident(999), OWNER):
        with pytest.raises(Refused, match="gone"):
            applied(START, verb, id=key)


@pytest.mark.parametrize("key", EVERYTHING)
def test_twice_is_as_once(key: str):
    assert close(key, key) == close(key)
    assert applied(START, "open_up", id=key) == START


def test_a_closed_party_has_no_number_and_gets_the_next_one_when_it_comes_back():
    closed = close(LEF)
    assert closed.parties[LEF].number is None
    later = applied(closed, "add_party", id=ident(200), name="Nieuw")
    assert later.parties[ident(200)].number == 5
    assert applied(later, "open_up", id=LEF).parties[LEF].number == 6


def test_nothing_open_names_what_is_closed():
    board = close(GEMEENTE)
    assert board.people[WETHOUDER].party is None
    assert board.groups[KERN].members == (WETHOUDER,)


def test_what_is_closed_as_well_may_name_it():
    board = close(KERN, WETHOUDER, GEMEENTE)
    assert board.people[WETHOUDER].party == GEMEENTE
    assert board.groups[KERN].members == (GEMEENTE, WETHOUDER)
    assert applied(board, "open_up", id=WETHOUDER).people[WETHOUDER].party is None
    assert applied(board, "open_up", id=KERN).groups[KERN].members == ()


def test_a_relation_is_hidden_while_one_of_its_ends_is():
    board = close(LEF, GEMEENTE)
    opened = applied(board, "open_up", id=LEF)
    assert f"photos/photo/relations/{TENSE}" not in parted(opened)[1]
    assert f"photos/photo/relations/{MONEY}" in parted(opened)[1]


def test_a_closed_interest_stays_closed_when_its_party_is_laid_open():
    board = applied(close(RUIMTE, LEF), "open_up", id=LEF)
    assert parted(board)[1].keys() == {f"photos/photo/seats/{LEF}/backpack/{RUIMTE}"}


def test_what_lost_an_end_meanwhile_is_not_laid_open_without_it():
    open_part, items = parted(close(MONEY))
    mine = joined(applied(open_part, "remove", by=EDITOR, ids=[GEMEENTE]), items)
    assert MONEY in mine.photo.relations
    assert MONEY not in applied(mine, "open_up", id=MONEY).photo.relations
    open_part, items = parted(close(LEF))
    mine = joined(applied(open_part, "remove", by=EDITOR, ids=[GEMEENTE]), items)
    assert MONEY in mine.photo.relations
    assert applied(mine, "open_up", id=LEF).photo.relations.keys() == {TENSE}


def test_newcomers_are_seated_as_if_the_closed_were_not_there():
    closed = close(LEF)
    open_part = parted(closed)[0]
    mine = applied(closed, "add_party", id=ident(200), name="n").photo.seats[ident(200)]
    others = applied(open_part, "add_party", id=ident(200), name="n").photo.seats[ident(200)]
    assert (mine.angle, mine.depth) == (others.angle, others.depth)


def test_tidying_up_leaves_no_gap_for_the_closed():
    closed = close(LEF, TENSE)
    mine, others = applied(closed, "tidy"), applied(parted(closed)[0], "tidy")
    assert parted(mine)[0].photo.seats == others.photo.seats
    open_places = {(seat.angle, seat.depth) for seat in others.photo.seats.values()}
    assert (mine.photo.seats[LEF].angle, mine.photo.seats[LEF].depth) not in open_places


def test_places_are_counted_on_what_lies_open():
    assert open_photo(START) is START.photo
    board = close(LEF)
    assert closed_ids(board) == {LEF}
    photo = open_photo(board)
    assert LEF not in photo.seats and not photo.relations
    assert MONEY not in open_photo(close(MONEY)).relations


@given(boards(CLOSING, 12))
@settings(max_examples=60)
def test_whatever_is_done_the_open_part_stands_on_its_own(board: Board):
    open_part = parted(board)[0]
    check_references(open_part)
    check_numbers(open_part)
    assert Board.model_validate_json(board.model_dump_json()) == board
