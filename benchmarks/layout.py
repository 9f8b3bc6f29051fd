"""What a map is, where the parties stand on a bare canvas, and which of them can be dragged without touching a
neighbour.
"""

import math
from collections.abc import Mapping
from typing import Any, TypedDict

from benchmarks.network import Network, Party

CANVAS = (1100, 780)
DRAG = 30.0
_CLEAR = 26.0
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
    """Names that stand free, both where they are and one drag to the right."""
    return [name for name, (x, y) in places.items() if _free(name, x, y, places) and _free(name, x + DRAG, y, places)]


def _free(name: str, x: float, y: float, places: Places) -> bool:
    others = (place for other, place in places.items() if other != name)
    return all(math.hypot(x - ox, y - oy) >= _CLEAR for ox, oy in others)
