"""What of the half year each seat may see: one's own, what was shared with the group, and of a stand a number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from workshop.model.base import Id
from workshop.model.course import CourseGroup
from workshop.model.half_year import KeptState, ReflectionQuestion


@dataclass(frozen=True)
class StandSeen:
    """A moment of the group."""

    name: str
    block: Id | None
    on: datetime
    open_until: datetime | None
    """None: another came since."""
    people: int
    """How many boards went along: for the desk. Whose is told to nobody."""
    mine: KeptState | None
    """Where this viewer's own state lies."""


@dataclass(frozen=True)
class ReflectionSeen:
    """What this viewer wrote."""

    block: Id | None
    question: ReflectionQuestion
    text: str
    is_shared: bool


@dataclass(frozen=True)
class SharedReflection:
    """What somebody, perhaps this viewer, shared with the group."""

    name: str
    block: Id | None
    question: ReflectionQuestion
    text: str


@dataclass(frozen=True)
class HalfYear:
    """Stands and reflections, for one viewer."""

    block: Id | None = None
    """The block the group is in."""
    stands: Mapping[Id, StandSeen] = field(default_factory=dict)
    mine: tuple[ReflectionSeen, ...] = ()
    shared: Mapping[Id, SharedReflection] = field(default_factory=dict)


def still_kept(group: CourseGroup, is_there: Callable[[KeptState], bool]) -> CourseGroup:
    """The group without what a stand refers to in vain: a board or snapshot that was deleted is not counted."""
    if not any(stand.kept for stand in group.stands.values()):
        return group
    stands = {
        key: stand.model_copy(update={"kept": {by: at for by, at in stand.kept.items() if is_there(at)}})
        for key, stand in group.stands.items()
    }
    return group.model_copy(update={"stands": stands})


def half_year_seen(group: CourseGroup, member: Id, seat: str) -> HalfYear:
    """For desk and participants. A wall and whoever has only the code see nothing of it."""
    if seat not in ("trainer", "participant"):
        return HalfYear()
    people = group.taking_part()
    is_desk, newest = seat == "trainer", group.newest_stand()
    stands = {
        key: StandSeen(
            name=stand.name,
            block=group.known_block(stand.block),
            on=stand.on,
            open_until=stand.open_until if key == newest else None,
            people=len(stand.kept.keys() & people.keys()) if is_desk else 0,
            mine=None if is_desk else stand.kept.get(member),
        )
        for key, stand in group.stands.items()
    }
    mine = tuple(
        ReflectionSeen(group.known_block(held.block), held.question, held.text, held.is_shared)
        for held in group.reflections.values()
        if held.member == member and not is_desk
    )
    shared = {
        key: SharedReflection(people[held.member].name, group.known_block(held.block), held.question, held.text)
        for key, held in group.reflections.items()
        if held.is_shared and held.member in people
    }
    return HalfYear(group.known_block(group.block), stands, mine, shared)
