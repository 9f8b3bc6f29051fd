"""Fields of a form: saved when left, refused in a sentence, and what another wrote meanwhile is not lost."""

import pytest

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.text import translator
from workshop.text.refusals import sentence

_ = translator("nl")


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
    assert panel.notices == []


def test_what_another_wrote_is_shown_in_a_field_one_is_not_in(house: House, panel: Screen, party: str, field: str):
    house.do("rename", id=party, name="Stadhuis")
    assert panel.drawn().value(field) == "Stadhuis"


def test_what_is_refused_stays_in_the_field_with_the_reason(house: House, panel: Screen, party: str, field: str):
    panel.fills(field, "   ")
    assert panel.notices == [sentence("empty", _)]
    assert name_of(house, party) == "Gemeente" and panel.drawn().value(field) == "   "


def test_a_score_and_not_knowing_are_both_answers(house: House, panel: Screen, party: str):
    panel.unfolds(f"sb_more_{party}")
    for chosen, kept in ((5, 5), (0, None), (1, 1)):
        panel.chooses(f"sb_field_photos_photo_seats_{party}_influence", chosen)
        assert house.view().seats[party].influence == kept


def test_one_of_a_few_is_saved_when_chosen(house: House, panel: Screen, party: str):
    panel.chooses(f"sb_field_parties_{party}_kind", "network")
    panel.chooses(f"sb_ring_{party}", "in")
    assert house.view().parties[party].kind == "network" and house.view().seats[party].commitment == 4


def test_a_ring_one_sits_in_already_keeps_ones_own_place_in_it(house: House, panel: Screen, party: str):
    house.do("set_seat", ids=[party], commitment=5)
    panel.drawn().chooses(f"sb_ring_{party}", "in")
    assert house.view().seats[party].commitment == 5


def test_several_are_saved_as_they_are_chosen(house: House, panel: Screen, party: str):
    panel.unfolds(f"sb_more_{party}")
    key = f"sb_field_photos_photo_seats_{party}_power_sources"
    panel.chooses(key, ["money", "veto"])
    assert house.view().seats[party].power_sources == ("money", "veto")
    panel.chooses(key, [])
    assert house.view().seats[party].power_sources == ()


def test_an_interest_goes_in_the_backpack_and_the_field_is_empty_again(house: House, panel: Screen, party: str):
    panel.fills(f"sb_field_add_interest_{party}", "ruimte om te bouwen")
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


class TestMeanwhile:
    """Another screen wrote the same field while this one was in it."""

    @pytest.fixture
    def both(self, house: House, panel: Screen, party: str, field: str) -> Screen:
        editor = house.invite("editor", "adviseur")
        house.do("rename", editor, id=party, name="Stadhuis")
        return panel.fills(field, "Leiden")

    def test_mine_is_on_the_board_and_theirs_is_on_screen(self, house: House, both: Screen, party: str, field: str):
        assert name_of(house, party) == "Leiden" == both.value(field)
        assert "adviseur schreef hier intussen:" in both.lines and "Stadhuis" in both.lines

    def test_keeping_mine(self, house: House, both: Screen, party: str, field: str):
        both.clicks(f"{field}_mine")
        assert name_of(house, party) == "Leiden" and f"{field}_mine" not in both.buttons

    def test_taking_theirs(self, house: House, both: Screen, party: str, field: str):
        both.clicks(f"{field}_theirs")
        assert name_of(house, party) == "Stadhuis" == both.value(field) and f"{field}_mine" not in both.buttons

    def test_one_under_the_other(self, house: House, both: Screen, party: str, field: str):
        both.clicks(f"{field}_both")
        assert name_of(house, party) == "Leiden Stadhuis" == both.drawn().value(field)

    def test_what_is_too_long_together_loses_neither(self, house: House, panel: Screen, party: str, field: str):
        house.do("rename", id=party, name="s" * 100)
        panel.fills(field, "l" * 100).clicks(f"{field}_both")
        assert panel.notices == [sentence("too_long", _, limit=120)]
        assert name_of(house, party) == "l" * 100 and "s" * 100 in panel.lines
        panel.clicks(f"{field}_theirs")
        assert name_of(house, party) == "s" * 100

    def test_it_is_also_said_when_the_other_came_by_the_same_link(self, house: House, panel: Screen, party, field):
        house.do("rename", id=party, name="Stadhuis")
        panel.fills(field, "Leiden")
        assert "Stadhuis" in panel.lines

    def test_writing_the_same_is_no_matter(self, house: House, panel: Screen, party: str, field: str):
        house.do("rename", id=party, name="Stadhuis")
        panel.fills(field, "Stadhuis")
        assert f"{field}_mine" not in panel.buttons


class TestGone:
    """What can happen to the board while somebody types is a sentence, never an error."""

    def test_the_party_was_taken_off(self, house: House, panel: Screen, party: str, field: str):
        house.do("remove", ids=[party])
        panel.fills(field, "Leiden")
        assert panel.notices == [sentence("gone", _)]

    def test_the_link_was_withdrawn(self, house: House, monkeypatch, party: str, field: str):
        editor = house.invite("editor", "adviseur")
        screen = Screen(house, monkeypatch, editor.browser)
        screen.selects(party)
        screen.opens("foto", house.board)
        house.withdraw(editor)
        screen.fills(field, "Leiden")
        assert screen.lines == [sentence("withdrawn", _)] and name_of(house, party) == "Gemeente"

    def test_who_may_only_look_changes_nothing(self, house: House, monkeypatch, party: str, field: str):
        viewer = house.invite("viewer", "wand")
        screen = Screen(house, monkeypatch, viewer.browser)
        screen.selects(party)
        screen.opens("foto", house.board)
        screen.fills(field, "Leiden")
        assert screen.notices == [sentence("not_allowed", _)] and name_of(house, party) == "Gemeente"

    def test_the_disk_is_full(self, house: House, panel: Screen, monkeypatch, party: str, field: str):
        def full(*_: object) -> None:
            raise OSError(28, "disk full")

        with monkeypatch.context() as patched:
            patched.setattr(house.service.files, "write", full)
            patched.setattr(house.service.files, "append", full)
            panel.fills(field, "Leiden")
        assert panel.notices == [sentence("disk_full", _)] and panel.value(field) == "Leiden"
        panel.fills(field, "Leiden ")
        assert name_of(house, party) == "Leiden"


def test_the_board_is_written_field_by_field(house: House, screen: Screen):
    screen.opens("bord", house.board)
    screen.fills("sb_field__name", "Nieuwe naam").fills("sb_field__stuck", "Hier\nzit het vast")
    house.do("set_board", ambition="van een ander")
    screen.fills("sb_field__shared_task", "samen")
    view = house.view()
    assert (view.name, view.stuck, view.shared_task) == ("Nieuwe naam", "Hier\nzit het vast", "samen")
    assert view.ambition == "van een ander", "a form sends only what was changed in it"
