"""A board's file that somebody wrote in, or that lost a part: refused, or a board on which everything works."""

import copy
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import invariants
from tests.support.boards import ident
from tests.support.services import House, house_on
from workshop.access.view import BoardView
from workshop.charts.picture import picture
from workshop.charts.thumbnail import thumbnail
from workshop.imports.board_file import NotOurs, read_board_file
from workshop.model.base import Id
from workshop.model.board import Board, Party, Person
from workshop.text import translator

Json = dict[str, Any]
OWNER, GONE = ident(77), ident(88)


def rich_house() -> House:
    """A board with something of everything, a part of it closed."""
    house = house_on()
    parties = [house.party(name, kind=kind) for name, kind in (("Gemeente", "government"), ("LEF", "network"))]
    person = house.add("add_person", name="Wethouder", party=parties[0])
    house.add("relate", source=parties[0], target=person, kind="money", tension=2)
    house.add("relate", source=parties[1], target=person, kind="other", words="belt")
    house.add("add_group", name="Kern", members=[*parties, person])
    house.add("add_chair", words="inwoners")
    house.add("add_interest", seat=parties[0], text="ruimte", on_table=False)
    house.service.keep_snapshot(house.board, house.owner.actor, {"name": "stand", "moment": "voorjaar"})
    for item in (house.party("Geheim"), house.add("add_chair", words="wie")):
        house.do("close", id=item)
    return house


def content_of(house: House) -> Json:
    data: Json = json.loads(house.service.board_file(house.board, house.owner.actor, with_closed=True))
    return data


TOLD = content_of(rich_house())


@pytest.fixture
def told() -> Json:
    return copy.deepcopy(TOLD)


def read(told: Json) -> Board:
    return read_board_file(json.dumps(told).encode(), OWNER, "nieuwe eigenaar").board


def opened(told: Json) -> BoardView:
    """The file brought in, with everything that is drawn of it; and written and read once more."""
    house = house_on()
    board = house.service.bring_in("home", json.dumps(told).encode(), "nieuwe eigenaar")
    actor = house.service.actor("home", board)
    view = house.service.view(board, actor)
    for language in ("nl", "en"):
        json.dumps(picture(view, translator(language)))
    for snapshot in house.service.list_snapshots(board, actor):
        thumbnail(house.service.snapshot_view(board, actor, snapshot.id))
    house.service.bring_in("again", house.service.board_file(board, actor, with_closed=True), "nog een keer")
    whole = house.service.store.read(board)
    invariants.check_references(whole.board)
    invariants.check_numbers(whole.board)
    return view


def first(items: Json, **where: Any) -> Id:
    return next(key for key, item in items.items() if all(item.get(name) == value for name, value in where.items()))


def test_as_it_was_written_it_comes_back(told: Json):
    assert len(opened(told).parties) == 3


def test_a_party_without_a_place_gets_one(told: Json):
    seats = told["content"]["board"]["photos"]["photo"]["seats"]
    party = first(told["content"]["board"]["parties"], name="LEF")
    del seats[party]
    assert party in opened(told).seats


def test_a_place_of_nobody_goes(told: Json):
    told["content"]["board"]["photos"]["photo"]["seats"][GONE] = {}
    assert GONE not in opened(told).seats


def test_what_refers_to_nothing_is_let_go(told: Json):
    board = told["content"]["board"]
    person = first(board["people"], name="Wethouder")
    board["people"][person]["party"] = GONE
    board["groups"][first(board["groups"], name="Kern")]["members"].append(GONE)
    relation = first(board["photos"]["photo"]["relations"], kind="money")
    board["photos"]["photo"]["relations"][relation]["target"] = GONE
    view = opened(told)
    assert view.people[person].party is None and relation not in view.relations and GONE not in repr(view)


