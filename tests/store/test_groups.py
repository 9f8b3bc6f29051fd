"""A group on disk: whole after any stop, once per asking, safe for two processes, never overwritten when unreadable."""

import json
from pathlib import Path

import pytest
from ulid import ULID

from tests.support.courses import TRAINER, Room, room_on
from tests.support.faults import FAULTS, Stopped, WatchedFiles
from tests.support.services import SECRET
from workshop.model.change import Refused
from workshop.service import Service
from workshop.store import Broken, Newer, NotFound, NotSaved
from workshop.store.files import FolderFiles
from workshop.store.migrations import VERSION


def title_of(room: Room) -> str:
    return Service(FolderFiles(room.service.files.root), SECRET).courses.store.read(room.group).group.title  # type: ignore[attr-defined]


@pytest.fixture
def watched(tmp_path: Path) -> tuple[Room, WatchedFiles]:
    files = WatchedFiles(tmp_path)
    room = room_on(files)
    room.do("set_course", title="Eerst")
    return room, files


def steps_of_a_change(room: Room, files: WatchedFiles) -> int:
    before = len(files.steps)
    room.do("set_course", title="Eens")
    room.do("set_course", title="Eerst")
    return (len(files.steps) - before) // 2


def test_whatever_step_it_stops_at_the_group_reads_as_before_or_as_after(tmp_path: Path):
    for at in range(12):
        files = WatchedFiles(tmp_path / str(at))
        room = room_on(files)
        room.do("set_course", title="Eerst")
        files.stop(at)
        try:
            room.do("set_course", title="Daarna")
            acknowledged = True
        except Stopped:
            acknowledged = False
        assert title_of(room) in (("Daarna",) if acknowledged else ("Eerst", "Daarna")), at
        again = Service(FolderFiles(files.root), SECRET)
        actor = again.courses.actor(TRAINER, room.group, "trainer")
        again.courses.perform(room.group, actor, "set_course", {"title": "Verder"})
        assert title_of(room) == "Verder"


@pytest.mark.parametrize("code", FAULTS.values(), ids=FAULTS)
def test_a_disk_that_refuses_leaves_it_as_it_was(watched: tuple[Room, WatchedFiles], code: int):
    room, files = watched
    for at in range(steps_of_a_change(room, files)):
        files.fail(at, code)
        with pytest.raises(NotSaved):
            room.do("set_course", title="Daarna")
        files.before = lambda step, number: None
        assert title_of(room) == "Eerst"


def test_asked_twice_it_is_done_once(tmp_path: Path):
    room = room_on(FolderFiles(tmp_path))
    key = str(ULID())
    for _ in range(2):
        again = Service(FolderFiles(tmp_path), SECRET).courses
        actor = again.actor(TRAINER, room.group, "trainer")
        values = {"id": key, "question": "Eens?"}
        again.perform(room.group, actor, "add_round", values, client="a tab", sequence=1)
    assert len(room.view().plan) == 1


def test_two_processes_write_one_group(tmp_path: Path):
    one = room_on(FolderFiles(tmp_path))
    other = Service(FolderFiles(tmp_path), SECRET).courses
    actor = other.actor(TRAINER, one.group, "trainer")
    for number in range(6):
        one.round(f"hier {number}")
        other.perform(one.group, actor, "add_round", {"id": str(ULID()), "question": f"daar {number}"})
    assert len(one.view().plan) == 12 == len(other.view(one.group, actor).plan)


def test_an_unreadable_group_is_set_aside_and_never_overwritten(tmp_path: Path):
    room = room_on(FolderFiles(tmp_path))
    file = tmp_path / "groups" / room.group / "group.json"
    file.write_bytes(b"{ half a fi")
    for _ in range(2):
        with pytest.raises(Broken):
            room.view()
    assert [kept.read_bytes() for kept in file.parent.glob("group.json.corrupt-*")] == [b"{ half a fi"]


def test_one_of_a_newer_version_is_left_as_it_is(tmp_path: Path):
    room = room_on(FolderFiles(tmp_path))
    file = tmp_path / "groups" / room.group / "group.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"version": VERSION + 1}))
    before = file.read_bytes()
    with pytest.raises(Newer):
        Service(FolderFiles(tmp_path), SECRET).courses.store.read(room.group)
    assert file.read_bytes() == before


@pytest.mark.parametrize("asked", ["", "..", "../secret", "01M8AP6DV5Y337YT2705KVQQ6A"])
def test_what_is_no_group_is_not_found(tmp_path: Path, asked: str):
    room = room_on(FolderFiles(tmp_path))
    with pytest.raises(NotFound):
        room.service.courses.store.read(asked)
    with pytest.raises(NotFound):
        room.service.courses.perform(asked, room.trainer, "set_blank", {"is_blank": True})


def test_a_board_and_a_group_do_not_open_each_other(tmp_path: Path):
    room = room_on(FolderFiles(tmp_path))
    board = room.service.create(TRAINER, name="Netwerk", owner_name="netwerkleider", language="nl")
    with pytest.raises(NotFound):
        room.service.courses.store.read(board)
    with pytest.raises(NotFound):
        room.service.store.read(room.group)
    assert [opened.id for opened in room.service.opened(TRAINER)] == [board]


def test_a_group_that_is_there_is_not_made_again(tmp_path: Path):
    room = room_on(FolderFiles(tmp_path))
    with pytest.raises(Refused, match="taken"):
        room.service.courses.store.create(room.group, room.service.courses.store.read(room.group).group)
