"""What a round shows when it is revealed, by its kind: made of the answers of who is in, and of nothing before it."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workshop.model.base import Id
from workshop.model.contract import Spot
from workshop.model.course import UNNAMED_FROM, Answer, CourseGroup, CourseMember, GroupRound
from workshop.model.round_kinds import KNOWN_MOMENTS, GroupRoundKind, InWords, KnownMoment


@dataclass(frozen=True)
class Tally:
    """A group picture: how often each was named, and by whom where they chose so."""

    question: str
    counts: tuple[tuple[str, int, tuple[str, ...]], ...]
    """What was named, how often, and the names of who named it by choice; most often first, then in alphabet."""
    is_held_back: bool
    """Whether unnamed entries stay out, because there are fewer than five."""


@dataclass(frozen=True)
class Plane:
    """A group picture: where each stands between content and process, at the side and in the middle."""

    question: str
    spots: tuple[tuple[str, Spot], ...]
    """By name, where it was chosen so; the unnamed ones in an order that tells nobody's."""
    is_held_back: bool


@dataclass(frozen=True)
class Balances:
    """A group picture: what each mainly brings, takes and hopes to take, in words side by side."""

    question: str
    rows: tuple[tuple[str, InWords], ...]
    """By name, where it was chosen so; the unnamed ones behind them, in an order that tells nobody's."""
    is_held_back: bool


@dataclass(frozen=True)
class Kinds:
    """A group picture: how many unplanned moments of each kind on all timelines together, without a name."""

    question: str
    counts: tuple[tuple[KnownMoment, int], ...]
    """Most often first, then in the order of the course."""
    timelines: int
    """Of how many participants they are; 0: fewer than five, which stay out."""
    is_held_back: bool


@dataclass(frozen=True)
class DotsLaid(Tally):
    """A group picture: how many dots lie on each option. In the trainer's order, none the most; and without a name."""


RoundPicture = Tally | Plane | Balances | Kinds
People = Mapping[Id, CourseMember]


def round_picture(group: CourseGroup, held: GroupRound) -> RoundPicture | None:
    """Only after the reveal. None: there is nothing to show of this kind."""
    draw = _PICTURES.get(held.kind)
    return draw(held, group.taking_part()) if draw is not None and held.revealed_at is not None else None


def _counted(answers: Mapping[Id, Answer]) -> tuple[dict[Id, Answer], bool]:
    """Unnamed entries count from five of them: fewer would tell whose they are (house rule 4)."""
    unnamed = sum(not answer.is_named for answer in answers.values())
    is_held_back = 0 < unnamed < UNNAMED_FROM
    return {key: one for key, one in answers.items() if one.is_named or not is_held_back}, is_held_back


def _tally(held: GroupRound, people: People) -> Tally:
    shared = {key: answer for key, answer in held.answers.items() if answer.shares and key in people}
    counted, is_held_back = _counted(shared)
    times = Counter(name for answer in counted.values() for name in answer.shares)
    by = {
        name: tuple(people[key].name for key, answer in counted.items() if answer.is_named and name in answer.shares)
        for name in times
    }
    order = sorted(times, key=lambda name: (-times[name], name.casefold()))
    return Tally(held.question, tuple((name, times[name], by[name]) for name in order), is_held_back)


def _plane(held: GroupRound, people: People) -> Plane:
    counted, is_held_back = _counted({key: one for key, one in held.answers.items() if one.at and key in people})
    spots = [(people[key].name if one.is_named else "", one.at) for key, one in counted.items() if one.at is not None]
    spots.sort(key=lambda spot: (spot[0].casefold(), spot[1].across, spot[1].up))
    return Plane(held.question, tuple(spots), is_held_back)


def _balances(held: GroupRound, people: People) -> Balances:
    counted, is_held_back = _counted({key: one for key, one in held.answers.items() if one.balance and key in people})
    rows = [(people[key].name if one.is_named else "", one.balance) for key, one in counted.items() if one.balance]
    rows.sort(key=lambda row: (not row[0], row[0].casefold(), row[1].gives.casefold(), row[1].takes, row[1].hopes))
    return Balances(held.question, tuple(rows), is_held_back)


def _kinds(held: GroupRound, people: People) -> Kinds:
    counted, is_held_back = _counted({key: one for key, one in held.answers.items() if one.moments and key in people})
    times = {kind: sum(one.moments.get(kind, 0) for one in counted.values()) for kind in KNOWN_MOMENTS}
    order = sorted((kind for kind in times if times[kind]), key=lambda kind: -times[kind])
    return Kinds(held.question, tuple((kind, times[kind]) for kind in order), len(counted), is_held_back)


def _dots(held: GroupRound, people: People) -> DotsLaid:
    """Whose they are is told of none: all of them count as unnamed ones do."""
    options = held.dots.options
    answers = [one.dots for key, one in held.answers.items() if key in people]
    laid = [dots for dots in answers if dots and len(dots) == len(options)]
    is_held_back = 0 < len(laid) < UNNAMED_FROM
    sums = [sum(on) for on in zip(*laid, strict=True)] if not is_held_back else []
    counts = tuple((option, count, ()) for option, count in zip(options, sums, strict=False))
    return DotsLaid(held.question, counts, is_held_back)


_PICTURES: dict[GroupRoundKind, Callable[[GroupRound, People], RoundPicture]] = {
    "role_names": _tally,
    "plane": _plane,
    "balance": _balances,
    "moments": _kinds,
    "dots": _dots,
}
