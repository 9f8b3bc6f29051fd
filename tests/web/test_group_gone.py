"""A group that is deleted, and somebody who takes themselves out: every screen hears it at once."""

from datetime import timedelta
from typing import Any

from starlette.testclient import TestClient

from tests.support.courses import TRAINER, Room
from tests.web.browsers import lived
from tests.web.rooms import asks, screen, settled
from workshop.web import courses


def test_when_a_group_is_deleted_every_screen_is_told(door: TestClient, room: Room):
    room.join("Merel")

    async def story(made: Any) -> None:
        async with (
            screen(made, room, TRAINER, "trainer") as desk,
            screen(made, room, TRAINER, "wall") as wall,
            screen(made, room, "Merel", "participant") as phone,
        ):
            for one in (desk, wall, phone):
                await settled(one)
            room.service.bin.put_away(room.group, room.trainer)
            for one in (desk, wall, phone):
                assert (await one.heard())["refused"] == "group_away"

    lived(story)
    for browser, seat in (("Merel", "participant"), (TRAINER, "trainer")):
        answer = asks(door, room, browser, seat, "undo")
        assert (answer.status_code, answer.json()["refused"]) == (404, "group_away")


def test_who_takes_themselves_out_is_out_on_every_screen(room: Room):
    for name in ("Merel", "Joost"):
        room.join(name)

    async def story(made: Any) -> None:
        async with screen(made, room, "Merel", "participant") as phone, screen(made, room, TRAINER, "wall") as wall:
            await settled(phone)
            await settled(wall)
            room.service.courses.leave(room.group, room.who("Merel"))
            assert (await phone.heard())["refused"] == "no_seat"
            assert [one["name"] for one in (await wall.heard())["people"]] == ["Joost"]

    lived(story)


def test_a_rehearsal_moves_while_somebody_looks(room: Room, monkeypatch):
    monkeypatch.setattr(courses, "_REHEARSE_EVERY", 0.0)
    group = room.service.rehearsals.create(TRAINER, "nl")
    clock = [room.service.courses.store.now()]
    room.service.courses.store.now = lambda: clock[0]

    async def story(made: Any) -> None:
        room.group = group
        async with screen(made, room, TRAINER, "wall") as wall:
            assert (await settled(wall))["people"] == []
            clock[0] += timedelta(seconds=60)
            told = await wall.heard()
            while len(told["people"]) < 9:
                told = await wall.heard()
            room.service.bin.remove(group, room.trainer)
            assert (await wall.heard())["refused"] == "no_seat", "thrown away it is gone, not in the bin"

    lived(story)
