"""A group as a template: nothing of anybody goes along, and a file that comes back is looked at as a stranger's."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.courses import Room, refused, room_on
from tests.support.half_years import block, goes_along, stand
from tests.support.hostile import HARM, STEER, hints_of, is_free
from workshop.imports.course_template import NotTemplate, read_template
from workshop.model.base import NAME_SIGNS
from workshop.model.change import Refused
from workshop.model.course_template import Template
from workshop.model.limits import UPLOAD_BYTES
from workshop.model.round_kinds import GROUP_ROUND_KINDS
from workshop.model.starting import LABEL_SORTS, Starting
from workshop.service import Service
from workshop.store.errors import Newer, StoreError
from workshop.store.migrations import VERSION
from workshop.text import translator
from workshop.text.ready_plans import READY_PLANS, ready_plan
from workshop.text.refusals import sentence


@pytest.fixture
def room() -> Room:
    """A group with all in it that may not go along."""
    room = room_on()
    for name in ("Merel", "Joost"):
        room.join(name)
    room.brought("Merel")
    room.do("set_course", address="http://bord.voorbeeld.nl")
    key = room.round("Hoe noem je je rol?", kind="role_names", minutes=8)
    room.round("Wat is er gebeurd?", block=block(room, 1), minutes=20)
    room.round("Van elk blok", block=None)
    room.do("start_round", id=key)
    room.do("share", "Merel", round=key, names=("geheim woord",), is_named=True)
    room.do("set_reflection", "Merel", question="touched", text="geheim woord")
    goes_along(room, "Merel", stand(room, "Stand met naam"))
    return room


def taken(room: Room) -> bytes:
    return room.service.courses.template(room.group, room.trainer)


def test_what_goes_along_is_the_plan_and_nothing_else(room: Room):
    told = json.loads(taken(room))
    assert told["content"] == {
        "language": "nl",
        "blocks": [
            {
                "title": "Jouw plek",
                "rounds": [{"question": "Hoe noem je je rol?", "minutes": 8, "kind": "role_names"}],
            },
            {"title": "Foto en balans", "rounds": [{"question": "Wat is er gebeurd?", "minutes": 20, "kind": "talk"}]},
        ],
        "rounds": [{"question": "Van elk blok", "minutes": 10, "kind": "talk"}],
    }


def test_no_person_board_answer_key_day_or_id_is_in_the_file(room: Room):
    group = room.service.courses.store.read(room.group).group
    file = taken(room).decode()
    ids = [*group.members, *group.keys, *group.rounds, *group.blocks, *group.stands, *group.reflections, room.group]
    words = ["Merel", "Joost", "geheim", "Stand met", "2027", "voorbeeld", "Leergang", *ids]
    words += [held.hash for held in group.keys.values()] + [room.code]
    assert not [word for word in words if word in file]


def test_a_group_is_made_from_it_again(room: Room):
    courses = room.service.courses
    made, language = courses.create_from("other trainer", taken(room), title="Volgend jaar", trainer="trainer")
    view = courses.view(made, courses.actor("other trainer", made, "trainer"))
    assert (view.title, language, view.people, view.now) == ("Volgend jaar", "nl", {}, None)
    blocks = list(view.blocks)
    assert [held.title for held in view.blocks.values()] == ["Jouw plek", "Foto en balans"]
    assert [(held.question, held.minutes, held.kind, held.block) for held in view.plan.values()] == [
        ("Van elk blok", 10, "talk", None),
        ("Hoe noem je je rol?", 8, "role_names", blocks[0]),
        ("Wat is er gebeurd?", 20, "talk", blocks[1]),
    ]
    assert view.half_year.block == blocks[0] and not any(held.is_over for held in view.plan.values())
    again = courses.template(made, courses.actor("other trainer", made, "trainer"))
    assert json.loads(again)["content"] == json.loads(taken(room))["content"]


def worded(room: Room) -> None:
    """A group with role names, resources and labels of its own."""
    own = [{"label": "Oliemannetje van dienst"}]
    room.do("set_starting", sort="role_names", labels={"director": "Dirigent", "driver": ""}, own=own)
    more = [{"label": "Busjes"}, {"label": "Vertrouwen", "tangible": False}]
    room.do("set_starting", sort="resources", labels={"clients": "Leerlingen"}, own=more)
    room.do("set_starting", sort="kinds", labels={"government": "Gemeente"})


def test_role_names_resources_and_labels_go_along_and_a_board_begun_there_starts_with_them(room: Room):
    worded(room)
    courses, service = room.service.courses, room.service
    made, _ = courses.create_from("other trainer", taken(room), title="Volgend jaar", trainer="trainer")
    desk = courses.view(made, courses.actor("other trainer", made, "trainer"))
    assert desk.starting == room.view().starting != Starting()
    board = service.create("Noor", name="Netwerk", owner_name="Noor", language="nl", starting=desk.starting)
    view = service.view(board, service.actor("Noor", board))
    assert "Oliemannetje van dienst" in [held.label for held in view.role_names.values()]
    assert view.role_names["director"].label == "Dirigent" and view.role_names["driver"].label == ""
    things = {held.label: held.tangible for held in view.resources.values()}
    assert (things["Busjes"], things["Vertrouwen"], things["Leerlingen"]) == (True, False, True)
    assert view.kinds["government"].label == "Gemeente" and view.kinds["residents"].label == ""


def test_a_group_without_words_of_its_own_says_nothing_of_them(room: Room):
    worded(room)
    for sort in LABEL_SORTS:
        room.do("set_starting", sort=sort)
    assert "starting" not in json.loads(taken(room))["content"] and room.view().starting == Starting()
    room.do("undo")
    assert room.view().starting.labels == {"kinds": {"government": "Gemeente"}}, "a step like any at the desk"


def test_words_of_a_group_are_its_trainers_and_no_more_than_a_board_holds(room: Room):
    with refused("not_allowed"):
        room.do("set_starting", "Merel", sort="kinds", labels={"government": "Gemeente"})
    with refused("limit"):
        room.do("set_starting", sort="role_names", own=[{"label": f"Naam {at}"} for at in range(50)])
    with refused("not_valid"):
        room.do("set_starting", sort="kinds", own=[{"label": "Kind"}])
    assert room.wall().starting == Starting() and room.view("Merel").starting == Starting()


def test_only_the_trainer_takes_it_along(room: Room):
    with pytest.raises(Refused, match="not_allowed"):
        room.service.courses.template(room.group, room.who("Merel"))


def changed(data: bytes, **content: Any) -> bytes:
    told = json.loads(data)
    told["content"] |= content
    return json.dumps(told).encode()


ROUND = {"question": "Vraag", "minutes": 5, "kind": "talk"}
BAD: dict[str, Callable[[bytes], bytes]] = {
    "newer": lambda data: data.replace(b'"version": %d' % VERSION, b'"version": 99'),
    "older than it ever was": lambda data: data.replace(b'"version": %d' % VERSION, b'"version": -1'),
    "foreign": lambda data: data.replace(b"samenwerkbord-template", b"samenwerkbord-file"),
    "a group": lambda data: data.replace(b"samenwerkbord-template", b"samenwerkbord-group"),
    "cut off": lambda data: data[: len(data) // 2],
    "empty": lambda _: b"",
    "zip": lambda _: b"PK\x03\x04" + bytes(2_000),
    "deep": lambda _: b"[" * 200_000,
    "fifty megabytes": lambda data: data + b" " * 50 * 1024 * 1024,
    "a person in it": lambda data: changed(data, members={"x": {"name": "Merel"}}),
    "a round of no time": lambda data: changed(data, rounds=[ROUND | {"minutes": 0}]),
    "a round of NaN": lambda data: changed(data, rounds=[ROUND | {"minutes": float("nan")}]),
    "a round of no kind": lambda data: changed(data, rounds=[ROUND | {"kind": "vote"}]),
    "a round that began": lambda data: changed(data, rounds=[ROUND | {"began_at": "2027-01-01T00:00:00Z"}]),
    "a round without a question": lambda data: changed(data, rounds=[ROUND | {"question": "  "}]),
    "a very long question": lambda data: changed(data, rounds=[ROUND | {"question": "x" * (NAME_SIGNS + 1)}]),
    "too many rounds": lambda data: changed(data, rounds=[ROUND] * 101),
    "too many blocks": lambda data: changed(data, blocks=[{"title": "Blok"}] * 21),
    "no list": lambda data: changed(data, blocks="blokken"),
    "words of no sort": lambda data: changed(data, starting={"labels": {"parties": {"x": "y"}}}),
    "more role names than a board holds": lambda data: changed(data, starting={"role_names": ["x"] * 60}),
    "another language": lambda data: changed(data, language="de"),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_any_other_file_is_one_sentence_and_makes_nothing(room: Room, bad: Any):
    before = room.service.courses.store.ids()
    with pytest.raises(StoreError) as said:
        room.service.courses.create_from("hostile", bad(taken(room)), title="Groep", trainer="trainer")
    for language in ("nl", "en"):
        words = sentence(said.value.code, translator(language))
        assert words.endswith(".") and "\n" not in words
    assert room.service.courses.store.ids() == before


def test_too_big_is_seen_before_it_is_read():
    with pytest.raises(StoreError, match=str(UPLOAD_BYTES + 1)):
        read_template(b" " * (UPLOAD_BYTES + 1))
    with pytest.raises(Newer):
        read_template(BAD["newer"](taken(room_on())))
    with pytest.raises(NotTemplate):
        read_template(b"{}")


def test_harm_is_read_as_it_stands_and_never_steers(room: Room):
    block_ = {"title": STEER + HARM, "rounds": [ROUND | {"question": STEER + HARM}]}
    template = read_template(changed(taken(room), blocks=[block_], rounds=[]))
    assert (template.blocks[0].title, template.blocks[0].rounds[0].question) == (HARM, HARM)
    kinds = {str(hint) for where, hint in hints_of(Template) if hint in (str, object, bytes) and not is_free(hint)}
    assert kinds == set()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", READY_PLANS)
def test_a_ready_plan_is_a_session_of_ninety_minutes(name: str, language: Any):
    plan = ready_plan(name, translator(language))
    for held in plan.blocks:
        assert 75 <= sum(each.minutes for each in held.rounds) <= 95, held.title
    assert len(plan.blocks) == {"": 0, "all": 3}.get(name, 1)


def test_a_ready_plan_fills_the_blocks_as_the_trainer_wrote_them():
    service = Service(room_on().service.files, b"another secret of thirty-two bytes")
    blocks = [("Eerste middag", "2027-05-12"), ("Tweede middag", None)]
    plan = ready_plan("all", translator("nl"))
    made = service.courses.create("t", title="Groep", language="nl", trainer="trainer", blocks=blocks, template=plan)
    view = service.courses.view(made, service.courses.actor("t", made, "trainer"))
    assert [(held.title, held.on) for held in view.blocks.values()] == [*blocks, ("Het proces in de tijd", None)]
    counts = [sum(held.block == key for held in view.plan.values()) for key in view.blocks]
    assert counts == [7, 8, 7]
    kinds = {held.kind for held in view.plan.values()}
    assert kinds == set(GROUP_ROUND_KINDS) - {"dots"}, "of which the session says nothing"
