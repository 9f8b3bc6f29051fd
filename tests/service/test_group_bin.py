"""A course group that was deleted: thirty days in the bin, then wholly gone; and somebody who takes themselves out."""

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.courses import TRAINER, Room
from tests.support.half_years import goes_along, stand
from tests.support.services import SECRET
from workshop.access.round_pictures import Tally
from workshop.model.change import Refused
from workshop.service import Service
from workshop.store import NotFound, NotSaved
from workshop.store.bin import KEPT_FOR
from workshop.store.errors import GroupPutAway
from workshop.store.files import FolderFiles

NOW = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = Room(Service(FolderFiles(tmp_path), SECRET))
    wait(room, 0)
    for name in ("Merel", "Joost"):
        room.join(name)
    return room


def wait(room: Room, days: float) -> None:
    room.service.courses.store.now = lambda: NOW + timedelta(days=days)
    room.service.store.now = room.service.courses.store.now


def shared(room: Room) -> str:
    """A round in which Merel shared something, that was changed and taken off and put back since."""
    key = room.round("Hoe noem je je rol?", kind="role_names")
    room.do("start_round", id=key)
    room.do("share", "Merel", round=key, names=("kwartiermaker",), is_named=True)
    room.do("remove_round", id=key)
    room.do("undo")
    return key


def deleted(room: Room) -> None:
    room.service.bin.put_away(room.group, room.trainer)


def test_every_link_and_the_code_stop_at_once_and_boards_stay(room: Room):
    courses = room.service.courses
    board = room.brought("Merel")
    own = courses.link_key(room.group, room.who("Merel"))
    door = courses.door(room.group, room.trainer)
    deleted(room)
    for key in (own, door.key):
        with pytest.raises(Refused, match="no_link"):
            courses.enter("elsewhere", room.group, key)
    with pytest.raises(Refused, match="no_code"):
        courses.enter_by_code("elsewhere", door.code, "the room")
    for look in (room.view, room.wall, lambda: room.view("Merel")):
        with pytest.raises(GroupPutAway):
            look()
    assert not courses.opened(TRAINER) and not courses.opened("Merel")
    assert [opened.id for opened in room.service.opened("Merel")] == [board]


def test_its_trainer_takes_it_back_as_it_was(room: Room):
    shared(room)
    before, own = room.view(), room.service.courses.link_key(room.group, room.trainer)
    deleted(room)
    [kept] = room.service.bin.held(TRAINER)
    assert (kept.id, kept.name, kept.until, kept.is_group) == (room.group, "Leergang voorjaar", NOW + KEPT_FOR, True)
    assert room.service.courses.enter("elsewhere", room.group, own) == "trainer"
    wait(room, 29.9)
    assert room.service.bin.empty() == 0
    room.service.bin.take_back("elsewhere", room.group)
    assert room.view() == before and not room.service.bin.held(TRAINER)
    assert room.service.courses.enter_by_code("later", room.code, "the room") == room.group


@pytest.mark.parametrize("browser", ["Merel", "nobody"])
def test_nobody_else_deletes_it_or_takes_it_back(room: Room, browser: str):
    with pytest.raises(Refused, match="not_allowed"):
        room.service.bin.put_away(room.group, room.who("Merel"))
    deleted(room)
    assert not room.service.bin.held(browser)
    with pytest.raises(Refused, match="withdrawn"):
        room.service.bin.take_back(browser, room.group)


def test_after_thirty_days_nothing_of_it_is_left_but_the_boards(room: Room, tmp_path: Path, caplog):
    caplog.set_level(logging.DEBUG, "samenwerkbord")
    shared(room)
    board = room.brought("Joost")
    deleted(room)
    wait(room, 30)
    assert room.service.bin.empty() == 1
    words = [room.group, "Leergang voorjaar", "kwartiermaker", *room.people.values()]
    assert left_of(tmp_path, words) == [] and not [word for word in words if word in caplog.text]
    with pytest.raises(NotFound):
        room.service.bin.take_back(TRAINER, room.group)
    assert [opened.id for opened in room.service.opened("Joost")] == [board]


