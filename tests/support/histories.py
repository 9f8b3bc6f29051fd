"""Boards as they come about: by verbs, one after another."""

import itertools
from typing import Any

from hypothesis import strategies as st

from tests.support.boards import EDITOR, OWNER, applied, board_with, ident
from tests.support.values import OPEN_VERBS, VALUES, Known
from workshop.model.board import Board
from workshop.model.change import Refused

CLOSING = (*OPEN_VERBS, "close", "close", "open_up")


def _start() -> Board:
    board = board_with()
    for number, name in enumerate(("Gemeente", "LEF", "ROC")):
        board = applied(board, "add_party", id=ident(100 + number), name=name, kind="network")
    board = applied(board, "add_person", id=ident(110), name="Wethouder", party=ident(100))
    board = applied(board, "relate", id=ident(120), source=ident(100), target=ident(101), kind="money")
    board = applied(board, "relate", id=ident(121), source=ident(101), target=ident(110), tension=2)
    board = applied(board, "add_group", id=ident(130), name="Kern", members=[ident(100), ident(110)])
    board = applied(board, "add_interest", id=ident(140), seat=ident(101), text="ruimte")
    return applied(board, "add_chair", id=ident(150), words="inwoners")


START = _start()


def changed(draw: Any, board: Board, verbs: tuple[str, ...], most: int, fresh: Any) -> Board:
    """The board after some verbs; what is refused changes nothing."""
    for verb in draw(st.lists(st.sampled_from(verbs), max_size=most)):
        values = VALUES[verb](draw, Known(board, lambda: ident(next(fresh))))
        try:
            board = applied(board, verb, by=draw(st.sampled_from([OWNER, EDITOR])), **values)
        except Refused:
            continue
    return board


@st.composite
def boards(draw: Any, verbs: tuple[str, ...] = tuple(OPEN_VERBS), most: int = 8) -> Board:
    """A board with something of everything, and some changes made to it."""
    return changed(draw, START, verbs, most, itertools.count(2_000))


@st.composite
def two_boards(draw: Any, verbs: tuple[str, ...] = tuple(OPEN_VERBS)) -> tuple[Board, Board]:
    """A board, and the same board some changes later."""
    fresh = itertools.count(2_000)
    before = changed(draw, START, verbs, 5, fresh)
    return before, changed(draw, before, verbs, 6, fresh)
