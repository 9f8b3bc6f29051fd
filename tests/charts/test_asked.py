"""What those of the same network are told that they are asked, and who else is told anything of it."""

import pytest

from tests.support.courses import TRAINER, Room, room_on
from workshop.charts.course import course_told

NAMES = ("Merel", "Joost", "Sem")


@pytest.fixture
def room() -> Room:
    room = room_on()
    for name in NAMES:
        room.join(name)
        room.brought(name)
    room.do("name_network", "Merel", who=[room.people["Joost"]])
    return room


def told(room: Room, by: str):
    view = room.wall() if by == "wall" else room.view(by)
    return course_told(view, room.service.courses.store.now())


def test_the_question_says_what_of_whom_and_goes_away_with_a_yes(room: Room):
    room.do("share_board", "Merel", foto="pictures", tijdlijn="open")
    (asked,) = told(room, "Joost")["asks"]
    assert (asked["kind"], asked["name"], asked["mask"]) == ("share", "Merel", "roles")
    assert asked["parts"] == [["foto", "pictures"], ["tijdlijn", "open"]] and asked["waits"] and not asked["agreed"]
    room.do("agree_to_share", "Joost", id=asked["id"], seen=asked["code"])
    (asked,) = told(room, "Joost")["asks"]
    assert (asked["waits"], asked["agreed"], asked["shown"]) == (False, True, True)


def test_of_a_neighbour_it_says_who_would_look(room: Room):
    key = room.round()
    room.do("start_round", id=key)
    room.do("let_look", "Merel", round=key, member=room.people["Sem"])
    (asked,) = told(room, "Joost")["asks"]
    assert (asked["kind"], asked["name"], asked["neighbour"], asked["waits"]) == ("look", "Merel", "Sem", True)
    room.do("agree_to_look", "Joost", id=asked["id"], member=asked["member"], mask=asked["mask"])
    assert not told(room, "Joost")["asks"][0]["waits"]
    assert told(room, "Sem")["neighbour"]["theirs"] and not told(room, "Merel")["neighbour"]["waits"]


def test_nobody_else_is_told_that_anybody_is_asked(room: Room):
    before = {who: told(room, who) for who in (TRAINER, "wall", "Sem")}
    room.do("share_board", "Merel", foto="open")
    assert {who: told(room, who) for who in before} == before
    assert told(room, "Merel")["asks"] == []
