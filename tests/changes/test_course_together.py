"""All at once: brought to a page, input held, in pairs or trios; and two trainers who each undo their own steps."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.support.courses import TRAINER, Room, refused, room_on
from workshop.charts.course import course_told
from workshop.model.together import LOCK_FOR

NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)
NAMES = ("Merel", "Joost", "Sem", "Aya", "Wout")
SECOND = "the second trainer's laptop"


@pytest.fixture
def room() -> Room:
    room = room_on()
    room.service.courses.store.now = lambda: NOON
    for name in NAMES:
        room.join(name)
    return room


def told(room: Room, who: str = TRAINER) -> dict[str, Any]:
    return course_told(room.view(who), room.service.courses.store.now())


def group_of(room: Room):
    return room.service.courses.store.read(room.group).group


def second(room: Room) -> str:
    """A second trainer comes in, by the link the first one was given for them."""
    courses = room.service.courses
    courses.invite_trainer(room.group, room.trainer, "Tweede")
    member, key = next(iter(courses.trainer_links(room.group, room.trainer).items()))
    assert courses.enter(SECOND, room.group, key) == "trainer"
    return member


@pytest.mark.parametrize(
    ("verb", "values", "sets_up"),
    [
        ("gather", {"page": "foto"}, ()),
        ("gather", {"page": "foto"}, (("gather", {"page": "plek"}),)),
        ("let_go", {}, (("gather", {"page": "foto"}),)),
        ("set_lock", {"is_locked": True}, ()),
        ("set_lock", {"is_locked": False}, (("set_lock", {"is_locked": True}),)),
        ("lay_teams", {"size": 2}, ()),
        ("lay_teams", {"size": 3}, (("lay_teams", {"size": 2}),)),
        ("show_teams", {"is_on_wall": False}, (("lay_teams", {"size": 2}),)),
        ("clear_teams", {}, (("lay_teams", {"size": 3}),)),
    ],
)
def test_each_is_undone_and_done_again(room: Room, verb: str, values: dict[str, Any], sets_up: tuple[Any, ...]):
    for earlier, its in sets_up:
        room.do(earlier, **its)
    before = group_of(room)
    room.do(verb, **values)
    after = group_of(room)
    assert after != before
    room.do("undo")
    assert group_of(room) == before
    room.do("redo")
    assert group_of(room) == after
    with refused("not_allowed"):
        room.do(verb, "Merel", **values)


def test_all_hear_where_they_are_brought_and_a_latecomer_too(room: Room):
    room.do("gather", page="foto")
    room.join("Noor")
    heard = [told(room, name)["gathering"] for name in (*NAMES, "Noor")]
    assert {one["page"] for one in heard} == {"foto"} and len({one["id"] for one in heard}) == 1
    room.do("let_go")
    assert told(room, "Noor")["gathering"] is None


def test_a_lock_that_was_forgotten_opens_by_itself(room: Room):
    room.do("set_lock", is_locked=True)
    assert told(room, "Merel")["locked"] == LOCK_FOR.total_seconds()
    room.service.courses.store.now = lambda: NOON + LOCK_FOR + timedelta(seconds=1)
    assert told(room, "Merel")["locked"] == 0
    room.do("set_lock", is_locked=True)
    assert told(room, "Merel")["locked"] == LOCK_FOR.total_seconds(), "and can be set again"


def test_a_lock_holds_the_screens_in_the_group_and_no_others(room: Room):
    courses = room.service.courses
    board, other = room.brought("Merel"), room.service.create("Merel", name="Ander", owner_name="M", language="nl")
    courses.check_input("Merel", board)
    room.do("set_lock", is_locked=True)
    with refused("locked"):
        courses.check_input("Merel", board)
    with refused("locked"):
        courses.check_input("Joost", board)
    courses.check_input("Merel", other)
    courses.check_input("a partner, elsewhere", board)
    courses.check_input(TRAINER, board)
    room.do("set_lock", is_locked=False)
    courses.check_input("Merel", board)


def test_who_was_taken_off_or_whose_group_is_closed_is_not_held(room: Room):
    board = room.brought("Merel")
    room.do("set_lock", is_locked=True)
    room.do("take_off", id=room.people["Merel"])
    room.service.courses.check_input("Merel", board)
    room.do("let_in_again", id=room.people["Merel"])
    room.do("close_course")
    room.service.courses.check_input("Merel", board)


def test_each_is_told_with_whom_they_sit_and_no_other_pair(room: Room):
    room.do("lay_teams", size=2)
    teams = told(room)["teams"]["names"]
    assert sorted(name for team in teams for name in team) == sorted(NAMES)
    assert sorted(len(team) for team in teams) == [2, 3]
    for team in teams:
        for name in team:
            heard = told(room, name)
            assert sorted(heard["sits_with"]) == sorted(set(team) - {name})
            assert room.view(name).together.teams == ()
            assert not [other for other in NAMES if other not in team and other in repr(heard)]
    room.join("Noor")
    assert len(told(room, "Noor")["sits_with"]) == 2, "with the fewest"
    room.do("undo")
    assert told(room, "Noor")["sits_with"] is None


def test_pairs_go_off_the_wall_when_a_round_starts_and_stay_pairs(room: Room):
    key = room.round()
    room.do("lay_teams", size=2)
    assert told(room)["teams"]["on_wall"] is True
    room.do("start_round", id=key)
    assert told(room)["teams"]["on_wall"] is False and told(room, "Merel")["sits_with"]
    room.do("lay_teams", size=2)
    assert told(room)["teams"]["on_wall"] is True
    room.do("take_off_wall")
    assert told(room)["teams"]["on_wall"] is False


def test_there_must_be_two_to_sit_together():
    room = room_on()
    room.join("Merel")
    with refused("too_few"):
        room.do("lay_teams", size=2)
    with refused("no_teams"):
        room.do("show_teams", is_on_wall=True)


def test_two_trainers_each_undo_their_own_steps(room: Room):
    second(room)
    key = room.round("Van de eerste")
    room.do("set_course", SECOND, "trainer", title="Van de tweede")
    room.do("undo")
    assert room.view().title == "Van de tweede" and key not in room.view().plan
    with refused("nothing_to_undo"):
        room.do("undo")
    room.do("undo", SECOND, "trainer")
    assert room.view().title == "Leergang voorjaar"
    room.do("redo")
    assert key in room.view().plan


def test_what_the_other_changed_since_is_left_alone_by_undo(room: Room):
    second(room)
    key = room.round("Eerst")
    room.do("set_round", id=key, question="Anders", minutes=5)
    room.do("set_round", SECOND, "trainer", id=key, question="Van de tweede")
    room.do("undo")
    held = room.view().plan[key]
    assert (held.question, held.minutes) == ("Van de tweede", 10)


def test_nobody_shuts_out_the_maker_or_oneself_and_who_was_taken_off_can_come_back(room: Room):
    maker, other = room.trainer.member, second(room)
    with refused("maker_stays"):
        room.do("take_trainer_off", SECOND, "trainer", id=maker)
    with refused("maker_stays"):
        room.do("take_trainer_off", SECOND, "trainer", id=other)
    with refused("gone"):
        room.do("take_off", id=other)
    with refused("gone"):
        room.do("take_trainer_off", id=room.people["Merel"])
    room.do("take_trainer_off", id=other)
    with refused("taken_off"):
        room.view(SECOND, "trainer")
    room.do("let_trainer_in", id=other)
    assert room.view(SECOND, "trainer").seat == "trainer"
    assert [one.name for one in room.view().trainers.values()] == ["trainer", "Tweede"]


def test_who_looks_at_the_link_of_the_other_stays_who_they_are(room: Room):
    second(room)
    courses, member = room.service.courses, room.trainer.member
    courses.enter(TRAINER, room.group, next(iter(courses.trainer_links(room.group, room.trainer).values())))
    assert room.trainer.member == member
    with refused("not_allowed"):
        courses.trainer_links(room.group, room.who("Merel"))
