"""A group by its routes: links, changes and the live socket, with whatever keys and seats a browser tries."""

import asyncio
import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.support.courses import TRAINER, Room
from tests.web.browsers import SITE, app, cookie_of, lived
from tests.web.rooms import asks, follows, screen, settled
from workshop.web.courses import CourseScreen, _news, _send


@pytest.fixture
def client(room: Room) -> TestClient:
    return TestClient(app(), follow_redirects=False)


@pytest.mark.parametrize(("seat", "page"), [("trainer", "regie"), ("participant", "groep"), ("newcomer", "groep")])
def test_a_link_leads_to_its_page_and_stands_in_no_address(client: TestClient, room: Room, seat: str, page: str):
    courses = room.service.courses
    keys = {
        "trainer": lambda: courses.link_key(room.group, room.trainer),
        "participant": lambda: courses.link_key(room.group, room.join("Merel")),
        "newcomer": lambda: courses.door(room.group, room.trainer).key,
    }
    answer = follows(client, f"/g/{room.group}/{keys[seat]()}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/{page}?groep={room.group}")
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("key", ["x", "a" * 32, "..secret"])
def test_a_guessed_link_leads_to_the_start(client: TestClient, room: Room, key: str):
    assert follows(client, f"/g/{room.group}/{key}").headers["location"] == "/?word=no_link"
    assert follows(client, f"/g/01M8AP6DV5Y337YT2705KVQQ6A/{key}").headers["location"] == "/?word=no_link"


def test_old_links_lead_to_the_start(client: TestClient, room: Room):
    courses = room.service.courses
    old = courses.door(room.group, room.trainer).key
    courses.new_door(room.group, room.trainer)
    assert follows(client, f"/g/{room.group}/{old}").headers["location"] == "/?word=no_link"


def test_the_desk_changes_the_group(client: TestClient, room: Room):
    key = room.round()
    assert asks(client, room, TRAINER, "trainer", "start_round", id=key).status_code == 200
    assert room.view().now is not None
    old = room.code
    assert asks(client, room, TRAINER, "trainer", "new_door").status_code == 200
    assert room.code != old


DESK = (
    "set_course",
    "add_round",
    "start_round",
    "end_round",
    "more_time",
    "reveal_round",
    "set_blank",
    "take_off",
    "open_door",
    "close_course",
    "new_door",
    "gather",
    "set_lock",
    "lay_teams",
    "move_round",
    "add_block",
    "undo",
)


@pytest.mark.parametrize("verb", DESK)
def test_a_participant_who_asks_for_a_desk_verb_is_refused(client: TestClient, room: Room, verb: str):
    room.join("Merel")
    key = room.round()
    room.do("start_round", id=key)
    values: dict[str, dict[str, Any]] = {
        "add_round": {"id": "01M8AP6DV5Y337YT2705KVQQ6A", "question": "Mijn vraag"},
        "set_blank": {"is_blank": True},
        "take_off": {"id": room.people["Merel"]},
        "open_door": {"id": room.people["Merel"]},
        "gather": {"page": "foto"},
        "set_lock": {"is_locked": True},
        "move_round": {"id": key, "steps": 1},
        "add_block": {"id": "01M8AP6DV5Y337YT2705KVQQ6A"},
    }
    told = values.get(verb, {"id": key} if verb.endswith("_round") and verb != "end_round" else {})
    before = room.service.courses.store.read(room.group).group
    answer = asks(client, room, "Merel", "participant", verb, **told)
    assert (answer.status_code, answer.json()["refused"]) == (403, "not_allowed")
    assert asks(client, room, "Merel", "trainer", verb, **told).json()["refused"] == "no_seat"
    assert room.service.courses.store.read(room.group).group == before


@pytest.mark.parametrize("verb", ["join", "come_back_in", "bring", "load_content", "remove_board", "", None])
def test_what_only_our_own_code_asks_for_can_not_be_asked_for_by_name(client: TestClient, room: Room, verb: Any):
    room.join("Merel")
    room.brought("Merel")
    assert asks(client, room, "Merel", "participant", verb).json()["refused"] == "unknown_verb"


