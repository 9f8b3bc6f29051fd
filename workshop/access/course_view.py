"""CourseView: a course group as one role may see it. The only way out of a group, as BoardView is of a board.

Nobody, the trainer included, is sent what another shared in a round before its reveal; nobody at all another's board.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from workshop.access.rights import key_of
from workshop.model.base import Id
from workshop.model.board import Language
from workshop.model.change import Actor
from workshop.model.course import UNNAMED_FROM, Answer, CourseBlock, CourseGroup, GroupRound, GroupRoundKind

CourseSeat = Literal["trainer", "participant", "newcomer", "wall"]
SEATS: tuple[CourseSeat, ...] = ("trainer", "participant", "newcomer", "wall")
"""As what a screen looks at a group. The wall is the trainer's window, with the rights of a room."""


@dataclass(frozen=True)
class Somebody:
    """A participant, as the desk knows them: by name."""

    name: str
    is_in: bool
    door_open_until: datetime | None


@dataclass(frozen=True)
class Planned:
    """A round as it stands in the plan."""

    question: str
    minutes: int
    kind: GroupRoundKind
    is_over: bool
    is_revealed: bool


@dataclass(frozen=True)
class Now:
    """The round that runs."""

    id: Id
    question: str
    kind: GroupRoundKind
    ends_at: datetime | None
    ready: int
    """How many say they are ready: for trainer and wall; nobody is told who."""
    people: int


@dataclass(frozen=True)
class Tally:
    """A group picture: how often each was named, and by whom where they chose so."""

    question: str
    counts: tuple[tuple[str, int, tuple[str, ...]], ...]
    """What was named, how often, and the names of who named it by choice; most often first, then in alphabet."""
    is_held_back: bool
    """Whether unnamed entries stay out, because there are fewer than five."""


@dataclass(frozen=True)
class CourseView:
    """What one screen may see of a group, at one revision."""

    id: Id
    revision: int
    seat: CourseSeat
    viewer: Id
    name: str
    """What this viewer is called in the group; empty: nobody yet, or a wall."""
    title: str
    language: Language
    is_closed: bool
    is_blank: bool
    address: str
    blocks: Mapping[Id, CourseBlock]
    people: Mapping[Id, Somebody]
    plan: Mapping[Id, Planned]
    now: Now | None
    mine: Answer
    """What this viewer did in the round that runs."""
    board: Id | None
    """This viewer's own."""
    shown: Id | None
    tally: Tally | None
    """On the wall."""


def course_seen_by(
    group_id: Id, revision: int, group: CourseGroup, actor: Actor, *, on_wall: bool = False
) -> CourseView:
    """The only way out of a group. Refused('withdrawn', 'taken_off', 'group_closed'): this actor may not come in."""
    role = key_of(group, actor).role
    seat: CourseSeat = "wall" if on_wall and role == "trainer" else role
    is_desk, is_room = seat == "trainer", seat in ("trainer", "wall")
    own = group.members.get(actor.member) if seat == "participant" else None
    running = group.rounds[group.now] if group.now is not None and seat != "newcomer" else None
    return CourseView(
        id=group_id,
        revision=revision,
        seat=seat,
        viewer=actor.member,
        name=own.name if own is not None else "",
        title=group.title,
        language=group.language,
        is_closed=group.closed_at is not None,
        is_blank=group.is_blank,
        address=group.address if is_room else "",
        blocks=group.blocks if seat != "newcomer" else {},
        people=_people(group, everybody=is_desk) if is_room else {},
        plan={key: _planned(held) for key, held in group.rounds.items()} if is_desk else {},
        now=_now(group, group.now, running, is_room=is_room) if group.now is not None and running else None,
        mine=running.answers.get(actor.member, Answer()) if running and own is not None else Answer(),
        board=own.board if own is not None else None,
        shown=group.shown if is_room else None,
        tally=_tally(group, group.rounds[group.shown]) if group.shown is not None and is_room else None,
    )


def _people(group: CourseGroup, *, everybody: bool) -> dict[Id, Somebody]:
    """Who is in; for the desk also who was taken off, to be let in again."""
    seats = {key.member for key in group.keys.values() if key.role == "participant"}
    return {
        key: Somebody(member.name, member.left_at is None, member.door_open_until if everybody else None)
        for key, member in group.members.items()
        if key in seats and (everybody or member.left_at is None)
    }


def _planned(held: GroupRound) -> Planned:
    return Planned(held.question, held.minutes, held.kind, held.ended_at is not None, held.revealed_at is not None)


def _now(group: CourseGroup, key: Id, running: GroupRound, *, is_room: bool) -> Now:
    people = group.taking_part()
    ready = sum(answer.is_ready for member, answer in running.answers.items() if member in people)
    counts = (ready, len(people)) if is_room else (0, 0)
    return Now(key, running.question, running.kind, running.ends_at, *counts)


def _tally(group: CourseGroup, held: GroupRound) -> Tally | None:
    """Only after the reveal. Unnamed entries count from five of them: fewer would tell whose they are."""
    if held.revealed_at is None:
        return None
    people = group.taking_part()
    shared = {key: answer for key, answer in held.answers.items() if answer.shares and key in people}
    unnamed = sum(not answer.is_named for answer in shared.values())
    is_held_back = 0 < unnamed < UNNAMED_FROM
    counted = {key: answer for key, answer in shared.items() if answer.is_named or not is_held_back}
    times = Counter(name for answer in counted.values() for name in answer.shares)
    by = {
        name: tuple(people[key].name for key, answer in counted.items() if answer.is_named and name in answer.shares)
        for name in times
    }
    order = sorted(times, key=lambda name: (-times[name], name.casefold()))
    return Tally(held.question, tuple((name, times[name], by[name]) for name in order), is_held_back)
