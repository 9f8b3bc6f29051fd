"""A board as it is looked at: what its viewer may see, and the network of its ties, worked out once.

networkx is loaded with the first board that is looked at, so that nobody who opens a page waits for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from workshop.access.view import BoardView
from workshop.insights.holding import Holding, holding
from workshop.model.base import Id
from workshop.model.photo import Relation, Seat

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class Scene:
    """One view on one day. Everything that goes through it goes in the order of adding, whatever lies where."""

    view: BoardView
    today: date

    def house(self, seat: Id) -> Id:
        """Where somebody belongs: a person to its party, anybody else to itself."""
        return self._houses.get(seat, seat)

    @cached_property
    def _houses(self) -> Mapping[Id, Id]:
        """By person, as far as they have one."""
        return {key: person.party for key, person in self.view.people.items() if person.party is not None}

    def houses_of(self, seats: Iterable[Id]) -> frozenset[Id]:
        """Where these belong."""
        return frozenset(self.house(seat) for seat in seats)

    @cached_property
    def houses(self) -> tuple[Id, ...]:
        """Parties, and people of no party."""
        return tuple(sorted({self.house(seat) for seat in self.view.seats}))

    @cached_property
    def seats(self) -> Mapping[Id, Seat]:
        """Everybody at the table."""
        return dict(sorted(self.view.seats.items()))

    @cached_property
    def lines(self) -> Mapping[Id, Relation]:
        """What runs between two houses; what stays within one is left aside."""
        held = sorted(self.view.relations.items())
        return {key: line for key, line in held if self.house(line.source) != self.house(line.target)}

    @cached_property
    def ends(self) -> Mapping[Id, tuple[Id, Id]]:
        """By line its two houses."""
        houses = {key: (self.house(line.source), self.house(line.target)) for key, line in self.lines.items()}
        return {key: (one, other) if one < other else (other, one) for key, (one, other) in houses.items()}

    @cached_property
    def neighbours(self) -> Mapping[Id, Mapping[Id, object]]:
        """By house those it has a line with."""
        found: dict[Id, dict[Id, object]] = {house: {} for house in self.houses}
        for one, other in self._tied:
            found[one][other] = found[other][one] = True
        return found

    @cached_property
    def _tied(self) -> tuple[tuple[Id, Id], ...]:
        """Which houses have a line with each other; once, however many lines there are."""
        return tuple(sorted(set(self.ends.values())))

    @cached_property
    def holding(self) -> Holding:
        """Houses and ties without which a part loses its way to the rest."""
        return holding(self.neighbours)

    @cached_property
    def network(self) -> nx.Graph[Id]:
        """The same, as networkx takes it."""
        import networkx  # noqa: PLC0415, ICN001

        network: nx.Graph[Id] = networkx.Graph()
        network.add_nodes_from(self.houses)
        network.add_edges_from(self._tied)
        return network

    @cached_property
    def between(self) -> Mapping[Id, float]:
        """The share of the shortest ways between others that runs along each house."""
        import networkx  # noqa: PLC0415, ICN001

        shares: dict[Id, float] = networkx.betweenness_centrality(self.network)
        return shares
