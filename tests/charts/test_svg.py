"""The pictures as they are drawn in the end: every mark is counted in the very image."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import pytest
import vl_convert

from tests.charts.lines import TODAY, WORDS, key, line_of, seen
from tests.charts.test_balance import drawn, given
from workshop.access.round_pictures import Kinds
from workshop.charts.balance_places import By, placed
from workshop.charts.tally import tally_chart, tally_of
from workshop.charts.timeline import Line, timeline
from workshop.charts.timeline_places import placed as placed_in_time
from workshop.model.process import moment_kinds
from workshop.model.round_kinds import KNOWN_MOMENTS
from workshop.text import translator

_SVG = "{http://www.w3.org/2000/svg}"


def image(spec: dict[str, Any]) -> ET.Element:
    return ET.fromstring(vl_convert.vegalite_to_svg(spec))


def marks(svg: ET.Element, sort: str) -> list[ET.Element]:
    """The marks of one sort: rect, symbol, text, rule or line."""
    groups = [group for group in svg.iter(f"{_SVG}g") if f"mark-{sort} " in group.get("class", "")]
    return [mark for group in groups for mark in group if mark.tag in (f"{_SVG}path", f"{_SVG}text", f"{_SVG}line")]


@pytest.mark.parametrize("by", ["party", "resource"])
@pytest.mark.parametrize(("parties", "known"), [(40, True), (40, False), (1, True), (1, False)])
def test_the_bars_that_are_drawn_are_those_there_are(by: By, parties: int, known: bool):
    held = given(parties, known=known)
    places = placed(held, by, 900, sums=False)
    svg = image(drawn(held, by))
    names = parties if by == "party" else 0
    presses = len(places.segments) + (names + len(places.stubs) if by == "party" else 0)
    assert len(marks(svg, "rect")) == len(places.segments) + len(places.stubs) + presses
    if by == "party":
        strained = sum(bar.felt == "strained" for bar in places.bars)
        assert len(marks(svg, "symbol")) == parties + strained, "one for each party, and two where it chafes"
    if not known:
        assert not places.segments and len(places.stubs) == 2 * len(places.bars)
    labels = sum(bool(part.label) for part in places.segments)
    assert len(marks(svg, "text")) == 2 + len(places.bars) + labels + len(places.stubs)


def _timeline(line: Line) -> ET.Element | None:
    chart = timeline(line, width=1340, dark=False, chosen=None, lights=False, words=WORDS)
    return None if chart is None else image(chart.to_dict())


@pytest.mark.parametrize("count", [1, 80])
def test_every_step_and_moment_is_in_the_picture(count: int):
    line = line_of(count)
    places = placed_in_time(line, 1340, None)
    svg = _timeline(line)
    assert svg is not None and places is not None
    pressed = [mark for mark in marks(svg, "symbol") if mark.get("fill") is None]
    assert len(pressed) == len(line.steps) + len(line.moments)
    titled = sum(mark.label is not None for mark in places.steps)
    assert len(marks(svg, "text")) >= titled


def test_what_was_seen_has_a_sign_and_a_press_of_its_own():
    line, plain = replace(line_of(5), symptoms=seen(key(0))), line_of(5)
    more = [len(marks(_timeline(held), "symbol")) for held in (line, plain)]  # type: ignore[arg-type]
    assert more[0] == more[1] + 3 * len(line.symptoms), "with paper around it"


def test_an_empty_line_is_no_picture():
    assert _timeline(Line({}, {}, moment_kinds(), TODAY)) is None


@pytest.mark.parametrize("count", [1, 6])
def test_each_kind_of_moment_of_a_group_has_one_bar_a_name_and_a_number(count: int):
    kinds = Kinds("?", tuple((kind, 9 - at) for at, kind in enumerate(KNOWN_MOMENTS[:count])), 5, False)
    chart = tally_chart(tally_of(kinds, translator("nl")), 1840, dark=False, said="")
    assert chart is not None
    svg = image(chart.to_dict())
    assert len(marks(svg, "rect")) == count
    said = [mark.text for mark in marks(svg, "text")]
    assert len(said) == 2 * count and {f"{9 - at}×" for at in range(count)} <= set(said)
