"""A course group: people who meet in a room with a trainer, the blocks they meet in, the rounds they do together.

Not to be mixed up with `Circle`: a group within the collaboration, such as a steering group.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field, model_validator

from workshop.model import limits
from workshop.model.base import Id, Item, Name, Words
from workshop.model.contract import Spot
from workshop.model.dots import Dots, Laid
from workshop.model.half_year import Reflection, Stand
from workshop.model.neighbour import Look
from workshop.model.round_kinds import Casus, CasusLine, GroupRoundKind, InWords, KnownMoment, MomentCount
from workshop.model.sharing import Sharing, Stage
from workshop.model.starting import Starting
from workshop.model.together import Gathering, Teams
from workshop.model.when import When

CourseRole = Literal["trainer", "participant", "newcomer", "observer"]
"""newcomer: whoever has only the code or the join link, and may do nothing with it but join; observer: who looks along
by a link that the trainer gave, and is nobody in the group."""
MEMBER_SIGNS = 40
"""Signs of a name that somebody joins by: more does not fit on a card on the wall."""
UNNAMED_FROM = 5
"""Entries from which a group picture without names is shown: fewer would tell whose they are (house rule 4)."""
DOOR_OPEN = timedelta(minutes=10)
"""How long somebody whose return link got lost may come back by the code."""
Minutes = Annotated[int, Field(ge=1, le=120)]
Place = Annotated[int, Field(ge=0, le=1_000_000)]
"""Where it stands among its kind. What was removed and comes back stands in its own place again."""


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
    sharing: Sharing = Sharing()
    """What of that board this group may look at."""
    waiting: Sharing = Sharing()
    """What it may look at once all of the same network say yes. Nothing: nothing waits."""
    same_network: tuple[Id, ...] = ()
    """Who of this group belong to the network of that board as well, as this member said."""
    agreed: dict[Id, Sharing] = {}
    """To what each of them said yes, as far as it is shared or waits: what all said yes to goes on being shared."""

    @model_validator(mode="before")
    @classmethod
    def _before_each_yes(cls, told: Any) -> Any:
        """Before it was kept to what each said yes, it was to all that waited, or else to all that was shared."""
        if not isinstance(told, dict) or not isinstance(told.get("agreed"), list | tuple):
            return told
        waiting, sharing = (Sharing.model_validate(told.get(name) or {}) for name in ("waiting", "sharing"))
        return {**told, "agreed": dict.fromkeys(told["agreed"], waiting if waiting.modules else sharing)}

    @property
    def offered(self) -> Sharing:
        """What they would have the group look at: all of it is shared, but for what waits."""
        return self.waiting if self.waiting.modules else self.sharing


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
    place: Place = 0


class Answer(Item):
    """What one participant did in a round: said to be ready, and what they share, if anything."""

    is_ready: bool = False
    shares: tuple[Name, ...] = ()
    """Who shares nothing now looks like who has not answered (house rule 3)."""
    is_named: bool = False
    """Whether what they share carries their name, by their own choice."""
    at: Spot | None = None
    """Where they stand on the plane."""
    lines: dict[Id, CasusLine] = Field(default={}, max_length=60)
    """What they see in somebody's case: for that one alone."""
    balance: InWords | None = None
    """What they mainly bring, take and hope to take."""
    moments: dict[KnownMoment, MomentCount] = {}
    """How many unplanned moments of each kind."""
    dots: Laid = ()
    """How many they laid on each option."""


