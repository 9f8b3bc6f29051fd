"""What was seen at the steps and moments of the timeline: small waves beside them, with a word where that has room."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workshop.charts.timeline_marks import (
    NAME_PX,
    NAME_WIDTH,
    SIGN,
    STRIP,
    WAVE,
    Line,
    MomentMark,
    Places,
    StepMark,
    SymptomMark,
)
from workshop.charts.timeline_words import LEADING, Box, Label, cut, label_at
from workshop.model.base import Id

_BELOW, _ABOVE = 25, 22
"""From a step down to what was seen at it, and from a moment up."""
_HIGH, _PITCH = 4, 21
"""Half of how high its sign is, and from one to the next."""


def symptom_marks(line: Line, places: Places) -> tuple[SymptomMark, ...]:
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
    room = Box(0, 0, places.width, places.band[1] - STRIP)
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
    word = (cut(line.symptoms[mark.id].word, NAME_PX, NAME_WIDTH),)
    top = mark.y - NAME_PX * LEADING / 2
    yield label_at(word, NAME_PX, mark.x + WAVE + 3, top, "left", width)
    yield label_at(word, NAME_PX, mark.x - WAVE - 3, top, "right", width)


def _is_free(box: Box, room: Box, taken: Sequence[Box]) -> bool:
    return box.inside(room) and not box.meets_any(taken)