def test_an_unknown_kind_is_something_else(told: Json):
    board = told["content"]["board"]
    party = first(board["parties"], name="LEF")
    board["parties"][party]["kind"] = "unheard_of"
    del board["kinds"]["other"], board["relation_kinds"]["other"]
    view = opened(told)
    assert view.parties[party].kind == "other" and view.kinds["other"].sign == "star"


def test_numbers_are_given_once_and_only_to_who_lies_open(told: Json):
    board = told["content"]["board"]
    for party in board["parties"].values():
        party["number"] = 1
    for person in board["people"].values():
        person.pop("number")
    view = opened(told)
    everybody: list[Party | Person] = [*view.parties.values(), *view.people.values()]
    open_ones = [item for item in everybody if item.closed_to is None]
    assert sorted(item.number or 0 for item in open_ones) == [1, 2, 3]
    assert [party.number for party in view.parties.values() if party.closed_to] == [None]


def test_one_id_can_not_stand_for_two(told: Json):
    board = told["content"]["board"]
    board["people"][first(board["parties"], name="LEF")] = {"name": "dubbel"}
    with pytest.raises(NotOurs):
        read(told)


def test_a_file_can_not_bring_members_keys_or_an_owner(told: Json):
    told["content"]["board"] |= {
        "owner": GONE,
        "members": {GONE: {"name": "indringer"}},
        "keys": {GONE: {"hash": "0" * 64, "member": GONE, "role": "owner", "made_at": "2026-01-01T00:00:00Z"}},
    }
    board = read(told)
    assert board.keys == {} and board.members.keys() == {OWNER} and board.owner == OWNER


def test_it_is_closed_to_who_opens_it_whoever_it_says(told: Json):
    for party in told["content"]["board"]["parties"].values():
        party["closed_to"] = GONE
    assert {party.closed_to for party in read(told).parties.values()} == {OWNER}


@pytest.mark.parametrize("made_at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "gisteren", 5, None])
def test_a_moment_that_no_clock_knows_is_refused(told: Json, made_at: object):
    told["content"]["snapshots"][0]["label"]["made_at"] = made_at
    with pytest.raises(NotOurs):
        read(told)


def test_a_snapshot_is_not_of_the_future(told: Json):
    told["content"]["snapshots"][0]["label"]["made_at"] = "2999-01-01T00:00:00"
    [(_label, made_at, _board)] = read_board_file(json.dumps(told).encode(), OWNER, "x").snapshots
    assert made_at <= datetime.now(UTC)


@pytest.mark.parametrize("depth", [100, 400, 600, 800, 980, 2_000, 50_000])
def test_however_deep_it_goes_it_is_refused_with_a_name(told: Json, depth: int):
    nested = '{"a":' * depth + "1" + "}" * depth
    text = json.dumps(told).replace('"board": {', f'"board": {{"unheard_of": {nested},', 1)
    with pytest.raises(NotOurs):
        read_board_file(text.encode(), OWNER, "x")


def places(value: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to everything in it."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way for key, inner in pairs for way in ((*at, key), *places(inner, (*at, key)))]


PLACES = places(TOLD)
JUNK: list[Any] = [None, 0, -1, 7, 1e999, True, "", "x" * 3_000, [], {}, [[]], {"": {}}, GONE, "closed_to", 10**40]


@settings(max_examples=150)
@given(st.data())
def test_whatever_is_lost_or_written_in_it_is_refused_or_works(data: st.DataObject):
    told = copy.deepcopy(TOLD)
    for _ in range(data.draw(st.integers(1, 3))):
        way = data.draw(st.sampled_from(PLACES))
        holder: Any = told
        try:
            for part in way[:-1]:
                holder = holder[part]
            if data.draw(st.booleans()):
                del holder[way[-1]]
            else:
                holder[way[-1]] = copy.deepcopy(data.draw(st.sampled_from(JUNK)))
        except (KeyError, IndexError, TypeError):
            continue  # lost already
    try:
        opened(told)
    except NotOurs:
        return
    except Exception as error:
        assert getattr(error, "code", "") == "newer", repr(error)
