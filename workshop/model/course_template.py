"""A group made ready to be made again: its blocks, rounds and words, and nothing of anybody or of any day."""

from pydantic import model_validator

from workshop.model import limits
from workshop.model.base import Item, Name, Words
from workshop.model.board import Language
from workshop.model.course import Minutes
from workshop.model.dots import Dots
from workshop.model.round_kinds import GroupRoundKind
from workshop.model.starting import Starting


class PlannedRound(Item):
    """A round as it was planned."""

    question: Name
    minutes: Minutes = 10
    kind: GroupRoundKind = "talk"
    dots: Dots | None = None
    """Of a round of dots."""


class PlannedBlock(Item):
    """A block and its plan."""

    title: Words = ""
    rounds: tuple[PlannedRound, ...] = ()


class Template(Item):
    """All of a template."""

    language: Language = "nl"
    blocks: tuple[PlannedBlock, ...] = ()
    rounds: tuple[PlannedRound, ...] = ()
    """Of no block in particular."""
    starting: Starting | None = None
    """With what a board that is begun in such a group starts."""

    @model_validator(mode="after")
    def _within_limits(self) -> "Template":
        limits.check("blocks", len(self.blocks))
        limits.check("rounds", len(self.rounds) + sum(len(block.rounds) for block in self.blocks))
        return self
