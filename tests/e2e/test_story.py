"""The main job, lived by a person in Dutch: from an empty page to a network that is found back as it was."""

import re

from playwright.sync_api import expect

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.contract import ContractPage
from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.pages.map import Map, drag
from tests.e2e.pages.observations import Observations
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.snapshots import SnapshotsPage
from tests.e2e.pages.start import StartPage
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.pages.ugly import UglyPage
from tests.e2e.pages.wall import WallPage
from tests.e2e.support.screens import Screens
from workshop.charts.tokens import LIGHT

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
CLOSED = "Gezegd wat er speelt"


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
    expect(standen.card("Voor de zomer")).to_contain_text("Partijen: 6 · mensen: 3 · relaties: 8")
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
    my_place(place, town)
    place.go("Halen en brengen")
    balance = LedgerPage(page).stands()
    give_and_take(balance, town)
    balance.go("Foto")
    photo.stands()
    youth = story.id_of("Jongerenwerk")
    another_name(photo, story, library)
    beneath_the_photo(photo, story)
    photo.go("Tijdlijn")
    in_time(TimelinePage(page).stands())
    photo.go("Halen en brengen")
    balance.stands()
    balance.look(0)
    expect(balance.row(library)).to_contain_text("Bibliotheek Bollenstreek")
    expect(balance.word(town, "gives")).to_have_value("Geld om te beginnen")
    expect(balance.row(youth)).to_be_visible()
    wall = WallPage(page)
    wall.open(board, "balans").shows("Halen en brengen")
    wall.open(board, "tijdlijn").shows("Het proces in de tijd")
    the_lights_change(TimelinePage(page))


def my_place(place: ContractPage, town: str) -> None:
    """What one is not of, what is laid back again and again, where one stands in the circle; what the board asks."""
    place.touch(0.3, 0.8)
    place.touch(0.8, 0.3)
    place.add("may_not_expect", "Dat ik namens jou besluit")
    place.stand_with(town, "afgesproken")
    place.unfold("carry")
    place.add("responsibility", "De achterban bijpraten")
    place.opens("De achterban bijpraten")
    place.picks("now", "ik")
    place.picks("should", "Gemeente Leiden")
    place.says("In jouw handen, terwijl het van een ander is:")
    place.says("De achterban bijpraten (Gemeente Leiden)")
    place.lay_back()
    place.fills("when", "maart 2026")
    place.fills("how", "In een gesprek onder vier ogen")
    place.fills("mine_again", "mei 2026")
    place.lay_back()
    place.page.get_by_role("button", name="Klaar").click()
    place.says("Teruggelegd: Gemeente Leiden, maart 2026, weer van mij sinds mei 2026; Gemeente Leiden.")
    before = place.revision
    place.place("harder").click()
    place.saved(beyond=before)
    expect(place.place("harder")).to_contain_text("hier ben ik, alleen jij ziet dit")
    seen = Observations(place.page)
    seen.put("theirs_with_me", "Bewaar")
    seen.put("never_talked_through", "Leg opzij")
    expect(seen.folded("Bewaard (1)")).to_contain_text("Gemeente Leiden")
    expect(seen.folded("Opzij gelegd (1)")).to_contain_text("Stichting Proo")


def give_and_take(balance: LedgerPage, town: str) -> None:
    """In words and numbers; through the eyes of another, side by side; and what if."""
    before = balance.revision
    balance.word(town, "gives").fill("Geld om te beginnen")
    balance.word(town, "gives").press("Tab")
    balance.saved(beyond=before)
    balance.felt(town).select_option("brengt meer")
    balance.add("Jongerenwerk")
    balance.look(2)
    balance.cell(town, "money").fill("4")
    balance.cell(town, "money").press("Enter")
    balance.saved()
    balance.look(0)
    balance.look_through("Begin: Stichting Proo")
    balance.says("Alleen jij ziet dit vermoeden.")
    before = balance.revision
    balance.felt(town).select_option("haalt meer")
    balance.saved(beyond=before)
    balance.look_through("netwerkleider")
    balance.lay_beside()
    balance.says("Gemeente Leiden: 'brengt meer' (netwerkleider) en 'haalt meer' (Stichting Proo)")
    balance.look(0)
    balance.think_through("Minder geld, meer ruimte")
    balance.page.get_by_text("In getallen, stuk voor stuk").click()
    balance.quiet()
    cell = f'[class*="st-key-sb_field_adjustments_"][class*="_accounts_{town}_contributions_money_gives"] select'
    balance.page.locator(cell).select_option(label="1")
    balance.says("Gemeente Leiden brengt geld: nu 4, straks 1.")
    expect(balance.picture).to_be_visible()
    balance.page.locator(".st-key-sb_what_if_intended button").click()
    balance.says("Weeg het opnieuw")
    balance.page.locator(".st-key-sb_what_if_close button").click()
    balance.says("Minder geld, meer ruimte (voornemen)")


