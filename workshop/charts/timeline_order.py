"""What has no date stands in the order of the list: what has been before the days, what is to come behind them."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from workshop.charts.timeline_axis import EDGE
from workshop.charts.timeline_marks import Line
from workshop.model.base import Id

_SLOT = 96.0
"""Pixels for one that has no date, where days share the picture with it."""
_LEAST, _MOST = 150.0, 0.6
"""Pixels that such a part takes at least, for its own words; and what of the picture all of them may take."""


_MOMENT = 0.35
"""What a moment takes of the room that a step has: its name stands elsewhere."""


class Undated(NamedTuple):
    """What has no date, in order, each with what it takes of the room; and how much of that there is on either side."""

    before: Mapping[Id, float]
    after: Mapping[Id, float]
    left: float
    right: float

    def wished(self, width: float) -> dict[Id, float]:
        """Where each would stand."""
        return _side_by_side(self.before, 0, self.left) | _side_by_side(self.after, width - self.right, width)


def undated(line: Line, width: float) -> Undated:
    """Before the days: the steps up to the last that was taken, each with the moments that made it possible, and all
    other moments, for those have happened. Behind them the steps to come.
    """
    steps = [key for key, step in line.steps.items() if not step.at]
    lived = max((at + 1 for at, key in enumerate(steps) if line.steps[key].state in ("done", "now")), default=0)
    carried: dict[Id | None, list[Id]] = defaultdict(list)
    for key, moment in line.moments.items():
        if not moment.when:
            carried[moment.step].append(key)
    before: dict[Id, float] = {}
    for step in steps[:lived]:
        before |= dict.fromkeys(carried.pop(step, ()), _MOMENT) | {step: 1.0}
    before |= dict.fromkeys((key for keys in carried.values() for key in keys), _MOMENT)
    after = dict.fromkeys(steps[lived:], 1.0)
    is_dated = any(step.at for step in line.steps.values()) or any(moment.when for moment in line.moments.values())
    return Undated(before, after, *_rooms(sum(before.values()), sum(after.values()), width, is_dated=is_dated))


def _rooms(before: float, after: float, width: float, *, is_dated: bool) -> tuple[float, float]:
    if not is_dated:
        left = width * before / (before + after) if before else 0.0
        return left, width - left
    slot = min(_SLOT, width * _MOST / max(before + after, 1))
    left, right = (max(slot * count, _LEAST) if count else 0.0 for count in (before, after))
    return left, right


def _side_by_side(shares: Mapping[Id, float], left: float, right: float) -> dict[Id, float]:
    left, right = left + EDGE / 2, right - EDGE / 2
    each = (right - left) / max(sum(shares.values()), 1)
    places, at = {}, left
    for key, share in shares.items():
        places[key] = at + each * share / 2
        at += each * share
    return places
