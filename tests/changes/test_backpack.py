"""The backpack of interests and motives."""

from typing import Any

import pytest

from tests.support.boards import applied, board_with, ident
from workshop.changes import Refused
from workshop.model.board import Board
from workshop.model.limits import LIMITS, LimitReached

A, B, MINE = (ident(number) for number in range(100, 103))


@pytest.fixture
def board() -> Board:
    return applied(applied(board_with(), "add_party", id=A, name="a"), "add_person", id=B, name="w")


def test_an_interest_is_an_organisations_and_nobody_knows_yet_whether_it_is_on_the_table(board: Board):
    interest = applied(board, "add_interest", id=MINE, seat=A, text=" ruimte\nvoor ons ").photo.seats[A].backpack[MINE]
    assert (interest.text, interest.sort, interest.whose) == ("ruimte\nvoor ons", "interest", "organisation")
    assert interest.on_table is None


def test_people_have_a_backpack_as_well_with_motives_of_their_own(board: Board):
    board = applied(board, "add_interest", id=MINE, seat=B, text="eer", sort="motive", whose="personal", on_table=False)
    interest = board.photo.seats[B].backpack[MINE]
    assert (interest.sort, interest.whose, interest.on_table) == ("motive", "personal", False)


@pytest.mark.parametrize(
    ("field", "value"),
    [("text", "anders"), ("sort", "motive"), ("whose", "personal"), ("on_table", True), ("on_table", None)],
)
def test_only_what_is_given_changes(board: Board, field: str, value: Any):
    board = applied(board, "add_interest", id=MINE, seat=A, text="t", on_table=False)
    before = board.photo.seats[A].backpack[MINE]
    after = applied(board, "set_interest", id=MINE, seat=A, **{field: value}).photo.seats[A].backpack[MINE]
    assert after == before.model_copy(update={field: value})


def test_nothing_written_is_no_interest(board: Board):
    with pytest.raises(Refused, match="empty"):
        applied(board, "add_interest", id=MINE, seat=A, text=" \n ")
    board = applied(board, "add_interest", id=MINE, seat=A, text="t")
    with pytest.raises(Refused, match="empty"):
        applied(board, "set_interest", id=MINE, seat=A, text="")


def test_what_is_not_there_can_not_be_set_and_what_is_there_not_be_added(board: Board):
    board = applied(board, "add_interest", id=MINE, seat=A, text="t")
    for seat in (A, B):
        with pytest.raises(Refused, match="taken"):
            applied(board, "add_interest", id=MINE, seat=seat, text="ander")
    with pytest.raises(Refused, match="gone"):
        applied(board, "set_interest", id=MINE, seat=B, text="x")
    with pytest.raises(Refused, match="gone"):
        applied(board, "add_interest", id=ident(300), seat=ident(999), text="x")


def test_a_backpack_holds_its_limit_and_no_more(board: Board):
    for number in range(LIMITS["backpack"]):
        board = applied(board, "add_interest", id=ident(300 + number), seat=A, text="t")
    with pytest.raises(LimitReached):
        applied(board, "add_interest", id=MINE, seat=A, text="t")
    assert MINE in applied(board, "add_interest", id=MINE, seat=B, text="t").photo.seats[B].backpack
