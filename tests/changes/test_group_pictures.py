"""Balances in words side by side and kinds of moments: said or counted before the reveal, seen by nobody until it."""

import json
import unicodedata
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.courses import TRAINER, Room, refused, room_on
from workshop.access.round_pictures import Balances, Kinds
from workshop.changes.registry import COURSE
from workshop.charts.course import course_told
from workshop.model.change import Refused
from workshop.model.course import Answer, CourseGroup
from workshop.model.ledger import SIDES
from workshop.model.process import moment_kinds
from workshop.model.round_kinds import KNOWN_MOMENTS, MOST_MOMENTS

NAMES = ("Merel", "Joost", "Sem", "Aya", "Wout", "Noor")
NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)
KINDS = ("balance", "moments")
EMPTY: dict[str, dict[str, Any]] = {"balance": {}, "moments": {"counts": {"coffee": 0}}}


@pytest.fixture
def room() -> Room:
    return filled()


def filled() -> Room:
    room = room_on()
    room.service.courses.store.now = lambda: NOON
    for name in NAMES:
        room.join(name)
    return room


def begun(room: Room, kind: str) -> str:
    key = room.round("Wat breng je?", kind=kind)
    room.do("start_round", id=key)
    return key


def says(room: Room, key: str, who: str, **said: Any) -> None:
    """Something that can be found again in whatever is told: words of this person's, or a number of theirs."""
    if room.view().plan[key].kind == "balance":
        room.do("say_balance", who, round=key, gives=f"woord van {who}", **said)
    else:
        room.do("count_moments", who, round=key, counts={"coffee": 61 + NAMES.index(who)}, **said)


def told(room: Room) -> dict[str, str]:
    """All that goes to each screen."""
    views = {name: room.view(name) for name in (TRAINER, *NAMES)} | {"wall": room.wall()}
    return {who: repr((view, json.dumps(course_told(view, NOON)))) for who, view in views.items()}


def found(said: str, who: str, kind: str) -> bool:
    return (f"woord van {who}" if kind == "balance" else f"'coffee': {61 + NAMES.index(who)}") in said


def test_the_known_moments_are_those_of_every_board():
    assert tuple(moment_kinds()) == KNOWN_MOMENTS


@pytest.mark.parametrize("kind", KINDS)
def test_before_the_reveal_nobody_sees_what_another_says(room: Room, kind: str):
    key = begun(room, kind)
    for name in NAMES:
        says(room, key, name)
    for who, said in told(room).items():
        assert [name for name in NAMES if found(said, name, kind)] == ([who] if who in NAMES else []), who
    assert room.view().now.ready == len(NAMES)  # type: ignore[union-attr]
    room.do("end_round")
    assert not [who for who, said in told(room).items() if any(found(said, name, kind) for name in NAMES)]
    room.do("reveal_round", id=key)
    assert room.wall().picture is not None and room.view("Merel").picture is None


def test_beside_a_picture_is_talked_about_it_and_never_of_what_was_not_revealed(room: Room):
    key = begun(room, "balance")
    beside, other = room.round("Wie brengt wat jij niet brengt?", kind="beside"), room.round("Verder")
    for name in NAMES:
        says(room, key, name)
    room.do("start_round", id=beside)
    assert room.wall().picture is None and "woord van" not in told(room)["wall"], "it was not revealed"
    room.do("reveal_round", id=key)
    assert isinstance(room.wall().picture, Balances), "brought back while one talks"
    room.do("start_round", id=other)
    assert room.wall().picture is None, "another round has the wall to itself"
    room.do("undo")
    room.do("start_round", id=beside)
    wall = course_told(room.wall(), NOON)
    assert isinstance(room.wall().picture, Balances) and (wall["shown"], wall["now"]["beside"]) == (key, True)
    room.do("take_off_wall")
    assert room.wall().picture is None and room.view("Merel").picture is None


