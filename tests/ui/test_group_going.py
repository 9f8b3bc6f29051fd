"""A group is deleted and taken back, and a participant takes themselves out, screen by screen."""

import pytest

from tests.support.courses import TRAINER, Room
from tests.ui.rooms import at, words_on
from workshop.store.errors import GroupPutAway


@pytest.mark.parametrize("typed", ["", "Leergang najaar"])
def test_without_its_name_nothing_is_deleted(screens, room: Room, typed: str):
    desk = at(screens(TRAINER), "regie", room).unfolds("sb_more_delete_group")
    assert "elk bord is van zijn eigenaar" in words_on(desk)
    desk.app.text_input(key="sb_delete_group_name").set_value(typed)
    desk.clicks("sb_delete_group_do")
    assert "Er is niets verwijderd" in words_on(desk)
    assert room.view().title == "Leergang voorjaar"


def test_a_group_is_deleted_by_its_name_and_taken_back_from_the_start(screens, room: Room):
    desk = at(screens(TRAINER), "regie", room).unfolds("sb_more_delete_group")
    desk.app.text_input(key="sb_delete_group_name").set_value(" leergang  voorjaar ")
    desk.clicks("sb_delete_group_do")
    with pytest.raises(GroupPutAway):
        room.view()
    assert "'Leergang voorjaar' is verwijderd." in words_on(desk)
    assert "groep, verwijderd; er nog tot" in words_on(desk)
    screens(TRAINER).opens("start").clicks(f"sb_take_back_{room.group}")
    assert room.view().title == "Leergang voorjaar"
    assert "groep die je begeleidt" in words_on(screens(TRAINER).opens("start"))


def test_its_page_says_so_and_lets_its_trainer_take_it_back(screens, room: Room):
    room.join("Merel")
    room.service.bin.put_away(room.group, room.trainer)
    theirs = at(screens("Merel"), "groep", room)
    assert "Deze groep is verwijderd" in words_on(theirs)
    assert [button.key for button in theirs.app.button] == ["sb_to_start"]
    mine = at(screens(TRAINER), "regie", room)
    mine.clicks(f"sb_take_back_{room.group}")
    assert room.view().title == "Leergang voorjaar"


def test_a_participant_takes_themselves_out_after_reading_what_goes(screens, room: Room):
    room.join("Merel")
    page = at(screens("Merel"), "groep", room).unfolds("sb_more_leave_group")
    assert "Je bord blijft van jou" in words_on(page)
    page.clicks("sb_leave_group")
    assert not room.view().people
    assert "Je zit niet meer in 'Leergang voorjaar'" in words_on(page)
