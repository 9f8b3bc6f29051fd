"""Reading a board's file back: a new board for whoever opens it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from workshop.exports.board_file import FORMAT
from workshop.imports.mending import mended
from workshop.model.base import Id
from workshop.model.board import Board, Member
from workshop.model.limits import LIMITS, UPLOAD_BYTES
from workshop.store.envelope import moment, opened
from workshop.store.errors import Broken, StoreError
from workshop.store.snapshots import Label


class TooBig(StoreError):
    """More bytes than we take."""

    code = "too_big"


class NotOurs(StoreError):
    """Not a file of Samenwerkbord, or one that has been damaged."""

    code = "not_ours"


@dataclass(frozen=True)
class ReadFile:
    """What a file held: the board, and its snapshots with their labels, oldest first."""

    board: Board
    snapshots: tuple[tuple[Label, datetime, Board], ...]


def read_board_file(data: bytes, owner: Id, owner_name: str, *, keeps_ugly: bool = False) -> ReadFile:
    """The board of a file, owned by whoever opens it. TooBig, NotOurs or Newer; nothing has changed then.

    `keeps_ugly`: of an example, which may show an ugly photo. Nobody's own is in a file.
    """
    if len(data) > UPLOAD_BYTES:
        raise TooBig(str(len(data)))
    try:
        content = opened(data, FORMAT).content
        members = {owner: Member(name=owner_name)}
        kept = list(content.get("snapshots", ()))[: LIMITS["snapshots"]]
        snapshots = tuple(_snapshot(entry, owner, members) for entry in kept)
        board = _board(content["board"], owner, members, keeps_ugly=keeps_ugly)
        return ReadFile(board, snapshots)
    except (Broken, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise NotOurs(str(error)) from error


def _snapshot(entry: Mapping[str, Any], owner: Id, members: Mapping[Id, Member]) -> tuple[Label, datetime, Board]:
    label = dict(entry["label"])
    made_at = moment(label.pop("made_at"))
    return (
        Label.model_validate(label),
        min(made_at, datetime.now(UTC)),
        _board(entry["board"], owner, members),
    )


def _board(content: Mapping[str, Any], owner: Id, members: Mapping[Id, Member], *, keeps_ugly: bool = False) -> Board:
    told = {**_owned(dict(content), owner), "owner": owner, "members": members, "keys": {}}
    return mended(Board.model_validate(told), keeps_ugly=keeps_ugly)


def _owned(value: Any, owner: Id) -> Any:
    """What was closed in the file is closed to its new owner, and the view of who made it is theirs."""
    if isinstance(value, dict):
        return {
            key: owner if key in ("closed_to", "member") and isinstance(inner, str) else _owned(inner, owner)
            for key, inner in value.items()
        }
    return value
