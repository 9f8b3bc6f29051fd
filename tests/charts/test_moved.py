"""What moved between two states of a board, by name and as numbers."""

import pytest

from tests.support.services import House, house_on
from workshop.charts.moved import Moved, Shift, moved
from workshop.charts.moved_words import moved_line, moved_lists
from workshop.model.sharing import MODULES, Module
from workshop.text import translator

_ = translator("nl")


def since(house: House, key: str) -> Moved:
    return moved(*house.service.snapshot_beside(house.board, house.owner.actor, key))


def kept(house: House) -> str:
    return house.service.keep_snapshot(house.board, house.owner.actor, {"name": "Toen"})


def test_nothing_moved_says_so():
    house = house_on()
    house.party("Gemeente")
    found = since(house, kept(house))
    assert not found and moved_lists(found, _) == []
    assert moved_line(found, _) == "er is niets verschoven"


def test_who_came_went_and_moved_and_what_runs_between_them():
    house = house_on()
    one, other, gone = house.party("Gemeente"), house.party("ROC"), house.party("Bureau")
    runs = house.add("relate", source=one, target=other, kind="works_with")
    house.add("relate", source=one, target=gone, kind="works_with")
    key = kept(house)
    house.do("remove", ids=[gone])
    new = house.party("Wijkraad")
    house.add("relate", source=other, target=new, kind="works_with")
    house.do("set_seat", ids=[one], commitment=5)
    house.do("set_relation", ids=[runs], tension=2)
    house.add("add_step", title="Startbijeenkomst")
    house.add("add_moment", title="Bij de koffie")
    house.do("stand_at", stand="wished", across=0.9, up=0.5)
    house.do("set_account", id=other, gives="lokalen")
    found = since(house, key)
    assert found == Moved(
        came=("Wijkraad",),
        went=("Bureau",),
        shifted=(Shift("Gemeente", "unknown", "in"),),
        relations_came=("ROC – Wijkraad",),
        relations_went=("Gemeente – Bureau",),
        tension=("Gemeente – ROC",),
        steps=("Startbijeenkomst",),
        moments=("Bij de koffie",),
        place=("wished",),
        accounts=("ROC",),
    )
    assert len(moved_lists(found, _)) == 10
    assert moved_line(found, _).startswith("1 erbij aan tafel, 1 niet meer aan tafel, 1 in een andere ring")


@pytest.mark.parametrize("module", MODULES)
def test_of_one_part_only_what_moved_there_is_said(module: Module):
    house = house_on()
    one = house.party("Gemeente")
    key = kept(house)
    for told in (
        {"verb": "set_seat", "ids": [one], "commitment": 5},
        {"verb": "stand_at", "stand": "now", "across": 0.1, "up": 0.1},
        {"verb": "set_account", "id": one, "takes": "rust"},
    ):
        house.do(**told)
    house.add("add_step", title="Start")
    parts = {"foto": "shifted", "plek": "place", "balans": "accounts", "tijdlijn": "steps"}
    found = moved(*house.service.snapshot_beside(house.board, house.owner.actor, key), [module])
    assert [name for name in parts.values() if getattr(found, name)] == [parts[module]]
    assert not moved(*house.service.snapshot_beside(house.board, house.owner.actor, key), [])


def test_within_a_ring_nobody_moved():
    house = house_on()
    one = house.party("Gemeente")
    house.do("set_seat", ids=[one], commitment=4)
    key = kept(house)
    house.do("set_seat", ids=[one], commitment=5)
    assert not since(house, key)


def test_whoever_else_may_look_is_told_nothing_of_what_is_closed():
    house = house_on()
    viewer = house.invite("viewer")
    key = kept(house)
    house.do("close", id=house.party("Onder tafel"))
    for guest in (house.owner, viewer):
        assert not moved(*house.service.snapshot_beside(house.board, guest.actor, key))
