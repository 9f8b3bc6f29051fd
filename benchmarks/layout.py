"""What a map is, where the parties stand on a bare canvas, and which of them can be dragged without touching a
neighbour.
"""

import math
from collections.abc import Mapping
from typing import Any, TypedDict

from benchmarks.network import Network, Party

CANVAS = (1100, 780)
DRAG = 30.0
_CLEAR = 14.0
"""More than the reach of a sign of bare vis-network: a press in its middle takes no neighbour."""
_ENOUGH = 40
_BANDS = {5: (0.31, 0.58), 4: (0.31, 0.58), 3: (0.58, 0.81), 2: (0.58, 0.81), 1: (0.81, 0.94), None: (1.0, 1.0)}
_MARGIN = 40

Places = Mapping[str, tuple[float, float]]


class Map(TypedDict):
    """A map as a page draws it with vis-network: how large, who is where, and the lines; the middle is (0, 0)."""

    width: float
    height: float
    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]


def placed(party: Party, width: float, height: float) -> tuple[float, float]:
    """The party's place on the oval, the middle of the canvas being (0, 0)."""
    inner, outer = _BANDS[party.commitment]
    share = inner + party.depth * (outer - inner)
    across, down = width / 2 - _MARGIN, height / 2 - _MARGIN
    return math.sin(party.angle) * share * across, -math.cos(party.angle) * share * down


def picture(network: Network, width: float, height: float) -> Map:
    """The network as plain nodes and edges for a page that draws it with vis-network."""
    nodes = []
    for party in network.parties:
        x, y = placed(party, width, height)
        nodes.append({"id": party.name, "label": party.name, "x": round(x, 1), "y": round(y, 1)})
    edges = [
        {
            "id": f"relation-{number}",
            "from": network.parties[relation.source].name,
            "to": network.parties[relation.target].name,
            "width": relation.strength,
        }
        for number, relation in enumerate(network.relations)
    ]
    return {"width": width, "height": height, "nodes": nodes, "edges": edges}


def draggable(places: Places) -> list[str]:
    """Who stands free, both where it is and one drag to the right, the freest first."""
    room = {
        party: min(_room(party, x, y, places), _room(party, x + DRAG, y, places)) for party, (x, y) in places.items()
    }
    free = [party for party, clear in room.items() if clear >= _CLEAR]
    return sorted(free, key=lambda party: -room[party])[:_ENOUGH]


def _room(party: str, x: float, y: float, places: Places) -> float:
    """Pixels from here to the nearest other party."""
    return min(math.hypot(x - ox, y - oy) for other, (ox, oy) in places.items() if other != party)
