"""Above the line of the timeline lies the stage: the steps, where they were planned, and their titles."""

import functools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from workshop.charts.timeline_axis import EDGE, spread
from workshop.charts.timeline_marks import ASIDE, Line, StepMark
from workshop.charts.timeline_words import Align, Label, label_at, narrowest, text_width, wrapped
from workshop.model.base import Id
from workshop.model.process import came_up

PLAN = 38
"""How far above the line the plan lies, and what was dropped."""
_TITLE_WIDTH = 25 / 3
"""Of a title on two lines, in font sizes."""
_SHORT = 5
"""A title that takes no more than this is not broken, in font sizes."""
_ABOVE: tuple[Align, ...] = ("center", "left", "right")
_OUT_LEFT: tuple[Align, ...] = ("right", "center", "left")
_OUT_RIGHT: tuple[Align, ...] = ("left", "center", "right")
"""Which side of its stem a title tries first: words that hang out to the left are aligned right."""
_AIR = 2
"""Between a stem and words that are not its own."""
_SOON = 3
"""So many of the steps that come next are named before the rest."""
_URGENT = 100
"""What each of those counts for, at least."""


@dataclass(frozen=True)
class Titles:
    """How the titles are set."""

    px: int
    rows: int
    pitch: int
    """From one row to the next."""
    lift: float
    """How far above the line the lowest end; further where a plan lies in between."""
    raised: float
    is_close: bool
    """Whether each is rather written narrow than on one line."""


LARGE = Titles(px=18, rows=3, pitch=46, lift=58, raised=74, is_close=False)
SMALL = tuple(Titles(px=15, rows=rows, pitch=37, lift=46, raised=60, is_close=True) for rows in (6, 4, 3))
"""Where there are many; in fewer rows where the picture may not be so high."""


class _Title(NamedTuple):
    """A title at a place it may have."""

    label: Label
    row: int
    x: float
    """Of its stem."""

    def meets(self, other: "_Title") -> bool:
        """Words on words, or a stem through words: those of a row end below the next."""
        mine, its = self.label.box, other.label.box
        if self.row == other.row:
            return mine.left < its.right and its.left < mine.right
        words, x = (its, self.x) if self.row > other.row else (mine, other.x)
        return words.left - _AIR < x < words.right + _AIR


_Places = Mapping[Id, Sequence[Mapping[Align, Sequence[_Title]]]]
"""Where each title may stand: by form, by side, from the lowest row."""


def step_marks(
    line: Line, wished: Sequence[tuple[float, Id]], plans: Mapping[Id, float], width: float
) -> tuple[StepMark, ...]:
    """The steps as if the line lay at height 0, as near as can be to where they would stand."""
    marks = []
    unplanned = came_up(line.steps)
    xs = spread([x for x, _ in wished], 18, EDGE, width - EDGE)
    for x, (_, key) in zip(xs, wished, strict=True):
        step = line.steps[key]
        y = float(-PLAN if step.state == "dropped" else 0)
        extra = key in unplanned and step.state != "dropped"
        marks.append(StepMark(key, x, y, step.state, step.title, planned_x=plans.get(key), came_up=extra))
    return tuple(marks)


def weights_of(line: Line, marks: Sequence[StepMark], today: float | None, chosen: Id | None) -> dict[Id, int]:
    """What each title counts for: the chosen one and where we are before all, then what comes next, then what a moment
    made possible.
    """
    ahead = [mark.id for mark in marks if mark.state == "next" and (today is None or mark.x >= today)]
    carried = {moment.step for moment in line.moments.values()}

    def weight(mark: StepMark) -> int:
        if mark.id == chosen or mark.state == "now":
            return 10_000 if mark.id == chosen else 1_000
        if mark.id in ahead[:_SOON]:
            return _URGENT
        return 1 if mark.state == "dropped" else 3 if mark.id in carried else 2

    return {mark.id: weight(mark) for mark in marks}


