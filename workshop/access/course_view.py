"""CourseView: a course group as one role may see it. The only way out of a group, as BoardView is of a board.

Nobody, the trainer included, is sent what another shared in a round before its reveal; of another's board only that
it is shared. What is shared of it comes by a view of its own: see shared.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from workshop.access.half_year import HalfYear, half_year_seen
from workshop.access.in_room import InRoom, in_room
from workshop.access.neighbour import NeighbourSeen, neighbour_seen
from workshop.access.rights import key_of
from workshop.access.round_pictures import RoundPicture, round_picture
from workshop.access.together import Together, together_seen
from workshop.model.base import Id
from workshop.model.board import Language
from workshop.model.change import Actor
from workshop.model.course import Answer, CourseBlock, CourseGroup, GroupRound, in_order
from workshop.model.dots import Dots
from workshop.model.round_kinds import GroupRoundKind
from workshop.model.starting import Starting

CourseSeat = Literal["trainer", "participant", "newcomer", "wall", "observer"]
SEATS: tuple[CourseSeat, ...] = ("trainer", "participant", "newcomer", "wall", "observer")
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
    place: int
    """So that a plan in another order is another plan."""
    is_skipped: bool
    is_over: bool
    is_revealed: bool
    block: Id | None
    is_now: bool
    """Whether it is in the plan of the block the group is in."""
    dots: Dots = Dots()
    """What there is to lay dots on, in a round of dots."""


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
    dots: Dots | None = None
    """What there is to lay dots on, in a round of dots."""


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
    picture: RoundPicture | None
    """On the wall."""
    together: Together
    trainers: Mapping[Id, Somebody]
    """Who lead it, for the desk."""
    half_year: HalfYear
    room: InRoom
    neighbour: NeighbourSeen | None = None
    """Who looks along with whom, as far as it is about this viewer."""
    is_rehearsal: bool = False
    """Whether the participants are invented."""
    at_table: int = 0
    """How many are in, for who looks along: their names stay in the room."""
    stays_in_room: bool = False
    """Whether there is something on the wall that who looks along is not shown: who sits with whom."""
    starting: Starting = Starting()
    """With what a board that is begun here starts: for the desk, and for who takes part."""
    is_looked_along: bool = False
    """Whether somebody may look along from elsewhere: who takes part is told so, as they see what is on the wall."""


def course_seen_by(
    group_id: Id, revision: int, group: CourseGroup, actor: Actor, *, on_wall: bool = False
) -> CourseView:
    """The only way out of a group. Refused('withdrawn', 'taken_off', 'group_closed'): this actor may not come in."""
    role = key_of(group, actor).role
    seat: CourseSeat = "wall" if (on_wall and role == "trainer") or role == "observer" else role
    is_desk, is_room = seat == "trainer", seat in ("trainer", "wall")
    own = group.members.get(actor.member) if seat == "participant" else None
    running = group.rounds[group.now] if group.now is not None and seat != "newcomer" else None
    view = CourseView(
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
        blocks=in_order(group.blocks) if seat != "newcomer" else {},
        people=_people(group, everybody=is_desk) if is_room else {},
        plan={key: _planned(group, held) for key, held in group.plan().items()} if is_desk else {},
        now=_now(group, group.now, running, is_room=is_room) if group.now is not None and running else None,
        mine=running.answers.get(actor.member, Answer()) if running and own is not None else Answer(),
        board=own.board if own is not None else None,
        shown=group.shown if is_room else None,
        picture=round_picture(group, group.rounds[group.shown]) if group.shown is not None and is_room else None,
        room=in_room(group, actor.member, seat),
        neighbour=neighbour_seen(group, actor.member) if seat == "participant" else None,
        together=together_seen(group, actor.member, seat),
        trainers=_trainers(group) if is_desk else {},
        half_year=half_year_seen(group, actor.member, seat),
        is_rehearsal=group.rehearsal_from is not None,
        starting=group.starting if is_desk or own is not None else Starting(),
        is_looked_along=own is not None and any(key.role == "observer" for key in group.keys.values()),
    )
    return _along(view) if role == "observer" else view


def _along(wall: CourseView) -> CourseView:
    """What is on the wall, for who looks along from elsewhere: group pictures and the board that stands there.

    Nothing more: no way in, and of who is in and who sits with whom, which nobody chose to show, no name. A blank wall
    shows them nothing.
    """
    shows = not wall.is_blank
    return replace(
        wall,
        seat="observer",
        address="",
        people={},
        together=Together(),
        now=wall.now if shows else None,
        shown=wall.shown if shows else None,
        picture=wall.picture if shows else None,
        room=wall.room if shows else InRoom(),
        stays_in_room=shows and wall.together.on_wall and wall.room.stage is None and wall.shown is None,
        at_table=len(wall.people),
    )


def _people(group: CourseGroup, *, everybody: bool) -> dict[Id, Somebody]:
    """Who is in; for the desk also who was taken off, to be let in again."""
    return {
        key: Somebody(member.name, member.left_at is None, member.door_open_until if everybody else None)
        for key, member in group.participants().items()
        if everybody or member.left_at is None
    }


def _trainers(group: CourseGroup) -> dict[Id, Somebody]:
    return {key: Somebody(member.name, member.left_at is None, None) for key, member in group.leading().items()}


def _planned(group: CourseGroup, held: GroupRound) -> Planned:
    over = held.ended_at is not None, held.revealed_at is not None
    block = group.known_block(held.block)
    return Planned(
        held.question, held.minutes, held.kind, held.place, held.is_skipped, *over, block, group.is_now(held), held.dots
    )


def _now(group: CourseGroup, key: Id, running: GroupRound, *, is_room: bool) -> Now:
    people = group.taking_part()
    ready = sum(answer.is_ready for member, answer in running.answers.items() if member in people)
    counts = (ready, len(people)) if is_room else (0, 0)
    dots = running.dots if running.kind == "dots" else None
    return Now(key, running.question, running.kind, running.ends_at, *counts, dots=dots)
