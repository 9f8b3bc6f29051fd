"""The backpack of interests and motives that everybody brings along."""

from typing import Literal

from workshop.changes.items import changed, given, put, require, require_free, with_photo
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model.base import Id, Text
from workshop.model.board import Board
from workshop.model.limits import check
from workshop.model.photo import Interest


class AddInterest(Values):
    """One more thing in the backpack of a seat."""

    id: Id
    seat: Id
    text: Text
    sort: Literal["interest", "motive"] = "interest"
    whose: Literal["organisation", "personal"] = "organisation"
    on_table: bool | None = None


class SetInterest(Values):
    """How this interest reads now; only what is given changes."""

    id: Id
    seat: Id
    text: Text = ""
    sort: Literal["interest", "motive"] = "interest"
    whose: Literal["organisation", "personal"] = "organisation"
    on_table: bool | None = None


_FIELDS = ("text", "sort", "whose", "on_table")


@verb()
def add_interest(board: Board, values: AddInterest, _: Context) -> Board:
    """Something goes into the backpack."""
    if not values.text:
        raise Refused("empty")
    require_free(board, values.id)
    return _with(board, values.seat, values.id, Interest(**given(values, *_FIELDS)))


@verb()
def set_interest(board: Board, values: SetInterest, _: Context) -> Board:
    """It reads differently."""
    if "text" in values.model_fields_set and not values.text:
        raise Refused("empty")
    held = require(require(board.photo.seats, values.seat).backpack, values.id)
    return _with(board, values.seat, values.id, changed(held, given(values, *_FIELDS)))


def _with(board: Board, seat_id: Id, key: Id, interest: Interest) -> Board:
    seat = require(board.photo.seats, seat_id)
    backpack = put(seat.backpack, key, interest)
    check("backpack", len(backpack))
    seats = put(board.photo.seats, seat_id, seat.model_copy(update={"backpack": backpack}))
    return with_photo(board, board.photo.model_copy(update={"seats": seats}))
