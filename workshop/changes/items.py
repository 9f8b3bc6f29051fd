"""What verbs share: replacing an item in the board, the next number, and what hangs on an item."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, TypeVar

from workshop.changes.registry import Context, Refused, Values
from workshop.model.base import Id, Item, Key
from workshop.model.board import Board
from workshop.model.photo import PHOTO, UGLY, Photo, PhotoKey

T = TypeVar("T", bound=Item)

_GRACE = timedelta(minutes=1)
"""What was written while the ugly photo was open may still come in for so long after it closed."""


class OnPhoto(Values):
    """On which photo: the one of the board, or one's own ugly one."""

    photo: PhotoKey = PHOTO

    @classmethod
    def are_secret(cls, told: Mapping[str, Any]) -> bool:
        """On the ugly one, which others may not know to be there."""
        return told.get("photo") == UGLY


def put(items: Mapping[str, T], key: str, item: T) -> dict[str, T]:
    """The items with one put in, in its old place if it had one."""
    return {**items, key: item}


def without(items: Mapping[str, T], keys: Iterable[str]) -> dict[str, T]:
    """The items without these keys; the same object when none of them is there."""
    gone = set(keys) & items.keys()
    return {key: item for key, item in items.items() if key not in gone} if gone else items  # type: ignore[return-value]


def changed(item: T, values: Mapping[str, Any]) -> T:
    """The item with validated values; the same object when nothing differs."""
    if all(getattr(item, name) == value for name, value in values.items()):
        return item
    return type(item).model_validate({**item.__dict__, **values})


def given(values: Values, *names: str) -> dict[str, Any]:
    """The fields among these that the caller really gave: what is left out stays as it is."""
    return {name: getattr(values, name) for name in names if name in values.model_fields_set}


def photo_of(board: Board, values: OnPhoto, context: Context) -> Photo:
    """The photo that is meant. Refused('curtain'): it is the ugly one, and that is closed."""
    return board.photo if values.photo == PHOTO else ugly_of(board, context)


def ugly_of(board: Board, context: Context) -> Photo:
    """The ugly photo of who asks. Refused('curtain'): it is closed, or there is none."""
    photo = board.ugly
    if photo is None or not photo.is_open(context.at - _GRACE):
        raise Refused("curtain")
    return photo


def with_photo(board: Board, photo: Photo, key: PhotoKey = PHOTO) -> Board:
    """The board with this photo replaced."""
    return board.model_copy(update={"photos": put(board.photos, key, photo)})


def next_number(board: Board) -> int:
    """The number for whoever is added next."""
    return max((item.number or 0 for items in (board.parties, board.people) for item in items.values()), default=0) + 1


def require(items: Mapping[str, T], key: Id) -> T:
    """Refused('gone'): somebody took it away."""
    if key not in items:
        raise Refused("gone")
    return items[key]


def require_own(board: Board, key: Key, context: Context) -> None:
    """Refused('not_yours'): it is what somebody else sees, who alone writes, closes and takes it off."""
    ledger = board.ledgers.get(key)
    if ledger is not None and ledger.member not in (None, context.by):
        raise Refused("not_yours")


def require_free(board: Board, *keys: Id) -> None:
    """Refused('taken'): something stands under this id already."""
    photos = board.photos.values()
    packs = [seat.backpack for photo in photos for seat in photo.seats.values()]
    held: list[Mapping[Id, Item]] = [board.parties, board.people, board.groups, board.steps, board.moments, board.walks]
    held += [board.observations, board.resources, board.ledgers, *packs]
    held += [items for photo in photos for items in (photo.relations, photo.chairs, photo.lines)]
    contract = board.contract
    held += [contract.lines, contract.others, contract.responsibilities, contract.hands, contract.circle]
    held += [item.laid_back for item in contract.responsibilities.values()]
    held += [board.symptoms, board.adjustments, *(adjustment.notes for adjustment in board.adjustments.values())]
    if len(set(keys)) < len(keys) or any(key in items for key in keys for items in held):
        raise Refused("taken")
