"""A disk that is full, a folder that may not be written: a person goes on, it is said, and all of it arrives once."""

import errno
from collections.abc import Callable

from playwright.sync_api import expect

from tests.e2e.pages.map import Map, drag
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.support.boards import lay_town, service_of
from tests.e2e.support.screens import Screens
from tests.e2e.support.server import Server
from workshop.text import translator
from workshop.text.refusals import sentence

DUTCH = translator("nl")
PAGES = ("foto", "plek", "balans", "tijdlijn", "bord")


def test_what_the_disk_does_not_take_is_said_stays_and_arrives_once(
    other_server: Callable[[], Server], screens: Screens
) -> None:
    """A name, a drag and a text; it is said on every page, and the link opens the board though nothing is written."""
    server = other_server()
    town = lay_town(service_of(server.folder), "Vol")
    screens.address = server.address
    page = screens.page()
    page.on("dialog", lambda dialog: dialog.accept())  # the browser asks whether one wants to leave what is not saved
    photo = PhotoPage(page).come_in(town.link)
    school, carried = town.id_of("Stichting Proo"), town.id_of("Hogeschool Leiden")
    for code, fault in (("disk_full", errno.ENOSPC), ("read_only", errno.EROFS)):
        before, place = town.revision, town.view.seats[carried]
        name, stake = f"Erbij ({code})", f"Wat er toch al lag ({code})"
        photo.pick(school)
        photo.unfold()
        with server.refuses(fault):
            photo.add(name)
            drag(Map(photo), Map(photo).sign(carried), Map(photo).around(carried, 0.3))
            photo.write(f"sb_field_photos_photo_seats_{school}_stake", stake)
            for at in PAGES if code == "disk_full" else ("foto",):
                if f"/{at}" not in page.url:
                    page.goto(f"/{at}?board={town.id}")
                expect(photo.sign, at).to_have_attribute("data-sb-status", "unsaved")
                expect(photo.sign.locator(".sb-sign-line"), at).to_contain_text(sentence(code, DUTCH))
            assert town.revision == before
            page.goto(town.link)
            expect(photo.node(carried)).to_be_attached()
            field = page.locator(f".st-key-sb_field_photos_photo_seats_{school}_stake textarea")
            photo.pick(school)
            photo.unfold()
            expect(field).to_have_value(stake)
        page.evaluate("() => window.dispatchEvent(new Event('online'))")
        photo.saved(beyond=before + 2)
        view = town.view
        assert view.revision == before + 3, code
        assert [party.name for party in view.parties.values()].count(name) == 1
        assert view.seats[carried] != place and view.seats[school].stake == stake
