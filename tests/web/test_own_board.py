"""What of one's own board goes into a round, and what of a casus is kept on it: by its owner's own request only."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from ulid import ULID

from tests.support.courses import TRAINER, Room
from tests.support.services import SECRET
from tests.web.browsers import SITE, cookie_of
from tests.web.conftest import QuickFiles
from workshop.access.view import BoardView
from workshop.service import Service, serving
from workshop.service.shared import Address

LINE = "01M8AP6DV5Y337YT2705KVQQ6A"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with serving(Service(QuickFiles(tmp_path), SECRET)) as service:
        yield Room(service)


@pytest.fixture
def told(room: Room) -> str:
    """A casus of Merel's, in which Joost sent a line, revealed."""
    for name in ("Merel", "Joost"):
        room.join(name)
        room.brought(name)
    room.do("share_board", "Merel", foto="pictures")
    key = room.round("De casus", kind="casus")
    room.do("start_round", id=key)
    room.do("offer_casus", round=key, member=room.people["Merel"])
    room.do("accept_casus", "Merel", id=key)
    room.do("send_line", "Joost", round=key, id=LINE, text="Ik zie twee lege stoelen")
    room.do("reveal_round", id=key)
    return key


def keeps(door: TestClient, room: Room, browser: str, **body: Any) -> Any:
    headers = {"cookie": cookie_of(browser), "origin": SITE}
    address = f"/api/groups/{room.group}/keep-line?as=participant"
    return door.post(address, headers=headers, content=json.dumps(body))


def board_of(room: Room, name: str = "Merel") -> BoardView:
    board = room.view(name).board or ""
    return room.service.view(board, room.service.actor(name, board))


def test_a_line_is_kept_among_what_one_takes_along_and_once(door: TestClient, room: Room, told: str):
    for _ in range(2):
        assert keeps(door, room, "Merel", round=told, id=LINE, seat="").status_code == 200
    [walk] = board_of(room).walks.values()
    assert (walk.notes["case"].text, walk.away) == ("Ik zie twee lege stoelen", True), "nobody is set walking by it"
    assert room.view("Merel").room.casus.kept == (LINE,)  # type: ignore[union-attr]


def test_behind_what_one_wrote_there_and_one_walks_on(door: TestClient, room: Room, told: str):
    board = room.view("Merel").board or ""
    note = {"module": "photo", "round": "case", "text": "Zelf gezien"}
    room.service.perform(board, room.service.actor("Merel", board), "note_round", note)
    assert keeps(door, room, "Merel", round=told, id=LINE, seat="").status_code == 200
    [walk] = board_of(room).walks.values()
    assert (walk.notes["case"].text, walk.away) == ("Zelf gezien\nIk zie twee lege stoelen", False)


def test_what_is_kept_stands_on_no_wall_however_much_is_shared(door: TestClient, room: Room, told: str):
    room.do("share_board", "Merel", foto="all")
    assert keeps(door, room, "Merel", round=told, id=LINE, seat="").status_code == 200
    address = str(Address(room.group, room.people["Merel"], "foto"))
    assert "lege stoelen" not in repr(room.service.shared.view(address, room.trainer))


def test_or_where_it_is_stuck(door: TestClient, room: Room, told: str):
    for _ in range(2):
        assert keeps(door, room, "Merel", round=told, id=LINE, seat="stuck").status_code == 200
    assert board_of(room).stuck == "Ik zie twee lege stoelen"


def test_or_in_somebodys_backpack(door: TestClient, room: Room, told: str):
    board = room.view("Merel").board or ""
    seat = str(ULID())
    room.service.perform(board, room.service.actor("Merel", board), "add_party", {"id": seat, "name": "Gemeente"})
    for _ in range(2):
        assert keeps(door, room, "Merel", round=told, id=LINE, seat=seat).status_code == 200
    assert [held.text for held in board_of(room).backpack_of(seat).values()] == ["Ik zie twee lege stoelen"]


