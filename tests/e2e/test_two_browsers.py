"""Two people on one board: both edits stay, each is on the other's screen, and nobody loses what they were doing."""

import pytest
from playwright.sync_api import expect
from ulid import ULID

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.contract import ContractPage
from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.pages.map import Map, drag, dutch
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.snapshots import SnapshotsPage
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.pages.wall import WallPage
from tests.e2e.support.boards import Guest, Laid
from tests.e2e.support.screens import Heard, Screens
from tests.e2e.support.server import Server
from tests.support.boards import Table
from tests.support.secrets import SECRETS, assert_says_nothing, with_secrets
from workshop.insights.registry import PAGES

HALF = "Wij zijn nog niet zeker van"


class Two:
    """The owner and a colleague, each in a browser of their own."""

    def __init__(self, town: Laid, screens: Screens) -> None:
        self.guest: Guest = town.welcome("Collega")
        self.mine = PhotoPage(screens.page()).come_in(town.link)
        self.theirs = PhotoPage(screens.page()).come_in(self.guest.link)


@pytest.fixture
def two(town: Laid, screens: Screens) -> Two:
    return Two(town, screens)


def test_both_edits_stay_and_are_seen_at_once(two: Two, town: Laid) -> None:
    two.mine.add("Bibliotheek")
    two.theirs.add("Jongerenwerk")
    two.mine.saved()
    two.theirs.saved()
    library, youth = town.id_of("Bibliotheek"), town.id_of("Jongerenwerk")
    two.mine.sees(library, youth)
    two.theirs.sees(library, youth)
    school = town.id_of("Stichting Proo")
    drag(Map(two.mine), Map(two.mine).sign(school), Map(two.mine).inward(school, 0.66))
    expect(two.theirs.node(school)).to_have_accessible_name(
        f"Stichting Proo, schoolbestuur, ring: {dutch('fully in')}, invloed 3 van 5"
    )


def test_nobody_loses_zoom_selection_or_half_typed_text(two: Two, town: Laid) -> None:
    school, council = town.id_of("Stichting Proo"), town.id_of("Regionaal Netwerk")
    mine = two.mine
    mine.pick(school)
    mine.unfold()
    box = mine.page.locator(".sb-photo").bounding_box()
    assert box is not None
    mine.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 3)
    mine.page.keyboard.down("Control")
    mine.page.mouse.wheel(0, -200)
    mine.page.keyboard.up("Control")
    zoomed = Map(mine).boxes["scale"]
    assert zoomed > 1.2
    field = mine.page.locator(f".st-key-sb_field_photos_photo_seats_{school}_stake textarea")
    field.click()
    field.press_sequentially(HALF)
    before = two.theirs.revision
    two.theirs.pick(council)
    two.theirs.press(f"sb_field_photos_photo_seats_{council}_commitment", dutch("fully in"))
    two.theirs.saved(beyond=before)
    expect(mine.node(council)).to_have_accessible_name(
        f"Regionaal Netwerk, netwerk, ring: {dutch('fully in')}, invloed 3 van 5"
    )
    expect(field).to_be_focused()
    expect(field).to_have_value(HALF)
    assert Map(mine).boxes["scale"] == zoomed
    expect(mine.node(school)).to_have_attribute("aria-pressed", "true")
    mine.panel_of(school)
    at = mine.revision
    field.press("Tab")
    mine.saved(beyond=at)
    assert town.view.seats[school].stake == HALF
    expect(field).to_have_value(HALF)


