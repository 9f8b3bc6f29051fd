"""The ugly photo by its routes: its owner's while it is open; nobody else is sent a byte of it, at no time."""

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.support.services import House
from tests.web.browsers import Browser, lived
from tests.web.sockets import screen_of

WORDS = ("kelderluik", "gifbeker", "stoelendans")


def drawn(house: House) -> list[str]:
    """An open one with something of every sort on it; the ids of that."""
    party = house.party("Gemeente")
    house.do("open_ugly", minutes=15, hope=WORDS[0])
    line = house.add("add_ugly_line", text=WORDS[1])
    relation = house.add("relate", photo="ugly", source=party, target=house.party("LEF"))
    house.do("set_relation", photo="ugly", ids=[relation], note=WORDS[2])
    chair = house.add("add_chair", photo="ugly", words=WORDS[2])
    return [line, relation, chair]


def passes(house: House, **by: float) -> None:
    now = house.service.store.now
    house.service.store.now = lambda: now() + timedelta(**by)


def test_its_owner_gets_it_as_long_as_it_is_open(house: House, owner: Browser):
    assert owner.photo("?photo=ugly").json()["refused"] == "curtain", "there is none yet"
    _line, relation, chair = drawn(house)
    picture = owner.photo("?photo=ugly").json()
    assert relation in picture["edges"] and chair in picture["nodes"]
    assert relation not in owner.photo().json()["edges"], "the photo is another one"
    passes(house, minutes=15)
    answer = owner.photo("?photo=ugly")
    assert (answer.status_code, answer.json()["refused"]) == (409, "curtain")
    house.do("open_ugly", minutes=5)
    assert owner.photo("?photo=ugly").status_code == 200
    house.do("close_ugly")
    assert owner.photo("?photo=ugly").status_code == 409


@pytest.mark.parametrize("way", ["photo", "photo?photo=ugly", "photo?wall=1", "file", "file?closed=1", "ledger"])
def test_no_route_gives_anybody_else_a_byte_of_it(house: House, viewer: Browser, way: str):
    ids = drawn(house)
    editor = Browser(viewer.client, house.invite("editor"), house.board)
    for browser in (viewer, editor):
        text = browser.get(way).text
        assert not [word for word in (*WORDS, *ids) if word in text]


@pytest.mark.parametrize("way", ["photo", "photo?wall=1", "photo?wall=1&photo=ugly", "file", "file?closed=1", "ledger"])
def test_nor_does_any_but_its_own_to_its_owner(house: House, owner: Browser, way: str):
    ids = drawn(house)
    house.service.keep_snapshot(house.board, house.owner.actor, {"name": "Met iets lelijks"})
    if "wall" in way and "ugly" in way:
        assert owner.get(way).json()["refused"] == "not_allowed"
    text = owner.get(way).text
    assert not [word for word in (*WORDS, *ids) if word in text]
    for page in ("photo", "balance", "line", "place"):
        asked = owner.get(f"observations?page={page}").text
        assert not [word for word in (*WORDS, *ids) if word in asked]


def test_others_screens_hear_nothing_and_its_own_hears_all_until_it_closes(house: House):
    editor = house.invite("editor")

    async def story(served: Any) -> None:
        house.do("open_ugly", minutes=15)
        async with (
            screen_of(served, house.owner, house.board, query="&photo=ugly") as own,
            screen_of(served, house.owner, house.board) as mine,
            screen_of(served, house.owner, house.board, query="&wall=1") as wall,
            screen_of(served, editor, house.board, query="&photo=ugly") as theirs,
            screen_of(served, editor, house.board) as other,
        ):
            for screen in (own, mine, wall, other):
                assert (await screen.heard())["kind"] == "hello"
            assert (await theirs.heard())["refused"] == "curtain"
            ids = drawn(house)
            house.party("Laatste")
            said = [await own.heard() for _ in range(8)]
            assert any(ids[1] in event.get("edges", {}) for event in said)
            waiting = ((mine, 8), (wall, 8), (other, 3))
            others = [json.dumps([await screen.heard() for _ in range(count)]) for screen, count in waiting]
            for heard in others:
                assert "Laatste" in heard
                assert not [word for word in (*WORDS, *ids) if word in heard]
            house.do("close_ugly")
            said = [await own.heard() for _ in range(1)]
            assert said[0]["refused"] == "curtain"

    lived(story)


def test_destroying_and_opening_are_no_gestures(owner: Browser):
    for verb in ("open_ugly", "destroy_ugly", "close_ugly", "lay_ugly"):
        assert owner.do(verb).json()["refused"] == "unknown_verb"


def test_the_log_does_not_tell_that_there_is_one(owner: Browser, caplog: Any):
    owner.do("add_ugly_line", id="01JZZZZZZZZZZZZZZZZZZZZZZZ", text=WORDS[0])
    owner.do("tidy", photo="ugly")
    owner.do("set_ugly", photo=[])
    owner.do("rename", id="01JZZZZZZZZZZZZZZZZZZZZZZZ", name="x")
    lines = [record.message for record in caplog.records if record.name == "samenwerkbord"]
    assert len(lines) == 1 and "refused rename on" in lines[0]
