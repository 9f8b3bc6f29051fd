"""A board: one network of one owner. What a party is lives here; how it is seen lives in a photo."""

from datetime import datetime
from typing import Literal

from pydantic import Field, model_validator

from workshop.model import limits
from workshop.model.adjustment import Adjustment
from workshop.model.base import Closable, Id, Item, Key, Name, Text, Words
from workshop.model.contract import Contract, RoleName, role_names
from workshop.model.kinds import Kind, RelationKind, kinds_of, relation_kinds
from workshop.model.ledger import OWN, Ledger, Resource, ledgers, resources
from workshop.model.observation import MOST_MARKS, Mark
from workshop.model.photo import PHOTO, UGLY, Photo
from workshop.model.process import Moment, MomentKind, Step, moment_kinds
from workshop.model.symptom import Symptom
from workshop.model.walk import Walk

Language = Literal["nl", "en"]
Role = Literal["owner", "editor", "viewer"]


class Member(Item):
    """Someone who takes part in this board. Changes carry the id, never the name."""

    name: Name
    left_at: datetime | None = None
    """Since when this person's part lies in the bin: what they closed off, their walks, their name, their keys."""


class AccessKey(Item):
    """What a link gives: a role for a member. Only the hash of the key is kept."""

    hash: str
    member: Id
    role: Role
    made_at: datetime


class Party(Closable):
    """An organisation at the table."""

    name: Name
    number: int | None = None
    """Order of adding, from 1; it never changes. None: closed, so that no gap shows."""
    kind: Key = "other"
    kind_words: Words = ""


class Person(Closable):
    """Somebody at the table, by role rather than by name."""

    name: Name
    number: int | None = None
    party: Id | None = None


class Circle(Closable):
    """A group within the collaboration: steering group, core group, working group."""

    name: Name
    members: tuple[Id, ...] = ()


class Board(Item):
    """All that is kept of one network."""

    name: Name
    language: Language = "nl"
    stuck: Text = ""
    shared_task: Text = ""
    ambition: Text = ""
    owner: Id
    members: dict[Id, Member]
    keys: dict[Id, AccessKey] = {}
    kinds: dict[Key, Kind]
    relation_kinds: dict[Key, RelationKind]
    parties: dict[Id, Party] = {}
    people: dict[Id, Person] = {}
    groups: dict[Id, Circle] = {}
    photos: dict[Key, Photo]
    """The photo; and the ugly one of the member who holds this board, if there is one."""
    steps: dict[Id, Step] = {}
    moments: dict[Id, Moment] = {}
    moment_kinds: dict[Key, MomentKind] = Field(default_factory=moment_kinds)
    role_names: dict[Key, RoleName] = Field(default_factory=role_names)
    contract: Contract = Contract()
    resources: dict[Key, Resource] = Field(default_factory=resources)
    ledgers: dict[Key, Ledger] = Field(default_factory=ledgers)
    symptoms: dict[Id, Symptom] = {}
    adjustments: dict[Id, Adjustment] = {}
    equilibrium: Text = ""
    """What this system keeps its balance with now."""
    standing: Text = ""
    """Process confidence: where we stand,"""
    working_on: Text = ""
    """what we work on now,"""
    ahead: Text = ""
    """and what lies ahead."""
    walks: dict[Id, Walk] = Field(default={}, max_length=40)
    """Of the member who holds this board: nobody ever holds somebody else's."""
    observations: dict[Id, Mark] = Field(default={}, max_length=MOST_MARKS)
    """Questions that this member kept or put aside: theirs alone, as walks are."""

    @model_validator(mode="after")
    def _within_limits(self) -> "Board":
        if PHOTO not in self.photos:
            raise ValueError("no photo")
        if any(name not in (PHOTO, UGLY) or (name == UGLY) is (p.closed_to is None) for name, p in self.photos.items()):
            raise ValueError("a photo that is not closed as it should be")
        if OWN not in self.ledgers:
            raise ValueError("no ledger")
        limits.check("parties", len(self.parties) + len(self.people))
        for photo in self.photos.values():
            limits.check("relations", len(photo.relations))
            limits.check("chairs", len(photo.chairs))
            limits.check("ugly_lines", len(photo.lines))
        limits.check("groups", len(self.groups))
        limits.check("steps", len(self.steps))
        limits.check("moments", len(self.moments))
        limits.check("role_names", len(self.role_names))
        self.contract.check_limits()
        limits.check("resources", len(self.resources))
        limits.check("views", len(self.ledgers))
        limits.check("symptoms", len(self.symptoms))
        limits.check("adjustments", len(self.adjustments))
        for adjustment in self.adjustments.values():
            adjustment.check_limits()
        return self

    def bars(self, key: AccessKey) -> str:
        """Why a key of it does not open it now: who left is out, until they come back. Empty: it does."""
        return "left" if self.members[key.member].left_at is not None else ""

    @property
    def photo(self) -> Photo:
        """The photo every board has."""
        return self.photos[PHOTO]

    @property
    def ugly(self) -> Photo | None:
        """The ugly photo of who holds this board, with everybody who sits at the table; None: there is none."""
        held = self.photos.get(UGLY)
        return held and held.around(self.photo.seats)


def new_board(*, name: str, owner: Id, owner_name: str, language: Language, kind_set: str = "education") -> Board:
    """An empty board with its owner as the only member. pydantic.ValidationError: a name is empty or too long."""
    return Board(
        name=name,
        language=language,
        owner=owner,
        members={owner: Member(name=owner_name)},
        kinds=kinds_of(kind_set),
        relation_kinds=relation_kinds(),
        photos={PHOTO: Photo()},
    )
