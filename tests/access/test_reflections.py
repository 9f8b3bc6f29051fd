"""What somebody writes down about a block is in nobody else's view, the trainer's included, until they share it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.courses import TRAINER, Room, room_on
from tests.support.half_years import block, told, told_room
from workshop.model.change import Refused
from workshop.model.half_year import REFLECTION_QUESTIONS

NAMES = ("Merel", "Joost", "Sem")


@pytest.fixture
def room() -> Room:
    return full()


def full() -> Room:
    room = room_on()
    for name in NAMES:
        room.join(name)
    return room


def writes(room: Room, name: str, text: str, question: str = "take_along", **more: Any) -> None:
    room.do("set_reflection", name, question=question, text=text, **more)


def shares(room: Room, name: str, question: str = "take_along", *, yes: bool = True, **more: Any) -> None:
    room.do("share_reflection", name, question=question, is_shared=yes, **more)


def test_it_is_its_writers_alone(room: Room):
    writes(room, "Merel", "geheim woord", block=block(room, 0))
    assert "geheim woord" in told(room, "Merel")
    assert "geheim woord" not in told(room, "Joost", "Sem") + told_room(room)


def test_shared_it_is_the_groups_under_the_name_they_chose_and_taken_back_it_is_gone_at_once(room: Room):
    writes(room, "Merel", "open woord")
    shares(room, "Merel")
    for seen in (room.view("Joost"), room.view()):
        assert [(one.name, one.text) for one in seen.half_year.shared.values()] == [("Merel", "open woord")]
    assert "open woord" not in repr(room.wall())
    shares(room, "Merel", yes=False)
    assert "open woord" not in told(room, "Joost", "Sem") + told_room(room)
    assert "open woord" in told(room, "Merel")


def test_what_reads_differently_was_not_said_yes_to(room: Room):
    writes(room, "Merel", "open woord")
    shares(room, "Merel")
    writes(room, "Merel", "open woord")
    assert "open woord" in told(room, "Joost"), "saved once more it reads the same"
    writes(room, "Merel", "open woord, en iets ergs")
    assert "open woord" not in told(room, "Joost") + told_room(room)


def test_emptied_it_is_not_kept(room: Room):
    writes(room, "Merel", "woord")
    writes(room, "Merel", "")
    assert room.service.courses.store.read(room.group).group.reflections == {}
    with pytest.raises(Refused, match="gone"):
        shares(room, "Merel")


def test_who_is_taken_off_is_not_read_any_more(room: Room):
    writes(room, "Merel", "open woord")
    shares(room, "Merel")
    room.do("take_off", id=room.people["Merel"])
    assert "open woord" not in told(room, "Joost") + told_room(room)


def test_only_who_takes_part_writes(room: Room):
    with pytest.raises(Refused, match="not_allowed"):
        room.do("set_reflection", TRAINER, question="touched", text="van de trainer")
    with pytest.raises(Refused, match="gone"):
        writes(room, "Merel", "woord", block="01M8AP6DV5Y337YT2705KVQQ6A")


def test_whoever_has_only_the_code_is_told_nothing(room: Room):
    writes(room, "Merel", "open woord")
    shares(room, "Merel")
    room.service.courses.enter_by_code("phone", room.code, "the room")
    assert "open woord" not in repr(room.view("phone", "newcomer"))


ACTS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(("write", "share", "back", "empty", "off", "in", "undo")),
        st.sampled_from(REFLECTION_QUESTIONS),
        st.sampled_from((None, 0, 1)),
    ),
    max_size=20,
)


@settings(max_examples=60, deadline=None)
@given(ACTS)
def test_whatever_is_done_no_unshared_word_is_in_anybody_elses_view(acts):
    room = full()
    blocks = list(room.view().blocks)
    kept: dict[tuple[str, str, object], tuple[str, bool]] = {}
    for number, (name, act, question, at) in enumerate(acts):
        about = {"block": blocks[at] if at is not None else None}
        key, word = (name, question, at), f"woord-{number}-"
        try:
            if act == "write":
                writes(room, name, word, question, **about)
                kept[key] = (word, False)
            elif act == "empty":
                writes(room, name, "", question, **about)
                kept.pop(key, None)
            elif act in ("share", "back"):
                shares(room, name, question, yes=act == "share", **about)
                kept[key] = (kept[key][0], act == "share")
            elif act == "undo":
                room.do("undo")
            else:
                room.do("take_off" if act == "off" else "let_in_again", id=room.people[name])
        except Refused:
            continue
    people = room.service.courses.store.read(room.group).group.taking_part()
    here = [name for name in NAMES if room.people[name] in people]
    seen = {name: told(room, name) for name in here} | {"room": told_room(room)}
    for (writer, *_at), (word, is_shared) in kept.items():
        for who, words in seen.items():
            may = writer in here and (who == writer or (is_shared and who != "nobody"))
            assert (word in words) == may, (writer, who, word)
