"""Trying to get in where one is not: keys that were guessed, old or another group's, odd ids, forged sites, boards."""

import hmac
import json
import logging
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.support.courses import TRAINER, Room
from tests.support.services import Guest
from tests.web.browsers import PAGE, SITE, cookie_of, lived
from tests.web.rooms import asks, follows, screen
from tests.web.sockets import screen_of
from workshop.access import keys
from workshop.model.change import Refused
from workshop.store import NotFound

ODD = ("..", "%2e%2e", "..%2f..%2fsecret", "..%5c..%5csecret", "x" * 400, "01M8AP6DV5Y337YT2705KVQQ6A%00", "%00", "*")
SECURITY = ("x-content-type-options", "referrer-policy", "x-frame-options", "permissions-policy")


def all_keys(room: Room) -> dict[str, str]:
    """Every key there is to this group, by who holds it."""
    courses = room.service.courses
    merel = room.join("Merel")
    courses.let_look_along(room.group, room.trainer)
    courses.invite_trainer(room.group, room.trainer, "tweede")
    return {
        "trainer": courses.link_key(room.group, room.trainer),
        "participant": courses.link_key(room.group, merel),
        "newcomer": courses.door(room.group, room.trainer).key,
        "observer": courses.observer_key(room.group, room.trainer),
        "second": next(iter(courses.trainer_links(room.group, room.trainer).values())),
    }


def shut(answer: Any) -> bool:
    """Whether a link led nowhere but to the start."""
    return bool(answer.status_code == 404 or answer.headers["location"] == "/?word=no_link")


def test_no_key_of_one_group_opens_another(door: TestClient, room: Room):
    other = Room(room.service)
    for key in all_keys(room).values():
        assert shut(follows(door, f"/g/{other.group}/{key}"))
    assert asks(door, other, "Merel", "participant", "end_round").json()["refused"] == "no_seat"
    assert asks(door, other, "Merel", "trainer", "end_round").json()["refused"] == "no_seat"


def test_no_key_of_a_group_opens_a_board_nor_the_other_way(door: TestClient, room: Room):
    board = room.service.create("owner", name="Netwerk", owner_name="eigenaar", language="nl")
    for key in all_keys(room).values():
        assert follows(door, f"/b/{board}/{key}").headers["location"].startswith("/?word=no_link")
    own = room.service.link_key(board, room.service.actor("owner", board))
    assert shut(follows(door, f"/g/{room.group}/{own}")) and shut(follows(door, f"/g/{board}/{own}"))


def test_withdrawn_keys_open_nothing_by_any_door(door: TestClient, room: Room):
    held = all_keys(room)
    second = next(key for key, one in room.view().trainers.items() if one.name == "tweede")
    room.do("take_off", id=room.people["Merel"])
    room.do("take_trainer_off", id=second)
    room.service.courses.new_door(room.group, room.trainer)
    room.service.courses.perform(room.group, room.trainer, "shut_look_along", {})
    for who in ("participant", "newcomer", "observer", "second"):
        assert shut(follows(door, f"/g/{room.group}/{held[who]}")), who
    assert asks(door, room, "Merel", "participant", "set_ready").json()["refused"] == "taken_off"


def test_a_key_that_is_nearly_right_is_wrong(door: TestClient, room: Room):
    key = all_keys(room)["trainer"]
    for near in (key[:-1], f"{key}a", key[::-1], key[:-1] + ("a" if key[-1] != "a" else "b"), ""):
        assert shut(follows(door, f"/g/{room.group}/{near}"))


def test_a_trainer_who_asks_for_a_board_that_was_brought_gets_nothing(door: TestClient, room: Room):
    room.join("Merel")
    board = room.brought("Merel")
    headers = {"cookie": cookie_of(TRAINER), "origin": SITE}
    for way in ("photo", "file", "file?closed=1", "photo?wall=1", "snapshots/01M8AP6DV5Y337YT2705KVQQ6A.svg"):
        answer = door.get(f"/api/boards/{board}/{way}", headers=headers)
        assert answer.status_code in (403, 404) and "Netwerk van Merel" not in answer.text
    body = json.dumps({"verb": "set_board", "values": {"name": "Van mij"}})
    assert door.post(f"/api/boards/{board}/changes", headers=headers, content=body).status_code == 403
    courses = room.service.courses
    courses.let_look_along(room.group, room.trainer)
    courses.enter("looks along", room.group, courses.observer_key(room.group, room.trainer))
    for browser, why in ((TRAINER, "not_shared"), ("looks along", "not_shared"), ("Joost", "withdrawn")):
        address = f"/api/boards/{room.group}~{room.people['Merel']}~foto/photo"
        assert door.get(address, headers={"cookie": cookie_of(browser)}).json()["refused"] in (why, "no_seat"), browser
    with pytest.raises(Refused, match="withdrawn"):
        room.service.courses.own_board(TRAINER, room.group)
    with pytest.raises(Refused, match="withdrawn"):
        room.service.courses.bring(TRAINER, room.group, board)

    async def story(made: Any) -> None:
        async with screen_of(made, Guest(TRAINER, room.trainer), board) as desk:
            assert (await desk.heard())["refused"] == "withdrawn"

    lived(story)


