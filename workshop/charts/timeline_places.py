"""Where everything on the timeline stands, in pixels from the top left: pure, so tests can see that no names meet.

Above lies the stage: titles, stems, the plan, the line itself. Below lies the band of the wings, then the ticks.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from workshop.charts.timeline_words import LEADING, Align, Box, Label, cut, label_at, wrapped
from workshop.model.base import Id, Key
from workshop.model.process import Moment, MomentKind, MomentSign, Step, StepState, came_up, plan_that_changed
from workshop.model.when import Span, span_of

EDGE = 30
"""Nothing stands nearer to the left or right edge than this."""
PLAN = 38
"""How far above the line the plan lies, and what was dropped."""
SIGN = 12
"""Half the square that the sign of a moment fills."""
TITLE_PX, NAME_PX = 18, 14
_TITLE_WIDTH, _NAME_WIDTH = 150, 124
_ROW = {2: 58, 3: 58, 4: 54, 5: 46}
"""From one row of moments to the next, by how many rows there are."""
_TIGHT_ROW = 40
_TITLE_ROWS, _TIGHT_TITLE_ROWS = 3, 2
_ASIDE: dict[Align, float] = {"center": 0, "left": -8, "right": 8}
"""How far from its stem a title is aligned."""
_BELOW, _ABOVE = 25, 22
"""From a step down to what was seen at it, and from a moment up."""
WAVE, _HIGH, _PITCH = 8, 4, 21
"""Half of how wide and how high its sign is, and from one to the next."""
_STRIP = 26
"""At the foot of the band, for its own words."""
_NEXT = "7" + 25 * "Z"
"""The id of what is still to come: later than all others, as its own will be."""
_REACH = 44.0
"""Across, of what can be pressed to choose something."""


@dataclass(frozen=True)
class Seen:
    """A symptom, as the picture tells of it: where on the line it was seen, the word for it, and all of it."""

    at: Sequence[Id]
    word: str
    said: str
    is_closed: bool = False


@dataclass(frozen=True)
class Line:
    """What the picture is drawn from: the process as one viewer may see it."""

    steps: Mapping[Id, Step]
    moments: Mapping[Id, Moment]
    kinds: Mapping[Key, MomentKind]
    today: date
    curtained: Collection[Id] = ()
    """Moments whose curtain is drawn."""
    symptoms: Mapping[Id, Seen] = field(default_factory=dict)


@dataclass(frozen=True)
class SymptomMark:
    """What was seen to happen, at a step or a moment."""

    id: Id
    x: float
    y: float
    name: str
    is_closed: bool
    label: Label | None = None
    reach: float = 24.0


@dataclass(frozen=True)
class StepMark:
    """A step on the line, or above it where it was dropped."""

    id: Id
    x: float
    y: float
    state: StepState
    name: str
    label: Label | None = None
    planned_x: float | None = None
    """Where it was planned, if that came out otherwise."""
    came_up: bool = False
    """Whether it was no part of the plan that there was."""
    reach: float = _REACH


@dataclass(frozen=True)
class MomentMark:
    """A moment in the wings."""

    id: Id
    x: float
    y: float
    sign: MomentSign
    name: str
    closed: bool
    ahead: bool
    step: Id | None
    """The step that its arc goes up to, if that is in the picture."""
    curtained: bool = False
    """Whether its curtain is drawn: where it stands is all that is told of it."""
    label: Label | None = None
    reach: float = _REACH


@dataclass(frozen=True)
class Tick:
    """A day that is named on the axis."""

    x: float
    day: date
    by_day: bool
    """Whether the day itself is named, or its month."""
    year: bool
    """Whether its year is named too."""


@dataclass(frozen=True)
class Places:
    """The whole picture."""

    width: float
    height: float
    line_y: float
    band: tuple[float, float]
    """The top and the foot of the wings."""
    lived_to: float
    """Up to here the line has been lived."""
    today: float | None
    """None: everything is so long ago, or so far ahead, that today would push it into a corner."""
    lift: float
    """How far above the line the lowest titles end."""
    steps: tuple[StepMark, ...] = field(default=())
    moments: tuple[MomentMark, ...] = field(default=())
    symptoms: tuple[SymptomMark, ...] = field(default=())
    ticks: tuple[Tick, ...] = field(default=())


@dataclass(frozen=True)
class Scale:
    """From days to pixels."""

    first: date
    last: date
    width: float

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return EDGE + share * (self.width - 2 * EDGE)


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
    scale, shown = _scale(days, line.today, width)
    today = scale.x(line.today) if shown else None
    raised = bool(plans) or bool(came_up(line.steps)) or any(line.steps[key].state == "dropped" for _, key in steps)
    lift = 74.0 if raised else 58.0
    marks = _step_marks(line, steps, plans, scale)
    titled = _titled(marks, width, lift, chosen, _TIGHT_TITLE_ROWS if is_tight else _TITLE_ROWS)
    line_y = 14 - min([-lift - 24, *(mark.label.box.top for mark in titled if mark.label)])
    titled = [_lowered(mark, line_y) for mark in titled]
    top = line_y + 38
    in_wings, foot = _in_wings(line, moments, {m.id for m in marks}, scale, top, is_tight=is_tight)
    named = _named(in_wings, Box(0, top, width, foot - _STRIP), today, chosen)
    lived_to = today if today is not None else (width if line.today > scale.last else 0.0)
    places = Places(width, foot + 30, line_y, (top, foot), lived_to, today, lift)
    places = _reachable(places, titled, named)
    return replace(places, symptoms=_symptom_marks(line, places), ticks=_ticks(scale))


def next_moment(line: Line, width: float, kind: Key) -> MomentMark | None:
    """Where a moment of today will stand once it is added. None: there is no picture yet to stand in."""
    if placed(line, width, None) is None:
        return None
    coming = Moment(title="…", kind=kind, when=line.today.isoformat())
    places = placed(replace(line, moments={**line.moments, _NEXT: coming}), width, _NEXT)
    return next((mark for mark in places.moments if mark.id == _NEXT), None) if places else None


def _by_time(item: tuple[Span, Id]) -> tuple[date, Id]:
    return item[0].middle, item[1]


def _scale(days: Sequence[date], today: date, width: float) -> tuple[Scale, bool]:
    """The days in the picture, at least three weeks, and whether today is one of them."""
    first, last = min(days), max(days)
    near = max((last - first).days, 3 * 366)
    shown = (first - today).days <= near and (today - last).days <= near
    if shown:
        first, last = min(first, today), max(last, today)
    room = max(3, round((last - first).days * 0.03), (21 - (last - first).days + 1) // 2)
    return Scale(first - timedelta(room), last + timedelta(room), width), shown


def _spread(wished: Sequence[float], gap: float, left: float, right: float) -> list[float]:
    """The places, in their order, at least a gap apart where there is room for that."""
    gap = min(gap, (right - left) / max(len(wished) - 1, 1))
    out: list[float] = []
    for x in wished:
        out.append(max(x, out[-1] + gap) if out else x)
    limit = right
    for index in reversed(range(len(out))):
        out[index] = min(out[index], limit)
        limit = out[index] - gap
    return out


def _step_marks(line: Line, steps: Sequence[tuple[Span, Id]], plans: Mapping[Id, Span], scale: Scale) -> list[StepMark]:
    """The steps as if the line lay at height 0."""
    marks = []
    unplanned = came_up(line.steps)
    xs = _spread([scale.x(span.middle) for span, _ in steps], 18, EDGE, scale.width - EDGE)
    for x, (_, key) in zip(xs, steps, strict=True):
        step = line.steps[key]
        planned = scale.x(plans[key].middle) if key in plans else None
        y = float(-PLAN if step.state == "dropped" else 0)
        extra = key in unplanned and step.state != "dropped"
        marks.append(StepMark(key, x, y, step.state, step.title, planned_x=planned, came_up=extra))
    return marks


def _titled(marks: Sequence[StepMark], width: float, lift: float, chosen: Id | None, rows: int) -> list[StepMark]:
    """The chosen one and where we are first, then in time: each takes the lowest row where it meets nothing."""
    order = sorted(marks, key=lambda mark: (mark.id != chosen, mark.state != "now", mark.state == "dropped", mark.x))
    titles: dict[Id, Label] = {}
    stems: list[Box] = []
    for mark in order:
        for label in _title_places(mark, width, lift, rows):
            stem = Box(mark.x - 2, label.box.bottom, mark.x + 2, -lift + 4)
            others = [*(other.box for other in titles.values()), *stems]
            if not label.box.meets_any(others) and not stem.meets_any(other.box for other in titles.values()):
                titles[mark.id] = label
                stems.append(stem)
                break
    return [replace(mark, label=titles.get(mark.id)) for mark in marks]


def _title_places(mark: StepMark, width: float, lift: float, rows: int) -> Iterable[Label]:
    """Above it; else to one side of its stem; else the same in a narrower form, if that says it all."""
    wide, narrow = wrapped(mark.name, TITLE_PX, _TITLE_WIDTH), wrapped(mark.name, TITLE_PX, _TITLE_WIDTH * 0.66)
    forms = [wide] if narrow == wide or narrow[-1].endswith("…") else [wide, narrow]
    for lines in forms:
        for align, aside in _ASIDE.items():
            for row in range(rows):
                yield label_at(lines, TITLE_PX, mark.x + aside, -lift - row * 46, align, width, above=True)


def _lowered(mark: StepMark, by: float) -> StepMark:
    return replace(mark, y=mark.y + by, label=mark.label and mark.label.lowered(by))


def _in_wings(
    line: Line, moments: Sequence[tuple[Span, Id]], steps: set[Id], scale: Scale, top: float, *, is_tight: bool
) -> tuple[list[MomentMark], float]:
    """The moments in rows, in time: each takes the row with most room to its left. And the foot of the band."""
    rows = 2 if len(moments) <= 3 else 3 if len(moments) <= 9 else 4 if len(moments) <= 16 else 5
    pitch = _TIGHT_ROW if is_tight else _ROW[rows]
    inside: list[list[tuple[Span, Id]]] = [[] for _ in range(rows)]
    for index, item in enumerate(moments):
        # Neighbours in time lie two rows apart, so that there is room for their names.
        wish = (index * 2 + index // rows * (1 - rows % 2)) % rows
        x = scale.x(item[0].middle)
        rooms = [min(x - scale.x(row[-1][0].middle), 70.0) if row else 70.0 for row in inside]
        inside[max(range(rows), key=lambda row: (rooms[row], -((row - wish) % rows)))].append(item)
    marks = []
    for row, items in enumerate(inside):
        xs = _spread([scale.x(span.middle) for span, _ in items], 2 * SIGN, EDGE, scale.width - EDGE)
        y = top + 34 + row * pitch
        marks += [_moment_mark(line, item, x, y, steps) for x, item in zip(xs, items, strict=True)]
    return sorted(marks, key=lambda mark: (mark.x, mark.id)), top + 34 + (rows - 1) * pitch + 46 + _STRIP


def _moment_mark(line: Line, item: tuple[Span, Id], x: float, y: float, steps: set[Id]) -> MomentMark:
    span, key = item
    moment = line.moments[key]
    kind = line.kinds.get(moment.kind)
    step = moment.step if moment.step in steps else None
    closed, ahead = moment.closed_to is not None, span.middle > line.today
    sign: MomentSign = kind.sign if kind else "star"
    return MomentMark(key, x, y, sign, moment.title, closed, ahead, step, curtained=key in line.curtained)


def _named(marks: Sequence[MomentMark], room: Box, today: float | None, chosen: Id | None) -> list[MomentMark]:
    """The chosen one, what lies ahead, the newest five, then one in six; all of them where they are few."""
    taken = [Box(mark.x - SIGN, mark.y - SIGN, mark.x + SIGN, mark.y + SIGN) for mark in marks]
    if today is not None:
        taken.append(Box(today - 3, room.top, today + 3, room.bottom))
    newest = {mark.id for mark in [mark for mark in marks if not mark.ahead][-5:]}
    order = sorted(marks, key=lambda mark: (mark.id != chosen, not mark.ahead, mark.id not in newest, -mark.x))
    sixth = {mark.id for mark in marks[::6]}
    names: dict[Id, Label] = {}
    for mark in order:
        if mark.curtained or not (len(marks) <= 20 or mark.id == chosen or mark.ahead or mark.id in newest | sixth):
            continue
        for label in _name_places(mark, room.right):
            if label.box.inside(room) and not label.box.meets_any(taken):
                names[mark.id] = label
                break
        if mark.id == chosen and mark.id not in names:  # between a neighbour and the rule of today: over that rule
            names[mark.id] = [*_name_places(mark, room.right)][-len(_ASIDE)]
        if mark.id in names:
            taken.append(names[mark.id].box)
    return [replace(mark, label=names.get(mark.id)) for mark in marks]


def _name_places(mark: MomentMark, width: float) -> Iterable[Label]:
    """Below, right, left, above; else a single line below, for which there is room between the rows."""
    lines = wrapped(mark.name, NAME_PX, _NAME_WIDTH)
    beside = mark.y - len(lines) * NAME_PX * 1.16 / 2
    yield label_at(lines, NAME_PX, mark.x, mark.y + SIGN, "center", width)
    yield label_at(lines, NAME_PX, mark.x + SIGN + 4, beside, "left", width)
    yield label_at(lines, NAME_PX, mark.x - SIGN - 4, beside, "right", width)
    yield label_at(lines, NAME_PX, mark.x, mark.y - SIGN, "center", width, above=True)
    line = (cut(mark.name, NAME_PX, _NAME_WIDTH * 1.25),)
    for align, aside in _ASIDE.items():
        yield label_at(line, NAME_PX, mark.x + aside, mark.y + SIGN, align, width)


def _symptom_marks(line: Line, places: Places) -> tuple[SymptomMark, ...]:
    """At a step or moment, side by side where there are several; each with its word where that has room."""
    by_spot: dict[Id, list[Id]] = {}
    for key, seen in sorted(line.symptoms.items()):
        for at in seen.at:
            by_spot.setdefault(at, []).append(key)
    others: list[StepMark | MomentMark] = [*places.steps, *places.moments]
    taken = [mark.label.box for mark in others if mark.label]
    taken += [Box(mark.x - SIGN, mark.y - SIGN, mark.x + SIGN, mark.y + SIGN) for mark in others]
    if places.today is not None:
        taken.append(Box(places.today - 3, 0, places.today + 3, places.band[1]))
    room = Box(0, 0, places.width, places.band[1] - _STRIP)
    marks = [mark for other in others for mark in _seen_at(line, other, by_spot.get(other.id, ()), room, taken)]
    worded = []
    for mark in marks:
        label = next(
            (found for found in _word_places(line, mark, places.width) if _is_free(found.box, room, taken)), None
        )
        if label is not None:
            taken.append(label.box)
        worded.append(replace(mark, label=label))
    return tuple(worded)


def _seen_at(
    line: Line, mark: StepMark | MomentMark, keys: Sequence[Id], room: Box, taken: list[Box]
) -> Iterable[SymptomMark]:
    """Below a step and above a moment, else where no words are; what is taken up by them is added."""
    half = (len(keys) - 1) / 2 * _PITCH + WAVE
    beside = SIGN + half + 1
    spots = [(mark.x, mark.y - _ABOVE), (mark.x + beside, mark.y), (mark.x - beside, mark.y), (mark.x, mark.y + _ABOVE)]
    if isinstance(mark, StepMark):
        spots = [(mark.x, mark.y + _BELOW)]
    boxes = [Box(x - half, y - _HIGH, x + half, y + _HIGH) for x, y in spots]
    best = next((number for number, box in enumerate(boxes) if _is_free(box, room, taken)), 0)
    if keys:
        taken.append(boxes[best])
    x, y = spots[best]
    for number, key in enumerate(keys):
        seen = line.symptoms[key]
        yield SymptomMark(key, x - half + WAVE + number * _PITCH, y, seen.said, seen.is_closed)


def _word_places(line: Line, mark: SymptomMark, width: float) -> Iterable[Label]:
    word = (cut(line.symptoms[mark.id].word, NAME_PX, _NAME_WIDTH),)
    top = mark.y - NAME_PX * LEADING / 2
    yield label_at(word, NAME_PX, mark.x + WAVE + 3, top, "left", width)
    yield label_at(word, NAME_PX, mark.x - WAVE - 3, top, "right", width)


def _is_free(box: Box, room: Box, taken: Sequence[Box]) -> bool:
    return box.inside(room) and not box.meets_any(taken)


def _reachable(places: Places, steps: Sequence[StepMark], moments: Sequence[MomentMark]) -> Places:
    """What can be pressed is 44 px across, less where a neighbour is nearer: each sign stays its own."""
    points = [*((mark.x, mark.y) for mark in steps), *((mark.x, mark.y) for mark in moments)]

    def reach(x: float, y: float) -> float:
        near = sorted(math.dist((x, y), point) for point in points)[1:2]  # the nearest is itself
        return max(12.0, min([_REACH, *near]))

    return replace(
        places,
        steps=tuple(replace(mark, reach=reach(mark.x, mark.y)) for mark in steps),
        moments=tuple(replace(mark, reach=reach(mark.x, mark.y)) for mark in moments),
    )


def _ticks(scale: Scale) -> tuple[Tick, ...]:
    """Months; fewer of them, then years, where they would meet; days, where there are hardly any months."""
    months = (scale.last.year - scale.first.year) * 12 + scale.last.month - scale.first.month
    by_day = months < 3
    days: list[date] = []
    for step in (7, 14, 28) if by_day else (1, 3, 6, 12, 24, 60, 120):
        days = _weeks(scale, step) if by_day else _months(scale, step)
        if all(scale.x(b) - scale.x(a) >= (92 if by_day else 64) for a, b in pairwise(days)):
            break
    return tuple(
        Tick(scale.x(day), day, by_day, index == 0 or (day.month == 1 and not by_day)) for index, day in enumerate(days)
    )


def _weeks(scale: Scale, step: int) -> list[date]:
    first = scale.first + timedelta(-scale.first.weekday() % 7)
    return [first + timedelta(days) for days in range(0, (scale.last - first).days + 1, step)]


def _months(scale: Scale, step: int) -> list[date]:
    count = range(scale.first.year * 12 + scale.first.month - 1, scale.last.year * 12 + scale.last.month)
    days = [date(index // 12, index % 12 + 1, 1) for index in count if index % step == 0]
    return [day for day in days if scale.first <= day <= scale.last]
