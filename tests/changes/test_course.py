"""The desk's verbs: a plan of rounds, one that runs, its clock; each undone by who did it."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.support.courses import Room, refused, room_on

NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def room(clock: Clock) -> Room:
    room = room_on()
    room.service.courses.store.now = clock
    return room


def group_of(room: Room):
    return room.service.courses.store.read(room.group).group


def test_a_round_runs_until_its_minutes_are_over(room: Room, clock: Clock):
    key = room.round("Waar ben je niet van?", minutes=7)
    room.do("start_round", id=key)
    now = room.view().now
    assert now is not None and (now.question, now.ends_at) == ("Waar ben je niet van?", NOON + timedelta(minutes=7))


def test_two_minutes_more_is_two_minutes_more(room: Room):
    room.do("start_round", id=room.round(minutes=5))
    room.do("more_time")
    assert room.view().now.ends_at == NOON + timedelta(minutes=7)  # type: ignore[union-attr]


def test_after_the_time_is_up_it_is_at_least_two_minutes_from_then(room: Room, clock: Clock):
    room.do("start_round", id=room.round(minutes=5))
    clock.passes(minutes=9, seconds=30)
    room.do("more_time")
    left = room.view().now.ends_at - clock.now  # type: ignore[union-attr, operator]
    assert timedelta(minutes=2) <= left <= timedelta(minutes=3)


def test_one_round_runs_at_a_time(room: Room):
    first, second = room.round("Eerst"), room.round("Daarna")
    room.do("start_round", id=first)
    room.do("start_round", id=second)
    assert room.view().now.id == second  # type: ignore[union-attr]
    assert [planned.is_over for planned in room.view().plan.values()] == [True, False]
    room.do("end_round")
    assert room.view().now is None
    with refused("no_round"):
        room.do("end_round")
    with refused("no_round"):
        room.do("more_time")


def test_each_act_at_the_desk_is_undone_by_its_trainer(room: Room):
    key, other = room.round("Waar ben je van?"), room.round("En van wie is de rest?")
    for verb, values in (
        ("set_course", {"title": "Andere naam", "address": "bord.voorbeeld.nl"}),
        ("add_block", {"id": "01M8AP6DV5Y337YT2705KVQQ6A", "title": "Blok 3"}),
        ("set_round", {"id": key, "question": "Anders?", "minutes": 3}),
        ("start_round", {"id": key}),
        ("more_time", {}),
        ("start_round", {"id": other}),  # the one that runs ends by it, and runs again
        ("end_round", {}),
        ("set_blank", {"is_blank": True}),
        ("remove_round", {"id": key}),
    ):
        before = group_of(room)
        room.do(verb, **values)
        after = group_of(room)
        assert after != before, verb
        room.do("undo")
        assert group_of(room) == before, verb
        room.do("redo")
        assert group_of(room) == after, verb


def test_undo_leaves_what_participants_did_since(room: Room):
    room.join("Merel")
    key = room.round()
    room.do("start_round", id=key)
    room.do("set_ready", "Merel", round=key, is_ready=True)
    room.do("more_time")
    room.do("undo")
    assert room.view().now.ready == 1  # type: ignore[union-attr]
    with refused("not_allowed"):
        room.do("undo", "Merel")


def test_ready_is_a_number_of_who_is_in(room: Room):
    for name in ("Merel", "Joost", "Sem"):
        room.join(name)
    key = room.round()
    with refused("round_over"):
        room.do("set_ready", "Merel", round=key, is_ready=True)
    room.do("start_round", id=key)
    room.do("set_ready", "Merel", round=key, is_ready=True)
    room.do("set_ready", "Joost", round=key, is_ready=True)
    now = room.view().now
    assert now is not None and (now.ready, now.people) == (2, 3)
    room.do("take_off", id=room.people["Joost"])
    now = room.view().now
    assert now is not None and (now.ready, now.people) == (1, 2)
    room.do("set_ready", "Merel", round=key, is_ready=False)
    assert room.view().now.ready == 0  # type: ignore[union-attr]


def test_who_is_ready_starts_anew_with_the_round(room: Room):
    room.join("Merel")
    key = room.round()
    room.do("start_round", id=key)
    room.do("set_ready", "Merel", round=key, is_ready=True)
    room.do("end_round")
    room.do("start_round", id=key)
    assert room.view().now.ready == 0  # type: ignore[union-attr]


def test_a_trainer_takes_no_trainer_off(room: Room):
    with refused("gone"):
        room.do("take_off", id=room.trainer.member)
    with refused("gone"):
        room.do("open_door", id=room.trainer.member)


def test_the_open_door_shuts_by_itself(room: Room, clock: Clock):
    room.join("Merel")
    room.do("open_door", id=room.people["Merel"])
    clock.passes(minutes=11)
    room.service.courses.enter_by_code("new phone", room.code, "the room")
    assert room.service.courses.open_doors("new phone", room.group) == {}
    with refused("door_shut"):
        room.service.courses.come_back("new phone", room.group, room.people["Merel"], "", "the room")


@pytest.mark.parametrize("minutes", [0, 121, -3])
def test_a_round_of_no_time_or_far_too_much_is_refused(room: Room, minutes: int):
    with refused("not_valid"):
        room.round(minutes=minutes)
