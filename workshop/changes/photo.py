"""Places, rings and what is seen of each seat."""

from typing import Annotated

from pydantic import Field

from workshop.changes.items import changed, given, put, require, require_free, with_photo
from workshop.changes.parties import Ids
from workshop.changes.references import open_photo
from workshop.changes.registry import Context, Values, verb
from workshop.model.base import Angle, Id, Place, Score, Text, Words
from workshop.model.board import Board
from workshop.model.photo import Chair, PowerSource, Seat
from workshop.model.seating import free_places, tidied


class MoveTo(Values):
    """A place for one seat. Crossing a band comes with the commitment of the new one."""

    id: Id
    angle: Angle
    depth: Place
    commitment: Score = None


class Move(Values):
    """One or several at once."""

    moves: Annotated[tuple[MoveTo, ...], Field(min_length=1, max_length=300)]


class SetSeat(Values):
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


class Tidy(Values):
    """Nothing to say."""


class AddChair(Values):
    """An empty chair, with who might be missing."""

    id: Id
    words: Words = ""
    angle: Angle = 4.0


class SetChair(Values):
    """Who might be missing here, or where the chair stands."""

    id: Id
    words: Words = ""
    angle: Angle = 4.0


def _with_seats(board: Board, seats: dict[Id, Seat]) -> Board:
    if all(board.photo.seats[key] is seat for key, seat in seats.items()):
        return board
    return with_photo(board, board.photo.model_copy(update={"seats": {**board.photo.seats, **seats}}))


@verb()
def move(board: Board, values: Move, _: Context) -> Board:
    """These sit somewhere else."""
    seats = board.photo.seats
    moved = {to.id: changed(require(seats, to.id), given(to, "angle", "depth", "commitment")) for to in values.moves}
    return _with_seats(board, moved)


@verb()
def set_seat(board: Board, values: SetSeat, _: Context) -> Board:
    """What is seen of these changes."""
    fields = given(values, *(name for name in SetSeat.model_fields if name != "ids"))
    return _with_seats(board, {key: changed(require(board.photo.seats, key), fields) for key in values.ids})


@verb()
def tidy(board: Board, _values: Tidy, _: Context) -> Board:
    """Everybody within their ring, in a readable order. Never changes commitment."""
    parties = sorted(board.parties, key=lambda key: (board.parties[key].kind, board.parties[key].number or 0))
    places = tidied(open_photo(board), [*parties, *board.people])
    places |= _places_of_closed(board, places)
    seats = {
        key: changed(board.photo.seats[key], {"angle": angle, "depth": depth}) for key, (angle, depth) in places.items()
    }
    return _with_seats(board, seats)


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
def add_chair(board: Board, values: AddChair, _: Context) -> Board:
    """An empty chair asks who is missing."""
    require_free(board, values.id)
    chairs = put(board.photo.chairs, values.id, Chair(words=values.words, angle=values.angle))
    return with_photo(board, board.photo.model_copy(update={"chairs": chairs}))


@verb()
def set_chair(board: Board, values: SetChair, _: Context) -> Board:
    """The chair asks something else, or stands elsewhere."""
    chair = changed(require(board.photo.chairs, values.id), given(values, "words", "angle"))
    return with_photo(board, board.photo.model_copy(update={"chairs": put(board.photo.chairs, values.id, chair)}))
