"""The systemic photo: how the parties and people of a board are seen around the shared task."""

from typing import Annotated, Literal

from pydantic import Field

from workshop.model.base import Angle, Closable, Id, Item, Key, Place, Score, Text, Words
from workshop.model.kinds import Direction

PowerSource = Literal["position", "money", "knowledge", "connections", "support", "veto", "person", "other"]
POWER_SOURCES: tuple[PowerSource, ...] = (
    "position",
    "money",
    "knowledge",
    "connections",
    "support",
    "veto",
    "person",
    "other",
)


class Interest(Closable):
    """One thing in the backpack (rugzakje) of a party or person: an interest or a motive."""

    text: Text
    sort: Literal["interest", "motive"] = "interest"
    whose: Literal["organisation", "personal"] = "organisation"
    on_table: bool | None = None
    """On the table, under it, or don't know."""


class Seat(Item):
    """The place of one party or person on one photo, and all that is seen of it there."""

    angle: Angle = 0.0
    depth: Place = 0.5
    commitment: Score = None
    """How much it wants: chooses the ring band."""
    mandate: Score = None
    """How much it can commit."""
    influence: Score = None
    autonomy: Score = None
    """Autonomy it hands in for the collaboration."""
    puzzle_piece: Text = ""
    stake: Text = ""
    task_words: Text = ""
    """The shared task in its own words."""
    split_loyalty: Text = ""
    power_sources: tuple[PowerSource, ...] = ()
    power_words: Words = ""
    note: Text = ""
    backpack: dict[Id, Interest] = {}


class Relation(Closable):
    """What runs between two seats."""

    source: Id
    target: Id
    kind: Key = "works_with"
    words: Words = ""
    """What it is, when its kind is 'other'."""
    direction: Direction = "none"
    strength: Score = None
    tension: Annotated[int, Field(ge=0, le=3)] | None = 0
    """0 none, 1 some, 2 clear, 3 high; None is 'don't know'."""
    note: Text = ""


class Chair(Closable):
    """An empty chair: who might be missing at the table."""

    words: Words = ""
    angle: Angle = 4.0


class Photo(Item):
    """One way of looking at the network. Every board has the photo; an ugly one would be a second."""

    seats: dict[Id, Seat] = {}
    relations: dict[Id, Relation] = {}
    chairs: dict[Id, Chair] = {}
