"""A board's link: the key in it opens, and is nowhere else to be found."""

import errno
import logging

import pytest
from starlette.testclient import TestClient
from ulid import ULID

from tests.support.services import House
from tests.web.browsers import PAGE, app
from workshop.text import translator
from workshop.text.refusals import sentence

UNKNOWN = "01JZZZZZZZZZZZZZZZZZZZZZZZ"


@pytest.fixture
def fresh(house: House) -> TestClient:
    """A browser that was never here."""
    return TestClient(app(), follow_redirects=False)


def link(house: House) -> str:
    return f"/b/{house.board}/{house.service.link_key(house.board, house.owner.actor)}"


def may_see(client: TestClient, house: House) -> bool:
    return client.get(f"/api/boards/{house.board}/photo").status_code == 200


def test_a_good_link_goes_on_to_the_photo_and_stays_open(house: House, fresh: TestClient):
    answer = fresh.get(link(house), headers=PAGE)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/foto?board={house.board}")
    assert may_see(fresh, house)


def test_the_key_is_in_nothing_that_comes_back_or_is_logged(house: House, fresh: TestClient, caplog):
    key = link(house).rpartition("/")[2]
    with caplog.at_level(logging.DEBUG):
        answers = [fresh.get(link(house), headers=PAGE)]
        answers += [fresh.get(f"/b/{UNKNOWN}/{key}", headers=PAGE), fresh.get(f"/b/{house.board}/{key}x", headers=PAGE)]
        answers += [fresh.get(f"/foto?board={house.board}", headers=PAGE)]
        answers += [fresh.get(f"/api/boards/{house.board}/{way}") for way in ("photo", "file", "file?closed=1")]
    for answer in answers:
        assert key not in answer.text and not any(key in value for value in answer.headers.values())
    own = [record for record in caplog.records if not record.name.startswith(("httpx", "httpcore", "asyncio"))]
    assert not any(key in record.getMessage() for record in own)


def test_the_page_behind_it_is_told_no_referrer_and_the_answer_is_not_kept(house: House, fresh: TestClient):
    for way in (link(house), f"{link(house)}x"):
        headers = fresh.get(way, headers=PAGE).headers
        assert headers["referrer-policy"] == "no-referrer" and headers["cache-control"] == "no-store"


def test_a_wrong_link_goes_to_the_start_and_opens_nothing(house: House, fresh: TestClient):
    other = house.service.create("other", name="x", owner_name="y", language="nl")
    foreign = house.service.link_key(other, house.service.actor("other", other))
    own = link(house)
    hostile = [f"/b/{board}/x" for board in ("a%00b", "..x", "x" * 3_000, "%F0%9F%92%A9")]
    for way in (own[:-1], f"{own}a", f"/b/{house.board}/{foreign}", f"/b/{UNKNOWN}/{own[-32:]}", *hostile):
        answer = fresh.get(way, headers=PAGE)
        assert (answer.status_code, answer.headers["location"]) == (303, "/?word=no_link"), way
    assert not may_see(fresh, house)


def test_a_withdrawn_link_opens_no_more_and_shuts_who_came_by_it(house: House, fresh: TestClient):
    old = link(house)
    fresh.get(old, headers=PAGE)
    assert may_see(fresh, house)
    house.service.renew_link("owner", house.board, house.owner.actor)
    assert not may_see(fresh, house)
    assert fresh.get(old, headers=PAGE).headers["location"] == "/?word=no_link"
    house.owner = house.guest("owner")
    fresh.get(link(house), headers=PAGE)
    assert may_see(fresh, house)


def test_who_lost_the_cookie_sends_again_after_opening_the_link_and_is_heard_once(house: House, fresh: TestClient):
    """Whether the lost answer was a yes (the first) or the cookie was gone already (the second)."""
    fresh.get(link(house), headers=PAGE)
    asked = [
        {"client": "tab", "sequence": number, "verb": "add_chair", "values": {"id": str(ULID())}} for number in (1, 2)
    ]
    address = f"/api/boards/{house.board}/changes"
    assert fresh.post(address, json=asked[0]).status_code == 200
    fresh.cookies.clear()
    assert {fresh.post(address, json=one).json()["refused"] for one in asked} == {"no_cookie"}
    fresh.get("/foto", headers=PAGE)
    assert {fresh.post(address, json=one).json()["refused"] for one in asked} == {"withdrawn"}
    fresh.get(link(house), headers=PAGE)
    assert [fresh.post(address, json=one).status_code for one in asked * 2] == [200] * 4
    assert len(house.view().chairs) == 2


def test_trying_a_link_that_was_made_for_another_shuts_nobody_out(house: House, fresh: TestClient):
    """Who came in by several links is who may do most."""
    house.key_for("viewer", "wand", "the key of the wall")
    fresh.get(f"/b/{house.board}/the key of the wall", headers=PAGE)
    assert fresh.get(f"/api/boards/{house.board}/photo").json()["may_edit"] is False
    fresh.get(link(house), headers=PAGE)
    assert fresh.get(f"/api/boards/{house.board}/photo").json()["may_edit"] is True
    fresh.get(f"/b/{house.board}/the key of the wall", headers=PAGE)
    assert fresh.get(f"/api/boards/{house.board}/photo").json()["may_edit"] is True


@pytest.mark.parametrize(("language", "query"), [("nl", ""), ("en", "?lang=en")])
def test_a_disk_that_takes_nothing_is_said(house: House, fresh: TestClient, monkeypatch, language: str, query: str):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "disk full")

    monkeypatch.setattr(house.service.files, "write", full)
    answer = fresh.get(f"{link(house)}{query}", headers=PAGE)
    assert (answer.status_code, answer.text) == (503, sentence("disk_full", translator(language)))