def test_the_word_about_a_field_that_two_wrote(two: Two, town: Laid) -> None:
    for button, party, kept in (
        ("mine", "Stichting Proo", "Mijn tekst"),
        ("theirs", "Hogeschool Leiden", "Hun tekst"),
        ("both", "Ouderraad", "Mijn tekst\nHun tekst"),
    ):
        seat = town.id_of(party)
        key = f"sb_field_photos_photo_seats_{seat}_stake"
        for photo in (two.mine, two.theirs):
            photo.pick(seat)
            photo.unfold()
        field = two.mine.page.locator(f".st-key-{key} textarea")
        field.click()
        field.press_sequentially("Mijn tekst")
        before = two.theirs.revision
        two.theirs.write(key, "Hun tekst")
        two.theirs.saved(beyond=before)
        two.mine.page.wait_for_function(
            "n => Number(document.querySelector('.sb-sign').dataset.sbRevision) > n", arg=before
        )
        field.press("Tab")
        word = two.mine.page.locator(f".st-key-{key} .sb-field-other")
        expect(word).to_contain_text("Collega schreef hier intussen")
        expect(word).to_contain_text("Hun tekst")
        word.locator(f"[data-sb-act={button}]").click()
        expect(word).not_to_be_attached()
        expect(field).to_have_value(kept)
        two.mine.saved()
        assert town.view.seats[seat].stake == kept
        expect(two.theirs.page.locator(f".st-key-{key} textarea")).to_have_value(kept)


def test_a_withdrawn_link_closes_the_other_screen(two: Two, town: Laid) -> None:
    town.do("withdraw_key", id=two.guest.key_id)
    two.mine.add("Bibliotheek")
    two.mine.saved()
    two.theirs.says("Deze link opent het bord niet meer")
    two.theirs.page.reload()
    expect(two.theirs.page.locator(".st-key-sb_to_start button")).to_be_visible()
    expect(two.theirs.page.get_by_text("Gemeente Leiden")).to_have_count(0)


def test_a_new_link_stops_the_old_one_here_it_goes_on(two: Two, town: Laid, screens: Screens) -> None:
    old = town.link
    board = BoardPage(two.mine.page).open(town.id)
    two.mine.page.locator(".st-key-sb_new_link button").click()
    expect(two.mine.page.locator(".sb-link-field")).not_to_have_value(screens.address + old)
    assert board.link.startswith(f"{screens.address}/b/{town.id}/")
    stranger = screens.page()
    stranger.goto(old)
    PhotoPage(stranger).says("Deze link opent niets (meer)")
    PhotoPage(two.mine.page).open(town.id)
    PhotoPage(stranger).come_in(board.link)


def test_closed_items_never_come_near_another_screen(town: Laid, server: Server, screens: Screens) -> None:
    """Whatever the second browser was sent, by Streamlit's socket, ours or any route, holds nothing of them."""
    heard, guest = Heard(), town.welcome("Collega")
    table = Table(town.service.store, town.id, town.owner)
    ids = with_secrets(table, guest.actor)
    kept, seat = ids[0], town.id_of("LEF")
    town.service.keep_snapshot(town.id, town.owner, {"name": "Met gesloten dingen"})
    mine = PhotoPage(screens.page()).come_in(town.link)
    theirs = PhotoPage(screens.page(bodies=True, heard=heard)).come_in(guest.link)
    mine.sees(kept)
    theirs.pick(seat)
    theirs.unfold()
    theirs.sheet.get_by_role("button", name="Op hun stoel").click()
    theirs.sits_on("LEF")
    theirs.page.keyboard.press("Escape")
    theirs.got_up()
    before = mine.revision
    mine.pick(kept)
    mine.write(f"sb_field_parties_{kept}_name", f"{SECRETS[0]} van mij")
    mine.saved(beyond=before)
    theirs.add("Bibliotheek")
    theirs.saved()
    mine.sees(town.id_of("Bibliotheek"))
    theirs.act("table")
    theirs.go("Jouw plek")
    place = ContractPage(theirs.page).stands()
    for fold in ("carry", "hands"):
        place.unfold(fold)
    place.go("Halen en brengen")
    balance = LedgerPage(theirs.page).stands()
    for form in balance.page.locator(".st-key-sb_balance_form button").all():
        form.click()
        balance.quiet()
    balance.go("Tijdlijn")
    line = TimelinePage(theirs.page).stands()
    shut, open_moment = str(ULID()), str(ULID())
    for key, title in ((shut, SECRETS[6]), (open_moment, "Voor iedereen")):
        values = {"id": key, "title": title, "kind": "coffee", "when": "2026-03-12", "closed": key == shut}
        told = {"client": None, "sequence": None, "verb": "add_moment", "values": values}
        assert mine.page.request.post(f"/api/boards/{town.id}/changes", data=told).ok
    expect(line.picture).to_be_visible()
    line.unfold()
    expect(line.rows.filter(has_text="Voor iedereen")).to_be_visible()
    line.go("Standen")
    SnapshotsPage(theirs.page).stands()
    WallPage(screens.page(theirs.page.context, bodies=True, heard=heard)).open(town.id)
    asked = theirs.page.request
    routes = ["file?closed=1", *(f"observations?page={page}" for page in PAGES)]
    bodies = [asked.get(f"/api/boards/{town.id}/{route}").body() for route in routes]
    everything = b"\n".join((*heard.received, *bodies)).decode(errors="replace")
    assert "Bibliotheek" in everything and open_moment in everything, "what is open did come"
    assert_says_nothing(everything, [*ids, shut])
    assert_says_nothing(server.words(), [*ids, shut])


