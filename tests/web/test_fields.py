"""What a field tells beside the verb: words of time, and what stood there before."""

import pytest

from tests.support.services import House
from tests.web.browsers import Browser
from workshop.text import translator
from workshop.text.refusals import sentence


def told(verb: str, values: dict[str, object], **more: object) -> dict[str, object]:
    return {"client": "c", "sequence": 1, "verb": verb, "values": values, **more}


@pytest.mark.parametrize(
    ("words", "query", "kept"),
    [
        ("12 maart 2026", "", "2026-03-12"),
        ("spring 2027", "?lang=en", "2027-spring"),
        ("overmorgen", "", "2026-01-02"),
        ("", "", None),
    ],
)
def test_words_of_time_are_read_in_the_language_and_from_the_day_of_the_screen(
    house: House, owner: Browser, words: str, query: str, kept: str | None
):
    step = house.add("add_step", title="Start")
    body = told("set_step", {"id": step, "planned": words}, when=["planned"], today="2025-12-31")
    assert owner.post(body, query).status_code == 200
    assert house.view().steps[step].planned == kept


def test_words_that_say_no_time_are_refused_in_a_sentence(house: House, owner: Browser):
    step = house.add("add_step", title="Start")
    answer = owner.post(told("set_step", {"id": step, "planned": "ooit een keer"}, when=["planned"]))
    assert (answer.status_code, answer.json()["words"]) == (422, sentence("when", translator("nl")))


@pytest.mark.parametrize(
    "more",
    [
        {"when": 1},
        {"when": ["name"], "today": []},
        {"when": [["planned"]]},
        {"when": ["nothing"]},
        {"before": "name"},
        {"before": {"item": 1, "field": "name", "value": "x"}},
        {"before": {"item": "", "field": "name"}},
    ],
)
def test_what_no_field_tells_is_refused_and_changes_nothing(house: House, owner: Browser, more: dict[str, object]):
    party = house.party("Gemeente")
    answer = owner.post(told("rename", {"id": party, "name": 5}, **more))
    assert answer.status_code == 422 and house.view().parties[party].name == "Gemeente"


def test_what_another_wrote_meanwhile_comes_back_with_the_answer(house: House, owner: Browser):
    editor, party = house.invite("editor", "adviseur"), house.party("Gemeente")
    house.do("rename", editor, id=party, name="Stadhuis")
    before = {"item": f"parties/{party}", "field": "name", "value": "Gemeente"}
    answer = owner.post(told("rename", {"id": party, "name": "Leiden"}, before=before))
    assert answer.json()["other"] == {"name": "adviseur", "value": "Stadhuis"}
    again = owner.post(told("rename", {"id": party, "name": "Leiden"}, before=before))
    assert again.json()["other"] == {"name": "adviseur", "value": "Stadhuis"}, "an answer that got lost is given again"


def test_nothing_comes_back_where_nobody_else_wrote(house: House, owner: Browser):
    party = house.party("Gemeente")
    before = {"item": f"parties/{party}", "field": "name", "value": "Gemeente"}
    assert "other" not in owner.post(told("rename", {"id": party, "name": "Leiden"}, before=before)).json()
