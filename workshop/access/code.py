"""The code of a course group: six signs to be read from a wall and typed, none of which looks like another."""

import hashlib
import hmac

from workshop.model.base import Id

SIGNS = "CDFHJKMNPRTVWX34679"
"""No 0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B, G, Q; and no vowels, so that no code is a word."""
LENGTH = 6
"""47 million codes."""


def code_for(secret: bytes, group: Id, key_id: Id) -> str:
    """The code itself, as it stands on the wall: made from the server's secret, so that it can be shown again."""
    number = int.from_bytes(hmac.new(secret, f"course-code {group} {key_id}".encode(), hashlib.sha256).digest())
    signs = []
    for _ in range(LENGTH):
        number, at = divmod(number, len(SIGNS))
        signs.append(SIGNS[at])
    return "".join(signs)


def hash_of_code(code: str, secret: bytes) -> str:
    """What a group keeps of its code. So short a code needs the secret: a plain hash of it could be tried out."""
    return hmac.new(secret, f"course-code {read_code(code)}".encode(), hashlib.sha256).hexdigest()


def read_code(typed: str) -> str:
    """A code as somebody typed it: in small letters, with spaces and strokes."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())[:40]


def said(code: str) -> str:
    """A code as it is read out: in two halves."""
    half = LENGTH // 2
    return f"{code[:half]} {code[half:]}"
