"""Above the line of the timeline lies the stage: the steps, where they were planned, and their titles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workshop.charts.timeline_axis import EDGE, Scale, spread
from workshop.charts.timeline_marks import ASIDE, Line, StepMark
from workshop.charts.timeline_words import Align, Box, Label, label_at, wrapped
from workshop.model.base import Id
from workshop.model.process import came_up
from workshop.model.when import Span

PLAN = 38
"""How far above the line the plan lies, and what was dropped."""
TITLE_PX = 18
_TITLE_WIDTH = 150
_TITLE_ROWS, _TIGHT_TITLE_ROWS = 3, 2
_ABOVE: tuple[Align, ...] = ("center", "left", "right")
_OUT_LEFT: tuple[Align, ...] = ("right", "center", "left")
_OUT_RIGHT: tuple[Align, ...] = ("left", "center", "right")
"""Which side of its stem a title tries first: words that hang out to the left are aligned right."""


def step_marks(line: Line, steps: Sequence[tuple[Span, Id]], plans: Mapping[Id, Span], scale: Scale) -> list[StepMark]:
    """The steps as if the line lay at height 0."""
    marks = []
    unplanned = came_up(line.steps)
    xs = spread([scale.x(span.middle) for span, _ in steps], 18, EDGE, scale.width - EDGE)
    for x, (_, key) in zip(xs, steps, strict=True):
        step = line.steps[key]
        planned = scale.x(plans[key].middle) if key in plans else None
        y = float(-PLAN if step.state == "dropped" else 0)
        extra = key in unplanned and step.state != "dropped"
        marks.append(StepMark(key, x, y, step.state, step.title, planned_x=planned, came_up=extra))
    return marks


def titled(
    marks: Sequence[StepMark], width: float, lift: float, chosen: Id | None, *, is_tight: bool
) -> list[StepMark]:
    """As many titles as find room, the chosen one and where we are before all else.

    Where steps lie far apart each has its title above it. Where they lie close, titles hang from their stems like
    flags: out to the left, out to the right, or from the middle to both sides; whichever way most of them have room.
    """
    rows = _TIGHT_TITLE_ROWS if is_tight else _TITLE_ROWS
    places = {mark.id: _title_places(mark, width, lift, rows) for mark in marks}
    first = sorted(marks, key=lambda mark: (mark.id != chosen, mark.state != "now", mark.state == "dropped", mark.x))
    best = _filled(first, dict.fromkeys(places, _ABOVE), places, lift)
    if len(best) < len(marks):
        urgent = [mark.id for mark in first if mark.id == chosen or mark.state == "now"]
        tried = [best, *(_filled(order, ways, places, lift) for order, ways in _as_flags(marks, urgent))]
        best = max(tried, key=lambda titles: ([key in titles for key in urgent], len(titles)))
    return [replace(mark, label=best.get(mark.id)) for mark in marks]


def _as_flags(
    marks: Sequence[StepMark], urgent: Sequence[Id]
) -> Iterable[tuple[list[StepMark], dict[Id, tuple[Align, ...]]]]:
    """Orders in which titles may be hung, outermost first, and to which side each hangs: the inner ones come higher."""
    along = sorted(marks, key=lambda mark: mark.x)
    last = len(along)
    middles = {0, last // 2, last, *(index for index, mark in enumerate(along) if mark.id in urgent[:1])}
    for middle in sorted(middles):
        left, right = along[:middle], along[middle:]
        ways = {mark.id: _OUT_LEFT for mark in left} | {mark.id: _OUT_RIGHT for mark in right}
        yield [*left, *reversed(right)], ways


def _filled(
    order: Iterable[StepMark],
    ways: Mapping[Id, Sequence[Align]],
    places: Mapping[Id, Sequence[Mapping[Align, Sequence[Label]]]],
    lift: float,
) -> dict[Id, Label]:
    """Each takes the lowest row where it meets nothing."""
    titles: dict[Id, Label] = {}
    words: list[Box] = []
    stems: list[Box] = []
    for mark in order:
        for label in (label for form in places[mark.id] for way in ways[mark.id] for label in form[way]):
            stem = Box(mark.x - 2, label.box.bottom, mark.x + 2, -lift + 4)
            if not label.box.meets_any(words) and not label.box.meets_any(stems) and not stem.meets_any(words):
                titles[mark.id] = label
                words.append(label.box)
                stems.append(stem)
                break
    return titles


def _title_places(mark: StepMark, width: float, lift: float, rows: int) -> list[dict[Align, list[Label]]]:
    """Above it and to either side of its stem, from the lowest row; then the same in a narrower form, if that says it
    all.
    """
    wide, narrow = wrapped(mark.name, TITLE_PX, _TITLE_WIDTH), wrapped(mark.name, TITLE_PX, _TITLE_WIDTH * 0.66)
    forms = [wide] if narrow == wide or narrow[-1].endswith("…") else [wide, narrow]
    return [
        {
            align: [
                label_at(lines, TITLE_PX, mark.x + aside, -lift - row * 46, align, width, above=True)
                for row in range(rows)
            ]
            for align, aside in ASIDE.items()
        }
        for lines in forms
    ]


def lowered(mark: StepMark, by: float) -> StepMark:
    """The same, so many pixels further down."""
    return replace(mark, y=mark.y + by, label=mark.label and mark.label.lowered(by))
