"""Give and take, as a person fills it in: words, how it feels, the grid by keyboard, a pasted block, two screens."""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from ulid import ULID

from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.support.boards import TOWN, Laid
from tests.e2e.support.screens import PHONE, Screens


@dataclass(frozen=True)
class Colleague:
    """Somebody else on the same board, by the same door as a screen."""

    page: Page
    town: Laid

    def do(self, verb: str, **values: Any) -> None:
        body = {"client": None, "sequence": None, "verb": verb, "values": values}
        assert self.page.request.post(f"/api/boards/{self.town.id}/changes", data=body).ok

    def add(self, verb: str, **values: Any) -> str:
        key = str(ULID())
        self.do(verb, id=key, **values)
        return key


@pytest.fixture
def colleague(town: Laid, screens: Screens) -> Colleague:
    page = screens.page(link=town.welcome("Collega").link)
    return Colleague(page, town)


def in_numbers(ledger: LedgerPage) -> LedgerPage:
    ledger.look(2)
    return ledger


def held(town: Laid, party: str, resource: str) -> tuple[int | None, int | None, int | None]:
    contribution = town.view.accounts[party].contributions[resource]
    return contribution.gives, contribution.takes, contribution.hopes


def test_words_and_what_is_felt_are_kept(ledger: LedgerPage, town: Laid, page: Page) -> None:
    party = town.id_of(TOWN[0])
    ledger.word(party, "gives").fill("geld en een\nzaal")
    ledger.word(party, "gives").press("Enter")
    ledger.word(party, "hopes").fill("rust")
    ledger.word(party, "hopes").press("Tab")
    ledger.felt(party).select_option("knelt")
    ledger.saved(beyond=town.revision - 1)
    expect(ledger.row(party).locator(".sb-felt-strained")).to_be_visible()
    account = town.view.accounts[party]
    assert (account.gives, account.hopes, account.felt_balance) == ("geld en een\nzaal", "rust", "strained")
    page.reload()
    ledger.stands()
    expect(ledger.word(party, "gives")).to_have_value("geld en een\nzaal")
    ledger.felt(party).select_option("weet niet")
    ledger.saved(beyond=town.revision - 1)
    assert town.view.accounts[party].felt_balance is None


def test_a_party_comes_is_renamed_and_goes(ledger: LedgerPage, town: Laid, page: Page) -> None:
    ledger.add("Bibliotheek")
    expect(ledger.rows).to_have_count(len(TOWN) + 1)
    party = town.id_of("Bibliotheek")
    assert party in town.view.seats, "it sits at the table of the photo as well"
    ledger.row(party).locator(".sb-row-name").click()
    name = ledger.field("name").locator("input")
    expect(name).to_have_value("Bibliotheek")
    name.fill("Bibliotheek Plus")
    name.press("Tab")
    expect(ledger.row(party).locator(".sb-row-name")).to_have_text("Bibliotheek Plus")
    ledger.quiet()
    page.locator(f".st-key-sb_remove_{party} button").click()
    expect(ledger.rows).to_have_count(len(TOWN))
    ledger.quiet()
    ledger.undo()
    expect(ledger.row(party)).to_be_visible()


def test_an_empty_board_asks(town: Laid, page: Page) -> None:
    town.do("remove", ids=list(town.view.parties))
    ledger = LedgerPage(page).open(town.id)
    ledger.says("Wie heeft hier iets te brengen, en iets te halen?")
    ledger.add("Gemeente")
    expect(ledger.rows).to_have_count(1)


def test_the_grid_goes_as_fast_as_a_spreadsheet(ledger: LedgerPage, town: Laid, page: Page) -> None:
    in_numbers(ledger)
    first, second = town.id_of(TOWN[0]), town.id_of(TOWN[1])
    ledger.cell(first, "money").click()
    keys = page.keyboard
    keys.type("3")
    keys.press("Tab")
    expect(ledger.cell(first, "staff")).to_be_focused()
    keys.type("0")
    keys.press("Enter")
    expect(ledger.cell(second, "staff")).to_be_focused()
    keys.type("4")
    keys.press("ArrowLeft")
    expect(ledger.cell(second, "money")).to_be_focused()
    keys.type("5")
    keys.press("Escape")
    expect(ledger.cell(second, "money")).to_have_value("")
    keys.press("ArrowUp")
    expect(ledger.cell(first, "money")).to_be_focused()
    keys.press("Shift+Tab")
    ledger.saved(beyond=town.revision - 1)
    assert (held(town, first, "money")[0], held(town, first, "staff")[0], held(town, second, "staff")[0]) == (3, 0, 4)
    assert "money" not in town.view.accounts[second].contributions
    ledger.side("takes")
    expect(ledger.cell(first, "money")).to_have_value("")
    ledger.cell(first, "money").click()
    keys.type("1")
    keys.press("Enter")
    ledger.saved(beyond=town.revision - 1)
    assert held(town, first, "money") == (3, 1, None)


def test_what_does_not_fit_stays_and_is_said(ledger: LedgerPage, town: Laid, page: Page) -> None:
    in_numbers(ledger)
    party = town.id_of(TOWN[0])
    ledger.cell(party, "money").click()
    page.keyboard.type("veel")
    page.keyboard.press("Enter")
    expect(ledger.cell(party, "money")).to_be_focused()
    expect(ledger.cell(party, "money")).to_have_value("veel")
    expect(ledger.said).to_have_text("Hier past alleen 0 tot en met 5, of niets voor weet niet.")
    assert not town.view.accounts[party].contributions


