"""Walking through a module: everybody alone, for nobody else to see, and no step that undo knows of."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.boards import EDITOR, OWNER, VIEWER, Table, actor, applied, board_with, ident, table_on
from tests.support.values import VALUES, WALKING, Known
from workshop.changes import Refused
from workshop.changes.undo import stacks
from workshop.model.board import Board
from workshop.model.change import Actor
from workshop.model.walk import MODULES, Walk, is_taken, walk_of
from workshop.model.whole import parted

ME, OTHER = actor(OWNER), actor(EDITOR)
ASKED, ALSO = "0123456789abcdef", "fedcba9876543210"
"""Two questions of the board."""
PHOTO = [round_.key for round_ in MODULES["photo"]]


@pytest.fixture
def table() -> Table:
    return table_on()


def walk(board: Board, module: str = "photo") -> Walk:
    found = walk_of(board.walks, module)
    assert found is not None
    return found[1]


def _about(table: Table, verb: str, by: Actor, key: str) -> None:
    values: dict[str, Any] = {"ids": [key]} if verb == "remove" else {"id": key}
    table.do(verb, by, **values)


def to(board: Board, *rounds: str) -> Board:
    for key in rounds:
        board = applied(board, "walk_to", module="photo", round=key)
    return board


def test_the_first_round_begins_the_walk_and_nothing_is_done_yet():
    begun = walk(to(board_with(), PHOTO[0]))
    assert (begun.closed_to, begun.round, begun.done, begun.unfolded, begun.away) == (OWNER, "task", (), False, False)
    assert {key: note.text for key, note in begun.notes.items()} == {"case": "", "take": ""}


def test_beginning_further_on_does_not_say_that_what_came_before_was_done():
    assert walk(to(board_with(), "look")).done == ()


def test_whoever_goes_on_has_done_what_is_left_and_going_back_undoes_nothing():
    board = to(board_with(), "task", "names", "relations", "names")
    assert (walk(board).round, walk(board).done) == ("names", ("task", "names"))
    assert walk(to(board, "relations", "look")).done == ("task", "names", "relations")


def test_the_last_round_is_done_when_the_walk_is_finished_and_put_away():
    board = applied(to(board_with(), "case", "take"), "finish_walk", module="photo")
    assert (walk(board).away, walk(board).round, walk(board).done) == (True, "take", ("case", "take"))
    again = applied(board, "set_walk", module="photo", away=False)
    assert (walk(again).away, walk(again).round) == (False, "take"), "it comes back where it was"


def test_it_is_put_away_before_it_was_begun_and_comes_back_at_the_first_round():
    board = applied(board_with(), "set_walk", module="line", away=True)
    assert walk(board, "line").away
    board = applied(board, "set_walk", module="line", away=False)
    assert (walk(board, "line").round, walk(board, "line").away) == ("steps", False)


def test_going_to_a_round_brings_back_what_was_put_away():
    board = applied(to(board_with(), "names"), "set_walk", module="photo", away=True, unfolded=True)
    assert (walk(to(board, "look")).away, walk(to(board, "look")).unfolded) == (False, True)


def test_each_module_is_walked_by_itself(table: Table):
    table.do("walk_to", module="photo", round="names")
    table.do("walk_to", module="line", round="wings")
    table.do("walk_to", module="photo", round="look")
    assert (walk(table.board()).round, walk(table.board(), "line").round) == ("look", "wings")
    assert len(table.board().walks) == 2


def test_a_note_stands_under_its_round_and_may_be_emptied():
    board = applied(to(board_with(), "take"), "note_round", module="photo", round="take", text=" Bellen \r\n")
    assert walk(board).notes["take"].text == "Bellen"
    board = applied(board, "note_round", module="photo", round="take", text="")
    assert walk(board).notes["take"].text == ""


@pytest.mark.parametrize(
    ("verb", "values", "code"),
    [
        ("walk_to", {"module": "photo", "round": "wings"}, "gone"),
        ("walk_to", {"module": "unheard_of", "round": "take"}, "gone"),
        ("set_walk", {"module": "unheard_of", "away": True}, "gone"),
        ("finish_walk", {"module": "unheard_of"}, "gone"),
        ("note_round", {"module": "photo", "round": "wings", "text": "x"}, "gone"),
        ("note_round", {"module": "photo", "round": "look", "text": "x"}, "not_valid"),
    ],
)
def test_what_there_is_not_is_refused(verb: str, values: dict[str, Any], code: str):
    with pytest.raises(Refused, match=code):
        applied(board_with(), verb, **values)


def test_a_round_that_is_no_longer_walked_does_not_strand_anybody():
    old = Walk(closed_to=OWNER, module="photo", round="long_gone")
    board = board_with().model_copy(update={"walks": {ident(700): old}})
    assert walk(to(board, "names")).round == "names"


def test_two_people_walk_at_their_own_pace(table: Table):
    table.do("walk_to", module="photo", round="names")
    table.do("walk_to", OTHER, module="photo", round="take")
    table.do("note_round", OTHER, module="photo", round="take", text="van mij")
    for again in (table, table.restarted()):
        assert walk(again.board(OWNER)).round == "names"
        assert walk(again.board(EDITOR)).notes["take"].text == "van mij"
        assert "van mij" not in repr(again.view(OWNER)) and not again.view(VIEWER).walks
        assert not again.store.read(again.id).board.walks


def test_for_others_nothing_has_happened(table: Table):
    before = table.view(EDITOR)
    steps: tuple[tuple[str, dict[str, Any]], ...] = (
        ("walk_to", {"module": "photo", "round": "take"}),
        ("note_round", {"module": "photo", "round": "take", "text": "van mij"}),
        ("finish_walk", {"module": "photo"}),
    )
    for verb, values in steps:
        table.do(verb, **values)
        assert table.view(EDITOR) == before


@pytest.mark.parametrize("verb", ["close", "open_up", "remove"])
@pytest.mark.parametrize("by", [OWNER, EDITOR])
def test_nobody_lays_a_walk_on_the_table_or_takes_it_off(table: Table, verb: str, by: str):
    table.do("walk_to", module="photo", round="take")
    [key] = table.view().walks
    with pytest.raises(Refused, match="gone"):
        _about(table, verb, actor(by), key)
    assert walk(table.board()).closed_to == OWNER


def test_a_walk_is_somebodys_or_it_is_none():
    with pytest.raises(ValueError, match="closed_to"):
        Walk.model_validate({"module": "photo", "round": "take"})
    with pytest.raises(ValueError, match="closed_to"):
        Walk.model_validate({"module": "photo", "round": "take", "closed_to": None})


def test_who_may_only_look_has_no_walk(table: Table):
    with pytest.raises(Refused, match="not_allowed"):
        table.do("walk_to", actor(VIEWER), module="photo", round="task")


def test_a_step_back_is_of_the_board_and_not_of_the_walk(table: Table):
    party = table.party("Gemeente")
    table.do("walk_to", module="photo", round="names")
    table.do("note_round", module="photo", round="take", text="van mij")
    table.do("undo")
    assert party not in table.view().parties and walk(table.board()).round == "names"
    table.do("walk_to", module="photo", round="look")
    table.do("redo")
    assert party in table.view().parties, "walking on leaves what can be done again"
    assert (walk(table.board()).round, walk(table.board()).notes["take"].text) == ("look", "van mij")


def test_with_nothing_but_a_walk_there_is_nothing_to_undo(table: Table):
    table.do("walk_to", module="photo", round="names")
    with pytest.raises(Refused, match="nothing_to_undo"):
        table.do("undo")


def test_an_earlier_state_leaves_one_in_the_round_where_one_is(table: Table):
    then = table.board()
    table.do("walk_to", module="photo", round="names")
    now = applied(table.board(), "load_content", content=then)
    assert walk(now).round == "names"


@given(st.data(), st.lists(st.tuples(st.sampled_from(WALKING), st.sampled_from([OWNER, EDITOR])), max_size=10))
@settings(max_examples=60, deadline=None)
def test_however_one_walks_it_is_ones_own_and_undo_passes_it_over(data: st.DataObject, steps: list[tuple[str, str]]):
    table = table_on()
    kept = table.party("Gemeente")
    untouched = table.store.read(table.id)
    for verb, by in steps:
        other = EDITOR if by == OWNER else OWNER
        before = table.view(other)
        values = VALUES[verb](data.draw, Known(table.board(by), table.new))
        try:
            table.do(verb, actor(by), **values)
        except Refused as refused:
            assert refused.code in ("gone", "not_valid", "empty")
        assert table.view(other) == before
    whole = table.store.read(table.id)
    assert (whole.board, whole.revision, whole.journal) == (untouched.board, untouched.revision, untouched.journal)
    for member in (OWNER, EDITOR):
        held = whole.board_of(member)
        modules = [one.module for one in held.walks.values()]
        assert len(set(modules)) == len(modules) and not parted(held)[0].walks
        for one in held.walks.values():
            keys = [round_.key for round_ in MODULES[one.module]]
            assert one.closed_to == member and one.round in keys and set(one.done) <= set(keys)
    assert [patch.verb for patch in stacks(whole.history_of(OWNER), OWNER)[0]] == ["add_party"]
    table.do("undo")
    assert kept not in table.view().parties


def test_a_question_is_taken_along_once_and_left_again_beside_what_was_written():
    board = applied(board_with(), "note_round", module="photo", round="take", text="van mij\n\nook van mij")
    for _ in range(2):
        board = applied(board, "take_along", module="photo", question=ASKED, line="Wie\nbelt  wie?")
    assert walk(board).notes["take"].text == "van mij\n\nook van mij\nWie belt wie?"
    assert is_taken(board.walks, "photo", ASKED) and not is_taken(board.walks, "photo", ALSO)
    board = applied(board, "take_along", module="photo", question=ASKED, line="Wie belt wie?", taken=False)
    assert walk(board).notes["take"].text == "van mij\n\nook van mij"
    assert not is_taken(board.walks, "photo", ASKED)


def test_a_question_stays_taken_under_another_name_until_its_line_goes():
    board = applied(board_with(), "take_along", module="photo", question=ASKED, line="Bond: wie belt wie?")
    board = applied(board, "take_along", module="photo", question=ALSO, line="Wie nog?")
    board = applied(board, "take_along", module="photo", question=ASKED, line="Verbond: wie belt wie?", taken=False)
    assert (walk(board).notes["take"].text, list(walk(board).taken)) == ("Wie nog?", [ALSO])
    board = applied(board, "note_round", module="photo", round="take", text="niets meer")
    assert not is_taken(board.walks, "photo", ALSO)
    assert list(walk(applied(board, "take_along", module="photo", question=ASKED, line="Wie?")).taken) == [ASKED]


def test_taking_a_question_along_sets_nobody_walking():
    board = applied(board_with(), "take_along", module="photo", question=ASKED, line="Wie belt wie?")
    assert (walk(board).away, walk(board).notes["take"].text) == (True, "Wie belt wie?")
    assert applied(board_with(), "take_along", module="photo", question=ASKED, line="Niets", taken=False).walks == {}
