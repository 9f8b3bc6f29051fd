"""The backpack of interests and motives that everybody brings along."""

from typing import Literal

from workshop.changes.items import OnPhoto, changed, given, photo_of, put, require, require_free, with_photo
from workshop.changes.registry import Context, Refused, verb
from workshop.model.base import Id, Text
from workshop.model.board import Board
from workshop.model.limits import check
from workshop.model.photo import Interest, Photo


class AddInterest(OnPhoto):
    """One more thing in the backpack of a seat."""

    id: Id
    seat: Id
    text: Text
    sort: Literal["interest", "motive"] = "interest"
    whose: Literal["organisation", "personal"] = "organisation"
    on_table: bool | None = None


class SetInterest(OnPhoto):
    """How this interest reads now; only what is given changes."""

    id: Id
    seat: Id
    text: Text = ""
    sort: Literal["interest", "motive"] = "interest"
    whose: Literal["organisation", "personal"] = "organisation"
    on_table: bool | None = None


_FIELDS = ("text", "sort", "whose", "on_table")


@verb()
def add_interest(board: Board, values: AddInterest, context: Context) -> Board:
    """Something goes into the backpack."""
    if not values.text:
        raise Refused("empty")
    photo = photo_of(board, values, context)
    require_free(board, values.id)
    return _with(board, photo, values, Interest(**given(values, *_FIELDS)))


@verb()
def set_interest(board: Board, values: SetInterest, context: Context) -> Board:
    """It reads differently."""
    if "text" in values.model_fields_set and not values.text:
        raise Refused("empty")
    photo = photo_of(board, values, context)
    held = require(require(photo.seats, values.seat).backpack, values.id)
    return _with(board, photo, values, changed(held, given(values, *_FIELDS)))


def _with(board: Board, photo: Photo, values: AddInterest | SetInterest, interest: Interest) -> Board:
    seat = require(photo.seats, values.seat)
    backpack = put(seat.backpack, values.id, interest)
    check("backpack", len(backpack))
    seats = put(photo.seats, values.seat, seat.model_copy(update={"backpack": backpack}))
    return with_photo(board, photo.model_copy(update={"seats": seats}), values.photo)
