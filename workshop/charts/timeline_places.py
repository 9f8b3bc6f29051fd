"""Where everything on the timeline stands, in pixels from the top left: pure, so tests can see that no names meet.

Above lies the stage: titles, stems, the plan, the line itself. Below lies the band of the wings, then the ticks.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from workshop.charts.timeline_axis import scale_of, ticks
from workshop.charts.timeline_marks import REACH, STRIP, Line, MomentMark, Places, StepMark, Tick
from workshop.charts.timeline_order import undated
from workshop.charts.timeline_stage import LARGE, SMALL, Titles, lowered, step_marks, titled, weights_of
from workshop.charts.timeline_symptoms import symptom_marks
from workshop.charts.timeline_wings import in_wings, named
from workshop.charts.timeline_words import Box
from workshop.model.base import Id, Key
from workshop.model.process import Moment, came_up, plan_that_changed
from workshop.model.when import span_of

_NEXT = "7" + 25 * "Z"
"""The id of what is still to come: later than all others, as its own will be."""
_BELOW, _AXIS = 34, 30
"""From the line to the wings; and below them, for the names of days."""


def placed(line: Line, width: float, chosen: Id | None, most: float = math.inf) -> Places | None:
    """Everything in its place. None: there is nothing.

    Where that is higher than `most`, or not every step has room for its title, titles are set smaller: the way in which
    most of what matters is named, of those that are not too high.
    """
    if not line.steps and not line.moments:
        return None
    days = _days(line, width)
    ways = [_placed(line, width, days, chosen, most, LARGE)]
    if ways[0].height > most or not all(mark.label for mark in ways[0].steps):
        ways += [_placed(line, width, days, chosen, most, titles) for titles in SMALL]
    fitting = [places for places in ways if places.height <= most] or ways[-1:]
    weights = weights_of(line, ways[0].steps, days.today, chosen)
    return max(fitting, key=lambda places: sum(weights[mark.id] for mark in places.steps if mark.label))


class _Days(NamedTuple):
    """What lies where along the line."""

    wished: Mapping[Id, float]
    plans: Mapping[Id, float]
    today: float | None
    lived_to: float
    ticks: tuple[Tick, ...]
    orders: tuple[tuple[float, float], ...]


def _days(line: Line, width: float) -> _Days:
    """What has a date on its day, what has none in the order of the list beside that."""
    spans = {key: span_of(step.at) for key, step in line.steps.items() if step.at}
    spans |= {key: span_of(moment.when) for key, moment in line.moments.items() if moment.when}
    plans = {key: plan for key, step in line.steps.items() if (plan := plan_that_changed(step))}
    loose = undated(line, width)
    left, right = loose.left, width - loose.right
    orders = tuple(order for order in ((0.0, left), (right, width)) if order[0] < order[1])
    if not spans:
        return _Days(loose.wished(width), {}, None, left, (), ((0.0, width),))
    scale, shown = scale_of([span.middle for span in (*spans.values(), *plans.values())], line.today, left, right)
    wished = {key: scale.x(span.middle) for key, span in spans.items()} | loose.wished(width)
    today = scale.x(line.today) if shown else None
    lived_to = today if today is not None else right if line.today > scale.last else left
    planned = {key: scale.x(plan.middle) for key, plan in plans.items()}
    return _Days(wished, planned, today, lived_to, ticks(scale), orders)


def _placed(line: Line, width: float, days: _Days, chosen: Id | None, most: float, titles: Titles) -> Places:
    steps, moments = (sorted((days.wished[key], key) for key in held) for held in (line.steps, line.moments))
    is_raised = bool(days.plans) or bool(came_up(line.steps))
    is_raised |= any(step.state == "dropped" for step in line.steps.values())
    lift = titles.raised if is_raised else titles.lift
    marks = step_marks(line, steps, days.plans, width)
    counts = tuple(weights_of(line, marks, days.today, chosen).values())
    steps_at_0 = titled(marks, width, lift, counts, titles)
    line_y = 11 - min([-lift - 24, *(mark.label.box.top for mark in steps_at_0 if mark.label)])
    top = line_y + _BELOW
    unnamed, foot = in_wings(line, moments, set(line.steps), width, top, most - _AXIS)
    wings = named(unnamed, Box(0, top, width, foot - STRIP), days.today, chosen)
    along = Places(width, foot + _AXIS, line_y, (top, foot), days.lived_to, days.today, lift, titles.px)
    places = replace(along, ticks=days.ticks, orders=days.orders)
    places = _reachable(places, [lowered(mark, line_y) for mark in steps_at_0], wings)
    return replace(places, symptoms=symptom_marks(line, places))


def next_moment(line: Line, width: float, kind: Key, most: float = math.inf) -> MomentMark | None:
    """Where a moment of today will stand once it is added. None: there is no picture yet to stand in."""
    if not line.steps and not line.moments:
        return None
    coming = Moment(title="…", kind=kind, when=line.today.isoformat())
    places = placed(replace(line, moments={**line.moments, _NEXT: coming}), width, _NEXT, most)
    return next((mark for mark in places.moments if mark.id == _NEXT), None) if places else None


def _reachable(places: Places, steps: Sequence[StepMark], moments: Sequence[MomentMark]) -> Places:
    """What can be pressed is 44 px across, less where a neighbour is nearer: each sign stays its own."""
    points = [*((mark.x, mark.y) for mark in steps), *((mark.x, mark.y) for mark in moments)]

    def reach(x: float, y: float) -> float:
        near = sorted(math.dist((x, y), point) for point in points)[1:2]  # the nearest is itself
        return max(12.0, min([REACH, *near]))

    return replace(
        places,
        steps=tuple(replace(mark, reach=reach(mark.x, mark.y)) for mark in steps),
        moments=tuple(replace(mark, reach=reach(mark.x, mark.y)) for mark in moments),
    )
