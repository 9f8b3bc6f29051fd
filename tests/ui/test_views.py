"""The page of give and take through other eyes, and two views side by side."""

from typing import Any

import pytest

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.model.ledger import OWN


@pytest.fixture
def page(house: House, screen: Screen) -> Screen:
    return screen.opens("balans", house.board)


def looks(page: Screen, eyes: str) -> Screen:
    """Through whose eyes, as the list chooses."""
    eyes_of(page).set_value(eyes)
    return page.drawn()


def eyes_of(page: Screen) -> Any:
    """The list; it is another one for each view that is looked through."""
    return next(box for box in page.app.selectbox if str(box.key).startswith("sb_balance_eyes_"))


def view_of(house: House) -> str:
    [key] = [key for key in house.view().ledgers if key != OWN]
    return key


def test_choosing_other_eyes_begins_a_guess_for_oneself(house: House, page: Screen):
    party = house.party("Gemeente")
    looks(page.drawn(), party)
    eyes = view_of(house)
    assert house.view().ledgers[eyes].closed_to == house.view().viewer
    assert "Gemeente, zoals jij denkt dat zij het zien. Alleen jij ziet dit vermoeden." in page.lines
    page.app.session_state["sb_balance_chosen"] = party
    page.drawn()
    page.fills(f"sb_field_ledgers_{eyes}_accounts_{party}_gives", "geld")
    assert house.view().through(eyes).accounts[party].gives == "geld" and not house.view().accounts[party].gives
    page.clicks(f"sb_close_{eyes}")
    assert house.view().ledgers[eyes].closed_to is None
    looks(page, OWN)
    assert len(house.view().ledgers) == 2, "looking back begins nothing"


def test_a_view_that_was_taken_off_leaves_the_boards_own(house: House, page: Screen):
    party = house.party("Gemeente")
    looks(page.drawn(), party)
    page.clicks(f"sb_remove_{view_of(house)}")
    assert eyes_of(page).value == OWN


def test_side_by_side_asks_where_two_differ(house: House, page: Screen):
    party = house.party("<b>Gemeente</b>")
    assert "beside" not in page.drawn().app.button_group(key="sb_balance_form").options
    eyes = house.add("add_view", who=party)
    house.do("set_account", id=party, felt_balance="even", gives="<i>geld</i>")
    house.do("set_account", ledger=eyes, id=party, felt_balance="strained")
    page.drawn()
    page.app.button_group(key="sb_balance_form").set_value("beside")
    page.drawn()
    assert "&lt;b&gt;Gemeente" in page.markup and "&lt;i&gt;geld" in page.markup and "<i>geld" not in page.markup
    assert "Waar kijken jullie anders?" in page.lines
    page.clicks("sb_ask_0")
    assert page.app.session_state["sb_balance_chosen"] == party
    house.do("remove", ids=[eyes])
    assert page.drawn().app.button_group(key="sb_balance_form").value == "words"


def test_own_views_of_members_wait_for_all(house: House, screen: Screen):
    """House rule 6, on the screen of one who writes along."""
    party = house.party("Gemeente")
    guest = house.invite()
    screen.comes_as(guest.browser)
    page = screen.opens("balans", house.board)
    looks(page, "mine")
    [eyes] = [key for key, ledger in house.view(guest).ledgers.items() if ledger.member]
    assert any("0 van de 1 deden dat tot nu toe." in line for line in page.lines)
    assert len(house.view().ledgers) == 1
    house.do("set_account", guest, ledger=eyes, id=party, gives="tijd")
    page.drawn()
    assert "Naast elkaar" not in str(page.app.button_group(key="sb_balance_form").options)
    page.clicks(f"sb_close_{eyes}")
    assert "Naast elkaar" in str(page.app.button_group(key="sb_balance_form").options)
    assert eyes in house.view().ledgers
