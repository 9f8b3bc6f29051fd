"""Bringing a file in and taking one along, by their routes."""

import json
from typing import Any

import anyio
import pytest

from tests.support.services import House
from tests.web.browsers import SITE, Browser, app, cookie_of
from workshop.store.migrations import VERSION
from workshop.text import translator
from workshop.text.refusals import sentence


def upload(owner: Browser, data: bytes, query: str = "", **headers: str) -> Any:
    return owner.client.post(f"/api/upload{query}", content=data, headers=owner.headers | headers)


@pytest.fixture
def good(house: House) -> bytes:
    house.party("Gemeente")
    house.service.keep_snapshot(house.board, house.owner.actor, {"name": "stand"})
    return house.service.board_file(house.board, house.owner.actor, with_closed=False)


def test_a_good_file_becomes_a_board_of_this_browser(house: House, owner: Browser, good: bytes):
    answer = upload(owner, good, "?name=regisseur")
    board = answer.json()["board"]
    assert answer.status_code == 200 and board != house.board
    photo = owner.client.get(f"/api/boards/{board}/photo", headers=owner.headers).json()
    assert [node["label"] for node in photo["nodes"].values()] == ["Gemeente"]
    view = house.service.view(board, house.service.actor("owner", board))
    assert list(view.members.values()) == ["regisseur"]
    assert len(house.service.list_snapshots(board, house.service.actor("owner", board))) == 1


@pytest.mark.parametrize(("query", "name"), [("", "netwerkleider"), ("?lang=en", "network leader"), ("?name=", None)])
def test_who_gives_no_name_gets_one(house: House, owner: Browser, good: bytes, query: str, name: str | None):
    board = upload(owner, good, query).json()["board"]
    members = house.service.view(board, house.service.actor("owner", board)).members
    assert list(members.values()) == [name or "netwerkleider"]


@pytest.mark.parametrize(("language", "query"), [("nl", ""), ("en", "?lang=en")])
@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("newer", lambda data: data.replace(b'"version": %d' % VERSION, b'"version": 99')),
        ("not_ours", lambda data: data.replace(b"samenwerkbord-file", b"samenwerkbord-board")),
        ("not_ours", lambda data: data[:-1] + b"!"),
        ("not_ours", lambda data: data[: len(data) // 2]),
        ("not_ours", lambda data: b""),
        ("not_ours", lambda data: b"PK\x03\x04" + bytes(2_000)),
        ("not_ours", lambda data: b"[" * 200_000),
        ("not_ours", lambda data: data.replace(b'"board":', b'"board": {"stuck":' + b'{"a":' * 5_000)),
        ("too_big", lambda data: data + b" " * 10 * 1024 * 1024),
    ],
    ids=["newer", "foreign", "broken", "cut off", "empty", "zip", "deep", "deep inside", "too big"],
)
def test_any_other_file_is_refused_by_name(house: House, owner: Browser, good, code, change, language, query):
    answer = upload(owner, change(good), query)
    assert answer.json() == {"refused": code, "words": sentence(code, translator(language))}
    assert answer.status_code == {"too_big": 413, "not_ours": 422, "newer": 500}[code]
    assert len(house.service.opened("owner")) == 1


def test_another_site_can_not_bring_one_in(house: House, owner: Browser, good: bytes):
    answer = upload(owner, good, origin="https://elsewhere.example")
    assert (answer.status_code, answer.json()["refused"]) == (403, "origin")


def test_a_browser_without_a_cookie_can_not_either(owner: Browser, good: bytes):
    answer = owner.client.post("/api/upload", content=good, headers={"origin": SITE})
    assert (answer.status_code, answer.json()["refused"]) == (403, "no_cookie")


class Slow:
    """Somebody who sends a body part by part, straight to the app: tells how much was taken of it."""

    def __init__(self, parts: int, size: int, *, goes_away: bool = False) -> None:
        self.parts, self.size, self.goes_away = parts, size, goes_away
        self.taken = 0
        self.answer: list[dict[str, Any]] = []

    async def receive(self) -> dict[str, Any]:
        if self.goes_away and self.taken == self.parts:
            return {"type": "http.disconnect"}
        self.taken += 1
        more = self.goes_away or self.taken < self.parts
        return {"type": "http.request", "body": b" " * self.size, "more_body": more}

    async def send(self, message: Any) -> None:
        self.answer.append(message)

    def ask(self, path: str) -> tuple[int, str]:
        headers = {"host": "testserver", "origin": SITE, "cookie": cookie_of("owner")}
        scope = {
            "type": "http",
            "method": "POST",
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "root_path": "",
            "scheme": "http",
            "http_version": "1.1",
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        }
        anyio.run(app(), scope, self.receive, self.send)
        body = b"".join(message.get("body", b"") for message in self.answer)
        return self.answer[0]["status"], json.loads(body)["refused"]


