"""One neighbour looks along with a board for the length of a round: who gives it, who gets it, and all that ends it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.courses import TRAINER, Room, refused, room_on
from workshop.access.view import BoardView
from workshop.changes.registry import COURSE
from workshop.charts.course import course_told
from workshop.model.change import Refused
from workshop.model.neighbour import LINGERS
from workshop.model.sharing import MASKS, MODULES, Mask, Module
from workshop.service.shared import Address, read_address

NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)
NAMES = ("Merel", "Joost", "Sem")


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def group_with(kind: str = "talk") -> Room:
    room = room_on()
    room.service.courses.store.now = Clock()
    for name in NAMES:
        room.join(name)
    board = room.brought("Merel")
    actor = room.service.actor("Merel", board)
    room.service.perform(board, actor, "set_board", {"shared_task": "Opgave van Merel"})
    room.do("start_round", id=room.round("Vertel je buur", kind=kind))
    return room


@pytest.fixture
def room() -> Room:
    return group_with()


def lets(room: Room, by: str = "Merel", to: str = "Joost", mask: Mask = "roles") -> None:
    room.do("let_look", by, round=group_of(room).now, member=room.people[to], mask=mask)


def group_of(room: Room):
    return room.service.courses.store.read(room.group).group


def seen(room: Room, by: str, module: Module = "foto") -> BoardView:
    """What somebody gets of Merel's board, by the address of a neighbour."""
    address = str(Address(room.group, room.people["Merel"], module, is_neighbours=True))
    return room.service.view(address, room.service.actor(by, address))


def looks(room: Room, by: str = "Joost") -> bool:
    try:
        seen(room, by)
    except Refused as error:
        assert error.code in ("not_shared", "taken_off", "withdrawn", "group_closed"), error.code
        return False
    return True


def test_one_neighbour_sees_every_part_and_nobody_else_any(room: Room):
    assert not looks(room)
    lets(room)
    for module in MODULES:
        assert seen(room, "Joost", module).role == "viewer" and seen(room, "Joost", module).leader == "Merel"
    assert "Opgave van Merel" in repr(seen(room, "Joost"))
    assert looks(room, "Merel"), "its owner sees what they see"
    assert not looks(room, "Sem") and not looks(room, TRAINER)
    lets(room, to="Sem")
    assert looks(room, "Sem") and not looks(room, "Joost")


def test_what_is_told_of_it_is_told_to_those_two_only(room: Room):
    views = {name: room.view(name) for name in (TRAINER, *NAMES)} | {"wall": room.wall()}
    before = {who: repr(course_told(view, NOON)) for who, view in views.items()}
    lets(room)
    views = {name: room.view(name) for name in (TRAINER, *NAMES)} | {"wall": room.wall()}
    after = {who: repr(course_told(view, NOON)) for who, view in views.items()}
    assert [who for who in after if after[who] != before[who]] == ["Merel", "Joost"]
    held = room.view("Joost").neighbour
    assert held is not None and held.theirs == {room.people["Merel"]: "Merel"} and held.mine is None
    assert room.view().neighbour is None and room.wall().neighbour is None


def test_who_sits_beside_is_proposed_first(room: Room):
    held = room.view("Merel").neighbour
    assert held is not None and held.beside == () and list(held.choices.values()) == ["Joost", "Sem"]
    room.join("Aya")
    room.do("lay_teams", size=2)
    view = room.view("Merel")
    assert view.neighbour is not None and tuple(view.neighbour.choices.values()) == view.together.sits_with
    assert view.neighbour.beside == tuple(view.neighbour.choices), "and nobody else is named"


def test_who_has_no_board_to_show_is_told_no_names(room: Room):
    held = room.view("Joost").neighbour
    assert held is not None and not held.choices


ENDS: dict[str, Callable[[Room], Any]] = {
    "the owner": lambda room: room.do("end_look", "Merel"),
    "the round ends": lambda room: room.do("end_round"),
    "the next begins": lambda room: room.do("start_round", id=room.round("Volgende")),
    "the same begins again": lambda room: room.do("start_round", id=group_of(room).now),
    "it is revealed": lambda room: room.do("reveal_round", id=group_of(room).now),
    "it is taken off the plan": lambda room: room.do("remove_round", id=group_of(room).now),
    "its start is undone": lambda room: room.do("undo"),
    "the next block": lambda room: room.do("begin_block", id=next(iter(group_of(room).blocks))),
    "the group is closed": lambda room: room.do("close_course"),
    "the owner is taken off": lambda room: room.do("take_off", id=room.people["Merel"]),
    "the neighbour is taken off": lambda room: room.do("take_off", id=room.people["Joost"]),
    "the owner leaves": lambda room: room.service.courses.leave(room.group, room.who("Merel")),
    "the neighbour leaves": lambda room: room.service.courses.leave(room.group, room.who("Joost")),
    "another board": lambda room: room.brought("Merel"),
    "the clock": lambda room: setattr(room.service.courses.store.now, "now", NOON + timedelta(minutes=10) + LINGERS),
}


@pytest.mark.parametrize("ends", ENDS)
def test_it_ends_at_once(ends: str):
    room = group_with("role_names")
    room.service.courses.store.now.now = NOON + timedelta(seconds=1)  # type: ignore[attr-defined]
    lets(room)
    assert looks(room)
    ENDS[ends](room)
    assert not looks(room)
    assert ends == "the clock" or not group_of(room).looks, "nothing of it is kept"


