"""Snapshots (standen): immutable named copies of a board. The open part and what a member closed off lie apart.

boards/<id>/snapshots/<ulid>.json           the open part
boards/<id>/closed/<member>/<ulid>.json     what its maker had closed off, for its maker only
boards/<id>/snapshots/bin/<ulid>.json       deleted, until somebody empties the bin
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError
from ulid import ULID

from workshop.model import limits
from workshop.model.base import Id, Item, Name, Words, is_id
from workshop.model.board import Board
from workshop.model.whole import UGLY_AT, ClosedItems, ClosedPart, Whole, joined, parted
from workshop.store import disk
from workshop.store.envelope import HEAD_BYTES, head_of, moment, opened, sealed
from workshop.store.errors import Broken, NotFound, NotSaved, StoreError
from workshop.store.files import Files

SNAPSHOT = "samenwerkbord-snapshot"


class Label(Item):
    """What a snapshot is called: a name, the moment it is about, and the block of the course."""

    name: Name
    moment: Words = ""
    block: int | None = None


class Listed(Item):
    """A snapshot as a list shows it."""

    id: Id
    name: str
    moment: str
    block: int | None
    made_at: datetime
    by: Id
    parties: int
    people: int
    relations: int


@dataclass
class Snapshots:
    """The snapshots of all boards of one data folder."""

    files: Files

    def keep(self, whole: Whole, by: Id, label: Label) -> Id:
        """Keeps the board as it stands, but for the ugly photo. LimitReached; NotSaved: nothing was kept."""
        own = {at: item for at, item in whole.closed.get(by, ClosedPart()).items.items() if at != UGLY_AT}
        return self._keep(whole.id, whole.board, own, by, label, datetime.now(UTC))

    def keep_board(self, board_id: Id, board: Board, by: Id, label: Label, made_at: datetime) -> Id:
        """Keeps a state that came with a file. LimitReached; NotSaved."""
        return self._keep(board_id, *parted(board), by, label, made_at)

    def _keep(self, board_id: Id, board: Board, own: ClosedItems, by: Id, label: Label, at: datetime) -> Id:
        limits.check("snapshots", len(self.files.names(_folder(board_id))) + 1)
        key = str(ULID())
        head = _head(key, board, by, label, at)
        try:
            if own:
                data = json.dumps(dict(own), ensure_ascii=False, indent=1).encode()
                self.files.write(_closed(board_id, by, key), sealed(SNAPSHOT, 1, at, {"id": key}, data))
            content = board.model_dump_json(indent=1).encode()
            self.files.write(_file(board_id, key), sealed(SNAPSHOT, 1, at, head, content))
        except OSError as error:
            raise NotSaved.because(error) from error
        return key

    def list(self, board: Id) -> list[Listed]:
        """What is kept of a board, newest first, by the first bytes of each file. Unreadable ones are left out."""
        folder = _folder(board)
        keys = [name.removesuffix(".json") for name in self.files.names(folder) if name.endswith(".json")]
        heads = ((key, self._head(f"{folder}/{key}.json")) for key in keys if is_id(key))
        found = [listed for key, head in heads if head is not None and (listed := _listed(key, head)) is not None]
        return sorted(found, key=lambda listed: (listed.made_at, listed.id), reverse=True)

    def holds(self, board: Id, key: Id) -> bool:
        """Whether it is there, outside the bin."""
        return self.files.signature(_file(board, key)) is not None

    def read(self, board: Id, key: Id) -> Board:
        """The open part of a snapshot. NotFound, Broken or Newer."""
        try:
            return read_snapshot(self.files, _file(board, key))
        except FileNotFoundError as error:
            raise NotFound(key) from error

    def read_for(self, board: Id, key: Id, member: Id) -> Board:
        """A snapshot with what this member had closed off laid back in."""
        shared = self.read(board, key)
        try:
            closed = opened(self.files.read(_closed(board, member, key)), SNAPSHOT).content
        except FileNotFoundError:
            return shared
        try:
            return joined(shared, closed)
        except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
            raise Broken(str(error)) from error

    def delete(self, board: Id, key: Id) -> None:
        """Puts a snapshot in the bin. NotFound; NotSaved."""
        self._move(_file(board, key), _bin(board, key))

    def undelete(self, board: Id, key: Id) -> None:
        """Takes it out of the bin again. NotFound; NotSaved."""
        self._move(_bin(board, key), _file(board, key))

    def newest(self, board: Id) -> Id | None:
        """The newest snapshot that can be read whole; None: there is none."""
        for listed in self.list(board):
            try:
                self.read(board, listed.id)
            except StoreError:
                continue
            return listed.id
        return None

    def _move(self, name: str, to: str) -> None:
        try:
            self.files.move(name, to)
        except FileNotFoundError as error:
            raise NotFound(name) from error
        except OSError as error:
            raise NotSaved.because(error) from error

    def _head(self, name: str) -> dict[str, Any] | None:
        start = self.files.head(name, HEAD_BYTES)
        head = head_of(start)
        return head if head is not None or len(start) < HEAD_BYTES else head_of(self.files.head(name, 8 * HEAD_BYTES))


def read_snapshot(files: Files, name: str) -> Board:
    """The open part of a snapshot by its file's name. FileNotFoundError, Broken or Newer."""
    try:
        return Board.model_validate(opened(files.read(name), SNAPSHOT).content)
    except ValidationError as error:
        raise Broken(str(error)) from error


def snapshot_files(files: Files, board: Id) -> list[str]:
    """The names of all that is kept of a board, in the bin as well."""
    folders = (_folder(board), f"{_folder(board)}/bin")
    return [f"{folder}/{name}" for folder in folders for name in files.names(folder) if name.endswith(".json")]


def _folder(board: Id) -> str:
    if not is_id(board):
        raise NotFound(board)
    return f"boards/{board}/snapshots"


def _file(board: Id, key: Id) -> str:
    if not is_id(key):
        raise NotFound(key)
    return f"{_folder(board)}/{key}.json"


def _bin(board: Id, key: Id) -> str:
    return f"{_folder(board)}/bin/{key}.json"


def _closed(board: Id, member: Id, key: Id) -> str:
    return f"{disk.closed_folder(board)}/{member}/{key}.json"


def _head(key: Id, board: Board, by: Id, label: Label, at: datetime) -> dict[str, Any]:
    counts = {"parties": len(board.parties), "people": len(board.people), "relations": len(board.photo.relations)}
    return {"id": key, "by": by, "made_at": at.isoformat(), **counts, **label.model_dump(mode="json")}


def _listed(key: Id, head: dict[str, Any]) -> Listed | None:
    """A line of the list; a file that was copied under another name is called as it lies there."""
    try:
        return Listed.model_validate({**head, "id": key, "made_at": moment(head["made_at"])})
    except (TypeError, KeyError, ValueError, OverflowError):
        return None
