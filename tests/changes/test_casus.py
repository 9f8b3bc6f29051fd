"""The casus by its verbs, and what each kind of round holds: what teller, trainer and the others may."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from ulid import ULID

from tests.changes.six import NAMES, NOON, Clock, casus, line, room_of_six, told
from tests.support.courses import TRAINER, Room, refused
from workshop.access.in_room import Network
from workshop.changes.registry import COURSE
from workshop.charts.course import course_told
from workshop.model.round_kinds import GROUP_ROUND_KINDS, ROUND_KINDS, GroupRoundKind
from workshop.model.sharing import Stage


@pytest.fixture
def room() -> Room:
    return room_of_six()


def test_each_kind_says_what_it_holds():
    assert get_args(GroupRoundKind) == GROUP_ROUND_KINDS
    assert [kind for kind, held in ROUND_KINDS.items() if not held.holds] == ["talk", "beside", "pairs"]


@pytest.mark.parametrize("kind", GROUP_ROUND_KINDS)
def test_an_answer_of_another_kind_is_refused(room: Room, kind: GroupRoundKind):
    key = room.round("Wat nu?", kind=kind)
    room.do("start_round", id=key)
    for field, verb, values in (
        ("shares", "share", {"names": ["regisseur"]}),
        ("at", "stand_at", {"at": {"across": 0.2, "up": 0.8}}),
        ("balance", "say_balance", {"gives": "tijd"}),
        ("moments", "count_moments", {"counts": {"coffee": 1}}),
    ):
        if field in ROUND_KINDS[kind].holds:
            room.do(verb, "Merel", round=key, **values)
        else:
            with refused("not_valid"):
                room.do(verb, "Merel", round=key, **values)


def test_who_is_asked_is_known_to_that_one_and_the_desk_only(room: Room):
    room.brought("Merel")
    room.do("share_board", "Merel", foto="open")
    key = room.round("De casus", kind="casus")
    room.do("start_round", id=key)
    room.do("offer_casus", round=key, member=room.people["Merel"])
    assert [who for who in NAMES if room.view(who).room.casus.is_mine] == ["Merel"]  # type: ignore[union-attr]
    assert room.people["Merel"] not in told(room)["Joost"] and room.wall().room.stage is None
    with refused("not_allowed"):
        room.do("accept_casus", "Joost", id=key)
    with refused("not_allowed"):
        room.do("send_line", "Joost", round=key, id=str(ULID()), text="Ik zie iets")


def test_only_who_shares_can_be_asked(room: Room):
    key = room.round("De casus", kind="casus")
    with refused("not_shared"):
        room.do("offer_casus", round=key, member=room.people["Merel"])


def test_who_accepts_has_the_board_on_the_wall(room: Room):
    casus(room)
    assert room.wall().room.stage == Stage(member=room.people["Merel"])


def test_before_the_reveal_no_line_is_read_by_anybody_else(room: Room):
    key = casus(room)
    for name in NAMES[1:]:
        line(room, key, name, f"Ik zie {name} twijfelen")
    for who, said in told(room).items():
        assert not [n for n in NAMES[1:] if n != who and f"Ik zie {n}" in said], who
        assert (f"Ik zie {who}" in said) is (who in NAMES[1:])


def test_after_it_they_are_the_tellers_and_nobody_elses_unless_shown(room: Room):
    key = casus(room)
    sent = [line(room, key, name, f"Ik zie {name} twijfelen") for name in NAMES[1:]]
    room.do("reveal_round", id=key)
    after = told(room)
    assert all(f"Ik zie {name}" in after["Merel"] for name in NAMES[1:])
    assert "Ik zie" not in after[TRAINER] + after["wall"] and "Ik zie Joost" not in after["Sem"]
    room.do("show_line", "Merel", round=key, id=sent[0], is_shown=True)
    after = told(room)
    assert "Ik zie Joost" in after["wall"] and "Ik zie Sem" not in after["wall"] + after[TRAINER]
    room.do("show_line", "Merel", round=key, id=sent[0], is_shown=False)
    assert "Ik zie" not in told(room)["wall"]
    room.do("keep_line", "Merel", round=key, id=sent[1])
    room.do("put_line_aside", "Merel", round=key, id=sent[1])
    held = room.view("Merel").room.casus
    assert held is not None and (held.kept, held.aside) == ((), (sent[1],))
    with refused("not_allowed"):
        room.do("keep_line", "Joost", round=key, id=sent[1])


def test_lines_do_not_say_by_whom(room: Room):
    key = casus(room)
    line(room, key, "Joost", "Ik zie b")
    line(room, key, "Sem", "Ik zie a")
    room.do("reveal_round", id=key)
    merel = room.view("Merel")
    # All who take part are named there alike, to say who is of the same network.
    merel = replace(merel, room=replace(merel.room, network=Network()))
    said = repr((merel, course_told(merel, NOON)))
    assert said.index("Ik zie a") < said.index("Ik zie b") and room.people["Joost"] not in said


def test_a_line_can_be_taken_back_before_the_reveal_only(room: Room):
    key = casus(room)
    sent = line(room, key, "Joost", "Ik zie iets")
    room.do("take_line_back", "Joost", round=key, id=sent)
    sent = line(room, key, "Joost", "Ik zie wat")
    room.do("reveal_round", id=key)
    with refused("round_over"):
        room.do("take_line_back", "Joost", round=key, id=sent)


def test_on_the_hands_the_own_board_takes_no_input_until_the_time_is_up(room: Room):
    key = casus(room)
    board = room.view("Merel").board or ""
    actor = room.service.actor("Merel", board)
    room.do("sit_on_hands", "Merel", round=key, minutes=8)
    assert room.view("Joost").room.casus.hands_until == NOON + timedelta(minutes=8)  # type: ignore[union-attr]
    with refused("on_hands"):
        room.service.perform(board, actor, "set_board", {"stuck": "toch"})
    Clock.now = NOON + timedelta(minutes=8)
    room.service.perform(board, actor, "set_board", {"stuck": "nu weer"})
    Clock.now = NOON
    with refused("on_hands"):
        room.service.perform(board, actor, "set_board", {"stuck": "toch"})
    room.do("reveal_round", id=key)
    room.service.perform(board, actor, "set_board", {"stuck": "en nu"})


def test_the_teller_sends_no_line_and_others_do_not_sit(room: Room):
    key = casus(room)
    with refused("not_allowed"):
        room.do("send_line", "Merel", round=key, id=str(ULID()), text="Ik zie mij")
    with refused("not_allowed"):
        room.do("sit_on_hands", "Joost", round=key)


def test_no_verb_here_is_undone_by_a_trainer_but_those_of_the_desk():
    shared = ("share_board", "withdraw_board", "take_mine_off", "put_on_wall", "mask_stage", "mask_mine")
    names = (*shared, "offer_casus", "send_line", "show_line")
    assert not [name for name in names if COURSE.named(name).is_step]
