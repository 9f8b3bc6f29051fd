"""What somebody shares of a board, and what of it stands on the wall: what owner, trainer and the others may."""

import pytest
from ulid import ULID

from tests.changes.six import NAMES, group_of, masked_room, on_wall, room_of_six, told
from tests.support.courses import TRAINER, Room, refused
from workshop.model.sharing import Sharing, Stage


@pytest.fixture
def room() -> Room:
    return room_of_six()


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