@functools.lru_cache(256)
def titled(
    marks: tuple[StepMark, ...], width: float, lift: float, counts: tuple[int, ...], titles: Titles
) -> tuple[StepMark, ...]:
    """As many titles as find room, those that count most before the others. Kept: of many it takes a while, and a page
    is drawn far oftener than its steps change.

    Where steps lie far apart each has its title above it. Where they lie close, titles hang from their stems like
    flags: out to the left, out to the right, or from the middle to both sides; whichever way most of them have room.
    """
    weights = {mark.id: count for mark, count in zip(marks, counts, strict=True)}
    places = {mark.id: _title_places(mark, width, lift, titles) for mark in marks}
    first = sorted((mark.id for mark in marks), key=lambda key: -weights[key])
    best = _filled(first, dict.fromkeys(places, _ABOVE), places)
    if len(best) < len(marks):
        urgent = {key for key in first if weights[key] >= _URGENT}
        tried = [best, *(_filled(order, ways, places) for order, ways in _as_flags(marks, first[0], urgent))]
        for one in tried:
            _give_way(one, first, places, weights)
        best = max(tried, key=lambda found: sum(weights[key] for key in found))
    return tuple(replace(mark, label=best[mark.id].label if mark.id in best else None) for mark in marks)


def _as_flags(
    marks: Sequence[StepMark], first: Id, urgent: Collection[Id]
) -> Iterable[tuple[list[Id], dict[Id, tuple[Align, ...]]]]:
    """Orders in which titles may be hung, outermost first, and to which side each hangs: the inner ones come higher.
    Each also with what is urgent before the rest.
    """
    along = [mark.id for mark in sorted(marks, key=lambda mark: mark.x)]
    last = len(along)
    for middle in sorted({0, last // 2, last, along.index(first)}):
        left, right = along[:middle], along[middle:]
        ways = dict.fromkeys(left, _OUT_LEFT) | dict.fromkeys(right, _OUT_RIGHT)
        order = [*left, *reversed(right)]
        yield order, ways
        yield sorted(order, key=lambda key: key not in urgent), ways


def _filled(order: Iterable[Id], ways: Mapping[Id, Sequence[Align]], places: _Places) -> dict[Id, _Title]:
    """Each takes the lowest row where it meets nothing."""
    found: dict[Id, _Title] = {}
    for key in order:
        for title in (title for form in places[key] for way in ways[key] for title in form[way]):
            if not any(title.meets(other) for other in found.values()):
                found[key] = title
                break
    return found


def _give_way(found: dict[Id, _Title], order: Sequence[Id], places: _Places, weights: Mapping[Id, int]) -> None:
    """Who found no room takes that of others, where those count less together."""
    for key in order:
        if key in found:
            continue
        for title in (title for form in places[key] for way in _ABOVE for title in form[way]):
            met = [other for other, held in found.items() if title.meets(held)]
            if sum(weights[other] for other in met) < weights[key]:
                for other in met:
                    del found[other]
                found[key] = title
                break


def _title_places(mark: StepMark, width: float, lift: float, titles: Titles) -> list[dict[Align, list[_Title]]]:
    """Above it and to either side of its stem, from the lowest row; then the same in the form that takes least room."""
    px, most = titles.px, _TITLE_WIDTH * titles.px
    wide, narrow = wrapped(mark.name, px, most), narrowest(mark.name, px, _SHORT * px)
    forms = [narrow, wide] if titles.is_close else [wide, narrow]
    if max(text_width(line, px) for line in narrow) > most * 4 / 3:  # what is too long even so ends in an ellipsis
        forms = [wide]
    elif wide[-1].endswith("…"):
        forms = [narrow]

    def title(lines: tuple[str, ...], row: int, align: Align) -> _Title:
        x, y = mark.x + ASIDE[align], -lift - row * titles.pitch
        return _Title(label_at(lines, px, x, y, align, width, above=True), row, mark.x)

    return [{align: [title(lines, row, align) for row in range(titles.rows)] for align in ASIDE} for lines in forms]


def lowered(mark: StepMark, by: float) -> StepMark:
    """The same, so many pixels further down."""
    return replace(mark, y=mark.y + by, label=mark.label and mark.label.lowered(by))
