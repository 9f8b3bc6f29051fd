"""The words of the timeline: as many as find room, what matters first, and none of them meet."""

from itertools import combinations

import pytest

from tests.charts.lines import TODAY, crowd, drawn_names, key, labels, line_of, marks_of, one, places_of
from workshop.charts.timeline import Line
from workshop.charts.timeline_places import placed
from workshop.charts.timeline_stage import weights_of
from workshop.charts.timeline_words import Box, label_at, text_width, wrapped
from workshop.model.process import Step


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
    assert list(drawn_names(places_of(one(Step(title=name, actual="2026-05-01"))))) == [name]


@pytest.mark.parametrize("count", [5, 20, 80, 150])
def test_on_a_laptop_the_whole_picture_is_on_the_screen(count: int):
    places = placed(line_of(count), 920, None, 500)
    assert places is not None and places.height <= 520
    assert places.title_px >= 15


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


def test_the_step_we_are_at_is_titled_before_the_others():
    steps = {
        key(n): Step(title=f"Een lange stap nummer {n}", actual="2026-05-01", state="now" if n == 30 else "done")
        for n in range(40)
    }
    assert "Een lange stap nummer 30" in drawn_names(places_of(Line(steps, {}, {}, TODAY), 900))
