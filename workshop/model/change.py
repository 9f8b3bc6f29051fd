"""The shape of a change: what a verb is told about the moment, and what comes out of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Literal

from pydantic import BaseModel
from typing_extensions import TypeVar

from workshop.model.base import Id, Item
from workshop.model.board import Board
from workshop.model.patch import Patch

Right = Literal["see", "edit", "own", "return", "lead", "take_part", "join"]
"""see: whoever may come in; edit: whoever may change the board; own: its owner only; return: who left may come back.

In a course group: lead: whoever holds the desk; take_part: who sits in the room; join: who has only its code or link.
"""
M = TypeVar("M", bound=BaseModel, default=Board)
"""What is changed: a board, unless it says otherwise."""


class Values(Item):
    """What a verb is told. Each verb has its own."""

    @classmethod
    def are_secret(cls, _told: Mapping[str, Any]) -> bool:
        """Whether these, as somebody sent them, are about what a log may not even tell that it is there."""
        return False


@dataclass(frozen=True)
class Context:
    """What a verb may know besides the board: who, when, under which id, and what happened before (oldest first)."""

    by: Id
    at: datetime
    change: Id
    history: Sequence[Patch] = ()


@dataclass(frozen=True)
class Outcome(Generic[M]):
    """What was changed as it is after a verb, with what only undo and redo have to say."""

    after: M
    undoes: Id | None = None
    redoes: Id | None = None
    kept: tuple[tuple[str, Id], ...] = field(default=())
    """Items left as they are, and the member who changed each since."""


class Refused(Exception):
    """A change that is not carried out. `code` names why; text/refusals has the sentence for it."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


@dataclass(frozen=True)
class Verb(Generic[M]):
    """A named change."""

    name: str
    right: Right
    values: type[Values]
    run: Callable[[M, Any, Context], M | Outcome[M]]
    by_gesture: bool = True
    """Whether a browser may ask for it by name; the others are asked for by our own code only."""
    is_step: bool = True
    """Whether undo takes it back; the others it passes over."""
    is_secret: bool = False
    """Whether a log may not even tell that it was asked for."""

    def is_logged(self, told: Mapping[str, Any]) -> bool:
        """Whether a log may tell that it was asked for with this."""
        return not (self.is_secret or self.values.are_secret(told))

    def apply(self, before: M, values: Values, context: Context) -> Outcome[M]:
        """The outcome of this verb. Refused: it cannot be carried out here."""
        result = self.run(before, values, context)
        return result if isinstance(result, Outcome) else Outcome(result)


@dataclass(frozen=True)
class Actor:
    """Who asks: a member, by the key (its hash) that let them in."""

    member: Id
    hash: str
