"""Somebody looks along with a group on a phone, while its trainer tries it out and throws it away again."""

from playwright.sync_api import expect

from tests.e2e.pages.course import DeskPage
from tests.e2e.support.screens import PHONE, Screens
from workshop.service import Service


def test_a_rehearsal_is_looked_at_from_elsewhere_and_thrown_away(screens: Screens, service: Service) -> None:
    desk = DeskPage(screens.page())
    desk.goto("/")
    desk.page.locator(".st-key-sb_more_group summary").click()
    desk.page.locator(".st-key-sb_rehearse button").click()
    desk.stands()
    desk.says("Dit is een oefengroep")
    group = desk.group
    desk.page.locator(".st-key-sb_more_observers summary").click()
    desk.page.locator(".st-key-sb_look_make button").click()
    link = desk.page.locator(".st-key-sb_look_link .sb-link-field")
    expect(link).to_be_visible()
    phone = screens.page(screens.context(PHONE, touch=True))
    phone.goto(f"/g/{link.input_value().partition('/g/')[2]}")
    look = phone.locator(".sb-look")
    expect(look).to_contain_text("aan tafel")
    expect(desk.person("wethouder")).to_be_visible()
    desk.act("start")
    expect(look).to_contain_text("Hoe noem je je rol?")
    expect(look).not_to_contain_text("wethouder")
    expect(look.get_by_role("button")).to_have_count(0)
    desk.page.locator(".st-key-sb_rehearsal_off button").click()
    expect(look).to_contain_text("Je zit niet (meer) in deze groep")
    assert group not in service.courses.store
