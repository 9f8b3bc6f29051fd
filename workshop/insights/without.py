"""What remains of ties and steps without whoever leads the network: figures for questions, never a verdict."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshop.access.view import BoardView
from workshop.insights.scene import Scene
from workshop.model.base import Id
from workshop.model.contract import ME
from workshop.model.process import Step

Neighbours = Mapping[Id, Mapping[Id, object]]


@dataclass(frozen=True)
class Without:
    """Everything in the order of adding."""

    gone: tuple[Id, ...]
    """Who steps out: the seat of the leader, with the people of it where that is a party."""
    lines: int
    """Lines on the map,"""
    left: int
    """and how many of them remain."""
    alone: tuple[Id, ...]
    """Who then has no line any more."""
    pieces: tuple[tuple[Id, ...], ...]
    """The pieces of two and more into which what hung together falls apart; none: it does not."""
    steps: tuple[Id, ...]
    """Steps still open that the leader takes part in,"""
    only_mine: tuple[Id, ...]
    """and those of them that nobody else said yes to."""
    moments: tuple[Id, ...]
    """Moments in the wings in which the leader was."""
    carried: tuple[Id, ...]
    """Responsibilities that the leader carries now."""


def without_leader(scene: Scene) -> Without:
    """What this viewer sees remain. Where nobody on the map is the leader, only what the leader carries is known."""
    view = scene.view
    seat = view.contract.seat
    gone = _stepping_out(view, seat)
    after = _neighbours(scene, gone)
    lines = [line for line in view.relations.values() if gone.isdisjoint((line.source, line.target))]
    steps = {key: step for key, step in sorted(view.steps.items()) if step.state in ("now", "next")}
    mine = tuple(key for key, step in steps.items() if not gone.isdisjoint((*step.who, *step.committed)))
    return Without(
        gone=tuple(sorted(gone)),
        lines=len(view.relations),
        left=len(lines),
        alone=tuple(house for house in after if scene.neighbours[house] and not after[house]),
        pieces=_pieces(scene.neighbours, after),
        steps=mine,
        only_mine=tuple(key for key in mine if _is_only(steps[key], gone)),
        moments=tuple(key for key, held in sorted(view.moments.items()) if not gone.isdisjoint(held.who)),
        carried=tuple(key for key, item in sorted(view.contract.responsibilities.items()) if item.now in (ME, *gone)),
    )


def _stepping_out(view: BoardView, seat: Id | None) -> frozenset[Id]:
    if seat is None:
        return frozenset()
    return frozenset({seat, *(key for key, person in view.people.items() if person.party == seat)})


def _is_only(step: Step, gone: frozenset[Id]) -> bool:
    return bool(step.committed) and gone.issuperset(step.committed)


def _neighbours(scene: Scene, gone: frozenset[Id]) -> Neighbours:
    """By house that remains those it still has a line with."""
    found: dict[Id, dict[Id, object]] = {house: {} for house in scene.houses if house not in gone}
    for key, line in scene.lines.items():
        one, other = scene.ends[key]
        if gone.isdisjoint((line.source, line.target)) and one in found and other in found:
            found[one][other] = found[other][one] = True
    return found


def _pieces(before: Neighbours, after: Neighbours) -> tuple[tuple[Id, ...], ...]:
    """Of what hung together and does not any more."""
    whole = {house: part for part in _parts(before) for house in part}
    by_whole: dict[tuple[Id, ...], list[tuple[Id, ...]]] = {}
    for part in _parts(after):
        if len(part) > 1:
            by_whole.setdefault(whole[part[0]], []).append(part)
    return tuple(sorted(part for parts in by_whole.values() if len(parts) > 1 for part in parts))


def _parts(neighbours: Neighbours) -> Iterable[tuple[Id, ...]]:
    met: set[Id] = set()
    for house in neighbours:
        if house in met:
            continue
        part, waiting = {house}, [house]
        while waiting:
            new = neighbours[waiting.pop()].keys() - part
            part |= new
            waiting += new
        met |= part
        yield tuple(sorted(part))
