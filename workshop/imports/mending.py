"""What every board has and a file that somebody wrote in may lack: places, numbers, kinds, and no loose ends."""

from collections.abc import Iterator
from typing import Any

from workshop.changes.references import tied
from workshop.model.base import Id
from workshop.model.board import Board, Party, Person
from workshop.model.contract import Contract
from workshop.model.kinds import OTHER, Kind, RelationKind
from workshop.model.ledger import ledgers
from workshop.model.photo import PHOTO, UGLY, Photo, PhotoKey, Seat
from workshop.model.process import MomentKind
from workshop.model.seating import free_places

_OTHER, _OTHER_RELATION, _OTHER_MOMENT = Kind(sign="star"), RelationKind(line="dash_dot"), MomentKind(sign="star")


def mended(board: Board, *, keeps_ugly: bool = False) -> Board:
    """The board as our own verbs would have left it, without an ugly photo. ValueError: one id stands for two."""
    if board.parties.keys() & board.people.keys():
        raise ValueError("one id for two")
    everybody = [*board.parties, *board.people]
    whole = board.model_copy(
        update={
            **_numbered(board),
            "kinds": {**board.kinds, OTHER: board.kinds.get(OTHER, _OTHER)},
            "moment_kinds": {**board.moment_kinds, OTHER: board.moment_kinds.get(OTHER, _OTHER_MOMENT)},
            "relation_kinds": {**board.relation_kinds, OTHER: board.relation_kinds.get(OTHER, _OTHER_RELATION)},
            "photos": _photos(board, everybody, keeps_ugly=keeps_ugly),
        }
    )
    nothing: dict[str, Any] = {"people": {}, "groups": {}, "moments": {}, "photos": {PHOTO: Photo()}}
    nothing |= {"contract": Contract(), "ledgers": ledgers(), "symptoms": {}, "adjustments": {}}
    return tied(board.model_copy(update=nothing), whole)


def _photos(board: Board, everybody: list[Id], *, keeps_ugly: bool) -> dict[PhotoKey, Photo]:
    photo, ugly = _seated(board.photo, everybody), board.photos.get(UGLY)
    if ugly is None or not keeps_ugly:
        return {PHOTO: photo}
    closed = ugly.around(photo.seats).model_copy(update={"closed_to": board.owner, "opening": None})
    return {PHOTO: photo, UGLY: _seated(closed, everybody)}


def _seated(photo: Photo, everybody: list[Id]) -> Photo:
    """A seat for everybody, and none for nobody."""
    seats = {key: photo.seats[key] for key in everybody if key in photo.seats}
    standing = [key for key in everybody if key not in seats]
    places = free_places(photo.model_copy(update={"seats": seats}), [None] * len(standing))
    new = {key: Seat(angle=angle, depth=depth) for key, (angle, depth) in zip(standing, places, strict=True)}
    return photo.model_copy(update={"seats": {**seats, **new}})


def _numbered(board: Board) -> dict[str, dict[Id, Party] | dict[Id, Person]]:
    """Everybody on the table has a number, nobody has the same, and whoever is closed off has none."""
    numbers = _numbers(board)
    return {
        "parties": {key: item.model_copy(update={"number": next(numbers)}) for key, item in board.parties.items()},
        "people": {key: item.model_copy(update={"number": next(numbers)}) for key, item in board.people.items()},
    }


def _numbers(board: Board) -> Iterator[int | None]:
    everybody: list[Party | Person] = [*board.parties.values(), *board.people.values()]
    last = max((item.number or 0 for item in everybody), default=0)
    taken: set[int | None] = {None}
    for item in everybody:
        number = item.number
        if number in taken and item.closed_to is None:
            number = last = last + 1
        taken.add(number)
        yield number if item.closed_to is None else None
