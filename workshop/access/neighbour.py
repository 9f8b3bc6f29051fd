"""Who looks along with whose board in the round that runs: for those two alone. Desk and wall know nothing of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from workshop.access.together import seated_now
from workshop.model.base import Id
from workshop.model.course import CourseGroup
from workshop.model.neighbour import LINGERS, Look
from workshop.model.round_kinds import ROUND_KINDS
from workshop.model.sharing import Mask


@dataclass(frozen=True)
class LookAsked:
    """What somebody of the same network would let a neighbour look at: for who is asked alone."""

    name: str
    by: Id
    by_name: str
    mask: Mask
    is_agreed: bool
    """Whether this viewer said yes."""


@dataclass(frozen=True)
class NeighbourSeen:
    """For who takes part, while a round runs."""

    choices: Mapping[Id, str]
    """Who may be let look along, by name: with whom one sits, else anybody. None, for who has no board to show."""
    beside: tuple[Id, ...]
    """With whom one sits, of those."""
    mine: Id | None
    """Who looks along with mine."""
    theirs: Mapping[Id, str]
    """Whose boards this viewer may look at, by name."""
    waits: bool
    """Whether the one who looks along with mine waits for a yes. Nobody is told whose."""
    is_asked: bool
    """Whether there is somebody to ask before one who is not of the same network looks along with mine."""
    asks: Mapping[Id, LookAsked]
    """What this viewer is asked, by whose board it is."""
    until: datetime
    """It is over then at the latest."""


def neighbour_seen(group: CourseGroup, viewer: Id) -> NeighbourSeen | None:
    """None: no round runs, or one in which all look at one board."""
    until = _until(group)
    if group.now is None or until is None or not ROUND_KINDS[group.rounds[group.now].kind].is_each_own:
        return None
    people = group.taking_part()
    beside = tuple(key for key in seated_now(group, viewer) if key != viewer)
    others = beside or tuple(key for key in people if key != viewer)
    looks = {key: look for key in group.looks if (look := _running(group, key)) is not None}
    mine = looks[viewer].by if viewer in looks else None
    may_let = viewer in people and people[viewer].board is not None
    told = dict.fromkeys((*others, *([mine] if mine else []))) if may_let else {}
    return NeighbourSeen(
        choices={key: people[key].name for key in told},
        beside=beside,
        mine=mine,
        theirs={key: people[key].name for key, look in looks.items() if look.by == viewer and look_at(group, key)},
        waits=mine is not None and look_at(group, viewer) is None,
        is_asked=may_let and bool(group.in_network_of(viewer)),
        asks={
            key: LookAsked(people[key].name, look.by, people[look.by].name, look.mask, viewer in look.agreed)
            for key, look in looks.items()
            if viewer in group.asked_to_look(key)
        },
        until=until,
    )


def look_at(group: CourseGroup, owner: Id, at: datetime | None = None) -> Look | None:
    """Who looks along with this one's board now, as far as it holds; `at`: also by the clock.

    Not before all of the same network said yes (house rule 10).
    """
    look = _running(group, owner, at)
    return look if look is not None and group.asked_to_look(owner) <= set(look.agreed) else None


def _running(group: CourseGroup, owner: Id, at: datetime | None = None) -> Look | None:
    """Whom this one lets look along in the round that runs, also where that waits for a yes."""
    look, people = group.looks.get(owner), group.taking_part()
    if look is None or owner not in people or look.by not in people or people[owner].board != look.board:
        return None
    if group.now != look.round or group.rounds[look.round].began_at != look.began_at:
        return None
    until = _until(group)
    return look if until is not None and (at is None or at < until) else None


def _until(group: CourseGroup) -> datetime | None:
    ends_at = group.rounds[group.now].ends_at if group.now is not None else None
    return ends_at and ends_at + LINGERS
