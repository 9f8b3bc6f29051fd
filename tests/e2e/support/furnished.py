"""A board with something of every sort, what one seldom sees of it, and what people wrote on it themselves."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.screen import Screen
from tests.e2e.pages.snapshots import SnapshotsPage
from tests.e2e.pages.start import StartPage
from tests.e2e.support.boards import TOWN, Laid
from tests.e2e.support.screens import Screens
from tests.e2e.support.tour import (
    GROUP,
    HOPE,
    LINE,
    MEMBER,
    MOMENT,
    OUTSIDER,
    QUESTION,
    STEP,
    UGLY_LINE,
    Gathering,
    gather,
)
from tests.e2e.support.words import Reader
from workshop.model.board import Language
from workshop.service import Service
from workshop.text.process_words import line_words

NOBODYS = "01ARZ3NDEKTSV4RRFFQ69G5FAV"
YEARS = ("", " 2026", " 2027")
"""As the timeline writes them behind the first month of a year."""
OWN = (
    *TOWN,
    *(word for name in TOWN for word in name.split()),  # a long name stands on two lines of a picture
    STEP,
    LINE,
    OUTSIDER,
    *(HOPE, UGLY_LINE, GROUP, MEMBER, QUESTION),
    *("maart 2026", "12 maart 2026", "March 2026", "12 March 2026"),
    *(
        f"{month}{year}"
        for locale in ("nl", "en")
        for month in line_words(str, locale)["months"].split()
        for year in YEARS
    ),
    MOMENT,
    *("Wethouder onderwijs", "Wethouder", "onderwijs"),
    *("Here I want to", "stand"),  # so do the words at a place on the plane, on a phone
    "Leren en werken in één regio",
    "Iemand uit de wijk",
    "Stuurgroep",
    "Netwerkleider",
)
KEPT = ("Vóór de zomer", "juni")


def furnish(town: Laid, service: Service, language: Language = "nl") -> Gathering:
    """Something of every sort on the board and beside it, to be walked past."""
    town.add("add_chair", words="Iemand uit de wijk", angle=4.0)
    town.add("add_group", name="Stuurgroep", members=list(town.view.parties)[:3])
    service.keep_snapshot(town.id, town.owner, {"name": KEPT[0], "moment": KEPT[1], "block": 1})
    return gather(town, language)


def reader(town: Laid, gathered: Gathering, screens: Screens, language: Language = "nl") -> Reader:
    """Who knows what people wrote there themselves."""
    links = (screens.address + path for path in (town.link, gathered.desk, gathered.door))
    return Reader(language, (*OWN, *KEPT, town.view.name, *links))


def seldom(page: Page, laid: Laid, language: Language = "nl") -> Iterator[str]:
    """What one seldom sees, after a walk past all the rest."""
    photo = PhotoPage(page, language).open(laid.id)
    photo.undo()
    photo.saved()
    yield "undone"
    standen = SnapshotsPage(page, language).open(laid.id)
    page.locator(".st-key-sb_keep_block [role=combobox]").click()
    yield "a list is open"
    page.keyboard.press("Escape")
    standen.delete(KEPT[0])
    page.locator(".st-key-sb_undelete button").wait_for()
    yield "a snapshot is gone"
    photo.goto(f"/foto?board={NOBODYS}")
    page.locator(".st-key-sb_to_start button").wait_for()
    yield "a board of nobody"
    photo.goto("/?word=no_link")
    StartPage(page).stands()
    page.locator(".st-key-sb_new_make button").click()
    page.locator(".sb-notice").wait_for()
    yield "a board without a name"
    Screen(page).quiet()
