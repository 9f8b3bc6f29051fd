"""A board as it is looked at: what its viewer may see, and the network of its ties, worked out once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import networkx as nx

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.photo import Relation, Seat


@dataclass(frozen=True)
class Scene:
    """One view on one day. Everything that goes through it goes in the order of adding, whatever lies where."""

    view: BoardView
    today: date

    def house(self, seat: Id) -> Id:
        """Where somebody belongs: a person to its party, anybody else to itself."""
        person = self.view.people.get(seat)
        return seat if person is None or person.party is None else person.party

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
    def cut_points(self) -> frozenset[Id]:
        """Houses without which others no longer reach each other."""
        return frozenset(nx.articulation_points(self.network))

    @cached_property
    def bridges(self) -> frozenset[tuple[Id, Id]]:
        """Ties that are the only way between two parts."""
        return frozenset((min(tie), max(tie)) for tie in nx.bridges(self.network))

    @cached_property
    def between(self) -> Mapping[Id, float]:
        """The share of the shortest ways between others that runs along each house."""
        shares: dict[Id, float] = nx.betweenness_centrality(self.network)
        return shares

    def parts_without(self, house: Id) -> list[int]:
        """How many houses each part has that is left without this one, of those it held together."""
        network = self.network
        around = nx.node_connected_component(network, house) - {house}
        return sorted((len(part) for part in nx.connected_components(network.subgraph(around))), reverse=True)

    def sides_of(self, tie: tuple[Id, Id]) -> tuple[int, int]:
        """How many houses lie on either side of a bridge."""
        network = self.network
        whole = len(nx.node_connected_component(network, tie[0]))
        seen, waiting = {tie[0]}, [tie[0]]
        while waiting:
            here = waiting.pop()
            for there in network[here]:
                if there not in seen and {here, there} != set(tie):
                    seen.add(there)
                    waiting.append(there)
        return len(seen), whole - len(seen)
