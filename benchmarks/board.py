"""The board itself with the one network on it, in a data folder: brought in as a file, as a person would do it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ulid import ULID

from benchmarks.network import Network
from workshop.access.view import view_of
from workshop.changes import verb_named
from workshop.exports.board_file import board_file
from workshop.model.base import Id
from workshop.model.board import Board, new_board
from workshop.model.change import Actor, Context
from workshop.model.whole import Whole
from workshop.service import Service
from workshop.store.files import FolderFiles
from workshop.store.secret import secret_of

_BROWSER = "benchmark"


class UnsyncedFiles(FolderFiles):
    """The store's files without waiting for the disk: for a measurement of the processor alone."""

    def _fsync(self, handle: int) -> None:
        pass

    def _fsync_folder(self, folder: Path) -> None:
        pass


@dataclass(frozen=True)
class Laid:
    """A board that was laid in a data folder."""

    service: Service
    id: Id
    actor: Actor

    @property
    def link(self) -> str:
        """The path that opens it in a browser."""
        return f"/b/{self.id}/{self.service.link_key(self.id, self.actor)}"


def lay(folder: Path, network: Network, *, synced: bool = True) -> Laid:
    """Brings the network in as a new board of this data folder."""
    files = FolderFiles(folder) if synced else UnsyncedFiles(folder)
    service = Service(files, secret_of(folder))
    board_id = service.bring_in(_BROWSER, _file(network), "Netwerkleider")
    return Laid(service, board_id, service.actor(_BROWSER, board_id))


def _file(network: Network) -> bytes:
    owner, now = str(ULID()), datetime.now(UTC)
    board = _board(network, owner, now)
    view = view_of(board, Whole(str(ULID()), 1, now, board), owner, "owner")
    return board_file(view, [], now)


def _board(network: Network, owner: Id, now: datetime) -> Board:
    board = new_board(name="Meting", owner=owner, owner_name="Netwerkleider", language="nl")
    ids = [str(ULID()) for _ in network.parties]
    for key, party in zip(ids, network.parties, strict=True):
        seat = {"angle": party.angle, "depth": party.depth, "commitment": party.commitment}
        told = {"id": key, "name": party.name, "kind": party.kind, "influence": party.influence}
        board = _done(board, "add_party", {**told, **seat}, owner, now)
    for relation in network.relations:
        values = {
            "id": str(ULID()),
            "source": ids[relation.source],
            "target": ids[relation.target],
            "kind": relation.kind,
            "strength": relation.strength,
            "tension": relation.tension,
        }
        board = _done(board, "relate", values, owner, now)
    return board


def _done(board: Board, name: str, values: Mapping[str, Any], owner: Id, now: datetime) -> Board:
    verb = verb_named(name)
    return verb.apply(board, verb.values.model_validate(dict(values)), Context(owner, now, str(ULID()))).after