@pytest.mark.parametrize("kind", KINDS)
def test_after_it_nothing_more_comes_in_and_nothing_goes(room: Room, kind: str):
    key = begun(room, kind)
    says(room, key, "Merel")
    room.do("reveal_round", id=key)
    with refused("round_over"):
        says(room, key, "Joost")
    with refused("round_over"):
        room.do("say_balance" if kind == "balance" else "count_moments", "Merel", round=key, **EMPTY[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_taken_back_one_looks_like_who_did_not_answer(room: Room, kind: str):
    key = begun(room, kind)
    says(room, key, "Joost")
    before = {who: said.partition("revision=")[0] + said.partition("seat=")[2] for who, said in told(room).items()}
    says(room, key, "Merel")
    room.do("say_balance" if kind == "balance" else "count_moments", "Merel", round=key, **EMPTY[kind])
    after = {who: said.partition("revision=")[0] + said.partition("seat=")[2] for who, said in told(room).items()}
    assert before == after and room.view().now.ready == 1  # type: ignore[union-attr]


def test_balances_stand_side_by_side_named_by_choice(room: Room):
    key = begun(room, "balance")
    for name in NAMES:
        says(room, key, name, is_named=name == "Merel")
    room.do("reveal_round", id=key)
    picture = room.wall().picture
    assert isinstance(picture, Balances) and not picture.is_held_back
    assert [name for name, _said in picture.rows] == ["Merel", *[""] * 5]
    unnamed = [said.gives for name, said in picture.rows if not name]
    assert unnamed == sorted(unnamed), "not in the order they came in"


def test_below_five_unnamed_balances_stay_out(room: Room):
    key = begun(room, "balance")
    for name in NAMES[:5]:
        says(room, key, name, is_named=name == "Merel")
    room.do("reveal_round", id=key)
    picture = room.wall().picture
    assert isinstance(picture, Balances) and picture.is_held_back
    assert [(name, said.gives) for name, said in picture.rows] == [("Merel", "woord van Merel")]
    assert "woord van Joost" not in repr(room.view()) + repr(room.wall())


def test_moments_are_added_up_and_carry_no_name(room: Room):
    key = begun(room, "moments")
    for name in NAMES[:5]:
        room.do("count_moments", name, round=key, counts={"coffee": 1, "call": 2, "other": 0})
    room.do("set_ready", "Noor", round=key, is_ready=True)
    room.do("reveal_round", id=key)
    picture = room.wall().picture
    assert isinstance(picture, Kinds) and not picture.is_held_back
    assert (picture.counts, picture.timelines) == ((("call", 10), ("coffee", 5)), 5)
    assert not [name for name in NAMES if name in repr(picture)]


def test_below_five_no_moment_is_shown(room: Room):
    key = begun(room, "moments")
    for name in NAMES[:4]:
        says(room, key, name)
    room.do("count_moments", "Wout", round=key, counts={"call": 0})
    room.do("reveal_round", id=key)
    picture = room.wall().picture
    assert isinstance(picture, Kinds) and picture.is_held_back
    assert (picture.counts, picture.timelines) == ((), 0), "four and an empty one are four"


@pytest.mark.parametrize("kind", KINDS)
def test_who_is_taken_off_is_in_it_no_more(room: Room, kind: str):
    key = begun(room, kind)
    for name in NAMES:
        says(room, key, name, **({"is_named": True} if kind == "balance" else {}))
    room.do("reveal_round", id=key)
    room.do("take_off", id=room.people["Noor"])
    picture = room.wall().picture
    assert "Noor" not in repr(picture)
    assert not isinstance(picture, Kinds) or picture.counts == (("coffee", 61 + 62 + 63 + 64 + 65),)


@pytest.mark.parametrize(
    ("verb", "values"),
    [
        ("say_balance", {"gives": "x" * 121}),
        ("say_balance", {"gives": 3}),
        ("count_moments", {"counts": {"coffee": -1}}),
        ("count_moments", {"counts": {"coffee": MOST_MOMENTS + 1}}),
        ("count_moments", {"counts": {"Zilvervos": 1}}),
        ("count_moments", {"counts": {"coffee": 1}, "is_named": True}),
    ],
)
def test_what_does_not_fit_is_refused_and_keeps_nothing(room: Room, verb: str, values: dict[str, Any]):
    key = begun(room, "balance" if verb == "say_balance" else "moments")
    with pytest.raises(Refused):
        room.do(verb, "Merel", round=key, **values)
    assert room.view("Merel").mine == Answer()


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_answers_but_who_takes_part_and_not_for_another(room: Room, kind: str):
    key = begun(room, kind)
    with refused("not_allowed"):
        says(room, key, TRAINER) if kind == "balance" else room.do("count_moments", round=key, counts={"coffee": 1})
    assert not COURSE.named("say_balance").is_step and not COURSE.named("count_moments").is_step


def test_a_group_of_before_is_read_as_it_was(room: Room):
    key = room.round("Hoe noem je je rol?", kind="role_names")
    room.do("start_round", id=key)
    room.do("share", "Merel", round=key, names=("regisseur",))
    kept = room.service.courses.store.read(room.group).group.model_dump(mode="json")
    for answer in kept["rounds"][key]["answers"].values():
        del answer["balance"], answer["moments"]
    assert CourseGroup.model_validate(kept) == room.service.courses.store.read(room.group).group


WORDS = st.text(st.characters(categories=["L", "N", "Zs", "P"]), max_size=20)
SAID = st.tuples(st.sampled_from(NAMES), st.just("balance"), st.tuples(WORDS, WORDS, WORDS), st.booleans())
COUNTED = st.tuples(
    st.sampled_from(NAMES),
    st.just("moments"),
    st.dictionaries(st.sampled_from(KNOWN_MOMENTS), st.integers(0, MOST_MOMENTS)),
    st.just(False),
)


@pytest.mark.parametrize(("kind", "acts"), [("balance", SAID), ("moments", COUNTED)])
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_the_picture_is_what_each_said_last(kind: str, acts: Any, data: st.DataObject):
    room = filled()
    key = begun(room, kind)
    paper: dict[str, Any] = {}
    named: set[str] = set()
    for who, _kind, said, is_named in data.draw(st.lists(acts, max_size=12)):
        if kind == "balance":
            room.do("say_balance", who, round=key, **dict(zip(SIDES, said, strict=True)), is_named=is_named)
            paper[who] = tuple(" ".join(unicodedata.normalize("NFC", one).split()) for one in said)
        else:
            room.do("count_moments", who, round=key, counts=said)
            paper[who] = {moment: count for moment, count in said.items() if count}
        named = named | {who} if is_named else named - {who}
    shared = {who: said for who, said in paper.items() if said and any(said)}
    unnamed = len(shared.keys() - named)
    room.do("reveal_round", id=key)
    picture = room.wall().picture
    shown = {who for who in shared if who in named or unnamed >= 5}
    if isinstance(picture, Balances):
        rows = [(who if who in named else "", shared[who]) for who in shown]
        assert sorted((name, (said.gives, said.takes, said.hopes)) for name, said in picture.rows) == sorted(rows)
    else:
        assert isinstance(picture, Kinds) and picture.timelines == len(shown)
        times = {moment: sum(shared[who].get(moment, 0) for who in shown) for moment in KNOWN_MOMENTS}
        assert dict(picture.counts) == {moment: count for moment, count in times.items() if count}
    assert picture.is_held_back is (0 < unnamed < 5)
