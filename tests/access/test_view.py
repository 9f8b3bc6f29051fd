"""What somebody may see: seen_by is the only way out of a board."""

import pytest

from tests.support.boards import BOARD, EDITOR, OWNER, VIEWER, Table, actor, table_on
from tests.support.invariants import dump
from workshop.access.view import seen_by
from workshop.model.board import Board


@pytest.fixture
def table() -> Table:
    return table_on()


def test_a_view_shows_the_board_as_it_lies_on_the_table(table: Table):
    party = table.party("Gemeente", kind="government", commitment=4)
    person = table.person(party=party)
    relation = table.relation(party, person, kind="money")
    interest = table.add("add_interest", seat=party, text="ruimte")
    group = table.add("add_group", name="Kern", members=[party, person])
    table.do("set_board", stuck="hier", shared_task="samen")
    for member in (OWNER, EDITOR, VIEWER):
        view = table.view(member)
        assert (view.name, view.stuck, view.shared_task) == ("Regionaal netwerk", "hier", "samen")
        assert (view.name_of(party), view.name_of(group), view.name_of(relation)) == ("Gemeente", "Kern", "")
        assert view.relations[relation].kind == "money"
        assert view.backpack_of(party)[interest].text == "ruimte"
        assert view.seats[party].commitment == 4
        assert view.people[person].party == party
        assert view.members == {OWNER: "netwerkleider", EDITOR: "adviseur", VIEWER: "wand"}


@pytest.mark.parametrize(("member", "may"), [(OWNER, (True, True)), (EDITOR, (True, False)), (VIEWER, (False, False))])
def test_a_view_says_what_its_viewer_may(table: Table, member: str, may: tuple[bool, bool]):
    view = table.view(member)
    assert (view.viewer, (view.may_edit, view.is_owner)) == (member, may)


def test_a_view_holds_no_key_and_no_board(table: Table):
    view = table.view(OWNER)
    for held in table.board().keys.values():
        assert held.hash not in dump(view)
    assert not [value for value in vars(view).values() if isinstance(value, Board)]


def test_unchanged_items_are_the_same_objects_so_that_a_push_is_small(table: Table):
    kept, moved = table.party("a"), table.party("b")
    before = table.view(EDITOR)
    table.do("move", moves=[{"id": moved, "angle": 1.0, "depth": 0.5}])
    after = table.view(EDITOR)
    assert after.seats[kept] is before.seats[kept]
    assert after.parties is before.parties
    assert after.relations is before.relations


def test_what_refers_to_nothing_is_left_out(table: Table):
    """The owner's closed relation and group go on naming a party that the editor took off without seeing them."""
    a, b = table.party("a"), table.party("b")
    relation = table.relation(a, b)
    group = table.add("add_group", name="g", members=[a, b])
    person = table.person(party=b)
    for key in (relation, group, person):
        table.do("close", id=key)
    table.do("remove", actor(EDITOR), ids=[b])
    view = table.view()
    assert relation not in view.relations
    assert view.groups[group].members == (a,)
    assert view.people[person].party is None


def test_what_comes_back_is_named_again(table: Table):
    a, b = table.party("a"), table.party("b", actor(EDITOR))
    relation = table.relation(a, b)
    interest = table.add("add_interest", seat=b, text="Geheim")
    for key in (relation, interest):
        table.do("close", id=key)
    table.do("remove", actor(EDITOR), ids=[b])
    table.do("set_board", stuck="ik werk door")
    assert relation not in table.view().relations
    table.do("undo", actor(EDITOR))
    for again in (table, table.restarted()):
        assert relation in again.view().relations
        assert again.view().backpack_of(b)[interest].text == "Geheim"


def test_every_door_asks_the_same_whole(table: Table):
    whole = table.store.read(BOARD)
    assert seen_by(whole, actor(EDITOR)) == table.view(EDITOR)


def test_on_the_wall_even_ones_own_closed_items_stay_behind(table: Table):
    kept, secret = table.party("Gemeente"), table.party("Vertrouwelijk")
    table.do("close", id=secret)
    walls = seen_by(table.store.read(BOARD), actor(OWNER), on_wall=True)
    assert set(walls.parties) == {kept} and set(walls.accounts) == {kept} and not walls.walks
    assert set(seen_by(table.store.read(BOARD), actor(OWNER)).parties) == {kept, secret}
