"""The main job, lived by a person in Dutch: from an empty page to a network that is found back as it was."""

import re

from playwright.sync_api import expect

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.contract import ContractPage
from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.pages.map import Map, drag
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.snapshots import SnapshotsPage
from tests.e2e.pages.start import StartPage
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.pages.wall import WallPage
from tests.e2e.support.screens import Screens

PARTIES = ("Gemeente Leiden", "Stichting Proo", "ROC mboRijnland", "Hogeschool Leiden", "Bibliotheek", "Ouderraad")
PEOPLE = ("Wethouder onderwijs", "Bestuurder schoolbestuur", "Kwartiermaker")
RELATIONS = (
    ("Gemeente Leiden", "Stichting Proo"),
    ("Gemeente Leiden", "ROC mboRijnland"),
    ("Gemeente Leiden", "Bibliotheek"),
    ("Stichting Proo", "Ouderraad"),
    ("ROC mboRijnland", "Hogeschool Leiden"),
    ("Wethouder onderwijs", "Bestuurder schoolbestuur"),
    ("Kwartiermaker", "Hogeschool Leiden"),
    ("Kwartiermaker", "Wethouder onderwijs"),
)


class Story:
    """One board as its owner sees it; a sign is found by the name it says."""

    def __init__(self, photo: PhotoPage) -> None:
        self.photo = photo
        self.map = Map(photo)

    def id_of(self, name: str) -> str:
        handle = self.photo.page.locator(f'[data-sb-node][aria-label^="{name},"]')
        expect(handle).to_be_attached()
        return handle.get_attribute("data-sb-node") or ""

    def everybody_sits_down(self) -> None:
        self.photo.says("Wie zit er al aan tafel?")
        for name in PARTIES:
            self.photo.add(name)
            self.id_of(name)
        self.photo.page.locator(".sb-add").get_by_role("button", name="Klaar").click()
        for name in PEOPLE:
            self.photo.add(name, person=True)
            self.id_of(name)
        self.photo.page.locator(".sb-add").get_by_role("button", name="Klaar").click()
        self.photo.says("9 aan tafel")

    def relate(self, one: str, other: str, *, by_grip: bool) -> None:
        """By pulling the plus beside the chosen sign, or by the bar and two clicks."""
        source, target = self.id_of(one), self.id_of(other)
        self.photo.page.mouse.click(*self.map.sign(source))
        if by_grip:
            drag(self.map, self.map.grip, self.map.sign(target))
        else:
            self.map.bar("Relate to another").click()
            self.photo.page.mouse.click(*self.map.sign(target))
        expect(self.photo.page.locator(f'[data-sb-edge][aria-label*="{one} en {other}"]')).to_be_attached()

    def drag_to_the_table(self, name: str) -> None:
        """Across the rings, all the way in."""
        item = self.id_of(name)
        drag(self.map, self.map.sign(item), self.map.inward(item, 0.48))
        self.sits(name, "voluit erbij")

    def sits(self, name: str, ring: str) -> None:
        expect(self.photo.node(self.id_of(name))).to_have_attribute("aria-label", _containing(f"ring: {ring}"))

    def counts(self, relations: int) -> None:
        expect(self.photo.page.locator("[data-sb-edge]")).to_have_count(relations)


def _containing(words: str) -> re.Pattern[str]:
    return re.compile(re.escape(words))


def test_from_an_empty_page_to_a_network_that_is_found_back(screens: Screens) -> None:
    page = screens.page()
    start = StartPage(page).open()
    start.make("Onderwijsnetwerken Leiden", task="Ieder kind een goede start", owner="Netwerkleider")
    photo = PhotoPage(page).stands()
    story = Story(photo)
    story.everybody_sits_down()
    for number, (one, other) in enumerate(RELATIONS):
        story.relate(one, other, by_grip=number % 2 == 0)
    story.counts(8)
    story.drag_to_the_table("Gemeente Leiden")
    photo.saved()

    photo.go("Standen")
    standen = SnapshotsPage(page).stands()
    standen.keep("Voor de zomer", moment="juni", block="2")
    expect(standen.card("Voor de zomer")).to_contain_text("6 partijen, 3 mensen, 8 relaties")
    expect(standen.card("Voor de zomer")).to_contain_text("blok 2")
    expect(standen.card("Voor de zomer").locator("img")).to_have_js_property("complete", True)

    standen.go("Foto")
    photo.stands()
    library = story.id_of("Bibliotheek")
    page.mouse.click(*story.map.sign(library))
    photo.panel_of(library)
    at = photo.revision
    photo.write(f"sb_field_parties_{library}_name", "Bibliotheek Bollenstreek")
    photo.press(f"sb_field_photos_photo_seats_{library}_commitment", "aan de rand")
    photo.saved(beyond=at)
    story.sits("Bibliotheek Bollenstreek", "aan de rand")

    page.reload()
    photo.stands()
    story.sits("Bibliotheek Bollenstreek", "aan de rand")
    story.counts(8)

    photo.go("Standen")
    standen.stands().put_back("Voor de zomer")
    standen.says("staat op het bord")
    expect(standen.card("Voor het terugzetten van: Voor de zomer")).to_be_visible()
    standen.go("Foto")
    photo.stands()
    story.sits("Bibliotheek", "weet niet")
    story.sits("Gemeente Leiden", "voluit erbij")
    story.counts(8)

    photo.go("Bord")
    link = BoardPage(page).stands().link
    theirs = PhotoPage(screens.page()).come_in(link)
    second = Story(theirs)
    second.sits("Bibliotheek", "weet niet")
    BoardPage(page).go("Foto")
    photo.stands()
    second.drag_to_the_table("Ouderraad")
    story.sits("Ouderraad", "voluit erbij")
    theirs.undo()
    second.sits("Ouderraad", "weet niet")
    story.sits("Ouderraad", "weet niet")
    theirs.saved()
    photo.saved()
    four_pictures(photo, story)


