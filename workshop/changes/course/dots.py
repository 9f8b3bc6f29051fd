"""A round of dots: the trainer says what there is to choose from, each lays dots on it, and nobody sees another's."""

from workshop.changes.course.held import answered, with_round
from workshop.changes.items import require
from workshop.changes.registry import COURSE, Context, Refused, Values
from workshop.model.base import Id
from workshop.model.course import CourseGroup, GroupRound
from workshop.model.dots import Dots, Laid


class SetDots(Values):
    """What there is to choose from, and how many dots each has."""

    id: Id
    dots: Dots


class LayDots(Values):
    """How many of mine lie on each option; none at all: not now, or no longer."""

    round: Id
    dots: Laid


def _of_dots(group: CourseGroup, key: Id) -> GroupRound:
    held = require(group.rounds, key)
    if held.kind != "dots":
        raise Refused("not_valid")
    return held


@COURSE.verb("lead", is_step=False)
def set_dots(group: CourseGroup, values: SetDots, _: Context) -> CourseGroup:
    """Other options, or another number. Refused('round_begun'): dots lie there, and would lie on something else.

    No step, for that reason: taken back later it would lay them elsewhere as well.
    """
    held = _of_dots(group, values.id)
    if values.dots != held.dots and any(answer.dots for answer in held.answers.values()):
        raise Refused("round_begun")
    options = tuple(dict.fromkeys(values.dots.options))
    return with_round(group, values.id, dots=Dots(options=options, each=values.dots.each))


@COURSE.verb("take_part", is_step=False)
def lay_dots(group: CourseGroup, values: LayDots, context: Context) -> CourseGroup:
    """Where my dots lie, before the reveal; who laid all is ready. Refused('not_valid'): more than one has."""
    held = _of_dots(group, values.round)
    laid = values.dots if any(values.dots) else ()
    if laid and (len(laid) != len(held.dots.options) or sum(laid) > held.dots.each):
        raise Refused("not_valid")
    return answered(group, values.round, context.by, dots=laid, is_ready=sum(laid) == held.dots.each)
