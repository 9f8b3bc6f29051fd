"""What if: on a copy, closed to its maker first; nothing else on the board changes."""

import pytest

from tests.support.boards import EDITOR, Table, table_on
from workshop.changes import Refused
from workshop.model.adjustment import adjusted


@pytest.fixture
def table() -> Table:
    return table_on()


def test_an_adjustment_changes_nothing_but_itself(table: Table):
    party = table.party("Gemeente")
    table.do("set_contribution", party=party, resource="money", gives=4, note="per jaar")
    before = table.view().accounts
    plan = table.add("add_adjustment", title="Minder geld")
    table.do("adjust_cell", id=plan, party=party, resource="money", gives=1)
    table.do("adjust_account", id=plan, party=party, gives="vooral ruimte", felt_balance="even")
    table.do("set_adjustment", id=plan, state="intended", who=[party], first_sentence="Wat zou helpen?")
    assert table.view().accounts == before and not table.view(EDITOR).adjustments
    after = adjusted(before[party], table.view().adjustments[plan].accounts[party])
    held = after.contributions["money"]
    assert (held.gives, held.note, after.gives, after.felt_balance) == (1, "per jaar", "vooral ruimte", "even")


def test_it_lets_go_of_who_and_what_is_taken_off_and_undo_brings_it_back(table: Table):
    party, own = table.party("Gemeente"), table.add("add_resource", label="gegevens")
    plan = table.add("add_adjustment", title="Meer", closed=False)
    table.do("adjust_cell", id=plan, party=party, resource=own, gives=1)
    table.do("set_adjustment", id=plan, whom=party, who=[party])
    table.do("remove", ids=[own])
    assert not table.view().adjustments[plan].accounts[party].contributions
    table.do("undo")
    table.do("remove", ids=[party])
    held = table.view().adjustments[plan]
    assert (held.whom, held.who, held.accounts) == (None, (), {})
    table.do("undo")
    assert table.view().adjustments[plan].accounts[party].contributions[own].gives == 1


def test_a_note_stays_ones_own_when_the_adjustment_is_laid_on_the_table(table: Table):
    plan = table.add("add_adjustment", title="Meer")
    note = table.add("add_note", adjustment=plan, text="hier doet het pijn")
    table.do("open_up", id=plan)
    assert not table.view(EDITOR).adjustments[plan].notes
    assert table.view().adjustments[plan].notes[note].text == "hier doet het pijn"
    with pytest.raises(Refused):
        table.do("set_note", id=note, adjustment=plan, text="")
