"""A rehearsal from the start page: made by one press, marked on its pages, gone by one press."""

from tests.support.courses import Room
from tests.ui.rooms import words_on


def test_it_is_made_marked_and_thrown_away(screens, room: Room):
    screens("new trainer").opens("start").unfolds("sb_more_group").clicks("sb_rehearse")
    [made] = room.service.courses.opened("new trainer")
    assert (made.title, made.role) == ("Oefengroep", "trainer")
    desk = screens("new trainer").opens("regie", groep=made.id)
    assert "Dit is een oefengroep" in words_on(desk)
    desk.clicks("sb_rehearsal_off")
    assert not room.service.courses.opened("new trainer") and not room.service.bin.held("new trainer")
