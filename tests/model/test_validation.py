"""What a verb puts together without asking is asked before it is written."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.boards import board_with, ident
from workshop.model.board import Board, Party
from workshop.model.limits import LIMITS
from workshop.model.photo import PHOTO, Photo, Relation, Seat
from workshop.model.validation import validate

ONE, OTHER = ident(5_001), ident(5_002)
SEATS = {ONE: Seat(), OTHER: Seat()}
HELD = board_with(
    parties={ONE: Party(name="Gemeente"), OTHER: Party(name="School")},
    seats=SEATS,
    relations={ident(5_003): Relation(source=ONE, target=OTHER)},
)


def with_seat(**fields: Any) -> Board:
    """The board with this in the seat of the first, put there without asking."""
    seats = {**SEATS, ONE: SEATS[ONE].model_copy(update=fields)}
    photo: Photo = HELD.photo.model_copy(update={"seats": seats})
    return HELD.model_copy(update={"photos": {PHOTO: photo}})


@pytest.mark.parametrize("board", [HELD, with_seat(influence=3), with_seat(note="x" * 2_000)])
def test_what_can_be_passes(board: Board):
    validate(HELD, board)
    validate(None, board)


@pytest.mark.parametrize("fields", [{"influence": 6}, {"angle": float("nan")}, {"note": "x" * 2_001}, {"sum": 3}])
def test_what_can_not_be_is_found_however_deep_it_lies(fields: dict[str, Any]):
    with pytest.raises(ValidationError):
        validate(HELD, with_seat(**fields))


def test_a_limit_is_one_of_the_whole_board():
    more = {ident(6_000 + number): Party(name="Partij") for number in range(LIMITS["parties"] + 1)}
    with pytest.raises(ValidationError, match="parties"):
        validate(HELD, HELD.model_copy(update={"parties": more}))


def test_a_key_that_is_no_id_is_found():
    with pytest.raises(ValidationError):
        validate(HELD, HELD.model_copy(update={"parties": {**HELD.parties, "x": Party(name="Partij")}}))


def test_what_is_shared_is_not_read_again():
    bad = with_seat(influence=6)
    validate(bad, bad.model_copy(update={"name": "Anders"}))
