"""The timeline: everything has its place in the picture, no words meet, and what is drawn is what there is."""

import math
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest

from workshop.charts.timeline import Line, timeline
from workshop.charts.timeline_marks import WAVE, MomentMark, Places, Seen, StepMark
from workshop.charts.timeline_places import next_moment, placed
from workshop.charts.timeline_stage import weights_of
from workshop.charts.timeline_words import Box, label_at, text_width, wrapped
from workshop.charts.tokens import DARK, LIGHT
from workshop.model.base import Id
from workshop.model.process import Moment, Step, StepState, moment_kinds

TODAY = date(2026, 11, 25)
OWNER = "0" * 26
WORDS = {
    "today": "vandaag",
    "wings": "in de coulissen",
    "planned": "zoals ooit gepland",
    "picture": "Stappen en momenten",
    "momentum": "momentum",
    "order": "volgorde, geen data",
    "only_you": "alleen jij",
    "months": "jan feb mrt apr mei jun jul aug sep okt nov dec",
}
STEPS = ["Vraag van de wethouders", "Proef", "Gedeelde opgave op papier", "Samenwerkingsovereenkomst", "Eén regiotafel"]
MOMENTS = [
    "Koffie na de raad",
    "Gebeld",
    "Voorgekookt met de provincie en de drie directeuren",
    "Wandeling",
    "WWW" * 30,
]


def key(number: int) -> Id:
    return f"0{number:025d}"


