"""What remains without whoever leads: figures of what this viewer sees, and of nothing else."""

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.insights.boards.laying import TODAY, parties
from tests.insights.boards.photo import chain
from tests.support.boards import EDITOR, OWNER, Table, actor, table_on
from workshop.access.view import BoardView
from workshop.insights import Scene
from workshop.insights.without import Without, without_leader
from workshop.model.base import Id


def looked(view: BoardView) -> Without:
    return without_leader(Scene(view, TODAY))


def hub_of(table: Table, count: int) -> tuple[Id, list[Id]]:
    """One person whom all know, who is me."""
    held = parties(table, count)
    me = table.person("Netwerkleider")
    for one in held:
        table.relation(me, one)
    table.do("sit_as", seat=me)
    return me, held


def test_an_empty_board_and_one_party_leave_nothing_to_ask():
    table = table_on()
    nothing = Without((), 0, 0, (), (), (), (), (), ())
    assert looked(table.view()) == nothing
    party = table.party()
    table.do("sit_as", seat=party)
    assert looked(table.view()) == replace(nothing, gone=(party,))


def test_whom_only_i_know_has_no_line_without_me_and_who_had_none_is_not_counted():
    table = table_on()
    me, held = hub_of(table, 3)
    table.relation(held[0], held[1])
    table.party("Had er al geen")
    found = looked(table.view())
    assert (found.gone, found.lines, found.left) == ((me,), 4, 1)
    assert (found.alone, found.pieces) == ((held[2],), ())


def test_what_hung_together_by_me_falls_in_pieces():
    table = table_on()
    one, other = chain(table, 2), chain(table, 3)
    apart = chain(table, 2)
    me = table.person("Netwerkleider")
    for end in (one[0], other[0]):
        table.relation(me, end)
    table.do("sit_as", seat=me)
    assert looked(table.view()).pieces == (tuple(one), tuple(other))
    assert apart


def test_a_person_of_a_party_steps_out_and_the_party_stays_but_a_party_takes_its_people_along():
    table = table_on()
    house, other = parties(table, 2)
    me = table.person("Netwerkleider", party=house)
    [mine] = [table.relation(me, other)]
    table.relation(house, other)
    table.do("sit_as", seat=me)
    found = looked(table.view())
    assert (found.lines, found.left, found.alone) == (2, 1, ())
    table.do("sit_as", seat=house)
    assert looked(table.view()).gone == tuple(sorted((house, me)))
    assert looked(table.view()).left == 0 and mine


def test_steps_moments_and_what_i_carry():
    table = table_on()
    me, (one, *_rest) = hub_of(table, 2)
    steps = [table.add("add_step", title=title) for title in ("Alleen ik", "Samen", "Zonder mij", "Geweest")]
    for key, who in zip(steps, ([me], [me, one], [one], [me]), strict=True):
        table.do("set_step", id=key, who=who, committed=who)
    table.do("set_step", id=steps[3], state="done")
    coffee = table.add("add_moment", title="Koffie")
    table.do("set_moment", id=coffee, who=[me])
    table.add("add_moment", title="Zonder mij")
    carried = table.add("add_responsibility", text="De agenda")
    table.do("set_responsibility", id=carried, now="me")
    table.add("add_responsibility", text="Van niemand")
    found = looked(table.view())
    assert (found.steps, found.only_mine) == (tuple(steps[:2]), (steps[0],))
    assert (found.moments, found.carried) == ((coffee,), (carried,))


def test_where_nobody_on_the_map_is_me_what_i_carry_still_stands():
    table = table_on()
    chain(table, 3)
    carried = table.add("add_responsibility", text="De agenda")
    table.do("set_responsibility", id=carried, now="me")
    found = looked(table.view())
    assert (found.gone, found.lines, found.left, found.carried) == ((), 2, 2, (carried,))


def test_what_somebody_closed_off_is_not_counted_for_others():
    table = table_on()
    _me, held = hub_of(table, 3)
    before = looked(table.view(EDITOR))
    hidden = table.party("Gesloten")
    table.relation(hidden, held[0])
    table.do("close", id=hidden)
    moment = table.add("add_moment", title="Achterkamer")
    table.do("set_moment", id=moment, who=[_me])
    table.do("close", id=moment)
    assert looked(table.view(EDITOR)) == before
    assert looked(table.view(OWNER)).lines == before.lines + 1


def test_closing_off_who_i_am_or_taking_it_off_leaves_nobody_named():
    for verb in ("close", "remove"):
        table = table_on()
        me, _held = hub_of(table, 2)
        table.do(verb, **({"id": me} if verb == "close" else {"ids": [me]}))
        assert table.view(EDITOR).contract.seat is None
        table.do("undo", actor(OWNER))
        assert table.view(EDITOR).contract.seat in (me, None)


@settings(max_examples=60)
@given(st.integers(2, 9), st.integers(0, 2**16))
def test_names_and_the_order_in_which_things_lie_change_nothing(count: int, seed: int):
    table, chance = table_on(), random.Random(seed)
    held = parties(table, count)
    for _ in range(count):
        one, two = chance.sample(held, 2)
        table.relation(one, two)
    table.do("sit_as", seat=chance.choice(held))
    view = table.view()
    found = looked(view)

    def mixed(items: Mapping[Id, Any]) -> dict[Id, Any]:
        return dict(chance.sample(list(items.items()), len(items)))

    named = {key: party.model_copy(update={"name": f"Anders {key[-3:]}"}) for key, party in mixed(view.parties).items()}
    other = replace(view, parties=named, seats=mixed(view.seats), relations=mixed(view.relations))
    assert looked(other) == found
    assert found.left <= found.lines and not set(found.alone) & set(found.gone)
