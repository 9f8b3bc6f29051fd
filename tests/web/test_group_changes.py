"""A group changed by its route: by whom, from where, and what nobody may ask for by name."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.support.courses import TRAINER, Room
from tests.web.browsers import SITE, cookie_of
from tests.web.rooms import asks


def test_the_desk_changes_the_group(door: TestClient, room: Room):
    key = room.round()
    assert asks(door, room, TRAINER, "trainer", "start_round", id=key).status_code == 200
    assert room.view().now is not None
    old = room.code
    assert asks(door, room, TRAINER, "trainer", "new_door").status_code == 200
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
def test_a_participant_who_asks_for_a_desk_verb_is_refused(door: TestClient, room: Room, verb: str):
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
    answer = asks(door, room, "Merel", "participant", verb, **told)
    assert (answer.status_code, answer.json()["refused"]) == (403, "not_allowed")
    assert asks(door, room, "Merel", "trainer", verb, **told).json()["refused"] == "no_seat"
    assert room.service.courses.store.read(room.group).group == before


@pytest.mark.parametrize("verb", ["join", "come_back_in", "bring", "load_content", "remove_board", "", None])
def test_what_only_our_own_code_asks_for_can_not_be_asked_for_by_name(door: TestClient, room: Room, verb: Any):
    room.join("Merel")
    room.brought("Merel")
    assert asks(door, room, "Merel", "participant", verb).json()["refused"] == "unknown_verb"


def test_another_site_changes_nothing(door: TestClient, room: Room):
    forged = {"headers": {"origin": "https://elders.voorbeeld.nl"}}
    assert asks(door, room, TRAINER, "trainer", "close_course", **forged).json()["refused"] == "origin"
    assert not room.view().is_closed


@pytest.mark.parametrize("seat", ["", "wizard", "trainer"])
def test_a_seat_that_is_not_ones_own_is_refused(door: TestClient, room: Room, seat: str):
    room.join("Merel")
    assert asks(door, room, "Merel", seat, "undo").status_code in (403, 422)


def test_what_one_would_share_is_asked_of_ones_own_board_alone(door: TestClient, room: Room):
    room.join("Merel")
    board = room.brought("Merel")
    actor = room.service.actor("Merel", board)
    room.service.perform(board, actor, "set_roles", {"roles": ["director", "connector"]})

    def names(browser: str, seat: str) -> Any:
        headers = {"cookie": cookie_of(browser)}
        return door.get(f"/api/groups/{room.group}/role-names?as={seat}", headers=headers)

    assert names("Merel", "participant").json() == {"board": board, "names": ["regisseur", "verbinder"]}
    room.join("Joost")
    assert names("Joost", "participant").json() == {"board": None, "names": []}
    assert names(TRAINER, "participant").status_code == 403
    assert names(TRAINER, "trainer").status_code == 403


@pytest.mark.parametrize(("said", "kept"), [("12 mei 2027", "2027-05-12"), ("", None), ("morgen", "2027-01-02")])
def test_the_day_of_a_block_is_read_as_it_is_written(door: TestClient, room: Room, said: str, kept: str | None):
    block = next(iter(room.view().blocks))
    body: dict[str, Any] = {
        "verb": "set_block",
        "values": {"id": block, "on": said},
        "when": ["on"],
        "today": "2027-01-01",
    }
    headers = {"cookie": cookie_of(TRAINER), "origin": SITE}
    address = f"/api/groups/{room.group}/changes?as=trainer"
    assert door.post(address, headers=headers, content=json.dumps(body)).status_code == 200
    assert room.view().blocks[block].on == kept
    body["values"] |= {"on": "ooit eens"}
    assert door.post(address, headers=headers, content=json.dumps(body)).json()["refused"] == "when"


def writes(door: TestClient, board: str, browser: str, sequence: int) -> Any:
    body = {"client": browser, "sequence": sequence, "verb": "set_board", "values": {"stuck": f"zin {sequence}"}}
    headers = {"cookie": cookie_of(browser), "origin": SITE}
    return door.post(f"/api/boards/{board}/changes", headers=headers, content=json.dumps(body))


def test_under_a_lock_a_change_waits_and_is_kept_once_it_opens(door: TestClient, room: Room):
    room.join("Merel")
    board = room.brought("Merel")
    assert writes(door, board, "Merel", 1).status_code == 200
    room.do("set_lock", is_locked=True)
    held = writes(door, board, "Merel", 2)
    assert held.json()["refused"] == "locked" and held.json()["words"]
    assert held.status_code >= 500, "so that the screen keeps it and asks again"
    assert room.service.store.read(board).board.stuck == "zin 1"
    assert writes(door, board, "Merel", 1).json()["refused"] == "locked"
    room.do("set_lock", is_locked=False)
    assert writes(door, board, "Merel", 2).status_code == 200
    assert room.service.store.read(board).board.stuck == "zin 2"
