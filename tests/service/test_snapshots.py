"""Snapshots through the service: kept, listed, put back, deleted and brought back; and what is closed stays closed."""

import json

import pytest

from tests.support.services import Guest, House, house_on
from workshop.model.change import Refused
from workshop.model.limits import LIMITS
from workshop.store.errors import Broken, NotFound


@pytest.fixture
def house() -> House:
    return house_on()


def keep(house: House, name: str = "Voor de zomer", by: Guest | None = None, **more: object) -> str:
    return house.service.keep_snapshot(house.board, (by or house.owner).actor, {"name": name, **more})


def load(house: House, key: str, by: Guest | None = None) -> None:
    house.service.load_snapshot(house.board, (by or house.owner).actor, key, "ervoor")


def listed(house: House, by: Guest | None = None):
    return house.service.list_snapshots(house.board, (by or house.owner).actor)


def then(house: House, key: str, by: Guest | None = None):
    return house.service.snapshot_view(house.board, (by or house.owner).actor, key)


def test_a_snapshot_is_the_board_as_it_stood(house: House):
    party = house.party("Gemeente", commitment=4)
    key = keep(house, moment="voorjaar", block=2)
    before = house.view()
    house.do("rename", id=party, name="Stadhuis")
    house.do("remove", ids=[party])
    seen = then(house, key)
    assert (seen.parties, seen.seats, seen.name) == (before.parties, before.seats, before.name)
    [one] = listed(house)
    assert (one.name, one.moment, one.block, one.parties, one.id) == ("Voor de zomer", "voorjaar", 2, 1, key)


def test_the_list_is_newest_first(house: House):
    keys = [keep(house, f"stand {number}") for number in range(5)]
    assert [one.id for one in listed(house)] == keys[::-1]


@pytest.mark.parametrize("label", [{"name": " "}, {"name": "n" * 121}, {"name": "x", "extra": 1}, {"moment": "x"}])
def test_a_snapshot_without_a_right_name_is_refused(house: House, label: dict[str, object]):
    with pytest.raises(Refused):
        house.service.keep_snapshot(house.board, house.owner.actor, label)
    assert listed(house) == []


def test_a_full_list_is_said(house: House, monkeypatch):
    monkeypatch.setitem(LIMITS, "snapshots", 2)
    first = keep(house)
    keep(house)
    with pytest.raises(Refused) as refused:
        keep(house)
    assert (refused.value.code, refused.value.facts) == ("limit", {"what": "snapshots", "limit": 2})
    with pytest.raises(Refused, match="limit"):
        load(house, first)
    house.service.delete_snapshot(house.board, house.owner.actor, first)
    keep(house)


def test_putting_back_keeps_the_present_first_and_can_be_undone(house: House):
    house.party("Gemeente")
    key = keep(house)
    house.party("LEF")
    house.do("set_board", name="Nu")
    present = house.view()
    load(house, key)
    assert [party.name for party in house.view().parties.values()] == ["Gemeente"]
    assert house.view().name == "Netwerk Leiden"
    newest = listed(house)[0]
    assert newest.name == "ervoor" and then(house, newest.id).parties == present.parties
    house.do("undo")
    assert (house.view().parties, house.view().name) == (present.parties, present.name)
    house.do("redo")
    assert len(house.view().parties) == 1


def test_putting_back_leaves_members_and_keys_as_they_are_today(house: House):
    key = keep(house)
    editor = house.invite("editor")
    load(house, key)
    assert house.view(editor).may_edit and set(house.view().members) == {house.owner.member, editor.member}


def test_a_withdrawn_key_does_not_come_back_with_a_snapshot(house: House):
    editor = house.invite("editor")
    key = keep(house)
    house.withdraw(editor)
    load(house, key)
    with pytest.raises(Refused, match="withdrawn"):
        house.view(editor)


def test_a_snapshot_that_is_not_there_changes_nothing(house: House):
    house.party()
    before = house.view()
    with pytest.raises(NotFound):
        load(house, "01JZZZZZZZZZZZZZZZZZZZZZZZ")
    assert house.view() == before and listed(house) == []


