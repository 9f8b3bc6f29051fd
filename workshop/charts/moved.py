"""What moved between two states of a board: who came and went, who sits in another ring, what runs between
them, where one stands, and give and take.

Made of what lies open in both, so that a screen that others may look at tells nothing from behind a curtain.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import get_args

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.contract import Stand
from workshop.model.seating import RingBand, band_of
from workshop.model.sharing import MODULES, Module


@dataclass(frozen=True)
class Shift:
    """Somebody who sits in another ring now."""

    name: str
    was: RingBand
    now: RingBand


@dataclass(frozen=True)
class Moved:
    """Names, in the order of the board; of a relation the names of both sides."""

    came: tuple[str, ...]
    went: tuple[str, ...]
    shifted: tuple[Shift, ...]
    relations_came: tuple[str, ...]
    relations_went: tuple[str, ...]
    tension: tuple[str, ...]
    """Where there is more or less of it, or where it is not known any more, or at last."""
    steps: tuple[str, ...]
    moments: tuple[str, ...]
    """Steps and moments that came."""
    place: tuple[str, ...]
    """Of the own places on the plane (now, wished) those that are elsewhere."""
    accounts: tuple[str, ...]
    """Whose give and take is otherwise."""

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__dataclass_fields__)


def moved(then: BoardView, now: BoardView, modules: Collection[Module] = MODULES) -> Moved:
    """What is otherwise now than it was then, in these parts of the board."""
    found = _NOTHING
    if "foto" in modules:
        found = _on_photo(found, then, now)
    if "plek" in modules:
        spots = then.contract.spots, now.contract.spots
        found = replace(found, place=tuple(key for key in _STANDS if spots[0].get(key) != spots[1].get(key)))
    if "balans" in modules:
        both = (key for key in now.accounts if key in then.accounts)
        other = tuple(now.name_of(key) for key in both if then.accounts[key] != now.accounts[key])
        found = replace(found, accounts=other)
    if "tijdlijn" in modules:
        steps, moments = _titles(then.steps, now.steps), _titles(then.moments, now.moments)
        found = replace(found, steps=steps, moments=moments)
    return found


_NOTHING = Moved(*[()] * len(fields(Moved)))
_STANDS: tuple[Stand, ...] = get_args(Stand)


def _on_photo(found: Moved, then: BoardView, now: BoardView) -> Moved:
    before, present = (*then.parties, *then.people), (*now.parties, *now.people)
    return replace(
        found,
        came=tuple(now.name_of(key) for key in present if key not in before),
        went=tuple(then.name_of(key) for key in before if key not in present),
        shifted=tuple(_shifts(then, now)),
        relations_came=tuple(_sides(now, key) for key in now.relations if key not in then.relations),
        relations_went=tuple(_sides(then, key) for key in then.relations if key not in now.relations),
        tension=tuple(
            _sides(now, key)
            for key, held in now.relations.items()
            if key in then.relations and held.tension != then.relations[key].tension
        ),
    )


def _shifts(then: BoardView, now: BoardView) -> Iterator[Shift]:
    for key, seat in now.seats.items():
        if key not in then.seats:
            continue
        was, is_now = band_of(then.seats[key].commitment), band_of(seat.commitment)
        if was != is_now:
            yield Shift(now.name_of(key), was, is_now)


def _sides(view: BoardView, key: Id) -> str:
    held = view.relations[key]
    return f"{view.name_of(held.source)} – {view.name_of(held.target)}"


def _titles(then: Mapping[Id, object], now: Mapping[Id, object]) -> tuple[str, ...]:
    return tuple(str(getattr(held, "title", "")) for key, held in now.items() if key not in then)
