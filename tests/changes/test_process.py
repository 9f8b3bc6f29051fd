"""Steps on the stage and moments in the wings."""

from typing import Any

import pytest

from tests.support.boards import EDITOR, OWNER, applied, board_with, ident, table_on
from workshop.changes import Refused
from workshop.model.board import Board

A, B, S, M = (ident(number) for number in range(100, 104))


@pytest.fixture
def board() -> Board:
    board = applied(board_with(), "add_party", id=A, name="a")
    board = applied(board, "add_party", id=B, name="b")
    board = applied(board, "add_step", id=S, title="Startbijeenkomst", planned="2026-03")
    return applied(board, "add_moment", id=M, title="Bij de koffie", kind="coffee", when="2026-03-12", step=S)


def test_a_moment_is_a_line_a_kind_and_a_day(board: Board):
    moment = board.moments[M]
    assert (moment.title, moment.kind, moment.when, moment.step, moment.closed_to) == (
        *("Bij de koffie", "coffee", "2026-03-12", S),
        None,
    )


def test_a_step_stands_where_it_was_else_where_it_was_planned(board: Board):
    assert board.steps[S].at == "2026-03"
    assert applied(board, "set_step", id=S, actual="~2026-05").steps[S].at == "~2026-05"


def test_who_takes_part_is_named_once_and_sits_at_the_table(board: Board):
    board = applied(board, "set_step", id=S, who=[A, A, ident(999)], committed=[B])
    assert (board.steps[S].who, board.steps[S].committed) == ((A,), (B,))
    assert applied(board, "set_moment", id=M, who=[B, B]).moments[M].who == (B,)


def test_a_party_that_leaves_is_named_nowhere(board: Board):
    board = applied(applied(board, "set_step", id=S, who=[A, B], committed=[A]), "set_moment", id=M, who=[A])
    board = applied(board, "remove", ids=[A])
    assert (board.steps[S].who, board.steps[S].committed, board.moments[M].who) == ((B,), (), ())


def test_a_step_that_leaves_takes_no_moment_along(board: Board):
    board = applied(board, "remove", ids=[S])
    assert not board.steps and board.moments[M].step is None


@pytest.mark.parametrize(
    ("verb", "values"),
    [
        ("set_step", {"id": ident(999), "title": "x"}),
        ("set_moment", {"id": ident(999), "title": "x"}),
        ("set_moment", {"id": M, "kind": "unheard_of"}),
        ("set_moment", {"id": M, "step": ident(999)}),
        ("add_moment", {"id": ident(500), "title": "x", "step": ident(999)}),
    ],
)
def test_what_is_not_there_is_said_to_be_gone(board: Board, verb: str, values: dict[str, Any]):
    with pytest.raises(Refused) as caught:
        applied(board, verb, **values)
    assert caught.value.code == "gone"


def test_an_id_that_is_taken_makes_nothing(board: Board):
    for verb in ("add_step", "add_moment"):
        with pytest.raises(Refused):
            applied(board, verb, id=A, title="x")


def test_a_kind_of_its_own_is_a_star(board: Board):
    board = applied(board, "add_moment_kind", id=ident(200), label="op de gang")
    assert board.moment_kinds[ident(200)].sign == "star"
    assert applied(board, "set_moment", id=M, kind=ident(200)).moments[M].kind == ident(200)


def test_a_moment_is_of_a_new_kind_in_one_change():
    table = table_on()
    moment = table.add("add_moment", title="Samen terug")
    kind = table.add("add_moment_kind", label="op de fiets", moment=moment)
    assert table.view().moments[moment].kind == kind
    table.do("undo")
    assert table.view().moments[moment].kind == "other" and kind not in table.view().moment_kinds


def test_a_moment_for_oneself_alone_is_there_for_nobody_else():
    table = table_on()
    key = table.add("add_moment", title="Niet voor de zaal", closed=True)
    assert table.view(OWNER).moments[key].closed_to == OWNER
    assert not table.view(EDITOR).moments
    table.do("open_up", id=key)
    assert key in table.view(EDITOR).moments


def test_taking_a_step_off_is_undone_with_what_hung_on_it():
    table = table_on()
    step = table.add("add_step", title="Startbijeenkomst")
    moment = table.add("add_moment", title="Voorbereid", step=step)
    table.do("remove", ids=[step])
    assert table.view().moments[moment].step is None
    table.do("undo")
    assert table.view().moments[moment].step == step
