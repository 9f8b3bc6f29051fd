"""Sharing, the wall and the casus by their verbs: what owner, trainer and the others may, and what each gets to see."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest
from ulid import ULID

from tests.support.courses import TRAINER, Room, refused, room_on
from workshop.access.in_room import Network
from workshop.access.round_pictures import Plane
from workshop.changes.registry import COURSE
from workshop.charts.course import course_told
from workshop.model.round_kinds import GROUP_ROUND_KINDS, ROUND_KINDS, GroupRoundKind
from workshop.model.sharing import Sharing, Stage

NAMES = ("Merel", "Joost", "Sem", "Aya", "Wout", "Noor")
NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)


class Clock:
    now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def room() -> Room:
    room = room_on()
    room.service.courses.store.now = Clock()
    for name in NAMES:
        room.join(name)
    return room


def group_of(room: Room):
    return room.service.courses.store.read(room.group).group


def told(room: Room) -> dict[str, str]:
    """All that goes to each screen."""
    views = {name: room.view(name) for name in (TRAINER, *NAMES)} | {"wall": room.wall()}
    return {who: repr((view, course_told(view, NOON))) for who, view in views.items()}


def casus(room: Room, teller: str = "Merel", *, start: bool = True) -> str:
    """A casus round in which this one accepted."""
    room.brought(teller)
    room.do("share_board", teller, foto="pictures")
    key = room.round("De casus", kind="casus")
    room.do("offer_casus", round=key, member=room.people[teller])
    if start:
        room.do("start_round", id=key)
    room.do("accept_casus", teller, id=key)
    return key


def line(room: Room, key: str, who: str, text: str) -> str:
    sent = str(ULID())
    room.do("send_line", who, round=key, id=sent, text=text)
    return sent


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


# Sharing


def test_without_a_board_nothing_can_be_shared(room: Room):
    with refused("no_board"):
        room.do("share_board", "Merel", foto="open")


def test_another_board_is_not_shared_by_the_share_of_the_first(room: Room):
    room.brought("Merel")
    room.do("share_board", "Merel", foto="open")
    room.do("put_on_wall", member=room.people["Merel"], module="foto")
    room.brought("Merel")
    assert room.view("Merel").room.sharing == Sharing() and room.wall().room.stage is None


@pytest.mark.parametrize("way", ["withdraw_board", "share_board", "take_mine_off", "take_off"])
def test_the_wall_loses_it_at_once(room: Room, way: str):
    room.brought("Merel")
    room.do("share_board", "Merel", foto="open", plek="open")
    room.do("put_on_wall", member=room.people["Merel"], module="foto")
    assert room.wall().room.stage == Stage(member=room.people["Merel"])
    assert room.view("Merel").room.is_mine and not room.view("Joost").room.is_mine
    if way == "take_off":
        room.do("take_off", id=room.people["Merel"])
    elif way == "share_board":
        room.do(way, "Merel", plek="open")
    else:
        room.do(way, "Merel")
    assert room.wall().room.stage is None
    assert not room.service.shared.standing(room.group, room.trainer)


def test_undo_at_the_desk_brings_no_board_back_that_its_owner_took_back(room: Room):
    room.brought("Merel")
    room.do("share_board", "Merel", foto="open")
    room.do("put_on_wall", member=room.people["Merel"])
    room.do("start_round", id=room.round())
    room.do("withdraw_board", "Merel")
    room.do("undo")
    assert room.wall().room.stage is None and not room.service.shared.standing(room.group, room.trainer)


def test_the_trainer_puts_up_only_what_is_shared(room: Room):
    room.brought("Merel")
    room.do("share_board", "Merel", foto="open")
    for member, module in (("Merel", "balans"), ("Joost", "foto")):
        with refused("not_shared"):
            room.do("put_on_wall", member=room.people[member], module=module)
    with refused("not_allowed"):
        room.do("put_on_wall", "Joost", member=room.people["Merel"])


def test_side_by_side_stand_shared_photos_only(room: Room):
    for name in NAMES[:3]:
        room.brought(name)
    room.do("share_board", "Merel", foto="pictures")
    room.do("share_board", "Joost", plek="open")
    room.do("put_on_wall")
    standing = room.service.shared.standing(room.group, room.trainer)
    assert [held.member for held in standing] == [room.people["Merel"]]
    room.do("take_mine_off", "Merel")
    assert not room.service.shared.standing(room.group, room.trainer)


def test_an_edit_of_what_is_not_shared_makes_no_new_state(room: Room):
    board = room.brought("Merel")
    room.do("share_board", "Merel", foto="pictures")
    room.do("put_on_wall", member=room.people["Merel"])
    actor = room.service.actor("Merel", board)
    [before] = room.service.shared.standing(room.group, room.trainer)
    room.service.perform(board, actor, "set_board", {"standing": "iets anders"})
    [same] = room.service.shared.standing(room.group, room.trainer)
    room.service.perform(board, actor, "set_board", {"shared_task": "De opgave"})
    [after] = room.service.shared.standing(room.group, room.trainer)
    assert (same.view.revision, same.view.saved_at) == (before.view.revision, before.view.saved_at)
    assert after.view.revision > before.view.revision


def test_what_is_shared_and_how_is_told_to_nobody_but_its_owner_and_the_desk(room: Room):
    room.brought("Merel")
    before = told(room)
    room.do("share_board", "Merel", foto="open")
    after = told(room)
    changed = [who for who in after if after[who].replace("revision", "") != before[who] and "Offered" in after[who]]
    assert changed == [TRAINER]
    assert room.view("Joost").room.offers is None and room.wall().room.offers is None


def on_wall(room: Room, module: str = "foto") -> Any:
    [held] = room.service.shared.standing(room.group, room.trainer)
    assert held.module == module
    return held.view


def masked_room(room: Room) -> Any:
    """Merel's board with one party stands on the wall, by name."""
    board = room.brought("Merel")
    actor = room.service.actor("Merel", board)
    room.service.perform(board, actor, "add_party", {"id": str(ULID()), "name": "Buurthuis Zuid", "kind": "other"})
    room.do("share_board", "Merel", foto="open", plek="open", mask="names")
    room.do("put_on_wall", member=room.people["Merel"])
    return actor


