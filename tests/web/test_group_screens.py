"""The live screens of a group: what each seat hears, when, and which screen is not let in."""

import asyncio
import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.support.courses import TRAINER, Room
from tests.web.browsers import lived
from tests.web.rooms import asks, screen, settled
from workshop.web.courses import CourseScreen, _news, _send


def test_a_round_is_pushed_to_desk_wall_and_participants(room: Room):
    room.join("Merel")
    key = room.round("Waar ben je van?", minutes=5)

    async def story(made: Any) -> None:
        async with (
            screen(made, room, TRAINER, "trainer") as desk,
            screen(made, room, TRAINER, "wall") as wall,
            screen(made, room, "Merel", "participant") as phone,
        ):
            for one in (desk, wall, phone):
                assert (await settled(one))["now"] is None
            room.do("start_round", id=key)
            for one in (desk, wall, phone):
                now = (await one.heard())["now"]
                assert now["question"] == "Waar ben je van?" and 290 < now["left"] <= 300
            room.do("set_ready", "Merel", round=key, is_ready=True)
            assert (await desk.heard())["now"]["ready"] == 1
            assert (await wall.heard())["now"]["ready"] == 1
            told = await phone.heard()
            assert told["ready"] is True and "people" not in told and "plan" not in told

    lived(story)


class Sent:
    """A socket that keeps what is said to it."""

    def __init__(self) -> None:
        self.told: list[Any] = []

    async def send_json(self, told: Any) -> None:
        self.told.append(told)


def test_a_change_that_is_quicker_than_the_first_word_is_told_once(room: Room):
    held, socket = CourseScreen(TRAINER, room.trainer, seat="trainer", address="http://bord"), Sent()
    held.tell(_news(room.group, held))
    held.tell(None)
    asyncio.run(_send(socket, room.group, held))  # type: ignore[arg-type]
    assert [told and told["kind"] for told in socket.told] == ["hello", "group"]


def test_a_withdrawn_key_ends_the_screen_at_once(room: Room):
    room.join("Merel")
    room.join("Joost")

    async def story(made: Any) -> None:
        async with (
            screen(made, room, "Merel", "participant") as out,
            screen(made, room, "Joost", "participant") as stays,
        ):
            await settled(out)
            await settled(stays)
            room.do("take_off", id=room.people["Merel"])
            assert (await out.heard())["refused"] == "taken_off"
            assert (await out.heard())["kind"] == "closed"
            room.do("close_course")
            assert (await stays.heard())["refused"] == "group_closed"

    lived(story)


@pytest.mark.parametrize("seat", ["trainer", "wall", "newcomer", "nobody"])
def test_a_socket_in_a_seat_that_is_not_ones_own_is_not_let_in(room: Room, seat: str):
    room.join("Merel")
    room.service.courses.new_door(room.group, room.trainer)  # so that the code she came by opens nothing either

    async def story(made: Any) -> None:
        async with screen(made, room, "Merel", seat) as phone:
            assert (await phone.heard())["kind"] == "bye"

    lived(story)


def test_a_socket_from_another_site_is_not_let_in(room: Room):
    async def story(made: Any) -> None:
        forged = {"origin": "https://elders.voorbeeld.nl"}
        async with screen(made, room, TRAINER, "trainer", headers=forged) as desk:
            assert (await desk.heard())["refused"] == "origin"

    lived(story)


def test_what_is_said_on_the_socket_changes_nothing(room: Room):
    room.join("Merel")

    async def story(made: Any) -> None:
        async with screen(made, room, "Merel", "participant") as phone:
            await settled(phone)
            phone.says(text=json.dumps({"verb": "close_course", "values": {}}))
            phone.says(text='{"kind":"ping"}')
            assert (await phone.heard())["kind"] == "pong"
            assert not room.view().is_closed

    lived(story)


def test_what_is_shared_crosses_no_line_before_the_reveal(room: Room):
    for name in ("Merel", "Joost"):
        room.join(name)
    key = room.round("Hoe noem je je rol?", kind="role_names")
    room.do("start_round", id=key)

    async def story(made: Any) -> None:
        async with (
            screen(made, room, TRAINER, "trainer") as desk,
            screen(made, room, TRAINER, "wall") as wall,
            screen(made, room, "Joost", "participant") as phone,
        ):
            for one in (desk, wall, phone):
                await settled(one)
            room.do("share", "Merel", round=key, names=("kwartiermaker",))
            for one in (desk, wall):
                assert "kwartiermaker" not in json.dumps(await one.heard())
            room.do("end_round")
            for one in (desk, wall, phone):
                assert "kwartiermaker" not in json.dumps(await one.heard())

    lived(story)


