"""A sentence about what was refused stays until it is read, whoever asks for a run of the page meanwhile."""

import pytest

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.text import translator
from workshop.text.refusals import sentence
from workshop.ui import session

SAID = [sentence("empty", translator("nl"))]


class Clock:
    """The process's own clock, as a test turns it."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(session, "clock", made)
    return made


@pytest.fixture
def page(screen: Screen, house: House, clock: Clock) -> Screen:
    """On which something was refused just now."""
    adds(screen.opens("plek", house.board), "  ")
    assert screen.notices == SAID
    return screen


def adds(page: Screen, text: str) -> None:
    page.app.text_input(key="sb_field_add_strength").set_value(text)
    page.clicks("sb_add_strength_make")


def test_a_run_that_others_asked_for_does_not_wipe_it(page: Screen, clock: Clock):
    for _run in range(3):
        clock.now += 3
        assert page.drawn().notices == SAID
    clock.now += session.READ_IN
    assert page.drawn().notices == []


def test_said_again_it_stays_as_long_again(page: Screen, clock: Clock):
    clock.now += session.READ_IN - 1
    adds(page, " ")
    clock.now += session.READ_IN - 1
    assert page.drawn().notices == SAID


def test_it_is_gone_with_the_page_it_was_about(page: Screen, house: House):
    assert page.opens("tijdlijn", house.board).notices == []
    assert page.opens("plek", house.board).notices == []


def test_what_is_done_after_it_takes_it_away(page: Screen):
    adds(page, "Geduld")
    assert page.notices == []
