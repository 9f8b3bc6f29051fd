"""The block the group is in."""

from workshop.changes.course.held import OneItem, having, wall_free, with_end
from workshop.changes.items import require
from workshop.changes.registry import COURSE, Context
from workshop.model.course import CourseGroup


@COURSE.verb("lead")
def begin_block(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """From now on the group is in this block: what ran of the former one ends, and the wall goes back to who is in."""
    require(group.blocks, values.id)
    free = wall_free(with_end(group, context.at))
    return having(free, is_blank=False, gathering=None, locked_until=None, teams=None, block=values.id)
