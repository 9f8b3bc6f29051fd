"""The panel beside give and take while no party is open: what keeps the balance, and what one sees happen."""

import pytest

from tests.support.services import House
from tests.ui.screens import Screen


@pytest.fixture
def page(house: House, screen: Screen) -> Screen:
    house.party("Gemeente")
    return screen.opens("balans", house.board)


def adds(page: Screen, text: str, kind: str = "hassle") -> Screen:
    page.app.selectbox(key="sb_symptom_kind").set_value(kind)
    page.app.text_input(key="sb_field_add_symptom").set_value(text)
    return page.clicks("sb_add_symptom_make")


def test_the_question_is_asked_and_answered(house: House, page: Screen):
    assert "Waarmee houdt dit systeem zich nu in evenwicht?" in page.lines
    page.fills("sb_field_board_equilibrium", "met gedoe")
    assert house.view().equilibrium == "met gedoe"


def test_a_symptom_is_added_tied_laid_on_the_table_and_taken_off(house: House, page: Screen):
    [party] = house.view().parties
    moment = house.add("add_moment", title="Koffie")
    adds(page.drawn(), "de sfeer is weg")
    [key] = house.view().symptoms
    assert house.view().symptoms[key].closed_to, "private by default"
    page.chooses(f"sb_field_symptoms_{key}_who", [party])
    page.chooses(f"sb_field_symptoms_{key}_at", [moment])
    page.clicks(f"sb_close_{key}")
    page.clicks(f"sb_done_{key}")
    labels = {button.key: button.label for button in page.app.button}
    assert labels[f"sb_say_{key}"].startswith("Gedoe aan tafel\\: de sfeer is weg \\(Gemeente, Koffie\\)")
    page.clicks(f"sb_say_{key}")
    page.clicks(f"sb_remove_{key}")
    assert not house.view().symptoms


def test_at_a_party_stand_its_own(house: House, page: Screen):
    [party] = house.view().parties
    other = house.party("LEF")
    elsewhere = house.add("add_symptom", kind="conflict", who=[other])
    page.app.session_state["sb_balance_chosen"] = party
    page.drawn()
    assert f"sb_say_{elsewhere}" not in page.buttons
    adds(page, "", "withdrawal")
    [key] = [key for key in house.view().symptoms if key != elsewhere]
    assert house.view().symptoms[key].who == (party,)


def test_something_else_needs_words(house: House, page: Screen):
    adds(page, "", "other")
    assert page.notices and not house.view().symptoms


def test_who_may_only_look_adds_nothing(house: House, screen: Screen):
    house.party("Gemeente")
    house.add("add_symptom", kind="hassle", closed=False)
    guest = house.invite("viewer", "wand")
    screen.comes_as(guest.browser)
    page = screen.opens("balans", house.board)
    assert "sb_add_symptom_make" not in page.buttons
    assert any(str(box.key).startswith("sb_balance_eyes_") for box in page.app.selectbox)
