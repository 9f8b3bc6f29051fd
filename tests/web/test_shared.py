"""Shared boards by their routes and sockets: a trainer who asks for more, a share that is taken back, a bare guess."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.support.courses import TRAINER, Room
from tests.support.services import SECRET, Guest
from tests.web.browsers import PAGE, cookie_of, lived
from tests.web.conftest import QuickFiles
from tests.web.sockets import screen_of
from workshop.model.neighbour import along
from workshop.model.sharing import Sharing
from workshop.service import Service, serving
from workshop.service.shared import Address


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with serving(Service(QuickFiles(tmp_path), SECRET)) as service:
        room = Room(service)
        for name in ("Merel", "Joost"):
            room.join(name)
            board = room.brought(name)
            actor = service.actor(name, board)
            service.perform(board, actor, "set_board", {"shared_task": f"Opgave van {name}", "stuck": f"Vast {name}"})
        yield room


def at(room: Room, name: str = "Merel", module: str = "foto", draft: Sharing | None = None) -> str:
    return str(Address(room.group, room.people[name], module, draft))  # type: ignore[arg-type]


def asks(door: TestClient, path: str, browser: str, method: str = "GET"):
    return door.request(method, path, headers={"cookie": cookie_of(browser), **PAGE})


def looks(room: Room, name: str = "Merel", module: str = "foto") -> str:
    return str(Address(room.group, room.people[name], module, is_neighbours=True))  # type: ignore[arg-type]


def photo(door: TestClient, address: str, browser: str = TRAINER):
    return asks(door, f"/api/boards/{address}/photo?wall=1", browser)


def test_the_wall_gets_what_was_shared_and_nothing_after_it_was_taken_back(door: TestClient, room: Room):
    assert photo(door, at(room)).status_code == 403
    room.do("share_board", "Merel", foto="pictures")
    assert "Opgave van Merel" in photo(door, at(room)).text
    assert "Vast Merel" not in photo(door, at(room)).text
    assert photo(door, at(room, module="balans")).status_code == 403
    room.do("withdraw_board", "Merel")
    assert photo(door, at(room)).json()["refused"] == "not_shared"


@pytest.mark.parametrize(
    "way", ["photo", "ledger", "file", "observations?page=photo", "snapshots/01M8AP6DV5Y337YT2705KVQQ6A.svg"]
)
def test_a_trainer_gets_no_unshared_board_by_any_route(door: TestClient, room: Room, way: str):
    room.do("share_board", "Merel", tijdlijn="open")
    board = room.view("Joost").board
    for address in (at(room, "Joost"), at(room), board):
        answer = asks(door, f"/api/boards/{address}/{way}", TRAINER)
        assert answer.status_code in (403, 404), (address, way)
        assert "Opgave" not in answer.text and "Vast" not in answer.text


@pytest.mark.parametrize("browser", ["Joost", "a stranger"])
def test_neither_another_participant_nor_a_stranger_gets_a_shared_board(door: TestClient, room: Room, browser: str):
    room.do("share_board", "Merel", foto="all", plek="all", balans="all", tijdlijn="all")
    for module in ("foto", "plek", "balans", "tijdlijn"):
        assert photo(door, at(room, module=module), browser).status_code == 403


def test_a_preview_is_its_owners_alone(door: TestClient, room: Room):
    draft = at(room, draft=Sharing(foto="open"))
    assert "Opgave van Merel" in photo(door, draft, "Merel").text
    for browser in (TRAINER, "Joost"):
        assert photo(door, draft, browser).status_code == 403


@pytest.mark.parametrize(
    "address",
    [
        "~",
        "a~b",
        "x~y~foto",
        "x~y~lelijk",
        "{g}~{m}~foto~999999",
        "{g}~{m}~foto~1~2",
        "{g}~{m}~buur",
        "{g}~{m}~foto~1~buur",
        "../{g}~{m}~foto",
    ],
)
def test_what_is_no_address_opens_nothing(door: TestClient, room: Room, address: str):
    room.do("share_board", "Merel", foto="open")
    told = address.format(g=room.group, m=room.people["Merel"])
    for browser in (TRAINER, "Merel"):
        assert photo(door, told, browser).status_code in (403, 404)


def test_a_shared_board_takes_no_change(door: TestClient, room: Room):
    room.do("share_board", "Merel", foto="all")
    for browser in (TRAINER, "Merel"):
        body = json.dumps({"verb": "set_board", "values": {"stuck": "anders"}})
        headers = {"cookie": cookie_of(browser), **PAGE}
        answer = door.post(f"/api/boards/{at(room)}/changes", headers=headers, content=body)
        assert answer.status_code in (403, 404)


def test_a_mask_of_the_desk_holds_for_all_that_the_wall_asks(door: TestClient, room: Room):
    board = room.view("Merel").board or ""
    told = {"id": "01M8AP6DV5Y337YT2705KVQQ6B", "name": "Buurthuis Zuid", "kind": "other"}
    room.service.perform(board, room.service.actor("Merel", board), "add_party", told)
    room.do("share_board", "Merel", foto="open", balans="open", mask="names")
    room.do("put_on_wall", member=room.people["Merel"])
    ways = [f"/api/boards/{at(room)}/photo?wall=1", f"/api/boards/{at(room, module='balans')}/ledger"]
    before = asks(door, ways[0], TRAINER).json()
    assert all("Buurthuis Zuid" in asks(door, way, TRAINER).text for way in ways)
    room.do("mask_stage", mask="codes")
    for way in ways:
        answer = asks(door, way, TRAINER)
        assert answer.status_code == 200 and "Buurthuis" not in answer.text and "P1" in answer.text, way
    assert asks(door, ways[0], TRAINER).json()["revision"] > before["revision"], "or a screen kept what it had"


def test_the_socket_tells_of_what_is_shared_only_and_ends_with_the_share(room: Room):
    room.do("share_board", "Merel", foto="pictures")
    board, service = room.view("Merel").board or "", room.service
    actor = service.actor("Merel", board)

    async def story(made: Any) -> None:
        async with screen_of(made, Guest(TRAINER, room.trainer), at(room), query="&wall=1") as wall:
            assert (await wall.heard())["kind"] == "hello"
            service.perform(board, actor, "set_board", {"stuck": "iets wat niet gedeeld is"})
            service.perform(board, actor, "set_board", {"shared_task": "Een andere opgave"})
            event = await wall.heard()
            assert (event["kind"], event["from"], event["by"]) == ("change", -1, None) and "opgave" not in str(event)
            room.do("withdraw_board", "Merel")
            bye = await wall.heard()
            assert (bye["kind"], bye["refused"]) == ("bye", "not_shared")

    lived(story)


# A neighbour, for the length of a round


def in_round(room: Room, **more: Any) -> None:
    """Joost looks along with Merel's board, on which one party is closed."""
    board = room.view("Merel").board or ""
    actor = room.service.actor("Merel", board)
    for at, name in enumerate(("Buurthuis Zuid", "Stille geldschieter")):
        told = {"id": f"01M8AP6DV5Y337YT2705KVQQ6{at}", "name": name, "kind": "other"}
        room.service.perform(board, actor, "add_party", told)
    room.service.perform(board, actor, "close", {"id": "01M8AP6DV5Y337YT2705KVQQ61"})
    seats = {"ids": ["01M8AP6DV5Y337YT2705KVQQ60"]}
    room.service.perform(board, actor, "set_seat", seats | {"note": "Mijn notitie", "stake": "De inzet"})
    room.service.perform(board, actor, "add_line", told_line(0, "cost", "Mijn nachtrust"))
    room.service.perform(board, actor, "add_line", told_line(1, "may_not_expect", "Dat ik beslis"))
    key = room.round("Vertel je buur")
    room.do("start_round", id=key)
    room.do("let_look", "Merel", round=key, member=room.people["Joost"], **more)


