"""The board stays alive: many tabs, no socket, a server that dies and comes back, and one that is asked to go."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.e2e.pages.map import dutch
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.support.boards import TOWN, Laid, lay_town, service_of
from tests.e2e.support.screens import Screens
from tests.e2e.support.server import Server
from tests.e2e.support.words import shown_on, strange

TABS = 10
SEE_WINDOWS = """new MutationObserver(records => {
  const added = records.flatMap(record => [...record.addedNodes]);
  if (added.some(node => node.classList?.contains('stDialog'))) window.sbWindowCame = true;
}).observe(document, {childList: true, subtree: true})"""
OWN = (*TOWN, "Wethouder onderwijs", "Leren en werken in één regio", "Regio", "Bibliotheek", "Jongerenwerk")
NO_DRAFT = """() => !Object.keys(sessionStorage).some(key => key.startsWith('sb:half'))"""


def no_socket(context: BrowserContext) -> None:
    """Something on the way lets no live socket through."""
    context.route_web_socket(re.compile("/api/live"), lambda socket: socket.close(code=1011))


def test_ten_tabs_of_one_browser_are_all_live(town: Laid, screens: Screens) -> None:
    """An EventSource would stop at six: the seventh tab could not load."""
    context = screens.context()
    first = PhotoPage(screens.page(context)).come_in(town.link)
    tabs = [first, *(PhotoPage(screens.page(context)).open(town.id) for _ in range(TABS - 1))]
    first.add("Bibliotheek")
    first.saved()
    added = town.id_of("Bibliotheek")
    for tab in tabs:
        tab.sees(added)
    tabs[-1].add("Jongerenwerk")
    tabs[-1].saved()
    last = town.id_of("Jongerenwerk")
    for tab in tabs:
        tab.sees(added, last)
        expect(tab.sign).to_have_attribute("data-sb-status", "saved")


def test_where_no_socket_can_be_had_the_screen_asks(town: Laid, screens: Screens) -> None:
    context = screens.context(apart=True)
    no_socket(context)
    theirs = PhotoPage(screens.page(context)).come_in(town.welcome("Collega").link)
    mine = PhotoPage(screens.page()).come_in(town.link)
    mine.add("Bibliotheek")
    mine.saved()
    theirs.sees(town.id_of("Bibliotheek"))
    theirs.add("Jongerenwerk")
    theirs.saved()
    mine.sees(town.id_of("Jongerenwerk"))


@pytest.fixture
def own(mortal: Server, screens: Screens) -> Server:
    """A server to end or kill, and screens on it."""
    screens.address = mortal.address
    return mortal


def opened(own: Server, screens: Screens, *wishes: Callable[[BrowserContext], None]) -> tuple[Laid, PhotoPage]:
    laid = lay_town(service_of(own.folder), "Regio")
    context = screens.context()
    for wish in wishes:
        wish(context)
    return laid, PhotoPage(screens.page(context)).come_in(laid.link)


def die_at_the_next_change(own: Server, photo: PhotoPage) -> None:
    """It is carried out, and the server is gone before it could answer."""

    def carried_out_but_never_answered(route: Route) -> None:
        route.fetch()
        own.kill()
        route.abort()

    photo.page.evaluate(SEE_WINDOWS)
    photo.page.route("**/changes?*", carried_out_but_never_answered, times=1)


def come_back(own: Server, photo: PhotoPage) -> None:
    """The screen says meanwhile that something is not saved, and later that it is. Streamlit's own window about it,
    which would cover the page, is closed before anybody sees it: one can go on.
    """
    expect(photo.sign).to_have_attribute("data-sb-status", "unsaved")
    photo.says(dutch("Not saved yet"))
    photo.page.wait_for_function("() => window.sbWindowCame")
    assert not strange(shown_on(photo.page), "nl", OWN)
    expect(photo.page.locator("#root")).not_to_have_attribute("inert", "")
    photo.act("person")
    expect(photo.page.locator(".sb-add-field")).to_be_focused()
    own.start()
    photo.saved()


def test_a_server_that_dies_with_a_change_under_way(own: Server, screens: Screens) -> None:
    laid, photo = opened(own, screens, no_socket)
    die_at_the_next_change(own, photo)
    photo.add("Bibliotheek")
    come_back(own, photo)
    photo.sees(laid.id_of("Bibliotheek"))
    assert len(laid.view.parties) == 7


def test_a_server_that_dies_with_an_undo_under_way(own: Server, screens: Screens) -> None:
    """An undo has no id by which a second one would be known: only the number it was sent under tells."""
    laid, photo = opened(own, screens, no_socket)
    for name in ("Bibliotheek", "Jongerenwerk"):
        photo.add(name)
        photo.saved()
    first, last = laid.id_of("Bibliotheek"), laid.id_of("Jongerenwerk")
    die_at_the_next_change(own, photo)
    photo.undo()
    come_back(own, photo)
    photo.misses(last)
    photo.sees(first)
    assert first in laid.view.parties


def test_what_is_done_while_the_server_is_away_is_kept_even_through_a_reload(own: Server, screens: Screens) -> None:
    laid, photo = opened(own, screens)
    own.kill()
    photo.add("Bibliotheek")
    expect(photo.sign).to_have_attribute("data-sb-status", "unsaved")
    own.start()
    photo.page.on("dialog", lambda dialog: dialog.accept())
    photo.page.reload()
    photo.stands()
    photo.sees(laid.id_of("Bibliotheek"))
    assert len(laid.view.parties) == 7


def test_half_typed_text_survives_a_reload_and_a_restart(own: Server, screens: Screens) -> None:
    laid, photo = opened(own, screens)
    school = laid.id_of("Stichting Proo")
    stake = photo.page.locator(f".st-key-sb_field_photos_photo_seats_{school}_stake textarea")

    def write_half(words: str) -> None:
        photo.pick(school)
        photo.unfold()
        stake.click()
        stake.fill("")
        stake.press_sequentially(words)

    write_half("Half getypt")
    photo.page.reload()
    photo.stands().pick(school)
    photo.unfold()
    expect(stake).to_have_value("Half getypt")
    stake.click()
    stake.press("End")
    stake.press_sequentially(", en verder")
    own.kill()
    own.start()
    photo.saved()
    photo.pick(school)
    photo.unfold()
    expect(stake).to_have_value("Half getypt, en verder")
    stake.click()
    stake.press("Tab")
    photo.page.wait_for_function(NO_DRAFT)
    photo.saved()
    assert laid.view.seats[school].stake == "Half getypt, en verder"


def test_undo_works_after_a_restart(own: Server, screens: Screens) -> None:
    laid, photo = opened(own, screens)
    photo.add("Bibliotheek")
    photo.saved()
    added = laid.id_of("Bibliotheek")
    own.end()
    own.start()
    photo.saved()
    photo.undo()
    photo.misses(added)
    photo.saved()
    assert "Bibliotheek" not in {party.name for party in laid.view.parties.values()}
    photo.redo()
    photo.sees(added)


def test_sigterm_ends_the_server_with_pages_open(own: Server, screens: Screens) -> None:
    laid, photo = opened(own, screens)
    for _ in range(3):
        PhotoPage(screens.page(photo.page.context)).open(laid.id)
    own.process.terminate()
    own.process.wait(timeout=3)
