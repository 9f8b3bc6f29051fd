"""Who may come in after a board was rescued from a snapshot: whoever could just before, not whoever could back then."""

import sys
from datetime import datetime

from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.patch import apply
from workshop.store import disk, journal
from workshop.store.files import Files

_DOORS = ("keys/", "members/")


def with_keys_since(files: Files, board_id: Id, board: Board, since: datetime) -> Board:
    """The board of a snapshot with the links and members that came and went since, as far as its journal tells."""
    log = journal.read(files, disk.journal_file(board_id), sys.maxsize)
    for patch in log.patches:
        if patch.at > since:
            board = apply(board, [op for op in patch.ops if op.item.startswith(_DOORS)])
    return board
