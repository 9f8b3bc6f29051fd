"""The bin: boards that were put away, for thirty days. A mark says since when; the board's own files stay untouched.

bin/<board>.json   since when, and by whom
"""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta

from workshop.model.base import Id, is_id
from workshop.store.envelope import opened, sealed
from workshop.store.errors import Broken, Newer
from workshop.store.files import Files

BIN = "samenwerkbord-bin"
KEPT_FOR = timedelta(days=30)
"""How long a board can be taken back."""


def put_in(files: Files, board: Id, by: Id, at: datetime) -> None:
    """Marks a board as put away. OSError: it is not."""
    files.write(_file(board), sealed(BIN, 1, at, {}, json.dumps({"by": by}).encode()))


def take_out(files: Files, board: Id) -> None:
    """It is there again."""
    files.remove(_file(board))


def is_in(files: Files, board: Id) -> bool:
    """Whether a board was put away."""
    return files.signature(_file(board)) is not None


def since(files: Files, board: Id) -> datetime | None:
    """When a board was put away. None: it was not, or the mark does not say so."""
    try:
        return opened(files.read(_file(board)), BIN).saved_at
    except (FileNotFoundError, Broken, Newer):
        return None


def run_out(files: Files, now: datetime) -> Iterator[Id]:
    """The boards whose days are over. A mark that can't be read keeps its board."""
    for name in files.names("bin"):
        board = name.removesuffix(".json")
        at = since(files, board) if is_id(board) else None
        if at is not None and at + KEPT_FOR <= now:
            yield board


def _file(board: Id) -> str:
    return f"bin/{board}.json"
