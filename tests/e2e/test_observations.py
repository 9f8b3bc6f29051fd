"""What stands out, as a person meets it: questions at the foot of a page, pointed at, opened, kept, put aside."""

import re

from playwright.sync_api import expect

from tests.e2e.pages.observations import Observations
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.support.axe import Axe
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import PHONE, Heard, Screens

ASIDE, KEPT = re.compile(r"^Opzij gelegd"), re.compile(r"^Bewaard")


def lay(town: Laid) -> dict[str, str]:
    """Much influence on the edge; somebody in the wings and at no step; a list that is empty."""
    ids = {name: town.id_of(name) for name in ("Gemeente Leiden", "Regionaal Netwerk", "Ouderraad")}
    town.do("set_seat", ids=[ids["Regionaal Netwerk"]], influence=5, commitment=1)
    step = town.add("add_step", title="Startbijeenkomst", state="done")
    town.do("set_step", id=step, who=[ids["Gemeente Leiden"]])
    for title in ("Bij de koffie", "Op de gang"):
        moment = town.add("add_moment", title=title, step=step, when="2026-03-12")
        town.do("set_moment", id=moment, who=[ids["Ouderraad"]], effects=["connect"])
    for sort in ("may_expect", "added_value"):
        town.add("add_line", sort=sort, text="Een proces met een ritme")
    town.do("set_account", id=ids["Gemeente Leiden"], gives="tijd")
    town.do("set_account", id=ids["Ouderraad"], gives="vragen", takes="antwoord")
    return {**ids, "step": step}


def test_at_most_three_questions_with_what_they_are_about_one_click_away(town: Laid, screens: Screens) -> None:
    ids = lay(town)
    page = screens.page(link=town.link)
    seen = Observations(page)
    seen.open("foto", town.id)
    seen.says("Wat valt op?")
    expect(seen.asked).to_have_count(3)
    kind = "influence_without_commitment"
    expect(seen.one(kind)).to_contain_text("Veel invloed, en verder van de opgave: Regionaal Netwerk.")
    item = seen.items(kind)
    expect(seen.one(kind)).to_contain_text("Invloed 5, betrokken 1.")
    item.click()
    expect(page.locator(".st-key-sb_sheet_photo h2.sb-name")).to_have_text("Regionaal Netwerk")
    seen.press_on("apart", "Wijs aan")
    expect(page.locator(".st-key-sb_sheet_photo")).to_contain_text("Ouderraad")
    assert ids["Ouderraad"] in town.view.parties


def test_put_aside_stays_aside_until_the_figures_change(town: Laid, screens: Screens) -> None:
    lay(town)
    page = screens.page(link=town.link)
    seen = Observations(page).open("foto", town.id)
    kind = "influence_without_commitment"
    before = seen.revision
    seen.press_on(kind, "Leg opzij")
    seen.saved(beyond=before)
    expect(seen.one(kind)).to_have_count(0)
    page.reload()
    seen.ready()
    expect(seen.one(kind)).to_have_count(0)
    expect(seen.folded("Opzij gelegd (1)")).to_contain_text("Regionaal Netwerk")
    town.do("set_seat", ids=[town.id_of("Regionaal Netwerk")], influence=4)
    page.reload()
    expect(seen.one(kind)).to_be_visible()
    expect(seen.room.locator(".sb-observed-folded").filter(has_text="Opzij gelegd")).to_be_hidden()


def test_what_is_kept_is_undone_and_brought_back(town: Laid, screens: Screens) -> None:
    lay(town)
    page = screens.page(link=town.link)
    seen = Observations(page).open("plek", town.id)
    kind = "nothing_not_expected"
    before = seen.revision
    seen.press_on(kind, "Bewaar")
    seen.saved(beyond=before)
    expect(seen.one(kind)).to_have_count(0)
    assert [mark.state for mark in town.view.observations.values()] == ["kept"]
    seen.undo()
    expect(seen.one(kind)).to_be_visible()
    seen.redo()
    expect(seen.one(kind)).to_have_count(0)
    row = seen.folded("Bewaard (1)")
    expect(row).to_contain_text("Er staat nog niet wat niemand van je kan verwachten.")
    row.get_by_role("button", name="Haal terug").click()
    expect(seen.one(kind)).to_be_visible()
    assert not town.view.observations


