"""The contract of one's role: what it is called, where one stands, what one is of and not of, and what was agreed."""

from typing import Annotated, Literal

from pydantic import Field

from workshop.model import limits
from workshop.model.base import Closable, Id, Item, Key, Name, Text, Words
from workshop.model.when import When

LineSort = Literal[
    "may_not_expect",
    "added_value",
    "may_expect",
    "outside_influence",
    "partners_own",
    "strength",
    "cost",
]
LISTS: tuple[LineSort, ...] = ("may_not_expect", "added_value", "may_expect", "outside_influence", "partners_own")
"""The five lists of the contract; what one is not of comes first."""
AgreementState = Literal["not_yet", "talked", "agreed"]
AGREEMENT_STATES: tuple[AgreementState, ...] = ("not_yet", "talked", "agreed")
Stand = Literal["now", "wished"]
STANDS: tuple[Stand, ...] = ("now", "wished")
"""Where one stands, and where one wants to stand."""
TABLE = "table"
"""The key of the agreement with the table as a whole; the others stand under their party's id."""
ME = "me"
OTHERS = "other"
"""Who carries it when it is nobody at the table: the leader, or somebody in own words."""
CirclePlace = Literal["connected", "responsible", "takes_over", "lean_back", "harder"]
CIRCLE: tuple[CirclePlace, ...] = ("connected", "responsible", "takes_over", "lean_back", "harder")
"""The circle, in the order in which one meets its places."""
LEADS_TO: dict[CirclePlace, CirclePlace] = {
    "connected": "responsible",
    "responsible": "takes_over",
    "takes_over": "lean_back",
    "lean_back": "harder",
    "harder": "takes_over",
}
"""Who works harder takes more: from there it goes round, and feeling connected was only how one came in."""
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class RoleName(Item):
    """A name for a role. Without a label it is named in the language of the screen."""

    label: Words = ""


class Spot(Item):
    """A place on the plane."""

    across: Share
    """From content (0) to process (1)."""
    up: Share
    """From on the side (0) to in the middle (1)."""


class OtherSpot(Closable):
    """Where somebody else of the network stands: a party or person of the board, or somebody in own words."""

    across: Share
    up: Share
    who: Id | None = None
    words: Words = ""


class Line(Closable):
    """One line of a list."""

    sort: LineSort
    text: Text


class Agreement(Item):
    """Whether the contract was agreed with somebody, when, and how."""

    state: AgreementState = "not_yet"
    when: When | None = None
    how: Text = ""


class LaidBack(Item):
    """One time that a responsibility was laid back: it is done again and again, so there is a series of them."""

    to: Key | None = None
    """Who it was laid back to: a seat, or None: don't know."""
    when: When | None = None
    how: Text = ""
    mine_again: When | None = None
    """Since when it lies in one's own hands again; None: it does not."""


class Responsibility(Closable):
    """Something that somebody carries: who does now, and who should. None is don't know."""

    text: Text
    now: Key | None = None
    """A seat's id, or ME, or OTHERS: in own words."""
    now_words: Words = ""
    should: Key | None = None
    should_words: Words = ""
    laid_back: dict[Id, LaidBack] = Field(default={}, max_length=60)


class HandsStill(Closable):
    """Sitting on one's hands: planned, held, and looked back upon as an intervention of its own."""

    title: Name
    """At what, in own words."""
    step: Id | None = None
    """At which step of the process."""
    will_not: Text = ""
    planned: When | None = None
    held: When | None = None
    happened: Text = ""
    """What happened without me."""
    noticed: Text = ""


class CircleMark(Closable):
    """Where in the circle one sees oneself: there may be several."""

    place: CirclePlace


class Contract(Item):
    """The contract of the role of whoever leads this network."""

    roles: tuple[Key, ...] = ()
    """What the role is called: several names at once."""
    seat: Id | None = None
    """Who on the photo is whoever leads this network: a person or a party; None: not said, or not at the table."""
    spots: dict[Key, Spot] = {}
    """By Stand."""
    others: dict[Id, OtherSpot] = {}
    lines: dict[Id, Line] = {}
    agreements: dict[Key, Agreement] = {}
    responsibilities: dict[Id, Responsibility] = {}
    hands: dict[Id, HandsStill] = {}
    circle: dict[Id, CircleMark] = {}

    def check_limits(self) -> None:
        """Raises LimitReached."""
        limits.check("lines", len(self.lines))
        limits.check("spots", len(self.others))
        limits.check("responsibilities", len(self.responsibilities))
        limits.check("hands", len(self.hands))
        limits.check("circle", len(self.circle))


_ROLES = (
    *("process_guide", "process_manager", "process_keeper", "quartermaster", "programme_manager", "project_leader"),
    *("director", "coordinator", "adviser", "driver", "connector", "lubricant", "network_leader"),
)


def role_names() -> dict[Key, RoleName]:
    """The names of the course."""
    return {key: RoleName() for key in _ROLES}