def told_line(at: int, sort: str, text: str) -> dict[str, str]:
    return {"id": f"01M8AP6DV5Y337YT2705KVQQ7{at}", "sort": sort, "text": text}


WAYS = ("photo?wall=1", "photo", "ledger", "observations?page=photo")


def test_a_neighbour_gets_what_is_open_and_nobody_else_anything(door: TestClient, room: Room):
    in_round(room, mask="names")
    said = "".join(asks(door, f"/api/boards/{looks(room)}/{way}", "Joost").text for way in WAYS)
    assert "Opgave van Merel" in said and "Buurthuis Zuid" in said
    assert not [word for word in ("Stille geldschieter", "Mijn notitie", "Mijn nachtrust") if word in said]
    for browser in (TRAINER, "a stranger"):
        for address in (looks(room), looks(room, "Joost")):
            for way in WAYS:
                assert asks(door, f"/api/boards/{address}/{way}", browser).status_code == 403, (browser, way)
    assert photo(door, looks(room, "Joost"), "Joost").status_code == 403, "nobody looks along with his"
    assert photo(door, at(room), "Joost").status_code == 403, "what the group gets is not a neighbour's"


def test_by_roles_unless_its_owner_says_otherwise(door: TestClient, room: Room):
    in_round(room)
    answer = photo(door, looks(room), "Joost")
    assert answer.status_code == 200 and "Buurthuis" not in answer.text


def test_a_neighbour_changes_nothing(door: TestClient, room: Room):
    in_round(room)
    for address in (looks(room), room.view("Merel").board):
        body = json.dumps({"verb": "set_board", "values": {"stuck": "anders"}})
        headers = {"cookie": cookie_of("Joost"), **PAGE}
        answer = door.post(f"/api/boards/{address}/changes", headers=headers, content=body)
        assert answer.status_code in (403, 404), address


def test_its_owner_alone_sees_beforehand_what_a_neighbour_would(door: TestClient, room: Room):
    draft = f"{at(room, draft=along('roles'))}~buur"
    assert "Opgave van Merel" in photo(door, draft, "Merel").text
    for browser in (TRAINER, "Joost"):
        assert photo(door, draft, browser).status_code == 403


@pytest.mark.parametrize("by", ["owner", "round"])
def test_page_route_and_socket_end_with_the_round_or_by_one_tap(door: TestClient, room: Room, by: str):
    in_round(room)
    board, service = room.view("Merel").board or "", room.service
    actor = service.actor("Merel", board)

    async def story(made: Any) -> None:
        neighbour = Guest("Joost", room.who("Joost"))
        strip = f"/api/groups/{room.group}/live"
        async with (
            screen_of(made, neighbour, looks(room)) as screen,
            screen_of(made, neighbour, "", query="&as=participant", path=strip) as page,
        ):
            assert (await screen.heard())["kind"] == (await page.heard())["kind"] == "hello"
            assert (await page.heard())["neighbour"]["theirs"] == [{"id": room.people["Merel"], "name": "Merel"}]
            service.perform(board, actor, "set_board", {"shared_task": "Een andere opgave"})
            event = await screen.heard()
            assert (event["kind"], event["from"], event["by"]) == ("change", -1, None) and "opgave" not in str(event)
            room.do("end_look", "Merel") if by == "owner" else room.do("end_round")
            bye = await screen.heard()
            assert (bye["kind"], bye["refused"]) == ("bye", "not_shared")
            told = await page.heard()
            assert not (told["neighbour"] or {}).get("theirs")

    lived(story)
    for way in WAYS:
        assert asks(door, f"/api/boards/{looks(room)}/{way}", "Joost").status_code == 403, way
