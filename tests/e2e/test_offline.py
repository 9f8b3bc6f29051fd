"""The line, the page, the server or the cookie goes while somebody is at work: docs/offline.md is the table.

Each time four things are under way at once: an edit that was carried out and whose answer never came, the panel of a
party, half a text in it, and another party in the hand. All of them must be on the screen again, and arrive once.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Route, WebSocketRoute, expect

from tests.e2e.pages.map import STEPS, Map, dutch
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.support.boards import Laid, lay_town, service_of
from tests.e2e.support.screens import Screens
from tests.e2e.support.server import Server

CHANGES = "**/changes?*"


class AtWork:
    """Four things under way on one screen."""

    def __init__(self, laid: Laid, photo: PhotoPage) -> None:
        self.laid, self.photo, self.page = laid, photo, photo.page
        self.school, self.carried = laid.id_of("Stichting Proo"), laid.id_of("Hogeschool Leiden")
        self.words, self.added, self.turn = "", "", 0.25
        self.is_deaf = False
        """Whether nothing comes by the live socket: wifi goes without a word."""

    @property
    def stake(self) -> Locator:
        return self.page.locator(f".st-key-sb_field_photos_photo_seats_{self.school}_stake textarea")

    def begin(self, name: str) -> None:
        self.before, self.place = self.laid.revision, self.laid.view.seats[self.carried]
        self.added, self.words = f"Bureau {name}", f"Half getypt bij {name}"
        self.is_deaf = True
        self.page.route(CHANGES, self._carried_out_but_never_answered, times=1)
        self.photo.add(self.added)
        expect(self.photo.sign).to_have_attribute("data-sb-status", "unsaved")
        self.photo.pick(self.school)
        self.photo.unfold()
        self.take_up()
        self.stake.focus()
        self.stake.fill(self.words)

    def _carried_out_but_never_answered(self, route: Route) -> None:
        route.fetch()
        self.page.route(CHANGES, lambda later: later.abort())
        route.abort()

    def relay(self, socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda message: None if self.is_deaf else socket.send(message))

    def take_up(self) -> None:
        """A party in the hand, a little further around the table."""
        self.turn = -self.turn
        map_ = Map(self.photo)
        start, end = map_.sign(self.carried), map_.around(self.carried, self.turn)
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(*end, steps=STEPS)

    def answers_come(self) -> None:
        self.is_deaf = False
        self.page.unroute_all()

    def says(self, words: str) -> None:
        """It says so, and what was typed stands there, in its panel."""
        expect(self.photo.sign.locator(".sb-sign-line")).to_contain_text(dutch(words))
        self.stands()

    def stands(self) -> None:
        expect(self.stake).to_have_value(self.words)
        expect(self.photo.sheet.locator(".sb-name")).to_have_text("Stichting Proo")

    def arrived(self, *, moved: bool = True) -> None:
        """Back at the same place; each edit is kept once, and the half text when it is left."""
        self.photo.saved(beyond=self.before)
        self.stands()
        self.stake.focus()
        self.stake.press("Tab")
        changes = 3 if moved else 2
        self.photo.saved(beyond=self.before + changes - 1)
        view = self.laid.view
        assert [party.name for party in view.parties.values()].count(self.added) == 1
        assert view.seats[self.school].stake == self.words
        assert (view.seats[self.carried] != self.place) == moved
        assert view.revision == self.before + changes


@pytest.fixture
def own(other_server: Callable[[], Server], screens: Screens) -> Server:
    served = other_server()
    screens.address = served.address
    return served


def test_whatever_goes_meanwhile_one_comes_back_to_the_same_place(own: Server, screens: Screens) -> None:
    laid = lay_town(service_of(own.folder), "Regio")
    context = screens.context()
    page = screens.page(context)
    page.clock.install()
    work = AtWork(laid, PhotoPage(page))
    page.route_web_socket(re.compile("/api/live"), work.relay)
    work.photo.come_in(laid.link)

    # The line is gone for five seconds, with the party in the hand all the time.
    work.begin("vijf")
    context.set_offline(True)
    page.clock.fast_forward(5_000)
    work.says("Your text is still here. We keep trying; do not close this window.")
    context.set_offline(False)
    work.answers_come()
    page.mouse.up()
    work.arrived()

    # For a minute; the party is let go meanwhile.
    work.begin("zestig")
    context.set_offline(True)
    page.clock.fast_forward(30_000)
    page.mouse.up()
    page.clock.fast_forward(30_000)
    work.says("Your text is still here. We keep trying; do not close this window.")
    context.set_offline(False)
    work.answers_come()
    work.arrived()

    # The tab is loaded anew: what was in the hand lies where it lay.
    work.begin("herladen")
    page.on("dialog", lambda dialog: dialog.accept())
    work.answers_come()
    page.reload()
    page.mouse.up()
    work.photo.stands()
    work.photo.unfold()
    work.arrived(moved=False)

    # The server is killed, and started again.
    work.begin("server")
    own.kill()
    page.mouse.up()
    work.says("Your text is still here. We keep trying; do not close this window.")
    work.answers_come()
    own.start()
    page.clock.fast_forward(5_000)
    work.arrived()

    # The cookie is gone: opening the link again, in a tab beside it, saves all of it.
    work.begin("cookie")
    context.clear_cookies()
    work.answers_come()
    page.mouse.up()
    page.clock.fast_forward(5_000)
    work.says(
        "This browser no longer knows you: its cookie is gone. Open your link again, in a tab beside this one; "
        "what you typed here is kept, and is saved then."
    )
    assert work.added in {party.name for party in laid.view.parties.values()}, "it was carried out before"
    PhotoPage(screens.page(context)).page.goto(laid.link)
    page.clock.fast_forward(5_000)
    work.arrived()
