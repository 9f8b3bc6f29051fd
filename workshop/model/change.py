"""The shape of a change: what a verb is told about the moment, and what comes out of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from workshop.model.base import Id, Item
from workshop.model.board import Board
from workshop.model.patch import Patch

Right = Literal["see", "edit", "own", "return"]
"""see: whoever may come in; edit: whoever may change the board; own: its owner only; return: who left may come back."""


class Values(Item):
    """What a verb is told. Each verb has its own."""


@dataclass(frozen=True)
class Context:
    """What a verb may know besides the board: who, when, under which id, and what happened before (oldest first)."""

    by: Id
    at: datetime
    change: Id
    history: Sequence[Patch] = ()


@dataclass(frozen=True)
class Outcome:
    """The board after a verb, with what only undo and redo have to say."""

    board: Board
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
class Verb:
    """A named change."""

    name: str
    right: Right
    values: type[Values]
    run: Callable[[Board, Any, Context], Board | Outcome]
    by_gesture: bool = True
    """Whether a browser may ask for it by name; the others are asked for by our own code only."""
    is_step: bool = True
    """Whether undo takes it back; the others it passes over."""

    def apply(self, board: Board, values: Values, context: Context) -> Outcome:
        """The outcome of this verb. Refused: it cannot be carried out on this board."""
        result = self.run(board, values, context)
        return result if isinstance(result, Outcome) else Outcome(result)


@dataclass(frozen=True)
class Actor:
    """Who asks: a member, by the key (its hash) that let them in."""

    member: Id
    hash: str
