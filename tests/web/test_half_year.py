"""The half year by its routes: a board goes along by its owner's own yes, and what moved is told to nobody else."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.support.courses import TRAINER, Room
from tests.support.half_years import party, stand
from tests.support.services import SECRET
from tests.web.browsers import SITE, cookie_of
from tests.web.conftest import QuickFiles
from workshop.service import Service, serving

PARTS = ["foto", "plek", "balans", "tijdlijn"]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with serving(Service(QuickFiles(tmp_path), SECRET)) as service:
        room = Room(service)
        for name in ("Merel", "Joost"):
            room.join(name)
        yield room


def asks(door: TestClient, room: Room, browser: str, seat: str, verb: str, **values: Any) -> Any:
    headers = {"cookie": cookie_of(browser), "origin": SITE}
    body = json.dumps({"verb": verb, "values": values})
    return door.post(f"/api/groups/{room.group}/changes?as={seat}", headers=headers, content=body)


def since(door: TestClient, room: Room, browser: str) -> Any:
    return door.get(f"/api/groups/{room.group}/since", headers={"cookie": cookie_of(browser)})


def test_by_a_yes_the_own_board_goes_along_and_what_moved_is_told_to_its_owner_alone(door: TestClient, room: Room):
    board = room.brought("Merel")
    key = stand(room)
    assert asks(door, room, "Merel", "participant", "keep_along", id=key, modules=PARTS).status_code == 200
    party(room, "Merel", board, "Hogeschool")
    told = since(door, room, "Merel")
    assert told.headers["cache-control"] == "no-store"
    assert (told.json()[key]["board"], told.json()[key]["words"]) == (board, "1 erbij aan tafel")
    assert since(door, room, "Joost").json() == {}
    for browser in (TRAINER, "nobody"):
        assert since(door, room, browser).json()["refused"] == "withdrawn"


def test_only_of_the_parts_that_went_along_is_said_what_moved(door: TestClient, room: Room):
    board = room.brought("Merel")
    key = stand(room)
    for odd in ({}, *({"modules": odd} for odd in ("foto", [], ["lelijk"], None))):
        assert asks(door, room, "Merel", "participant", "keep_along", id=key, **odd).status_code == 422, odd
    assert asks(door, room, "Merel", "participant", "keep_along", id=key, modules=["balans"]).status_code == 200
    party(room, "Merel", board, "Hogeschool")
    assert since(door, room, "Merel").json()[key]["words"] == "er is niets verschoven"


def test_nobody_says_yes_for_another(door: TestClient, room: Room):
    room.brought("Merel")
    key = stand(room)
    assert asks(door, room, TRAINER, "trainer", "keep_along", id=key, modules=PARTS).status_code == 403
    assert asks(door, room, TRAINER, "participant", "keep_along", id=key, modules=PARTS).json()["refused"] == "no_seat"
    assert asks(door, room, "Joost", "participant", "keep_along", id=key, modules=PARTS).json()["refused"] == "no_board"
    assert room.view().half_year.stands[key].people == 0


@pytest.mark.parametrize("key", [None, 7, "", "../x", ["a"], "01M8AP6DV5Y337YT2705KVQQ6A"])
def test_a_stand_that_is_none_is_refused(door: TestClient, room: Room, key: Any):
    room.brought("Merel")
    assert asks(door, room, "Merel", "participant", "keep_along", id=key, modules=PARTS).status_code in (409, 422)


@pytest.mark.parametrize("verb", ["begin_block", "add_stand", "remove_stand"])
def test_blocks_and_stands_are_the_desks(door: TestClient, room: Room, verb: str):
    values = {"id": next(iter(room.view().blocks))} | ({"name": "Nu"} if verb == "add_stand" else {})
    assert asks(door, room, "Merel", "participant", verb, **values).json()["refused"] == "not_allowed"
    assert asks(door, room, "Merel", "participant", "set_reflection", question="touched", text="x").status_code == 200


def test_a_template_is_taken_along_by_its_trainer_and_makes_a_group_again(door: TestClient, room: Room):
    room.round("Waar ben je niet van?")
    at = f"/api/groups/{room.group}/template"
    told = door.get(at, headers={"cookie": cookie_of(TRAINER)})
    assert told.headers["content-disposition"] == 'attachment; filename="sjabloon.json"'
    assert door.get(at, headers={"cookie": cookie_of("Merel")}).status_code == 403
    made = door.post("/api/templates", headers={"cookie": cookie_of("new"), "origin": SITE}, content=told.content)
    group = made.json()["page"].removeprefix("regie?groep=")
    courses = room.service.courses
    view = courses.view(group, courses.actor("new", group, "trainer"))
    assert [held.question for held in view.plan.values()] == ["Waar ben je niet van?"]
    for headers, content, code in (
        ({"cookie": cookie_of("new"), "origin": "https://evil.example"}, told.content, "origin"),
        ({"cookie": cookie_of("new"), "origin": SITE}, b"{}", "not_template"),
        ({"cookie": cookie_of("new"), "origin": SITE}, b" " * 50 * 1024 * 1024, "too_big"),
    ):
        assert door.post("/api/templates", headers=headers, content=content).json()["refused"] == code