def test_another_site_changes_nothing(client: TestClient, room: Room):
    forged = {"headers": {"origin": "https://elders.voorbeeld.nl"}}
    assert asks(client, room, TRAINER, "trainer", "close_course", **forged).json()["refused"] == "origin"
    assert not room.view().is_closed


@pytest.mark.parametrize("seat", ["", "wizard", "trainer"])
def test_a_seat_that_is_not_ones_own_is_refused(client: TestClient, room: Room, seat: str):
    room.join("Merel")
    assert asks(client, room, "Merel", seat, "undo").status_code in (403, 422)


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


def test_what_one_would_share_is_asked_of_ones_own_board_alone(client: TestClient, room: Room):
    room.join("Merel")
    board = room.brought("Merel")
    actor = room.service.actor("Merel", board)
    room.service.perform(board, actor, "set_roles", {"roles": ["director", "connector"]})

    def names(browser: str, seat: str) -> Any:
        headers = {"cookie": cookie_of(browser)}
        return client.get(f"/api/groups/{room.group}/role-names?as={seat}", headers=headers)

    assert names("Merel", "participant").json() == {"board": board, "names": ["regisseur", "verbinder"]}
    room.join("Joost")
    assert names("Joost", "participant").json() == {"board": None, "names": []}
    assert names(TRAINER, "participant").status_code == 403
    assert names(TRAINER, "trainer").status_code == 403


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


def test_a_group_in_english_is_come_in_to_in_english(client: TestClient, room: Room):
    room.do("set_course", language="en")
    key = room.service.courses.door(room.group, room.trainer).key
    assert follows(client, f"/g/{room.group}/{key}").headers["location"].endswith("&lang=en")


@pytest.mark.parametrize(("said", "kept"), [("12 mei 2027", "2027-05-12"), ("", None), ("morgen", "2027-01-02")])
def test_the_day_of_a_block_is_read_as_it_is_written(client: TestClient, room: Room, said: str, kept: str | None):
    block = next(iter(room.view().blocks))
    body: dict[str, Any] = {
        "verb": "set_block",
        "values": {"id": block, "on": said},
        "when": ["on"],
        "today": "2027-01-01",
    }
    headers = {"cookie": cookie_of(TRAINER), "origin": SITE}
    address = f"/api/groups/{room.group}/changes?as=trainer"
    assert client.post(address, headers=headers, content=json.dumps(body)).status_code == 200
    assert room.view().blocks[block].on == kept
    body["values"] |= {"on": "ooit eens"}
    assert client.post(address, headers=headers, content=json.dumps(body)).json()["refused"] == "when"


def writes(client: TestClient, board: str, browser: str, sequence: int) -> Any:
    body = {"client": browser, "sequence": sequence, "verb": "set_board", "values": {"stuck": f"zin {sequence}"}}
    headers = {"cookie": cookie_of(browser), "origin": SITE}
    return client.post(f"/api/boards/{board}/changes", headers=headers, content=json.dumps(body))


def test_under_a_lock_a_change_waits_and_is_kept_once_it_opens(client: TestClient, room: Room):
    room.join("Merel")
    board = room.brought("Merel")
    assert writes(client, board, "Merel", 1).status_code == 200
    room.do("set_lock", is_locked=True)
    held = writes(client, board, "Merel", 2)
    assert held.json()["refused"] == "locked" and held.json()["words"]
    assert held.status_code >= 500, "so that the screen keeps it and asks again"
    assert room.service.store.read(board).board.stuck == "zin 1"
    assert writes(client, board, "Merel", 1).json()["refused"] == "locked"
    room.do("set_lock", is_locked=False)
    assert writes(client, board, "Merel", 2).status_code == 200
    assert room.service.store.read(board).board.stuck == "zin 2"


def test_a_second_trainer_comes_in_by_a_link_the_desk_shows_and_both_desks_are_live(client: TestClient, room: Room):
    assert asks(client, room, TRAINER, "trainer", "invite_trainer", name="Tweede").status_code == 200
    room.join("Merel")
    assert asks(client, room, "Merel", "participant", "invite_trainer", name="Ik").json()["refused"] == "not_allowed"

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
