"""Give and take by its route: for who may see it, in their language, without what others closed off."""

from tests.support.services import House
from tests.web.browsers import Browser
from workshop.charts.ledger import ledger
from workshop.text import translator


def test_it_is_what_who_asks_may_see(house: House, owner: Browser, viewer: Browser):
    party = house.party("Gemeente")
    house.do("set_account", id=party, gives="geld")
    house.do("set_contribution", party=party, resource="money", gives=0)
    answer = owner.get("ledger")
    assert answer.status_code == 200 and answer.json() == ledger(house.view(), translator("nl"))
    assert answer.headers["cache-control"] == "no-store"
    told = viewer.get("ledger").json()
    assert (told["may_edit"], told["accounts"][party]["gives"]) == (False, "geld")
    assert told["accounts"][party]["contributions"]["money"] == {"gives": 0, "takes": None, "hopes": None, "note": ""}


def test_resources_are_named_in_the_language_asked_for_or_as_the_board_does(house: House, owner: Browser):
    house.do("set_resource", key="staff", label="handen")
    own = house.add("add_resource", label="gegevens", tangible=False)
    labels = [
        {one["key"]: one["label"] for one in owner.get(f"ledger{q}").json()["resources"]} for q in ("", "?lang=en")
    ]
    assert [label["money"] for label in labels] == ["geld", "money"]
    assert {label["staff"] for label in labels} == {"handen"} and {label[own] for label in labels} == {"gegevens"}
    assert [one["key"] for one in owner.get("ledger").json()["resources"] if one["own"]] == [own]


def test_of_a_closed_party_nothing_is_told(house: House, owner: Browser, viewer: Browser):
    secret = house.party("Geheim")
    house.do("set_account", id=secret, gives="zwijggeld")
    house.do("close", id=secret)
    assert secret not in viewer.get("ledger").text and "zwijggeld" not in viewer.get("ledger").text
    assert owner.get("ledger").json()["parties"] == [{"id": secret, "name": "Geheim", "closed": True}]


def test_who_may_not_see_it_is_told_why(house: House, viewer: Browser):
    house.withdraw(viewer.guest)
    answer = viewer.get("ledger")
    assert answer.status_code == 403 and answer.json()["refused"] == "withdrawn"
