"""Who looks along by a link: may see what the wall shows, and nothing else. None of these is a step: it is a door."""

from workshop.changes.course.held import OneKey, having, with_key
from workshop.changes.items import without
from workshop.changes.registry import COURSE, Context, Nothing, Values
from workshop.model.course import CourseGroup


class LookAlong(Values):
    """The key of the link for who looks along."""

    key: OneKey


@COURSE.verb("lead", by_gesture=False, is_step=False)
def let_look_along(group: CourseGroup, values: LookAlong, context: Context) -> CourseGroup:
    """A link to look along by; the one before it stops at once. Whoever comes in by it is no member."""
    return with_key(_shut(group), values.key, values.key.id, "observer", context.at)


@COURSE.verb("lead", by_gesture=False, is_step=False)
def shut_look_along(group: CourseGroup, _values: Nothing, _: Context) -> CourseGroup:
    """Nobody looks along any more."""
    return _shut(group)


def _shut(group: CourseGroup) -> CourseGroup:
    old = [key for key, held in group.keys.items() if held.role == "observer"]
    return having(group, keys=without(group.keys, old))
