"""Fields of a form: which value they show, and by which verb they save it. What they do in a browser: tests/e2e."""

import pytest

from tests.support.services import House
from tests.ui.screens import Screen


@pytest.fixture
def party(house: House) -> str:
    return house.party("Gemeente")


@pytest.fixture
def field(party: str) -> str:
    return f"sb_field_parties_{party}_name"


@pytest.fixture
def panel(house: House, screen: Screen, party: str) -> Screen:
    """The party's panel."""
    screen.selects(party)
    return screen.opens("foto", house.board)


def name_of(house: House, party: str) -> str:
    return house.view().parties[party].name


def test_what_is_typed_is_saved_and_shown_as_it_was_kept(house: House, panel: Screen, party: str, field: str):
    panel.fills(field, "  Stadhuis   van Leiden ")
    assert name_of(house, party) == "Stadhuis van Leiden" == panel.drawn().value(field)
    assert panel.refused == []


def test_what_another_wrote_is_shown_in_a_field_one_is_not_in(house: House, panel: Screen, party: str, field: str):
    house.do("rename", id=party, name="Stadhuis")
    assert panel.drawn().value(field) == "Stadhuis"


def test_a_score_and_not_knowing_are_both_answers(house: House, panel: Screen, party: str):
    panel.unfolds(f"sb_more_{party}")
    for chosen, kept in ((5, 5), (None, None), (1, 1)):
        panel.chooses(f"sb_field_photos_photo_seats_{party}_influence", chosen)
        assert house.view().seats[party].influence == kept


def test_one_of_a_few_is_saved_when_chosen(house: House, panel: Screen, party: str):
    panel.chooses(f"sb_field_parties_{party}_kind", "network")
    panel.chooses(f"sb_field_photos_photo_seats_{party}_commitment", 4)
    assert house.view().parties[party].kind == "network" and house.view().seats[party].commitment == 4


def test_a_ring_one_sits_in_already_keeps_ones_own_place_in_it(house: House, panel: Screen, party: str):
    house.do("set_seat", ids=[party], commitment=5)
    ring = panel.drawn().field(f"sb_field_photos_photo_seats_{party}_commitment")
    assert ring is not None and ring["value"] == 5 and [5, "voluit erbij"] in ring["options"]


def test_several_are_saved_as_they_are_chosen(house: House, panel: Screen, party: str):
    panel.unfolds(f"sb_more_{party}")
    key = f"sb_field_photos_photo_seats_{party}_power_sources"
    panel.chooses(key, ["money", "veto"])
    assert house.view().seats[party].power_sources == ("money", "veto")
    panel.chooses(key, [])
    assert house.view().seats[party].power_sources == ()


def test_an_interest_goes_in_the_backpack_and_the_field_is_empty_again(house: House, panel: Screen, party: str):
    panel.app.text_input(key=f"sb_field_add_interest_{party}").set_value("ruimte om te bouwen")
    panel.clicks(f"sb_add_interest_{party}_make")
    assert [item.text for item in house.view().seats[party].backpack.values()] == ["ruimte om te bouwen"]
    assert panel.value(f"sb_field_add_interest_{party}") == ""
    [interest] = house.view().seats[party].backpack
    panel.clicks(f"sb_close_{interest}")
    assert house.view().seats[party].backpack[interest].closed_to == house.owner.member


def test_closing_opening_and_taking_off_are_one_tap_and_can_be_undone(house: House, panel: Screen, party: str):
    panel.clicks(f"sb_close_{party}")
    assert house.view().parties[party].closed_to == house.owner.member
    panel.clicks(f"sb_close_{party}")
    assert house.view().parties[party].closed_to is None
    panel.clicks(f"sb_remove_{party}")
    assert party not in house.view().parties
    house.do("undo")
    assert party in house.view().parties


def test_who_may_only_look_changes_nothing(house: House, monkeypatch, party: str, field: str):
    viewer = house.invite("viewer", "wand")
    screen = Screen(house, monkeypatch, viewer.browser)
    screen.selects(party)
    screen.opens("foto", house.board)
    screen.fills(field, "Leiden")
    assert screen.refused == ["not_allowed"] and name_of(house, party) == "Gemeente"


@pytest.mark.parametrize(("name", "still"), [("name", True), ("kind", False)])
def test_a_field_that_nothing_else_shows_leaves_the_page_alone(panel: Screen, party: str, name: str, still: bool):
    told = panel.field(f"sb_field_parties_{party}_{name}")
    assert told is not None and told["still"] is still


def test_the_board_is_written_field_by_field(house: House, screen: Screen):
    screen.opens("bord", house.board)
    screen.fills("sb_field_board_name", "Nieuwe naam").fills("sb_field_board_stuck", "Hier\nzit het vast")
    house.do("set_board", ambition="van een ander")
    screen.fills("sb_field_board_shared_task", "samen")
    view = house.view()
    assert (view.name, view.stuck, view.shared_task) == ("Nieuwe naam", "Hier\nzit het vast", "samen")
    assert view.ambition == "van een ander", "a form sends only what was changed in it"
