"""Values for the verbs on an ugly photo: those of the photo aimed at it, and those of its own."""

from collections.abc import Callable

from tests.support.values import photo
from tests.support.values.drawn import Draw, Known, Values, one, some, texts
from workshop.model.photo import PHOTO, UGLY, Photo

_OF_THE_PHOTO: tuple[Callable[[Draw, Known], Values], ...] = (
    *(photo.move, photo.set_seat, photo.tidy, photo.add_chair, photo.set_chair),
    *(photo.relate, photo.set_relation, photo.add_interest, photo.set_interest),
)
_WRITTEN = ("text", "words", "note", "puzzle_piece", "stake", "task_words", "split_loyalty", "power_words")


def _ugly_of(known: Known) -> Photo:
    return known.board.ugly or Photo()


def _aimed(make: Callable[[Draw, Known], Values]) -> Callable[[Draw, Known], Values]:
    """The same verb on the ugly photo."""

    def drawn(draw: Draw, known: Known) -> Values:
        board = known.board.model_copy(update={"photos": {PHOTO: _ugly_of(known)}})
        return {**make(draw, Known(board, known.fresh)), "photo": UGLY}

    return drawn


def _add_line(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "text": draw(texts)}


def _set_line(draw: Draw, known: Known) -> Values:
    return {"id": draw(one(list(_ugly_of(known).lines))), "text": draw(texts)}


def _remove(draw: Draw, known: Known) -> Values:
    ugly = _ugly_of(known)
    packs = [key for seat in ugly.seats.values() for key in seat.backpack]
    return {"ids": draw(some([*ugly.lines, *ugly.relations, *ugly.chairs, *packs, *ugly.seats])), "photo": UGLY}


UGLY_VALUES: dict[str, Callable[[Draw, Known], Values]] = {
    **{make.__name__: _aimed(make) for make in _OF_THE_PHOTO},
    "add_ugly_line": _add_line,
    "set_ugly_line": _set_line,
    "remove": _remove,
}
"""By verb: what draws values for it, given who holds the board."""
UGLY_DRAWN = sorted(UGLY_VALUES)


def marked(values: Values, mark: str) -> Values:
    """The same with a word in every text that is written nowhere else."""
    return {name: f"{mark} {value}" if name in _WRITTEN and value else value for name, value in values.items()}
