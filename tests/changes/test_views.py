"""Give and take through several eyes: whose view it is, who writes it, who sees it, and what goes with whom."""

from typing import Any

import pytest

from tests.support.boards import EDITOR, OWNER, VIEWER, Table, actor, table_on
from workshop.changes import Refused
from workshop.model.ledger import OWN, Account

OTHER = actor(EDITOR)


@pytest.fixture
def table() -> Table:
    return table_on()


def refused(table: Table, verb: str, by: Any = None, **values: Any) -> str:
    with pytest.raises(Refused) as caught:
        table.do(verb, by, **values)
    return caught.value.code


def test_a_guess_is_closed_to_its_maker_until_it_is_laid_on_the_table(table: Table):
    party = table.party("Gemeente")
    eyes = table.add("add_view", who=party)
    table.do("set_account", ledger=eyes, id=party, gives="geld", felt_balance="strained")
    assert table.view().through(eyes).accounts[party].gives == "geld"
    assert table.view().accounts[party] == Account(), "the board's own is left as it is"
    assert table.view(EDITOR).ledgers.keys() == {OWN}
    table.do("open_up", id=eyes)
    assert table.view(EDITOR).through(eyes).accounts[party].felt_balance == "strained"


def test_one_looks_once_through_the_same_eyes(table: Table):
    party = table.party("Gemeente")
    table.add("add_view", who=party, closed=False)
    assert refused(table, "add_view", OTHER, id=table.new(), who=party, closed=False) == "taken"
    assert table.add("add_view", OTHER, who=party), "but may keep a guess for oneself"
    assert refused(table, "add_view", id=table.new(), who=table.new()) == "gone"


def test_a_view_goes_with_who_it_is_of_and_comes_back_with_them(table: Table):
    party, other = table.party("Gemeente"), table.party("LEF")
    eyes = table.add("add_view", who=party, closed=False)
    table.do("set_contribution", ledger=eyes, party=other, resource="money", gives=3)
    table.do("remove", ids=[party])
    assert table.view().ledgers.keys() == {OWN}
    table.do("undo")
    assert table.view().through(eyes).accounts[other].contributions["money"].gives == 3
    table.do("remove", ids=[other])
    assert not table.view().ledgers[eyes].accounts
    table.do("undo")
    table.do("remove", ids=[eyes])
    assert table.view().ledgers.keys() == {OWN} and len(table.view().parties) == 2


def test_what_somebody_else_says_of_a_party_keeps_its_maker_from_undoing_it_away(table: Table):
    party = table.party("Gemeente")
    eyes = table.add("add_view", OTHER, who=party, closed=False)
    late = table.party("LEF")
    table.do("set_account", OTHER, ledger=eyes, id=late, gives="geld")
    assert table.do("undo").kept
    assert table.view().through(eyes).accounts[late].gives == "geld"


def test_what_was_written_in_a_view_goes_back_and_comes_again(table: Table):
    party = table.party("Gemeente")
    eyes = table.add("add_view", who=party, closed=False)
    table.do("set_contribution", ledger=eyes, party=party, resource="money", gives=3)
    assert not table.do("undo").kept and not table.view().ledgers[eyes].accounts
    table.do("redo")
    assert table.view().through(eyes).accounts[party].contributions["money"].gives == 3
    table.do("undo")
    table.do("undo")
    assert table.view().ledgers.keys() == {OWN}


def test_a_resource_that_goes_leaves_every_view(table: Table):
    party = table.party("Gemeente")
    eyes, own = table.add("add_view", who=party, closed=False), table.add("add_resource", label="gegevens")
    table.do("set_contribution", ledger=eyes, party=party, resource=own, gives=3)
    table.do("remove", ids=[own])
    assert not table.view().through(eyes).accounts[party].contributions


def test_a_members_own_view_is_written_by_that_member_alone(table: Table):
    party = table.party("Gemeente")
    mine = table.add("add_view", OTHER, closed=False)
    assert table.view().ledgers.keys() == {OWN}, "one's own starts closed, whatever is asked"
    table.do("set_account", OTHER, ledger=mine, id=party, gives="tijd")
    assert refused(table, "set_account", ledger=mine, id=party, gives="x") == "gone"
    table.do("open_up", OTHER, id=mine)
    for verb, values in (
        ("set_account", {"ledger": mine, "id": party, "gives": "x"}),
        ("set_contribution", {"ledger": mine, "party": party, "resource": "money", "gives": 1}),
        ("set_contributions", {"ledger": mine, "cells": [{"party": party, "resource": "money", "gives": 1}]}),
        ("close", {"id": mine}),
        ("remove", {"ids": [mine]}),
    ):
        assert refused(table, verb, **values) == "not_yours"


def test_own_views_are_seen_only_when_all_filled_in_and_all_said_yes(table: Table):
    """House rule 6."""
    party = table.party("Gemeente")
    table.do("add_member", id=(third := table.new()), name="bestuurder")
    third_key = actor(third)
    table.do("add_key", id=table.new(), hash=third_key.hash, member=third, role="editor")
    views = {by.member: table.add("add_view", by) for by in (OTHER, third_key)}
    table.do("set_account", OTHER, ledger=views[EDITOR], id=party, gives="tijd")
    table.do("open_up", OTHER, id=views[EDITOR])
    table.do("open_up", third_key, id=views[third])
    assert (table.view().said_yes, table.view().writing_along) == (1, 2), "laid down empty is not filled in"
    for member in (OWNER, VIEWER, third):
        assert views[EDITOR] not in table.view(member).ledgers
    assert views[EDITOR] in table.view(EDITOR).ledgers, "one's own one always sees"
    table.do("set_account", third_key, ledger=views[third], id=party, gives="geld")
    for member in (OWNER, VIEWER, EDITOR, third):
        assert table.view(member).ledgers.keys() >= set(views.values())
    table.do("close", OTHER, id=views[EDITOR])
    assert views[third] not in table.view().ledgers, "a yes can be taken back"


def test_nobody_waits_for_a_yes_of_who_left(table: Table):
    party = table.party("Gemeente")
    table.do("add_member", id=(third := table.new()), name="bestuurder")
    table.do("add_key", id=table.new(), hash=actor(third).hash, member=third, role="editor")
    mine = table.add("add_view", OTHER)
    table.do("set_account", OTHER, ledger=mine, id=party, gives="tijd")
    table.do("open_up", OTHER, id=mine)
    assert mine not in table.view().ledgers
    table.do("leave", actor(third))
    assert mine in table.view().ledgers and table.view().writing_along == 1


def test_a_party_closed_off_takes_its_view_along(table: Table):
    party = table.party("Gemeente")
    eyes = table.add("add_view", who=party, closed=False)
    table.do("close", id=party)
    assert eyes in table.view().ledgers and eyes not in table.view(EDITOR).ledgers
    table.do("open_up", id=party)
    assert eyes in table.view(EDITOR).ledgers
