"""Who is here: people who share a board see each other at it, and nothing that they may not see."""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest

from tests.support.services import Guest, House
from tests.web.browsers import lived
from tests.web.sockets import Json, Screen, screen_of
from workshop.web import hub


def says(screen: Screen, *chosen: str, **more: Any) -> None:
    screen.says(text=json.dumps({"kind": "here", "chosen": chosen, **more}))


def people(event: Json) -> list[tuple[str, list[str]]]:
    assert event["kind"] == "here"
    return [(person["name"], person["chosen"]) for person in event["people"]]


@asynccontextmanager
async def screens(app: Any, house: House, *guests: Guest, query: str = "") -> AsyncIterator[list[Screen]]:
    """A screen of each, greeted; the query is the first one's."""
    async with AsyncExitStack() as stack:
        opened = []
        for guest in guests:
            asked = query if guest is guests[0] else ""
            screen = await stack.enter_async_context(screen_of(app, guest, house.board, query=asked))
            assert (await screen.heard())["kind"] == "hello"
            opened.append(screen)
        yield opened


def test_two_at_one_board_hear_of_each_other_and_of_what_they_choose(house: House):
    editor = house.invite("editor")
    party = house.party("Gemeente")

    async def story(app: Any) -> None:
        async with screens(app, house, house.owner, editor) as (mine, theirs):
            says(mine)
            says(theirs, party)
            names = house.view().members
            assert people(await mine.heard()) == [(names[editor.actor.member], [party])]
            assert people(await theirs.heard()) == [(names[house.owner.actor.member], [])]
            says(theirs)
            assert people(await mine.heard()) == [(names[editor.actor.member], [])]
            theirs.goes()
            assert people(await mine.heard()) == []

    lived(story)


def test_what_is_closed_is_chosen_for_nobody_else(house: House):
    editor = house.invite("editor")
    hidden = house.party("Achterkamer", by=editor)
    house.do("close", editor, id=hidden)
    open_ = house.party("Gemeente")

    async def story(app: Any) -> None:
        async with screens(app, house, house.owner, editor) as (mine, theirs):
            says(mine)
            says(theirs, hidden, open_)
            assert [chosen for _name, chosen in people(await mine.heard())] == [[open_]]

    lived(story)


def test_who_puts_it_off_is_not_told_of_and_hears_of_nobody(house: House):
    editor = house.invite("editor")

    async def story(app: Any) -> None:
        async with screens(app, house, house.owner, editor) as (mine, theirs):
            says(mine)
            says(theirs)
            assert len(people(await mine.heard())) == len(people(await theirs.heard())) == 1
            says(theirs, away=True)
            assert people(await mine.heard()) == []
            assert people(await theirs.heard()) == []
            says(mine, away=False)
            house.do("set_board", name="Nog hier")
            assert (await theirs.heard())["name"] == "Nog hier"

    lived(story)


def test_somebody_with_two_tabs_is_one_person_and_no_company_to_themselves(house: House):
    editor = house.invite("editor")
    one, other = house.party("Gemeente"), house.party("LEF")

    async def story(app: Any) -> None:
        async with screens(app, house, house.owner, editor, editor) as (mine, first, second):
            says(first, one)
            says(second, other)
            says(mine)
            ((_name, chosen),) = people(await mine.heard())
            assert sorted(chosen) == sorted([one, other])
            assert len(people(await first.heard())) == len(people(await second.heard())) == 1

    lived(story)


def test_a_wall_is_nobody_and_hears_of_nobody(house: House):
    editor = house.invite("editor")

    async def story(app: Any) -> None:
        async with screens(app, house, house.owner, editor, query="&wall=1") as (wall, theirs):
            says(wall)
            says(theirs)
            house.do("set_board", name="Nog hier")
            assert (await wall.heard())["name"] == "Nog hier"
            assert (await theirs.heard())["name"] == "Nog hier"

    lived(story)


@pytest.mark.parametrize(
    "text",
    [
        '{"kind":"here","chosen":"x"}',
        '{"kind":"here","chosen":["../../etc"]}',
        '{"kind":"here","name":"Iemand anders"}',
        json.dumps({"kind": "here", "chosen": ["01JZZZZZZZZZZZZZZZZZZZZZZZ"] * 61}),
        '{"kind":"here"}' + " " * 5_000,
        "[" * 4_000,
    ],
)
def test_what_makes_no_sense_is_not_taken_for_somebody(house: House, text: str):
    editor = house.invite("editor")

    async def story(app: Any) -> None:
        async with screens(app, house, house.owner, editor) as (mine, theirs):
            says(mine)
            theirs.says(text=text)
            house.do("set_board", name="Nog hier")
            assert (await mine.heard())["name"] == "Nog hier"

    lived(story)


def test_a_screen_too_far_behind_misses_it_and_no_change(house: House, monkeypatch):
    monkeypatch.setattr(hub, "_BACKLOG", 1)
    editor = house.invite("editor")

    async def story(app: Any) -> None:
        async with (
            screen_of(app, house.owner, house.board, slow=True) as mine,
            screens(app, house, editor) as (theirs,),
        ):
            says(mine)
            for number in range(6):
                says(theirs, away=bool(number % 2))
                mine.says(text='{"kind":"ping"}')
            house.do("set_board", name="Nog hier")
            while (event := await mine.heard())["kind"] != "change":
                pass
            assert event["to"] == house.view().revision

    lived(story)
