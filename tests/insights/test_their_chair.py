"""From the chair of one at the table: what is known is told, the rest is asked, and nothing of what others closed."""

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.insights.boards.laying import parties
from tests.support.boards import EDITOR, Table, actor, table_on
from workshop.insights.their_chair import Asked, Brought, FromTheirChair, Scored, Tie, Topic, from_their_chair
from workshop.model.base import Id
from workshop.model.ledger import OWN, SIDES

BLANK = ("puzzle_piece", "task_words", "stake", "interests", *SIDES, *get_args(Scored), "ties")


def topics(told: FromTheirChair) -> tuple[Topic, ...]:
    return tuple(asked.topic for asked in told.asked)


def filled(table: Table) -> tuple[Id, Id]:
    """A party of which everything is known, and the other that it has to do with."""
    one, other = parties(table, 2)
    table.do("set_seat", ids=[one], commitment=4, mandate=2, autonomy=3)
    table.do("set_seat", ids=[one], puzzle_piece="de grond", task_words="wonen", stake="de begroting")
    table.add("add_interest", seat=one, text="rust", on_table=True)
    table.do("set_account", id=one, gives="geld", takes="kennis", hopes="draagvlak")
    line = table.relation(one, other, strength=3)
    table.do("set_relation", ids=[line], direction="to", tension=2)
    return one, other


def test_of_who_is_not_known_everything_is_asked_and_nothing_told():
    table = table_on()
    party = table.party(commitment=None)
    told = from_their_chair(table.view(), party)
    assert told == FromTheirChair(party, {}, {}, {}, (), (), told.asked)
    assert told.is_blank and topics(told) == BLANK


def test_of_who_is_known_only_whether_they_would_tell_it_so():
    table = table_on()
    one, other = filled(table)
    told = from_their_chair(table.view(), one)
    assert told.texts == {"puzzle_piece": "de grond", "task_words": "wonen", "stake": "de begroting"}
    assert told.scores == {"commitment": 4, "mandate": 2, "autonomy": 3}
    assert told.sides["hopes"] == Brought("draagvlak", (), OWN)
    assert len(told.interests) == 1
    assert [(tie.other, tie.way) for tie in told.ties] == [(other, "to")]
    assert told.asked == (Asked("alike"),)
    [back] = from_their_chair(table.view(), other).ties
    assert (back.other, back.way) == (one, "from")


def test_dont_know_is_a_question_and_names_whom_it_is_about_once():
    table = table_on()
    one, other = filled(table)
    key = table.add("add_interest", seat=one, text="stil belang")
    lines = [table.relation(other, one) for _ in range(2)]
    table.do("set_relation", ids=lines, strength=None, tension=None)
    table.do("set_seat", ids=[one], commitment=None)
    asked = from_their_chair(table.view(), one).asked
    about = (Asked("on_table", (key,)), Asked("commitment"), Asked("strength", (other,)), Asked("tension", (other,)))
    assert asked == (*about, Asked("alike"))


def test_its_own_eyes_go_before_the_leaders_side_by_side():
    table = table_on()
    one, other = parties(table, 2)
    table.do("set_account", id=one, gives="geld", takes="aanzien")
    own = table.add("add_view", who=one)
    table.do("set_account", ledger=own, id=one, gives="vertrouwen")
    table.do("set_contribution", ledger=own, party=one, resource="time", gives=4, takes=0)
    foreign = table.add("add_view", who=other)
    table.do("set_account", ledger=foreign, id=one, hopes="niets")
    told = from_their_chair(table.view(), one)
    assert told.sides == {"gives": Brought("vertrouwen", ("time",), own), "takes": Brought("aanzien", (), OWN)}
    assert "hopes" in topics(told)


def test_a_person_tells_of_its_own_seat_and_of_its_partys_give_and_take():
    table = table_on()
    house, other = parties(table, 2)
    table.do("set_account", id=house, gives="geld")
    someone = table.person("Wethouder", party=house)
    table.relation(house, other)
    table.do("set_seat", ids=[someone], split_loyalty="de raad")
    told = from_their_chair(table.view(), someone)
    assert told.home == house and told.texts == {"split_loyalty": "de raad"}
    assert told.sides == {"gives": Brought("geld", (), OWN)}
    assert told.ties == () and "ties" in topics(told)
    eyes = table.add("add_view", who=house)
    table.do("set_account", ledger=eyes, id=house, gives="vertrouwen")
    assert from_their_chair(table.view(), someone).sides["gives"].ledger == eyes
    mine = table.add("add_view", who=someone)
    table.do("set_account", ledger=mine, id=house, gives="tijd")
    assert from_their_chair(table.view(), someone).sides["gives"] == Brought("tijd", (), mine)


def test_a_person_of_no_party_is_not_asked_about_give_and_take():
    table = table_on()
    someone = table.person("Adviseur")
    told = from_their_chair(table.view(), someone)
    assert told.home is None and "split_loyalty" in topics(told)
    assert not {*SIDES} & {*topics(told)}


def test_what_somebody_closed_off_is_neither_told_nor_asked_of_others():
    table = table_on()
    one, _other = filled(table)
    before = from_their_chair(table.view(EDITOR), one)
    hidden = table.party("Gesloten")
    shut = [table.add("add_interest", seat=one, text="stil belang"), table.relation(one, hidden), hidden]
    eyes = table.add("add_view", who=one)
    table.do("set_account", ledger=eyes, id=one, gives="iets anders")
    for key in shut:
        table.do("close", id=key)
    assert from_their_chair(table.view(EDITOR), one) == before
    mine = from_their_chair(table.view(), one)
    assert mine.sides["gives"].ledger == eyes and len(mine.interests) == 2 and len(mine.ties) == 2
    table.do("add_view", actor(EDITOR), id=table.new(), who=one)
    assert from_their_chair(table.view(EDITOR), one) == before, "an empty guess says nothing"


@settings(max_examples=60)
@given(st.integers(2, 8), st.integers(0, 2**16))
def test_every_line_lies_the_other_way_from_the_other_chair_whatever_the_order(count: int, seed: int):
    table, chance = table_on(), random.Random(seed)
    held = parties(table, count)
    for _ in range(count * 2):
        one, two = chance.sample(held, 2)
        line = table.relation(one, two)
        table.do("set_relation", ids=[line], direction=chance.choice(("none", "to", "both")))
    view = table.view()

    def mixed(items: Mapping[Id, Any]) -> dict[Id, Any]:
        return dict(chance.sample(list(items.items()), len(items)))

    other_way = {"none": "none", "both": "both", "to": "from", "from": "to"}
    told = {seat: from_their_chair(view, seat) for seat in held}
    again = replace(view, seats=mixed(view.seats), relations=mixed(view.relations), ledgers=mixed(view.ledgers))
    for seat in held:
        assert from_their_chair(again, seat) == told[seat]
        for tie in told[seat].ties:
            assert Tie(tie.relation, seat, other_way[tie.way]) in told[tie.other].ties  # type: ignore[arg-type]
