"""A walk past everything that can stand on a screen, for tests that look at all of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.contract import FOLDED, ContractPage
from tests.e2e.pages.course import DeskPage, LobbyPage, RoomPage
from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.snapshots import SnapshotsPage
from tests.e2e.pages.start import StartPage
from tests.e2e.pages.table import TablePage
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.pages.ugly import UglyPage
from tests.e2e.pages.walk import WalkStrip
from tests.e2e.pages.wall import WallPage
from tests.e2e.support.boards import Laid
from workshop.model.board import Language
from workshop.model.contract import LISTS

STEP, MOMENT = "Startbijeenkomst", "Ganggesprek"
"""What the tour itself lays on the line,"""
LINE, OUTSIDER = "Dat ik namens jou beslis!", "De bewonersraad"
"""and in the contract."""

HOPE, UGLY_LINE = "Dat het gezegd is", "Niemand gelooft hier nog in"
"""on the ugly photo,"""
GROUP, MEMBER, QUESTION = "Leergang voorjaar", "Merel", "Waar ben je niet van?"
"""and in the group."""


@dataclass(frozen=True)
class Gathering:
    """A course group that nobody has joined yet."""

    id: str
    desk: str
    """The paths by which its trainer comes in,"""
    door: str
    """and whoever takes part."""


def gather(laid: Laid, language: Language = "nl") -> Gathering:
    """A group beside a board."""
    courses, browser = laid.service.courses, f"the trainer beside {laid.id}"
    group = courses.create(browser, title=GROUP, language=language, trainer=MEMBER)
    actor = courses.actor(browser, group, "trainer")
    keys = courses.link_key(group, actor), courses.door(group, actor).key
    return Gathering(group, *(f"/g/{group}/{key}" for key in keys))


def pages(page: Page, laid: Laid, gathered: Gathering, language: str = "nl") -> Iterator[str]:
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
    BoardPage(page, language).open(laid.id).unfold_all()
    yield "bord"
    WallPage(page, language).open(laid.id)
    yield "muur"
    for shows in ("balans", "tijdlijn"):
        wall = WallPage(page, language)
        wall.open(laid.id, shows)
        expect(wall.picture).to_be_visible()
        wall.quiet()
        yield f"muur, {shows}"
    yield from ugly(page, laid, language)
    yield from group(page, gathered, language)


def ugly(page: Page, laid: Laid, language: str) -> Iterator[str]:
    """The ugly photo: its curtain, and open with a line."""
    photo = UglyPage(page, language).open(laid.id)
    yield "lelijk, the curtain"
    photo.open_curtain(HOPE)
    photo.add_line(UGLY_LINE)
    photo.quiet()
    yield "lelijk"
    TablePage.of(photo)
    yield "lelijk, table"
    photo.act("table")


def group(page: Page, gathered: Gathering, language: str) -> Iterator[str]:
    """The desk with a round that runs, the lobby, and the page of who takes part; all in one browser."""
    desk = DeskPage(page, language)
    desk.goto(gathered.desk)
    desk.stands()
    yield "regie, empty"
    desk.unfold_all()
    desk.plan(QUESTION)
    desk.act("start")
    expect(desk.now.get_by_role("timer")).to_be_visible()
    yield "regie"
    LobbyPage(page, language).goto(f"/muur?groep={gathered.id}")
    expect(page.locator(".sb-lobby")).to_have_attribute("data-state", "round")
    yield "muur, a round"
    room = RoomPage(page, language)
    room.goto(gathered.door)
    expect(page.locator(".st-key-sb_join_name input")).to_be_visible()
    room.quiet()
    yield "groep, a name"
    page.locator(".st-key-sb_join_name input").fill(MEMBER)
    page.locator(".st-key-sb_join_make button").click()
    expect(room.strip).to_be_visible()
    room.quiet()
    yield "groep"


def panels(photo: PhotoPage, laid: Laid) -> Iterator[str]:
    """What stands beside the map, by what is selected, all that folds unfolded; and by how one looks."""
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
    photo.pick(*people[:1])
    photo.sheet.locator(".sb-sit").click()
    expect(photo.sheet.locator(".sb-by-key, .sb-by-touch").first).to_be_attached()
    photo.quiet()
    yield "foto, from a chair"
    photo.sheet.locator(".sb-sit").click()
    photo.panel_of(*people[:1])
    photo.let_go()
    laid.do("sit_as", seat=parties[0])
    photo.act("without")
    expect(photo.sheet.locator(".st-key-sb_points_without")).to_be_visible()
    photo.quiet()
    yield "foto, without whoever leads"
    photo.act("without")
    photo.panel_of()


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
    borne = laid.add("add_responsibility", text=LINE)
    laid.do("set_responsibility", id=borne, now="me", should=party)
    laid.add("lay_back", responsibility=borne, to=party, when="2026-03")
    laid.do("close", id=borne)
    laid.add("add_hands", title=OUTSIDER)
    laid.add("point_at", place="harder")
    place.open(laid.id).unfold_all()
    for fold in FOLDED:
        place.unfold(fold)
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
    page.locator(".st-key-sb_handover_turn button").click()
    page.locator(".st-key-sb_handover_all button").click()
    expect(page.locator(".st-key-sb_handover_download button")).to_be_visible()
    place.quiet()
    yield "plek, the agreement on one page"


def ledger(page: Page, laid: Laid, language: str) -> Iterator[str]:
    """Give and take: in words with a panel, what if, two views, in bars, and in numbers with what folds unfolded."""
    party = next(iter(laid.view.parties))
    laid.add("add_symptom", kind="hassle", text=LINE, who=[party])
    plan = laid.add("add_adjustment", title=LINE)
    laid.do("adjust_account", id=plan, party=party, felt_balance="even")
    eyes = laid.add("add_view", who=party)
    laid.do("set_account", ledger=eyes, id=party, felt_balance="strained")
    laid.do("set_account", id=party, felt_balance="even")
    balance = LedgerPage(page, language).open(laid.id)
    expect(balance.row(party)).to_be_visible()
    yield "balans"
    page.locator(f".st-key-sb_say_{plan} button").click()
    expect(page.locator(".st-key-sb_what_if_close button")).to_be_visible()
    balance.quiet()
    yield "balans, what if"
    page.locator(".st-key-sb_what_if_close button").click()
    expect(balance.row(party)).to_be_visible()
    page.locator(".st-key-sb_balance_form button").nth(3).click()
    expect(page.locator(".sb-beside")).to_be_visible()
    balance.quiet()
    yield "balans, side by side"
    page.locator(".st-key-sb_balance_form button").nth(0).click()
    expect(balance.row(party)).to_be_visible()
    balance.quiet()
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
