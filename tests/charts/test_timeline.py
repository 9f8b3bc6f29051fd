"""The timeline: everything has its place in the picture, and what is drawn is what there is."""

import math
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from tests.charts.lines import (
    OWNER,
    TODAY,
    drawn,
    key,
    labels,
    line_of,
    marks_of,
    one,
    order_of,
    places_of,
    rows,
    seen,
    texts,
    undated,
)
from workshop.charts.timeline import Line
from workshop.charts.timeline_marks import WAVE
from workshop.charts.timeline_places import next_moment
from workshop.charts.timeline_words import Box
from workshop.charts.tokens import DARK, LIGHT
from workshop.model.process import Moment, Step, moment_kinds


def test_each_sign_can_be_pressed_on_its_own():
    places = places_of(line_of(80), 900)
    marks = marks_of(places)
    for mark in marks:
        near = [m for m in marks if m is not mark and abs(m.x - mark.x) < m.reach / 2 and m.y == mark.y]
        assert not near and 12 <= mark.reach <= 44


def test_what_is_known_less_well_stands_in_the_middle_of_what_it_may_have_been():
    by_year = places_of(one(Step(title="Jaar", actual="~2026"), today=date(2026, 7, 2)))
    assert by_year.today is not None and abs(by_year.steps[0].x - by_year.today) < 1


def test_a_plan_that_was_kept_is_not_drawn_apart():
    kept = places_of(one(Step(title="Proef", planned="2026-spring", actual="2026-04-03")))
    late = places_of(one(Step(title="Proef", planned="2026-spring", actual="2026-10-03")))
    assert kept.steps[0].planned_x is None
    assert late.steps[0].planned_x is not None and late.steps[0].planned_x < late.steps[0].x


def test_today_stays_away_where_it_would_push_everything_into_a_corner():
    past = places_of(one(Step(title="Toen", actual="1999-05-01")))
    ahead = places_of(one(Step(title="Ooit", planned="2199")))
    assert past.today is None and past.lived_to == past.width
    assert ahead.today is None and ahead.lived_to == 0


@pytest.mark.parametrize("days", [1, 20, 60, 120, 400, 1000, 1500, 4000, 20_000])
@pytest.mark.parametrize("width", [900, 1820])
def test_ticks_keep_apart(days: int, width: int):
    ticks = places_of(line_of(6, days), width).ticks
    assert len(ticks) >= 2
    assert all(b.x - a.x >= 64 for a, b in zip(ticks, ticks[1:], strict=False))
    assert any(tick.year for tick in ticks)


def test_without_a_single_date_everything_stands_in_the_order_of_the_list():
    line = undated(3, 2, 2)
    places = places_of(line)
    assert order_of(places) == [key(100), key(0), key(101), key(1), key(2), key(3), key(4)]
    assert (places.today, places.ticks, places.orders) == (None, (), ((0, 1340),))
    xs = {mark.id: mark.x for mark in marks_of(places)}
    assert xs[key(2)] < places.lived_to < xs[key(3)], "the line is lived up to the last step that was taken"
    assert not any(mark.ahead for mark in places.moments), "nobody said that they lie ahead"
    spec = drawn(line)
    assert "volgorde, geen data" in texts(spec) and "vandaag" not in texts(spec)
    assert {row["arc"] for row in rows(spec, "arc")} == {key(100), key(101)}


def test_with_a_date_the_others_stand_in_their_order_beside_the_days():
    loose = undated(3, 2, 2)
    dated = Moment(title="Gebeld", when=f"{TODAY}")
    line = replace(loose, moments={**loose.moments, key(200): dated})
    places = places_of(line)
    assert order_of(places) == [key(100), key(0), key(101), key(1), key(2), key(200), key(3), key(4)]
    (_start, left), (right, _end) = places.orders
    days = [places.today, *(tick.x for tick in places.ticks)]
    assert all(x is not None and left < x < right for x in days), "no day is named where there is none"
    assert labels(places) and drawn(line)


