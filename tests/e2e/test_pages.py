"""Every page: reloaded, linked to, gone back to, in two languages, without a board, a key or a cookie."""

import urllib.request
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, Route, expect

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.contract import ContractPage
from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.screen import Screen
from tests.e2e.pages.snapshots import SnapshotsPage
from tests.e2e.pages.start import StartPage
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.pages.wall import WallPage
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import Heard, Screens
from tests.e2e.support.server import Server

Stands = Callable[[Page], Screen]
PAGES: dict[str, Stands] = {
    "": lambda page: StartPage(page).stands(),
    "plek": lambda page: ContractPage(page).stands(),
    "foto": lambda page: PhotoPage(page).stands(),
    "balans": lambda page: LedgerPage(page).stands(),
    "tijdlijn": lambda page: TimelinePage(page).stands(),
    "standen": lambda page: SnapshotsPage(page).stands(),
    "bord": lambda page: BoardPage(page).stands(),
    "muur": lambda page: WallPage(page).stands(),
}
NOBODYS = "01ARZ3NDEKTSV4RRFFQ69G5FAV"


def of_board(page: Page, board: str) -> bool:
    return parse_qs(urlsplit(page.url).query).get("board") == [board]


def test_every_page_is_found_again_by_its_address_and_tells_nobody(
    town: Laid, server: Server, screens: Screens
) -> None:
    """Nothing is asked of an outside host, and the key stands nowhere but in the link."""
    heard = Heard()
    page = screens.page(heard=heard)
    key = town.link.rpartition("/")[2]
    StartPage(page).open()
    PhotoPage(page).come_in(town.link)
    for name, stands in PAGES.items():
        page.goto(f"/{name}?board={town.id}")
        stands(page)
        page.reload()
        stands(page)
        assert of_board(page, town.id), name
        assert urlsplit(page.url).path == f"/{name}"
        assert key not in page.url + page.title()
    assert BoardPage(page).open(town.id).link == server.address + town.link
    addresses = [address for address in heard.asked if urlsplit(address).scheme not in ("data", "blob")]
    assert {urlsplit(address).netloc for address in addresses} == {urlsplit(server.address).netloc}
    assert key not in "".join(heard.console)
    assert key not in server.words()
    later = [address for address in heard.asked if key in address]
    assert later == [server.address + town.link], "only the link itself carries the key"


def test_the_way_back(town: Laid, screens: Screens) -> None:
    page = screens.page()
    photo = PhotoPage(page).come_in(town.link)
    photo.go("Standen")
    standen = SnapshotsPage(page).stands()
    standen.go("Bord")
    BoardPage(page).stands()
    page.go_back()
    SnapshotsPage(page).stands()
    page.go_back()
    PhotoPage(page).stands()
    assert of_board(page, town.id)
    page.go_forward()
    SnapshotsPage(page).stands()
    assert of_board(page, town.id)


def test_the_other_language_goes_along(town: Laid, screens: Screens) -> None:
    page = screens.page(link=town.link)
    board = BoardPage(page).open(town.id)
    board.speak("en")
    board.says("The link is the key")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    board.go("Snapshots")
    SnapshotsPage(page).stands().says("Keep this state")
    page.reload()
    SnapshotsPage(page).stands().says("Keep this state")
    page.goto(f"/bord?board={town.id}&lang=en")
    board.stands().speak("nl")
    board.says("De link is de sleutel")
    expect(page.locator("html")).to_have_attribute("lang", "nl")


def test_a_board_of_nobody(screens: Screens) -> None:
    page = screens.page()
    page.goto(f"/foto?board={NOBODYS}")
    Screen(page).says("Hier ligt geen bord.")
    page.locator(".st-key-sb_to_start button").click()
    StartPage(page).stands()
    assert "board" not in parse_qs(urlsplit(page.url).query)


def test_a_board_of_somebody_else(town: Laid, screens: Screens) -> None:
    heard = Heard()
    page = screens.page(bodies=True, heard=heard)
    page.goto(f"/foto?board={town.id}")
    expect(page.locator(".st-key-sb_to_start button")).to_be_visible()
    Screen(page).quiet()
    assert not [body for body in heard.received if b"Wethouder onderwijs" in body]


def test_a_dead_link(town: Laid, screens: Screens) -> None:
    page = screens.page()
    page.goto(f"/b/{town.id}/{'a' * 32}")
    StartPage(page).stands().says("Deze link opent niets (meer).")
    assert urlsplit(page.url).path == "/"


def test_a_browser_that_keeps_no_cookie(town: Laid, server: Server, screens: Screens) -> None:
    """It is told so in one sentence, also when it asks for a new board."""
    context = screens.context(apart=True)

    def without_cookie(route: Route) -> None:
        if route.request.resource_type != "document":
            return route.continue_()
        asked = urllib.request.Request(route.request.url, headers={"Accept": "text/html"})
        with urllib.request.urlopen(asked) as answer:
            return route.fulfill(body=answer.read(), content_type="text/html")

    context.route("**/*", without_cookie)
    page = screens.page(context)
    start = StartPage(page).open()
    start.make("Zonder koekje")
    start.says("Deze browser bewaart geen cookies")
    page.goto(f"/foto?board={town.id}")
    start.says("Deze browser bewaart geen cookies")