def test_deleted_can_be_brought_back(house: House):
    key, other = keep(house), keep(house, "andere")
    service, actor = house.service, house.owner.actor
    service.delete_snapshot(house.board, actor, key)
    assert [one.id for one in listed(house)] == [other]
    with pytest.raises(NotFound):
        service.delete_snapshot(house.board, actor, key)
    service.undelete_snapshot(house.board, actor, key)
    assert [one.id for one in listed(house)] == [other, key]
    with pytest.raises(NotFound):
        service.undelete_snapshot(house.board, actor, key)


def test_who_may_look_can_look_back_and_nothing_more(house: House):
    viewer = house.invite("viewer")
    house.party()
    key = keep(house)
    assert len(listed(house, viewer)) == 1 and len(then(house, key, viewer).parties) == 1
    for act in (
        lambda: keep(house, by=viewer),
        lambda: load(house, key, viewer),
        lambda: house.service.delete_snapshot(house.board, viewer.actor, key),
        lambda: house.service.undelete_snapshot(house.board, viewer.actor, key),
    ):
        with pytest.raises(Refused, match="not_allowed"):
            act()
    assert len(listed(house)) == 1


def test_who_is_withdrawn_sees_no_snapshot(house: House):
    viewer = house.invite("viewer")
    key = keep(house)
    house.withdraw(viewer)
    for look in (listed, lambda house, by: then(house, key, by)):
        with pytest.raises(Refused, match="withdrawn"):
            look(house, viewer)


class TestClosedItems:
    """What one member closed off is in a snapshot for that member, and for nobody else, whenever it was closed."""

    @pytest.fixture
    def editor(self, house: House) -> Guest:
        return house.invite("editor")

    def test_closed_before_it_is_there_for_its_owner_only(self, house: House, editor: Guest):
        secret = house.party("Geheim")
        house.do("close", id=secret)
        key = keep(house)
        assert secret in then(house, key).parties and secret not in then(house, key, editor).parties
        assert secret not in repr(then(house, key, editor))

    def test_a_snapshot_that_another_keeps_holds_nothing_of_it(self, house: House, editor: Guest):
        secret = house.party("Geheim")
        house.do("close", id=secret)
        key = keep(house, by=editor)
        assert secret not in then(house, key).parties
        held = house.service.files.read(f"boards/{house.board}/snapshots/{key}.json").decode()
        assert secret not in held and "Geheim" not in held

    def test_closed_since_it_is_not_in_the_past_of_others_either(self, house: House, editor: Guest):
        secret, party = house.party("Geheim"), house.party("Gemeente")
        person = house.add("add_person", name="Bestuurder", party=secret)
        relation = house.add("relate", source=secret, target=party)
        group = house.add("add_group", name="Kern", members=[secret, party])
        key = keep(house)
        assert secret in repr(then(house, key, editor))
        house.do("close", id=secret)
        seen = then(house, key, editor)
        assert secret not in repr(seen) and relation not in repr(seen)
        assert seen.people[person].party is None and seen.groups[group].members == (party,)
        assert secret in then(house, key).parties, "its owner still sees it there"

    def test_nor_is_it_counted(self, house: House, editor: Guest):
        secret, party = house.party("Geheim"), house.party("Gemeente")
        house.add("relate", source=secret, target=party)
        keep(house)
        house.do("close", id=secret)
        assert [(one.parties, one.relations) for one in listed(house, editor)] == [(1, 0)]
        assert [(one.parties, one.relations) for one in listed(house)] == [(2, 1)]

    def test_nor_does_it_come_back_on_the_table_when_another_puts_it_back(self, house: House, editor: Guest):
        secret = house.party("Geheim")
        key = keep(house)
        house.party("LEF")
        house.do("close", id=secret)
        mine = house.view()
        load(house, key, editor)
        assert secret not in repr(house.view(editor))
        assert house.view().parties[secret] == mine.parties[secret]
        house.do("undo", editor)
        assert secret not in repr(house.view(editor)) and secret in house.view().parties

    def test_putting_back_ones_own_keeps_closed_what_is_closed_now(self, house: House, editor: Guest):
        secret = house.party("Geheim")
        key = keep(house)
        house.do("close", id=secret)
        load(house, key)
        assert house.view().parties[secret].closed_to == house.owner.member
        assert secret not in repr(house.view(editor))

    def test_others_closed_items_are_untouched_by_putting_back(self, house: House, editor: Guest):
        key = keep(house)
        party = house.party("Gemeente")
        secret = house.party("Geheim", by=editor)
        house.add("relate", editor, source=secret, target=party)
        house.do("close", editor, id=secret)
        closed = house.service.files.read(f"boards/{house.board}/closed/{editor.member}.json")
        load(house, key)
        assert party not in house.view().parties
        now = json.loads(house.service.files.read(f"boards/{house.board}/closed/{editor.member}.json"))
        assert now["content"]["items"] == json.loads(closed)["content"]["items"]
        assert secret in house.view(editor).parties


