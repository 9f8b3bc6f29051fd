"""The systemic photo: how the parties and people of a board are seen around the shared task."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import Field

from workshop.model.base import Angle, Closable, Id, Item, Key, Place, Score, Text, Words
from workshop.model.kinds import Direction

PHOTO: Final = "photo"
"""The key of the photo every board has."""
UGLY: Final = "ugly"
"""The key of the ugly photo (lelijke foto) of whoever holds the board: nobody ever holds somebody else's."""
PhotoKey = Literal["photo", "ugly"]
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


Audience = Literal["me", "beside", "group", "other"]
AUDIENCES: tuple[Audience, ...] = ("me", "beside", "group", "other")
"""Who looks along on one's own screen: nobody, who sits beside one, the group, somebody else."""
Minutes = Literal[5, 15, 30, 60]
MINUTES: tuple[Minutes, ...] = (5, 15, 30, 60)


class Opening(Item):
    """For whom, until when and in what hope the ugly photo was opened. Past that moment it is closed again."""

    until: datetime
    audience: Audience = "me"
    audience_words: Words = ""
    hope: Text = ""


class Said(Item):
    """A line of text on the ugly photo: what is really going on, in so many words."""

    text: Text


class Photo(Closable):
    """One way of looking at the network. Every board has the photo; the ugly one, always closed, is a second."""

    seats: dict[Id, Seat] = {}
    relations: dict[Id, Relation] = {}
    chairs: dict[Id, Chair] = {}
    lines: dict[Id, Said] = {}
    """Of the ugly photo only, as is:"""
    opening: Opening | None = None

    def is_open(self, at: datetime) -> bool:
        """Whether its curtain is open then."""
        return self.opening is not None and at < self.opening.until

    def around(self, seats: Mapping[Id, Seat]) -> "Photo":
        """With a seat for everybody on another photo: as it is here, else in the same place as there."""
        if all(key in self.seats for key in seats):
            return self
        places = {key: _in_place(seat) for key, seat in seats.items()}
        return self.model_copy(update={"seats": {**places, **self.seats}})


def _in_place(seat: Seat) -> Seat:
    return Seat(angle=seat.angle, depth=seat.depth, commitment=seat.commitment, influence=seat.influence)
