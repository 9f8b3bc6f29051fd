"""A stand of the group: each board goes along by its owner's yes, and what it holds stays with that owner."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.support.courses import TRAINER, Room, room_on
from tests.support.half_years import block, goes_along, party, stand, told, told_room
from workshop.charts.moved import moved
from workshop.charts.moved_words import moved_line
from workshop.model.change import Refused
from workshop.model.half_year import KeptState
from workshop.model.sharing import MODULES
from workshop.service import Service
from workshop.store.files import FolderFiles
from workshop.text import translator

_ = translator("nl")


@pytest.fixture
def room() -> Room:
    room = room_on()
    for name in ("Merel", "Joost"):
        room.join(name)
    return room


def refused(code: str):
    return pytest.raises(Refused, check=lambda error: error.code == code)


def snapshots(room: Room, name: str, board: str):
    return room.service.list_snapshots(board, room.service.actor(name, board))


def people_in(room: Room, key: str) -> int:
    return room.view().half_year.stands[key].people


def line(room: Room, name: str, key: str) -> str:
    _at, then, now = room.service.half_years.since(name, room.group)[key]
    return moved_line(moved(then, now), _)


def test_who_agrees_has_a_snapshot_of_the_own_board_and_the_group_no_more_than_where_it_lies(room: Room):
    merel, joost = room.brought("Merel"), room.brought("Joost")
    party(room, "Merel", merel, "Stichting De Brug")
    key = stand(room)
    goes_along(room, "Merel", key)
    [kept] = snapshots(room, "Merel", merel)
    assert (kept.name, kept.block, kept.by) == ("Einde van blok 1", 1, room.service.actor("Merel", merel).member)
    assert snapshots(room, "Joost", joost) == []
    group = room.service.courses.store.read(room.group).group
    assert group.stands[key].kept.keys() == {room.people["Merel"]}
    assert "De Brug" not in group.model_dump_json()


def test_the_trainers_view_has_a_number_and_nothing_of_the_board(room: Room):
    merel = room.brought("Merel")
    party(room, "Merel", merel, "Stichting De Brug")
    key = stand(room)
    goes_along(room, "Merel", key)
    [kept] = snapshots(room, "Merel", merel)
    assert people_in(room, key) == 1
    for seen in (repr(room.view()), repr(room.wall()), told_room(room), told(room, "Joost")):
        assert not [word for word in (merel, kept.id, "De Brug", "Netwerk van Merel") if word in seen]
    assert room.view("Joost").half_year.stands[key].people == 0


def test_not_answering_and_not_now_are_the_same(room: Room):
    room.brought("Merel")
    key = stand(room)
    before = repr(room.view())
    room.do("keep_back", "Joost", id=key)
    assert repr(room.view()) == before


@pytest.mark.parametrize("how", ["snapshot", "board", "leaves", "taken off"])
def test_what_is_deleted_leaves_the_stand_with_one_fewer(room: Room, how: str):
    boards = {name: room.brought(name) for name in ("Merel", "Joost")}
    key = stand(room)
    for name in boards:
        goes_along(room, name, key)
    assert people_in(room, key) == 2
    board = boards["Merel"]
    actor = room.service.actor("Merel", board)
    if how == "snapshot":
        room.service.delete_snapshot(board, actor, snapshots(room, "Merel", board)[0].id)
    elif how == "board":
        room.service.bin.put_away(board, actor)
    elif how == "leaves":
        room.do("keep_back", "Merel", id=key)
        assert len(snapshots(room, "Merel", board)) == 1, "the snapshot stays its owner's"
    else:
        room.do("take_off", id=room.people["Merel"])
    assert people_in(room, key) == 1
    if how != "taken off":
        assert room.service.half_years.since("Merel", room.group) == {}


def test_each_sees_alone_what_moved_since(room: Room):
    merel = room.brought("Merel")
    gone = party(room, "Merel", merel, "Gaat weg")
    stays = party(room, "Merel", merel, "Blijft")
    key = stand(room)
    goes_along(room, "Merel", key)
    assert line(room, "Merel", key) == _("nothing moved")
    actor = room.service.actor("Merel", merel)
    room.service.perform(merel, actor, "remove", {"ids": [gone]})
    room.service.perform(merel, actor, "set_seat", {"ids": [stays], "commitment": 5})
    for called in ("LEF", "Hogeschool"):
        party(room, "Merel", merel, called)
    assert line(room, "Merel", key) == "2 erbij aan tafel, 1 niet meer aan tafel, 1 in een andere ring"
    assert room.service.half_years.since("Joost", room.group) == {}
    with refused("withdrawn"):
        room.service.half_years.since(TRAINER, room.group)


def test_each_part_goes_along_by_a_yes_of_its_own(room: Room):
    merel = room.brought("Merel")
    key = stand(room)
    for modules in ((), ("lelijk",), ("foto", 7)):
        with refused("not_valid"):
            room.service.half_years.go_along("Merel", room.group, key, modules or [])
    assert snapshots(room, "Merel", merel) == [], "nothing is left of what was refused"
    goes_along(room, "Merel", key, "tijdlijn", "plek", "tijdlijn")
    mine = room.view("Merel").half_year.stands[key].mine
    assert mine is not None and mine.modules == ("plek", "tijdlijn")
    assert "'modules': ['plek', 'tijdlijn']" in told(room, "Merel") and "'modules'" not in told_room(room)
    room.do("keep_back", "Merel", id=key)
    goes_along(room, "Merel", key, "foto")
    assert room.view("Merel").half_year.stands[key].mine.modules == ("foto",)  # type: ignore[union-attr]


def test_a_state_kept_before_parts_were_asked_about_is_of_all():
    told = {"board": "01M8AP6DV5Y337YT2705KVQQ6A", "snapshot": "01M8AP6DV5Y337YT2705KVQQ6B"}
    assert KeptState.model_validate(told).modules == MODULES


def test_what_is_closed_is_in_neither_state(room: Room):
    merel = room.brought("Merel")
    key = stand(room)
    goes_along(room, "Merel", key)
    closed = party(room, "Merel", merel, "Onder tafel")
    actor = room.service.actor("Merel", merel)
    room.service.perform(merel, actor, "close", {"id": closed})
    assert line(room, "Merel", key) == _("nothing moved")


def test_it_loads_back_and_the_present_is_kept_first(room: Room):
    merel = room.brought("Merel")
    key = stand(room)
    goes_along(room, "Merel", key)
    party(room, "Merel", merel, "Later gekomen")
    actor = room.service.actor("Merel", merel)
    at = room.service.half_years.since("Merel", room.group)[key][0]
    room.service.load_snapshot(merel, actor, at.snapshot, "Zoals het nu is")
    assert room.service.view(merel, actor).parties == {}
    assert [kept.name for kept in snapshots(room, "Merel", merel)][0] == "Zoals het nu is"


def test_a_second_press_keeps_no_second_snapshot(room: Room):
    merel = room.brought("Merel")
    key = stand(room)
    for _press in range(2):
        goes_along(room, "Merel", key)
    assert len(snapshots(room, "Merel", merel)) == 1


def test_a_board_goes_along_only_with_the_newest_and_within_its_days(room: Room):
    merel, now = room.brought("Merel"), datetime(2027, 5, 12, tzinfo=UTC)
    room.service.courses.store.now = lambda: now
    first = stand(room, "Eerst")
    now += timedelta(days=1)
    second = stand(room, "Daarna")
    with refused("stand_over"):
        goes_along(room, "Merel", first)
    now += timedelta(days=8)
    with refused("stand_over"):
        goes_along(room, "Merel", second)
    assert snapshots(room, "Merel", merel) == [], "what did not go along was not kept either"


def test_without_a_board_here_nothing_goes_along(room: Room):
    key = stand(room)
    with refused("no_board"):
        goes_along(room, "Merel", key)
    with refused("withdrawn"):
        goes_along(room, TRAINER, key)
    with refused("unknown_verb"):
        room.do("no_such_verb", "Merel")
    room.brought("Merel")
    with refused("gone"):
        goes_along(room, "Merel", block(room, 0))


def test_it_is_there_after_a_restart(tmp_path):
    room = room_on(FolderFiles(tmp_path))
    room.join("Merel")
    room.brought("Merel")
    key = stand(room)
    goes_along(room, "Merel", key)
    again = Service(FolderFiles(tmp_path), room.service.secret)
    assert list(again.half_years.since("Merel", room.group)) == [key]


def test_undo_at_the_desk_takes_a_stand_back_only_while_nobody_went_along(room: Room):
    room.brought("Merel")
    stand(room)
    room.do("undo")
    assert room.view().half_year.stands == {}
    room.do("redo")
    [key] = room.view().half_year.stands
    goes_along(room, "Merel", key)
    room.do("undo")
    assert people_in(room, key) == 1


def test_the_block_the_group_is_in(room: Room):
    first = room.round("Van blok een")
    room.do("start_round", id=first)
    room.do("begin_block", id=block(room, 1))
    view = room.view()
    assert (view.now, view.shown, view.half_year.block) == (None, None, block(room, 1))
    second = room.round("Van blok twee")
    assert {key: held.block for key, held in room.view().plan.items()} == {
        first: block(room, 0),
        second: block(room, 1),
    }
    assert room.view().plan[first].is_over
    room.do("remove_block", id=block(room, 1))
    assert room.view().half_year.block is None and room.view().plan[second].block is None
    with refused("not_allowed"):
        room.do("begin_block", "Merel", id=block(room, 0))
