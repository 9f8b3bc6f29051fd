"""The panel of a chair: the first person, where what is said comes from, and questions to take along."""

from typing import Any

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.model.walk import taken_lines
from workshop.ui.components.photo import Shown

STAKE = "Wat zouden wij zelf zeggen dat er voor ons op het spel staat?"


def sits(screen: Screen, house: House, seat: str) -> list[str]:
    screen.looks(Shown(selected=(seat,), looking=seat))
    return screen.opens("foto", house.board).lines


def test_a_party_tells_as_we_what_is_known_and_asks_the_rest(house: House, screen: Screen):
    party, other = house.party("Gemeente"), house.party("Bewoners")
    house.do("set_seat", ids=[party], puzzle_piece="de <b>grond</b>", commitment=4, mandate=2)
    house.add("add_interest", seat=party, text="rust in de wijk", on_table=False)
    line = house.add("relate", source=other, target=party)
    house.do("set_relation", ids=[line], direction="to", tension=2)
    lines = sits(screen, house, party)
    for told in ("Ons puzzelstukje", "de <b>grond</b>", "rust in de wijk (onder tafel)", "voluit erbij, 4 van 5"):
        assert told in lines
    assert "Bewoners: werkt samen, van daar naar hier, spanning: duidelijk" in lines
    assert STAKE in lines and "Hoe sterk zouden wij onze band met Bewoners zelf noemen?" in lines
    assert "Voor ons staat op het spel" not in lines


def test_a_question_is_taken_along_with_whose_it_is_by_one_press(house: House, screen: Screen):
    party = house.party("Gemeente *zelf*")
    sits(screen, house, party)
    keys = [key for key in screen.buttons if key.startswith("sb_take_")]
    for key in keys:
        screen.clicks(key)
    taken = taken_lines(house.view().walks, "photo")
    assert len(taken) == len(keys) and f"Gemeente *zelf*: {STAKE}" in taken
    screen.clicks(keys[0])
    assert len(taken_lines(house.view().walks, "photo")) == len(keys) - 1


def test_a_question_stays_taken_when_whom_it_is_about_is_called_otherwise(house: House, screen: Screen):
    party, other = house.party("Gemeente"), house.party("Bewoners")
    house.add("relate", source=other, target=party)
    sits(screen, house, party)
    for key in [key for key in screen.buttons if key.startswith("sb_take_")]:
        screen.clicks(key)
    for key, name in ((party, "De stad"), (other, "Buren")):
        house.do("rename", id=key, name=name)
    screen.drawn()
    assert "Hoe sterk zouden wij onze band met Buren zelf noemen?" in screen.lines
    taken = [button for button in screen.app.button if str(button.key).startswith("sb_take_")]
    assert {button.label for button in taken} == {"Meegenomen; laat het hier"}
    for key in [str(button.key) for button in taken]:
        screen.clicks(key)
    assert taken_lines(house.view().walks, "photo") == ("",)


def test_whose_eyes_it_is_seen_through_is_said(house: House, screen: Screen):
    party = house.party("Gemeente")
    house.do("set_account", id=party, gives="geld", takes="aanzien")
    own = house.add("add_view", who=party)
    house.do("set_account", ledger=own, id=party, gives="vertrouwen")
    lines = sits(screen, house, party)
    assert lines[lines.index("vertrouwen") + 1] == "Zoals jij denkt dat zij het zien."
    assert lines[lines.index("aanzien") + 1] == "Zoals jij het ziet, niet door hun eigen ogen."
    assert "geld" not in lines


def test_a_person_speaks_as_i_and_who_may_only_look_takes_nothing_along(house: House, monkeypatch: Any):
    person = house.add("add_person", name="Wethouder")
    guest = Screen(house, monkeypatch, house.invite("viewer", "wand").browser)
    lines = sits(guest, house, person)
    assert "Wat zou ik zelf zeggen dat er voor mij op het spel staat?" in lines
    assert not [key for key in guest.buttons if key.startswith("sb_take_")]


def test_what_somebody_else_closed_is_in_no_line(house: House, screen: Screen, monkeypatch: Any):
    party = house.party("Gemeente")
    secret = house.add("add_interest", seat=party, text="stil belang")
    house.do("close", id=secret)
    assert "stil belang (alleen jij ziet dit)" in sits(screen, house, party)
    guest = Screen(house, monkeypatch, house.invite("editor", "adviseur").browser)
    assert not [line for line in sits(guest, house, party) if "stil belang" in line]


def test_a_chair_that_was_taken_off_leaves_the_whole_table(house: House, screen: Screen):
    party = house.party("Gemeente")
    house.do("remove", ids=[party])
    assert not [line for line in sits(screen, house, party) if line.startswith("Wat zouden wij")]
