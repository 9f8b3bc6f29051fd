"""The panel of a layer: its lines, who has not been asked, and nothing of what others closed."""

import json
from typing import Any

import pytest

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.ui.components.photo import Shown
from workshop.ui.panels.layers import LAYERS


def rows(screen: Screen) -> list[dict[str, Any]]:
    parts = [element.proto for element in screen.app.get("bidi_component")]
    found = [json.loads(part.json) for part in parts if part.component_name == "samenwerkbord_points"]
    return found[0]["rows"] if found else []


def seen(screen: Screen, house: House, layer: str) -> list[tuple[str, str]]:
    screen.looks(Shown(layer=layer))
    return [(row["label"], row["note"]) for row in rows(screen.opens("foto", house.board))]


def test_an_interest_names_its_holders_and_the_list_ends_with_who_was_not_asked(house: House, screen: Screen):
    one, other, third = (house.party(name) for name in ("Gemeente", "School", "Bewoners"))
    house.add("add_interest", seat=one, text="Rust *in* de wijk")
    house.add("add_interest", seat=other, text="rust *in* de wijk.")
    assert seen(screen, house, "interests") == [("Rust *in* de wijk", "2 noemen het"), ("Nog niet gevraagd", "1")]
    assert [row["ids"] for row in rows(screen)] == [[one, other], [third]]


def test_what_somebody_else_closed_is_in_no_line_and_no_count(house: House, screen: Screen, monkeypatch):
    one = house.party("Gemeente")
    secret = house.add("add_interest", seat=one, text="stil belang")
    house.do("close", id=secret)
    guest = Screen(house, monkeypatch, house.invite("editor", "adviseur").browser)
    assert seen(guest, house, "interests") == [("Nog niet gevraagd", "1")]


@pytest.mark.parametrize("layer", LAYERS)
def test_an_empty_table_says_so_and_still_asks(house: House, screen: Screen, layer: str):
    assert seen(screen, house, layer) == []
    assert "Hierover is nog niets opgeschreven." in screen.lines
