"""The plan of rounds: its order, what is skipped, and a step back that puts each round in its own place."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.courses import Room, refused, room_on
from workshop.model.course import CourseGroup

MOVES = st.tuples(st.just("move_round"), st.integers(0, 9), st.integers(-9, 9))
SKIPS = st.tuples(st.just("skip_round"), st.integers(0, 9), st.booleans())
OTHERS = st.tuples(st.sampled_from(["add_round", "remove_round", "undo", "redo"]), st.integers(0, 9), st.none())


def planned(room: Room) -> list[tuple[str, bool]]:
    return [(held.question, held.is_skipped) for held in room.view().plan.values()]


def questions(room: Room) -> list[str]:
    return [question for question, _ in planned(room)]


@pytest.fixture
def room() -> Room:
    return room_on()


@given(st.lists(MOVES | SKIPS | OTHERS, max_size=25))
@settings(max_examples=40, deadline=None)
def test_whatever_is_done_the_plan_stands_as_on_paper_and_goes_back_step_by_step(acts):
    room, paper = room_on(), [("0", False), ("1", False), ("2", False)]
    keys = {question: room.round(question) for question, _ in paper}
    pages, back = [paper], []
    for verb, at, how in acts:
        page = list(pages[-1])
        if verb in ("undo", "redo"):
            if verb == "undo" and len(pages) > 1:
                back.append(pages.pop())
            elif verb == "redo" and back:
                pages.append(back.pop())
            else:
                continue
            room.do(verb)
        elif verb == "add_round":
            question = str(len(keys))
            keys[question] = room.round(question)
            pages.append([*page, (question, False)])
            back = []
        elif page:
            question, is_skipped = page.pop(at % len(page))
            place = at % (len(page) + 1)
            values = {"move_round": {"steps": how}, "skip_round": {"is_skipped": how}}.get(verb, {})
            room.do(verb, id=keys[question], **values)
            if verb == "move_round":
                page.insert(min(max(place + how, 0), len(page)), (question, is_skipped))
            elif verb == "skip_round":
                page.insert(place, (question, how))
            if page != pages[-1]:
                pages.append(page)
                back = []
        assert planned(room) == pages[-1], (verb, at, how)


def test_a_round_that_comes_back_stands_in_its_own_place(room: Room):
    keys = [room.round(question) for question in "abcd"]
    room.do("remove_round", id=keys[1])
    room.do("undo")
    assert questions(room) == list("abcd")


def test_two_at_the_desk_move_from_where_it_stands_now(room: Room):
    keys = [room.round(question) for question in "abc"]
    room.do("move_round", id=keys[2], steps=-1)
    room.do("move_round", id=keys[2], steps=-1)
    assert questions(room) == list("cab")
    room.do("move_round", id=keys[2], steps=-1)
    assert questions(room) == list("cab")
    with refused("gone"):
        room.do("move_round", id=room.group, steps=1)


def test_a_round_that_runs_is_not_skipped_and_a_skipped_one_that_starts_is_no_longer(room: Room):
    key = room.round("a")
    room.do("skip_round", id=key, is_skipped=True)
    room.do("start_round", id=key)
    assert planned(room) == [("a", False)]
    with refused("round_runs"):
        room.do("skip_round", id=key, is_skipped=True)


def test_in_a_group_of_before_places_were_kept_the_order_of_the_file_is_the_plan(room: Room):
    for question in "abc":
        room.round(question)
    told = json.loads(room.service.courses.store.read(room.group).group.model_dump_json())
    for held in (*told["rounds"].values(), *told["blocks"].values()):
        del held["place"]
    told["rounds"] = dict(reversed(told["rounds"].items()))
    old = CourseGroup.model_validate(told)
    assert [held.question for held in old.plan().values()] == list("cba")
    assert sorted(held.place for held in old.rounds.values()) == [0, 1, 2]


def test_blocks_are_added_changed_and_removed_and_come_back_in_their_place(room: Room):
    first, second = room.view().blocks
    room.do("set_block", id=first, on="2027-05-13")
    room.do("remove_block", id=first)
    assert list(room.view().blocks) == [second]
    room.do("undo")
    room.do("add_block", id="01M8AP6DV5Y337YT2705KVQQ6A", title="Proces")
    told = [(block.title, block.on) for block in room.view().blocks.values()]
    assert told == [("Jouw plek", "2027-05-13"), ("Foto en balans", "2027-06"), ("Proces", None)]
