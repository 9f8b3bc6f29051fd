"""The walk, as a person walks it: round by round, over a reload, beside somebody else, and put away."""

import pytest
from playwright.sync_api import expect

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.walk import WalkStrip
from tests.e2e.pages.wall import WallPage
from tests.e2e.support.boards import Laid
from tests.e2e.support.contexts import Size
from tests.e2e.support.screens import DESKTOP, PHONE, THEMES, Screens

QUESTIONS = (
    "Waarvoor zitten deze partijen aan tafel?",
    "Wie heeft er een puzzelstukje?",
    "Wat loopt er tussen hen, en wie ontbreekt er?",
    "Wat zie je, nog voordat je het verklaart?",
    "Wat zien de anderen erin?",
    "Wat zie je nu wat je eerst niet zag?",
)


def test_the_rounds_of_the_photo_are_walked_and_one_is_where_one_was(town: Laid, screens: Screens) -> None:
    page = screens.page()
    photo = PhotoPage(page).come_in(town.link)
    walk = WalkStrip(page)
    expect(walk.strip).to_contain_text("In 6 rondes, 60 min")
    walk.press_button("begin")
    for number, question in enumerate(QUESTIONS[:4], start=1):
        walk.is_at(number, question)
        walk.press_button("next")
    walk.is_at(5, QUESTIONS[4])
    page.reload()
    photo.stands()
    walk.is_at(5, QUESTIONS[4])
    walk.press_button("unfold")
    walk.write_note("Niemand keek naar de ouders")
    walk.press_button("next")
    walk.is_at(6, QUESTIONS[5])
    expect(walk.note).to_have_value("")
    walk.write_note("Bellen met de ouderraad")
    page.reload()
    photo.stands()
    walk.is_at(6, QUESTIONS[5])
    expect(walk.note).to_have_value("Bellen met de ouderraad")
    walk.go_to("Eén foto")
    expect(walk.note).to_have_value("Niemand keek naar de ouders")
    walk.go_to("Meenemen")
    walk.press_button("finish")
    expect(walk.button("back")).to_be_visible()
    board = BoardPage(page).open(town.id)
    board.says("Wat je meeneemt")
    board.says("Niemand keek naar de ouders")
    board.says("Bellen met de ouderraad")


def test_a_second_person_begins_at_their_own_first_round(town: Laid, screens: Screens) -> None:
    town.do("walk_to", module="photo", round="take")
    town.do("note_round", module="photo", round="take", text="Alleen van mij")
    guest = town.welcome("Collega")
    page = screens.page()
    PhotoPage(page).come_in(guest.link)
    walk = WalkStrip(page)
    walk.press_button("begin")
    walk.is_at(1, QUESTIONS[0])
    BoardPage(page).open(town.id).says("Wat je meeneemt")
    assert "Alleen van mij" not in page.content()
    [mine] = town.view.walks.values()
    assert mine.round == "take"


def test_it_is_put_away_and_brought_back(town: Laid, screens: Screens) -> None:
    context = screens.context()
    page = screens.page(context)
    photo = PhotoPage(page).come_in(town.link)
    walk = WalkStrip(page)
    walk.press_button("away")
    expect(walk.strip).not_to_be_attached()
    page.reload()
    photo.stands()
    expect(walk.button("back")).to_be_visible()
    expect(walk.strip).not_to_be_attached()
    walk.press_button("back")
    walk.is_at(1, QUESTIONS[0])


def test_another_screen_of_the_same_person_walks_along(town: Laid, screens: Screens) -> None:
    town.do("walk_to", module="photo", round="names")
    mine, also = (screens.page() for _ in range(2))
    for page in (mine, also):
        PhotoPage(page).come_in(town.link)
        WalkStrip(page).is_at(2, QUESTIONS[1])
    WalkStrip(mine).press_button("next")
    WalkStrip(also).is_at(3, QUESTIONS[2])


def test_a_step_back_on_the_board_is_no_step_back_in_the_walk(town: Laid, screens: Screens) -> None:
    party = town.party("Zorggroep")
    page = screens.page()
    photo = PhotoPage(page).come_in(town.link)
    photo.sees(party)
    walk = WalkStrip(page)
    walk.press_button("begin")
    walk.press_button("next")
    walk.is_at(2, QUESTIONS[1])
    photo.undo()
    photo.misses(party)
    walk.is_at(2, QUESTIONS[1])


def test_the_wall_shows_no_walk(town: Laid, screens: Screens) -> None:
    town.do("walk_to", module="photo", round="names")
    page = screens.page(link=town.link)
    WallPage(page).open(town.id)
    expect(page.locator('[class*="st-key-sb_walk"]')).to_have_count(0)
    assert QUESTIONS[1] not in page.content()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["laptop", "phone"])
def test_folded_it_hardly_pushes_the_picture_down(town: Laid, screens: Screens, size: Size) -> None:
    town.do("walk_to", module="photo", round="names")
    page = screens.page(screens.context(size, touch=size is PHONE))
    PhotoPage(page).come_in(town.link)
    walk = WalkStrip(page)
    walk.is_at(2, QUESTIONS[1])
    for theme in THEMES:
        walk.turn_lights(theme)
        strip, work = walk.strip.bounding_box(), page.locator(".st-key-sb_work").bounding_box()
        assert strip is not None and work is not None
        if size is DESKTOP:
            assert work["y"] - strip["y"] <= 44, theme
    walk.press_button("unfold")
    walk.is_at(2, QUESTIONS[1])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    question = walk.strip.get_by_role("heading", name=QUESTIONS[1])
    assert float(question.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")) >= 24
