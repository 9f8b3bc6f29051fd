"""What somebody did with a question that the board asked: kept it for later, or put it aside."""

import hashlib
import json
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from workshop.model.base import Closable, Id, Key

MarkState = Literal["kept", "aside"]
Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
"""Of the items and figures behind a question: it is another one as soon as these change."""
MOST_MARKS = 400


def fingerprint_of(*told: object) -> str:
    """The same as long as all that is told is: keys, ids and figures, never words that may be written anew."""
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


class Mark(Closable):
    """A question that was kept, or put aside until its figures change.

    It is its marker's alone: the question may rest on what only that person sees. No verb opens it.
    """

    closed_to: Id
    kind: Key
    fingerprint: Fingerprint
    state: MarkState
    items: tuple[Key, ...] = Field(default=(), max_length=60)
    """What it was about when it was kept."""
