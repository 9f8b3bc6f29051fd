"""The group picture of role names: as often as said, in words too, and no more rows than a wall can carry."""

import pytest

from workshop.access.round_pictures import Kinds, Tally
from workshop.charts.tally import ROWS, kinds_rest, rest_of, tally_chart, tally_lines, tally_of
from workshop.text import translator

_ = translator("nl")
SOME = Tally("Hoe noem je je rol?", (("regisseur", 3, ("Merel",)), ("aanjager", 2, ()), ("adviseur", 1, ())), False)
MANY = Tally("?", tuple((f"rol {number}", 1, ()) for number in range(30)), False)


def drawn(tally: Tally, **more: bool) -> str:
    chart = tally_chart(tally, 1840, dark=more.get("dark", False), said="Hoe vaak")
    assert chart is not None
    return str(chart.to_dict(validate=True))


def test_it_says_how_often_and_who_by_choice():
    assert tally_lines(SOME) == [("regisseur", "3×, Merel"), ("aanjager", "2×"), ("adviseur", "1×")]


@pytest.mark.parametrize("dark", [False, True])
def test_the_picture_holds_every_name(dark: bool):
    picture = drawn(SOME, dark=dark)
    assert all(name in picture for name in ("regisseur", "aanjager", "adviseur"))


def test_a_bar_is_as_long_as_the_name_was_said_often():
    chart = tally_chart(SOME, 1840, dark=False, said="")
    assert chart is not None
    bars = [bar for rows in chart.to_dict()["datasets"].values() for bar in rows if "x2" in bar]
    lengths = [bar["x2"] - bar["x"] for bar in bars]
    assert lengths[0] == pytest.approx(3 * lengths[2]) and lengths[1] == pytest.approx(2 * lengths[2])


def test_a_wall_carries_sixteen_rows_and_says_what_stays_out():
    assert len(tally_lines(MANY)) == ROWS
    assert rest_of(MANY, _) == "en nog 14 namen"
    assert rest_of(SOME, _) == ""


def test_unnamed_ones_below_five_are_explained_and_not_counted():
    held = Tally("?", (), True)
    assert tally_chart(held, 1840, dark=False, said="") is None
    assert "vanaf vijf" in rest_of(held, _) and not [sign for sign in rest_of(held, _) if sign.isdigit()]


def test_kinds_of_moments_are_called_as_on_the_timeline_and_nobody_is():
    kinds = Kinds("?", (("coffee", 7), ("call", 2)), 6, False)
    assert tally_lines(tally_of(kinds, _)) == [("bij de koffie", "7×"), ("belletje achteraf", "2×")]
    assert kinds_rest(kinds, _) == "Van 6 tijdlijnen samen. Zonder naam, en toch herkenbaar in deze groep."


def test_too_few_timelines_are_explained_and_not_counted():
    held = Kinds("?", (), 0, True)
    assert "vanaf vijf" in kinds_rest(held, _) and not [sign for sign in kinds_rest(held, _) if sign.isdigit()]
    assert kinds_rest(Kinds("?", (), 0, False), _) == ""
