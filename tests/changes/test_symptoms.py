"""Symptoms: closed to their writer first, tied to who and to when, and never naming what is closed off."""

import pytest

from tests.support.boards import EDITOR, Table, actor, table_on
from workshop.changes import Refused


@pytest.fixture
def table() -> Table:
    return table_on()


def test_a_symptom_is_for_its_writer_alone_until_it_is_laid_on_the_table(table: Table):
    party = table.party("Gemeente")
    seen = table.add("add_symptom", kind="withdrawal", who=[party, party])
    assert table.view().symptoms[seen].who == (party,)
    assert not table.view(EDITOR).symptoms
    table.do("open_up", id=seen)
    assert table.view(EDITOR).symptoms[seen].kind == "withdrawal"


def test_own_words_are_words(table: Table):
    with pytest.raises(Refused) as caught:
        table.add("add_symptom", kind="other")
    assert caught.value.code == "empty"
    seen = table.add("add_symptom", text="niemand kijkt op")
    with pytest.raises(Refused):
        table.do("set_symptom", id=seen, text="")


def test_it_lets_go_of_who_and_when_is_taken_off_and_undo_ties_it_again(table: Table):
    party, step = table.party("Gemeente"), table.add("add_step", title="Start")
    moment = table.add("add_moment", title="Koffie")
    seen = table.add("add_symptom", kind="hassle", who=[party], at=[step, moment], closed=False)
    table.do("remove", ids=[party, step])
    assert (table.view().symptoms[seen].who, table.view().symptoms[seen].at) == ((), (moment,))
    table.do("undo")
    assert table.view().symptoms[seen].at == (step, moment)
    table.do("remove", ids=[seen])
    assert not table.view().symptoms


def test_an_open_symptom_names_no_closed_moment(table: Table):
    moment = table.add("add_moment", title="Achterkamertje", closed=True)
    seen = table.add("add_symptom", kind="hassle", at=[moment])
    assert table.view().symptoms[seen].at == (moment,)
    table.do("open_up", id=seen)
    assert table.view(EDITOR).symptoms[seen].at == () and moment not in repr(table.store.read(table.id).board)


def test_somebody_elses_undo_leaves_a_step_that_a_symptom_names(table: Table):
    step = table.add("add_step", actor(EDITOR), title="Start")
    seen = table.add("add_symptom", kind="hassle", at=[step], closed=False)
    assert table.do("undo", actor(EDITOR)).kept
    assert table.view().symptoms[seen].at == (step,)


def test_what_it_keeps_its_balance_with_comes_back_with_a_snapshot(table: Table):
    table.do("set_board", equilibrium="met gedoe")
    seen = table.add("add_symptom", kind="hassle", closed=False)
    then = table.board()
    table.do("set_board", equilibrium="")
    table.do("remove", ids=[seen])
    table.do("load_content", content=then)
    assert table.view().equilibrium == "met gedoe" and seen in table.view().symptoms
