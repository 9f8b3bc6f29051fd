"""The link to look along by, given and taken back at the desk; and its page."""

import pytest

from tests.support.courses import TRAINER, Room
from tests.ui.rooms import at, components, words_on
from workshop.model.change import Refused


def test_a_link_is_made_used_and_taken_back(screens, room: Room):
    courses = room.service.courses
    at(screens(TRAINER), "regie", room).unfolds("sb_more_observers").clicks("sb_look_make")
    courses.enter("client", room.group, courses.observer_key(room.group, room.trainer))
    page = at(screens("client"), "meekijken", room)
    assert "samenwerkbord_courselook" in components(page) and "Je ziet wat er op de muur staat" in words_on(page)
    assert not page.app.button and not page.app.text_input
    start = screens("client").opens("start")
    assert "groep waar je meekijkt" in words_on(start)
    at(screens(TRAINER), "regie", room).unfolds("sb_more_observers").clicks("sb_look_shut")
    with pytest.raises(Refused, match="withdrawn"):
        room.who("client", "observer")
    assert "Je zit niet (meer) in deze groep" in words_on(at(screens("client"), "meekijken", room))


def looks_along(screens, room: Room):
    courses = room.service.courses
    courses.let_look_along(room.group, room.trainer)
    courses.enter("client", room.group, courses.observer_key(room.group, room.trainer))
    screen = screens("client")
    screen.app.session_state["sb_course_wall_width"] = 360
    return at(screen, "meekijken", room)


def test_the_dots_of_a_plane_are_drawn_as_large_as_the_screen(screens, room: Room):
    key = room.round("Waar sta je?", kind="plane")
    room.do("start_round", id=key)
    for number in range(5):
        room.join(f"Naam {number}")
        room.do("stand_at", f"Naam {number}", round=key, at={"across": 0.2, "up": 0.9}, is_named=number == 0)
    assert not looks_along(screens, room).app.get("vega_lite_chart")
    room.do("reveal_round", id=key)
    page = looks_along(screens, room)
    assert page.app.get("vega_lite_chart") and "Naam 0: inhoud, in het midden" in words_on(page)
    assert "Naam 1" not in words_on(page), "four unnamed ones are too few"


def test_all_photos_side_by_side_are_drawn_and_one_board_is_in_its_own_window(screens, room: Room):
    room.join("Merel")
    room.brought("Merel")
    room.do("share_board", "Merel", foto="pictures", is_named=True)
    room.do("put_on_wall", member=None)
    assert "Merel" in words_on(looks_along(screens, room))
    room.do("put_on_wall", member=room.people["Merel"], module="foto")
    assert "Merel" not in words_on(looks_along(screens, room))
    screen = screens("client")
    address = f"{room.group}~{room.people['Merel']}~foto"
    near = screen.opens("muur", address, beeld="foto", dichtbij="1")
    assert "Merel" in words_on(near) and not near.app.button
    room.do("clear_stage")
    assert "Merel" not in words_on(screens("client").opens("muur", address, beeld="foto", dichtbij="1"))
