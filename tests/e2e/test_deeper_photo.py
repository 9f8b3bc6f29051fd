"""Looking deeper at the photo, by a person's acts: a layer and its panel. Nothing is changed by it."""

from playwright.sync_api import expect

from tests.e2e.pages.photo import PhotoPage
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import Screens


def test_an_interest_is_pointed_at_and_nothing_changes(town: Laid, screens: Screens) -> None:
    town.add("add_interest", seat=town.id_of("Ouderraad"), text="Gehoord worden")
    photo = PhotoPage(screens.page()).come_in(town.link)
    before = town.revision
    photo.page.get_by_role("button", name="Belangen", exact=True).click()
    expect(photo.sheet.get_by_role("heading", name="Belangen")).to_be_visible()
    expect(photo.sheet.locator(".sb-point").last).to_contain_text("Nog niet gevraagd")
    line = photo.sheet.get_by_role("button", name="Gehoord worden")
    line.click()
    expect(line).to_have_attribute("aria-pressed", "true")
    photo.sheet.get_by_role("button", name="Sluit").click()
    expect(photo.sheet.locator(".sb-list")).to_be_visible()
    assert town.revision == before
    photo.page.reload()
    expect(photo.page.get_by_role("button", name="Belangen", exact=True)).to_have_attribute("aria-pressed", "true")