def test_one_without_a_date_leaves_the_days_their_room():
    line = line_of(20)
    places = places_of(replace(line, steps={**line.steps, key(999): Step(title="Ooit")}))
    assert [left for left, _right in places.orders] == [1340 - 150]


@pytest.mark.parametrize("line", [one(Step(title="Proef", actual="2026")), one(None, Moment(title="Bel", when="2026"))])
def test_a_single_item_is_a_picture(line: Line):
    spec = drawn(line)
    assert {"vandaag", "in de coulissen"} < texts(spec)
    assert len(rows(spec, "id")) == 1


@pytest.mark.parametrize("count", [5, 20, 80])
@pytest.mark.parametrize("lights", [False, True])
def test_everything_is_drawn_once(count: int, lights: bool):
    line = line_of(count)
    spec = drawn(line, lights=lights)
    assert sorted(row["step"] for row in rows(spec, "step")) == sorted(line.steps)
    assert sorted(row["moment"] for row in rows(spec, "moment")) == sorted(line.moments)
    assert sorted(row["id"] for row in rows(spec, "id")) == sorted([*line.steps, *line.moments])
    assert {row["arc"] for row in rows(spec, "arc")} == {k for k, moment in line.moments.items() if moment.step}


def test_pressing_a_sign_gives_its_id():
    spec = drawn(line_of(5))
    (press,) = spec["params"]
    assert press["name"] == "chosen" and press["select"] == {"type": "point", "fields": ["id"], "on": "click"}
    (layer,) = [layer for layer in spec["layer"] if layer.get("name") in press["views"]]
    assert layer["mark"]["fill"] == "transparent" and layer["encoding"]["tooltip"]["field"] == "name"


def test_a_thousand_moments_are_not_too_many_rows():
    assert len(rows(drawn(line_of(1000)), "arc")) <= 5000


@pytest.mark.parametrize(("dark", "tokens"), [(False, LIGHT), (True, DARK)])
def test_a_closed_moment_keeps_its_name_in_the_colour_of_the_curtain(dark: bool, tokens: dict[str, str]):
    closed = Moment(title="Even apart", when="2026-03-03", closed_to=OWNER)
    spec = drawn(one(None, closed), dark=dark)
    (sign,) = rows(spec, "moment")
    assert sign["fill"] == sign["stroke"] == tokens["curtain"]
    assert {"Even apart", "alleen jij"} < texts(spec)
    assert "alleen jij" not in texts(drawn(one(None, closed.model_copy(update={"closed_to": None})), dark=dark))


def test_a_drawn_curtain_has_nine_pleats_and_no_name():
    shut = Moment(title="gesloten", when="2026-03-03", closed_to=OWNER)
    spec = drawn(replace(one(None, shut), curtained=[key(2)]))
    pleats = [row for row in rows(spec, "fill") if row["fill"] in {LIGHT["curtain"], LIGHT["curtain2"]} and "x2" in row]
    assert len(pleats) == 9 and not rows(spec, "moment")
    assert "gesloten" not in texts(spec)
    assert len(rows(spec, "id")) == 1


def test_a_moment_of_momentum_has_a_ring_that_is_named_but_not_behind_its_curtain():
    ripe = one(None, Moment(title="Verkiezingen", when="2026-03-03", momentum=("urgency",)))
    spec = drawn(ripe)
    assert [row["momentum"] for row in rows(spec, "momentum")] == [*ripe.moments]
    assert "momentum" in texts(spec)
    behind = drawn(replace(ripe, curtained=[*ripe.moments]))
    assert rows(behind, "momentum") == [] and "momentum" not in texts(behind)


def test_what_was_no_part_of_the_plan_has_a_plus():
    planned = Step(title="Besluit", planned="2026-03-01", actual="2026-03-01")
    extra = Step(title="Proef", actual="2026-05-01")
    spec = drawn(Line({key(1): planned, key(3): extra}, {}, moment_kinds(), TODAY))
    assert "+" in texts(spec)
    assert "+" not in texts(drawn(one(extra)))


