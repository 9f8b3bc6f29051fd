"""Who looks along by a link: sees what the wall shows, is told nobody's name, and may do nothing, whatever is tried."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.support.courses import TRAINER, Room
from tests.support.services import Guest
from tests.web.browsers import PAGE, cookie_of, lived
from tests.web.rooms import asks, follows, screen, settled
from tests.web.sockets import screen_of
from workshop.access.round_pictures import Tally
from workshop.changes.registry import COURSE
from workshop.charts.course import course_told
from workshop.model.change import Refused
from workshop.model.sharing import Sharing
from workshop.service.shared import Address

LOOKER = "who looks along"
NAMES = ("Merel", "Joost", "Noor", "Sem", "Kwiek")


@pytest.fixture
def link(room: Room) -> str:
    for name in NAMES:
        room.join(name)
    room.service.courses.let_look_along(room.group, room.trainer)
    return f"/g/{room.group}/{room.service.courses.observer_key(room.group, room.trainer)}"


@pytest.fixture
def looks(door: TestClient, room: Room, link: str) -> str:
    """A browser that came in by the link."""
    assert follows(door, link, LOOKER).headers["location"] == f"/meekijken?groep={room.group}"
    return LOOKER


def test_who_looks_along_is_told_what_the_wall_shows_and_nobodys_name(room: Room, looks: str):
    key = room.round("Hoe noem je je rol?", kind="role_names")
    heard: list[dict[str, Any]] = []

    async def story(made: Any) -> None:
        async with screen(made, room, looks, "observer") as along:
            heard.append(told := await settled(along))
            assert told["at_table"] == 5 and told["now"] is None
            room.do("start_round", id=key)
            heard.append(told := await along.heard())
            assert told["now"]["question"] == "Hoe noem je je rol?"
            for name in NAMES:
                room.do("share", name, round=key, names=("kwartiermaker",), is_named=name == "Merel")
                heard.append(told := await along.heard())
            assert (told["now"]["ready"], told["now"]["people"]) == (5, 5)
            assert "kwartiermaker" not in json.dumps(heard)
            room.do("lay_teams", size=2)
            room.do("reveal_round", id=key)
            while not (told := await along.heard())["picture"]:
                heard.append(told)
            heard.append(told)
            assert told["picture"]["rows"] == [{"name": "kwartiermaker", "count": 1, "by": ["Merel"]}], "by choice"
            room.do("set_blank", is_blank=True)
            heard.append(await along.heard())
            assert heard[-1]["picture"] is heard[-1]["now"] is None

    lived(story)
    said = json.dumps(heard)
    told = (*NAMES[1:], *room.people.values(), room.code, 'people": [', "door", "plan", "teams", "links", "trainers")
    assert [word for word in told if word in said] == []


def photo(door: TestClient, address: str, browser: str) -> Any:
    return door.get(f"/api/boards/{address}/photo?wall=1", headers={"cookie": cookie_of(browser), **PAGE})


def test_a_board_on_the_wall_is_seen_as_it_stands_there_and_only_as_long(door: TestClient, room: Room, looks: str):
    board = room.brought("Merel")
    told = {"id": "01M8AP6DV5Y337YT2705KVQQ6B", "name": "Buurthuis Zuid", "kind": "other"}
    room.service.perform(board, room.service.actor("Merel", board), "add_party", told)
    room.do("share_board", "Merel", foto="open", balans="open", mask="names")
    member = room.people["Merel"]
    at = str(Address(room.group, member, "foto"))
    assert photo(door, at, looks).status_code == 403, "shared, and not on the wall"

    async def story(made: Any) -> None:
        async with screen(made, room, looks, "observer") as along:
            assert (await settled(along))["stage"] is None
            room.do("put_on_wall", member=member, module="foto")
            told = await along.heard()
            assert told["stage"] == {"module": "foto", "address": at} and told["mark"]
            assert not [word for word in ("Merel", board, "Netwerk") if word in json.dumps(told)], "as it is not named"
            assert "Buurthuis Zuid" in photo(door, at, looks).text
            others = (Address(room.group, member, "balans"), Address(room.group, member, "foto", Sharing(foto="all")))
            for other in (*others, Address(room.group, member, "foto", is_neighbours=True), board):
                assert photo(door, str(other), looks).status_code in (403, 404), other
            async with screen_of(made, Guest(looks, room.trainer), at, query="&wall=1") as near:
                assert (await near.heard())["kind"] == "hello"
                room.do("mask_stage", mask="codes")
                assert (await near.heard())["kind"] == "change"
                assert "Buurthuis" not in photo(door, at, looks).text
                room.do("set_blank", is_blank=True)
                assert (await near.heard())["refused"] == "not_shared"
            while not (told := await along.heard())["blank"]:
                pass
            assert told["stage"] is None and photo(door, at, looks).status_code == 403
            room.do("set_blank", is_blank=False)
            room.do("put_on_wall", member=None)
            while not (told := await along.heard())["stage"]:
                pass
            assert told["stage"]["address"] is None and photo(door, at, looks).status_code == 403, "pictures alone"
            assert len(room.service.shared.standing(room.group, room.who(looks, "observer"))) == 1
            room.do("withdraw_board", "Merel")
            assert (await along.heard())["stage"] is None

    lived(story)


def test_pairs_on_the_wall_stay_in_the_room(room: Room, looks: str):
    async def story(made: Any) -> None:
        async with screen(made, room, looks, "observer") as along:
            assert (await settled(along))["stays"] is False
            room.do("lay_teams", size=2)
            assert (told := await along.heard())["stays"] is True and "Merel" not in json.dumps(told)

    lived(story)


@pytest.mark.parametrize("kind", ["balance", "moments", "plane"])
def test_a_group_picture_is_seen_once_it_is_revealed_named_by_choice(room: Room, looks: str, kind: str):
    key = room.round("Wat breng je?", kind=kind)
    room.do("start_round", id=key)
    for name in NAMES:
        if kind == "balance":
            room.do("say_balance", name, round=key, gives="zilvervos", is_named=name == "Merel")
        elif kind == "plane":
            room.do("stand_at", name, round=key, at={"across": 0.5, "up": 0.25}, is_named=name == "Merel")
        else:
            room.do("count_moments", name, round=key, counts={"coffee": 17})

    async def story(made: Any) -> None:
        async with screen(made, room, looks, "observer") as along:
            assert (await settled(along))["picture"] is None
            room.do("reveal_round", id=key)
            while not (told := await along.heard())["picture"]:
                pass
            held = told["picture"]
            assert held["question"] == "Wat breng je?" and told["mark"]
            if kind == "moments":
                assert [row["count"] for row in held["rows"]] == [85]
            elif kind == "balance":  # four unnamed ones are too few
                assert [(row["name"], row["said"][0]) for row in held["rows"]] == [("Merel", "zilvervos")]
            else:
                shown = room.service.courses.view(room.group, room.who(looks, "observer")).picture
                assert shown == room.wall().picture and held["rest"]
            assert not [name for name in NAMES[1:] if name in json.dumps(told)]

    lived(story)


def test_who_takes_part_is_told_that_somebody_looks_along(room: Room, looks: str):
    now = room.service.courses.store.now()
    assert course_told(room.view("Merel"), now)["along"] is True
    room.service.courses.perform(room.group, room.trainer, "shut_look_along", {})
    assert course_told(room.view("Merel"), now)["along"] is False


def test_who_looks_along_counts_nowhere(room: Room, looks: str):
    key = room.round("Hoe noem je je rol?", kind="role_names")
    room.do("start_round", id=key)
    for name in NAMES[:4]:
        room.do("share", name, round=key, names=("regisseur",))
    now = room.view().now
    assert now is not None and (now.ready, now.people) == (4, 5)
    room.do("reveal_round", id=key)
    tally = room.wall().picture
    assert isinstance(tally, Tally) and tally.is_held_back and not tally.counts
    assert looks not in room.service.courses.store.read(room.group).group.model_dump_json()


@pytest.mark.parametrize("seat", ["observer", "participant", "trainer", "newcomer", "wall"])
def test_no_verb_is_for_who_looks_along_by_route(door: TestClient, room: Room, looks: str, seat: str):
    key = room.round()
    room.do("start_round", id=key)
    before = room.service.courses.store.read(room.group).group
    for verb in (*COURSE.verbs, "invite_trainer"):
        answer = asks(door, room, looks, seat, verb, **_values(key))
        assert answer.status_code in (403, 422), verb
    assert room.service.courses.store.read(room.group).group == before


def test_nor_by_our_own_code(room: Room, looks: str):
    actor, values = room.who(looks, "observer"), _values(room.round())
    hashed = {"id": values["id"], "hash": "0" * 64}
    values |= {
        "key": hashed,
        "link": hashed,
        "code": hashed,
        "name": "Kijker",
        "board": None,
        "page": "foto",
        "size": 2,
    }
    for name, verb in COURSE.verbs.items():
        taken = {field: value for field, value in values.items() if field in verb.values.model_fields}
        with pytest.raises(Refused, match="not_allowed|not_valid"):
            room.service.courses.perform(room.group, actor, name, taken)


def _values(key: str) -> dict[str, Any]:
    return {"id": key, "round": key, "is_ready": True, "names": ["x"], "is_blank": True, "question": "Waarom?"}


def test_nor_by_the_socket(room: Room, looks: str):
    key = room.round()
    room.do("start_round", id=key)

    async def story(made: Any) -> None:
        async with screen(made, room, looks, "observer") as along:
            await settled(along)
            before = room.service.courses.store.read(room.group).group
            for verb in ("set_ready", "end_round", "join", "take_off"):
                along.says(
                    text=json.dumps({"kind": "change", "verb": verb, "values": {"round": key, "is_ready": True}})
                )
            along.says(text='{"kind":"ping"}')
            assert (await along.heard())["kind"] == "pong"
            assert room.service.courses.store.read(room.group).group == before

    lived(story)


@pytest.mark.parametrize("seat", ["trainer", "wall", "participant", "newcomer"])
def test_no_other_seat_opens_to_who_looks_along(room: Room, looks: str, seat: str):
    async def story(made: Any) -> None:
        async with screen(made, room, looks, seat) as along:
            assert (await along.heard())["refused"] == "no_seat"

    lived(story)


def test_taken_back_it_stops_at_once_on_open_screens_too(door: TestClient, room: Room, link: str, looks: str):
    async def story(made: Any) -> None:
        async with screen(made, room, looks, "observer") as along:
            await settled(along)
            room.service.courses.perform(room.group, room.trainer, "shut_look_along", {})
            assert (await along.heard())["refused"] == "no_seat"

    lived(story)
    assert follows(door, link, "elsewhere").headers["location"] == "/?word=no_link"
    assert room.service.courses.observer_key(room.group, room.trainer) == ""


def test_another_link_stops_the_one_before(door: TestClient, room: Room, link: str):
    room.service.courses.let_look_along(room.group, room.trainer)
    assert follows(door, link, LOOKER).headers["location"] == "/?word=no_link"


def test_a_closed_group_is_closed_to_who_looks_along(room: Room, looks: str):
    room.do("close_course")
    with pytest.raises(Refused, match="group_closed"):
        room.who(looks, "observer")


@pytest.mark.parametrize("who", ["participant", "observer"])
def test_the_link_is_the_trainers_to_give(room: Room, looks: str, who: Any):
    courses = room.service.courses
    actor = room.who("Merel" if who == "participant" else looks, who)
    for act in (courses.let_look_along, courses.observer_key):
        with pytest.raises(Refused, match="not_allowed"):
            act(room.group, actor)
    assert courses.observer_key(room.group, room.who(TRAINER, "trainer"))
