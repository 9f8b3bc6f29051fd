"""A walk past everything that can stand on a screen, for tests that look at all of it."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.contract import ContractPage
from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.snapshots import SnapshotsPage
from tests.e2e.pages.start import StartPage
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.pages.walk import WalkStrip
from tests.e2e.pages.wall import WallPage
from tests.e2e.support.boards import Laid
from workshop.model.contract import LISTS

STEP, MOMENT = "Startbijeenkomst", "Ganggesprek"
"""What the tour itself lays on the line,"""
LINE, OUTSIDER = "Dat ik namens jou beslis", "De bewonersraad"
"""and in the contract."""


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
    yield from rounds(page)
    yield from contract(page, laid, language)
    yield from ledger(page, laid, language)
    yield from line(page, laid, language)
    SnapshotsPage(page, language).open(laid.id)
    yield "standen"
    BoardPage(page, language).open(laid.id)
    yield "bord"
    WallPage(page, language).open(laid.id)
    yield "muur"
    for shows in ("balans", "tijdlijn"):
        wall = WallPage(page, language)
        wall.open(laid.id, shows)
        expect(wall.picture).to_be_visible()
        wall.quiet()
        yield f"muur, {shows}"


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


def rounds(page: Page) -> Iterator[str]:
    """The walk of the photo: folded, its last round with the field, and put away."""
    walk = WalkStrip(page)
    walk.press_button("begin")
    expect(walk.button("unfold")).to_be_visible()
    yield "foto, a round"
    walk.press_button("unfold")
    walk.strip.get_by_role("radio").last.click()
    expect(walk.note).to_be_visible()
    walk.quiet()
    yield "foto, the last round"
    walk.press_button("finish")
    expect(walk.button("back")).to_be_visible()
    yield "foto, the rounds put away"


def contract(page: Page, laid: Laid, language: str) -> Iterator[str]:
    """One's place: empty, with something of everything, and with an agreement and a line open to be mended."""
    place = ContractPage(page, language).open(laid.id)
    yield "plek, empty"
    view = laid.view
    party, person = next(iter(view.parties)), next(iter(view.people))
    laid.do("set_roles", roles=["connector", "quartermaster"])
    laid.do("stand_at", stand="now", across=0.2, up=0.8)
    laid.do("stand_at", stand="wished", across=0.8, up=0.3)
    for who, across in ((party, 0.6), (person, 0.3)):
        laid.add("add_spot", who=who, across=across, up=0.5)
    laid.add("add_spot", words=OUTSIDER, across=0.8, up=0.8, closed=True)
    for sort in (*LISTS, "strength", "cost"):
        laid.add("add_line", sort=sort, text=LINE)
    laid.do("set_agreement", key=party, state="talked", when="2026-03", how=LINE)
    place.open(laid.id)
    place.mark(OUTSIDER).focus()
    yield "plek"
    page.locator(f".st-key-sb_with_{party} button").click()
    expect(page.locator(f".st-key-sb_agreed_{party}")).to_be_visible()
    place.quiet()
    yield "plek, an agreement"
    place.lines("cost").click()
    expect(page.locator(".st-key-sb_lines_cost textarea")).to_be_visible()
    place.quiet()
    yield "plek, a line"


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
        if not row.is_visible():
            timeline.unfold()
        row.click()
        expect(timeline.field("title")).to_be_visible()
        page.locator('[class*="st-key-sb_more_0"] summary').click()
        timeline.quiet()
        yield "tijdlijn, a panel"
