"""The catalogue of the walks: every module has its rounds, and every round its words, in both languages."""

import pytest

from scripts.environment import ROOT
from workshop.model.walk import MODULES, RoundKind, place_in
from workshop.text import translator
from workshop.text.walk_words import kind_words, module_title, purpose, round_words

KINDS: tuple[RoundKind, ...] = ("do", "look", "talk", "take_along")
MINUTES = {"place": 82, "photo": 60, "balance": 30, "line": 82}
"""What the four sessions have for each, the coming in left aside."""


@pytest.mark.parametrize("module", MODULES)
def test_every_module_has_do_look_talk_and_take_along(module: str):
    rounds = MODULES[module]
    assert {round_.kind for round_ in rounds} == set(KINDS)
    assert 5 <= len(rounds) <= 8
    assert len({round_.key for round_ in rounds}) == len(rounds)
    assert rounds[0].kind == "do" and [round_.kind for round_ in rounds].index("take_along") == len(rounds) - 1
    assert [place_in(module, round_.key) for round_ in rounds] == list(range(len(rounds)))


@pytest.mark.parametrize("module", MODULES)
def test_every_round_takes_some_minutes_and_together_what_the_session_has(module: str):
    assert all(round_.minutes > 0 for round_ in MODULES[module])
    assert sum(round_.minutes for round_ in MODULES[module]) == MINUTES[module]


@pytest.mark.parametrize("module", MODULES)
def test_what_one_takes_along_can_be_written_down_and_a_look_can_not(module: str):
    noted = {round_.kind: round_.has_note for round_ in MODULES[module] if round_.kind != "talk"}
    assert noted == {"do": False, "look": False, "take_along": True}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("module", MODULES)
def test_every_round_asks_one_question(module: str, language: str):
    _ = translator(language)
    said = round_words(module, _)
    assert list(said) == [round_.key for round_ in MODULES[module]]
    for round_ in MODULES[module]:
        words = said[round_.key]
        assert words.title and words.question.count("?") == 1 and words.question.endswith("?")
        assert not words.hint or words.hint.endswith(".")
        assert bool(words.note) == round_.has_note
    assert len({words.title for words in said.values()}) == len(said)
    assert purpose(module, _).endswith(".") and module_title(module, _)


def test_the_two_languages_are_two():
    for module in MODULES:
        dutch, english = (round_words(module, translator(language)) for language in ("nl", "en"))
        assert not [key for key in dutch if dutch[key].question == english[key].question]
    assert list(kind_words(translator("nl"))) == list(KINDS)


@pytest.mark.parametrize("module", MODULES)
def test_the_trainer_guide_has_the_rounds_as_they_are(module: str):
    guide = (ROOT / "docs" / "trainer-guide.md").read_text(encoding="utf-8")
    _ = translator("nl")
    said, kinds = round_words(module, _), kind_words(_)
    for number, round_ in enumerate(MODULES[module], start=1):
        words = said[round_.key]
        row = f"| {number} | {kinds[round_.kind]} | {words.question} | {round_.minutes} | {words.note} |"
        assert row in guide
