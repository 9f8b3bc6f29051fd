"""The live socket: who may see a change hears of it at once, and nobody hears of anything else."""

import asyncio
import json
from typing import Any

import pytest
from ulid import ULID

from tests.charts.test_delta import added
from tests.support.services import Guest, House
from tests.web.browsers import lived
from tests.web.sockets import Json, Screen, screen_of
from workshop.charts.picture import picture, stamp
from workshop.text import translator
from workshop.text.refusals import sentence
from workshop.web import hub

UNKNOWN = "01JZZZZZZZZZZZZZZZZZZZZZZZ"
_ = translator("nl")


def shown(house: House, guest: Guest) -> Json:
    return picture(house.view(guest), _)


def taken_in(held: Json, event: Json) -> Json:
    """The picture on a screen that heard of a change: it comes right after what the screen shows."""
    assert event["kind"] == "change" and event["from"] == held["revision"]
    return added(held, event) | {"revision": event["to"], "saved_at": event["saved_at"]}


def test_it_greets_with_where_the_board_stands(house: House):
    async def story(app: Any) -> None:
        async with screen_of(app, house.owner, house.board) as screen:
            view = house.view()
            hello = {"kind": "hello", "revision": view.revision, "saved_at": stamp(view.saved_at)}
            assert await screen.heard() == hello

    lived(story)


def test_another_members_changes_make_the_picture_as_it_is_now(house: House):
    editor = house.invite("editor")

    async def story(app: Any) -> None:
        async with screen_of(app, house.owner, house.board) as screen:
            held = shown(house, house.owner)
            await screen.heard()
            parties = [house.party(name, by=editor) for name in ("Gemeente", "LEF")]
            house.add("relate", editor, source=parties[0], target=parties[1])
            house.add("add_group", editor, name="Kern", members=parties)
            house.do("set_board", editor, name="Nieuw", shared_task="samen")
            house.do("remove", editor, ids=[parties[0]])
            house.do("undo", editor)
            for _step in range(7):
                held = taken_in(held, await screen.heard())
            assert held == shown(house, house.owner)

    lived(story)


def test_it_is_said_who_did_it_and_to_its_own_member_by_which_request(house: House):
    editor = house.invite("editor")

    async def story(app: Any) -> None:
        async with (
            screen_of(app, house.owner, house.board) as own,
            screen_of(app, editor, house.board) as other,
        ):
            await own.heard(), await other.heard()
            values = {"id": str(ULID()), "name": "Gemeente"}
            house.service.perform(house.board, house.owner.actor, "add_party", values, client="tab", sequence=3)
            mine, theirs = await own.heard(), await other.heard()
            assert (mine["by"], mine["client"], mine["sequence"]) == (house.owner.member, "tab", 3)
            assert (theirs["by"], theirs["client"], theirs["sequence"]) == (house.owner.member, None, None)

    lived(story)


def test_of_what_is_closed_others_hear_nothing_not_even_a_revision(house: House):
    editor = house.invite("editor")
    party, other = house.party("Gemeente"), house.party("LEF")
    relation = house.add("relate", source=party, target=other)

    async def story(app: Any) -> None:
        async with screen_of(app, editor, house.board) as screen:
            await screen.heard()
            house.do("close", id=party)
            gone = await screen.heard()
            assert (gone["nodes"], gone["edges"]) == ({party: None}, {relation: None})
            house.do("rename", id=party, name="vertrouwelijk")
            house.do("set_seat", ids=[party], commitment=5)
            house.do("move", moves=[{"id": party, "angle": 1.0, "depth": 0.5}])
            house.add("add_interest", seat=party, text="stil belang")
            house.do("set_relation", ids=[relation], tension=3)
            secret = house.add("add_chair", words="wie ontbreekt")
            appears = await screen.heard()
            house.do("close", id=secret)
            goes = await screen.heard()
            house.do("set_chair", id=secret, words="niemand")
            house.do("set_board", name="Nieuwe naam")
            last = await screen.heard()
            assert [event["to"] - event["from"] for event in (gone, appears, goes, last)] == [1, 1, 1, 1]
            assert (appears["from"], goes["from"], last["from"]) == (gone["to"], appears["to"], goes["to"])
            assert last["name"] == "Nieuwe naam" and "nodes" not in last
            told = json.dumps([appears, goes, last])
            assert not [word for word in (party, relation, "vertrouwelijk", "stil", "niemand") if word in told]

    lived(story)