@pytest.mark.parametrize("browser", ["Joost", TRAINER, "a stranger"])
def test_nobody_else_keeps_or_reads_it(door: TestClient, room: Room, told: str, browser: str):
    answer = keeps(door, room, browser, round=told, id=LINE, seat="")
    assert answer.status_code in (403, 409) and "stoelen" not in answer.text
    assert not board_of(room).walks and not board_of(room, "Joost").walks


@pytest.mark.parametrize(
    "body", [{}, {"id": 3}, {"id": LINE, "round": "x"}, {"id": "x"}, {"id": LINE, "seat": "nobody"}]
)
def test_nonsense_is_refused_and_keeps_nothing(door: TestClient, room: Room, told: str, body: dict[str, Any]):
    answer = keeps(door, room, "Merel", **{"round": told, **body})
    assert 400 <= answer.status_code < 500
    assert not board_of(room).walks and room.view("Merel").room.casus.kept == ()  # type: ignore[union-attr]


@pytest.mark.parametrize("way", ["own-spot", "own-seats"])
def test_of_the_own_board_only_its_owner_is_told(door: TestClient, room: Room, told: str, way: str):
    board = room.view("Merel").board or ""
    actor = room.service.actor("Merel", board)
    room.service.perform(board, actor, "add_party", {"id": str(ULID()), "name": "Gemeente"})
    room.service.perform(board, actor, "stand_at", {"stand": "now", "across": 0.25, "up": 0.75})
    seen = {}
    for browser in ("Merel", "Joost", TRAINER):
        answer = door.get(f"/api/groups/{room.group}/{way}", headers={"cookie": cookie_of(browser)})
        seen[browser] = answer.text
    assert ("0.25" if way == "own-spot" else "Gemeente") in seen["Merel"]
    assert "0.25" not in seen["Joost"] + seen[TRAINER] and "Gemeente" not in seen["Joost"] + seen[TRAINER]


def notes(door: TestClient, room: Room, browser: str, **body: Any) -> Any:
    headers = {"cookie": cookie_of(browser), "origin": SITE}
    address = f"/api/groups/{room.group}/own-note?as=participant"
    return door.post(address, headers=headers, content=json.dumps(body))


def test_what_is_noted_in_a_round_lies_where_the_walk_keeps_it_and_is_told_to_nobody_else(
    door: TestClient, room: Room, told: str
):
    room.do("share_board", "Merel", plek="all")
    for text in ("Wie de ouders belt", "Wie de ouders belt, en wanneer"):
        assert notes(door, room, "Merel", kind="pairs", text=text).status_code == 200
    [walk] = board_of(room).walks.values()
    assert (walk.module, walk.notes["partner"].text, walk.away) == ("place", text, True), "nobody is set walking by it"
    answer = own(door, room, "Merel", "own-note?kind=pairs")
    assert answer.json() == {"board": room.view("Merel").board, "text": text}
    assert own(door, room, "Joost", "own-note?kind=pairs").json()["text"] == ""
    shown = room.service.shared.view(str(Address(room.group, room.people["Merel"], "plek")), room.trainer)
    assert "ouders" not in repr(shown) and "ouders" not in repr(room.service.courses.store.read(room.group))


@pytest.mark.parametrize("body", [{}, {"kind": "talk"}, {"kind": ["pairs"]}, {"kind": "pairs", "text": 7}])
def test_where_no_round_asks_for_it_nothing_is_noted(door: TestClient, room: Room, told: str, body: dict[str, Any]):
    assert notes(door, room, "Merel", **{"text": "Iets", **body}).status_code == 422
    assert not board_of(room).walks


def test_nor_without_a_board_by_nobody_and_while_the_input_is_held(door: TestClient, room: Room, told: str):
    room.join("Noor")
    assert own(door, room, "Noor", "own-note?kind=pairs").json() == {"board": None, "text": ""}
    assert notes(door, room, "Noor", kind="pairs", text="Iets").json()["refused"] == "no_board"
    for browser in (TRAINER, "a stranger"):
        assert notes(door, room, browser, kind="pairs", text="Iets").status_code in (403, 409)
    room.do("set_lock", is_locked=True)
    assert notes(door, room, "Merel", kind="pairs", text="Iets").status_code == 503, "it is sent again"
    assert not board_of(room).walks


