"""What somebody did with a question that the board asked: kept it for later, or put it aside."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from workshop.model.base import Closable, Id, Key

MarkState = Literal["kept", "aside"]
Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
"""Of the items and figures behind a question: it is another one as soon as these change."""
MOST_MARKS = 400


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