def line_of(count: int, days: int = 1000) -> Line:
    """A third of them steps; three quarters of it lie behind us."""
    many, start, kinds = max(count // 3, 1), TODAY - timedelta(days * 3 // 4), moment_kinds()
    steps: dict[Id, Step] = {}
    for index in range(many):
        on = start + timedelta(days * index // many)
        planned = on - timedelta(40) if index % 3 else on
        state: StepState = "dropped" if index % 7 == 6 else "done" if on < TODAY else "next"
        steps[key(index)] = Step(title=STEPS[index % 5], planned=f"{planned}", actual=f"{on}", state=state)
    moments: dict[Id, Moment] = {}
    for index in range(count - many):
        on = start + timedelta(days * index // (count - many))
        carried = key(index % many) if index % 4 else None
        kind = [*kinds][index % 6]
        moments[key(1000 + index)] = Moment(title=MOMENTS[index % 5], kind=kind, when=f"{on}", step=carried)
    return Line(steps, moments, kinds, TODAY)


def places_of(line: Line, width: float = 1340, chosen: Id | None = None) -> Places:
    places = placed(line, width, chosen)
    assert places is not None
    return places


def marks_of(places: Places) -> list[StepMark | MomentMark]:
    return [*places.steps, *places.moments]


def labels(places: Places) -> list[Box]:
    return [mark.label.box for mark in marks_of(places) if mark.label]


def drawn(line: Line, *, dark: bool = False, chosen: Id | None = None, lights: bool = False) -> dict[str, Any]:
    chart = timeline(line, width=1340, dark=dark, chosen=chosen, lights=lights, words=WORDS)
    assert chart is not None
    return chart.to_dict(validate=True)


def rows(spec: dict[str, Any], column: str) -> list[dict[str, Any]]:
    """Of every layer that has this column."""
    found = [spec["datasets"][layer["data"]["name"]] for layer in spec["layer"]]
    return [row for data in found for row in data if column in row]


def texts(spec: dict[str, Any]) -> set[str]:
    return {row["text"] for row in rows(spec, "text")}


def one(step: Step | None = None, moment: Moment | None = None, today: date = TODAY) -> Line:
    return Line({key(1): step} if step else {}, {key(2): moment} if moment else {}, moment_kinds(), today)


@pytest.mark.parametrize("count", [5, 30, 80, 150])
def test_on_a_wall_it_is_never_so_tall_that_its_words_get_small(count: int):
    places = placed(line_of(count), 960, None, 480)
    assert places is not None and places.height <= 520, (
        "a wall of 1920 by 1080 shows it at 1.72 times this, 14 px at 24"
    )
    assert not [pair for pair in combinations(labels(places), 2) if pair[0].meets(pair[1])]
    assert any(mark.label for mark in places.moments) and any(mark.label for mark in places.steps)


@pytest.mark.parametrize(("count", "days", "width", "titles"), [(12, 2, 920, 3), (30, 30, 920, 6), (80, 200, 1320, 16)])
def test_steps_close_together_hang_out_their_titles_like_flags(count: int, days: int, width: int, titles: int):
    places = places_of(line_of(count, days), width)
    assert len([mark for mark in places.steps if mark.label]) >= titles


@pytest.mark.parametrize("width", [900, 1340, 1820])
@pytest.mark.parametrize("count", [5, 20, 60, 80])
@pytest.mark.parametrize("days", [2, 90, 1000, 8000])
def test_no_words_meet_and_everything_is_in_the_picture(count: int, width: int, days: int):
    line = line_of(count, days)
    chosen = key(1000 + count // 2)
    places = places_of(line, width, chosen)
    assert {mark.id for mark in places.steps} == set(line.steps)
    assert {mark.id for mark in places.moments} == set(line.moments)
    for mark in marks_of(places):
        assert 12 <= mark.x <= width - 12 and 0 < mark.y < places.height
    for box in labels(places):
        assert box.inside(Box(0, 0, width, places.height))
    for one_box, other in combinations(labels(places), 2):
        assert not one_box.meets(other)
    assert 250 <= places.height <= 660


@pytest.mark.parametrize("width", [900, 1340, 1820])
@pytest.mark.parametrize("count", [5, 20, 60, 80])
def test_no_name_lies_on_a_sign_or_a_stem(count: int, width: int):
    places = places_of(line_of(count), width)
    signs = [Box(m.x - 8, m.y - 8, m.x + 8, m.y + 8) for m in marks_of(places)]
    stems = [(m, Box(m.x, m.label.box.bottom, m.x + 1, places.line_y - places.lift)) for m in places.steps if m.label]
    for box in labels(places):
        assert not box.meets_any(signs)
        assert not box.meets_any(stem for _, stem in stems)


def test_few_have_all_their_names():
    places = places_of(line_of(8, 400))
    assert len(labels(places)) == 8


@pytest.mark.parametrize("width", [900, 1340])
def test_the_chosen_one_has_its_name(width: int):
    line = line_of(60)
    for chosen in [*line.steps, *line.moments]:
        places = places_of(line, width, chosen)
        assert next(mark.label for mark in marks_of(places) if mark.id == chosen), chosen


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


def order_of(places: Places) -> list[Id]:
    return [mark.id for mark in sorted(marks_of(places), key=lambda mark: mark.x)]


def undated(done: int, ahead: int, moments: int) -> Line:
    """Steps without a date; each moment carried the step of its number."""
    steps = {key(n): Step(title=f"Stap {n}", state="done" if n < done else "next") for n in range(done + ahead)}
    carried = {key(100 + n): Moment(title=f"Koffie {n}", step=key(n)) for n in range(moments)}
    return Line(steps, carried, moment_kinds(), TODAY)


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


def crowd() -> Line:
    """Forty steps and forty moments over three years; every fifth step was made possible by one."""
    titles = (
        "Startbijeenkomst met de hele regio",
        "Werkgroep mobiliteit komt bijeen",
        "Besluit in de raad van Vellinge",
    )
    days = [TODAY + timedelta(27 * (n - 30)) for n in range(40)]
    states: list[StepState] = ["done" if day < TODAY else "now" if day == TODAY else "next" for day in days]
    steps = {key(n): Step(title=f"{titles[n % 3]} {n}", planned=f"{days[n]}", state=states[n]) for n in range(40)}
    moments = {
        key(1000 + n): Moment(title=MOMENTS[n % 5], when=f"{day - timedelta(9)}", step=None if n % 5 else key(n))
        for n, day in enumerate(days)
    }
    return Line(steps, moments, moment_kinds(), TODAY)


@pytest.mark.parametrize(("width", "most", "titles"), [(920, 500, 12), (1240, 690, 22)])
def test_of_many_steps_as_many_are_named_as_fit_and_what_matters_first(width: int, most: int, titles: int):
    line = crowd()
    places = placed(line, width, None, most)
    assert places is not None and places.height <= most
    named = {mark.id for mark in places.steps if mark.label}
    assert len(named) >= titles
    weights = weights_of(line, places.steps, places.today, None)
    assert {key(n) for n in (30, 31, 32, 33)} <= named, "where we are, and what comes next"
    shares = [
        len([k for k in weights if weights[k] == w and k in named]) / [*weights.values()].count(w) for w in (2, 3)
    ]
    assert shares[0] <= shares[1], "what a moment made possible before the rest"
    assert not [pair for pair in combinations(labels(places), 2) if pair[0].meets(pair[1])]


def test_a_title_that_fits_on_two_lines_is_not_cut():
    name = "Hoe de netwerken in elkaar grijpen"
    assert list(_drawn_names(places_of(one(Step(title=name, actual="2026-05-01"))))) == [name]


@pytest.mark.parametrize("count", [5, 20, 80, 150])
def test_on_a_laptop_the_whole_picture_is_on_the_screen(count: int):
    places = placed(line_of(count), 920, None, 500)
    assert places is not None and places.height <= 520
    assert places.title_px >= 15


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


@pytest.mark.parametrize("text", ["Kort", "Een langere naam van iets", "w" * 120, "漢字" * 60, "a b " * 30])
def test_words_wrap_to_two_lines_of_a_bounded_width(text: str):
    lines = wrapped(text, 14, 120)
    assert 1 <= len(lines) <= 2
    assert all(text_width(line, 14) <= 160 for line in lines)
    said = " ".join(lines)
    assert said == text.strip() or said.endswith("…")


def test_words_move_in_from_the_edges():
    left, right = label_at(("Proef",), 18, 2, 50, "center", 900), label_at(("Proef",), 18, 899, 50, "center", 900)
    assert left.box.left == 0 and right.box.right == 900


def _drawn_names(places: Places) -> Iterable[str]:
    return (" ".join(mark.label.lines) for mark in places.steps if mark.label)


def test_the_step_we_are_at_is_titled_before_the_others():
    steps = {
        key(n): Step(title=f"Een lange stap nummer {n}", actual="2026-05-01", state="now" if n == 30 else "done")
        for n in range(40)
    }
    assert "Een lange stap nummer 30" in _drawn_names(places_of(Line(steps, {}, {}, TODAY), 900))


def seen(*at: Id, closed: bool = False) -> dict[Id, Seen]:
    """Two symptoms at each of these."""
    return {key(5000 + number): Seen(at, "gedoe aan tafel", "Gedoe aan tafel: stil", closed) for number in range(2)}


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
