"""The bars of give and take: everything has its place, no words meet, and what nobody knows is no bar of no length."""

from itertools import combinations, pairwise
from typing import Any

import pytest

from workshop.charts.balance import Given, Named, balance
from workshop.charts.balance_places import (
    AMPLE,
    ROOMY,
    TIGHT,
    WRAPPED,
    By,
    Places,
    Rows,
    Segment,
    Stub,
    lines_top,
    placed,
    rows_for,
)
from workshop.charts.timeline_words import LEADING, Box, text_width
from workshop.charts.tokens import DARK, LIGHT
from workshop.model.ledger import FELT_BALANCES, Account, Contribution
from workshop.text import translator

RESOURCES = ("geld", "mensen", "cliënten", "positie", "macht", "kennis", "autonomie", "tijd", "gegevens van iedereen")
NAMES = ("LEF", "Gemeente", "Huisartsenkring Vellinge en omstreken", "W" * 60, "Waterschap De Vier Polders")
WIDTHS = (320, 360, 600, 920, 1300)


def key(number: int) -> str:
    return f"0{number:025d}"


def given(parties: int, resources: int = 9, *, known: bool = True) -> Given:
    """Some of every amount, a party that nobody asked, and every way a balance feels."""
    names = {key(index): f"{NAMES[index % len(NAMES)]} {index}"[:120] for index in range(parties)}
    things = {f"thing_{'abcdefghi'[n]}": Named(name, n % 3 != 0) for n, name in enumerate(RESOURCES[:resources])}
    felt = (*FELT_BALANCES, None)
    accounts = {
        party: Account(
            felt_balance=felt[index % 5] if known else None,
            contributions={
                at: Contribution(gives=(index + n) % 7 if (index + n) % 7 < 6 else None, takes=n % 6, hopes=index % 3)
                for n, at in enumerate(things)
                if known and index % 4 != 3
            },
        )
        for index, party in enumerate(names)
    }
    return Given(names, things, accounts)


def words(places: Places) -> list[Box]:
    """All words of the rows, as boxes."""
    boxes = []
    for bar in places.bars:
        top, size = lines_top(bar, places), places.rows.name_px
        wide = max(text_width(line, size) for line in bar.lines)
        left = 0 if places.is_narrow else places.names - wide
        boxes.append(Box(left, top, left + wide, top + len(bar.lines) * size * LEADING))
    for part in places.segments:
        if part.label:
            middle, half = (part.x + part.x2) / 2, text_width(part.label, places.rows.word_px) / 2
            boxes.append(Box(middle - half, part.y + 3, middle + half, part.y + places.rows.bar - 3))
    return boxes


def parts_of(places: Places) -> list[Segment | Stub]:
    return [*places.segments, *places.stubs]


def said(spec: dict[str, Any]) -> set[str]:
    return {row["text"] for row in rows(spec, "text")}


def drawn(all_given: Given, by: By = "party", **options: Any) -> dict[str, Any]:
    asked = {"width": 900, "dark": False, "chosen": "", "sums": False, **options}
    chart = balance(all_given, by=by, _=translator("nl"), **asked)
    assert chart is not None
    spec: dict[str, Any] = chart.to_dict(validate=True)
    return spec


def rows(spec: dict[str, Any], column: str) -> list[dict[str, Any]]:
    return [row for data in spec["datasets"].values() for row in data if column in row]


