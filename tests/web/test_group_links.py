"""Coming in to a group: its links, and in which language."""

import pytest
from starlette.testclient import TestClient

from tests.support.courses import Room
from tests.web.rooms import follows


@pytest.mark.parametrize(("seat", "page"), [("trainer", "regie"), ("participant", "groep"), ("newcomer", "groep")])
def test_a_link_leads_to_its_page_and_stands_in_no_address(door: TestClient, room: Room, seat: str, page: str):
    courses = room.service.courses
    keys = {
        "trainer": lambda: courses.link_key(room.group, room.trainer),
        "participant": lambda: courses.link_key(room.group, room.join("Merel")),
        "newcomer": lambda: courses.door(room.group, room.trainer).key,
    }
    answer = follows(door, f"/g/{room.group}/{keys[seat]()}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/{page}?groep={room.group}")
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("key", ["x", "a" * 32, "..secret"])
def test_a_guessed_link_leads_to_the_start(door: TestClient, room: Room, key: str):
    assert follows(door, f"/g/{room.group}/{key}").headers["location"] == "/?word=no_link"
    assert follows(door, f"/g/01M8AP6DV5Y337YT2705KVQQ6A/{key}").headers["location"] == "/?word=no_link"


def test_old_links_lead_to_the_start(door: TestClient, room: Room):
    courses = room.service.courses
    old = courses.door(room.group, room.trainer).key
    courses.new_door(room.group, room.trainer)
    assert follows(door, f"/g/{room.group}/{old}").headers["location"] == "/?word=no_link"


def test_a_group_in_english_is_come_in_to_in_english(door: TestClient, room: Room):
    room.do("set_course", language="en")
    key = room.service.courses.door(room.group, room.trainer).key
    assert follows(door, f"/g/{room.group}/{key}").headers["location"].endswith("&lang=en")
