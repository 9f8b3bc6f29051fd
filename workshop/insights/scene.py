"""A board as it is looked at: what its viewer may see, and the network of its ties, worked out once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import networkx as nx

from workshop.access.view import BoardView
from workshop.insights.holding import Holding, holding
from workshop.model.base import Id
from workshop.model.photo import Relation, Seat


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

    def ends(self, line: Relation) -> tuple[Id, Id]:
        """The two houses of a line."""
        one, other = sorted((self.house(line.source), self.house(line.target)))
        return one, other

    @cached_property
    def network(self) -> "nx.Graph[Id]":
        """Houses and what runs between them, each tie once."""
        network: nx.Graph[Id] = nx.Graph()
        network.add_nodes_from(self.houses)
        network.add_edges_from(sorted({self.ends(line) for line in self.lines.values()}))
        return network

    @cached_property
    def holding(self) -> Holding:
        """Houses and ties without which a part loses its way to the rest."""
        return holding(self.network.adj)

    @cached_property
    def between(self) -> Mapping[Id, float]:
        """The share of the shortest ways between others that runs along each house."""
        shares: dict[Id, float] = nx.betweenness_centrality(self.network)
        return shares
