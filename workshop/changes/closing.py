"""Closing an item off for oneself, and laying it on the table again."""

from workshop.changes.items import changed, next_number, require_own, with_photo
from workshop.changes.references import tied
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.contract import Contract
from workshop.model.photo import Photo


class Which(Values):
    """The item: a party, person, group, moment, view, symptom, relation, empty chair, interest,
    an adjustment or a note of it, or something of the contract.
    """

    id: Id


@verb()
def close(board: Board, values: Which, context: Context) -> Board:
    """For everybody else this item no longer exists; nothing open names it any more."""
    require_own(board, values.id, context)
    return tied(board, _marked(board, values.id, context.by, None))


@verb()
def open_up(board: Board, values: Which, _: Context) -> Board:
    """The item lies on the table again; a party gets the next number."""
    return tied(board, _marked(board, values.id, None, next_number(board)))


def _marked(board: Board, key: Id, closed_to: Id | None, number: int | None) -> Board:
    for field in ("parties", "people", "groups", "moments", "ledgers", "symptoms", "adjustments"):
        items = getattr(board, field)
        if key in items:
            if items[key].closed_to == closed_to:
                return board
            is_seated = field in ("parties", "people")
            mark = {"closed_to": closed_to, "number": number} if is_seated else {"closed_to": closed_to}
            return board.model_copy(update={field: {**items, key: items[key].model_copy(update=mark)}})
    if (contract := _marked_contract(board.contract, key, closed_to)) is not None:
        return board.model_copy(update={"contract": contract})
    for at, adjustment in board.adjustments.items():
        if key in adjustment.notes:
            notes = {**adjustment.notes, key: changed(adjustment.notes[key], {"closed_to": closed_to})}
            noted = adjustment.model_copy(update={"notes": notes})
            return board.model_copy(update={"adjustments": {**board.adjustments, at: noted}})
    return with_photo(board, _marked_in(board.photo, key, closed_to))


def _marked_contract(contract: Contract, key: Id, closed_to: Id | None) -> Contract | None:
    """None: it is nothing of the contract."""
    for field in ("lines", "others", "responsibilities", "hands", "circle"):
        items = getattr(contract, field)
        if key in items:
            item = changed(items[key], {"closed_to": closed_to})
            return contract.model_copy(update={field: {**items, key: item}})
    return None


def _marked_in(photo: Photo, key: Id, closed_to: Id | None) -> Photo:
    for field in ("relations", "chairs"):
        items = getattr(photo, field)
        if key in items:
            item = changed(items[key], {"closed_to": closed_to})
            return photo.model_copy(update={field: {**items, key: item}})
    for at, seat in photo.seats.items():
        if key in seat.backpack:
            interest = changed(seat.backpack[key], {"closed_to": closed_to})
            lighter = seat.model_copy(update={"backpack": {**seat.backpack, key: interest}})
            return photo.model_copy(update={"seats": {**photo.seats, at: lighter}})
    raise Refused("gone")
