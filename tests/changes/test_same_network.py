"""Participants who share a network: who is asked, what waits, and that it leaves every screen with a yes taken back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.courses import Room, refused, room_on
from workshop.model.course import CourseMember
from workshop.model.sharing import EXTENTS, MASKS, MODULES, NOT_SHARED, Sharing

MEREL, JOOST, SEM = "Merel", "Joost", "Sem"
sharings = st.builds(
    Sharing,
    **{module: st.sampled_from(EXTENTS) for module in MODULES},
    is_named=st.booleans(),
    mask=st.sampled_from(MASKS),
)


@pytest.fixture
def room() -> Room:
    room = room_on()
    for name in (MEREL, JOOST, SEM):
        room.join(name)
        room.brought(name)
    return room


def shown(room: Room, name: str = MEREL) -> bool:
    """Whether the desk is offered their board, which is whether anybody but they can see it."""
    return room.people[name] in (room.view().room.offers or {})


def named(room: Room, by: str, *who: str) -> None:
    room.do("name_network", by, who=[room.people[name] for name in who])


def says(room: Room, by: str, yes: bool = True, to: str = MEREL) -> None:
    """Yes to what they are asked at this moment, or no longer."""
    told: dict[str, Any] = {"seen": room.view(by).room.network.asks[room.people[to]].waiting.code} if yes else {}
    room.do("agree_to_share" if yes else "agree_no_more", by, id=room.people[to], **told)


@given(sharings, sharings)
def test_what_two_have_in_common_is_in_each_of_them(one: Sharing, other: Sharing):
    both = one.within(other)
    assert both == other.within(one) == both.within(one) == both.within(other)
    assert one.within(one) == one and one.within(NOT_SHARED).modules == ()


@pytest.mark.parametrize("by", [MEREL, JOOST])
def test_whoever_says_it_nothing_is_shown_before_the_other_said_yes(room: Room, by: str):
    named(room, by, JOOST if by == MEREL else MEREL)
    room.do("share_board", MEREL, foto="open")
    assert not shown(room) and room.view(MEREL).room.network.waiting == Sharing(foto="open")
    with refused("not_shared"):
        room.do("put_on_wall", member=room.people[MEREL], module="foto")
    asked = room.view(JOOST).room.network.asks[room.people[MEREL]]
    assert asked.name == MEREL and asked.waiting == Sharing(foto="open")
    assert not room.view(SEM).room.network.asks
    says(room, JOOST)
    assert shown(room) and room.view(MEREL).room.network.waiting == NOT_SHARED


def test_who_brought_the_same_board_is_asked_without_anybody_saying_so(room: Room):
    board = room.view(MEREL).board
    room.do("share_board", MEREL, foto="open")
    assert shown(room)
    room.do("bring", JOOST, board=board)
    assert not shown(room)
    says(room, JOOST)
    assert shown(room)


def test_all_of_them_are_asked_and_nobody_is_told_who_did_not_answer(room: Room):
    named(room, MEREL, JOOST, SEM)
    room.do("share_board", MEREL, foto="open")
    before = room.view(MEREL).room
    says(room, JOOST)
    assert not shown(room) and room.view(MEREL).room == before
    says(room, SEM)
    assert shown(room)


def test_a_yes_taken_back_takes_it_off_the_wall_at_once(room: Room):
    named(room, MEREL, JOOST)
    room.do("share_board", MEREL, foto="open")
    says(room, JOOST)
    room.do("put_on_wall", member=room.people[MEREL], module="foto")
    says(room, JOOST, yes=False)
    assert room.wall().room.stage is None and not shown(room)
    says(room, JOOST)
    assert shown(room)


def test_less_needs_no_yes_and_more_needs_a_new_one(room: Room):
    named(room, MEREL, JOOST)
    room.do("share_board", MEREL, foto="open", plek="pictures")
    says(room, JOOST)
    room.do("share_board", MEREL, foto="pictures")
    assert room.view(MEREL).room.sharing == Sharing(foto="pictures")
    room.do("share_board", MEREL, foto="all", plek="pictures")
    assert room.view(MEREL).room.sharing == Sharing(foto="pictures"), "what was shared goes on being so"
    says(room, JOOST)
    assert room.view(MEREL).room.sharing == Sharing(foto="all", plek="pictures")


def test_who_is_named_later_is_asked_about_what_is_shared_already(room: Room):
    room.do("share_board", MEREL, foto="open")
    named(room, MEREL, JOOST)
    assert not shown(room)
    says(room, JOOST)
    assert shown(room)
    named(room, MEREL, JOOST, SEM)
    assert not shown(room)


def test_who_went_is_asked_no_more(room: Room):
    named(room, MEREL, JOOST)
    room.do("share_board", MEREL, foto="open")
    room.do("leave_course", JOOST)
    assert room.view(MEREL).room.network.waiting == NOT_SHARED and not shown(room), "and that is no yes"
    room.do("share_board", MEREL, foto="open")
    assert shown(room)
    assert room.people[JOOST] not in repr(room.service.courses.store.read(room.group).group)


def test_nobody_says_yes_for_a_network_that_is_not_theirs(room: Room):
    named(room, MEREL, JOOST)
    room.do("share_board", MEREL, foto="open")
    with refused("gone"):
        room.do("agree_to_share", SEM, id=room.people[MEREL], seen=Sharing(foto="open").code)
    with refused("gone"):
        named(room, SEM, SEM)
    assert not shown(room)


def test_what_waits_says_no_more_than_its_owner_masked_meanwhile(room: Room):
    room.do("share_board", MEREL, foto="open", mask="roles")
    named(room, MEREL, JOOST)
    says(room, JOOST)
    room.do("share_board", MEREL, foto="open", plek="open", mask="names")
    room.do("mask_mine", MEREL, mask="codes")
    says(room, JOOST)
    assert room.view(MEREL).room.sharing == Sharing(foto="open", plek="open", mask="codes")


def test_a_photo_taken_off_the_wall_of_all_does_not_come_back_by_a_yes(room: Room):
    room.do("share_board", MEREL, foto="open")
    named(room, MEREL, JOOST)
    says(room, JOOST)
    room.do("share_board", MEREL, foto="open", plek="open")
    room.do("put_on_wall", member=None)
    room.do("take_mine_off", MEREL)
    says(room, JOOST)
    assert room.view(MEREL).room.sharing == Sharing(plek="open")


def test_what_all_agreed_to_goes_on_being_shown_when_the_group_changes_while_more_is_asked(room: Room):
    named(room, MEREL, JOOST)
    room.do("share_board", MEREL, foto="pictures")
    says(room, JOOST)
    room.do("put_on_wall", member=room.people[MEREL], module="foto")
    room.do("share_board", MEREL, foto="open", plek="open")
    room.join("Noor")
    room.brought("Noor")
    room.brought(SEM)
    assert room.wall().room.stage and room.view(MEREL).room.sharing == Sharing(foto="pictures")
    assert room.view(MEREL).room.network.waiting == Sharing(foto="open", plek="open")
    named(room, SEM, MEREL)
    assert room.wall().room.stage is None and not shown(room), "who never said yes is asked first"
    says(room, SEM)
    assert room.view(MEREL).room.sharing == Sharing(foto="pictures"), "and what both said yes to is back"
    says(room, JOOST)
    assert room.view(MEREL).room.sharing == Sharing(foto="open", plek="open")


def test_a_yes_is_to_what_one_saw_and_to_no_more(room: Room):
    named(room, MEREL, JOOST)
    room.do("share_board", MEREL, foto="pictures")
    seen = room.view(JOOST).room.network.asks[room.people[MEREL]].waiting
    room.do("share_board", MEREL, foto="all", tijdlijn="all", mask="names")
    room.do("agree_to_share", JOOST, id=room.people[MEREL], seen=seen.code)
    assert room.view(MEREL).room.sharing == Sharing(foto="pictures")
    assert room.view(JOOST).room.network.asks[room.people[MEREL]].waiting.foto == "all"
    with refused("not_valid"):
        room.do("agree_to_share", JOOST, id=room.people[MEREL], seen="alles")


def test_what_was_shared_while_nobody_was_asked_is_no_part_of_an_old_yes(room: Room):
    named(room, MEREL, JOOST)
    room.do("share_board", MEREL, foto="pictures")
    says(room, JOOST)
    named(room, MEREL)
    room.do("share_board", MEREL, foto="all")
    named(room, MEREL, JOOST)
    assert room.view(MEREL).room.sharing == Sharing(foto="pictures")


def test_a_yes_can_be_taken_back_before_it_is_shown(room: Room):
    named(room, MEREL, JOOST, SEM)
    room.do("share_board", MEREL, foto="open")
    says(room, JOOST)
    asked = room.view(JOOST).room.network.asks[room.people[MEREL]]
    assert (asked.waiting, asked.agreed, asked.is_shown) == (NOT_SHARED, Sharing(foto="open"), False)
    says(room, JOOST, yes=False)
    says(room, SEM)
    assert not shown(room)


@given(st.data())
def test_whatever_is_done_nothing_is_shown_that_one_of_the_network_did_not_say_yes_to(data: st.DataObject):
    room, people = room_on(), (MEREL, JOOST, SEM)
    for name in people:
        room.join(name)
        room.brought(name)
    saw: dict[str, Sharing] = {}
    for _ in range(data.draw(st.integers(1, 8))):
        what = data.draw(st.sampled_from(["share", "name", "yes", "no", "mask", "off"]))
        by = data.draw(st.sampled_from((JOOST, SEM)))
        asks = room.view(by).room.network.asks.get(room.people[MEREL])
        if what == "share":
            room.do("share_board", MEREL, **data.draw(sharings).model_dump())
        elif what == "name":
            named(room, by, *data.draw(st.sampled_from([(), (MEREL,)])))
        elif what == "yes" and asks is not None and asks.waiting.modules:
            saw[by] = asks.waiting
            says(room, by)
        elif what == "no" and asks is not None:
            saw.pop(by, None)
            says(room, by, yes=False)
        elif what == "mask" and room.view(MEREL).room.sharing.modules:
            room.do("mask_mine", MEREL, mask="codes")
        elif what == "off":
            room.do("withdraw_board", MEREL)
            saw = {}
        held = room.service.courses.store.read(room.group).group
        now = held.members[room.people[MEREL]].sharing
        for name in (JOOST, SEM):
            if now.modules and room.people[name] in held.in_network_of(room.people[MEREL]):
                assert name in saw and now.within(saw[name]) == now


def test_a_file_from_before_each_yes_was_kept_still_reads():
    told = {"name": "Merel", "joined_at": "2027-05-12T10:00:00Z", "agreed": ["01M8AP6DV5Y337YT2705KVQQ6A"]}
    shares = {"sharing": {"foto": "open"}}
    assert set(CourseMember.model_validate(told | shares).agreed.values()) == {Sharing(foto="open")}
    waits = {"waiting": {"foto": "all"}}
    assert set(CourseMember.model_validate(told | shares | waits).agreed.values()) == {Sharing(foto="all")}