def four_pictures(photo: PhotoPage, story: Story) -> None:
    """It goes on: the same parties and people on the other pictures of the board, and on the wall."""
    page = photo.page
    board = page.url.partition("board=")[2].partition("&")[0]
    town, library = story.id_of("Gemeente Leiden"), story.id_of("Bibliotheek")
    photo.go("Jouw plek")
    place = ContractPage(page).stands()
    place.touch(0.3, 0.8)
    place.touch(0.8, 0.3)
    place.add("may_not_expect", "Dat ik namens jou besluit")
    place.stand_with(town, "afgesproken")
    place.go("Halen en brengen")
    balance = LedgerPage(page).stands()
    before = balance.revision
    balance.word(town, "gives").fill("Geld om te beginnen")
    balance.word(town, "gives").press("Tab")
    balance.saved(beyond=before)
    balance.add("Jongerenwerk")
    balance.look(2)
    balance.cell(town, "money").fill("4")
    balance.cell(town, "money").press("Enter")
    balance.saved()
    balance.go("Tijdlijn")
    line = TimelinePage(page).stands()
    line.add_step("Startbijeenkomst")
    line.fill("planned", "maart 2026")
    line.add_moment("Koffie met de bibliotheek", "bij de koffie")
    line.go("Foto")
    photo.stands()
    youth = story.id_of("Jongerenwerk")
    page.mouse.click(*story.map.sign(library))
    photo.panel_of(library)
    at = photo.revision
    photo.write(f"sb_field_parties_{library}_name", "Bibliotheek Bollenstreek")
    photo.saved(beyond=at)
    photo.go("Halen en brengen")
    balance.stands()
    balance.look(0)
    expect(balance.row(library)).to_contain_text("Bibliotheek Bollenstreek")
    expect(balance.word(town, "gives")).to_have_value("Geld om te beginnen")
    expect(balance.row(youth)).to_be_visible()
    wall = WallPage(page)
    wall.open(board, "balans").shows("Halen en brengen")
    wall.open(board, "tijdlijn").shows("Het proces in de tijd")


def test_four_acts_to_the_first_party_on_the_table(screens: Screens) -> None:
    page = screens.page()
    StartPage(page).open()
    page.locator(".st-key-sb_new_name input").fill("Onderwijsnetwerken")  # one
    page.locator(".st-key-sb_new_make button").click()  # two
    page.locator(".sb-add-field").fill("Gemeente Leiden")  # three
    page.locator(".sb-add-field").press("Enter")  # four
    Story(PhotoPage(page)).id_of("Gemeente Leiden")


def test_an_example_to_look_at_and_to_come_back_to(screens: Screens) -> None:
    page = screens.page()
    start = StartPage(page).open()
    start.card("leiden").get_by_role("button").click()
    photo = PhotoPage(page).stands()
    expect(photo.page.locator("[data-sb-node]").first).to_be_attached()
    photo.go("Start")
    start.stands()
    start.says("aan tafel")
    page.locator('[class*="st-key-sb_open_"] button').first.click()
    photo.stands()


def test_a_board_goes_along_as_a_file_and_comes_back(screens: Screens) -> None:
    page = screens.page()
    start = StartPage(page).open()
    start.make("Meegenomen netwerk")
    photo = PhotoPage(page).stands()
    photo.add("Gemeente Leiden")
    photo.saved()
    photo.go("Bord")
    board = BoardPage(page).stands()
    with page.expect_download() as going:
        page.locator(".sb-download a").click()
    start = StartPage(screens.page()).open()
    start.page.locator(".sb-file").set_input_files(going.value.path())
    back = PhotoPage(start.page).stands()
    Story(back).id_of("Gemeente Leiden")
    assert back.page.url != board.page.url
