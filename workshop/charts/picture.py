"""The systemic photo as a picture: vis-network nodes and edges, built with pyvis from one viewer's BoardView.

Colours follow the screen's theme and are chosen in the browser by sign; places are polar and become pixels there too.
"""

import functools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workshop.access.view import BoardView
from workshop.charts.tokens import ON_LINEN, THEME
from workshop.model.base import Id
from workshop.model.kinds import OTHER
from workshop.model.photo import PHOTO, Relation, Seat
from workshop.text.kinds import kind_label, relation_label

Json = dict[str, Any]
Gettext = Callable[[str], str]

_SHAPES = {
    "square": "square",
    "hexagon": "hexagon",
    "diamond": "diamond",
    "circle": "dot",
    "triangle_up": "triangle",
    "triangle_down": "triangleDown",
    "star": "star",
}
_MANY = 80
"""From this many changed items on, a screen fetches the whole picture anew."""


@functools.cache
def _network_class() -> Any:
    """Importing pyvis takes a third of a second (it loads IPython), so it comes in with the first picture."""
    from pyvis.network import Network  # noqa: PLC0415

    return Network


def warm_up() -> None:
    """Imports what the first picture needs, before somebody waits for it."""
    _network_class()


def picture(view: BoardView, _: Gettext) -> Json:
    """The whole photo as this viewer may see it."""
    return {
        "board": view.id,
        "revision": view.revision,
        "saved_at": stamp(view.saved_at),
        "may_edit": view.may_edit,
        "me": view.viewer,
        **_meta(view),
        "nodes": nodes(view, [*view.seats, *view.chairs]),
        "edges": edges(view, view.relations),
        "groups": _groups(view, view.groups),
        "lines": _lines(view, view.lines),
        "kinds": {key: {"label": kind_label(key, kind, _), "sign": kind.sign} for key, kind in view.kinds.items()},
        "relation_kinds": {
            key: {"label": relation_label(key, kind, _), "line": kind.line, "direction": kind.direction}
            for key, kind in view.relation_kinds.items()
        },
        "theme": THEME if view.photo == PHOTO else ON_LINEN,
    }


def stamp(saved_at: datetime) -> str:
    """When the board was saved, as the browser reads it."""
    return saved_at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _meta(view: BoardView) -> Json:
    return {"name": view.name, "task": view.shared_task}


def nodes(view: BoardView, ids: Iterable[Id]) -> dict[Id, Json]:
    """The nodes of these seats and chairs."""
    ids = list(ids)
    if not ids:  # a network of pyvis's is dear, and most changes are about nodes or edges alone
        return {}
    network = _network_class()()
    for key in ids:
        label, shape, own = _chair(view, key) if key in view.chairs else _seat(view, key)
        network.add_node(key, label=label, shape=shape, **own)
        network.node_map[key]["label"] = label  # where there is none pyvis writes the id
    return {node["id"]: {**node, "color": None} for node in network.nodes}


def _seat(view: BoardView, key: Id) -> tuple[str, str, Json]:
    seat = view.seats[key]
    party, person = view.parties.get(key), view.people.get(key)
    home = view.parties.get(person.party) if person is not None and person.party else party
    kind = home.kind if home is not None else None
    item = party or person
    assert item is not None  # seen_by leaves no seat without its party or person
    sign = "person" if person is not None else view.kinds[kind or OTHER].sign
    return (
        item.name,
        _SHAPES.get(sign, "dot"),
        {
            "number": item.number,
            "type": "person" if person is not None else "party",
            "kind": kind,
            "sign": sign,
            "commitment": seat.commitment,
            "influence": seat.influence,
            "autonomy": seat.autonomy,
            "mandate": seat.mandate,
            "angle": round(seat.angle, 4),
            "depth": round(seat.depth, 4),
            "party": person.party if person is not None else None,
            "closed": item.closed_to is not None,
            "interests": len(seat.backpack),
            "powers": len(seat.power_sources),
            "split": bool(seat.split_loyalty),
            "stake": bool(seat.stake),
            **_noted(view, seat),
        },
    )