def test_on_the_wall_nothing_is_closed_not_even_ones_own(town: Laid, screens: Screens) -> None:
    """A room looks along: what its owner keeps for themselves is not sent to the window on the beamer."""
    secret, kept = town.party("Geheime partij"), town.party("Open partij")
    town.do("close", id=secret)
    town.add("add_step", title="Startbijeenkomst", planned="2026-03")
    town.add("add_moment", title="Verborgen gesprek", kind="coffee", when="2026-03", closed=True)
    heard = Heard()
    mine = PhotoPage(screens.page()).come_in(town.link)
    mine.sees(secret, kept)
    context = mine.page.context
    wall = WallPage(screens.page(context, bodies=True, heard=heard))
    wall.open(town.id)
    PhotoPage(wall.page).sees(kept)
    for shows, title in (("balans", "Halen en brengen"), ("tijdlijn", "Het proces in de tijd")):
        wall.open(town.id, shows).shows(title)
    wall.open(town.id)
    PhotoPage(wall.page).sees(kept)
    mine.pick(secret)
    mine.write(f"sb_field_parties_{secret}_name", "Geheime partij, anders")
    mine.saved()
    mine.pick(kept)
    mine.page.locator(f".st-key-sb_close_{kept} button").click()
    PhotoPage(wall.page).misses(kept)
    everything = b"\n".join(heard.received)
    assert b"Startbijeenkomst" in everything, "what is open did come"
    for word in ("Geheime partij", "Verborgen gesprek", secret):
        assert word.encode() not in everything, word


def test_who_else_is_here_and_where_they_look_until_they_put_it_off(two: Two, town: Laid) -> None:
    school = town.id_of("Stichting Proo")
    mine, theirs = (screen.page.locator(".sb-sign .sb-company") for screen in (two.mine, two.theirs))
    expect(mine.locator(".sb-company-words")).to_have_text("Collega is er ook")
    two.theirs.pick(school)
    mine.locator("summary").click()
    expect(mine.locator("li")).to_have_text("Collega, bij Stichting Proo")
    theirs.locator("summary").click()
    theirs.get_by_role("checkbox", name="Anderen op dit bord zien dat ik er ben").uncheck()
    expect(mine).to_be_hidden()
    expect(theirs.locator(".sb-company-words")).to_have_text("Je bent niet te zien")
    two.theirs.page.reload()
    expect(theirs.locator(".sb-company-words")).to_have_text("Je bent niet te zien")
    expect(mine).to_be_hidden()
    theirs.locator("summary").click()
    theirs.get_by_role("checkbox").check()
    expect(mine.locator(".sb-company-words")).to_have_text("Collega is er ook")
