"""Give and take as bars: what each brings left of zero, what it takes right of it, what it hopes for behind that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workshop.access.view import BoardView
from workshop.charts.balance_places import (
    FELT_AT,
    ROOMY,
    TIGHT,
    TOP,
    WRAPPED,
    Bar,
    By,
    Given,
    Named,
    Places,
    Rows,
    Segment,
    Stub,
    lines_top,
    placed,
    rows_for,
)
from workshop.charts.pen import SANS, SERIF, Pen, Row
from workshop.charts.timeline_words import LEADING
from workshop.charts.tokens import THEME
from workshop.text.catalogue import Gettext
from workshop.text.ledger_words import balance_words, net_words, resource_label

if TYPE_CHECKING:
    import altair as alt

__all__ = ["ROOMY", "TIGHT", "WRAPPED", "Given", "Named", "Rows", "balance", "given_of", "rows_for"]

_WORD: dict[str, Any] = {"fontWeight": 600, "font": SANS, "baseline": "middle"}

_SUM: dict[str, Any] = {"font": SANS, "baseline": "middle"}


def given_of(view: BoardView, _: Gettext) -> Given:
    """What the picture is made of."""
    resources = {key: Named(resource_label(key, item, _), item.tangible) for key, item in view.resources.items()}
    return Given({key: party.name for key, party in view.parties.items()}, resources, view.accounts)


@dataclass(frozen=True)
class _Look:
    """How the picture is to look."""

    tokens: Mapping[str, str]
    words: Mapping[str, str]
    chosen: str
    sums: bool
    rows: Rows
    gettext: Gettext


def balance(
    given: Given,
    *,
    by: By,
    width: int,
    dark: bool,
    chosen: str,
    sums: bool,
    set_in: Rows = ROOMY,
    only: Sequence[str] | None = None,
    _: Gettext,
) -> alt.LayerChart | None:
    """The picture; None without a row. A press is the selection `chosen`: the id of a party, or of a contribution.

    `only`: the rows of one page, at the scale of all.
    """
    places = placed(given, by, width, sums=sums, set_in=set_in, only=only)
    if not places.bars:
        return None
    look = _Look(THEME["dark" if dark else "light"], balance_words(_), chosen, sums, set_in, _)
    pen = Pen((width, places.height))
    _heads(pen, places, look)
    _names(pen, places, look)
    for side in ("gives", "takes", "hopes"):
        _segments(pen, [part for part in places.segments if part.side == side], look)
    _stubs(pen, places.stubs, look)
    _zero(pen, places, look)
    if by == "party":
        _felt(pen, places, look)
    if sums:
        _sums(pen, places, look)
    if sums and by == "party":
        _nets(pen, places, look)
    _ring(pen, places, look)
    pen.presses(_boxes(places, by, look), "rect")
    return pen.picture(look.words["picture"])


def _heads(pen: Pen, places: Places, look: _Look) -> None:
    style: dict[str, Any] = {"font": SERIF, "fontStyle": "italic", "fontSize": look.rows.head_px, "baseline": "bottom"}
    for side, align, off in (("gives", "right", -9), ("takes", "left", 9)):
        word = [{"x": places.zero + off, "y": TOP - 8, "text": look.words[side]}]
        pen.write(word, align=align, color=look.tokens[f"{side}_text"], **style)


def _names(pen: Pen, places: Places, look: _Look) -> None:
    align = "left" if places.is_narrow else "right"
    rows = [{"x": places.names, "y": lines_top(bar, places), "text": "\n".join(bar.lines)} for bar in places.bars]
    size = places.rows.name_px
    lines: dict[str, Any] = {"lineBreak": "\n", "lineHeight": size * LEADING, "baseline": "top"}
    pen.write(rows, align=align, color=look.tokens["ink"], fontSize=size, font=SANS, **lines)


def _segments(pen: Pen, segments: Sequence[Segment], look: _Look) -> None:
    """Full is tangible, light with an edge intangible; what is hoped for is an edge of dashes."""
    tokens, tall = look.tokens, look.rows.bar
    if segments and segments[0].side == "hopes":
        rows = [_box(part.x + 1, part.x2 - 1, part.y, tall) | {"contribution": part.id} for part in segments]
        dashes = {"stroke": tokens["takes"], "strokeWidth": 1.5, "strokeDash": [4, 3]}
        pen.draw("rect", rows, fill=tokens["paper"], cornerRadius=2, opacity=1, **dashes)
    else:
        pen.draw("rect", [_filled(part, tokens, tall) for part in segments], strokeWidth=1.5, cornerRadius=2, opacity=1)
    words = [
        {"x": (part.x + part.x2) / 2, "y": part.y + tall / 2, "text": part.label, "fill": _word_ink(part, tokens)}
        for part in segments
        if part.label
    ]
    pen.write(words, align="center", fontSize=look.rows.word_px, **_WORD)


def _filled(part: Segment, tokens: Mapping[str, str], tall: int) -> Row:
    full = tokens[part.side]
    fill = full if part.tangible else tokens[f"{part.side}_light"]
    edge = tokens["paper"] if part.tangible else full
    inset = 0.0 if part.tangible else 0.75
    box = _box(part.x + inset, part.x2 - inset, part.y, tall)
    return box | {"fill": fill, "stroke": edge, "contribution": part.id}


def _word_ink(part: Segment, tokens: Mapping[str, str]) -> str:
    if part.side == "hopes":
        return tokens["takes_text"]
    if not part.tangible:
        return tokens["on_light"]
    return tokens["on_gives"] if part.side == "gives" else "#12211B"


def _box(x: float, x2: float, y: float, tall: float) -> Row:
    return {"x": round(x, 1), "x2": round(x2, 1), "y": y, "y2": y + tall}


def _stubs(pen: Pen, stubs: Sequence[Stub], look: _Look) -> None:
    """What nobody knows: an open box, no number."""
    grey, tall = look.tokens["ink2"], look.rows.bar
    rows = [_box(stub.x, stub.x2, stub.y, tall) | {"unknown": stub.row} for stub in stubs]
    edge = {"stroke": look.tokens["line"], "strokeWidth": 1, "strokeDash": [2, 2]}
    pen.draw("rect", rows, fill="transparent", cornerRadius=2, opacity=1, **edge)
    marks = [{"x": (stub.x + stub.x2) / 2, "y": stub.y + tall / 2, "text": "?"} for stub in stubs]
    pen.write(marks, align="center", color=grey, fontSize=look.rows.word_px, **{**_WORD, "fontWeight": 400})


def _zero(pen: Pen, places: Places, look: _Look) -> None:
    lines = [{"x": places.zero, "y": TOP - 28, "y2": places.height - 2}]
    if places.is_narrow:  # names stand above their bars there
        lines = [{"x": places.zero, "y": bar.y - 2, "y2": bar.y + places.rows.bar + 16} for bar in places.bars]
    pen.draw("rule", lines, stroke=look.tokens["ink"], strokeWidth=2)


def _felt(pen: Pen, places: Places, look: _Look) -> None:
    """Set by hand, so always in one of the same places, whatever the bars say."""
    tokens, zero, rows = look.tokens, places.zero, places.rows
    at = {"gives_more": zero - FELT_AT, "even": zero, "takes_more": zero + FELT_AT}
    said = [(at[bar.felt], bar) for bar in places.bars if bar.felt in at]
    ties = [{"x": min(x, zero), "x2": max(x, zero), "y": _under(bar, rows)} for x, bar in said if x != zero]
    pen.draw("rule", ties, stroke=tokens["ink"], strokeWidth=1.5)
    marks = [{"x": x, "y": _under(bar, rows), "felt": bar.id} for x, bar in said]
    pen.draw("point", marks, shape="diamond", size=95 * rows.mark, filled=True, fill=tokens["ink"], opacity=1)
    unknown = [{"x": zero, "y": _under(bar, rows), "felt": bar.id} for bar in places.bars if bar.felt is None]
    hollow = {"fill": tokens["paper"], "stroke": tokens["line"], "strokeWidth": 1.2}
    pen.draw("point", unknown, shape="diamond", size=75 * rows.mark, filled=True, opacity=1, **hollow)
    strained = [bar for bar in places.bars if bar.felt == "strained"]
    for shape, off in (("triangle-right", -8), ("triangle-left", 8)):
        wedges = [{"x": zero + off, "y": _under(bar, rows), "felt": bar.id} for bar in strained]
        pen.draw("point", wedges, shape=shape, size=80 * rows.mark, filled=True, fill=tokens["tension"], opacity=1)


def _under(bar: Bar, rows: Rows) -> float:
    return bar.y + rows.bar + rows.under


def _sums(pen: Pen, places: Places, look: _Look) -> None:
    """What is known of it, added up, at each end."""
    for align, off in (("right", -7), ("left", 7)):
        rows = [
            {
                "x": (bar.left if align == "right" else bar.right) + off,
                "y": bar.y + places.rows.bar / 2,
                "text": str(amount),
            }
            for bar in places.bars
            if (amount := bar.gives if align == "right" else bar.takes) is not None
        ]
        pen.write(rows, align=align, color=look.tokens["ink"], fontWeight=600, fontSize=places.rows.word_px + 1, **_SUM)


def _nets(pen: Pen, places: Places, look: _Look) -> None:
    """The two sums of a party held against each other."""
    rows = places.rows
    nets = [
        {
            "x": places.width - 2,
            "y": lines_top(bar, places) + rows.name_px / 2 if places.is_narrow else bar.y + rows.bar / 2,
            "text": net_words(bar.gives, bar.takes, look.gettext),
        }
        for bar in places.bars
        if bar.gives is not None and bar.takes is not None
    ]
    pen.write(nets, align="right", color=look.tokens["ink2"], fontSize=rows.word_px + 1, **_SUM)


def _ring(pen: Pen, places: Places, look: _Look) -> None:
    """Around what is open beside the picture."""
    found = [part for part in places.segments if part.id == look.chosen]
    rows = [_box(part.x - 1, part.x2 + 1, part.y - 1, places.rows.bar + 2) for part in found]
    pen.draw("rect", rows, fill="transparent", stroke=look.tokens["accent"], strokeWidth=2.6, cornerRadius=3, opacity=1)


def _boxes(places: Places, by: By, look: _Look) -> list[Row]:
    """What is pressed. A name, or what nobody knows, opens a party as a whole."""
    rows, tall = [], places.rows.bar
    if by == "party":
        names = {bar.id: "\n".join(bar.lines).replace("\n", " ") for bar in places.bars}
        foot = 0.0 if places.is_narrow else 14.0
        for bar in places.bars:
            top = lines_top(bar, places) if places.is_narrow else bar.y - 6
            end = places.width - 2 if places.is_narrow else places.names
            bottom = bar.y if places.is_narrow else bar.y + tall + foot
            rows.append({"x": 0, "x2": end, "y": top, "y2": bottom, "id": bar.id, "name": names[bar.id]})
        for stub in places.stubs:
            said = f"{look.words['unknown']}: {', '.join(stub.unknown)}"
            rows.append(_box(stub.x, stub.x2, stub.y, tall) | {"id": stub.row, "name": said})
    for part in places.segments:
        said = f"{part.whole}: {look.words[part.side]} {part.amount}"
        rows.append(_box(part.x, part.x2, part.y, tall) | {"id": part.id, "name": said})
    return rows