@pytest.mark.parametrize("count", [5, 20, 60])
def test_a_moment_that_is_added_stands_where_it_was_shown(count: int):
    line = line_of(count)
    shown = next_moment(line, 1340, "coffee")
    added = Moment(title="Op de gang gehoord", kind="coffee", when=f"{TODAY}")
    places = places_of(replace(line, moments={**line.moments, key(9999): added}), chosen=key(9999))
    (mark,) = [mark for mark in places.moments if mark.id == key(9999)]
    assert shown is not None and (shown.x, shown.y, shown.sign) == (mark.x, mark.y, mark.sign)


def test_where_there_is_no_picture_nothing_can_be_shown_in_it():
    assert next_moment(one(), 900, "coffee") is None


def test_what_lies_ahead_is_grey_with_a_dashed_arc():
    line = one(Step(title="Besluit", planned="2027-03-01"), Moment(title="Bel", when="2027-01-09", step=key(1)))
    spec = drawn(line)
    assert rows(spec, "moment")[0]["stroke"] == LIGHT["line"]
    assert all(row["dashed"] for row in rows(spec, "arc"))


def test_the_arc_of_the_chosen_moment_is_the_accent_and_on_top():
    line = line_of(20)
    arcs = rows(drawn(line, chosen=key(1001)), "arc")
    last = [row for row in arcs if row["arc"] == key(1001)]
    assert arcs[-len(last) :] == last
    assert {(row["stroke"], row["thick"]) for row in last} == {(LIGHT["accent"], 2.4)}


def test_where_the_lights_change_every_arc_is_plain_to_see():
    assert {row["stroke"] for row in rows(drawn(line_of(20), lights=True), "arc")} == {LIGHT["ink2"]}


def test_the_plan_is_named_where_something_came_otherwise():
    late = Step(title="Proef", planned="2026-01-05", actual="2026-10-03")
    assert "zoals ooit gepland" in texts(drawn(one(late)))
    assert "zoals ooit gepland" not in texts(drawn(one(late.model_copy(update={"planned": None}))))


def test_the_axis_names_months_years_and_days():
    assert {"feb 2026", "mrt"} < texts(drawn(line_of(6, 400)))
    assert {"2024", "2025", "2026"} < texts(drawn(line_of(6, 1400)))
    assert "23 nov" in {text.removesuffix(" 2026") for text in texts(drawn(line_of(6, 10)))}


@pytest.mark.parametrize("width", [700, 1340])
@pytest.mark.parametrize("count", [5, 60])
def test_what_was_seen_stands_at_its_step_and_moment_and_meets_no_words(count: int, width: float):
    line = replace(line_of(count), symptoms=seen(key(0), key(1000)))
    places = places_of(line, width)
    assert len(places.symptoms) == 4
    spots = {mark.id: mark for mark in marks_of(places)}
    for mark in places.symptoms:
        assert min(math.dist((mark.x, mark.y), (spots[at].x, spots[at].y)) for at in (key(0), key(1000))) <= 45
        wave = Box(mark.x - WAVE, mark.y - 3, mark.x + WAVE, mark.y + 3)
        assert not wave.meets_any(labels(places))
    boxes = [*labels(places), *(mark.label.box for mark in places.symptoms if mark.label)]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    without = places_of(replace(line, symptoms={}), width)
    assert labels(without) == labels(places), "no name gives way to it"


def test_what_was_seen_is_drawn_and_pressed():
    line = replace(line_of(5), symptoms=seen(key(0)))
    spec = drawn(line)
    assert {row["id"] for row in rows(spec, "id")} >= set(line.symptoms)
    assert len(rows(spec, "symptom")) == 2 and LIGHT["tension"] in str(spec) and "gedoe aan tafel" in str(spec)


def test_where_nothing_stands_nothing_is_seen():
    line = replace(line_of(5), symptoms=seen(key(777)))
    assert not places_of(line).symptoms
