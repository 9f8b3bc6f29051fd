"""The bin: boards that were put away, and the parts of people who left one, for thirty days.

A mark says since when; the files themselves stay untouched until the days are over.

bin/<board>.json            since when, and by whom
bin/<board>-<member>.json   the same of one person's part
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from workshop.model.base import Id, is_id
from workshop.store.envelope import opened, sealed
from workshop.store.errors import Broken, Newer
from workshop.store.files import Files

BIN = "samenwerkbord-bin"
KEPT_FOR = timedelta(days=30)
"""How long it can be taken back."""


def put_in(files: Files, board: Id, by: Id, at: datetime, part: Id | None = None) -> None:
    """Marks a board, or one person's part of it, as put away. OSError: it is not."""
    files.write(_file(board, part), sealed(BIN, 1, at, {}, json.dumps({"by": by}).encode()))


def take_out(files: Files, board: Id, part: Id | None = None) -> None:
    """It is there again."""
    files.remove(_file(board, part))


def is_in(files: Files, board: Id) -> bool:
    """Whether a board was put away."""
    return files.signature(_file(board)) is not None


def since(files: Files, board: Id, part: Id | None = None) -> datetime | None:
    """When it was put away. None: it was not, or the mark does not say so."""
    try:
        at = opened(files.read(_file(board, part)), BIN).saved_at
    except (FileNotFoundError, Broken, Newer):
        return None
    return at if at <= datetime.max.replace(tzinfo=UTC) - KEPT_FOR else None


def run_out(files: Files, now: datetime) -> Iterator[tuple[Id, Id | None]]:
    """The boards, and parts of boards, whose days are over. A mark that can't be read keeps what it is about."""
    for name in files.names("bin"):
        board, _, part = name.removesuffix(".json").partition("-")
        if not is_id(board) or not (part == "" or is_id(part)):
            continue
        at = since(files, board, part or None)
        if at is not None and now - at >= KEPT_FOR:
            yield board, part or None


def _file(board: Id, part: Id | None = None) -> str:
    return f"bin/{board}-{part}.json" if part else f"bin/{board}.json"
