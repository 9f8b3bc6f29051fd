"""What a course group carries from one block to the next: stands of everybody's boards, and looking back on a block."""

from datetime import datetime, timedelta
from typing import Literal

from workshop.model.base import Id, Item, Name, Text
from workshop.model.sharing import MODULES, Module

STAND_OPEN = timedelta(days=7)
"""How long after the trainer made a stand a board may still go along: later it would be another moment's."""
ReflectionQuestion = Literal["touched", "take_along", "onward"]
REFLECTION_QUESTIONS: tuple[ReflectionQuestion, ...] = ("touched", "take_along", "onward")


class KeptState(Item):
    """Where somebody's own snapshot lies. Nothing of what is on it is kept with the group."""

    board: Id
    snapshot: Id
    modules: tuple[Module, ...] = MODULES
    """Which parts of it go along. The snapshot is its owner's, and holds the whole board."""


class Stand(Item):
    """A moment of the group: the states of all boards whose owners agreed."""

    name: Name
    block: Id | None = None
    on: datetime
    kept: dict[Id, KeptState] = {}
    """By member. Who did not agree looks like who did not answer (house rule 3)."""

    @property
    def open_until(self) -> datetime:
        """Until when a board may go along."""
        return self.on + STAND_OPEN


class Reflection(Item):
    """What one participant writes down about a block: for nobody else, unless they share it."""

    member: Id
    block: Id | None = None
    question: ReflectionQuestion
    text: Text
    is_shared: bool = False
    """With the group, under the name they chose there."""
