"""The patch between two boards: it leads there, and back, and says no more than what differs."""

import pytest
from hypothesis import given, settings

from tests.support.boards import applied, board_with, ident
from tests.support.histories import boards, two_boards
from workshop.model.board import Board, Party
from workshop.model.patch import Op, apply, diff, reversed_ops, value_at
from workshop.model.photo import Seat

A, B = ident(100), ident(101)


@given(two_boards())
@settings(max_examples=50)
def test_the_patch_between_two_boards_leads_there_and_back(pair: tuple[Board, Board]):
    before, after = pair
    ops = list(diff(before, after))
    assert apply(before, ops) == after
    assert apply(after, reversed_ops(ops)) == before
    for op in ops:
        assert (value_at(before, op), value_at(after, op)) == (op.before, op.after)
        assert Op.model_validate_json(op.model_dump_json(exclude_defaults=True)) == op


@given(boards())
@settings(max_examples=10)
def test_equal_boards_differ_in_nothing(board: Board):
    assert not list(diff(board, board))
    assert not list(diff(board, Board.model_validate_json(board.model_dump_json())))


def test_a_changed_field_is_one_op_that_says_from_what_to_what():
    before = applied(board_with(), "add_party", id=A, name="Gemeente")
    after = applied(before, "rename", id=A, name="Gemeente Leiden")
    assert list(diff(before, after)) == [
        Op(item=f"parties/{A}", field="name", before="Gemeente", after="Gemeente Leiden")
    ]


def test_what_comes_comes_whole():
    before = board_with()
    after = applied(before, "add_party", id=A, name="Gemeente")
    came = {op.item: op for op in diff(before, after)}
    assert came.keys() == {f"parties/{A}", f"photos/photo/seats/{A}", f"ledgers/own/accounts/{A}"}
    assert came[f"parties/{A}"].before is None
    assert came[f"parties/{A}"].after["name"] == "Gemeente"


def test_a_field_of_the_board_itself_stands_at_no_address():
    before = board_with()
    assert list(diff(before, applied(before, "set_board", stuck="hier"))) == [
        Op(item="", field="stuck", before="", after="hier")
    ]


def test_an_op_on_what_is_gone_is_passed_over():
    board = board_with()
    assert apply(board, [Op(item=f"parties/{A}", field="name", after="x")]) == board
    assert apply(board, [Op(item=f"photos/photo/seats/{A}/backpack/{B}", after={"text": "x"})]) == board
    assert value_at(board, Op(item=f"parties/{A}", field="name")) is None


def test_an_op_that_does_not_fit_is_no_board():
    board = board_with(parties={A: Party(name="p", number=1)}, seats={A: Seat()})
    for op in (
        Op(item=f"parties/{A}", field="name", after=""),
        Op(item=f"photos/photo/seats/{A}", field="commitment", after=9),
        Op(item=f"parties/{B}", after={"name": "q", "sum": 3}),
    ):
        with pytest.raises(ValueError, match="validation error"):
            apply(board, [op])


@given(two_boards())
@settings(max_examples=20)
def test_a_patch_shares_what_it_does_not_touch(pair: tuple[Board, Board]):
    before, after = pair
    touched = {op.item.split("/")[1] for op in diff(before, after) if op.item.startswith("parties/")}
    patched = apply(before, diff(before, after))
    assert all(patched.parties[key] is before.parties[key] for key in patched.parties if key not in touched)