def test_an_item_opens_where_the_page_shows_it_or_on_the_photo(town: Laid, screens: Screens) -> None:
    lay(town)
    page = screens.page(link=town.link)
    seen = Observations(page).open("balans", town.id)
    seen.items("one_side").click()
    expect(page.locator(".st-key-sb_sheet_balance").get_by_label("Naam")).to_have_value("Gemeente Leiden")
    seen.press_on("one_side", "Wijs aan")
    row = page.locator(f'[data-party="{town.id_of("Gemeente Leiden")}"]').first
    expect(row).to_have_css("outline-style", "solid")
    seen.open("tijdlijn", town.id)
    seen.items("wings_brought").first.click()
    expect(TimelinePage(page).field("title")).to_have_value("Bij de koffie")
    seen.items("wings_without_seat").click()
    expect(page).to_have_url(re.compile("/foto"))
    expect(page.locator(".st-key-sb_sheet_photo h2.sb-name")).to_have_text("Ouderraad")


def test_a_second_person_sees_the_same_board_without_what_is_closed(town: Laid, screens: Screens) -> None:
    lay(town)
    guest = town.welcome("Adviseur")
    heard = Heard()
    mine, theirs = screens.page(link=town.link), screens.page(link=guest.link)
    here = Observations(mine).open("foto", town.id)
    there = Observations(theirs).open("foto", town.id)
    kind = "influence_without_commitment"
    here.press_on(kind, "Leg opzij")
    expect(here.one(kind)).to_have_count(0)
    secret = town.party("Zilvervos")
    town.do("close", id=secret)
    town.do("set_seat", ids=[secret], influence=5, commitment=1)
    town.do("set_seat", ids=[town.id_of("Ouderraad")], influence=5, commitment=1)
    for screen in (here, there):
        screen.open("foto", town.id)
    theirs.wait_for_load_state("networkidle")
    heard.listen(theirs, bodies=True)
    expect(there.one(kind)).to_contain_text("Regionaal Netwerk en Ouderraad.")
    expect(here.one(kind)).to_contain_text("Regionaal Netwerk, Ouderraad en Zilvervos.")
    here.press_on(kind, "Bewaar")
    expect(here.one(kind)).to_have_count(0)
    expect(there.one(kind)).to_be_visible()
    assert not [body for body in heard.received if b"Zilvervos" in body or secret.encode() in body]


def test_by_keyboard_alone(town: Laid, screens: Screens) -> None:
    lay(town)
    page = screens.page(link=town.link)
    seen = Observations(page).open("foto", town.id)
    kind = "influence_without_commitment"
    seen.one(kind).get_by_role("button", name="Wijs aan").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-sb_sheet_photo h2.sb-name")).to_have_text("Regionaal Netwerk")
    expect(seen.one(kind).get_by_role("button", name="Wijs aan")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(seen.one(kind).locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(seen.items(kind)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(seen.one(kind)).to_have_count(0)
    expect(seen.room.get_by_role("heading", name="Wat valt op?")).to_be_focused()


def test_on_a_phone_the_questions_stand_below_each_other_and_nothing_scrolls_aside(
    town: Laid, screens: Screens
) -> None:
    lay(town)
    page = screens.page(screens.context(PHONE, touch=True), link=town.link)
    axe = Axe(page, within=".sb-observations")
    for name in ("foto", "balans", "tijdlijn", "plek"):
        seen = Observations(page).open(name, town.id)
        expect(seen.asked.first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        lefts = {box["x"] for one in seen.asked.all() if (box := one.bounding_box())}
        assert len(lefts) == 1
        seen.asked.first.locator("summary").click()
        assert axe.broken_in_both() == [], name


def test_an_empty_board_says_that_there_is_nothing_yet(screens: Screens, town: Laid) -> None:
    town.do("remove", ids=list(town.view.seats))
    page = screens.page(link=town.link)
    seen = Observations(page).open("foto", town.id)
    seen.says("Er valt nog niets op.")
    expect(seen.asked).to_have_count(0)
