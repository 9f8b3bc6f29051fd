"""Looking deeper at give and take: through other eyes, symptoms, what if. By a person's acts, in Dutch."""

from playwright.sync_api import Page, expect

from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.support.boards import TOWN, Laid
from tests.e2e.support.screens import PHONE, Screens
from workshop.model.ledger import OWN


def guess_of(town: Laid) -> str:
    [key] = [key for key in town.view.ledgers if key != OWN]
    return key


def test_through_other_eyes_and_side_by_side(ledger: LedgerPage, town: Laid, page: Page, screens: Screens) -> None:
    first, second = TOWN[0], TOWN[1]
    party = town.id_of(first)
    ledger.felt(party).select_option("brengt meer")
    ledger.word(party, "gives").fill("geld")
    ledger.word(party, "gives").press("Tab")
    ledger.saved(beyond=town.revision - 1)
    ledger.look_through(f"Begin: {second}")
    ledger.says(f"{second}, zoals jij denkt dat zij het zien. Alleen jij ziet dit vermoeden.")
    expect(ledger.word(party, "gives")).to_have_value("")
    ledger.word(party, "gives").fill("een plan")
    ledger.word(party, "gives").press("Tab")
    ledger.felt(party).select_option("haalt meer")
    ledger.saved(beyond=town.revision - 1)
    eyes = guess_of(town)
    assert town.view.through(eyes).accounts[party].gives == "een plan"
    assert town.view.accounts[party].gives == "geld", "the leader's own is as it was"
    page.reload()
    ledger.stands()
    ledger.look_through(second)
    expect(ledger.word(party, "gives")).to_have_value("een plan")
    guest = town.welcome("Collega")
    theirs = screens.page(link=guest.link)
    other = LedgerPage(theirs).open(town.id)
    expect(other.word(party, "gives")).to_have_value("geld")
    assert eyes not in theirs.request.get(f"/api/boards/{town.id}/ledger").text()
    assert theirs.request.get(f"/api/boards/{town.id}/ledger?eyes={eyes}").status >= 400
    ledger.look_through("netwerkleider")
    ledger.lay_beside()
    ledger.says(f"{first}: 'brengt meer' (netwerkleider) en 'haalt meer' ({second})")
    expect(page.locator(".sb-beside .sb-apart")).to_have_count(1)
    page.locator(".st-key-sb_ask_0 button").click()
    expect(ledger.field("name").locator("input")).to_have_value(first)


def test_cells_of_another_view_are_its_own(ledger: LedgerPage, town: Laid, page: Page) -> None:
    party = town.id_of(TOWN[0])
    town.do("set_contribution", party=party, resource="money", gives=4)
    ledger.look_through(f"Begin: {TOWN[1]}")
    ledger.look(2)
    expect(ledger.cell(party, "money")).to_have_value("")
    ledger.cell(party, "money").click()
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    ledger.saved(beyond=town.revision - 1)
    eyes = guess_of(town)
    assert town.view.through(eyes).accounts[party].contributions["money"].gives == 1
    assert town.view.accounts[party].contributions["money"].gives == 4
    ledger.undo()
    expect(ledger.cell(party, "money")).to_have_value("")
    ledger.look_through("netwerkleider")
    expect(ledger.cell(party, "money")).to_have_value("4")


def test_two_views_fit_on_a_phone(town: Laid, screens: Screens) -> None:
    party = town.id_of(TOWN[0])
    eyes = town.add("add_view", who=town.id_of(TOWN[1]))
    town.do("set_account", id=party, felt_balance="even")
    town.do("set_account", ledger=eyes, id=party, felt_balance="strained", gives="een heel lang verhaal " * 5)
    page = screens.page(screens.context(PHONE, touch=True), link=town.link)
    ledger = LedgerPage(page).open(town.id)
    ledger.lay_beside()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_symptom_is_tied_and_stays_ones_own(ledger: LedgerPage, town: Laid, page: Page, screens: Screens) -> None:
    step = town.add("add_step", title="Startbijeenkomst")
    page.reload()
    ledger.stands()
    ledger.says("Waarmee houdt dit systeem zich nu in evenwicht?")
    ledger.write("sb_field_board_equilibrium", "met gedoe")
    page.locator(".st-key-sb_symptom_kind input").click()
    page.get_by_role("option", name="zich terugtrekken").click()
    ledger.quiet()
    field = page.locator(".st-key-sb_field_add_symptom input")
    field.fill("zij sturen een vervanger")
    field.press("Enter")
    expect(field).to_have_value("")
    [key] = town.view.symptoms
    ledger.quiet()
    ledger.choose(f"sb_field_symptoms_{key}_who", TOWN[0])
    ledger.quiet()
    ledger.choose(f"sb_field_symptoms_{key}_at", "Startbijeenkomst")
    ledger.saved(beyond=town.revision - 1)
    page.locator(f".st-key-sb_done_{key} button").click()
    ledger.says(f"Zich terugtrekken: zij sturen een vervanger ({TOWN[0]}, Startbijeenkomst)")
    seen = town.view.symptoms[key]
    assert (seen.who, seen.at, town.view.equilibrium) == ((town.id_of(TOWN[0]),), (step,), "met gedoe")
    theirs = screens.page(link=town.welcome("Collega").link)
    other = LedgerPage(theirs).open(town.id)
    other.says("Waarmee houdt dit systeem")
    assert "vervanger" not in theirs.content()
    ledger.row(town.id_of(TOWN[0])).locator(".sb-row-name").click()
    ledger.says("Zich terugtrekken: zij sturen een vervanger")
    ledger.undo()
    ledger.saved(beyond=town.revision - 1)
    assert town.view.symptoms[key].at == ()