def test_50_mb_are_stopped_at_10(house: House):
    sender = Slow(parts=50, size=1024 * 1024)
    assert sender.ask("/api/upload") == (413, "too_big")
    assert sender.taken == 11


def test_a_change_without_end_is_stopped_at_once(house: House):
    sender = Slow(parts=1_000, size=64 * 1024)
    assert sender.ask(f"/api/boards/{house.board}/changes") == (413, "too_big")
    assert sender.taken == 5


@pytest.mark.parametrize("path", ["/api/upload", "/api/boards/{board}/changes"])
def test_who_goes_away_half_way_has_changed_nothing(house: House, path: str):
    sender = Slow(parts=3, size=100, goes_away=True)
    status, _ = sender.ask(path.format(board=house.board))
    assert status == 422 and len(house.service.opened("owner")) == 1


class TestTakingAlong:
    def test_the_file_is_the_services(self, house: House, owner: Browser, good: bytes):
        answer = owner.get("file")
        assert answer.status_code == 200
        assert answer.json()["content"] == json.loads(good)["content"]
        assert answer.headers["content-disposition"] == 'attachment; filename="samenwerkbord.json"'
        assert answer.headers["cache-control"] == "no-store"

    def test_what_is_closed_comes_along_only_when_asked_and_only_ones_own(
        self, house: House, owner: Browser, editor: Browser
    ):
        house.do("close", id=house.party("Geheim"))
        open_file, whole, others = owner.get("file"), owner.get("file?closed=1"), editor.get("file?closed=1")
        assert ["Geheim" in answer.text for answer in (open_file, whole, others)] == [False, True, False]
        assert "Geheim" not in owner.get("file?closed=true").text, "only the one word asks for it"

    @pytest.mark.parametrize("way", ["file", "file?closed=1", "photo", "snapshots/01JZZZZZZZZZZZZZZZZZZZZZZZ.svg"])
    def test_who_is_withdrawn_takes_nothing(self, house: House, viewer: Browser, way: str):
        house.withdraw(viewer.guest)
        assert (viewer.get(way).status_code, viewer.get(way).json()["refused"]) == (403, "withdrawn")


class TestSnapshotPicture:
    @pytest.fixture
    def key(self, house: House) -> str:
        house.party("Gemeente", kind="government")
        return house.service.keep_snapshot(house.board, house.owner.actor, {"name": "stand"})

    def test_it_is_a_drawing_that_can_do_nothing(self, owner: Browser, key: str):
        answer = owner.get(f"snapshots/{key}.svg")
        assert answer.status_code == 200 and answer.text.startswith("<svg")
        assert answer.headers["content-type"].startswith("image/svg+xml")
        assert answer.headers["content-security-policy"] == "default-src 'none'"
        assert answer.headers["cache-control"] == "private, no-cache", "what is closed off since is not in it any more"
        assert owner.get(f"snapshots/{key}.svg?dark=1").text != answer.text

    def test_it_is_drawn_as_its_viewer_may_see_it(self, house: House, owner: Browser, viewer: Browser, key: str):
        before = viewer.get(f"snapshots/{key}.svg").text
        house.do("close", id=next(iter(house.view().parties)))
        assert viewer.get(f"snapshots/{key}.svg").text != before
        assert "polygon" not in viewer.get(f"snapshots/{key}.svg").text
        assert "polygon" in owner.get(f"snapshots/{key}.svg").text

    @pytest.mark.parametrize("name", ["01JZZZZZZZZZZZZZZZZZZZZZZZ", "x", "..", "a%00b", "x" * 2_000, "..%2f..%2fboard"])
    def test_no_snapshot_is_not_found(self, owner: Browser, key: str, name: str):
        assert owner.get(f"snapshots/{name}.svg").status_code == 404
