"""The photo: moving, weighing, chairs, and tidying up."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.boards import applied, board_with, ident
from workshop.changes import Refused
from workshop.model.board import Board

A, B, C, CHAIR = (ident(number) for number in range(100, 104))


@pytest.fixture
def board() -> Board:
    board = board_with()
    for key, commitment in ((A, 3), (B, 3), (C, None)):
        board = applied(board, "add_party", id=key, name="p", commitment=commitment)
    return board


def test_moving_within_the_ring_changes_no_commitment(board: Board):
    seat = applied(board, "move", moves=[{"id": A, "angle": 2.0, "depth": 0.9}]).photo.seats[A]
    assert (seat.angle, seat.depth, seat.commitment) == (2.0, 0.9, 3)


def test_crossing_a_ring_comes_with_its_commitment_also_with_not_knowing(board: Board):
    inwards = {"id": A, "angle": 2.0, "depth": 0.9, "commitment": 4}
    out = {"id": B, "angle": 1, "depth": 0, "commitment": None}
    seats = applied(board, "move", moves=[inwards, out]).photo.seats
    assert (seats[A].commitment, seats[B].commitment, seats[C]) == (4, None, board.photo.seats[C])


def test_who_is_gone_can_not_be_moved_and_nobody_else_then(board: Board):
    with pytest.raises(Refused, match="gone"):
        applied(board, "move", moves=[{"id": A, "angle": 1, "depth": 0}, {"id": ident(999), "angle": 1, "depth": 0}])


@pytest.mark.parametrize("bad", [{"depth": 1.1}, {"angle": float("nan")}, {"commitment": 0}])
def test_a_place_off_the_oval_is_no_place(board: Board, bad: dict[str, Any]):
    with pytest.raises(ValidationError):
        applied(board, "move", moves=[{"id": A, "angle": 1, "depth": 0.5, **bad}])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *((name, score) for name in ("commitment", "mandate", "influence", "autonomy") for score in (1, 5, None)),
        *((name, "één\ntwee") for name in ("puzzle_piece", "stake", "task_words", "split_loyalty", "note")),
        ("power_sources", ("money", "other")),
        ("power_words", "weet veel"),
    ],
)
def test_what_is_seen_of_a_seat(board: Board, field: str, value: Any):
    seats = applied(board, "set_seat", ids=[A, C], **{field: value}).photo.seats
    assert getattr(seats[A], field) == getattr(seats[C], field) == value
    assert seats[B] == board.photo.seats[B]
    assert seats[A].model_copy(update={field: getattr(board.photo.seats[A], field)}) == board.photo.seats[A]


def test_a_field_left_out_stays_and_the_same_again_changes_nothing(board: Board):
    once = applied(board, "set_seat", ids=[A], influence=4, note="n")
    assert applied(once, "set_seat", ids=[A], influence=4) == once
    assert applied(once, "set_seat", ids=[A], influence=None).photo.seats[A].note == "n"


def test_a_text_that_is_too_long_is_not_cut_off(board: Board):
    with pytest.raises(ValidationError):
        applied(board, "set_seat", ids=[A], stake="x" * 2_001)


def test_tidying_up_changes_places_only(board: Board):
    crooked = applied(board, "move", moves=[{"id": key, "angle": 0.1, "depth": 1} for key in (A, B, C)])
    tidy = applied(crooked, "tidy")
    for key, seat in tidy.photo.seats.items():
        assert seat == crooked.photo.seats[key].model_copy(update={"angle": seat.angle, "depth": seat.depth})
    assert len({seat.angle for seat in tidy.photo.seats.values() if seat.commitment == 3}) == 2
    assert applied(tidy, "tidy") == tidy
    assert applied(board_with(), "tidy") == board_with()


def test_a_chair_asks_who_is_missing(board: Board):
    board = applied(board, "add_chair", id=CHAIR, words=" inwoners ")
    assert board.photo.chairs[CHAIR].words == "inwoners"
    moved = applied(board, "set_chair", id=CHAIR, angle=1.0).photo.chairs[CHAIR]
    assert (moved.words, moved.angle) == ("inwoners", 1.0)
    assert applied(board, "set_chair", id=CHAIR, words="").photo.chairs[CHAIR].words == ""


def test_chairs_are_added_once_and_set_while_they_are_there(board: Board):
    with pytest.raises(Refused, match="taken"):
        applied(board, "add_chair", id=A)
    with pytest.raises(Refused, match="gone"):
        applied(board, "set_chair", id=CHAIR, words="x")
