"""Keys: made from a secret of the server, so that a link can be shown again, and kept in boards as hashes only."""

import base64
import hashlib
import hmac

from workshop.model.base import Id

KEY_BYTES = 20
"""160 bits."""


def key_for(secret: bytes, board: Id, key_id: Id) -> str:
    """The key itself, as it stands in a link."""
    return _key(secret, f"board-key {board} {key_id}")


def course_key_for(secret: bytes, group: Id, key_id: Id) -> str:
    """The key in a link of a course group."""
    return _key(secret, f"course-key {group} {key_id}")


def _key(secret: bytes, what: str) -> str:
    digest = hmac.new(secret, what.encode(), hashlib.sha256).digest()
    return base64.b32encode(digest[:KEY_BYTES]).decode().lower()


def hash_of(key: str) -> str:
    """What a board keeps of a key."""
    return hashlib.sha256(key.strip().lower().encode()).hexdigest()


def fits(key: str, kept_hash: str) -> bool:
    """Whether a key is the one of this hash, in constant time."""
    return same(hash_of(key), kept_hash)


def same(one: str, other: str) -> bool:
    """Whether two hashes are the same, in constant time."""
    return hmac.compare_digest(one, other)
