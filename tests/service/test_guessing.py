"""Guessing is slowed by source, and for all together on one thing, without locking out who hardly guessed."""

import pytest

from workshop.model.change import Refused
from workshop.service.guessing import Guessing


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def guessing(clock: Clock) -> Guessing:
    return Guessing(clock)


def wrong(guessing: Guessing, source: str, times: int) -> None:
    for _ in range(times):
        guessing.check(source, "codes")
        guessing.wrong(source, "codes")


def test_after_ten_wrong_ones_a_source_waits(guessing: Guessing, clock: Clock):
    wrong(guessing, "guesser", 10)
    with pytest.raises(Refused) as refused:
        guessing.check("guesser", "codes")
    clock.now += refused.value.facts["seconds"]
    guessing.check("guesser", "codes")


def test_waiting_long_gives_no_more_than_it_began_with(guessing: Guessing, clock: Clock):
    wrong(guessing, "guesser", 10)
    clock.now += 86_400
    wrong(guessing, "guesser", 10)
    with pytest.raises(Refused, match="guessing"):
        guessing.check("guesser", "codes")


def test_many_sources_together_are_slowed_and_newcomers_are_not(guessing: Guessing):
    with pytest.raises(Refused, match="guessing"):
        for number in range(60):
            wrong(guessing, f"guesser {number % 15}", 4)
    guessing.check("somebody who comes in", "codes")


def test_a_day_of_guessing_from_one_source_comes_to_few_codes(guessing: Guessing, clock: Clock):
    tried = 0
    for _ in range(86_400):
        clock.now += 1
        try:
            guessing.check("guesser", "codes")
        except Refused:
            continue
        guessing.wrong("guesser", "codes")
        tried += 1
    assert tried < 15_000, "of 148 million"