def test_a_block_from_excel_is_one_step(ledger: LedgerPage, town: Laid, page: Page) -> None:
    in_numbers(ledger)
    first, second = town.id_of(TOWN[0]), town.id_of(TOWN[1])
    ledger.cell(first, "staff").click()
    ledger.paste("1\t2\tx\r\n?\t0\t5\r\n")
    expect(ledger.cell(second, "clients")).to_have_value("0")
    expect(ledger.said).to_have_text("5 vakjes geplakt; 1 pasten niet en zijn overgeslagen")
    ledger.saved(beyond=town.revision - 1)
    assert [held(town, first, key)[0] for key in ("staff", "clients")] == [1, 2]
    assert [held(town, second, key)[0] for key in ("clients", "position")] == [0, 5]
    ledger.undo()
    expect(ledger.cell(first, "staff")).to_have_value("")
    expect(ledger.cell(second, "position")).to_have_value("")
    assert not town.view.accounts[first].contributions


def test_nothing_moves_or_is_lost_while_one_types(
    ledger: LedgerPage, town: Laid, page: Page, colleague: Colleague
) -> None:
    in_numbers(ledger)
    page.locator(".sb-grid-tools select").select_option("op naam")
    first = town.id_of("Gemeente Leiden")
    cell = ledger.cell(first, "knowledge")
    cell.click()
    page.keyboard.type("4")
    before = cell.bounding_box()
    colleague.add("add_party", name="Aaa komt vooraan op naam")
    colleague.do("set_contribution", party=first, resource="money", gives=2)
    colleague.do("set_contribution", party=first, resource="knowledge", gives=1)
    colleague.do("remove", ids=[town.id_of("Stichting Proo")])
    own = colleague.add("add_resource", label="gegevens")
    expect(ledger.cell(first, "money")).to_have_value("2")
    expect(ledger.cell(first, own)).to_be_attached()
    expect(cell).to_be_focused()
    expect(cell).to_have_value("4")
    assert cell.bounding_box() == before
    expect(page.locator(".sb-grid-body .sb-gone")).to_have_count(1)
    page.keyboard.press("Enter")
    page.locator(".sb-grid-tools select").focus()
    expect(page.locator(".sb-grid-body .sb-grid-name").first).to_have_text("Aaa komt vooraan op naam")
    expect(page.locator(".sb-grid-body .sb-gone")).to_have_count(0)
    ledger.saved(beyond=town.revision - 1)
    assert held(town, first, "knowledge")[0] == 4, "mine was last"


def test_half_typed_words_stay_when_somebody_else_writes_there(
    ledger: LedgerPage, town: Laid, page: Page, colleague: Colleague
) -> None:
    party = town.id_of(TOWN[0])
    ledger.word(party, "gives").click()
    page.keyboard.type("tijd")
    colleague.do("set_account", id=party, gives="geld", takes="resultaat")
    expect(ledger.word(party, "takes")).to_have_value("resultaat")
    expect(ledger.word(party, "gives")).to_have_value("tijd")
    page.reload()
    ledger.stands()
    expect(ledger.word(party, "gives")).to_have_value("tijd")
    ledger.word(party, "gives").press("Enter")
    ledger.saved(beyond=town.revision - 1)
    assert town.view.accounts[party].gives == "tijd"


def test_another_screen_follows_and_closed_is_not_there(ledger: LedgerPage, town: Laid, colleague: Colleague) -> None:
    party = town.id_of(TOWN[0])
    theirs = colleague.page
    other = LedgerPage(theirs).open(town.id)
    ledger.word(party, "takes").fill("zwijggeld")
    ledger.word(party, "takes").press("Enter")
    expect(other.word(party, "takes")).to_have_value("zwijggeld")
    ledger.row(party).locator(".sb-row-name").click()
    ledger.page.locator(f".st-key-sb_close_{party} button").click()
    expect(other.row(party)).to_have_count(0)
    answer = theirs.request.get(f"/api/boards/{town.id}/ledger")
    assert party not in answer.text() and "zwijggeld" not in answer.text()
    expect(ledger.word(party, "takes")).to_have_value("zwijggeld")


def test_a_note_with_a_cell(ledger: LedgerPage, town: Laid, page: Page) -> None:
    in_numbers(ledger)
    party = town.id_of(TOWN[0])
    ledger.cell(party, "time").click()
    page.keyboard.press("Shift+F2")
    page.keyboard.type("elke donderdagavond")
    page.keyboard.press("Enter")
    expect(ledger.cell(party, "time")).to_be_focused()
    ledger.saved(beyond=town.revision - 1)
    assert town.view.accounts[party].contributions["time"].note == "elke donderdagavond"


def test_a_bar_opens_its_contribution(ledger: LedgerPage, town: Laid) -> None:
    party = town.id_of(TOWN[0])
    town.do("set_contribution", party=party, resource="money", gives=3, note="per jaar")
    ledger.look(1)
    ledger.boxes.last.click()
    expect(ledger.field("note").locator("textarea")).to_have_value("per jaar")
    ledger.says("Geld")


def test_on_a_phone_it_is_one_party_at_a_time(town: Laid, screens: Screens) -> None:
    page = screens.page(screens.context(PHONE, touch=True), link=town.link)
    ledger = LedgerPage(page).open(town.id)
    expect(ledger.rows).to_have_count(len(TOWN))
    box = ledger.rows.first.bounding_box()
    assert box is not None and box["y"] < 300, "the first party stands on the first screen"
    page.get_by_text("Nog een partij, of andere ogen").click()
    ledger.add("Buurthuis De Kring")
    expect(ledger.rows).to_have_count(len(TOWN) + 1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    in_numbers(ledger)
    second = town.id_of(TOWN[1])
    page.locator(".sb-grid-tools select").select_option(TOWN[1])
    ledger.cell("money", "hopes").tap()
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    ledger.saved(beyond=town.revision - 1)
    assert held(town, second, "money") == (None, None, 2)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