def test_its_owner_hears_of_it_and_opening_it_up_tells_all(house: House):
    editor, party = house.invite("editor"), house.party("Gemeente")
    house.do("close", id=party)

    async def story(app: Any) -> None:
        async with (
            screen_of(app, house.owner, house.board) as own,
            screen_of(app, editor, house.board) as other,
        ):
            await own.heard(), await other.heard()
            house.do("rename", id=party, name="Stadhuis")
            assert (await own.heard())["nodes"][party]["label"] == "Stadhuis"
            house.do("open_up", id=party)
            assert (await own.heard())["nodes"][party]["closed"] is False
            assert (await other.heard())["nodes"][party]["label"] == "Stadhuis"

    lived(story)


def test_too_much_at_once_is_fetched_anew(house: House):
    async def story(app: Any) -> None:
        async with screen_of(app, house.owner, house.board) as screen:
            await screen.heard()
            house.do("add_names", parties=[{"id": str(ULID()), "name": "x"} for _ in range(100)])
            event = await screen.heard()
            assert event["from"] == -1 and event["to"] == house.view().revision and "nodes" not in event
            house.do("set_kind", key="network", label="samenwerking")
            assert (await screen.heard())["from"] == -1

    lived(story)


def test_other_boards_are_not_heard(house: House):
    async def story(app: Any) -> None:
        other = house.service.create("owner", name="Tweede", owner_name="y", language="nl")
        async with screen_of(app, house.owner, house.board) as screen:
            await screen.heard()
            actor = house.service.actor("owner", other)
            house.service.perform(other, actor, "set_board", {"name": "elders"})
            house.do("set_board", name="hier")
            assert (await screen.heard())["name"] == "hier"

    lived(story)


async def shut_out(screen: Screen, code: str, language: str = "nl") -> None:
    assert await screen.heard() == {"kind": "bye", "refused": code, "words": sentence(code, translator(language))}
    assert await screen.heard() == {"kind": "closed", "code": 4403}


@pytest.mark.parametrize(("language", "query"), [("nl", ""), ("en", "&lang=en")])
def test_who_is_withdrawn_is_told_so_at_once_and_hears_no_more(house: House, language: str, query: str):
    editor = house.invite("editor")

    async def story(app: Any) -> None:
        async with screen_of(app, editor, house.board, query=query) as screen:
            await screen.heard()
            house.party("Gemeente")
            house.withdraw(editor)
            house.party("LEF")
            assert (await screen.heard())["kind"] == "change"
            await shut_out(screen, "withdrawn", language)

    lived(story)


def test_a_renewed_link_shuts_out_the_lost_laptop_and_leaves_the_owners_own_screens(house: House):
    key = house.service.link_key(house.board, house.owner.actor)
    house.service.enter("lost laptop", house.board, key)

    async def story(app: Any) -> None:
        lost = house.guest("lost laptop")
        async with (
            screen_of(app, house.owner, house.board) as own,
            screen_of(app, lost, house.board) as other,
        ):
            held = shown(house, house.owner)
            await own.heard(), await other.heard()
            house.service.renew_link("owner", house.board, house.owner.actor)
            house.owner = house.guest("owner")
            house.party("Gemeente")
            for _step in range(3):
                held = taken_in(held, await own.heard())
            assert held == shown(house, house.owner)
            assert (await other.heard())["kind"] == "change"
            await shut_out(other, "withdrawn")

    lived(story)


def test_who_has_no_business_here_is_told_why(house: House):
    stranger = Guest("stranger", house.owner.actor)

    async def story(app: Any) -> None:
        asked: list[tuple[str, Guest, str, dict[str, str]]] = [
            ("withdrawn", stranger, house.board, {}),
            ("no_cookie", house.owner, house.board, {"cookie": "x=y"}),
            ("origin", house.owner, house.board, {"origin": "https://elsewhere.example"}),
            ("origin", house.owner, house.board, {"origin": "null"}),
            ("not_found", house.owner, UNKNOWN, {}),
            ("not_found", house.owner, "", {}),
            ("not_found", house.owner, "../../x", {}),
            ("not_found", house.owner, "a%00b", {}),
        ]
        for code, guest, board, headers in asked:
            async with screen_of(app, guest, board, headers=headers) as screen:
                await shut_out(screen, code)

    lived(story)


def test_whatever_a_browser_says_the_socket_stays(house: House):
    async def story(app: Any) -> None:
        async with screen_of(app, house.owner, house.board) as screen:
            await screen.heard()
            for message in ({"text": '{"kind": "ping"}'}, {"text": "\x00{"}, {"bytes": b"\xff"}, {"text": "x" * 9_999}):
                screen.says(**message)
            house.do("set_board", name="Nog hier")
            assert (await screen.heard())["name"] == "Nog hier"

    lived(story)


