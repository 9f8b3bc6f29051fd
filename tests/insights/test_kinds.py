"""Every kind speaks on its board and is silent on its other one; docs/observations.md says the same."""

import re

import pytest

from scripts.environment import ROOT
from tests.insights.boards import BOARDS
from tests.insights.boards.laying import Build, scene_of
from workshop.insights import KINDS, observations
from workshop.insights.observing import ORDER
from workshop.insights.registry import PAGES
from workshop.text import translator
from workshop.text.observation_words import observation_words

TABLE = (ROOT / "docs" / "observations.md").read_text(encoding="utf-8")
ROWS = {
    cells[0].strip("`"): cells
    for row in TABLE.splitlines()
    if row.startswith("| `")
    for cells in [[cell.strip() for cell in row.strip("|").split("|")]]
}


JUDGING = re.compile(
    r"\b(te weinig|te veel|slecht|goed|fout|moet|moeten|probleem|zwak|beste|meeste|minste"
    r"|should|must|bad|good|wrong|problem|weak|best|worst|too (much|little))\b",
    re.IGNORECASE,
)


def spoken(build: Build) -> set[str]:
    return {held.kind for held in observations(scene_of(build))}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_speaks_on_one_board_and_is_silent_on_another(kind: str):
    assert kind in spoken(BOARDS[kind].speaks[1])
    assert kind not in spoken(BOARDS[kind].silent[1])


def test_every_kind_is_in_the_table_and_no_other():
    assert list(ROWS) == [kind.key for kind in ORDER] and set(KINDS) == set(ROWS) == set(BOARDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_says_thresholds_pages_and_boards_as_the_code_has_them(kind: str):
    _key, pages, rule, thresholds, why, speaks, silent = ROWS[kind]
    assert rule and why
    assert {name: int(value) for name, value in re.findall(r"(\w+) = (\d+)", thresholds)} == dict(
        KINDS[kind].thresholds
    )
    assert tuple(pages.split(", ")) == KINDS[kind].pages and set(KINDS[kind].pages) <= set(PAGES)
    assert (speaks, silent) == (BOARDS[kind].speaks[0], BOARDS[kind].silent[0])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_asks_and_none_of_the_questions_judges(language: str):
    words = observation_words(translator(language))
    assert set(words) == set(KINDS)
    for said in words.values():
        assert said.question.endswith("?") and "!" not in said.question
        assert not JUDGING.search(said.question), said.question
