"""Where everybody stands, by its verbs: nothing before the reveal, then all at once."""

import pytest

from tests.changes.six import NAMES, room_of_six, told
from tests.support.courses import Room
from workshop.access.round_pictures import Plane


@pytest.fixture
def room() -> Room:
    return room_of_six()


def stands(room: Room, names: tuple[str, ...], *, named: tuple[str, ...] = ()) -> str:
    key = room.round("Waar sta je?", kind="plane")
    room.do("start_round", id=key)
    for at, name in enumerate(names):
        spot = {"across": (at + 1) / 10, "up": 0.123}
        room.do("stand_at", name, round=key, at=spot, is_named=name in named)
    return key


def test_before_the_reveal_nobody_sees_where_another_stands(room: Room):
    stands(room, NAMES)
    assert not [who for who, said in told(room).items() if who not in NAMES and "0.123" in said]
    assert [said.count("Spot(") for who, said in told(room).items() if who in NAMES] == [1] * len(NAMES)


def test_after_it_all_stand_at_once_named_by_choice(room: Room):
    key = stands(room, NAMES, named=NAMES[:1])
    room.do("reveal_round", id=key)
    plane = room.wall().picture
    assert isinstance(plane, Plane) and not plane.is_held_back
    assert sorted(name for name, _spot in plane.spots) == ["", "", "", "", "", "Merel"]


def test_below_five_unnamed_ones_stay_out(room: Room):
    key = stands(room, NAMES[:5], named=NAMES[:1])
    room.do("reveal_round", id=key)
    plane = room.wall().picture
    assert isinstance(plane, Plane) and plane.is_held_back and [name for name, _spot in plane.spots] == ["Merel"]


def test_who_is_taken_off_stands_there_no_more(room: Room):
    key = stands(room, NAMES, named=NAMES)
    room.do("reveal_round", id=key)
    room.do("take_off", id=room.people["Noor"])
    assert "Noor" not in repr(room.wall().picture)
