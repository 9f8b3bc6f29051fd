"""What the picture of the timeline is drawn from, and each sign in its place, in pixels from the top left."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from workshop.charts.timeline_words import Align, Label
from workshop.model.base import Id, Key
from workshop.model.process import Moment, MomentKind, MomentSign, Step, StepState

SIGN = 12
"""Half the square that the sign of a moment fills."""
WAVE = 8
"""Half of how wide the sign of a symptom is."""
STRIP = 26
"""At the foot of the band of the wings, for its own words."""
REACH = 44.0
"""Across, of what can be pressed to choose something."""
NAME_PX, NAME_WIDTH = 14, 124
"""Of the words at a moment or a symptom."""
ASIDE: dict[Align, float] = {"center": 0, "left": -8, "right": 8}
"""How far from its stem a title is aligned."""


@dataclass(frozen=True)
class Seen:
    """A symptom, as the picture tells of it: where on the line it was seen, the word for it, and all of it."""

    at: Sequence[Id]
    word: str
    said: str
    is_closed: bool = False


@dataclass(frozen=True)
class Line:
    """What the picture is drawn from: the process as one viewer may see it."""

    steps: Mapping[Id, Step]
    moments: Mapping[Id, Moment]
    kinds: Mapping[Key, MomentKind]
    today: date
    curtained: Collection[Id] = ()
    """Moments whose curtain is drawn."""
    symptoms: Mapping[Id, Seen] = field(default_factory=dict)


@dataclass(frozen=True)
class SymptomMark:
    """What was seen to happen, at a step or a moment."""

    id: Id
    x: float
    y: float
    name: str
    is_closed: bool
    label: Label | None = None
    reach: float = 24.0


@dataclass(frozen=True)
class StepMark:
    """A step on the line, or above it where it was dropped."""

    id: Id
    x: float
    y: float
    state: StepState
    name: str
    label: Label | None = None
    planned_x: float | None = None
    """Where it was planned, if that came out otherwise."""
    came_up: bool = False
    """Whether it was no part of the plan that there was."""
    reach: float = REACH


@dataclass(frozen=True)
class MomentMark:
    """A moment in the wings."""

    id: Id
    x: float
    y: float
    sign: MomentSign
    name: str
    closed: bool
    ahead: bool
    step: Id | None
    """The step that its arc goes up to, if that is in the picture."""
    curtained: bool = False
    """Whether its curtain is drawn: where it stands is all that is told of it."""
    momentum: bool = False
    label: Label | None = None
    reach: float = REACH


@dataclass(frozen=True)
class Tick:
    """A day that is named on the axis."""

    x: float
    day: date
    by_day: bool
    """Whether the day itself is named, or its month."""
    year: bool
    """Whether its year is named too."""


@dataclass(frozen=True)
class Places:
    """The whole picture."""

    width: float
    height: float
    line_y: float
    band: tuple[float, float]
    """The top and the foot of the wings."""
    lived_to: float
    """Up to here the line has been lived."""
    today: float | None
    """None: everything is so long ago, or so far ahead, that today would push it into a corner."""
    lift: float
    """How far above the line the lowest titles end."""
    title_px: int
    steps: tuple[StepMark, ...] = field(default=())
    moments: tuple[MomentMark, ...] = field(default=())
    symptoms: tuple[SymptomMark, ...] = field(default=())
    ticks: tuple[Tick, ...] = field(default=())
    orders: tuple[tuple[float, float], ...] = field(default=())
    """From where to where things stand in the order of the list, for want of dates."""
