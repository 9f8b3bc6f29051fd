"""Places, rings and what is seen of each seat."""

from typing import Annotated

from pydantic import Field

from workshop.changes.items import OnPhoto, changed, given, photo_of, put, require, require_free, with_photo
from workshop.changes.parties import Ids
from workshop.changes.references import open_photo
from workshop.changes.registry import Context, Values, verb
from workshop.model.base import Angle, Id, Place, Score, Text, Words
from workshop.model.board import Board
from workshop.model.photo import PHOTO, Chair, Photo, PowerSource, Seat
from workshop.model.seating import free_places, tidied


class MoveTo(Values):
    """A place for one seat. Crossing a band comes with the commitment of the new one."""

    id: Id
    angle: Angle
    depth: Place
    commitment: Score = None


class Move(OnPhoto):
    """One or several at once."""

    moves: Annotated[tuple[MoveTo, ...], Field(min_length=1, max_length=300)]


class SetSeat(OnPhoto):
    """What is seen of these seats; only what is given changes."""

    ids: Ids
    commitment: Score = None
    mandate: Score = None
    influence: Score = None
    autonomy: Score = None
    puzzle_piece: Text = ""
    stake: Text = ""
    task_words: Text = ""
    split_loyalty: Text = ""
    power_sources: tuple[PowerSource, ...] = ()
    power_words: Words = ""
    note: Text = ""


class Tidy(OnPhoto):
    """Nothing else to say."""


class AddChair(OnPhoto):
    """An empty chair, with who might be missing."""

    id: Id
    words: Words = ""
    angle: Angle = 4.0


class SetChair(OnPhoto):
    """Who might be missing here, or where the chair stands."""

    id: Id
    words: Words = ""
    angle: Angle = 4.0


def _with_seats(board: Board, photo: Photo, values: OnPhoto, seats: dict[Id, Seat]) -> Board:
    if all(photo.seats[key] is seat for key, seat in seats.items()):
        return board
    return with_photo(board, photo.model_copy(update={"seats": {**photo.seats, **seats}}), values.photo)


@verb()
def move(board: Board, values: Move, context: Context) -> Board:
    """These sit somewhere else."""
    photo = photo_of(board, values, context)
    moved = {
        to.id: changed(require(photo.seats, to.id), given(to, "angle", "depth", "commitment")) for to in values.moves
    }
    return _with_seats(board, photo, values, moved)


@verb()
def set_seat(board: Board, values: SetSeat, context: Context) -> Board:
    """What is seen of these changes."""
    photo = photo_of(board, values, context)
    fields = given(values, *(name for name in Seat.model_fields if name in SetSeat.model_fields))
    return _with_seats(board, photo, values, {key: changed(require(photo.seats, key), fields) for key in values.ids})


@verb()
def tidy(board: Board, values: Tidy, context: Context) -> Board:
    """Everybody within their ring, in a readable order. Never changes commitment."""
    photo = photo_of(board, values, context)
    parties = sorted(board.parties, key=lambda key: (board.parties[key].kind, board.parties[key].number or 0))
    places = tidied(open_photo(board) if values.photo == PHOTO else photo, [*parties, *board.people])
    if values.photo == PHOTO:
        places |= _places_of_closed(board, places)
    seats = {key: changed(photo.seats[key], {"angle": angle, "depth": depth}) for key, (angle, depth) in places.items()}
    return _with_seats(board, photo, values, seats)


def _places_of_closed(board: Board, places: dict[Id, tuple[float, float]]) -> dict[Id, tuple[float, float]]:
    """Places for what is closed off, between where the others will sit."""
    seats = board.photo.seats
    moved = {
        key: seats[key].model_copy(update={"angle": angle, "depth": depth}) for key, (angle, depth) in places.items()
    }
    closed = [key for key in seats if key not in places]
    around = board.photo.model_copy(update={"seats": moved})
    return dict(zip(closed, free_places(around, [seats[key].commitment for key in closed]), strict=True))


@verb()
def add_chair(board: Board, values: AddChair, context: Context) -> Board:
    """An empty chair asks who is missing."""
    photo = photo_of(board, values, context)
    require_free(board, values.id)
    return _with_chair(board, photo, values, values.id, Chair(words=values.words, angle=values.angle))


@verb()
def set_chair(board: Board, values: SetChair, context: Context) -> Board:
    """The chair asks something else, or stands elsewhere."""
    photo = photo_of(board, values, context)
    chair = changed(require(photo.chairs, values.id), given(values, "words", "angle"))
    return _with_chair(board, photo, values, values.id, chair)


def _with_chair(board: Board, photo: Photo, values: OnPhoto, key: Id, chair: Chair) -> Board:
    return with_photo(board, photo.model_copy(update={"chairs": put(photo.chairs, key, chair)}), values.photo)