@pytest.mark.parametrize("odd", ODD)
def test_an_address_names_no_file_elsewhere(door: TestClient, room: Room, tmp_path: Path, odd: str):
    def kept() -> list[Path]:
        return sorted(path for path in tmp_path.rglob("*") if path.is_file())

    headers = {"cookie": cookie_of(TRAINER), "origin": SITE}
    body, before = json.dumps({"verb": "end_round", "values": {}}), kept()
    for way in (f"/g/{odd}/x", f"/g/{room.group}/{odd}", f"/api/groups/{odd}/role-names?as=participant"):
        answer = door.get(way, headers=headers)
        assert answer.status_code in (303, 403, 404, 422) and "secret of thirty" not in answer.text
    assert door.post(f"/api/groups/{odd}/changes?as=trainer", headers=headers, content=body).status_code in (403, 404)
    assert kept() == before


@pytest.mark.parametrize("odd", ["../boards/x", "..", "/etc/passwd", "01M8AP6DV5Y337YT2705KVQQ6A/../x", ""])
def test_no_id_is_a_path(room: Room, odd: str):
    for verb in ("add_round", "take_off", "open_door"):
        values = {"id": odd, "question": "Waarom?"} if verb == "add_round" else {"id": odd}
        with pytest.raises(Refused, match="not_valid"):
            room.service.courses.perform(room.group, room.trainer, verb, values)
    assert odd not in room.service.courses.store
    with pytest.raises(NotFound):
        room.service.bin.put_away(odd, room.trainer)


@pytest.mark.parametrize(
    "origin", ["null", "http://testserver.elders.nl", "https://elders.nl", "testserver", "http://"]
)
def test_another_site_asks_in_vain(door: TestClient, room: Room, origin: str):
    answer = asks(door, room, TRAINER, "trainer", "close_course", headers={"origin": origin})
    assert answer.json()["refused"] == "origin" and not room.view().is_closed

    async def story(made: Any) -> None:
        async with screen(made, room, TRAINER, "trainer", headers={"origin": origin}) as desk:
            assert (await desk.heard())["refused"] == "origin"

    lived(story)


def test_a_key_is_in_no_log_answer_title_or_file(door: TestClient, room: Room, tmp_path: Path, caplog):
    held = all_keys(room)
    with caplog.at_level(logging.DEBUG):
        answers = [follows(door, f"/g/{room.group}/{key}", who) for who, key in held.items()]
        answers += [follows(door, f"/g/{room.group}/{key}x", who) for who, key in held.items()]
        page = door.get(f"/?groep={room.group}", headers=PAGE)
    ours = [record for record in caplog.records if not record.name.startswith(("httpx", "httpcore", "asyncio"))]
    files = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for key in held.values():
        assert not [answer for answer in (*answers, page) if key in answer.text or key in str(answer.headers)]
        assert not [record for record in ours if key in record.getMessage()]
        assert key.encode() not in files
    for answer in answers:
        assert answer.headers["referrer-policy"] == "no-referrer" and answer.headers["cache-control"] == "no-store"
        assert all(name in answer.headers for name in SECURITY)


def test_a_key_is_128_bits_or_more_and_each_its_own(room: Room):
    held = all_keys(room)
    assert keys.KEY_BYTES * 8 >= 128
    assert {len(key) for key in held.values()} == {32} and len(set(held.values())) == len(held)


def test_a_key_is_compared_in_constant_time(room: Room, monkeypatch):
    held = all_keys(room)["trainer"]
    compared: list[Any] = []

    def told(*both: Any) -> bool:
        compared.append(both)
        return False  # were anything else asked, the right key would open it still

    monkeypatch.setattr(hmac, "compare_digest", told)
    with pytest.raises(Refused, match="no_link"):
        room.service.courses.enter("elsewhere", room.group, held)
    assert len(compared) == len(room.service.courses.store.read(room.group).group.keys)


def test_what_a_group_answers_carries_the_security_headers(door: TestClient, room: Room):
    room.join("Merel")
    answers = [asks(door, room, TRAINER, "trainer", "set_blank", is_blank=True), asks(door, room, "Merel", "x", "undo")]
    for answer in answers:
        assert all(name in answer.headers for name in SECURITY)
        assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_one_browser_is_trainer_wall_participant_and_looks_along_at_once(door: TestClient, room: Room):
    held = all_keys(room)
    for who in ("newcomer", "observer"):
        follows(door, f"/g/{room.group}/{held[who]}", TRAINER)
    room.service.courses.join(TRAINER, room.group, "Ook deelnemer")
    told: dict[str, dict[str, Any]] = {}

    async def story(made: Any) -> None:
        for seat in ("trainer", "wall", "participant", "observer", "newcomer"):
            async with screen(made, room, TRAINER, seat) as one:
                await one.heard()
                told[seat] = await one.heard()

    lived(story)
    has = {seat: {name for name in ("plan", "people", "door", "at_table") if name in told[seat]} for seat in told}
    assert has == {
        "trainer": {"plan", "people", "door"},
        "wall": {"people", "door"},
        "participant": set(),
        "observer": {"at_table"},
        "newcomer": set(),
    }
