"""A walk past everything that can stand on a screen, for tests that look at all of it."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.snapshots import SnapshotsPage
from tests.e2e.pages.start import StartPage
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.pages.wall import WallPage
from tests.e2e.support.boards import Laid

STEP, MOMENT = "Startbijeenkomst", "Ganggesprek"
"""What the tour itself lays on the line."""


def pages(page: Page, laid: Laid, language: str = "nl") -> Iterator[str]:
    """The whole pages in their usual states."""
    StartPage(page, language).open()
    yield "start"
    photo = PhotoPage(page, language).come_in(laid.link)
    yield "foto"
    photo.act("person")
    yield "foto, adding a person"
    photo.act("party")
    yield "foto, adding a party"
    page.keyboard.press("Escape")
    photo.open_menu()
    yield "foto, the menu"
    page.keyboard.press("Escape")
    yield from panels(photo, laid)
    photo.act("table")
    expect(page.get_by_role("table").first).to_be_visible()
    yield "foto, table"
    photo.act("table")
    yield from ledger(page, laid, language)
    yield from line(page, laid, language)
    SnapshotsPage(page, language).open(laid.id)
    yield "standen"
    BoardPage(page, language).open(laid.id)
    yield "bord"
    WallPage(page, language).open(laid.id)
    yield "muur"


def panels(photo: PhotoPage, laid: Laid) -> Iterator[str]:
    """What stands beside the map, by what is selected; all that folds is unfolded."""
    view = laid.view
    parties, people, relations, chairs = (
        list(items) for items in (view.parties, view.people, view.relations, view.chairs)
    )
    for name, chosen in {
        "several": parties[:3],
        "party": parties[:1],
        "person": people[:1],
        "relation": relations[:1],
        "chair": chairs[:1],
    }.items():
        if chosen:
            photo.pick(*chosen)
            photo.unfold()
            yield f"foto, {name}"
    photo.let_go()


def ledger(page: Page, laid: Laid, language: str) -> Iterator[str]:
    """Give and take: in words with a panel, in bars, and in numbers with what is brought and taken unfolded."""
    balance = LedgerPage(page, language).open(laid.id)
    party = next(iter(laid.view.parties))
    expect(balance.row(party)).to_be_visible()
    yield "balans"
    balance.row(party).locator(".sb-row-name").click()
    expect(page.locator(".st-key-sb_balance_close")).to_be_visible()
    balance.quiet()
    yield "balans, a panel"
    laid.do("set_contribution", party=party, resource="money", gives=3, takes=2, hopes=0)
    balance.look(1)
    yield "balans, bars"
    balance.look(2)
    balance.grid.locator("input").first.click()
    page.locator(".st-key-sb_more_resources summary").click()
    expect(page.locator(".st-key-sb_field_add_resource")).to_be_visible()
    balance.quiet()
    yield "balans, numbers"


def line(page: Page, laid: Laid, language: str) -> Iterator[str]:
    """The process in time: the empty line, the picture, its list, and both panels."""
    timeline = TimelinePage(page, language).open(laid.id)
    yield "tijdlijn, empty"
    step = laid.add("add_step", title=STEP, planned="2026-03")
    laid.add("add_moment", title=MOMENT, kind="coffee", when="2026-03-12", step=step)
    timeline.open(laid.id).unfold()
    yield "tijdlijn"
    for row in (timeline.rows.first, timeline.rows.last):
        row.click()
        expect(timeline.field("title")).to_be_visible()
        page.locator('[class*="st-key-sb_more_0"] summary').click()
        timeline.quiet()
        yield "tijdlijn, a panel"
