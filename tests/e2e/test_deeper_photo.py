"""Looking deeper at the photo: a layer, the table without me, from somebody's chair. Nothing is changed by it."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.pages.map import Map
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.table import TablePage
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import PHONE, Screens


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


def test_without_me_is_a_way_of_looking_that_escape_ends(town: Laid, screens: Screens) -> None:
    me = town.id_of("Ouderraad")
    town.do("sit_as", seat=me)
    photo = PhotoPage(screens.page()).come_in(town.link)
    before = town.revision
    photo.page.set_viewport_size({"width": 1000, "height": 900})
    photo.legend_keeps_to_one_row(rest="geld")
    photo.act("without")
    way_back = photo.page.get_by_role("button", name="Zonder netwerkleider", pressed=True)
    expect(way_back).to_be_focused()
    expect(photo.sheet.get_by_role("heading", name="Wat blijft er zonder jou?")).to_be_visible()
    expect(photo.sheet.get_by_text("lijnen blijven")).to_be_visible()
    expect(photo.page.get_by_role("button", name="+ Partij")).to_have_count(0)
    assert town.revision == before
    photo.page.keyboard.press("Escape")
    expect(photo.sheet.locator(".sb-list")).to_be_visible()
    expect(way_back).to_have_count(0)


def test_on_their_chair_the_table_turns_for_this_tab_alone(town: Laid, screens: Screens) -> None:
    theirs = screens.page(link=town.welcome("Collega").link)
    photo = PhotoPage(screens.page()).come_in(town.link)
    school, council = town.id_of("Stichting Proo"), town.id_of("Regionaal Netwerk")
    map_, before = Map(photo), town.revision

    def they(verb: str, **values: Any) -> None:
        body = {"client": None, "sequence": None, "verb": verb, "values": {"ids": [school], **values}}
        assert theirs.request.post(f"/api/boards/{town.id}/changes", data=body).ok

    lies = map_.sign(school)
    photo.page.mouse.click(*lies)
    map_.bar("Sit on their chair").click()
    photo.sits_on("Stichting Proo")
    assert map_.is_nearest(school)
    photo.page.reload()
    photo.stands().sits_on("Stichting Proo")
    photo.page.mouse.click(*map_.sign(council))
    photo.sits_on("Regionaal Netwerk")
    assert map_.is_nearest(council)
    photo.page.keyboard.press("Escape")
    photo.got_up()
    assert map_.sign(school) == pytest.approx(lies, abs=1)
    assert town.revision == before

    photo.node(school).focus()
    photo.page.keyboard.press("c")
    photo.sits_on("Stichting Proo")
    expect(photo.node(school)).to_be_focused()
    they("set_seat", stake="de eigen begroting")
    expect(photo.sheet.get_by_text("de eigen begroting")).to_be_visible()
    photo.page.keyboard.press("c")
    photo.got_up()
    table = TablePage.of(photo)
    name = table.cell(school, "name")
    expect(name).to_be_editable()
    table.cell(school, "sit").click()
    photo.sits_on("Stichting Proo")
    expect(name).not_to_be_editable()
    expect(table.cell(school, "influence")).to_be_disabled()
    expect(table.page.locator(".sb-twin [data-add=name]")).to_be_hidden()
    name.press("Escape")
    photo.got_up()
    expect(name).to_be_editable()
    table.cell(school, "sit").click()
    photo.sits_on("Stichting Proo")
    they("remove")
    expect(photo.sheet.locator(".sb-list")).to_be_visible()


def test_a_chair_on_a_phone(town: Laid, screens: Screens) -> None:
    photo = PhotoPage(screens.page(screens.context(PHONE, touch=True))).come_in(town.link)
    school, map_ = town.id_of("Stichting Proo"), Map(photo)
    photo.page.touchscreen.tap(*map_.sign(school))
    photo.sheet.get_by_role("button", name="Op hun stoel").tap()
    photo.sits_on("Stichting Proo")
    assert map_.is_nearest(school)
    expect(photo.sheet.get_by_text("Escape")).to_be_hidden()
    expect(photo.sheet.get_by_text("Met ‘Weer opstaan’ kom je terug.")).to_be_visible()
    photo.sheet.get_by_role("button", name="Weer opstaan").tap()
    photo.got_up()
    photo.let_go()
    photo.act("without")
    expect(photo.sheet.get_by_role("heading", name="Wat blijft er zonder jou?")).to_be_in_viewport()
    photo.sheet.get_by_role("button", name="Sluit").tap()
    photo.panel_of()
    expect(photo.page.locator('.sb-toolbar [data-sb-act="more"]')).to_be_focused()
