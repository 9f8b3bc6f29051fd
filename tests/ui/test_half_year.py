"""From block to block on the pages: the group's page of who takes part, and a snapshot laid beside now."""

import pytest

from tests.support.courses import TRAINER, Room, room_on
from tests.support.half_years import goes_along, party, stand
from tests.support.services import House
from tests.ui.screens import Screen
from workshop.service import serving


@pytest.fixture
def room():
    room = room_on()
    with serving(room.service):
        yield room


@pytest.fixture
def merel(room: Room, monkeypatch: pytest.MonkeyPatch) -> Screen:
    room.join("Merel")
    return Screen(House(room.service), monkeypatch, "Merel")


def components(screen: Screen) -> set[str]:
    return {element.proto.component_name for element in screen.app.get("bidi_component")}


def test_the_half_year_stands_on_the_page_of_who_takes_part(room: Room, merel: Screen):
    assert "samenwerkbord_coursehalf" in components(merel.opens("groep", groep=room.group))


def test_what_moved_is_one_click_away_and_can_be_put_aside(room: Room, merel: Screen):
    board = room.brought("Merel")
    key = stand(room)
    goes_along(room, "Merel", key)
    party(room, "Merel", board, "<b>Hogeschool</b>")
    at = room.service.half_years.since("Merel", room.group)[key][0]
    page = merel.opens("standen", board, stand=at.snapshot)
    assert "1 erbij aan tafel." in page.lines and "<b>Hogeschool</b>" in page.lines
    page.clicks("sb_moved_away")
    assert "1 erbij aan tafel." not in page.lines
    page.clicks(f"sb_beside_{at.snapshot}")
    assert "1 erbij aan tafel." in page.lines


@pytest.mark.parametrize("key", ["", "../../x", "01M8AP6DV5Y337YT2705KVQQ6A"])
def test_a_snapshot_that_is_none_is_not_laid_beside(room: Room, merel: Screen, key: str):
    board = room.brought("Merel")
    goes_along(room, "Merel", stand(room))
    assert "sb_moved_away" not in merel.opens("standen", board, stand=key).buttons


def test_a_group_is_made_with_the_rounds_of_a_session_in_its_plan(room: Room, monkeypatch: pytest.MonkeyPatch):
    start = Screen(House(room.service), monkeypatch, "new trainer").opens("start").unfolds("sb_more_group")
    start.app.text_input(key="sb_group_title").set_value("Leergang najaar")
    start.app.selectbox(key="sb_group_language").set_value("en")
    start.app.selectbox(key="sb_group_plan").set_value("photo")
    start.clicks("sb_group_make")
    [made] = room.service.courses.opened("new trainer")
    view = room.service.courses.view(made.id, room.service.courses.actor("new trainer", made.id, "trainer"))
    assert next(iter(view.plan.values())).question == "What do these parties sit at the table for?"
    assert [block.title for block in view.blocks.values()] == ["Photo and balance"]


def test_a_group_is_called_otherwise(room: Room, monkeypatch: pytest.MonkeyPatch):
    desk = Screen(House(room.service), monkeypatch, TRAINER).opens("regie", groep=room.group).unfolds("sb_more_title")
    desk.app.text_input(key="sb_title_field").set_value("Leergang na de zomer")
    desk.clicks("sb_title_make")
    assert room.view().title == "Leergang na de zomer" and desk.title == ["Leergang na de zomer"]
    desk.app.text_input(key="sb_title_field").set_value(" ")
    desk.clicks("sb_title_make")
    assert room.view().title == "Leergang na de zomer" and desk.notices
