"""Groups within the collaboration."""

import pytest

from tests.support.boards import applied, board_with, ident
from workshop.changes import Refused
from workshop.model.board import Board

A, B, P, G = (ident(number) for number in range(100, 104))


@pytest.fixture
def board() -> Board:
    board = applied(board_with(), "add_party", id=A, name="a")
    board = applied(board, "add_party", id=B, name="b")
    return applied(board, "add_person", id=P, name="w")


def test_a_group_holds_parties_and_people_each_once(board: Board):
    group = applied(board, "add_group", id=G, name="Stuurgroep", members=[P, A, A]).groups[G]
    assert (group.name, group.members) == ("Stuurgroep", (P, A))


def test_who_does_not_sit_at_the_table_is_in_no_group(board: Board):
    assert applied(board, "add_group", id=G, name="g", members=[A, ident(999)]).groups[G].members == (A,)


def test_name_and_members_are_set_apart(board: Board):
    board = applied(board, "add_group", id=G, name="g", members=[A])
    assert applied(board, "set_group", id=G, name="Kern").groups[G].members == (A,)
    changed = applied(board, "set_group", id=G, members=[B, P]).groups[G]
    assert (changed.name, changed.members) == ("g", (B, P))
    assert applied(board, "set_group", id=G, members=[]).groups[G].members == ()


def test_an_open_group_names_nobody_who_is_closed_off(board: Board):
    board = applied(board, "close", id=A)
    board = applied(board, "add_group", id=G, name="g", members=[A, B])
    assert board.groups[G].members == (B,)
    assert applied(board, "set_group", id=G, members=[A]).groups[G].members == ()
    own = applied(applied(board, "close", id=G), "set_group", id=G, members=[A, B])
    assert own.groups[G].members == (A, B)


def test_a_group_is_added_once_and_set_while_it_is_there(board: Board):
    with pytest.raises(Refused, match="taken"):
        applied(board, "add_group", id=A, name="g")
    with pytest.raises(Refused, match="gone"):
        applied(board, "set_group", id=G, name="g")
