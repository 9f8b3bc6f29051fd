"""Who joins: twice the same name, a very long one, forty at once, late, and a flood. Each is said in one sentence."""

import pytest

from tests.support.courses import Room, room_on
from workshop.model.change import Refused
from workshop.text import translator
from workshop.text.refusals import sentence


@pytest.fixture
def room() -> Room:
    return room_on()


def refused(room: Room, name: str, browser: str = "newcomer") -> Refused:
    room.service.courses.enter_by_code(browser, room.code, "the room")
    with pytest.raises(Refused) as said:
        room.service.courses.join(browser, room.group, name)
    return said.value


@pytest.mark.parametrize("again", ["Merel", " merel ", "MEREL"])
def test_a_name_is_there_once_however_it_is_written(room: Room, again: str):
    room.join("Merel")
    error = refused(room, again)
    said = sentence(error.code, translator("nl"), **error.facts)
    assert said.startswith(f"Er is al een {again.strip()} in deze groep.")
    room.do("take_off", id=room.people["Merel"])
    assert refused(room, again).code == "name_taken", "she may be let in again"
    assert [one.name for one in room.view().people.values()] == ["Merel"]


def test_a_trainers_name_is_free(room: Room):
    room.join("trainer")


def test_a_name_fits_on_a_card(room: Room):
    error = refused(room, "x" * 41)
    assert "hoogstens 40 tekens" in sentence(error.code, translator("nl"), **error.facts)
    assert refused(room, "x" * 5_000).code == "too_long"
    room.join("x" * 40)


def test_forty_join_one_room_at_once_and_a_latecomer_is_in_the_round(room: Room):
    key = room.round()
    room.do("start_round", id=key)
    for number in range(39):
        room.join(f"Deelnemer {number}")
        room.do("set_ready", f"Deelnemer {number}", round=key, is_ready=True)
    room.join("Laatkomer")
    late, desk = room.view("Laatkomer").now, room.view().now
    assert late is not None and late.id == key
    assert desk is not None and (desk.ready, desk.people) == (39, 40)
    room.do("set_ready", "Laatkomer", round=key, is_ready=True)
    room.do("end_round")
    room.join("Nog later")
    with pytest.raises(Refused, match="round_over"):
        room.do("set_ready", "Nog later", round=key, is_ready=True)


def test_who_is_gone_takes_no_seat(room: Room):
    for number in range(119):
        room.join(f"Deelnemer {number}")
    assert refused(room, "Een te veel").facts["limit"] == 120
    room.do("take_off", id=room.people["Deelnemer 3"])
    room.join("Toch nog")


class TestAFlood:
    def flooded(self, room: Room) -> Refused:
        """From one address, with a browser of its own each time, until it is slowed."""
        for number in range(200):
            browser = f"flood {number}"
            room.service.courses.enter_by_code(browser, room.code, "the flood")
            try:
                room.service.courses.join(browser, room.group, f"Vloed {number}", "the flood")
            except Refused as error:
                assert number == 60
                return error
        raise AssertionError("never slowed")

    def test_it_is_slowed_and_said(self, room: Room):
        error = self.flooded(room)
        assert 0 < error.facts["seconds"] <= 10
        assert "seconden" in sentence(error.code, translator("nl"), **error.facts)

    def test_others_come_in_meanwhile(self, room: Room):
        self.flooded(room)
        room.service.courses.enter_by_code("phone", room.code, "the room")
        room.service.courses.join("phone", room.group, "Merel", "the room")
        assert "Merel" in [one.name for one in room.view().people.values()]

    def test_another_group_is_not_touched(self, room: Room):
        self.flooded(room)
        other = Room(room.service)
        room.service.courses.enter_by_code("phone", other.code, "elsewhere")
        room.service.courses.join("phone", other.group, "Merel", "elsewhere")

    def test_a_new_code_ends_it(self, room: Room):
        self.flooded(room)
        room.service.courses.new_door(room.group, room.trainer)
        with pytest.raises(Refused, match="withdrawn"):
            room.service.courses.join("flood 1", room.group, "Nog een", "another address")
