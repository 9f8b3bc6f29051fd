"""The plane from content to process and from the side to the middle, for a wall: dots, with names where there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from workshop.access.round_pictures import Plane
from workshop.access.view import BoardView
from workshop.charts.pen import SANS, Pen, Row
from workshop.charts.tokens import THEME
from workshop.text.catalogue import Gettext

if TYPE_CHECKING:
    import altair as alt

_HEIGHT = 760
_FAR, _NEAR, _HAND = (28, 56, 420, 34), (16, 26, 160, 22), (13, 22, 130, 17)
"""How large: letters, the edge, a dot, and how far a name stands above it; for a room, for who sits before it, and on a
phone.
"""
_NEAR_SHAPE, _HAND_SHAPE = 0.75, 1.2
"""How high it is near by and on a phone, of how wide."""
_PHONE = 480
"""Pixels; narrower it is one."""
_SIGN = 0.56
"""How wide a sign is, of its height."""


class Dot(NamedTuple):
    """One mark on the plane."""

    name: str
    across: float
    up: float
    is_own: bool = True


def dots_of(plane: Plane) -> list[Dot]:
    """Of a round: everybody's."""
    return [Dot(name, spot.across, spot.up) for name, spot in plane.spots]


def dots_on(view: BoardView, _: Gettext) -> list[Dot]:
    """Of a shared board: where its owner stands and wants to stand, and where others of the network do."""
    said = {"now": _("where I am now"), "wished": _("where I want to be")}
    own = [Dot(said.get(key, ""), spot.across, spot.up) for key, spot in view.contract.spots.items()]
    others = view.contract.others.values()
    named = ((view.name_of(other.who) if other.who else other.words, other) for other in others)
    return [*own, *(Dot(name, other.across, other.up, is_own=False) for name, other in named)]


def plane_lines(dots: list[Dot], _: Gettext) -> list[tuple[str, str]]:
    """The picture in words: who, and in which part."""
    side = {True: _("process"), False: _("content")}
    high = {True: _("in the middle"), False: _("on the side")}
    return [(dot.name or _("somebody"), f"{side[dot.across >= 0.5]}, {high[dot.up >= 0.5]}") for dot in dots]


def plane_chart(
    dots: list[Dot],
    width: int,
    _: Gettext,
    *,
    dark: bool,
    said: str,
    high: int = _HEIGHT,
    near: bool = False,
    scale: float = 1,
) -> alt.LayerChart:
    """The picture, as wide as the wall; `near`: for who sits before it, in smaller letters.

    `scale`: of its words and dots, where the wall makes the whole larger.

    No two names stand on each other: one gives way upwards or downwards.
    """
    tokens = THEME["dark" if dark else "light"]
    is_phone = near and width < _PHONE
    word, edge, area, raised = (one * scale for one in (_HAND if is_phone else _NEAR if near else _FAR))
    high = min(high, round(width * (_HAND_SHAPE if is_phone else _NEAR_SHAPE))) if near else high
    pen = Pen((width, high))
    side = edge if near else edge * 2
    left, right, top, bottom = side, width - side, edge, high - edge
    middle, level = (left + right) / 2, (top + bottom) / 2
    box: list[Row] = [{"x": left, "x2": right, "y": top, "y2": bottom}]
    pen.draw("rect", box, color=tokens["table"], stroke=tokens["hairline"], strokeWidth=1.5, cornerRadius=6)
    axes: list[Row] = [
        {"x": left, "x2": right, "y": level, "y2": level},
        {"x": middle, "x2": middle, "y": top, "y2": bottom},
    ]
    pen.draw("rule", axes, color=tokens["line"], strokeWidth=1.5)
    ink: dict[str, Any] = {"fontSize": word, "font": SANS, "color": tokens["ink2"]}
    pen.write([{"x": middle, "y": top - 10, "text": _("in the middle")}], **ink, align="center", baseline="bottom")
    pen.write([{"x": middle, "y": bottom + 10, "text": _("on the side")}], **ink, align="center", baseline="top")
    pen.write([{"x": left + 14, "y": level - 10, "text": _("content")}], **ink, align="left", baseline="bottom")
    pen.write([{"x": right - 14, "y": level - 10, "text": _("process")}], **ink, align="right", baseline="bottom")
    places = [(left + d.across * (right - left), bottom - d.up * (bottom - top)) for d in dots]
    for is_own, colour in ((False, tokens["line"]), (True, tokens["accent"])):
        rows: list[Row] = [{"x": x, "y": y} for dot, (x, y) in zip(dots, places, strict=True) if dot.is_own is is_own]
        pen.draw(
            "point",
            rows,
            fill=colour,
            stroke=tokens["paper"],
            strokeWidth=2,
            opacity=0.9,
            filled=True,
            size=area * scale,
        )
    names = _names(dots, places, (left, right, top, bottom), (word, raised, 14 * scale))
    pen.write(names, halo=tokens["table"], fontSize=word, font=SANS, fontWeight=600, align="center",
              baseline="middle", color=tokens["ink"])  # fmt: skip
    return pen.picture(said)


def _names(
    dots: list[Dot],
    places: list[tuple[float, float]],
    box: tuple[float, float, float, float],
    sizes: tuple[float, float, float],
) -> list[Row]:
    """Each name above its dot, else below, else further away: where no other stands yet."""
    (left, right, top, bottom), (word, raised, margin) = box, sizes
    taken: list[tuple[float, float, float]] = []
    rows: list[Row] = []
    for dot, (x, y) in zip(dots, places, strict=True):
        if not dot.name:
            continue
        half = len(dot.name) * word * _SIGN / 2
        at = min(max(x, left + half), right - half) if right - left > 2 * half else (left + right) / 2
        steps = [y + way * raised * far for far in range(1, 12) for way in (-1, 1)]
        inside = [step for step in steps if top + margin <= step <= bottom - margin]
        free = (s for s in inside if not any(abs(at - a) < half + h and abs(s - b) < raised for a, b, h in taken))
        place = next(free, inside[0])
        taken.append((at, place, half))
        rows.append({"x": at, "y": place, "text": dot.name})
    return rows
