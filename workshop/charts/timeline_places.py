"""Where everything on the timeline stands, in pixels from the top left: pure, so tests can see that no names meet.

Above lies the stage: titles, stems, the plan, the line itself. Below lies the band of the wings, then the ticks.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workshop.charts.timeline_axis import scale_of, ticks
from workshop.charts.timeline_marks import REACH, STRIP, Line, MomentMark, Places, StepMark
from workshop.charts.timeline_stage import lowered, step_marks, titled
from workshop.charts.timeline_symptoms import symptom_marks
from workshop.charts.timeline_wings import in_wings, named
from workshop.charts.timeline_words import Box
from workshop.model.base import Id, Key
from workshop.model.process import Moment, came_up, plan_that_changed
from workshop.model.when import Span, span_of

_NEXT = "7" + 25 * "Z"
"""The id of what is still to come: later than all others, as its own will be."""


def placed(line: Line, width: float, chosen: Id | None, most: float = math.inf) -> Places | None:
    """Everything that has a date in its place. None: nothing has one. Taller than `most`: set tighter."""
    places = _placed(line, width, chosen, is_tight=False)
    return places if places is None or places.height <= most else _placed(line, width, chosen, is_tight=True)


def _placed(line: Line, width: float, chosen: Id | None, *, is_tight: bool) -> Places | None:
    steps = sorted(((span_of(step.at), key) for key, step in line.steps.items() if step.at), key=_by_time)
    moments = sorted(((span_of(m.when), key) for key, m in line.moments.items() if m.when), key=_by_time)
    if not steps and not moments:
        return None
    plans = {key: plan for span, key in steps if (plan := plan_that_changed(line.steps[key]))}
    days = [span.middle for span in [*(s for s, _ in steps), *(s for s, _ in moments), *plans.values()]]
    scale, shown = scale_of(days, line.today, width)
    today = scale.x(line.today) if shown else None
    raised = bool(plans) or bool(came_up(line.steps)) or any(line.steps[key].state == "dropped" for _, key in steps)
    lift = 74.0 if raised else 58.0
    marks = step_marks(line, steps, plans, scale)
    steps_at_0 = titled(marks, width, lift, chosen, is_tight=is_tight)
    line_y = 14 - min([-lift - 24, *(mark.label.box.top for mark in steps_at_0 if mark.label)])
    top = line_y + 38
    unnamed, foot = in_wings(line, moments, {m.id for m in marks}, scale, top, is_tight=is_tight)
    wings = named(unnamed, Box(0, top, width, foot - STRIP), today, chosen)
    lived_to = today if today is not None else (width if line.today > scale.last else 0.0)
    places = Places(width, foot + 30, line_y, (top, foot), lived_to, today, lift)
    places = _reachable(places, [lowered(mark, line_y) for mark in steps_at_0], wings)
    return replace(places, symptoms=symptom_marks(line, places), ticks=ticks(scale))


def next_moment(line: Line, width: float, kind: Key) -> MomentMark | None:
    """Where a moment of today will stand once it is added. None: there is no picture yet to stand in."""
    if placed(line, width, None) is None:
        return None
    coming = Moment(title="…", kind=kind, when=line.today.isoformat())
    places = placed(replace(line, moments={**line.moments, _NEXT: coming}), width, _NEXT)
    return next((mark for mark in places.moments if mark.id == _NEXT), None) if places else None


def _by_time(item: tuple[Span, Id]) -> tuple[date, Id]:
    return item[0].middle, item[1]


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
