"""What if: before and after in one picture, made of the same list that the table and the question are made of.

An open diamond is before, a full one after, with a line between; what stays as it is, is quiet. Nothing is added up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workshop.access.view import BoardView
from workshop.charts.balance_places import FELT_AT
from workshop.charts.pen import SANS, SERIF, Pen, Row
from workshop.charts.timeline_words import cut, text_width
from workshop.charts.tokens import THEME
from workshop.model.adjustment import Adjustment, adjusted
from workshop.model.base import Id, Key
from workshop.model.ledger import SIDES, Account, Contribution, FeltBalance, Side
from workshop.text.catalogue import Gettext
from workshop.text.ledger_words import felt_labels, resource_label, side_labels

if TYPE_CHECKING:
    import altair as alt

_TOP, _PITCH, _NAME = 40, 30, 42
_PX, _HEAD_PX = 14, 19
_NARROW = 600
_MOST = 5
"""The largest amount."""
_FELT: dict[FeltBalance | None, int] = {"gives_more": -FELT_AT, "takes_more": FELT_AT}
"""From zero to where a balance that leans has its mark; others stand at zero."""


@dataclass(frozen=True)
class Change:
    """One thing that would be otherwise."""

    party: Id
    side: Side | None
    """None: how it feels."""
    resource: Key
    """Empty: in words, or how it feels."""
    what: str
    before: str
    after: str


def changes(view: BoardView, adjustment: Adjustment, _: Gettext) -> list[Change]:
    """All that would be otherwise, by party in the order of adding."""
    return [
        change
        for party in view.parties
        if party in adjustment.accounts
        for change in _of_party(view, party, adjustment.accounts[party], _)
    ]


def _of_party(view: BoardView, party: Id, changed: Account, _: Gettext) -> Iterator[Change]:
    before = view.accounts[party]
    after = adjusted(before, changed)
    felt, sides, unknown = felt_labels(_), side_labels(_), _("don't know")
    if before.felt_balance != after.felt_balance:
        yield Change(party, None, "", _("feels"), felt[before.felt_balance], felt[after.felt_balance])
    for side in SIDES:
        if getattr(before, side) != getattr(after, side):
            yield Change(party, side, "", sides[side], getattr(before, side) or unknown, getattr(after, side))
    for key, resource in view.resources.items():
        for side in SIDES:
            was, would_be = (_amount(account, key, side) for account in (before, after))
            if was != would_be:
                what = f"{sides[side]} {resource_label(key, resource, _)}"
                yield Change(party, side, key, what, unknown if was is None else str(was), str(would_be))


def _amount(account: Account, key: Key, side: Side) -> int | None:
    amount: int | None = getattr(account.contributions.get(key, _NOTHING), side)
    return amount


_NOTHING = Contribution()


def question(view: BoardView, adjustment: Adjustment, _: Gettext) -> str:
    """What the first change asks, in the same words and amounts as the picture."""
    found = changes(view, adjustment, _)
    if not found:
        return _("What would be otherwise, and for whom?")
    first = found[0]
    words = _("{party} {what}: now {before}, then {after}. Who feels that first, and what would make it worth it?")
    return words.format(party=view.name_of(first.party), what=first.what, before=first.before, after=first.after)


@dataclass(frozen=True)
class Line:
    """A row of the picture: of a party as a whole, or of one resource."""

    party: Id
    resource: Key
    """Empty: how it feels."""
    label: str
    y: float
    is_name: bool = False


@dataclass(frozen=True)
class Mark:
    """Where something is before, and after; None: nobody knows."""

    y: float
    before: float | None
    after: float
    is_changed: bool
    chafes: tuple[bool, bool] = (False, False)
    """Whether it chafes before, and after: two wedges towards zero, as everywhere."""


@dataclass(frozen=True)
class Picture:
    """All places, in pixels."""

    width: int
    height: float
    zero: float
    unit: float
    labels: float
    """Where labels start."""
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]


def drawn_of(view: BoardView, adjustment: Adjustment, _: Gettext) -> list[Id]:
    """Whom the picture is about: those for whom an amount, or how it feels, would be otherwise."""
    found = changes(view, adjustment, _)
    return list(dict.fromkeys(one.party for one in found if one.resource or one.side is None))


def placed(
    view: BoardView, adjustment: Adjustment, width: int, _: Gettext, only: Collection[Id] | None = None
) -> Picture:
    """Every party that is touched, or `only` these: how it feels, and each resource of which anything is known.

    What is hoped for has a row of its own below what is taken, where that hope would be otherwise.
    """
    shown = [change for change in changes(view, adjustment, _) if change.resource or change.side is None]
    touched = {change.party for change in shown if only is None or change.party in only}
    labels_of = [resource_label(key, resource, _) for key, resource in view.resources.items()]
    labels_of += [change.what for change in shown if change.side == "hopes"]
    widest = max((text_width(label, _PX) for label in labels_of), default=0)
    labels = 2.0 if width < _NARROW else width * 0.08
    start = labels + min(widest, width * 0.3) + 24
    unit = min(60.0, (width - start - 16) / (2 * _MOST))
    zero = start + _MOST * unit + 8
    lines: list[Line] = []
    marks: list[Mark] = []
    y = float(_TOP)
    for party in view.parties:
        if party not in touched:
            continue
        before = view.accounts[party]
        after = adjusted(before, adjustment.accounts[party])
        lines.append(Line(party, "", cut(view.name_of(party), _PX + 1, width - 4), y, is_name=True))
        y += _NAME
        for line, found in _rows(view, party, before, after, (zero, unit), y, _):
            lines.append(line)
            marks += found
            y = line.y + _PITCH
        y += 6
    return Picture(width, y, zero, unit, labels, tuple(lines), tuple(marks))


def _rows(
    view: BoardView, party: Id, before: Account, after: Account, scale: tuple[float, float], y: float, _: Gettext
) -> Iterator[tuple[Line, list[Mark]]]:
    zero, unit = scale
    if before.felt_balance != after.felt_balance:
        was = None if before.felt_balance is None else zero + _FELT.get(before.felt_balance, 0)
        would_be = zero + _FELT.get(after.felt_balance, 0)
        chafes = (before.felt_balance == "strained", after.felt_balance == "strained")
        yield Line(party, "", _("how it feels"), y), [Mark(y, was, would_be, is_changed=True, chafes=chafes)]
        y += _PITCH
    for key, resource in view.resources.items():
        label = resource_label(key, resource, _)
        found = [
            mark
            for side, way in (("gives", -1), ("takes", 1))
            if (mark := _mark(before, after, key, side, (zero, way * unit), y)) is not None  # type: ignore[arg-type]
        ]
        if found:
            yield Line(party, key, label, y), found
            y += _PITCH
        hope = _mark(before, after, key, "hopes", (zero, unit), y)
        if hope is not None and hope.is_changed:
            yield Line(party, key, f"{side_labels(_)['hopes']} {label}", y), [hope]
            y += _PITCH


def _mark(before: Account, after: Account, key: Key, side: Side, scale: tuple[float, float], y: float) -> Mark | None:
    was, would_be = _amount(before, key, side), _amount(after, key, side)
    if would_be is None:
        return None
    zero, unit = scale
    return Mark(y, None if was is None else zero + was * unit, zero + would_be * unit, is_changed=was != would_be)


def what_if(
    view: BoardView,
    adjustment: Adjustment,
    *,
    width: int,
    dark: bool,
    only: Collection[Id] | None = None,
    _: Gettext,
) -> alt.LayerChart | None:
    """The picture, of all or `only` of these parties; None where only words would be otherwise."""
    places = placed(view, adjustment, width, _, only)
    if not places.lines:
        return None
    tokens = THEME["dark" if dark else "light"]
    pen = Pen((width, places.height))
    _scale(pen, places, tokens, side_labels(_))
    _labels(pen, places, tokens)
    quiet = [mark for mark in places.marks if not mark.is_changed]
    still = [{"x": mark.after, "y": mark.y, "still": True} for mark in quiet]
    pen.draw(
        "point", still, shape="diamond", size=60, filled=True, fill=tokens["paper"], stroke=tokens["line"], opacity=1
    )
    _moves(pen, [mark for mark in places.marks if mark.is_changed], places.zero, tokens)
    return pen.picture(_("Before and after, as open and full diamonds. The table below says the same in words."))


def _scale(pen: Pen, places: Picture, tokens: Mapping[str, str], sides: Mapping[Side, str]) -> None:
    style: dict[str, Any] = {"font": SERIF, "fontStyle": "italic", "fontSize": _HEAD_PX, "baseline": "bottom"}
    for side, align, off in (("gives", "right", -9), ("takes", "left", 9)):
        word = [{"x": places.zero + off, "y": 24, "text": sides[side]}]  # type: ignore[index]
        pen.write(word, align=align, color=tokens[f"{side}_text"], **style)
    rows = [line for line in places.lines if not line.is_name]
    ticks = [
        {"x": places.zero + step * places.unit, "y": line.y - 4, "y2": line.y + 4}
        for line in rows
        for step in range(-_MOST, _MOST + 1)
        if step and line.resource
    ]
    pen.draw("rule", ticks, stroke=tokens["hairline"], strokeWidth=1)
    zero = [{"x": places.zero, "y": line.y - _PITCH / 2, "y2": line.y + _PITCH / 2} for line in rows]
    pen.draw("rule", zero, stroke=tokens["ink"], strokeWidth=2)


def _labels(pen: Pen, places: Picture, tokens: Mapping[str, str]) -> None:
    names = [{"x": 2, "y": line.y + 12, "text": line.label} for line in places.lines if line.is_name]
    pen.write(names, align="left", color=tokens["ink"], fontSize=_PX + 1, fontWeight=600, font=SANS, baseline="middle")
    rows = [{"x": places.labels, "y": line.y, "text": line.label} for line in places.lines if not line.is_name]
    pen.write(rows, align="left", color=tokens["ink2"], fontSize=_PX, font=SANS, baseline="middle")


def _moves(pen: Pen, moved: Sequence[Mark], zero: float, tokens: Mapping[str, str]) -> None:
    """From an open diamond to a full one; where nobody knew, a question mark is what it comes from."""
    known: list[Row] = []
    unknown: list[Row] = []
    ties: list[Row] = []
    for mark in moved:
        if mark.before is None:
            side = -1 if mark.after < zero else 1
            unknown.append({"x": zero + side * 14, "y": mark.y, "text": "?"})
            continue
        if not mark.chafes[0]:
            known.append({"x": mark.before, "y": mark.y, "before": True})
        ties.append({"x": min(mark.before, mark.after), "x2": max(mark.before, mark.after), "y": mark.y})
    pen.draw("rule", ties, stroke=tokens["accent"], strokeWidth=2.5)
    hollow = {"fill": tokens["paper"], "stroke": tokens["ink"], "strokeWidth": 1.6}
    pen.draw("point", known, shape="diamond", size=130, filled=True, opacity=1, **hollow)
    pen.write(unknown, align="center", color=tokens["ink2"], fontSize=_PX, font=SANS, baseline="middle")
    _wedges(pen, [mark for mark in moved if mark.chafes[0]], zero, hollow)
    _wedges(pen, [mark for mark in moved if mark.chafes[1]], zero, {"fill": tokens["accent"]})
    full = [{"x": mark.after, "y": mark.y, "after": True} for mark in moved if not mark.chafes[1]]
    pen.draw("point", full, shape="diamond", size=150, filled=True, fill=tokens["accent"], opacity=1)


def _wedges(pen: Pen, marks: Sequence[Mark], zero: float, style: Mapping[str, Any]) -> None:
    for shape, off in (("triangle-right", -19), ("triangle-left", 19)):
        rows = [{"x": zero + off, "y": mark.y, "chafes": True} for mark in marks]
        pen.draw("point", rows, shape=shape, size=110, filled=True, opacity=1, **style)
