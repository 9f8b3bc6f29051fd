"""Keys: links given and withdrawn."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.boards import EDITOR, OWNER, START, actor, applied, board_with, ident
from workshop.changes import Refused

NEW = ident(100)
HASH = "0" * 64


def owners_key() -> str:
    return next(key for key, held in board_with().keys.items() if held.member == OWNER)


def test_a_key_is_kept_as_a_hash_with_a_role_a_member_and_a_date():
    key = applied(board_with(), "add_key", id=NEW, hash=HASH, member=EDITOR, role="viewer").keys[NEW]
    assert (key.hash, key.member, key.role, key.made_at) == (HASH, EDITOR, "viewer", START)


def test_a_key_is_for_a_member_and_added_once():
    with pytest.raises(Refused, match="gone"):
        applied(board_with(), "add_key", id=NEW, hash=HASH, member=NEW, role="viewer")
    with pytest.raises(Refused, match="taken"):
        applied(board_with(), "add_key", id=owners_key(), hash=HASH, member=EDITOR, role="viewer")


@pytest.mark.parametrize("bad", [{"hash": "secret"}, {"hash": "A" * 64}, {"role": "god"}])
def test_only_a_hash_is_kept(bad: dict[str, Any]):
    with pytest.raises(ValidationError):
        applied(board_with(), "add_key", **{"id": NEW, "hash": HASH, "member": EDITOR, "role": "viewer", **bad})


def test_a_withdrawn_key_is_gone():
    board = applied(board_with(), "add_key", id=NEW, hash=HASH, member=EDITOR, role="viewer")
    assert NEW not in applied(board, "withdraw_key", id=NEW).keys
    with pytest.raises(Refused, match="gone"):
        applied(board_with(), "withdraw_key", id=NEW)


def test_the_owners_last_key_stays():
    with pytest.raises(Refused, match="last_key"):
        applied(board_with(), "withdraw_key", id=owners_key())
    board = applied(board_with(), "add_key", id=NEW, hash=actor(OWNER).hash, member=OWNER, role="owner")
    assert owners_key() not in applied(board, "withdraw_key", id=owners_key()).keys
