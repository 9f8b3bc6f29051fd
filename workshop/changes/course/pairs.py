"""Pairs and trios: laid by chance at one press, seen on the wall and on each participant's strip."""

from workshop.changes.course.held import having, wall_free
from workshop.changes.items import changed
from workshop.changes.registry import COURSE, Context, Nothing, Refused, Values
from workshop.model.course import CourseGroup
from workshop.model.together import Teams, TeamSize, lay


class LayTeams(Values):
    """Pairs, or trios."""

    size: TeamSize = 2


class ShowTeams(Values):
    """Whether they stand on the wall."""

    is_on_wall: bool


@COURSE.verb("lead")
def lay_teams(group: CourseGroup, values: LayTeams, context: Context) -> CourseGroup:
    """Everybody who is in, anew. Refused('too_few'): there is nobody to sit with."""
    people = list(group.taking_part())
    if len(people) < 2:
        raise Refused("too_few")
    laid = lay(people, values.size, context.change, group.teams)
    return having(group, teams=Teams(size=values.size, laid=laid), shown=None, stage=None)


@COURSE.verb("lead")
def show_teams(group: CourseGroup, values: ShowTeams, _: Context) -> CourseGroup:
    """On the wall, or off it; they sit together either way. Refused('no_teams')."""
    if group.teams is None:
        raise Refused("no_teams")
    teams = changed(group.teams, {"is_on_wall": values.is_on_wall})
    return having(wall_free(group) if values.is_on_wall else group, teams=teams)


@COURSE.verb("lead")
def clear_teams(group: CourseGroup, _values: Nothing, _: Context) -> CourseGroup:
    """No pairs or trios any more."""
    return having(group, teams=None)