def own(door: TestClient, room: Room, browser: str, way: str) -> Any:
    address = f"/api/groups/{room.group}/{way}"
    return door.get(address, headers={"cookie": cookie_of(browser)})


def on_board(room: Room, verb: str, **values: Any) -> str:
    """Something on Merel's board, with an id of its own."""
    board, key = room.view("Merel").board or "", str(ULID())
    room.service.perform(board, room.service.actor("Merel", board), verb, {"id": key, **values})
    return key


def test_moments_of_the_own_timeline_are_counted_without_what_is_closed(door: TestClient, room: Room, told: str):
    kind = str(ULID())
    on_board(room, "add_moment", title="Koffie", kind="coffee")
    board = room.view("Merel").board or ""
    star = {"id": kind, "label": "Zilvervos"}
    room.service.perform(board, room.service.actor("Merel", board), "add_moment_kind", star)
    on_board(room, "add_moment", title="Eigen soort", kind=kind)
    on_board(room, "add_moment", title="Dicht", kind="backroom", closed=True)
    answer = own(door, room, "Merel", "own-moments")
    assert answer.json() == {"board": True, "counts": {"coffee": 1, "other": 1}}
    assert own(door, room, "Merel", "own-moments?closed=1").json()["counts"] == {
        "coffee": 1,
        "backroom": 1,
        "other": 1,
    }
    assert own(door, room, "Joost", "own-moments?closed=1").json()["counts"] == {}
    group = room.service.courses.store.read(room.group).group
    assert not [one for held in group.rounds.values() for one in held.answers.values() if one.moments], "only asked"
    assert "Zilvervos" not in answer.text


def test_of_the_own_balance_only_what_is_said_and_open_is_offered(door: TestClient, room: Room, told: str):
    party, silent, closed = (on_board(room, "add_party", name=name) for name in ("Gemeente", "Stil", "Dicht"))
    board = room.view("Merel").board or ""
    actor = room.service.actor("Merel", board)
    for key in (party, closed):
        words = {"gives": "geld\nen  ruimte " + "x" * 100, "hopes": "rust"}
        room.service.perform(board, actor, "set_account", {"id": key, **words})
    room.service.perform(board, actor, "close", {"id": closed})
    [account] = own(door, room, "Merel", "own-balance").json()["accounts"]
    assert (account["name"], account["takes"], account["hopes"]) == ("Gemeente", "", "rust")
    assert account["gives"] == "geld en ruimte " + "x" * 100 and silent
    assert own(door, room, "Joost", "own-balance").json() == {"accounts": []}


def test_too_long_words_are_cut_to_a_line(door: TestClient, room: Room, told: str):
    party = on_board(room, "add_party", name="Gemeente")
    board = room.view("Merel").board or ""
    words = {"id": party, "gives": "geld en ruimte " * 20}
    room.service.perform(board, room.service.actor("Merel", board), "set_account", words)
    [account] = own(door, room, "Merel", "own-balance").json()["accounts"]
    assert 100 < len(account["gives"]) <= 120 and account["gives"].endswith("…")


@pytest.mark.parametrize("way", ["own-balance", "own-moments", "own-moments?closed=1"])
@pytest.mark.parametrize("browser", [TRAINER, "a stranger"])
def test_who_takes_no_part_has_no_board_to_ask_about(door: TestClient, room: Room, told: str, way: str, browser: str):
    assert own(door, room, browser, way).status_code in (403, 409)


def test_without_a_board_there_is_nothing_to_take_over(door: TestClient, room: Room, told: str):
    room.join("Noor")
    assert own(door, room, "Noor", "own-moments").json() == {"board": False, "counts": {}}
    assert own(door, room, "Noor", "own-balance").json() == {"accounts": []}
