"""A course group: people who meet in a room with a trainer, the blocks they meet in, the rounds they do together.

Not to be mixed up with `Circle`: a group within the collaboration, such as a steering group.
"""

from datetime import datetime, timedelta
from typing import Annotated, Literal

from pydantic import Field, model_validator

from workshop.model import limits
from workshop.model.base import Id, Item, Name, Words
from workshop.model.when import When

CourseRole = Literal["trainer", "participant", "newcomer"]
"""newcomer: whoever has only the code or the join link, and may do nothing with it but join."""
GroupRoundKind = Literal["talk", "role_names"]
GROUP_ROUND_KINDS: tuple[GroupRoundKind, ...] = ("talk", "role_names")
"""talk: a question and a clock; role_names: what each calls their own role, revealed as a tally."""
UNNAMED_FROM = 5
"""Entries from which a group picture without names is shown: fewer would tell whose they are (house rule 4)."""
DOOR_OPEN = timedelta(minutes=10)
"""How long somebody whose return link got lost may come back by the code."""
Minutes = Annotated[int, Field(ge=1, le=120)]


class CourseMember(Item):
    """Somebody of this group: a name to be called by, and nothing else about them."""

    name: Name
    joined_at: datetime
    left_at: datetime | None = None
    """Since when their key opens nothing here."""
    door_open_until: datetime | None = None
    """Until when they may come back by the code, as their link got lost."""
    board: Id | None = None
    """The board they brought. No view but their own tells of it."""


class CourseKey(Item):
    """What a link of the group gives, or its code. Only a hash is kept."""

    hash: str
    member: Id
    role: CourseRole
    made_at: datetime


class CourseBlock(Item):
    """A block of the course, and when it is."""

    title: Words = ""
    on: When | None = None


class Answer(Item):
    """What one participant did in a round: said to be ready, and what they share, if anything."""

    is_ready: bool = False
    shares: tuple[Name, ...] = ()
    """Who shares nothing now looks like who has not answered (house rule 3)."""
    is_named: bool = False
    """Whether what they share carries their name, by their own choice."""


class GroupRound(Item):
    """What the group does together for some minutes: a question, a clock, and a reveal or not."""

    question: Name
    minutes: Minutes = 10
    kind: GroupRoundKind = "talk"
    began_at: datetime | None = None
    ended_at: datetime | None = None
    extra: Annotated[int, Field(ge=0, le=600)] = 0
    """Minutes that were added while it ran."""
    revealed_at: datetime | None = None
    answers: dict[Id, Answer] = {}
    """By member."""

    @property
    def ends_at(self) -> datetime | None:
        """When its time is up; None: it has not begun."""
        return self.began_at and self.began_at + timedelta(minutes=self.minutes + self.extra)


class CourseGroup(Item):
    """All that is kept of one group."""

    title: Name
    language: Literal["nl", "en"] = "nl"
    address: Words = ""
    """Under which others reach this server, as the trainer wrote it; empty: found out by itself."""
    blocks: dict[Id, CourseBlock] = {}
    members: dict[Id, CourseMember]
    keys: dict[Id, CourseKey] = {}
    rounds: dict[Id, GroupRound] = {}
    """In the order of the plan."""
    now: Id | None = None
    """The round that runs."""
    shown: Id | None = None
    """The round whose picture is on the wall."""
    is_blank: bool = False
    """Whether the wall is blanked."""
    closed_at: datetime | None = None

    @model_validator(mode="after")
    def _within_limits(self) -> "CourseGroup":
        limits.check("participants", len(self.members))
        limits.check("blocks", len(self.blocks))
        limits.check("rounds", len(self.rounds))
        return self

    def bars(self, key: CourseKey) -> str:
        """Why a key of it does not open it now: it is closed to all but the trainer, or this person was taken off."""
        if self.closed_at is not None and key.role != "trainer":
            return "group_closed"
        member = self.members.get(key.member)
        return "taken_off" if member is not None and member.left_at is not None else ""

    def taking_part(self) -> dict[Id, CourseMember]:
        """The participants who are in."""
        seats = {key.member for key in self.keys.values() if key.role == "participant"}
        return {key: member for key, member in self.members.items() if key in seats and member.left_at is None}
