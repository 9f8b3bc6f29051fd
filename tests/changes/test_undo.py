"""Steps back and forth, each member their own, and never over somebody else's work."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.boards import EDITOR, OWNER, Table, actor, table_on
from tests.support.plain_state import flat
from tests.support.values import OPEN_VERBS, VALUES, Known
from workshop.changes import Refused
from workshop.changes.undo import stacks
from workshop.model.photo import Relation

ME, OTHER = actor(OWNER), actor(EDITOR)


@pytest.fixture
def table() -> Table:
    return table_on()


def furnished() -> Table:
    table = table_on()
    parties = [table.party(name) for name in ("Gemeente", "LEF", "ROC")]
    person = table.person(party=parties[0])
    table.relation(parties[0], person)
    table.add("add_group", name="Kern", members=parties[:2])
    table.add("add_interest", seat=parties[1], text="ruimte")
    table.add("add_chair", words="inwoners")
    return table


@given(st.data(), st.sampled_from(OPEN_VERBS))
@settings(max_examples=120)
def test_back_is_the_inverse_of_every_verb_and_forth_is_the_verb_again(data: st.DataObject, verb: str):
    table = furnished()
    values = VALUES[verb](data.draw, Known(table.board(), table.new))
    before = table.board()
    try:
        done = table.do(verb, **values)
    except Refused:
        return
    if done.change is None:
        return
    after = table.board()
    for _ in range(2):
        assert table.do("undo").kept == ()
        assert table.board() == before
        assert table.do("redo").kept == ()
        assert flat(table.board()) == flat(after)


@given(st.data(), st.lists(st.sampled_from(OPEN_VERBS), min_size=1, max_size=8))
@settings(max_examples=30)
def test_all_the_way_back_is_where_it_began(data: st.DataObject, verbs: list[str]):
    table = furnished()
    begin, steps = table.board(), 0
    for verb in verbs:
        try:
            done = table.do(verb, **VALUES[verb](data.draw, Known(table.board(), table.new)))
        except Refused:
            continue
        steps += done.change is not None
    end = table.board()
    for _ in range(steps):
        table.do("undo")
    assert table.board() == begin
    for _ in range(steps):
        table.do("redo")
    assert flat(table.board()) == flat(end)


@given(st.data(), st.lists(st.tuples(st.sampled_from(OPEN_VERBS), st.booleans()), min_size=2, max_size=8))
@settings(max_examples=60)
def test_going_back_never_takes_away_what_somebody_else_did_last(data: st.DataObject, verbs: list[tuple[str, bool]]):
    table = furnished()
    mine = 0
    for verb, is_mine in verbs:
        try:
            done = table.do(verb, ME if is_mine else OTHER, **VALUES[verb](data.draw, Known(table.board(), table.new)))
        except Refused:
            continue
        mine += is_mine and done.change is not None
    journal = table.store.read(table.id).journal
    last = {(op.item, op.field): (patch.by, op.after) for patch in journal for op in patch.ops}
    others = {where: after for where, (by, after) in last.items() if by == EDITOR and after is not None}
    before = flat(table.board())
    for _ in range(mine):
        table.do("undo")
    now = flat(table.board())
    for item, field in others:
        at = item.removeprefix("photos/photo/")
        if at not in before:  # taken off again as part of something larger
            continue
        assert at in now
        assert not field or now[at][field] == before[at][field]


def test_steps_are_everybodys_own(table: Table):
    mine, theirs = table.party("van mij"), table.party("van jou", OTHER)
    table.do("undo")
    assert table.board().parties.keys() == {theirs}
    table.do("undo", OTHER)
    assert not table.board().parties
    table.do("redo")
    assert table.board().parties.keys() == {mine}


def test_a_value_somebody_else_wrote_since_is_left_and_it_is_said_who(table: Table):
    party = table.party()
    table.do("set_seat", ids=[party], influence=2, stake="a")
    table.do("set_seat", OTHER, ids=[party], influence=5)
    done = table.do("undo")
    seat = table.board().photo.seats[party]
    assert (seat.influence, seat.stake) == (5, "")
    assert done.kept == ((f"photos/photo/seats/{party}", EDITOR),)


@pytest.mark.parametrize(
    ("verb", "values"),
    [
        ("rename", {"id": "P", "name": "van jou"}),
        ("set_seat", {"ids": ["P"], "stake": "veel"}),
        ("add_interest", {"id": "N", "seat": "P", "text": "ruimte"}),
        ("relate", {"id": "N", "source": "P", "target": "Q"}),
        ("add_group", {"id": "N", "name": "g", "members": ["P"]}),
        ("add_person", {"id": "N", "name": "w", "party": "P"}),
    ],
)
def test_what_somebody_else_hung_something_on_stays(table: Table, verb: str, values: dict[str, Any]):
    other, party, new = table.party(), table.party(), table.new()
    named = {"P": party, "Q": other, "N": new}
    told: dict[str, Any] = {
        name: [named.get(key, key) for key in value] if isinstance(value, list) else named.get(str(value), value)
        for name, value in values.items()
    }
    table.do(verb, OTHER, **told)
    board = table.board()
    done = table.do("undo")
    assert table.board() == board
    assert {by for _, by in done.kept} == {EDITOR}
    with pytest.raises(Refused, match="nothing_to_redo"):
        table.do("redo")


def test_a_kind_somebody_else_uses_stays(table: Table):
    kind = table.new()
    table.do("add_kind", key=kind, label="Fondsen")
    table.party("Fonds", OTHER, kind=kind)
    table.do("undo")
    assert kind in table.board().kinds


def test_what_comes_back_refers_to_nothing_that_went_meanwhile(table: Table):
    house, person_house, third = table.party(), table.party(), table.party()
    person = table.person(party=person_house)
    relation = table.relation(house, third)
    table.do("remove", ids=[house, person])
    table.do("remove", OTHER, ids=[person_house, third])
    done = table.do("undo")
    board = table.board()
    assert house in board.parties and board.people[person].party is None
    assert relation not in board.photo.relations
    assert {item.rpartition("/")[2] for item, _ in done.kept} == {person, relation}


def test_a_relation_without_one_of_its_ends_does_not_come_again(table: Table):
    a, b = table.party(), table.party()
    table.relation(a, b)
    table.do("undo")
    table.do("remove", OTHER, ids=[b])
    table.do("redo")
    assert not table.board().photo.relations


def test_a_group_does_not_get_back_who_left_the_table(table: Table):
    a, b = table.party(), table.party()
    group = table.add("add_group", name="g", members=[a, b])
    table.do("set_group", id=group, members=[a])
    table.do("remove", OTHER, ids=[b])
    table.do("undo")
    assert table.board().groups[group].members == (a,)


def test_who_comes_back_does_not_take_a_number_that_was_given_since(table: Table):
    gone = table.party()
    table.do("remove", ids=[gone])
    new = table.party("nieuw", OTHER)
    table.do("undo")
    numbers = {key: party.number for key, party in table.board().parties.items()}
    assert numbers == {new: 1, gone: 2}


def test_something_new_ends_what_can_be_done_again(table: Table):
    table.party("a")
    table.do("undo")
    table.party("b")
    with pytest.raises(Refused, match="nothing_to_redo"):
        table.do("redo")


def test_what_somebody_else_does_new_does_not(table: Table):
    table.party("a")
    table.do("undo")
    table.party("b", OTHER)
    table.do("redo")
    assert len(table.board().parties) == 2


def test_nothing_to_go_back_to_is_refused(table: Table):
    for verb in ("undo", "redo"):
        with pytest.raises(Refused, match=f"nothing_to_{verb}"):
            table.do(verb)
    table.party("van jou", OTHER)
    with pytest.raises(Refused, match="nothing_to_undo"):
        table.do("undo")


def test_keys_and_members_are_no_steps(table: Table):
    key, member = table.new(), table.new()
    table.party()
    table.do("add_member", id=member, name="nieuw")
    table.do("add_key", id=key, hash="0" * 64, member=member, role="editor")
    table.do("withdraw_key", id=key)
    table.do("undo")
    board = table.board()
    assert not board.parties
    assert key not in board.keys and member in board.members
    with pytest.raises(Refused, match="nothing_to_undo"):
        table.do("undo")


def test_steps_survive_a_restart(table: Table):
    table.party("a")
    table.party("b")
    table.restarted().do("undo")
    again = table.restarted()
    again.do("undo")
    assert not again.restarted().board().parties
    again.restarted().do("redo")
    assert [party.name for party in table.restarted().board().parties.values()] == ["a"]


def test_closing_and_laying_open_are_steps(table: Table):
    a, b = table.party("a"), table.party("b")
    relation = table.relation(a, b, OTHER)
    group = table.add("add_group", OTHER, name="g", members=[a, b])
    before = table.board(EDITOR)
    table.do("close", id=b)
    table.do("undo")
    assert table.board(EDITOR) == before
    table.do("redo")
    assert table.board(EDITOR).parties.keys() == {a}
    assert table.board(EDITOR).groups[group].members == (a,)
    table.do("open_up", id=b)
    table.do("undo")
    assert relation not in table.board(EDITOR).photo.relations
    assert isinstance(table.board().photo.relations[relation], Relation)


def test_what_is_hidden_from_me_is_no_step_of_mine(table: Table):
    party = table.party("a", OTHER)
    table.do("rename", id=party, name="van mij")
    table.do("close", OTHER, id=party)
    with pytest.raises(Refused, match="nothing_to_undo"):
        table.do("undo")
    assert stacks(table.store.read(table.id).history_of(OWNER), OWNER) == ([], [])
    table.do("open_up", OTHER, id=party)
    with pytest.raises(Refused, match="nothing_to_undo"):
        table.do("undo")


def test_i_can_go_back_through_what_i_closed(table: Table):
    party = table.party("a")
    table.do("rename", id=party, name="b")
    table.do("close", id=party)
    table.do("rename", id=party, name="c")
    for name in ("b", "b", "a"):
        table.do("undo")
        assert table.board().parties[party].name == name
    table.do("undo")
    assert not table.board().parties
    for _ in range(4):
        table.do("redo")
    assert (table.board().parties[party].name, table.board(EDITOR).parties) == ("c", {})
