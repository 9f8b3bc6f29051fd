"""What a group does as one: all brought to a page, their input held, laid in pairs or trios."""

from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta
from random import Random
from typing import Annotated, Literal

from pydantic import Field

from workshop.model.base import Id, Item

GatheringPage = Literal["plek", "foto", "balans", "tijdlijn", "standen", "groep"]
TeamSize = Literal[2, 3]
LOCK_FOR = timedelta(minutes=30)
"""A lock that was forgotten opens by itself: nobody's board stays shut at home."""
_TRIES = 20


class Gathering(Item):
    """Everybody is brought to a page of their own board, until the trainer lets go."""

    id: Id
    page: GatheringPage


class Teams(Item):
    """Pairs or trios as they were laid. Who came later, or is no longer in, is worked out by `seated`."""

    size: TeamSize
    laid: dict[Id, Annotated[int, Field(ge=0)]]
    """In which team each was laid."""
    is_on_wall: bool = True


def lay(people: Sequence[Id], size: TeamSize, seed: str, before: Teams | None = None) -> dict[Id, int]:
    """Everybody in a team by chance, not the same ones as before. Uneven: a trio among pairs, pairs among trios."""
    count = max(len(people) // 2, 1) if size == 2 else -(-len(people) // 3)
    for at in range(_TRIES):
        order = list(people)
        Random(f"{seed}{at}").shuffle(order)  # noqa: S311  nothing depends on its being unguessable
        laid = {member: place % count for place, member in enumerate(order)}
        if before is None or _partition(laid) != _partition(before.laid):
            break
    return laid


def _partition(laid: dict[Id, int]) -> set[frozenset[Id]]:
    return {frozenset(member for member, at in laid.items() if at == team) for team in laid.values()}


def seated(teams: Teams, joined: Iterable[Id], present: Collection[Id]) -> list[list[Id]]:
    """Who sits with whom now: a latecomer with the fewest, nobody alone as long as there is somebody else.

    Latecomers are placed among all that were laid, also who left: so nobody changes table when somebody goes.
    """
    order = list(joined)
    seats: list[list[Id]] = [[] for _ in range(max(teams.laid.values(), default=0) + 1)]
    for member in order:
        if member in teams.laid:
            seats[teams.laid[member]].append(member)
    for member in order:
        if member not in teams.laid:
            min(seats, key=len).append(member)
    here = [[member for member in seat if member in present] for seat in seats]
    together = [seat for seat in here if len(seat) > 1]
    for seat in here:
        if len(seat) == 1:
            (min(together, key=len) if together else _new(together)).extend(seat)
    return together


def _new(seats: list[list[Id]]) -> list[Id]:
    seats.append([])
    return seats[-1]
