"""Participants who share a network: nothing of its board is shown to the group before they said yes (house rule 10).

'Not now' is no verb: to others it looks like not having answered (house rule 3).
"""

from typing import Annotated

from pydantic import Field, StringConstraints

from workshop.changes.course.held import OneItem, with_member
from workshop.changes.course.sharing import agreed_to, held_back
from workshop.changes.items import without
from workshop.changes.registry import COURSE, Context, Refused, Values
from workshop.model.base import Id
from workshop.model.course import CourseGroup
from workshop.model.sharing import Sharing


class NameNetwork(Values):
    """Who of the group are of the same network as I."""

    who: tuple[Id, ...] = Field(max_length=100)


class SayYes(Values):
    """Whose board, and what was asked about it, by its code: a yes is to what one saw, and to nothing else."""

    id: Id
    seen: Annotated[str, StringConstraints(max_length=12)]


def _require_asked(group: CourseGroup, member: Id, by: Id) -> None:
    """Refused('gone'): they are not in, or not of the same network."""
    if member not in group.taking_part() or by not in group.in_network_of(member):
        raise Refused("gone")


@COURSE.verb("take_part", is_step=False)
def name_network(group: CourseGroup, values: NameNetwork, context: Context) -> CourseGroup:
    """Who else is of my network. What one of us already shares waits until the other said yes. Refused('gone')."""
    others = group.taking_part().keys() - {context.by}
    if not set(values.who) <= others:
        raise Refused("gone")
    group = with_member(group, context.by, same_network=tuple(dict.fromkeys(values.who)))
    for member in (context.by, *values.who):
        group = held_back(group, member)
    return group


@COURSE.verb("take_part", is_step=False)
def agree_to_share(group: CourseGroup, values: SayYes, context: Context) -> CourseGroup:
    """The group may look at what they share of the network we are both in. Refused('gone', 'not_valid')."""
    _require_asked(group, values.id, context.by)
    seen = Sharing.from_code(values.seen)
    if seen is None:
        raise Refused("not_valid")
    return agreed_to(group, values.id, context.by, seen)


@COURSE.verb("take_part", is_step=False)
def agree_no_more(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """Not any more: it leaves every screen at once. Refused('gone')."""
    _require_asked(group, values.id, context.by)
    agreed = without(group.members[values.id].agreed, [context.by])
    return held_back(with_member(group, values.id, agreed=agreed), values.id)