def left_of(folder: Path, words: list[str]) -> list[str]:
    """Where any of these words is still said, by a file or in its name."""
    said = {str(path): str(path).encode() + path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return [f"{word} in {path}" for path, data in said.items() for word in words if word.encode() in data]


def test_a_server_that_ends_while_it_empties_the_bin_goes_on_the_next_time(room: Room, monkeypatch):
    deleted(room)
    wait(room, 31)

    def half(_self: FolderFiles, name: str) -> None:
        (_self.root / name / "group.json").unlink()
        raise OSError("the power went")

    with monkeypatch.context() as broken, pytest.raises(OSError, match="power"):
        broken.setattr(FolderFiles, "remove_folder", half)
        room.service.bin.empty()
    with pytest.raises(GroupPutAway):
        room.view()
    assert not room.service.bin.held(TRAINER)
    assert room.service.bin.empty() == 1


def test_on_a_disk_that_says_no_it_stays_where_it_is(room: Room, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as broken, pytest.raises(NotSaved):
        broken.setattr(FolderFiles, "write", full)
        deleted(room)
    assert room.view().title == "Leergang voorjaar"


def test_a_board_and_a_group_in_the_bin_are_each_their_own(room: Room):
    board = room.brought("Merel")
    room.service.bin.put_away(board, room.service.actor("Merel", board))
    deleted(room)
    assert [kept.is_group for kept in room.service.bin.held("Merel")] == [False]
    wait(room, 31)
    assert room.service.bin.empty() == 2


class TestSomebodyTakesThemselvesOut:
    def test_nothing_of_them_is_left_in_any_file(self, room: Room, tmp_path: Path):
        member, board = room.people["Merel"], room.brought("Merel")
        key = shared(room)
        room.do("share_board", "Merel", foto="all", is_named=True)
        room.do("put_on_wall", member=member, module="foto")
        goes_along(room, "Merel", stand(room))
        for text in ("zwijggeld", "spreekgeld", ""):
            room.do("set_reflection", "Merel", question="touched", text=text)
        room.do("set_reflection", "Merel", question="onward", text="hartzeer")
        hashed, left = room.who("Merel").hash, room.service.courses.link_key(room.group, room.who("Merel"))
        room.service.courses.leave(room.group, room.who("Merel"))
        group_files = tmp_path / "groups"
        assert (
            left_of(group_files, ["Merel", "kwartiermaker", "zwijggeld", "spreekgeld", "hartzeer", hashed, board]) == []
        )
        assert left_of(tmp_path / "browsers", [member]) == []
        with pytest.raises(Refused, match="withdrawn"):
            room.who("Merel")
        with pytest.raises(Refused, match="no_link"):
            room.service.courses.enter("elsewhere", room.group, left)
        assert [one.name for one in room.view().people.values()] == ["Joost"]
        assert member not in room.service.courses.store.read(room.group).group.model_dump_json()
        room.do("reveal_round", id=key)
        tally = room.view().picture
        assert isinstance(tally, Tally) and not tally.counts
        assert [opened.id for opened in room.service.opened("Merel")] == [board]

    def test_no_step_back_of_the_trainer_brings_them_back(self, room: Room):
        shared(room)
        room.do("lay_teams", size=2)
        room.service.courses.leave(room.group, room.who("Merel"))
        for verb in ("undo", "undo", "redo", "redo"):
            room.do(verb)
        group = room.service.courses.store.read(room.group).group
        assert room.people["Merel"] not in group.model_dump_json()

    def test_a_disk_that_says_no_leaves_them_in(self, room: Room, monkeypatch):
        def full(*_: object) -> None:
            raise OSError(28, "full")

        with monkeypatch.context() as broken, pytest.raises(NotSaved):
            broken.setattr(FolderFiles, "write", full)
            room.service.courses.leave(room.group, room.who("Merel"))
        assert room.view("Merel").name == "Merel"

    def test_a_trainer_stays(self, room: Room):
        with pytest.raises(Refused, match="not_allowed"):
            room.service.courses.leave(room.group, room.trainer)

    def test_it_holds_after_a_restart(self, room: Room, tmp_path: Path):
        room.service.courses.leave(room.group, room.who("Merel"))
        again = Service(FolderFiles(tmp_path), SECRET).courses
        assert [one.name for one in again.view(room.group, room.trainer).people.values()] == ["Joost"]


def test_what_is_nobodys_is_gone_at_once(room: Room, tmp_path: Path):
    with pytest.raises(Refused, match="not_allowed"):
        room.service.bin.remove(room.group, room.who("Merel"))
    room.service.bin.remove(room.group, room.trainer)
    assert left_of(tmp_path, [room.group]) == []
