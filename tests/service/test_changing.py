"""Changing through the service: one door for all verbs, named refusals, and the word about an overwritten field."""

import logging

import pytest

from tests.support.services import House, house_on
from workshop.model.change import Refused


@pytest.fixture
def house() -> House:
    return house_on()


@pytest.mark.parametrize(
    ("verb", "values", "code"),
    [
        ("fly", {}, "unknown_verb"),
        ("add_party", {"id": "not an id", "name": "x"}, "not_valid"),
        ("add_party", {"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ", "name": "   "}, "empty"),
        ("add_party", {"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ", "name": "n" * 121}, "too_long"),
        ("add_party", {"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ", "name": "x", "extra": 1}, "not_valid"),
        ("add_party", {"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ", "name": "x", "angle": 10**400}, "not_valid"),
        ("add_party", {"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ", "name": "x", "angle": float("nan")}, "not_valid"),
        ("rename", {"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ", "name": "\ud800"}, "empty"),
        ("rename", {"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ", "name": "x"}, "gone"),
        ("undo", {}, "nothing_to_undo"),
        ("withdraw_key", {"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ"}, "gone"),
    ],
)
def test_what_can_not_be_is_refused_by_name_and_changes_nothing(house: House, verb, values, code):
    before = house.view()
    with pytest.raises(Refused) as refused:
        house.do(verb, **values)
    assert refused.value.code == code
    assert house.view() == before


def test_a_refusal_is_logged_in_one_line_without_content_names_or_keys(house: House, caplog):
    key = house.service.link_key(house.board, house.owner.actor)
    with caplog.at_level(logging.DEBUG), pytest.raises(Refused):
        house.do("rename", id="01JZZZZZZZZZZZZZZZZZZZZZZZ", name="vertrouwelijk")
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    line = caplog.text
    assert "gone" in line and house.board in line
    secrets = (key, house.owner.member, house.owner.actor.hash, "vertrouwelijk", "netwerkleider")
    assert not [word for word in secrets if word in line]


def test_a_limit_says_how_much_fits(house: House):
    with pytest.raises(Refused) as refused:
        house.do("add_names", parties=[{"id": f"{number:026d}", "name": "x"} for number in range(300)])
        house.party()
    assert (refused.value.code, refused.value.facts) == ("limit", {"what": "parties", "limit": 300})


def test_who_may_look_can_not_change(house: House):
    viewer = house.invite("viewer")
    with pytest.raises(Refused, match="not_allowed"):
        house.party(by=viewer)
    assert not house.view(viewer).may_edit


def test_a_withdrawn_key_does_nothing_from_the_next_moment_on(house: House):
    editor = house.invite("editor")
    house.withdraw(editor)
    for act in (lambda: house.party(by=editor), lambda: house.view(editor), lambda: house.guest(editor.browser)):
        with pytest.raises(Refused, match="withdrawn"):
            act()


class TestWrittenSince:
    """The word about a field that two screens wrote."""

    def seen(self, house: House, party: str, value: object, guest=None):
        actor = (guest or house.owner).actor
        return house.service.written_since(house.board, actor, f"parties/{party}", "name", value)

    def test_nobody_wrote(self, house: House):
        assert self.seen(house, house.party("Gemeente"), "Gemeente") is None

    def test_another_member_wrote(self, house: House):
        editor, party = house.invite("editor", "adviseur"), house.party("Gemeente")
        house.do("rename", editor, id=party, name="Stadhuis")
        written = self.seen(house, party, "Gemeente")
        assert written is not None and (written.name, written.value) == ("adviseur", "Stadhuis")
        assert self.seen(house, party, "Stadhuis") is None, "who has seen it need not be told"

    def test_another_screen_that_came_by_the_same_link_wrote(self, house: House):
        party = house.party("Gemeente")
        house.do("rename", id=party, name="Stadhuis")
        written = self.seen(house, party, "Gemeente")
        assert written is not None and (written.name, written.value) == ("netwerkleider", "Stadhuis")

    def test_the_last_who_wrote_is_named(self, house: House):
        editor, party = house.invite("editor", "adviseur"), house.party("Gemeente")
        house.do("rename", editor, id=party, name="Stadhuis")
        house.do("rename", id=party, name="Gemeente Leiden")
        written = self.seen(house, party, "Gemeente")
        assert written is not None and (written.name, written.value) == ("netwerkleider", "Gemeente Leiden")

    def test_what_is_gone_was_written_by_nobody(self, house: House):
        party = house.party("Gemeente")
        house.do("remove", ids=[party])
        assert self.seen(house, party, "Gemeente") is None

    def test_what_somebody_closed_off_tells_nothing(self, house: House):
        editor, party = house.invite("editor"), house.party("Gemeente")
        house.do("close", id=party)
        house.do("rename", id=party, name="vertrouwelijk")
        assert self.seen(house, party, "Gemeente", editor) is None

    def test_it_is_told_to_nobody_outside(self, house: House):
        editor, party = house.invite("editor"), house.party("Gemeente")
        house.withdraw(editor)
        with pytest.raises(Refused, match="withdrawn"):
            self.seen(house, party, "x", editor)

    @pytest.mark.parametrize("value", [["money"], []])
    def test_a_list_is_compared_as_the_widget_has_it(self, house: House, value: list[str]):
        party = house.party("Gemeente")
        house.do("set_seat", ids=[party], power_sources=("money", "veto"))
        at = f"photos/photo/seats/{party}"
        see = house.service.written_since
        assert see(house.board, house.owner.actor, at, "power_sources", ["money", "veto"]) is None
        assert see(house.board, house.owner.actor, at, "power_sources", value) is not None
