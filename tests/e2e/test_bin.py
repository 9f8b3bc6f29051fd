"""A board put away and taken back, as its owner does it, while somebody else has it on screen."""

from playwright.sync_api import expect

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.start import StartPage
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import Screens


def test_a_board_is_put_away_and_taken_back_as_it_was(town: Laid, screens: Screens) -> None:
    mine, theirs = screens.page(link=town.link), screens.page()
    board = BoardPage(mine)
    other = PhotoPage(theirs).come_in(town.welcome("Collega").link)
    board.open(town.id).put_away()
    start = StartPage(mine).stands()
    start.says("is weggelegd.")
    expect(start.card(town.id)).to_contain_text("weggelegd; er nog tot")
    other.says("Dit bord is weggelegd.")
    expect(theirs.locator(".sb-sign-words > span").first).to_have_text("Bord weggelegd")
    theirs.reload()
    other.says("Dit bord is weggelegd.")
    expect(theirs.get_by_role("button", name="Haal terug")).to_have_count(0)
    mine.reload()
    start.stands()
    start.take_back(town.id)
    expect(start.card(town.id)).to_contain_text("aan tafel")
    PhotoPage(mine).open(town.id).sees(town.id_of("Stichting Proo"))
    other.open(town.id).sees(town.id_of("Stichting Proo"))


def test_by_its_own_link_the_owner_takes_it_back_elsewhere(town: Laid, screens: Screens) -> None:
    page, link = screens.page(), town.link
    town.service.bin.put_away(town.id, town.owner)
    page.goto(link)
    photo = PhotoPage(page)
    photo.says("Dit bord is weggelegd.")
    page.get_by_role("button", name="Haal terug").click()
    photo.stands()
    photo.sees(town.id_of("Stichting Proo"))
