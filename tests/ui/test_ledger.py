"""The page of give and take: adding, the panel of a party and of a contribution, and what is brought and taken."""

from collections.abc import Sequence

import pytest

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.model.base import Id
from workshop.text import translator
from workshop.text.refusals import sentence
from workshop.ui import session
from workshop.ui.components import ledger as component
from workshop.ui.components.line import Room
from workshop.ui.panels import wall

_ = translator("nl")


@pytest.fixture
def page(house: House, screen: Screen) -> Screen:
    return screen.opens("balans", house.board)


def opens(page: Screen, key: str | None) -> Screen:
    """As a press in the rows or the bars does."""
    page.app.session_state["sb_balance_chosen"] = key
    return page.drawn()


def account(house: House, party: str):
    return house.view().accounts[party]


def test_an_empty_board_asks(page: Screen):
    assert page.title == ["Halen en brengen"]
    assert "Wie heeft hier iets te brengen, en iets te halen? Begin met één partij." in page.lines
    assert not [group for group in page.app.button_group if group.key == "sb_balance_form"]


def test_a_party_is_a_name_and_enter(house: House, page: Screen):
    page.app.text_input(key="sb_field_add_balance_party").set_value("Gemeente")
    page.clicks("sb_add_balance_party_make")
    [party] = house.view().parties
    assert party in house.view().seats and page.value("sb_field_add_balance_party") == ""
    page.clicks("sb_add_balance_party_make")
    assert page.notices == [sentence("empty", _)]


def test_a_party_is_renamed_felt_and_taken_off(house: House, page: Screen):
    party = house.party("Gemeente")
    opens(page, party)
    page.fills(f"sb_field_parties_{party}_name", "Gemeente Noord")
    assert house.view().parties[party].name == "Gemeente Noord"
    at = f"sb_field_ledgers_own_accounts_{party}"
    page.chooses(f"{at}_felt_balance", "strained")
    page.fills(f"{at}_gives", "geld")
    assert (account(house, party).felt_balance, account(house, party).gives) == ("strained", "geld")
    page.chooses(f"{at}_felt_balance", None)
    assert account(house, party).felt_balance is None
    page.clicks(f"sb_remove_{party}")
    assert not house.view().parties


def test_a_contribution_opens_with_its_amounts_and_note(house: House, page: Screen):
    party = house.party("Gemeente")
    house.do("set_contribution", party=party, resource="money", gives=3)
    opens(page, f"{party}|money")
    assert "Geld" in page.lines
    at = f"sb_field_ledgers_own_accounts_{party}_contributions_money"
    assert page.value(f"{at}_gives") == 3 and page.value(f"{at}_takes") is None
    page.chooses(f"{at}_takes", 0)
    page.fills(f"{at}_note", "per jaar")
    held = account(house, party).contributions["money"]
    assert (held.gives, held.takes, held.note) == (3, 0, "per jaar")
    page.clicks("sb_balance_whole")
    page.unfolds("sb_more_contributions")
    labels = {button.key: button.label for button in page.app.button}
    assert labels["sb_contribution_money"] == "geld: brengt 3, haalt 0"
    page.clicks("sb_balance_close")
    assert "sb_balance_close" not in page.buttons


def test_what_is_gone_has_no_panel(house: House, page: Screen):
    party = house.party("Gemeente")
    opens(page, f"{party}|unheard_of")
    assert f"sb_remove_{party}" in page.buttons, "the party as a whole"
    house.do("remove", ids=[party])
    house.party("LEF")
    page.drawn()
    assert "sb_balance_close" not in page.buttons


def test_something_of_ones_own_is_brought_and_taken(house: House, page: Screen):
    house.party("Gemeente")
    page.drawn()
    page.app.button_group(key="sb_balance_form").set_value("numbers")
    page.drawn()
    page.unfolds("sb_more_resources")
    page.app.text_input(key="sb_field_add_resource").set_value("gegevens")
    page.clicks("sb_add_resource_make")
    key = list(house.view().resources)[-1]
    assert house.view().resources[key].label == "gegevens"
    page.chooses(f"sb_field_resources_{key}_tangible", False)
    page.fills("sb_field_resources_money_label", "subsidie")
    assert not house.view().resources[key].tangible and house.view().resources["money"].label == "subsidie"
    page.clicks(f"sb_remove_{key}")
    assert key not in house.view().resources
    assert "sb_remove_money" not in page.buttons, "what the course gives stays"


