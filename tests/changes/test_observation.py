"""Keeping a question, putting it aside, bringing it back: one's own alone, and to be undone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.boards import EDITOR, OWNER, VIEWER, Table, actor, applied, table_on
from tests.support.values import MARKING, VALUES, Known
from workshop.changes import Refused
from workshop.model.observation import Mark

ONE, OTHER = "0123456789abcdef", "fedcba9876543210"


@pytest.fixture
def table() -> Table:
    return table_on()


def states(table: Table, member: str = OWNER) -> list[tuple[str, str]]:
    return [(mark.fingerprint, mark.state) for mark in table.view(member).observations.values()]


def test_a_question_is_kept_put_aside_and_brought_back(table: Table):
    party = table.party()
    table.do("keep_observation", kind="apart", fingerprint=ONE, items=[party])
    [mark] = table.view().observations.values()
    assert mark == Mark(closed_to=OWNER, kind="apart", fingerprint=ONE, state="kept", items=(party,))
    table.do("put_aside_observation", kind="apart", fingerprint=ONE, items=[party])
    assert states(table) == [(ONE, "aside")]
    table.do("bring_back_observation", kind="apart", fingerprint=ONE)
    assert states(table) == []
    with pytest.raises(Refused, match="gone"):
        table.do("bring_back_observation", kind="apart", fingerprint=ONE)


def test_it_can_be_undone_and_done_again(table: Table):
    table.do("put_aside_observation", kind="apart", fingerprint=ONE)
    table.do("undo")
    assert states(table) == []
    table.do("redo")
    assert states(table) == [(ONE, "aside")]


def test_an_older_one_of_the_same_kind_that_was_aside_makes_room(table: Table):
    table.do("put_aside_observation", kind="apart", fingerprint=ONE)
    table.do("keep_observation", kind="apart", fingerprint=OTHER)
    table.do("put_aside_observation", kind="missing", fingerprint=ONE)
    assert len(states(table)) == 3
    table.do("put_aside_observation", kind="apart", fingerprint=OTHER)
    assert sorted(states(table)) == [(ONE, "aside"), (OTHER, "aside")]


def test_nobody_else_sees_that_it_was_done_nor_can_count_it(table: Table):
    before = table.view(EDITOR)
    table.do("keep_observation", kind="apart", fingerprint=ONE)
    assert table.view(EDITOR) == before
    assert table.restarted().view().observations == table.view().observations
    with pytest.raises(Refused, match="gone"):
        table.do("open_up", id=next(iter(table.view().observations)))


def test_who_may_only_look_keeps_nothing(table: Table):
    with pytest.raises(Refused, match="not_allowed"):
        table.do("keep_observation", actor(VIEWER), kind="apart", fingerprint=ONE)


def test_an_earlier_state_of_the_board_leaves_what_was_kept(table: Table):
    then = table.board()
    table.do("keep_observation", kind="apart", fingerprint=ONE)
    assert applied(table.board(), "load_content", content=then).observations


@pytest.mark.parametrize("fingerprint", ["", "kort", "0123456789ABCDEF", "0123456789abcdef0"])
def test_a_fingerprint_is_one_of_ours(fingerprint: str):
    with pytest.raises(ValueError, match="fingerprint"):
        Mark(closed_to=OWNER, kind="apart", fingerprint=fingerprint, state="kept")


@given(st.data(), st.lists(st.tuples(st.sampled_from(MARKING), st.sampled_from([OWNER, EDITOR])), max_size=10))
@settings(max_examples=40, deadline=None)
def test_whatever_is_done_with_questions_is_ones_own(data: st.DataObject, steps: list[tuple[str, str]]):
    table = table_on()
    table.party("Gemeente")
    untouched = table.store.read(table.id)
    for verb, by in steps:
        other = EDITOR if by == OWNER else OWNER
        before = table.view(other)
        try:
            table.do(verb, actor(by), **VALUES[verb](data.draw, Known(table.board(by), table.new)))
        except Refused as refused:
            assert refused.code == "gone"
        assert table.view(other) == before
        asked = [(mark.kind, mark.fingerprint) for mark in table.view(by).observations.values()]
        assert len(set(asked)) == len(asked)
    whole = table.store.read(table.id)
    assert (whole.board, whole.revision, whole.journal) == (untouched.board, untouched.revision, untouched.journal)