def _noted(view: BoardView, item: Seat | Relation) -> Json:
    """The note, of an ugly photo alone: there it stands in the table. What is written elsewhere stays in the panel."""
    return {} if view.photo == PHOTO else {"note": item.note}


def _chair(view: BoardView, key: Id) -> tuple[str, str, Json]:
    chair = view.chairs[key]
    own = {"number": None, "type": "chair", "kind": None, "sign": "chair", "commitment": None, "influence": None}
    return (
        chair.words,
        "dot",
        {**own, "angle": round(chair.angle, 4), "depth": 0.5, "party": None, "closed": chair.closed_to is not None},
    )


def edges(view: BoardView, ids: Iterable[Id]) -> dict[Id, Json]:
    """The edges of these relations."""
    relations = {key: view.relations[key] for key in ids}
    if not relations:
        return {}
    network = _network_class()(directed=True)
    for end in {end for relation in relations.values() for end in (relation.source, relation.target)}:
        network.add_node(end)  # add_nodes would make a number of an id of digits only
    for key, relation in relations.items():
        kind = view.relation_kinds[relation.kind]
        network.add_edge(
            relation.source,
            relation.target,
            id=key,
            kind=relation.kind,
            line=kind.line,
            label=relation.words or (kind.label if kind.line == "dash_dot" else ""),
            strength=relation.strength,
            tension=relation.tension,
            direction=relation.direction,
            closed=relation.closed_to is not None,
            **_noted(view, relation),
        )
    return {edge["id"]: edge for edge in network.edges}


def _groups(view: BoardView, ids: Iterable[Id]) -> dict[Id, Json]:
    shown = {key: view.groups[key] for key in ids}
    return {key: {"name": group.name, "members": list(group.members)} for key, group in shown.items()}


def _lines(view: BoardView, ids: Iterable[Id]) -> dict[Id, Json]:
    """The lines of text of an ugly photo; the photo has none."""
    return {key: {"text": view.lines[key].text} for key in ids}


@dataclass(frozen=True)
class Delta:
    """What changed in one viewer's picture; None: too much to send, the screen fetches it whole."""

    body: Json | None


def delta(before: BoardView, after: BoardView) -> Delta:
    """What differs between two pictures of the same viewer, item by item."""
    if before.kinds != after.kinds or before.relation_kinds != after.relation_kinds:
        return Delta(None)
    touched = _touched(before.seats, after.seats) | _touched(before.chairs, after.chairs)
    named = _touched(before.parties, after.parties) | _touched(before.people, after.people)
    named |= {key for key, person in after.people.items() if person.party in named}
    seats = touched | {key for key in named if key in after.seats or key in before.seats}
    relations = _touched(before.relations, after.relations)
    if len(seats) + len(relations) > _MANY:
        return Delta(None)
    groups = _touched(before.groups, after.groups)
    lines = _touched(before.lines, after.lines)
    meta = {name: value for name, value in _meta(after).items() if value != _meta(before)[name]}
    shown = [key for key in seats if key in after.seats or key in after.chairs]
    body: Json = {
        "nodes": dict.fromkeys(seats) | nodes(after, shown),
        "edges": dict.fromkeys(relations) | edges(after, relations & after.relations.keys()),
        "groups": dict.fromkeys(groups) | _groups(after, groups & after.groups.keys()),
        "lines": dict.fromkeys(lines) | _lines(after, lines & after.lines.keys()),
    }
    return Delta({name: items for name, items in body.items() if items} | meta)


def _touched(before: Mapping[Id, object], after: Mapping[Id, object]) -> set[Id]:
    if before is after:
        return set()
    gone = {key for key in before if key not in after}
    return gone | {key for key, item in after.items() if before.get(key) is not item and before.get(key) != item}
