"""The table says the truth: medians, p95, the ratio of one run, and who meets what."""

import pytest

from benchmarks.figures import Contestant, Figures, Line, rotate, table
from benchmarks.layout import CANVAS, draggable, placed
from benchmarks.network import SIZES, network


def test_p95_is_the_value_that_95_of_100_stay_within():
    figures = Figures("one", tuple(float(value) for value in range(100, 0, -1)))
    assert (figures.median, figures.p95) == (50.5, 95.0)


@pytest.mark.parametrize(("ours", "verdict"), [(12.5, "met"), (12.6, "NOT MET")])
def test_a_limit_is_a_ratio_to_the_yardstick(ours, verdict):
    line = Line("gesture", "20", "ms", Figures("ours", (ours,)), Figures("other", (10.0,)), 1.25)
    assert line.verdict == verdict
    assert verdict in table([line])


def test_a_limit_may_be_about_the_p95():
    ours, other = Figures("ours", (1.0, 1.0, 9.0)), Figures("other", (1.0, 1.0, 2.0))
    line = Line("load", "30", "ms", ours, other, 3.0, of="p95")
    assert (line.reached, line.verdict) == (4.5, "NOT MET") and "3x of p95" in table([line])
    assert Line("load", "30", "ms", ours, other, 3.0).verdict == "met"


def test_without_a_yardstick_the_limit_is_plain_and_without_a_limit_there_is_no_verdict():
    counted = Figures("ours", (4000.0,))
    assert Line("bytes", "20", "B", counted, limit=4096).verdict == "met"
    assert Line("bytes", "20", "B", counted).verdict == "-"


def test_everybody_acts_in_every_round_beginning_with_the_next_and_warming_up_does_not_count():
    acted = []

    def contestant(name: str) -> Contestant:
        def act(number: int) -> float:
            acted.append((number, name))
            return float(number)

        return Contestant(name, act)

    found = rotate([contestant("a"), contestant("b")], acts=2, warm_up=1)
    assert acted == [(0, "a"), (0, "b"), (1, "b"), (1, "a"), (2, "a"), (2, "b")]
    assert found["a"].values == found["b"].values == (1.0, 2.0)


@pytest.mark.parametrize("size", SIZES)
def test_the_map_is_the_same_every_time_and_has_parties_that_can_be_dragged(size):
    shown = network(size)
    assert len(shown.relations) == min(5 * size, 1500)
    assert len({(r.source, r.target) for r in shown.relations}) == len(shown.relations)
    places = {party.name: placed(party, *CANVAS) for party in shown.parties}
    assert len(draggable(places)) >= 5
