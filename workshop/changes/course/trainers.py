"""More than one trainer, each with a key and steps of their own. None of these is a step: it opens or shuts a door."""

from workshop.changes.course.held import OneItem, OneKey, having, with_key, with_member
from workshop.changes.items import put
from workshop.changes.registry import COURSE, Context, Refused, Values
from workshop.model.base import Id, Name
from workshop.model.course import CourseGroup, CourseMember


class AddTrainer(Values):
    """Who leads along, and the key of their own link."""

    id: Id
    name: Name
    key: OneKey


@COURSE.verb("lead", by_gesture=False, is_step=False)
def add_trainer(group: CourseGroup, values: AddTrainer, context: Context) -> CourseGroup:
    """Somebody leads along, by a link of their own."""
    if values.id in group.members:
        raise Refused("taken")
    member = CourseMember(name=values.name, joined_at=context.at)
    added = having(group, members=put(group.members, values.id, member))
    return with_key(added, values.key, values.id, "trainer", context.at)


@COURSE.verb("lead", is_step=False)
def take_trainer_off(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """Their key stops at once. Refused('maker_stays'): nobody shuts out who made the group, nor oneself."""
    trainers = list(group.leading())
    if values.id not in trainers:
        raise Refused("gone")
    if values.id in (trainers[0], context.by):
        raise Refused("maker_stays")
    return with_member(group, values.id, left_at=context.at)


@COURSE.verb("lead", is_step=False)
def let_trainer_in(group: CourseGroup, values: OneItem, _: Context) -> CourseGroup:
    """They lead along again, by the key they had."""
    if values.id not in group.leading():
        raise Refused("gone")
    return with_member(group, values.id, left_at=None)