def test_desk_and_owner_mask_the_wall_and_only_ever_more(room: Room):
    masked_room(room)
    assert "Buurthuis Zuid" in repr(on_wall(room))
    assert (room.view().room.mask, room.view("Merel").room.mask) == ("names", "names")
    assert room.view("Joost").room.mask is None and room.wall().room.mask is None
    room.do("mask_stage", mask="roles")
    assert "Buurthuis Zuid" not in repr(on_wall(room)) and room.view("Merel").room.mask == "roles"
    for verb, by in (("mask_stage", TRAINER), ("mask_mine", "Merel")):
        room.do(verb, by, mask="codes")
        with refused("not_valid"):
            room.do(verb, by, mask="roles")
    assert "P1" in repr(on_wall(room))
    assert group_of(room).members[room.people["Merel"]].sharing.mask == "codes"
    with refused("not_allowed"):
        room.do("mask_stage", "Joost", mask="codes")
    with refused("not_shared"):
        room.do("mask_mine", "Joost", mask="codes")


def test_a_desk_never_says_more_than_the_owner_shares(room: Room):
    masked_room(room)
    room.do("share_board", "Merel", foto="open", mask="codes")
    room.do("mask_stage", mask="roles")
    assert "P1" in repr(on_wall(room)) and room.view().room.mask == "codes"


def test_the_same_board_stays_masked_where_another_module_of_it_stands(room: Room):
    masked_room(room)
    room.do("mask_stage", mask="codes")
    room.do("put_on_wall", member=room.people["Merel"], module="plek")
    assert "Buurthuis Zuid" not in repr(on_wall(room, "plek"))
    room.do("clear_stage")
    with refused("not_shared"):
        room.do("mask_stage", mask="codes")
    room.do("put_on_wall", member=room.people["Merel"])
    assert "Buurthuis Zuid" in repr(on_wall(room)), "put up anew it is as its owner shares it"


# Casus


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


# The plane


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


def test_no_verb_here_is_undone_by_a_trainer_but_those_of_the_desk():
    shared = ("share_board", "withdraw_board", "take_mine_off", "put_on_wall", "mask_stage", "mask_mine")
    names = (*shared, "offer_casus", "send_line", "show_line")
    assert not [name for name in names if COURSE.named(name).is_step]


def test_only_whose_balance_stands_on_the_wall_shows_what_they_think_through(room: Room):
    room.brought("Merel")
    room.do("share_board", "Merel", foto="open", balans="open")
    merel, key = room.people["Merel"], str(ULID())
    with refused("not_on_wall"):
        room.do("show_what_if", "Merel", id=key)
    room.do("put_on_wall", member=merel, module="foto")
    with refused("not_on_wall"):
        room.do("show_what_if", "Merel", id=key)
    room.do("put_on_wall", member=merel, module="balans")
    with refused("not_on_wall"):
        room.do("show_what_if", "Joost", id=key)
    with refused("not_allowed"):
        room.do("show_what_if", TRAINER, id=key)
    room.do("show_what_if", "Merel", id=key)
    assert group_of(room).stage == Stage(member=merel, module="balans", what_if=key)
    assert room.view("Merel").room.mine_alone == group_of(room).stage
    assert room.view("Joost").room.mine_alone is None
    room.do("mask_stage", mask="codes")
    assert group_of(room).stage.what_if == key
    room.do("put_on_wall", member=merel, module="balans")
    assert group_of(room).stage.what_if is None, "whoever puts it there anew puts give and take there"
    room.do("show_what_if", "Merel", id=key)
    room.do("show_what_if", "Merel", id=None)
    assert group_of(room).stage.what_if is None
