"""What one's own board offers to a round: in short, and nothing that was closed unless one asks for it."""

import pytest

from tests.support.services import House, house_on
from workshop.access.offering import (
    balances_offered,
    moments_offered,
    role_names_offered,
    seats_offered,
    spot_offered,
)
from workshop.model.base import NAME_SIGNS
from workshop.model.round_kinds import MOST_MOMENTS


@pytest.fixture
def house() -> House:
    return house_on()


def test_an_empty_board_offers_nothing(house: House):
    own = house.view()
    assert spot_offered(own) is None and balances_offered(own) == []
    assert not role_names_offered(own) and not moments_offered(own, with_closed=True) and not seats_offered(own)


def test_the_own_place_and_the_names_one_chose_in_ones_own_order(house: House):
    house.do("stand_at", stand="wished", across=0.9, up=0.9)
    house.do("set_roles", roles=["director", "connector"])
    assert spot_offered(house.view()) is None, "where one wants to be is not where one is"
    house.do("stand_at", stand="now", across=0.25, up=0.75)
    spot = spot_offered(house.view())
    assert spot is not None and (spot.across, spot.up) == (0.25, 0.75)
    assert list(role_names_offered(house.view())) == ["director", "connector"]


def test_a_balance_is_cut_to_a_line_and_what_is_closed_or_unsaid_stays_out(house: House):
    said, _silent, closed = (house.party(name) for name in ("Gemeente", "Stil", "Dicht"))
    for key in (said, closed):
        house.do("set_account", id=key, gives="geld " * 100)
    house.do("close", id=closed)
    (only,) = balances_offered(house.view())
    assert (only.id, only.name, only.said["takes"]) == (said, "Gemeente", "")
    assert len(only.said["gives"]) <= NAME_SIGNS and only.said["gives"].endswith("…")


def test_moments_are_counted_by_kind_closed_ones_where_asked_and_no_more_than_a_round_takes(house: House):
    for at in range(MOST_MOMENTS + 1):
        house.add("add_moment", title=f"Koffie {at}", kind="coffee")
    house.add("add_moment", title="Dicht", kind="backroom", closed=True)
    assert moments_offered(house.view(), with_closed=False) == {"coffee": MOST_MOMENTS}
    assert moments_offered(house.view(), with_closed=True) == {"coffee": MOST_MOMENTS, "backroom": 1}


def test_who_sits_at_the_table_by_name(house: House):
    key = house.party("Gemeente")
    assert seats_offered(house.view()) == {key: "Gemeente"}
