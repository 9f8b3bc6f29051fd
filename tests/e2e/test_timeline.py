"""The process in time, as a person lays it: steps, moments, one for oneself alone, and a second screen."""

from playwright.sync_api import expect

from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import DESKTOP, PHONE, Heard, Screens

_COMING = "{ const name = document.querySelector('.sb-next-shown b'); if (name) done(name.textContent); }"


def test_all_of_the_picture_is_on_a_laptop_and_a_sign_in_it_opens_its_panel(town: Laid, screens: Screens) -> None:
    town.do("set_step", id=town.add("add_step", title="Startbijeenkomst", planned="2025-12"), actual="2026-03")
    for day in range(1, 20):
        town.add("add_moment", title=f"Bij de koffie op de {day}e", kind="coffee", when=f"2026-02-{day:02}")
    page = screens.page(link=town.link)
    line = TimelinePage(page).open(town.id)
    expect(line.picture).to_be_visible()
    line.quiet()
    box = line.picture.bounding_box()
    assert box is not None and box["y"] + box["height"] <= DESKTOP["height"]
    line.disc.click()
    expect(line.field("title")).to_have_value("Bij de koffie op de 19e")


def test_what_cannot_be_read_stays_in_the_field_with_a_sentence(town: Laid, screens: Screens) -> None:
    page = screens.page(link=town.link)
    line = TimelinePage(page).open(town.id)
    line.add_step("Startbijeenkomst")
    line.field("planned").fill("als de bladeren vallen")
    line.field("planned").press("Tab")
    line.says("Wanneer dat is, is niet te lezen.")
    expect(line.field("planned")).to_have_value("als de bladeren vallen")


def test_behind_the_curtain_is_not_sent_before_it_is_opened(town: Laid, screens: Screens) -> None:
    moment = town.add("add_moment", title="Zilvervos", kind="backroom", when="2026-03-12", closed=True)
    town.add("add_moment", title="Voor iedereen", kind="coffee", when="2026-03-20")
    town.do("set_moment", id=moment, meaning="achterdeur")
    town.add("add_step", title="Startbijeenkomst", planned="2025-01")
    town.add("add_symptom", kind="hassle", text="Gedoe", at=[moment])
    heard = Heard()
    page = screens.page(bodies=True, heard=heard, link=town.link)
    LedgerPage(page).open(town.id).says("Gedoe")
    line = TimelinePage(page).open(town.id)
    line.says("staat er niets op de lijn")
    line.unfold()
    line.rows.filter(has_text="12 maart 2026: gesloten (alleen voor jou)").click()
    line.says("Dit is van jou alleen.")
    line.quiet()
    assert not any(word in body for body in heard.received for word in (b"Zilvervos", b"achterdeur"))
    line.open_curtain()
    expect(line.field("title")).to_have_value("Zilvervos")
    page.locator(".st-key-sb_line_close button").click()
    expect(line.field("title")).not_to_be_attached()
    assert "Zilvervos" not in page.content()


def test_a_moment_stands_in_the_wings_at_once(town: Laid, screens: Screens) -> None:
    town.add("add_step", title="Startbijeenkomst", planned="2026-03")
    page = screens.page(link=town.link)
    line = TimelinePage(page).open(town.id)
    expect(line.picture).to_be_visible()
    line.quiet()
    page.evaluate(
        f"() => {{ window.shown = new Promise((done) => new MutationObserver(() => {_COMING}).observe("
        "document.body, { subtree: true, childList: true, attributes: true })); }"
    )
    line.add_moment("Op de gang", "bilateraal")
    assert page.evaluate("shown") == "Op de gang"
    line.saved()
    expect(page.locator(".sb-next-shown")).to_have_count(0)


def test_on_a_phone_the_list_is_the_picture(town: Laid, screens: Screens) -> None:
    town.add("add_moment", title="Bij de koffie gehoord", kind="coffee", when="2026-03-12")
    page = screens.page(screens.context(PHONE, touch=True), link=town.link)
    line = TimelinePage(page).open(town.id)
    expect(line.rows).to_contain_text("12 maart 2026: Bij de koffie gehoord")
    line.rows.first.click()
    expect(line.field("title")).to_have_value("Bij de koffie gehoord")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_half_typed_line_and_the_open_panel_outlive_a_reload(town: Laid, screens: Screens) -> None:
    step = town.add("add_step", title="Startbijeenkomst", planned="2026-03")
    page = screens.page(link=town.link)
    line = TimelinePage(page).open(town.id)
    line.unfold()
    line.rows.first.click()
    expect(line.field("title")).to_have_value("Startbijeenkomst")
    page.locator(".st-key-sb_field_add_moment input").press_sequentially("Nog niet af")
    page.reload()
    line.stands()
    expect(page.locator(".st-key-sb_field_add_moment input")).to_have_value("Nog niet af")
    expect(page.locator(f".st-key-sb_field_steps_{step}_title input")).to_have_value("Startbijeenkomst")
    page.locator(".st-key-sb_line_close button").click()
    expect(line.field("title")).not_to_be_attached()
    page.reload()
    line.stands()
    line.quiet()
    expect(line.picture).to_be_visible()
    expect(page.locator(".st-key-sb_line_close")).not_to_be_attached()


def test_a_line_that_is_left_is_not_added_before_it_is_said_for_whom(town: Laid, screens: Screens) -> None:
    page = screens.page(link=town.link)
    line = TimelinePage(page).open(town.id)
    page.locator(".st-key-sb_field_add_moment input").fill("Onder ons")
    page.locator(".st-key-sb_add_moment_closed label").first.click()
    line.quiet()
    assert not town.view.moments
    page.locator(".st-key-sb_field_add_moment input").press("Enter")
    expect(line.field("title")).to_have_value("Onder ons")
    [moment] = town.view.moments.values()
    assert moment.closed_to == town.owner.member


def test_what_was_seen_at_a_moment_opens_from_the_picture(town: Laid, screens: Screens) -> None:
    moment = town.add("add_moment", title="Bij de koffie gehoord", kind="coffee", when="2026-03-12")
    town.add("add_symptom", kind="hassle", text="de sfeer is weg", at=[moment], closed=False)
    page = screens.page(link=town.link)
    line = TimelinePage(page).open(town.id)
    expect(line.picture).to_contain_text("gedoe aan tafel")
    expect(page.locator(".st-key-sb_line_list button").last).to_contain_text("gedoe aan tafel (daar gezien)")
    line.quiet()
    line.disc.click()
    expect(line.field("text")).to_have_value("de sfeer is weg")