@pytest.mark.parametrize(
    "ends", ["the round ends", "the next begins", "it is taken off the plan", "its start is undone"]
)
def test_no_step_back_or_forth_has_anybody_look_along_again(room: Room, ends: str):
    lets(room)
    ENDS[ends](room)
    for step in ("redo" if "undone" in ends else "undo", "undo", "redo"):
        room.do(step)
        assert not looks(room), step


def test_a_minute_before_the_clock_says_so_it_still_holds(room: Room):
    lets(room)
    clock: Any = room.service.courses.store.now
    clock.now = NOON + timedelta(minutes=9) + LINGERS
    assert looks(room)
    room.do("more_time", minutes=2)
    clock.now += timedelta(minutes=1)
    assert looks(room), "with more time for the round there is more time to look"


def test_who_may_and_when(room: Room):
    now = group_of(room).now
    for by, member, code in (("Joost", "Merel", "no_board"), ("Merel", "Merel", "gone")):
        with refused(code):
            room.do("let_look", by, round=now, member=room.people[member])
    with refused("not_allowed"):
        room.do("let_look", round=now, member=room.people["Joost"])
    other = room.round("Straks")
    with refused("round_over"):
        room.do("let_look", "Merel", round=other, member=room.people["Joost"])
    room.do("end_round")
    with refused("no_round"):
        room.do("let_look", "Merel", round=now, member=room.people["Joost"])
    assert room.view("Merel").neighbour is None


def test_in_a_casus_all_look_at_one_board():
    room = group_with("casus")
    with refused("not_valid"):
        lets(room)
    assert room.view("Merel").neighbour is None


@pytest.mark.parametrize("mask", MASKS)
def test_an_address_reads_as_it_was_written(mask: Mask):
    from_before = Address("01M8AP6DV5Y337YT2705KVQQ6A", "01M8AP6DV5Y337YT2705KVQQ6B", "plek", is_neighbours=True)
    assert read_address(str(from_before)) == from_before


def test_it_is_no_step_of_anybodys():
    assert not [name for name in COURSE.verbs if "look" in name and "along" not in name if COURSE.named(name).is_step]


@given(
    st.lists(
        st.sampled_from([name for name in ENDS if "leave" not in name and "clock" not in name] + ["let"]), max_size=6
    )
)
def test_whatever_is_done_at_the_desk_only_the_one_that_was_let_looks(done: list[str]):
    room = group_with("role_names")
    for name in done:
        try:
            lets(room) if name == "let" else ENDS[name](room)
        except Refused:
            continue
        if looks(room):
            assert name == "let"
            assert group_of(room).looks[room.people["Merel"]].by == room.people["Joost"]
        assert not looks(room, "Sem") and not looks(room, TRAINER)


# Who is of the same network is asked first


def with_network(room: Room, *who: str) -> None:
    room.do("name_network", "Merel", who=[room.people[name] for name in who])


def agrees(room: Room, by: str, to: str = "Joost", mask: Mask = "roles", verb: str = "agree_to_look") -> None:
    room.do(verb, by, id=room.people["Merel"], member=room.people[to], mask=mask)


def asked(room: Room, name: str) -> Any:
    held = room.view(name).neighbour
    return held.asks.get(room.people["Merel"]) if held is not None else None


def test_nobody_looks_along_before_who_is_of_the_same_network_said_yes(room: Room):
    with_network(room, "Sem")
    lets(room)
    mine = room.view("Merel").neighbour
    assert not looks(room) and mine is not None and mine.waits and mine.is_asked
    assert room.view("Joost").neighbour.theirs == {} and asked(room, "Joost") is None  # type: ignore[union-attr]
    question = asked(room, "Sem")
    assert (question.name, question.by_name, question.mask, question.is_agreed) == ("Merel", "Joost", "roles", False)
    agrees(room, "Sem")
    assert looks(room) and asked(room, "Sem").is_agreed and not room.view("Merel").neighbour.waits  # type: ignore[union-attr]
    agrees(room, "Sem", verb="agree_to_look_no_more")
    assert not looks(room)


def test_the_neighbour_who_is_of_the_same_network_has_nobody_to_ask(room: Room):
    with_network(room, "Joost")
    lets(room)
    assert looks(room) and asked(room, "Joost") is None


def test_who_turns_out_to_be_of_the_same_network_while_somebody_looks_is_asked_at_once(room: Room):
    lets(room)
    assert looks(room)
    room.do("name_network", "Sem", who=[room.people["Merel"]])
    assert not looks(room)
    agrees(room, "Sem")
    assert looks(room)


def test_a_yes_is_for_this_one_and_for_this_mask(room: Room):
    with_network(room, "Sem")
    lets(room)
    agrees(room, "Sem")
    lets(room)
    assert looks(room), "a second press of the same asks nothing anew"
    lets(room, mask="names")
    assert not looks(room)
    with refused("gone"):
        agrees(room, "Sem", mask="roles")
    room.join("Aya")
    lets(room, to="Aya")
    with refused("gone"):
        agrees(room, "Sem", to="Joost")
    with refused("gone"):
        agrees(room, "Joost", to="Aya")
    assert not looks(room, "Aya")


def test_no_yes_of_who_left_stays(room: Room):
    with_network(room, "Sem")
    lets(room)
    agrees(room, "Sem")
    room.service.courses.leave(room.group, room.who("Sem"))
    assert room.people["Sem"] not in repr(group_of(room))
    assert looks(room)
