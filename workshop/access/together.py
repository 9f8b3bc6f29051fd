"""What a group does as one, as one screen may see it: of the pairs a participant is told only with whom they sit."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from workshop.model.base import Id
from workshop.model.course import CourseGroup
from workshop.model.together import Gathering, TeamSize, seated


@dataclass(frozen=True)
class Together:
    """Where all are brought, until when the input is held, who sits with whom."""

    gathering: Gathering | None = None
    locked_until: datetime | None = None
    size: TeamSize | None = None
    """None: no pairs or trios were laid."""
    teams: tuple[tuple[str, ...], ...] = ()
    """By name, for the desk and the wall."""
    on_wall: bool = False
    sits_with: tuple[str, ...] = ()
    """For who takes part."""


def together_seen(
    group: CourseGroup, viewer: Id, seat: Literal["trainer", "participant", "newcomer", "wall", "observer"]
) -> Together:
    """As this seat may see it."""
    if seat == "newcomer":
        return Together()
    teams = _teams(group)
    names = tuple(tuple(group.members[key].name for key in team) for team in teams)
    own = seated_now(group, viewer)
    is_room = seat in ("trainer", "wall")
    return Together(
        gathering=group.gathering,
        locked_until=group.locked_until,
        size=group.teams.size if group.teams is not None else None,
        teams=names if is_room else (),
        on_wall=is_room and group.teams is not None and group.teams.is_on_wall,
        sits_with=() if is_room else tuple(group.members[key].name for key in own if key != viewer),
    )


def seated_now(group: CourseGroup, member: Id) -> list[Id]:
    """Who sits together with this one, who is among them; empty: no pairs or trios were laid."""
    return next((team for team in _teams(group) if member in team), [])


def _teams(group: CourseGroup) -> list[list[Id]]:
    if group.teams is None:
        return []
    joined = sorted(group.participants(), key=lambda key: group.members[key].joined_at)
    return seated(group.teams, joined, group.taking_part())
