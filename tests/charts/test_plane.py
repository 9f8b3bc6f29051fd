"""The plane on a wall: every name that was chosen stands in it, none on another, and the picture in words beside it."""

import pytest

from tests.support.boards import table_on
from workshop.charts.plane import Dot, dots_on, plane_chart, plane_lines
from workshop.text import translator

_ = translator("nl")


@pytest.mark.parametrize(
    ("width", "high", "near", "apart"), [(1840, 600, False, 28), (1840, 760, False, 28), (320, 470, True, 13)]
)
def test_names_stand_in_the_picture_and_not_on_each_other(width: int, high: int, near: bool, apart: int):
    dots = [Dot(f"Naam {number}", 0.5, 0.5) for number in range(6)] + [Dot("", 0.1, 0.9)]
    chart = plane_chart(dots, width, _, dark=False, said="", high=high, near=near)
    told = chart.to_dict(validate=True)
    assert not near or told["height"] > width, "a phone is held upright"
    rows = [row for held in told["datasets"].values() for row in held if str(row.get("text", "")).startswith("Naam")]
    heights = sorted({row["y"] for row in rows})
    assert len(heights) == 6 and all(0 < y < high for y in heights)
    assert min(b - a for a, b in zip(heights, heights[1:], strict=False)) >= apart


def test_in_words_it_says_in_which_part():
    assert plane_lines([Dot("Merel", 0.9, 0.1)], _) == [("Merel", "proces, aan de zijlijn")]


def test_whoever_is_laid_in_own_words_has_them_at_the_dot():
    table = table_on()
    party = table.party("Gemeente")
    table.add("add_spot", across=0.2, up=0.4, who=party)
    table.add("add_spot", across=0.8, up=0.1, words="Iemand van de provincie")
    assert [dot.name for dot in dots_on(table.view(), _)] == ["Gemeente", "Iemand van de provincie"]
