"""Two people on one board: both edits stay, each is on the other's screen, and nobody loses what they were doing."""

import pytest
from playwright.sync_api import expect

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.map import Map, drag, dutch
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.wall import WallPage
from tests.e2e.support.boards import Guest, Laid
from tests.e2e.support.screens import Heard, Screens

HALF = "Wij zijn nog niet zeker van"


class Two:
    """The owner and a colleague, each in a browser of their own."""

    def __init__(self, town: Laid, screens: Screens, heard: Heard | None = None) -> None:
        self.guest: Guest = town.welcome("Collega")
        self.mine = PhotoPage(screens.page()).come_in(town.link)
        self.theirs = PhotoPage(screens.page(bodies=heard is not None, heard=heard)).come_in(self.guest.link)


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


@pytest.mark.parametrize(
    ("button", "kept"),
    [("mine", "Mijn tekst"), ("theirs", "Hun tekst"), ("both", "Mijn tekst\nHun tekst")],
)
def test_the_word_about_a_field_that_two_wrote(button: str, kept: str, two: Two, town: Laid) -> None:
    school = town.id_of("Stichting Proo")
    key = f"sb_field_photos_photo_seats_{school}_stake"
    for photo in (two.mine, two.theirs):
        photo.pick(school)
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
    assert town.view.seats[school].stake == kept
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


def test_closed_items_never_come_near_another_screen(town: Laid, screens: Screens) -> None:
    """Whatever the second browser was sent, by Streamlit's socket, ours or any route, holds nothing of them."""
    heard = Heard()
    secrets = ("Geheime partij", "Stille motivatie", "Verborgen stoel", "Besloten kring")
    kept = town.party(secrets[0])
    town.do("close", id=kept)
    school = town.id_of("Stichting Proo")
    interest = town.add("add_interest", seat=school, text=secrets[1])
    town.do("close", id=interest)
    two = Two(town, screens, heard)
    chair = town.add("add_chair", words=secrets[2], angle=4.0)
    town.do("close", id=chair)
    group = town.add("add_group", name=secrets[3], members=[kept, school])
    town.do("close", id=group)
    town.service.keep_snapshot(town.id, town.owner, {"name": "Met gesloten dingen"})
    two.mine.sees(kept)
    two.theirs.pick(school)
    two.theirs.unfold()
    before = two.mine.revision
    two.mine.pick(kept)
    two.mine.write(f"sb_field_parties_{kept}_name", f"{secrets[0]} van mij")
    two.mine.saved(beyond=before)
    two.theirs.add("Bibliotheek")
    two.theirs.saved()
    two.mine.sees(town.id_of("Bibliotheek"))
    two.theirs.act("table")
    two.theirs.page.goto(f"/standen?board={town.id}")
    two.theirs.saved()
    WallPage(two.theirs.page).open(town.id)
    file = two.theirs.page.request.get(f"/api/boards/{town.id}/file?closed=1").body()
    everything = b"\n".join((*heard.received, file))
    assert b"Bibliotheek" in everything, "what is open did come"
    for secret in (*secrets, kept, interest, chair, group):
        assert secret.encode() not in everything, secret


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
