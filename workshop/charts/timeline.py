"""The process in time as one picture: the steps on the stage, the moments in the wings, and what carried what.

Drawn with Altair in pixels: every place comes from timeline_places, every colour from the tokens.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from workshop.charts.pen import SANS, SERIF, Pen, Row
from workshop.charts.timeline_marks import (
    NAME_PX,
    WAVE,
    Line,
    MomentMark,
    Places,
    StepMark,
    SymptomMark,
    Tick,
)
from workshop.charts.timeline_places import placed
from workshop.charts.timeline_stage import PLAN
from workshop.charts.timeline_words import LEADING, Label, text_width
from workshop.charts.tokens import THEME
from workshop.model.base import Id

if TYPE_CHECKING:
    import altair as alt

__all__ = ["Line", "timeline"]

_STAR = (
    "M0,-1L0.235,-0.324L0.951,-0.309L0.38,0.124L0.588,0.809L0,0.4L-0.588,0.809L-0.38,0.124L-0.951,-0.309L-0.235,-0.324Z"
)
_SHAPES = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "triangle": "triangle-up",
    "cross": "cross",
    "star": _STAR,
}
_WAVE = "M-1,0.25L-0.6,-0.3L-0.2,0.25L0.2,-0.3L0.6,0.25L1,-0.3"
_DOTS = [1.5, 4.5]
_SMALL = 14
_ASIDE = {"font": SERIF, "fontStyle": "italic", "fontSize": 16, "baseline": "middle"}
_PLUS = {"font": SANS, "fontSize": 15, "baseline": "middle", "align": "center"}
_PLEATS = 9
_CURTAIN = (18, 22)
"""Width and height of a drawn curtain."""
_RIPE = 400
"""Of the ring around a moment of momentum."""
_CURVE = 20
"""Pieces of an arc, fewer where so many arcs would make the data heavy."""


@dataclass(frozen=True)
class _Inks:
    """The colours of one picture. Where the lights change, the wings stand out and the stage steps back."""

    ink: str
    ink2: str
    line: str
    paper: str
    accent: str
    tension: str
    curtain: str
    curtain2: str
    """Every other pleat of a curtain."""
    ground: str
    """Of the wings."""
    edge: str
    """Around the wings."""
    stage: str
    """Steps, their titles, and the line that was lived."""
    veil: str | None
    """Over the stage."""
    halo: str
    """Behind words on the stage: paper, or nothing where there is a veil."""
    arc: str


def timeline(
    line: Line,
    *,
    width: int,
    dark: bool,
    chosen: Id | None,
    lights: bool,
    words: Mapping[str, str],
    most: float = math.inf,
) -> alt.LayerChart | None:
    """The picture; None when there is nothing. A press on a sign is the selection `chosen`, with its id.

    Words: `picture` for whoever does not see it, `today`, `wings`, `planned`, `only_you`, `momentum`,
    `order`, and under `months` twelve short names with spaces between. Higher than `most` it is set tighter.
    """
    places = placed(line, width, chosen, most)
    if places is None:
        return None
    inks = _inks(THEME["dark" if dark else "light"], lights)
    pen = Pen((places.width, places.height))
    _ground(pen, places, inks)
    _arcs(pen, places, inks, chosen, lights)
    _spine(pen, places, inks)
    _plan(pen, places, inks, words["planned"])
    _today(pen, places, inks)
    _steps(pen, places, inks, chosen)
    _today_word(pen, places, inks, words["today"])
    _moments(pen, places, inks, chosen)
    _symptoms(pen, places, inks, chosen)
    _band_words(pen, places, inks, words)
    _ticks(pen, places, inks, words["months"].split())
    _orders(pen, places, inks, words["order"])
    pen.presses([*map(_disc, places.steps), *map(_disc, places.moments), *map(_disc, places.symptoms)])
    return pen.picture(words["picture"])


def warm_up() -> None:
    """Imports what the first picture needs, before somebody waits for it."""
    import altair  # noqa: F401, PLC0415
    import pandas  # noqa: F401, ICN001, PLC0415


def _disc(mark: StepMark | MomentMark | SymptomMark) -> Row:
    return {"x": mark.x, "y": mark.y, "size": mark.reach**2, "name": mark.name, "id": mark.id}


def _inks(tokens: Mapping[str, str], lights: bool) -> _Inks:
    ink, quiet = tokens["ink"], tokens["ink2"]
    same = {key: tokens[key] for key in ("ink", "ink2", "line", "paper", "accent", "tension", "curtain", "curtain2")}
    paper, wings = tokens["paper"], tokens["wings"]
    if lights:
        dim, lit = tokens["dimmed"], tokens["lit"]
        return _Inks(**same, ground=lit, edge=ink, stage=quiet, veil=dim, halo="transparent", arc=quiet)
    return _Inks(**same, ground=wings, edge=wings, stage=ink, veil=None, halo=paper, arc=tokens["line"])


def _ground(pen: Pen, places: Places, inks: _Inks) -> None:
    if inks.veil:
        stage = {"x": 1, "x2": places.width - 1, "y": 1, "y2": places.band[0] - 8}
        pen.draw("rect", [stage], fill=inks.veil, cornerRadius=4, opacity=1)
    band = {"x": 1, "x2": places.width - 1, "y": places.band[0], "y2": places.band[1]}
    pen.draw("rect", [band], fill=inks.ground, stroke=inks.edge, strokeWidth=1.5, cornerRadius=4, opacity=1)


def _spine(pen: Pen, places: Places, inks: _Inks) -> None:
    """The line itself: lived, then ahead."""
    y, now = places.line_y, places.lived_to
    if now > 0:
        pen.draw("rule", [{"x": 0, "x2": now, "y": y}], stroke=inks.stage, strokeWidth=4)
    if now < places.width:
        pen.draw("rule", [{"x": now, "x2": places.width, "y": y}], stroke=inks.ink2, strokeWidth=2, strokeDash=[8, 5])


def _plan(pen: Pen, places: Places, inks: _Inks, word: str) -> None:
    """What was planned at another time, and how that slid to where it came to stand."""
    y = places.line_y - PLAN
    _came_up(pen, places, inks, y)
    slid = [(mark.planned_x, mark) for mark in places.steps if mark.planned_x is not None]
    if not slid:
        return
    first, last = min(x for x, _ in slid), max(x for x, _ in slid)
    along = [{"x": max(first - 24, 0), "x2": min(last + 24, places.width), "y": y, "y2": y}]
    slants = [{"x": x, "x2": mark.x, "y": y, "y2": places.line_y} for x, mark in slid]
    pen.draw("rule", along + slants, stroke=inks.line, strokeWidth=1.5, strokeDash=_DOTS)
    dots = [{"x": x, "y": y} for x, _ in slid]
    pen.draw("point", dots, size=56, filled=True, fill=inks.paper, stroke=inks.line, strokeWidth=1.5, opacity=1)
    spot = _plan_word(places, text_width(word, _SMALL) * 0.85)  # italics are narrower
    if spot is not None:
        pen.write(
            [{"x": spot, "y": y - 11, "text": word}], inks.halo, **{**_ASIDE, "fontSize": _SMALL}, color=inks.ink2
        )


def _came_up(pen: Pen, places: Places, inks: _Inks, y: float) -> None:
    """What was no part of the plan: a plus where its plan would have been."""
    extra = [mark for mark in places.steps if mark.came_up]
    up = [{"x": mark.x, "y": y + 8, "y2": places.line_y - 12} for mark in extra]
    pen.draw("rule", up, stroke=inks.line, strokeWidth=1.5, strokeDash=_DOTS)
    dots = [{"x": mark.x, "y": y} for mark in extra]
    pen.draw("point", dots, size=190, filled=True, fill=inks.paper, stroke=inks.line, strokeWidth=1.5, opacity=1)
    pen.write([{**dot, "text": "+"} for dot in dots], None, **_PLUS, color=inks.ink2)


def _plan_word(places: Places, wide: float) -> float | None:
    """The middle of the widest room between stems, if the words fit there."""
    posts = [0.0, places.width, *(mark.x for mark in places.steps if mark.label or mark.state == "dropped")]
    if places.today is not None:
        posts += [places.today - 70, places.today, places.today + 70]
    left, right = max(pairwise(sorted(posts)), key=lambda pair: pair[1] - pair[0])
    return (left + right) / 2 if right - left >= wide + 10 else None


def _today(pen: Pen, places: Places, inks: _Inks) -> None:
    if places.today is not None:
        rule = {"x": places.today, "y": places.line_y - places.lift + 6, "y2": places.band[1]}
        pen.draw("rule", [rule], stroke=inks.accent, strokeWidth=1.8)


def _today_word(pen: Pen, places: Places, inks: _Inks, word: str) -> None:
    """On the side where it crosses no stem; where there is none, over them."""
    x = places.today
    if x is None:
        return
    wide = text_width(word, _SMALL) + 10
    stems = [mark.x for mark in places.steps if mark.label]
    meets = {side: any(0 <= (stem - x) * side <= wide for stem in stems) for side in (1, -1)}
    side = -1 if x + wide > places.width or (meets[1] and not meets[-1] and x > wide) else 1
    style = {"align": "left" if side > 0 else "right", "baseline": "top", "fontSize": _SMALL, "fontWeight": 600}
    at = {"x": x + 6 * side, "y": places.line_y - places.lift + 6, "text": word}
    pen.write([at], inks.halo, **style, color=inks.accent)


def _arcs(pen: Pen, places: Places, inks: _Inks, chosen: Id | None, lights: bool) -> None:
    """From a moment up to the step that it made possible."""
    foot = {mark.id: mark.x for mark in places.steps}
    arcs = [(mark, foot[mark.step]) for mark in places.moments if mark.step is not None]
    pieces = max(6, min(_CURVE, 4000 // max(len(arcs), 1)))
    rows: list[Row] = []
    for mark, x in sorted(arcs, key=lambda arc: arc[0].id == chosen):
        colour = inks.accent if mark.id == chosen else inks.curtain if mark.closed else inks.arc
        thick = 2.4 if mark.id == chosen else 1.2 if lights or len(arcs) <= 20 else 0.9
        look = {"arc": mark.id, "stroke": colour, "thick": thick, "dashed": mark.ahead}
        rows += [{**look, **point} for point in _curve(mark, x, places.line_y, pieces)]
    pen.draw("line", rows, filled=False)


def _curve(mark: MomentMark, x: float, line_y: float, pieces: int) -> Iterable[Row]:
    """A quadratic curve that leaves the moment nearly upright."""
    start, bend, end = (mark.x, mark.y - 9), (mark.x + (x - mark.x) * 0.1, line_y + 34), (x, line_y + 14)
    for index in range(pieces + 1):
        u = index / pieces
        shares = ((1 - u) ** 2, 2 * u * (1 - u), u**2)
        px, py = (
            sum(share * point[axis] for share, point in zip(shares, (start, bend, end), strict=True)) for axis in (0, 1)
        )
        yield {"x": round(px, 1), "y": round(py, 1), "order": index}


def _steps(pen: Pen, places: Places, inks: _Inks, chosen: Id | None) -> None:
    titled = [(mark, mark.label) for mark in places.steps if mark.label]
    stems = [{"x": m.x, "y": label.box.bottom + 2, "y2": m.y - 12} for m, label in titled]
    pen.draw("rule", stems, stroke=inks.line, strokeWidth=1)
    for dropped in (False, True):
        labels = [label for mark, label in titled if (mark.state == "dropped") is dropped]
        style = {"fontStyle": "italic", "color": inks.ink2} if dropped else {"fontWeight": 500, "color": inks.stage}
        _labels(pen, labels, places.title_px, inks.halo, font=SERIF, **style)
    now = [{"x": mark.x, "y": mark.y} for mark in places.steps if mark.state == "now"]
    pen.draw("point", now, size=840, filled=True, fill=inks.paper, stroke=inks.accent, strokeWidth=2.2, opacity=1)
    ring = [{"x": m.x, "y": m.y, "size": 1250 if m.state == "now" else 640} for m in places.steps if m.id == chosen]
    pen.draw("point", ring, filled=True, fill=inks.paper, stroke=inks.accent, strokeWidth=2.6, opacity=1)
    pen.draw("point", [_step(mark, inks) for mark in places.steps], filled=True, strokeWidth=2.2, opacity=1)
    crosses = [{"x": mark.x, "y": mark.y, "text": "×"} for mark in places.steps if mark.state == "dropped"]
    pen.write(crosses, color=inks.ink2, fontSize=15, baseline="middle", align="center")


def _step(mark: StepMark, inks: _Inks) -> Row:
    fill = {"done": inks.stage, "now": inks.accent}.get(mark.state, inks.paper)
    edge = {"now": inks.accent, "dropped": inks.line}.get(mark.state, inks.stage)
    size = 400 if mark.state == "now" else 190
    return {"x": mark.x, "y": mark.y, "fill": fill, "stroke": edge, "size": size, "step": mark.id}


def _moments(pen: Pen, places: Places, inks: _Inks, chosen: Id | None) -> None:
    names = [mark.label for mark in places.moments if mark.label]
    _labels(pen, names, NAME_PX, inks.ground, font=SANS, color=inks.ink)
    ring = [{"x": mark.x, "y": mark.y} for mark in places.moments if mark.id == chosen]
    pen.draw("point", ring, size=500, filled=True, fill=inks.ground, stroke=inks.accent, strokeWidth=2.6, opacity=1)
    ripe = [{"x": mark.x, "y": mark.y, "momentum": mark.id} for mark in places.moments if mark.momentum]
    pen.draw("point", ripe, size=_RIPE, filled=False, stroke=inks.accent, strokeWidth=1.4, opacity=1)
    signs = [_moment(mark, inks) for mark in places.moments if not mark.curtained]
    pen.draw("point", signs, filled=True, strokeWidth=1.8, opacity=1)
    pleats = [pleat for mark in places.moments if mark.curtained for pleat in _pleats(mark, inks)]
    pen.draw("rect", pleats, opacity=1)


def _pleats(mark: MomentMark, inks: _Inks) -> Iterable[Row]:
    """A curtain: nine pleats, dark and light in turn."""
    wide, tall = _CURTAIN
    left, each = mark.x - wide / 2, wide / _PLEATS
    for number in range(_PLEATS):
        at = {
            "x": left + number * each,
            "x2": left + (number + 1) * each,
            "y": mark.y - tall / 2,
            "y2": mark.y + tall / 2,
        }
        yield {**at, "fill": inks.curtain2 if number % 2 else inks.curtain}


def _moment(mark: MomentMark, inks: _Inks) -> Row:
    edge = inks.curtain if mark.closed else inks.line if mark.ahead else inks.ink
    fill = inks.curtain if mark.closed else inks.ground
    size = 300 if mark.sign == "star" else 135  # its points take little of its square
    shape = {"shape": _SHAPES[mark.sign], "size": size, "fill": fill, "stroke": edge}
    return {"x": mark.x, "y": mark.y, "moment": mark.id, **shape}


def _labels(pen: Pen, labels: Sequence[Label], size: float, halo: str, **style: Any) -> None:
    """Words are aligned by the layer, so each way of aligning is a layer."""
    for align in ("center", "left", "right"):
        rows = [{"x": la.x, "y": la.y, "text": "\n".join(la.lines)} for la in labels if la.align == align]
        lines = {"lineBreak": "\n", "lineHeight": size * LEADING, "baseline": "top", "align": align}
        pen.write(rows, halo, fontSize=size, **lines, **style)


def _symptoms(pen: Pen, places: Places, inks: _Inks, chosen: Id | None) -> None:
    """What was seen to happen: a small wave beside where it was seen, and the word for it. Closed it says no more."""
    for ground, in_wings in ((inks.halo, False), (inks.ground, True)):
        marks = [mark for mark in places.symptoms if (mark.y >= places.band[0]) is in_wings]
        _waves(pen, marks, inks, ground, chosen)


def _waves(pen: Pen, marks: Sequence[SymptomMark], inks: _Inks, ground: str, chosen: Id | None) -> None:
    ring = [{"x": mark.x, "y": mark.y} for mark in marks if mark.id == chosen]
    pen.draw("point", ring, size=520, filled=True, fill=ground, stroke=inks.accent, strokeWidth=2.2, opacity=1)
    style: dict[str, Any] = {"shape": _WAVE, "fill": "transparent", "size": (2 * WAVE) ** 2, "opacity": 1}
    pen.draw(
        "point", [{"x": mark.x, "y": mark.y, "under": True} for mark in marks], stroke=ground, strokeWidth=6, **style
    )
    waves = [
        {"x": mark.x, "y": mark.y, "stroke": inks.curtain if mark.is_closed else inks.tension, "symptom": mark.id}
        for mark in marks
    ]
    pen.draw("point", waves, strokeWidth=1.8, **style)
    labels = [mark.label for mark in marks if mark.label]
    _labels(pen, labels, NAME_PX, ground, font=SERIF, fontStyle="italic", color=inks.ink)


def _band_words(pen: Pen, places: Places, inks: _Inks, words: Mapping[str, str]) -> None:
    """In the strip at the foot of the wings, that no name enters."""
    y = places.band[1] - 15
    pen.write([{"x": 12, "y": y, "text": words["wings"]}], inks.ground, **_ASIDE, align="left", color=inks.ink)
    x = 12 + text_width(words["wings"], 16) + 24
    style = {"align": "left", "baseline": "middle", "fontSize": _SMALL, "color": inks.ink}
    if any(mark.closed for mark in places.moments):
        square = [{"x": x, "y": y}]
        pen.draw("point", square, size=110, shape="square", filled=True, fill=inks.curtain, opacity=1)
        pen.write([{"x": x + 12, "y": y, "text": words["only_you"]}], inks.ground, **style)
        x += 12 + text_width(words["only_you"], _SMALL) + 24
    if any(mark.momentum for mark in places.moments):
        ring = [{"x": x, "y": y}]
        pen.draw("point", ring, size=150, filled=False, stroke=inks.accent, strokeWidth=1.4, opacity=1)
        pen.write([{"x": x + 14, "y": y, "text": words["momentum"]}], inks.ground, **style)


def _ticks(pen: Pen, places: Places, inks: _Inks, months: Sequence[str]) -> None:
    y, width = places.band[1] + 16, places.width
    rows = []
    for tick in places.ticks:
        word = _tick_word(tick, months)
        half = text_width(word, _SMALL) / 2
        rows.append({"x": min(max(tick.x, half), width - half), "y": y, "text": word})
    pen.write(rows, align="center", baseline="middle", fontSize=_SMALL, color=inks.ink2)


def _orders(pen: Pen, places: Places, inks: _Inks, word: str) -> None:
    """Where no days are named: that this is an order, and where it ends."""
    y = places.band[1] + 16
    rows = [{"x": (left + right) / 2, "y": y, "text": word} for left, right in places.orders]
    pen.write(rows, None, **{**_ASIDE, "fontSize": _SMALL}, align="center", color=inks.ink2)
    ends = {x for order in places.orders for x in order} - {0.0, places.width}
    rules = [{"x": x, "y": places.line_y - places.lift + 6, "y2": places.band[1] + 24} for x in sorted(ends)]
    pen.draw("rule", rows=rules, stroke=inks.line, strokeWidth=1.5, strokeDash=_DOTS)


def _tick_word(tick: Tick, months: Sequence[str]) -> str:
    """'9 mrt', 'mrt', or, for January, its year; the first one names its year too."""
    month = months[tick.day.month - 1]
    if tick.by_day:
        return f"{tick.day.day} {month}" + (f" {tick.day.year}" if tick.year else "")
    if tick.day.month == 1:
        return str(tick.day.year)
    return f"{month} {tick.day.year}" if tick.year else month
