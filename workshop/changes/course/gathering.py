"""All at once: everybody brought to a page of their own board, and the input held so that one looks first."""

from workshop.changes.course.held import having
from workshop.changes.registry import COURSE, Context, Nothing, Values
from workshop.model.course import CourseGroup
from workshop.model.together import LOCK_FOR, Gathering, GatheringPage


class Gather(Values):
    """To which page of their own board."""

    page: GatheringPage


class SetLock(Values):
    """Whether the boards of participants are to look at only."""

    is_locked: bool


@COURSE.verb("lead")
def gather(group: CourseGroup, values: Gather, context: Context) -> CourseGroup:
    """Everybody is brought there; who comes later lands there. Each may stay where they are: nobody is told who did."""
    if group.gathering is not None and group.gathering.page == values.page:
        return group
    return having(group, gathering=Gathering(id=context.change, page=values.page))


@COURSE.verb("lead")
def let_go(group: CourseGroup, _values: Nothing, _: Context) -> CourseGroup:
    """Nobody is brought anywhere any more."""
    return having(group, gathering=None)


@COURSE.verb("lead")
def set_lock(group: CourseGroup, values: SetLock, context: Context) -> CourseGroup:
    """The boards that were brought are to look at only, on the screens of who takes part; or no longer."""
    if values.is_locked == group.is_locked(context.at):
        return group
    return having(group, locked_until=context.at + LOCK_FOR if values.is_locked else None)
