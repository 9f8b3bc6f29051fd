"""Who else may come in to a board: a link of their own for each, made, shown and listed for its owner."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ulid import ULID

from workshop.access import keys, rights
from workshop.model.base import Id
from workshop.model.board import Role
from workshop.model.change import Actor
from workshop.store.boards import BoardStore
from workshop.store.errors import NotFound


@dataclass(frozen=True)
class Invited:
    """Somebody who may come in by a link of their own."""

    key_id: Id
    name: str
    role: Role
    made_at: datetime


@dataclass(frozen=True)
class Guests:
    """Everybody who came in to a board of this data folder by a link from its owner."""

    _store: BoardStore
    _secret: bytes
    _perform: Callable[..., Any]

    def invite(self, board_id: Id, actor: Actor, name: str, role: Role) -> Id:
        """A link of their own for somebody; the id of its key. Refused('not_allowed', 'empty', ...), NotSaved."""
        member, key_id = str(ULID()), str(ULID())
        hashed = keys.hash_of(keys.key_for(self._secret, board_id, key_id))
        self._perform(board_id, actor, "add_member", {"id": member, "name": name})
        self._perform(board_id, actor, "add_key", {"id": key_id, "hash": hashed, "member": member, "role": role})
        return key_id

    def invited(self, board_id: Id, actor: Actor) -> list[Invited]:
        """Who may come in beside the owner, in the order of inviting. Refused: this is the owner's to know."""
        board = self._store.read(board_id).board
        rights.permit(board, actor, "own")
        found = []
        for key_id, held in board.keys.items():
            person = board.members[held.member]
            if held.role != "owner" and person.left_at is None:
                found.append(Invited(key_id, person.name, held.role, held.made_at))
        return found

    def key(self, board_id: Id, actor: Actor, key_id: Id) -> str:
        """The key in somebody's link. Refused: it is the owner's to give. NotFound: made by another server, or gone."""
        board = self._store.read(board_id).board
        rights.permit(board, actor, "own")
        key = keys.key_for(self._secret, board_id, key_id)
        if key_id not in board.keys or not keys.fits(key, board.keys[key_id].hash):
            raise NotFound("key")
        return key