def test_a_screen_that_asks_hears_that_we_are_still_there(house: House):
    async def story(app: Any) -> None:
        async with screen_of(app, house.owner, house.board) as screen:
            await screen.heard()
            screen.says(text='{"kind":"ping"}')
            assert await screen.heard() == {"kind": "pong"}

    lived(story)


def test_a_board_that_can_not_be_read_any_more_is_said(house: House, monkeypatch):
    async def story(app: Any) -> None:
        actor = house.service.actor
        house.service.files.write(f"boards/{house.board}/board.json", b"{")
        monkeypatch.setattr(house.service, "actor", lambda *_: house.owner.actor)
        async with screen_of(app, house.owner, house.board) as screen:
            await shut_out(screen, "broken")
        monkeypatch.setattr(house.service, "actor", actor)

    lived(story)


def test_when_a_board_is_put_away_every_screen_is_told(house: House):
    editor = house.invite("editor")

    async def story(app: Any) -> None:
        async with screen_of(app, house.owner, house.board) as mine, screen_of(app, editor, house.board) as theirs:
            for screen in (mine, theirs):
                await screen.heard()
            house.service.bin.put_away(house.board, house.owner.actor)
            for screen in (mine, theirs):
                await shut_out(screen, "put_away")

    lived(story)


@pytest.mark.parametrize("backlog", [1, 2, 5, 200])
def test_a_slow_screen_ends_up_with_the_board_as_it_is(house: House, monkeypatch, backlog: int):
    """However far it is behind: it hears all, or it is told to fetch; it is never left with less."""
    monkeypatch.setattr(hub, "_BACKLOG", backlog)

    async def story(app: Any) -> None:
        async with screen_of(app, house.owner, house.board, slow=True) as screen:
            held, heard = shown(house, house.owner), 0
            assert (await screen.heard())["revision"] == held["revision"]
            for number in range(30):
                house.party(f"Partij {number}")
                await asyncio.sleep(0)
            now = house.view().revision
            while held["revision"] < now:
                event = await screen.heard()
                heard += 1
                if event["from"] == -1:
                    held = shown(house, house.owner)
                elif event["to"] > held["revision"]:
                    held = taken_in(held, event)
            assert held == shown(house, house.owner)
            assert heard <= min(30, backlog + 3)

    lived(story)


def test_a_slow_screen_hears_that_it_was_withdrawn(house: House, monkeypatch):
    monkeypatch.setattr(hub, "_BACKLOG", 2)
    editor = house.invite("editor")

    async def story(app: Any) -> None:
        async with screen_of(app, editor, house.board, slow=True) as screen:
            await screen.heard()
            for number in range(10):
                house.party(f"Partij {number}")
                await asyncio.sleep(0)
            house.withdraw(editor)
            event: Json = {}
            while event.get("kind") != "bye":
                event = await screen.heard()
            assert event["refused"] == "withdrawn"

    lived(story)


def test_ten_tabs_hear_it_all(house: House):
    async def story(app: Any) -> None:
        async with asyncio.TaskGroup() as group:
            opened, changed = asyncio.Barrier(11), asyncio.Barrier(11)

            async def tab() -> None:
                async with screen_of(app, house.owner, house.board) as screen:
                    assert (await screen.heard())["kind"] == "hello"
                    await opened.wait()
                    await changed.wait()
                    assert (await screen.heard())["name"] == "Voor allen"

            for _tab in range(10):
                group.create_task(tab())
            await opened.wait()
            house.do("set_board", name="Voor allen")
            await changed.wait()

    lived(story)


def test_a_change_made_in_another_thread_is_heard(house: House):
    async def story(app: Any) -> None:
        async with screen_of(app, house.owner, house.board) as screen:
            await screen.heard()
            await asyncio.to_thread(house.do, "set_board", name="Uit een formulier")
            assert (await screen.heard())["name"] == "Uit een formulier"

    lived(story)


def test_closed_tabs_and_a_stopped_server_leave_nothing_behind(house: House):
    async def story(app: Any) -> None:
        async with screen_of(app, house.owner, house.board) as screen:
            await screen.heard()
        house.party("Gemeente")
        await asyncio.sleep(0)

    lived(story)
    assert house.service.store.listeners == []
    house.party("LEF")
