"""The picture by its route: for who may see it, in their language, and nothing when nothing came."""

import pytest

from tests.support.services import House
from tests.web.browsers import Browser
from workshop.charts.picture import picture
from workshop.store.files import Signature
from workshop.text import translator
from workshop.text.refusals import sentence

UNKNOWN = "01JZZZZZZZZZZZZZZZZZZZZZZZ"


def test_it_is_the_picture_of_who_asks(house: House, owner: Browser, viewer: Browser):
    party = house.party("Gemeente")
    answer = owner.photo()
    assert answer.status_code == 200 and answer.json() == picture(house.view(), translator("nl"))
    assert answer.headers["cache-control"] == "no-store"
    assert party in viewer.photo().json()["nodes"] and viewer.photo().json()["may_edit"] is False


def test_english_is_one_word_away(owner: Browser):
    labels = [owner.photo(query).json()["kinds"]["government"]["label"] for query in ("", "?lang=en", "?lang=xx")]
    assert labels == ["overheid", "government", "overheid"]


def test_nothing_new_is_no_content(house: House, owner: Browser):
    revision = owner.photo().json()["revision"]
    answer = owner.photo(f"?since={revision}")
    assert (answer.status_code, answer.content) == (204, b"")
    house.party("Gemeente")
    assert owner.photo(f"?since={revision}").status_code == 200
    assert owner.photo("?since=nonsense").status_code == 200


def test_what_another_closes_off_is_nothing_new(house: House, owner: Browser, viewer: Browser):
    secret = house.party("Geheim")
    house.do("close", id=secret)
    since = viewer.photo().json()["revision"]
    for act in ({"verb": "rename", "id": secret, "name": "x"}, {"verb": "remove", "ids": [secret]}):
        house.do(**act)
        assert viewer.photo(f"?since={since}").status_code == 204
        assert owner.photo(f"?since={since}").status_code == 200


@pytest.mark.parametrize(("language", "query"), [("nl", ""), ("en", "?lang=en")])
def test_who_may_not_see_it_is_told_why(house: House, viewer: Browser, language: str, query: str):
    house.withdraw(viewer.guest)
    answer = viewer.photo(query)
    assert answer.status_code == 403
    assert answer.json() == {"refused": "withdrawn", "words": sentence("withdrawn", translator(language))}


def test_a_stranger_sees_nothing(house: House, owner: Browser):
    house.service.create("stranger", name="x", owner_name="y", language="nl")
    stranger = Browser(owner.client, house.owner, house.board)
    stranger.guest = type(house.owner)("stranger", house.owner.actor)
    assert (stranger.photo().status_code, stranger.photo().json()["refused"]) == (403, "withdrawn")


@pytest.mark.parametrize("board", [UNKNOWN, "x", "a%00b", "x" * 3_000, "%2E%2E%2F%2E%2E"])
def test_no_board_is_not_found(owner: Browser, board: str):
    answer = owner.client.get(f"/api/boards/{board}/photo", headers=owner.headers)
    assert answer.status_code == 404


def test_a_board_that_can_not_be_read_is_said(house: House, owner: Browser):
    house.service.files.write(f"boards/{house.board}/board.json", b"{")
    for _ in range(2):
        answer = owner.photo()
        assert (answer.status_code, answer.json()["refused"]) == (500, "broken")


@pytest.mark.parametrize("folder", ["boards", "browsers"])
def test_a_disk_that_does_not_answer_may_be_asked_again(house: House, owner: Browser, monkeypatch, folder: str):
    signature = house.service.files.signature

    def fails(name: str) -> Signature | None:
        if name.startswith(folder):
            raise OSError(5, "I/O error")
        return signature(name)

    monkeypatch.setattr(house.service.files, "signature", fails)
    answer = owner.photo()
    assert (answer.status_code, answer.json()["refused"]) == (503, "store")