class GroupRound(Item):
    """What the group does together for some minutes: a question, a clock, and a reveal or not."""

    question: Name
    minutes: Minutes = 10
    kind: GroupRoundKind = "talk"
    place: Place = 0
    is_skipped: bool = False
    """Whether it is passed over today. It stays in the plan."""
    block: Id | None = None
    """In the plan of which block; None: in that of every block."""
    began_at: datetime | None = None
    ended_at: datetime | None = None
    extra: Annotated[int, Field(ge=0, le=600)] = 0
    """Minutes that were added while it ran."""
    revealed_at: datetime | None = None
    answers: dict[Id, Answer] = {}
    """By member."""
    casus: Casus = Casus()
    dots: Dots = Dots()
    """What there is to lay dots on, in a round of dots."""
    hands_until: datetime | None = None
    """Until when the teller of a casus sits on their hands."""

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
    now: Id | None = None
    """The round that runs."""
    shown: Id | None = None
    """The round whose picture is on the wall."""
    stage: Stage | None = None
    """The shared board that is on the wall."""
    looks: dict[Id, Look] = {}
    """Whose board a neighbour looks at for the length of a round, by whose it is."""
    is_blank: bool = False
    """Whether the wall is blanked."""
    gathering: Gathering | None = None
    """To where everybody is brought now."""
    locked_until: datetime | None = None
    """Until when the boards of who takes part are to look at only."""
    teams: Teams | None = None
    block: Id | None = None
    """The block the group is in."""
    stands: dict[Id, Stand] = {}
    reflections: dict[Id, Reflection] = {}
    starting: Starting = Starting()
    """With what a board that is begun here starts."""
    closed_at: datetime | None = None
    rehearsal_from: datetime | None = None
    """Since when invented participants come in, so that a trainer can try it out; None: this is no rehearsal."""

    @model_validator(mode="before")
    @classmethod
    def _placed(cls, told: Any) -> Any:
        """Before places were kept, the order in the file was the plan."""
        if not isinstance(told, dict):
            return told
        return {**told, **{name: _with_places(told[name]) for name in ("rounds", "blocks") if name in told}}

    @model_validator(mode="after")
    def _within_limits(self) -> "CourseGroup":
        limits.check("participants", sum(member.left_at is None for member in self.members.values()))
        limits.check("blocks", len(self.blocks))
        limits.check("rounds", len(self.rounds))
        limits.check("stands", len(self.stands))
        limits.check("reflections", len(self.reflections))
        return self

    def bars(self, key: CourseKey) -> str:
        """Why a key of it does not open it now: it is closed to all but the trainer, or this person was taken off."""
        if self.closed_at is not None and key.role != "trainer":
            return "group_closed"
        member = self.members.get(key.member)
        return "taken_off" if member is not None and member.left_at is not None else ""

    def plan(self) -> dict[Id, GroupRound]:
        """The rounds in their order."""
        return in_order(self.rounds)

    def is_now(self, held: GroupRound) -> bool:
        """Whether a round is in the plan of the block the group is in. One of no block is in that of every block."""
        block = self.known_block(self.block)
        return block is None or self.known_block(held.block) in (None, block)

    def known_block(self, key: Id | None) -> Id | None:
        """The block of this id; None: there is none (any more)."""
        return key if key in self.blocks else None

    def newest_stand(self) -> Id | None:
        """The stand that was made last."""
        return max(self.stands, key=lambda key: (self.stands[key].on, key), default=None)

    def taking_part(self) -> dict[Id, CourseMember]:
        """The participants who are in."""
        return {key: member for key, member in self.participants().items() if member.left_at is None}

    def participants(self) -> dict[Id, CourseMember]:
        """Who take part, also who were taken off."""
        return self._with_role("participant")

    def in_network_of(self, key: Id) -> frozenset[Id]:
        """Who is in and shares a network with this member: either said so, or they brought the same board."""
        own = self.members[key]
        return frozenset(
            other
            for other, held in self.taking_part().items()
            if other != key
            and (other in own.same_network or key in held.same_network or (own.board and own.board == held.board))
        )

    def asked_to_look(self, key: Id) -> frozenset[Id]:
        """Who is to say yes before a neighbour looks along with this one's board: of the same network, but for them."""
        look = self.looks.get(key)
        return self.in_network_of(key) - {look.by} if look is not None and key in self.members else frozenset()

    def leading(self) -> dict[Id, CourseMember]:
        """The trainers, who made the group first; also who were taken off."""
        return self._with_role("trainer")

    def _with_role(self, role: CourseRole) -> dict[Id, CourseMember]:
        seats = {key.member for key in self.keys.values() if key.role == role}
        return {key: member for key, member in self.members.items() if key in seats}

    def is_locked(self, at: datetime) -> bool:
        """Whether the input of who takes part is held."""
        return self.locked_until is not None and at < self.locked_until


Placed = TypeVar("Placed", CourseBlock, GroupRound)


def in_order(items: Mapping[Id, Placed]) -> dict[Id, Placed]:
    """By their places; of equals the one that came first."""
    return dict(sorted(items.items(), key=lambda item: item[1].place))


def next_place(items: Iterable[CourseBlock | GroupRound]) -> int:
    """Behind all of them."""
    return max((item.place for item in items), default=-1) + 1


def _with_places(items: Any) -> Any:
    if not isinstance(items, dict):
        return items
    return {
        key: {**held, "place": at} if isinstance(held, dict) and "place" not in held else held
        for at, (key, held) in enumerate(items.items())
    }
