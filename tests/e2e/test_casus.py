"""A board on the wall: after a yes of who is of the same network, for who looks along from elsewhere too, then off."""

from pathlib import Path

from playwright.sync_api import expect
from ulid import ULID

from tests.e2e.pages.course import DeskPage
from tests.e2e.pages.room import RoomPage
from tests.e2e.support.screens import PHONE, Screens
from workshop.service import Service

EXAMPLE = "assets/examples/oosterwaard.json"


def test_who_is_of_the_same_network_is_asked_and_who_looks_along_sees_it(screens: Screens, service: Service) -> None:
    trainer, courses = "the trainer of a casus", service.courses
    group = courses.create(trainer, title="Leergang casus", language="nl", trainer="trainer")
    actor = courses.actor(trainer, group, "trainer")
    for name in ("Merel", "Joost"):
        courses.enter_by_code(f"{name} at {group}", courses.door(group, actor).code, "the room")
        courses.join(f"{name} at {group}", group, name)
    browser = f"Merel at {group}"
    courses.bring(browser, group, service.bring_in(browser, Path(EXAMPLE).read_bytes(), "Merel"))
    own, joost = (courses.actor(f"{name} at {group}", group, "participant") for name in ("Merel", "Joost"))
    theirs = service.create(f"Joost at {group}", name="Netwerk Noord", owner_name="Joost", language="nl")
    courses.bring(f"Joost at {group}", group, theirs)
    courses.perform(group, own, "name_network", {"who": [joost.member]})
    courses.let_look_along(group, actor)
    courses.perform(group, actor, "add_round", {"id": str(ULID()), "question": "De casus", "kind": "casus"})
    merel = RoomPage(screens.page(screens.context()))
    merel.goto(f"/g/{group}/{courses.link_key(group, own)}")
    merel.choose_to_share(foto="alles wat niet dicht is")
    colleague = RoomPage(screens.page(screens.context(PHONE, touch=True)))
    colleague.goto(f"/g/{group}/{courses.link_key(group, joost)}")
    colleague.page.locator(".st-key-sb_open_own button").click()
    expect(colleague.page.get_by_role("heading", name="Jouw plek", exact=True)).to_be_visible()
    merel.page.locator(".st-key-sb_share_yes button").click()
    # Asked over the page, which does not move for it; only the yes has the desk offered anything.
    expect(colleague.asks).to_contain_text("Merel vraagt je iets")
    expect(colleague.strip).to_have_text("Naar de groep")  # no more than the way back
    assert courses.view(group, actor).room.offers == {}
    colleague.asks.locator("summary").click()
    expect(colleague.asks).to_contain_text("De foto: alles wat niet dicht is")
    colleague.asks.locator('[data-act^="yes-"]').click()
    expect(colleague.asks).to_be_hidden()
    look = screens.page(screens.context(PHONE, touch=True))
    look.goto(f"/g/{group}/{courses.observer_key(group, actor)}")
    desk = DeskPage(screens.page())
    desk.goto(f"/g/{group}/{courses.link_key(group, actor)}")
    desk.stands()
    desk.act("start")
    desk.ask_for_case("Merel")
    merel.strip.locator('[data-act="accept"]').click()
    expect(look.frame_locator(".sb-look iframe").locator("canvas").first).to_be_visible()
    expect(merel.strip).to_contain_text("Wie op afstand meekijkt, ziet het ook.")
    merel.take_off_wall()
    expect(look.locator(".sb-look iframe")).to_have_count(0)
