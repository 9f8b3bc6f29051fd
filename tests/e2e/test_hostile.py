"""A board that somebody else made to do harm: the screen stays what it is."""

from urllib.parse import urlsplit

from playwright.sync_api import Dialog, expect

from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import Heard, Screens
from tests.e2e.support.server import Server
from tests.e2e.test_pages import PAGES
from tests.imports.test_hostile import harmful_file
from workshop.service import Service

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
    page = screens.page(heard=heard, link=laid.link)

    def heed(dialog: Dialog) -> None:
        dialogs.append(dialog)
        dialog.dismiss()

    page.on("dialog", heed)
    for name, stands in PAGES.items():
        page.goto(f"/{name}?board={board}")
        stands(page)
        expect(page.get_by_text("vet9").first, name).to_be_attached()
        assert page.locator(BORN).count() == 0, (name, page.locator(BORN).first.evaluate("it => it.outerHTML"))
    assert dialogs == []
    hosts = {urlsplit(address).netloc for address in heard.asked if urlsplit(address).scheme not in ("data", "blob")}
    assert hosts == {urlsplit(server.address).netloc}
    assert [line for line in heard.console if "evil" in line or "Refused" in line or "Error" in line] == []
