"""A board that somebody else made to do harm, and a disk that takes nothing: the screen stays what it is."""

import resource
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Dialog, expect

from tests.e2e.pages.photo import PhotoPage
from tests.e2e.support.boards import Laid, lay_town, service_of
from tests.e2e.support.screens import Heard, Screens
from tests.e2e.support.server import Server
from tests.e2e.test_pages import PAGES
from tests.imports.test_hostile import harmful_file
from workshop.service import Service
from workshop.text import translator
from workshop.text.refusals import sentence

BORN = """[onerror], [src*="evil"],
  a[href*="evil"]:not([href^="mailto:"]), .katex,
  :is(strong, b, em):has-text("vet9"), a:has-text("link9"), code:has-text("code9"),
  span[style*=color]:text-is("rood9")"""
"""What would stand on the screen if a text were taken for markup."""


def test_a_text_is_a_text_on_every_page(service: Service, server: Server, screens: Screens) -> None:
    board = service.bring_in("tests", harmful_file(), "nieuwe eigenaar")
    laid = Laid(service, board, service.actor("tests", board))
    heard = Heard()
    dialogs: list[Dialog] = []
    page = screens.page(heard=heard)

    def heed(dialog: Dialog) -> None:
        dialogs.append(dialog)
        dialog.dismiss()

    page.on("dialog", heed)
    PhotoPage(page).come_in(laid.link)
    for name, stands in PAGES.items():
        page.goto(f"/{name}?board={board}")
        stands(page)
        expect(page.get_by_text("vet9").first, name).to_be_attached()
        assert page.locator(BORN).count() == 0, (name, page.locator(BORN).first.evaluate("it => it.outerHTML"))
    assert dialogs == []
    hosts = {urlsplit(address).netloc for address in heard.asked if urlsplit(address).scheme not in ("data", "blob")}
    assert hosts == {urlsplit(server.address).netloc}
    assert [line for line in heard.console if "evil" in line or "Refused" in line or "Error" in line] == []


def takes(server: Server, size: int) -> None:
    """From now on the server can write no file beyond this size, as on a disk that is full."""
    _, hard = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (size if size >= 0 else hard, hard))


def test_what_does_not_fit_on_the_disk_is_said_and_arrives_once(
    other_server: Callable[[], Server], screens: Screens
) -> None:
    server = other_server()
    town = lay_town(service_of(server.folder), "Vol")
    screens.address = server.address
    page = screens.page()
    photo = PhotoPage(page).come_in(town.link)
    before = town.revision
    takes(server, 1_000)
    photo.add("De schijf is vol")
    page.on("dialog", lambda dialog: dialog.accept())  # the browser asks whether one wants to leave what is not saved
    for name in ("foto", "plek", "balans", "tijdlijn", "bord"):
        if name != "foto":
            page.goto(f"/{name}?board={town.id}")
        expect(photo.sign, name).to_have_attribute("data-sb-status", "unsaved")
        photo.says(sentence("disk_full", translator("nl")))
    assert town.revision == before
    takes(server, -1)
    photo.saved(before)
    names = [party.name for party in town.view.parties.values()]
    assert names.count("De schijf is vol") == 1 and town.revision == before + 1
