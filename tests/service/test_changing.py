"""Changing through the service: one door for all verbs, named refusals, and the word about an overwritten field."""

import logging

import pytest

from tests.support.services import Guest, House, house_on
from workshop.changes import VERBS, ugly
from workshop.changes.items import OnPhoto
from workshop.model.change import Refused
from workshop.model.photo import UGLY


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


SECRET = [name for name, verb in VERBS.items() if verb.run.__module__ == ugly.__name__]
ON_PHOTO = [name for name, verb in VERBS.items() if issubclass(verb.values, OnPhoto)]


@pytest.mark.parametrize(("verb", "values"), [*((v, {}) for v in SECRET), *((v, {"photo": UGLY}) for v in ON_PHOTO)])
def test_no_line_tells_that_there_is_an_ugly_photo(house: House, verb, values, caplog):
    with caplog.at_level(logging.DEBUG), pytest.raises(Refused):
        house.do(verb, **values, unheard_of=1)
    assert not caplog.records


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


class TestOverwritten:
    """The word about a field that two screens wrote."""

    def over(self, house: House, party: str, seen: str, guest: Guest | None = None, name: str = "Mijn naam"):
        """What was lost when I wrote a name over it, having seen another."""
        actor = (guest or house.owner).actor
        told = {"id": party, "name": name}
        done = house.service.perform(house.board, actor, "rename", told, client="mine", sequence=1)
        if done.change is None:
            return None
        return house.service.overwritten(house.board, actor, done.change, f"parties/{party}", "name", seen)

    def test_nobody_wrote(self, house: House):
        assert self.over(house, house.party("Gemeente"), "Gemeente") is None

    def test_another_member_wrote(self, house: House):
        editor, party = house.invite("editor", "adviseur"), house.party("Gemeente")
        house.do("rename", editor, id=party, name="Stadhuis")
        written = self.over(house, party, "Gemeente")
        assert written is not None and (written.name, written.value) == ("adviseur", "Stadhuis")

    def test_who_had_seen_it_need_not_be_told(self, house: House):
        editor, party = house.invite("editor"), house.party("Gemeente")
        house.do("rename", editor, id=party, name="Stadhuis")
        assert self.over(house, party, "Stadhuis") is None

    def test_who_wrote_the_same_lost_nothing(self, house: House):
        editor, party = house.invite("editor"), house.party("Gemeente")
        house.do("rename", editor, id=party, name="Stadhuis")
        assert self.over(house, party, "Gemeente", name="Stadhuis") is None

    def test_another_screen_that_came_by_the_same_link_wrote(self, house: House):
        party = house.party("Gemeente")
        house.do("rename", id=party, name="Stadhuis")
        written = self.over(house, party, "Gemeente")
        assert written is not None and (written.name, written.value) == ("netwerkleider", "Stadhuis")

    def test_ones_own_words_of_a_moment_ago_are_not_anothers(self, house: House):
        party = house.party("Gemeente")
        house.service.perform(
            house.board, house.owner.actor, "rename", {"id": party, "name": "Stadhuis"}, client="mine"
        )
        assert self.over(house, party, "Gemeente") is None

    def test_the_last_who_wrote_is_named(self, house: House):
        editor, party = house.invite("editor", "adviseur"), house.party("Gemeente")
        house.do("rename", editor, id=party, name="Stadhuis")
        house.do("rename", id=party, name="Gemeente Leiden")
        written = self.over(house, party, "Gemeente")
        assert written is not None and (written.name, written.value) == ("netwerkleider", "Gemeente Leiden")

    def test_a_field_that_this_change_did_not_touch_tells_nothing(self, house: House):
        """What the browser names is only looked up in the change itself."""
        party = house.party("Gemeente")
        done = house.do("rename", id=party, name="Stadhuis")
        for item, field in (("keys", "hash"), (f"parties/{party}", "__class__"), ("", "name")):
            actor = house.owner.actor
            assert house.service.overwritten(house.board, actor, str(done.change), item, field, "") is None
