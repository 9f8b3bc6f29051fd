"""Letting somebody in: a link of their own, to work along or to look along, and taken back at once."""

import pytest

from tests.support.services import House, house_on
from workshop.model.board import Role
from workshop.model.change import Refused
from workshop.store import NotFound


@pytest.fixture
def house() -> House:
    return house_on()


@pytest.mark.parametrize(("role", "may_edit"), [("editor", True), ("viewer", False)])
def test_somebody_comes_in_by_a_link_of_their_own(house: House, role: Role, may_edit: bool):
    key_id = house.service.guests.invite(house.board, house.owner.actor, "Collega", role)
    key = house.service.guests.key(house.board, house.owner.actor, key_id)
    house.service.enter("theirs", house.board, key)
    guest = house.guest("theirs")
    assert guest.member != house.owner.member and house.view(guest).may_edit is may_edit
    [listed] = house.service.guests.invited(house.board, house.owner.actor)
    assert (listed.key_id, listed.name, listed.role) == (key_id, "Collega", role)
    house.do("withdraw_key", id=key_id)
    assert not house.service.guests.invited(house.board, house.owner.actor)
    with pytest.raises(Refused, match="withdrawn"):
        house.view(guest)
    with pytest.raises(NotFound):
        house.service.guests.key(house.board, house.owner.actor, key_id)


def test_only_the_owner_lets_somebody_in_or_knows_who_may(house: House):
    editor = house.invite("editor")
    [held] = house.service.guests.invited(house.board, house.owner.actor)
    for act in (
        lambda: house.service.guests.invite(house.board, editor.actor, "Nog een", "editor"),
        lambda: house.service.guests.invited(house.board, editor.actor),
        lambda: house.service.guests.key(house.board, editor.actor, held.key_id),
    ):
        with pytest.raises(Refused, match="not_allowed"):
            act()


def test_what_the_owner_keeps_is_not_theirs(house: House):
    secret = house.party("Zilvervos")
    house.do("close", id=secret)
    key_id = house.service.guests.invite(house.board, house.owner.actor, "Collega", "editor")
    house.service.enter("theirs", house.board, house.service.guests.key(house.board, house.owner.actor, key_id))
    assert secret not in house.view(house.guest("theirs")).parties


def test_a_name_is_needed(house: House):
    with pytest.raises(Refused, match="empty"):
        house.service.guests.invite(house.board, house.owner.actor, "  ", "viewer")
    assert not house.service.guests.invited(house.board, house.owner.actor)
