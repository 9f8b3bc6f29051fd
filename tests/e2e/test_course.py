"""A group in a room: made in a minute, joined by code, a round that everybody sees, a tally revealed at once."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.e2e.pages.contract import ContractPage
from tests.e2e.pages.course import DeskPage, LobbyPage, RoomPage
from tests.e2e.support.screens import PHONE, WALL, Screens
from workshop.service import Service

SMALLEST = """() => Math.min(...[...document.querySelectorAll('.sb-lobby *, .st-key-sb_wall_tally *')]
  .filter((one) => one.checkVisibility() && !one.closest('.sb-only-read')
    && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""


def group_in(page: Page) -> str:
    return parse_qs(urlsplit(page.url).query)["groep"][0]


def test_a_group_comes_together_and_does_a_round(screens: Screens) -> None:
    laptop = screens.context()
    desk = DeskPage(screens.page(laptop))
    desk.goto("/")
    desk.page.locator(".st-key-sb_more_group summary").click()
    desk.page.locator(".st-key-sb_group_title input").fill("Leergang voorjaar")
    desk.page.locator(".st-key-sb_group_blocks textarea").fill("Jouw plek, 12 mei 2027\nFoto en balans")
    desk.page.locator(".st-key-sb_group_make button").click()
    desk.stands()
    desk.says("Jouw plek, 12 mei 2027 · Foto en balans")
    wall = LobbyPage(screens.page(laptop))
    wall.page.set_viewport_size(WALL)
    wall.open(group_in(desk.page))
    expect(wall.page.locator(".sb-lobby-code")).to_have_text(desk.code)
    phone = RoomPage(screens.page(screens.context(PHONE, touch=True))).join(desk.code.lower(), "Merel")
    expect(desk.person("Merel")).to_be_visible()
    expect(wall.names).to_have_text(["Merel"])
    assert wall.page.evaluate(SMALLEST) >= 24
    phone.lay_board("Netwerk Noord")
    ContractPage(phone.page).stands()
    desk.plan("Waar ben je niet van?", 7)
    desk.page.keyboard.press("Tab")
    desk.now.locator('[data-act="start"]').focus()
    desk.page.keyboard.press("s")
    expect(phone.strip).to_contain_text("Waar ben je niet van?")
    expect(phone.strip.get_by_role("timer")).to_have_text(re.compile("^(7:00|6:5.)$"))
    wall.shows("round")
    assert wall.page.evaluate(SMALLEST) >= 24
    phone.ready()
    expect(desk.now).to_contain_text("1 van 1 klaar")
    desk.act("more")
    expect(desk.now.get_by_role("timer")).to_have_text(re.compile("^(9:00|8:..)$"))
    desk.act("undo")
    expect(desk.now.get_by_role("timer")).to_have_text(re.compile("^(7:00|6:..)$"))
    desk.act("blank")
    wall.shows("blank")
    desk.act("undo")
    wall.shows("round")
    desk.act("end")
    expect(phone.strip).to_be_hidden()
    wall.shows("lobby")
    desk.more_of("Merel", "off")
    expect(wall.names).to_have_count(0)
    expect(phone.strip).to_contain_text("Je zit niet meer in deze groep")


def test_role_names_are_shared_by_choice_and_shown_all_at_once(screens: Screens, service: Service) -> None:
    trainer = "a trainer's browser, reached in process"
    courses = service.courses
    group = courses.create(trainer, title="Leergang najaar", language="nl", trainer="trainer")
    actor = courses.actor(trainer, group, "trainer")
    laptop = screens.context()
    desk = DeskPage(screens.page(laptop))
    desk.goto(f"/g/{group}/{courses.link_key(group, actor)}")
    desk.stands().plan("Hoe noem je je rol?", kind="role_names")
    wall = LobbyPage(screens.page(laptop))
    wall.page.set_viewport_size(WALL)
    wall.open(group)
    phone = RoomPage(screens.page(screens.context(PHONE, touch=True)))
    phone.goto(f"/g/{group}/{courses.door(group, actor).key}")
    phone.called("Merel").lay_board("Netwerk Noord")
    place = ContractPage(phone.page).stands()
    desk.act("start")
    expect(phone.strip).to_contain_text("Kies eerst hoe je rol heet.")
    place.press("sb_field_contract_roles", "regisseur")
    expect(phone.strip).to_contain_text("regisseur")
    phone.strip.get_by_label("met mijn naam").check()
    phone.strip.get_by_role("button", name="Deel dit").click()
    expect(phone.strip).to_contain_text("Je deelt, met je naam: regisseur")
    key = next(iter(courses.view(group, actor).plan))
    for number in range(4):
        browser = f"somebody {number} of {group}"
        courses.enter_by_code(browser, courses.door(group, actor).code, "the room")
        courses.join(browser, group, f"Deelnemer {number}")
        shares = {"round": key, "names": ("aanjager",)}
        courses.perform(group, courses.actor(browser, group, "participant"), "share", shares)
    desk.act("reveal")
    wall.page.bring_to_front()  # a window that nobody looks at is not drawn
    wall.shows("picture")
    expect(wall.page.locator(".st-key-sb_wall_tally :is(svg.marks, canvas)").first).to_be_visible()
    said = wall.page.locator(".sb-only-read li")
    expect(said).to_have_text(["regisseur: 1×, Merel"])
    wall.says("Namen zonder afzender staan er vanaf vijf")
    assert wall.page.evaluate(SMALLEST) >= 24
