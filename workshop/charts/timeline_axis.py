"""The days of the timeline: which of them are in the picture, where, and which are named below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from workshop.charts.timeline_marks import Tick

EDGE = 30
"""Nothing stands nearer to the left or right edge than this."""


@dataclass(frozen=True)
class Scale:
    """From days to pixels."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return self.left + EDGE + share * (self.right - self.left - 2 * EDGE)


def scale_of(days: Sequence[date], today: date, left: float, right: float) -> tuple[Scale, bool]:
    """The days in the picture, at least three weeks, and whether today is one of them."""
    first, last = min(days), max(days)
    near = max((last - first).days, 3 * 366)
    shown = (first - today).days <= near and (today - last).days <= near
    if shown:
        first, last = min(first, today), max(last, today)
    room = max(3, round((last - first).days * 0.03), (21 - (last - first).days + 1) // 2)
    return Scale(first - timedelta(room), last + timedelta(room), left, right), shown


def spread(wished: Sequence[float], gap: float, left: float, right: float) -> list[float]:
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


def ticks(scale: Scale) -> tuple[Tick, ...]:
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
