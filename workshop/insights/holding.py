"""What holds a network together: houses and ties without which a part loses its way to the rest.

networkx finds them too, but not how much hangs on each; one walk through the network (Tarjan's) gives both.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from workshop.model.base import Id

Neighbours = Mapping[Id, Mapping[Id, object]]


@dataclass
class Holding:
    """By cut point the parts that are left without it, by size; by bridge how many houses lie on its smaller side."""

    parts: dict[Id, list[int]] = field(default_factory=dict)
    bridges: dict[tuple[Id, Id], int] = field(default_factory=dict)


@dataclass
class _Walk:
    """A walk in depth: when each was met, how far back it reaches, how many it carries."""

    met: dict[Id, int]
    back: dict[Id, int]
    carried: dict[Id, int]
    parent: dict[Id, Id | None]


def holding(neighbours: Neighbours) -> Holding:
    """What holds this network together."""
    found = Holding()
    walk = _Walk({}, {}, {}, {})
    for house in neighbours:
        if house not in walk.met:
            _weigh(found, walk, _walked(neighbours, house, walk))
    return found


def _walked(neighbours: Neighbours, root: Id, walk: _Walk) -> list[Id]:
    """The houses that hang together with this one, each after those that it carries."""
    done: list[Id] = []
    _meet(walk, root, None)
    waiting: list[tuple[Id, Iterator[Id]]] = [(root, iter(neighbours[root]))]
    while waiting:
        here, left = waiting[-1]
        there = next(left, None)
        if there is None:
            waiting.pop()
            done.append(here)
            _hand_up(walk, here)
        elif there not in walk.met:
            _meet(walk, there, here)
            waiting.append((there, iter(neighbours[there])))
        elif there != walk.parent[here]:
            walk.back[here] = min(walk.back[here], walk.met[there])
    return done


def _meet(walk: _Walk, house: Id, parent: Id | None) -> None:
    walk.met[house] = walk.back[house] = len(walk.met)
    walk.carried[house], walk.parent[house] = 1, parent


def _hand_up(walk: _Walk, house: Id) -> None:
    parent = walk.parent[house]
    if parent is not None:
        walk.back[parent] = min(walk.back[parent], walk.back[house])
        walk.carried[parent] += walk.carried[house]


def _weigh(found: Holding, walk: _Walk, houses: list[Id]) -> None:
    """Where nothing a house carries reaches back beyond its parent, it hangs on that parent alone."""
    whole = len(houses)
    cut: dict[Id, list[int]] = {}
    for house in houses:
        parent = walk.parent[house]
        if parent is None:
            continue
        if walk.back[house] >= walk.met[parent]:
            cut.setdefault(parent, []).append(walk.carried[house])
        if walk.back[house] > walk.met[parent]:
            tie = (min(house, parent), max(house, parent))
            found.bridges[tie] = min(walk.carried[house], whole - walk.carried[house])
    for house, parts in cut.items():
        rest = whole - 1 - sum(parts)
        left = [*parts, rest] if rest else parts
        if len(left) > 1:
            found.parts[house] = sorted(left, reverse=True)