def another_name(photo: PhotoPage, story: Story, library: str) -> None:
    photo.page.mouse.click(*story.map.sign(library))
    photo.panel_of(library)
    at = photo.revision
    photo.write(f"sb_field_parties_{library}_name", "Bibliotheek Bollenstreek")
    photo.saved(beyond=at)


def beneath_the_photo(photo: PhotoPage, story: Story) -> None:
    """From somebody's chair; then what is really going on, laid on the table, and closed again."""
    page, school = photo.page, story.id_of("Stichting Proo")
    page.mouse.click(*story.map.sign(school))
    story.map.bar("Sit on their chair").click()
    photo.sits_on("Stichting Proo")
    assert story.map.is_nearest(school)
    photo.sheet.get_by_role("button", name="Neem het mee").first.click()
    expect(photo.sheet.get_by_role("button", name="Meegenomen; laat het hier")).to_be_visible()
    page.keyboard.press("Escape")
    photo.got_up()
    photo.let_go()
    page.locator(".st-key-sb_to_ugly a").click()
    ugly = UglyPage(page)
    ugly.open_curtain("Dat het eindelijk gezegd is")
    ugly.add_line("Niemand gelooft hier nog in")
    laid = page.locator(".st-key-sb_field_add_ugly_laid input")
    laid.fill(CLOSED)
    laid.press("Enter")
    ugly.says("Het staat op je tijdlijn, achter het gordijn.")
    ugly.press_button("sb_ugly_close")
    expect(ugly.curtain).to_contain_text("De lelijke foto is dicht")


def in_time(line: TimelinePage) -> None:
    """The plan as it once was behind what came of it, the wings, and what lies behind its curtain there."""
    line.add_step("Startbijeenkomst")
    line.fill("planned", "maart 2026")
    line.fill("actual", "mei 2026")
    line.says("Verschoven: Startbijeenkomst.")
    expect(line.picture).to_contain_text("zoals ooit gepland")
    line.add_moment("Koffie met de bibliotheek", "bij de koffie")
    line.page.reload()
    line.stands()
    expect(line.field("title")).to_have_value("Koffie met de bibliotheek")
    line.unfold()
    expect(line.rows).to_have_count(3)
    expect(line.rows.filter(has_text="mei 2026: Startbijeenkomst")).to_be_visible()
    assert CLOSED not in line.page.content()
    line.rows.filter(has_text="alleen voor jou").click()
    line.open_curtain()
    expect(line.field("title")).to_have_value(CLOSED)
    line.page.locator(".st-key-sb_line_close button").click()
    expect(line.field("title")).not_to_be_attached()
    line.page.locator(".st-key-sb_field_add_moment input").press_sequentially("lelie")
    expect(line.lights).not_to_be_checked()
    line.page.locator("h1").first.click()
    line.page.keyboard.press("l")
    expect(line.lights).to_be_checked()


def the_lights_change(line: TimelinePage) -> None:
    """On the wall, by the same key."""
    expect(line.picture).to_be_visible()
    line.quiet()
    veil = line.page.locator(f'[data-testid="stVegaLiteChart"] path[fill="{LIGHT["dimmed"]}"]')
    expect(veil).to_have_count(0)
    line.page.keyboard.press("l")
    expect(veil).to_have_count(1)


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