class TestRescue:
    """An unreadable board: set aside, said each time, and its newest good snapshot put in its place."""

    def broken(self, house: House) -> None:
        house.service.files.write(f"boards/{house.board}/board.json", b'{"format": "samenwerkbord-board", "cut')
        with pytest.raises(Broken):
            house.view()

    def test_the_newest_good_snapshot_becomes_the_board(self, house: House):
        house.party("Gemeente")
        keep(house, "oud")
        house.party("LEF")
        keep(house, "goed")
        bad = keep(house, "kapot")
        name = f"boards/{house.board}/snapshots/{bad}.json"
        house.service.files.write(name, house.service.files.read(name)[:-200])
        self.broken(house)
        house.service.rescue("owner", house.board)
        assert [party.name for party in house.view().parties.values()] == ["Gemeente", "LEF"]
        assert house.do("rename", id=next(iter(house.view().parties)), name="verder").revision == 2

    def test_it_is_said_at_every_look_and_nothing_is_overwritten(self, house: House):
        self.broken(house)
        for _ in range(3):
            with pytest.raises(Broken):
                house.view()
        names = house.service.files.names(f"boards/{house.board}")
        assert len([name for name in names if name.startswith("board.json.corrupt-")]) == 1

    def test_a_browser_without_a_key_can_not_rescue(self, house: House):
        viewer = house.invite("viewer")
        keep(house)
        self.broken(house)
        for browser in ("stranger", viewer.browser):
            with pytest.raises(Refused, match="withdrawn"):
                house.service.rescue(browser, house.board)

    def test_without_a_good_snapshot_there_is_nothing_to_put_back(self, house: House):
        self.broken(house)
        with pytest.raises(NotFound):
            house.service.rescue("owner", house.board)

    def test_a_whole_board_is_not_replaced(self, house: House):
        house.party("Gemeente")
        keep(house)
        house.party("LEF")
        with pytest.raises(Refused, match="taken"):
            house.service.rescue("owner", house.board)
        assert len(house.view().parties) == 2

    def test_a_link_withdrawn_since_the_snapshot_stays_withdrawn_and_a_new_one_works(self, house: House):
        editor, old = house.invite("editor", "vroeger"), house.owner
        keep(house)
        house.withdraw(editor)
        later = house.invite("editor", "later")
        house.service.renew_link("owner", house.board, old.actor)
        self.broken(house)
        house.service.rescue("owner", house.board)
        for guest in (editor, old):
            with pytest.raises(Refused, match="withdrawn"):
                house.view(guest)
        assert house.view(house.guest("owner")).is_owner and house.view(later).may_edit

    def test_what_others_closed_off_stays_closed(self, house: House):
        editor = house.invite("editor")
        secret = house.party("Geheim", by=editor)
        keep(house)
        house.do("close", editor, id=secret)
        self.broken(house)
        house.service.rescue("owner", house.board)
        assert secret not in house.view().parties and secret in house.view(editor).parties
