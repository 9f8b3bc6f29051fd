"""What each may see of a group: nothing another shared before its reveal, nobody's board, no more names than needed."""

from typing import get_args

import pytest

from tests.support.courses import TRAINER, Room, room_on
from workshop.access.course_view import SEATS, CourseSeat
from workshop.access.round_pictures import Tally
from workshop.charts.course import course_told
from workshop.model.change import Refused

NAMES = ("Merel", "Joost", "Sem", "Aya", "Wout", "Noor")


@pytest.fixture
def room() -> Room:
    room = room_on()
    for name in NAMES:
        room.join(name)
    return room


def seen(room: Room) -> dict[str, str]:
    """All that is told to each screen, as it goes over the line."""
    now = room.service.courses.store.now()
    told = {name: course_told(room.view(name), now) for name in (TRAINER, *NAMES)}
    return {who: repr(what) for who, what in {**told, "wall": course_told(room.wall(), now)}.items()}


def shared(room: Room, names: dict[str, str], *, named: tuple[str, ...] = ()) -> str:
    """A round of role names in which these share what they call themselves."""
    key = room.round("Hoe noem je je rol?", kind="role_names")
    room.do("start_round", id=key)
    for who, word in names.items():
        room.do("share", who, round=key, names=(word,), is_named=who in named)
    return key


def test_every_seat_is_asked_about():
    assert get_args(CourseSeat) == SEATS


def test_before_the_reveal_nobody_receives_what_another_shares(room: Room):
    key = shared(room, {name: f"rol van {name}" for name in NAMES})
    for who, told in seen(room).items():
        others = [name for name in NAMES if name != who and f"rol van {name}" in told]
        assert not others, who
    assert room.view().now.ready == len(NAMES)  # type: ignore[union-attr]
    room.do("end_round")
    assert not [who for who, told in seen(room).items() if "rol van" in told], "nor when it is over"
    room.do("reveal_round", id=key)
    assert "rol van Merel" in repr(room.wall().picture) and "rol van Merel" in repr(room.view().picture)


def test_after_the_reveal_nothing_more_comes_in(room: Room):
    key = shared(room, {"Merel": "regisseur"})
    room.do("reveal_round", id=key)
    with pytest.raises(Refused, check=lambda error: error.code == "round_over"):
        room.do("share", "Joost", round=key, names=("aanjager",))


def test_the_tally_says_how_often_and_nobody(room: Room):
    words = ("regisseur", "aanjager", "regisseur", "adviseur", "regisseur", "aanjager")
    key = shared(room, dict(zip(NAMES, words, strict=True)))
    room.do("reveal_round", id=key)
    tally = room.wall().picture
    assert isinstance(tally, Tally) and not tally.is_held_back
    assert tally.counts == (("regisseur", 3, ()), ("aanjager", 2, ()), ("adviseur", 1, ()))


def test_unnamed_ones_stay_out_below_five(room: Room):
    key = shared(room, dict.fromkeys(NAMES[:5], "regisseur"), named=NAMES[:1])
    room.do("reveal_round", id=key)
    tally = room.wall().picture
    assert isinstance(tally, Tally) and tally.is_held_back
    assert tally.counts == (("regisseur", 1, ("Merel",)),), "four unnamed ones would be recognised by elimination"


def test_who_shares_nothing_looks_like_who_did_not_answer(room: Room):
    key = shared(room, dict.fromkeys(NAMES[:5], "regisseur"))
    before = seen(room)
    room.do("share", NAMES[5], round=key, names=())
    after = seen(room)
    same = [who for who in (TRAINER, "wall", *NAMES[:5]) if _but_clock(before[who]) == _but_clock(after[who])]
    assert len(same) == 7


def _but_clock(told: str) -> str:
    parts = told.split(", ")
    return ", ".join(part for part in parts if "'left'" not in part and "'revision'" not in part)


def test_who_was_taken_off_is_in_no_tally(room: Room):
    key = shared(room, dict.fromkeys(NAMES, "regisseur"))
    room.do("take_off", id=room.people["Noor"])
    room.do("reveal_round", id=key)
    tally = room.wall().picture
    assert isinstance(tally, Tally) and tally.counts[0][1] == 5


def test_participants_are_told_neither_names_nor_plan_nor_numbers(room: Room):
    room.round("Een vraag voor straks")
    room.do("start_round", id=room.round("De vraag van nu"))
    told = seen(room)["Merel"]
    assert "De vraag van nu" in told and "straks" not in told
    assert not [name for name in NAMES if name in told]
    assert room.view("Merel").now.people == 0  # type: ignore[union-attr]


def test_the_wall_shows_names_and_no_plan(room: Room):
    room.round("Een vraag voor straks")
    wall = seen(room)["wall"]
    assert all(name in wall for name in NAMES) and "straks" not in wall


def test_no_key_hash_or_board_is_told_to_anybody(room: Room):
    board = room.brought("Merel")
    group = room.service.courses.store.read(room.group).group
    hashes = [key.hash for key in group.keys.values()]
    for told in seen(room).values():
        assert board not in told
        assert not [held for held in hashes if held in told]