@pytest.mark.parametrize("by", ["party", "resource"])
@pytest.mark.parametrize("sums", [False, True])
def test_the_bars_are_drawn(house: House, page: Screen, by: str, sums: bool):
    house.do("set_contribution", party=house.party("Gemeente"), resource="money", gives=3)
    page.app.session_state["sb_room_width"] = 900
    page.drawn()
    page.app.button_group(key="sb_balance_form").set_value("bars")
    page.drawn()
    page.app.button_group(key="sb_balance_by").set_value(by)
    page.app.toggle(key="sb_balance_sums").set_value(sums)
    page.drawn()
    felt = "Het teken onder een staaf zet je met de hand: zo voelt het."
    assert any(felt in line for line in page.lines) == (by == "party")


def test_what_is_chosen_is_a_party_and_perhaps_a_resource(monkeypatch: pytest.MonkeyPatch):
    held: dict[str, object] = {}
    monkeypatch.setattr(session, "remember", held.__setitem__)
    monkeypatch.setattr(session, "recall", held.get)
    assert component.chosen() == ("", "")
    component.choose("a|money")
    assert component.chosen() == ("a", "money")
    component.choose("a")
    assert component.chosen() == ("a", "")


def test_on_the_wall_words_stand_as_long_as_there_are_no_numbers(house: House, screen: Screen):
    party = house.party("<b>Gemeente</b>")
    house.do("set_account", id=party, gives="Geld <i>om te beginnen</i>", felt_balance="strained")
    screen.opens("muur", house.board, beeld="balans")
    assert "&lt;b&gt;Gemeente" in screen.markup and "Geld &lt;i&gt;om te beginnen" in screen.markup
    assert "knelt" in screen.markup
    house.do("set_contribution", party=party, resource="money", gives=0)
    assert "om te beginnen" not in screen.drawn().markup, "a nought is a number"


def test_nine_on_a_wall_have_two_lines_each(house: House, screen: Screen):
    for number in range(9):
        house.party(f"Partij {number}")
    screen.opens("muur", house.board, beeld="balans")
    assert screen.markup.count("<tr>") == 10 and "--sb-lines: 2" in screen.markup


@pytest.mark.parametrize(("query", "rows"), [({}, 6), ({"dichtbij": "1"}, 14)])
def test_from_near_by_a_low_window_has_the_rows_of_a_wall(
    house: House, screen: Screen, monkeypatch: pytest.MonkeyPatch, query: dict[str, str], rows: int
):
    """What is not made larger has room for as many."""
    for number in range(28):
        house.party(f"Partij {number}")
    drawn: list[Sequence[Id]] = []
    monkeypatch.setattr(wall, "has_numbers", lambda _accounts: True)
    monkeypatch.setattr(wall, "wall_height", lambda: 600)
    monkeypatch.setattr(wall, "wall_room", lambda _view, _pages: Room(960, 0))
    monkeypatch.setattr(wall, "balance", lambda *_, only, **__: drawn.append(only))
    screen.opens("muur", house.board, beeld="balans", **query)
    assert len(drawn[-1]) == rows


@pytest.mark.parametrize("numbers", [False, True])
def test_a_wall_of_many_parties_has_pages_and_every_party_is_on_one(
    house: House, screen: Screen, monkeypatch: pytest.MonkeyPatch, numbers: bool
):
    names = [f"Partij {number:02}" for number in range(20)]
    held = [house.party(name) for name in names]
    if numbers:
        house.do("set_contribution", party=held[0], resource="money", gives=0)
    drawn: list[Id] = []
    monkeypatch.setattr(wall, "balance", lambda *_, only, **__: drawn.extend(only))
    seen = []
    for number in range(4):
        monkeypatch.setattr(wall, "wall_room", lambda _view, pages, at=number: Room(960, min(at, pages - 1)))
        page = screen.opens("muur", house.board, beeld="balans").drawn()
        seen.append([name for key, name in zip(held, names, strict=True) if name in page.markup or key in drawn])
        drawn.clear()
    assert [len(page) for page in seen] == ([10, 10, 10, 10] if numbers else [7, 7, 6, 6])
    assert seen[-2] == seen[-1], "past the last page stands the last"
    assert sorted({name for page in seen for name in page}) == names