@pytest.mark.parametrize("by", ["party", "resource"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("parties", [1, 5, 40])
@pytest.mark.parametrize("sums", [False, True])
def test_everything_is_in_the_picture_and_no_words_meet(by: By, width: int, parties: int, sums: bool):
    places = placed(given(parties), by, width, sums=sums)
    assert len(places.bars) == (parties if by == "party" else len(RESOURCES))
    for item in parts_of(places):
        assert 0 <= item.x <= item.x2 <= width and 0 <= item.y <= places.height - places.rows.bar
    boxes = words(places)
    assert all(box.left >= 0 and box.right <= width + 1 for box in boxes)
    if len(boxes) < 400:
        assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]


@pytest.mark.parametrize("width", [720, 960])
def test_on_a_wall_a_name_too_long_for_a_line_stands_on_two(width: int):
    names = {key(n): f"Samenwerkingsverband Passend Onderwijs in de regio {n}" for n in range(11)}
    held = Given(names, given(1).resources, {})
    page = placed(held, "party", width, sums=False, set_in=WRAPPED)
    assert [" ".join(bar.lines) for bar in page.bars] == [*names.values()]
    boxes = words(page)
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    assert page.height <= 475, "as a page of sixteen with short names"


@pytest.mark.parametrize("width", [600, 960, 1300])
def test_a_page_of_a_wall_has_sixteen_rows_at_the_scale_of_all(width: int):
    held = given(40)
    whole = placed(held, "party", width, sums=False, set_in=TIGHT)
    page = placed(held, "party", width, sums=False, set_in=TIGHT, only=[*held.parties][16:32])
    assert [bar.id for bar in page.bars] == [*held.parties][16:32] and page.zero == whole.zero
    assert page.height <= 475, "what a wall of 1920 by 1080 has room for where its smallest words are 24 pixels"
    boxes = words(page)
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    foot = {bar.id: bar.y + TIGHT.bar + 2 * TIGHT.under for bar in page.bars}
    assert all(foot[one.id] <= other.y + 0.01 for one, other in pairwise(page.bars)), (
        "no mark under a bar meets the next"
    )


@pytest.mark.parametrize(("parties", "width", "set_in"), [(6, 1270, AMPLE), (6, 900, ROOMY), (9, 1270, ROOMY)])
def test_a_few_rows_on_a_wide_screen_are_set_large(parties: int, width: int, set_in: Rows):
    held = given(parties)
    assert rows_for(held, "party", width) is set_in
    for sums in (False, True):
        places = placed(held, "party", width, sums=sums, set_in=set_in)
        boxes = words(places)
        assert all(0 <= item.x <= item.x2 <= width for item in parts_of(places))
        assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    foot = {bar.id: bar.y + set_in.bar + 2 * set_in.under for bar in places.bars}
    assert all(foot[one.id] <= other.y for one, other in pairwise(places.bars)), "no mark under a bar meets the next"


@pytest.mark.parametrize("by", ["party", "resource"])
def test_no_bar_lies_on_another(by: By):
    places = placed(given(12), by, 900, sums=False)
    for bar in places.bars:
        parts = [item for item in parts_of(places) if item.row == bar.id]
        parts.sort(key=lambda part: part.x)
        assert all(one.x2 <= other.x + 0.01 for one, other in zip(parts, parts[1:], strict=False))


def test_brings_lie_left_of_zero_and_takes_and_hopes_right_of_it():
    places = placed(given(8), "party", 900, sums=False)
    for part in places.segments:
        assert part.x2 <= places.zero + 0.01 if part.side == "gives" else part.x >= places.zero - 0.01
    reached = {part.row: part.x2 for part in places.segments if part.side == "takes"}
    assert all(part.x >= reached[part.row] for part in places.segments if part.side == "hopes" and part.row in reached)


def test_a_segment_is_as_long_as_its_amount():
    places = placed(given(8), "party", 900, sums=False)
    assert len({round((part.x2 - part.x) / part.amount, 6) for part in places.segments}) == 1


def test_nothing_is_no_bar_and_what_nobody_knows_is_an_open_end():
    things = {"money": Named("geld")}
    nobody, nothing = Account(), Account(contributions={"money": Contribution(gives=0, takes=0)})
    places = placed(Given({"a": "a", "b": "b"}, things, {"a": nobody, "b": nothing}), "party", 900, sums=True)
    assert not places.segments
    assert [(stub.row, stub.side, stub.unknown) for stub in places.stubs] == [
        ("a", "gives", ("geld",)),
        ("a", "takes", ("geld",)),
    ]
    assert [(bar.gives, bar.takes, bar.is_whole) for bar in places.bars] == [(None, None, False), (0, 0, True)]


def test_how_it_feels_stands_in_the_same_places_whatever_the_bars_say():
    marks = {mark["felt"]: mark["x"] for mark in rows(drawn(given(5)), "felt")}
    zero = placed(given(5), "party", 900, sums=False).zero
    assert [round(marks[key(index)] - zero) for index in (0, 1, 2, 4)] == [-34, 0, 34, 0]
    assert not rows(drawn(given(5), "resource"), "felt"), "a resource feels nothing"


def test_sums_come_only_when_asked():
    assert not any(text.isdigit() or "meer" in text for text in said(drawn(given(5))))
    assert any(text.isdigit() for text in said(drawn(given(5), sums=True)))
    assert any(text.endswith(" meer") for text in said(drawn(given(5), sums=True)))


def test_every_contribution_can_be_pressed_and_says_what_it_is():
    spec = drawn(given(3))
    pressed = {row["id"]: row["name"] for row in rows(spec, "id")}
    segments = {part.id for part in placed(given(3), "party", 900, sums=False).segments}
    assert segments <= pressed.keys() and {key(0), key(1), key(2)} <= pressed.keys()
    assert {"geld: haalt 1", "mensen: haalt 1"} & set(pressed.values())


def test_what_is_open_has_a_ring():
    chosen = placed(given(3), "party", 900, sums=False).segments[0].id
    ringed, plain = (str(drawn(given(3), chosen=which)) for which in (chosen, ""))
    assert LIGHT["accent"] in ringed and LIGHT["accent"] not in plain


def test_light_and_dark_differ():
    assert DARK["gives"] in str(drawn(given(3), dark=True)) and LIGHT["gives"] not in str(drawn(given(3), dark=True))


def test_without_a_party_there_is_no_picture():
    assert balance(given(0), by="party", width=900, dark=False, chosen="", sums=False, _=translator("nl")) is None
