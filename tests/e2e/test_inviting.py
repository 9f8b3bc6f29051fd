"""Letting somebody in from the page of the board, and taking it back while they look."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.start import StartPage
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import Screens


def row_of(board: BoardPage, name: str) -> Locator:
    return board.page.locator('[class*="st-key-sb_member_"]').filter(has_text=name)


def test_somebody_looks_along_by_a_link_of_their_own_until_it_is_taken_back(town: Laid, screens: Screens) -> None:
    mine, theirs = screens.page(link=town.link), screens.page()
    board = BoardPage(mine).open(town.id)
    board.press("sb_add_member_role", "kijkt mee")
    board.quiet()
    field = mine.locator(".st-key-sb_field_add_member input")
    field.fill("Bestuurder")
    field.press("Enter")
    expect(row_of(board, "Bestuurder")).to_contain_text("kijkt mee, sinds vandaag")
    row_of(board, "Bestuurder").get_by_role("button", name="Link").click()
    link = mine.locator('[data-testid="stPopoverBody"] .sb-link-field')
    expect(link).to_be_visible()
    other = PhotoPage(theirs)
    theirs.goto(link.input_value())
    other.sees(town.id_of("Stichting Proo"))
    expect(theirs.locator('[class*="st-key-sb_field_board_shared_task"] textarea')).not_to_be_editable()
    mine.keyboard.press("Escape")
    row_of(board, "Bestuurder").get_by_role("button", name="Trek in").click()
    expect(row_of(board, "Bestuurder")).to_have_count(0)
    other.says("Deze link opent het bord niet meer")


def test_who_works_along_takes_their_part_off_and_comes_back(town: Laid, screens: Screens) -> None:
    guest = town.welcome("Collega")
    page = screens.page(link=guest.link)
    BoardPage(page).open(town.id).page.get_by_role("button", name="Haal mijn deel eraf").click()
    start = StartPage(page).stands()
    start.says("is eraf gehaald.")
    expect(start.card(town.id)).to_have_count(0)
    page.goto(guest.link)
    photo = PhotoPage(page)
    photo.says("Je haalde je deel van dit bord.")
    page.get_by_role("button", name="Kom terug").click()
    photo.stands()
    photo.sees(town.id_of("Stichting Proo"))
