"""Keys: what a link gives to whom. Only hashes come here; access makes and checks the keys themselves."""

from typing import Annotated

from pydantic import StringConstraints

from workshop.changes.items import put, require, without
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model.base import Id
from workshop.model.board import AccessKey, Board, Role


class AddKey(Values):
    """A key for a member of this board."""

    id: Id
    hash: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    member: Id
    role: Role


class WithdrawKey(Values):
    """A key that no longer opens anything."""

    id: Id


@verb("own", by_gesture=False)
def add_key(board: Board, values: AddKey, context: Context) -> Board:
    """A new link."""
    if values.id in board.keys:
        raise Refused("taken")
    require(board.members, values.member)
    key = AccessKey(hash=values.hash, member=values.member, role=values.role, made_at=context.at)
    return board.model_copy(update={"keys": put(board.keys, values.id, key)})


@verb("own", by_gesture=False)
def withdraw_key(board: Board, values: WithdrawKey, _: Context) -> Board:
    """The link stops at once. The owner's last key can't be withdrawn."""
    key = require(board.keys, values.id)
    owners = [other for other in board.keys.values() if other.role == "owner"]
    if key.role == "owner" and len(owners) == 1:
        raise Refused("last_key")
    return board.model_copy(update={"keys": without(board.keys, [values.id])})
