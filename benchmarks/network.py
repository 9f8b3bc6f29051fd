"""The one network that every contestant draws: the same parties, relations, names and places at every size.

Places are polar, as on the board (angle, depth within the band of the commitment). Parties that stand free, and have
a free place next to them, are the ones that are dragged, so that no contestant picks up a neighbour.
"""

import math
import random
from dataclasses import dataclass
from functools import cache

SIZES = (20, 100, 300)
MOST_RELATIONS = 1500
_PARTY_KINDS = ("government", "network", "school_board", "education", "knowledge", "residents", "other")
_KINDS = ("works_with", "depends_on", "money", "hierarchy", "coalition", "informal", "history", "competition")


@dataclass(frozen=True)
class Party:
    """One party; `number` counts from 0, `name` is one word so that no contestant breaks it over lines."""

    number: int
    name: str
    angle: float
    depth: float
    commitment: int | None
    kind: str
    influence: int


@dataclass(frozen=True)
class Relation:
    """One relation between two parties, by their numbers."""

    source: int
    target: int
    kind: str
    strength: int
    tension: int | None


@dataclass(frozen=True)
class Network:
    """What is on the map."""

    parties: tuple[Party, ...]
    relations: tuple[Relation, ...]


@cache
def network(parties: int, relations: int | None = None) -> Network:
    """The network of this size, always the same one; five relations a party unless told otherwise."""
    chance = random.Random(parties)
    wanted = min(5 * parties, MOST_RELATIONS) if relations is None else relations
    return Network(_parties(parties), _relations(parties, wanted, chance))


def _parties(count: int) -> tuple[Party, ...]:
    """Spread evenly over all bands by the golden angle."""
    turn = math.pi * (3 - math.sqrt(5))
    commitments: tuple[int | None, ...] = (5, 4, 3, 2, 1, None)
    return tuple(
        Party(
            number=number,
            name=f"Partij-{number:03d}",
            angle=number * turn % math.tau,
            depth=(number * 7 % 10) / 10 + 0.05,
            commitment=commitments[number % len(commitments)],
            kind=_PARTY_KINDS[number % len(_PARTY_KINDS)],
            influence=number % 5 + 1,
        )
        for number in range(count)
    )


def _relations(parties: int, wanted: int, chance: random.Random) -> tuple[Relation, ...]:
    pairs = [(one, other) for one in range(parties) for other in range(one + 1, parties)]
    chosen = chance.sample(pairs, min(wanted, len(pairs)))
    return tuple(
        Relation(
            source=one,
            target=other,
            kind=_KINDS[number % len(_KINDS)],
            strength=number % 5 + 1,
            tension=2 if number % 10 == 0 else None,
        )
        for number, (one, other) in enumerate(chosen)
    )
