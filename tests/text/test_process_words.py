"""What became of the plan, in words."""

from workshop.model.process import Step
from workshop.text import translator
from workshop.text.process_words import plan_words


def test_it_says_what_moved_what_dropped_out_and_what_came_up():
    steps = {
        "a": Step(title="Besluit", planned="2026-03", actual="2026-05"),
        "b": Step(title="Tekenen", planned="2026-04", state="dropped"),
        "c": Step(title="Proef", actual="2026-06"),
        "d": Step(title="Start", planned="2026-spring", actual="2026-04-02"),
    }
    assert plan_words(steps, translator("nl")) == "Verschoven: Besluit. Viel af: Tekenen. Kwam erbij: Proef."


def test_where_all_went_as_planned_or_nothing_was_it_is_silent():
    assert not plan_words({}, translator("nl"))
    assert not plan_words({"a": Step(title="Proef", actual="2026-06")}, translator("nl"))