def test_one_browser_is_trainer_wall_and_participant_at_once(room: Room):
    room.service.courses.enter_by_code(TRAINER, room.code, "the room")
    room.service.courses.join(TRAINER, room.group, "Ook deelnemer")

    async def story(made: Any) -> None:
        async with (
            screen(made, room, TRAINER, "trainer") as desk,
            screen(made, room, TRAINER, "participant") as phone,
        ):
            assert "plan" in await settled(desk)
            assert "plan" not in await settled(phone)

    lived(story)


def test_the_wall_shows_an_address_others_can_reach(room: Room):
    async def story(made: Any) -> None:
        async with screen(made, room, TRAINER, "wall") as wall:
            door = (await settled(wall))["door"]
            assert door["address"] == "http://testserver" and door["link"].startswith("http://testserver/g/")
            assert door["qr"]["path"].startswith("M4 4h1v1h-1z")
            room.do("set_course", address="https://bord.voorbeeld.nl/")
            assert (await wall.heard())["door"]["link"].startswith("https://bord.voorbeeld.nl/g/")

    lived(story)


def test_a_participant_hears_nothing_of_what_others_do(room: Room):
    for name in ("Merel", "Joost"):
        room.join(name)
    key = room.round()
    room.do("start_round", id=key)

    async def story(made: Any) -> None:
        async with screen(made, room, "Joost", "participant") as phone:
            await settled(phone)
            room.do("set_ready", "Merel", round=key, is_ready=True)
            room.do("set_blank", is_blank=False)
            room.do("more_time")
            told = await phone.heard()
            assert told["now"]["left"] > 601, "the first word is about the time"

    lived(story)


def test_who_comes_back_in_the_same_browser_stays_in(room: Room):
    room.join("Merel")
    room.do("open_door", id=room.people["Merel"])

    async def story(made: Any) -> None:
        async with screen(made, room, "Merel", "participant") as phone:
            await settled(phone)
            room.service.courses.come_back("Merel", room.group, room.people["Merel"], "", "the room")
            key = room.round()
            room.do("start_round", id=key)
            heard = await phone.heard()
            while heard["kind"] == "group" and heard["now"] is None:
                heard = await phone.heard()
            assert heard["kind"] == "group"

    lived(story)


def test_a_second_trainer_comes_in_by_a_link_the_desk_shows_and_both_desks_are_live(door: TestClient, room: Room):
    assert asks(door, room, TRAINER, "trainer", "invite_trainer", name="Tweede").status_code == 200
    room.join("Merel")
    assert asks(door, room, "Merel", "participant", "invite_trainer", name="Ik").json()["refused"] == "not_allowed"

    async def story(made: Any) -> None:
        async with screen(made, room, TRAINER, "trainer") as desk, screen(made, room, "Merel", "participant") as phone:
            told = await settled(desk)
            assert "links" not in await settled(phone)
            (link,) = told["links"].values()
            key = link.rpartition("/")[2]
            assert room.service.courses.enter("laptop 2", room.group, key) == "trainer"
            async with screen(made, room, "laptop 2", "trainer") as other:
                names = [(one["name"], one["me"]) for one in (await settled(other))["trainers"]]
                assert names == [("trainer", False), ("Tweede", True)]
                room.do("set_course", "laptop 2", "trainer", title="Samen")
                assert (await desk.heard())["title"] == "Samen" == (await other.heard())["title"]

    lived(story)


def test_of_pairs_a_participant_hears_only_the_own_one(room: Room):
    for name in ("Merel", "Joost", "Sem", "Aya"):
        room.join(name)

    async def story(made: Any) -> None:
        async with screen(made, room, "Merel", "participant") as phone, screen(made, room, TRAINER, "wall") as wall:
            await settled(phone)
            await settled(wall)
            room.do("lay_teams", size=2)
            told = await phone.heard()
            assert len(told["sits_with"]) == 1 and "teams" not in told
            assert len((await wall.heard())["teams"]["names"]) == 2

    lived(story)


def test_a_round_that_moved_is_told_to_both_desks(room: Room):
    keys = [room.round(question) for question in "ab"]

    async def story(made: Any) -> None:
        async with screen(made, room, TRAINER, "trainer") as desk, screen(made, room, TRAINER, "trainer") as other:
            await settled(desk)
            await settled(other)
            room.do("move_round", id=keys[1], steps=-1)
            for one in (desk, other):
                assert [held["question"] for held in (await one.heard())["plan"]] == ["b", "a"]

    lived(story)
