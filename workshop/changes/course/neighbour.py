"""One neighbour looks along with my board for the length of a round. It ends by itself, and no step brings it back."""

from workshop.changes.course.held import having, running_id
from workshop.changes.items import changed, put, require, without
from workshop.changes.registry import COURSE, Context, Nothing, Refused, Values
from workshop.model.base import Id
from workshop.model.course import CourseGroup
from workshop.model.neighbour import Look
from workshop.model.round_kinds import ROUND_KINDS
from workshop.model.sharing import Mask


class LetLook(Values):
    """Who looks along, in which round, and how parties and people are called for them."""

    round: Id
    member: Id
    mask: Mask = "roles"


class OneLook(Values):
    """Whose board, who looks along with it, and how: a yes is to what one was asked, and to nothing else."""

    id: Id
    member: Id
    mask: Mask


@COURSE.verb("take_part", is_step=False)
def let_look(group: CourseGroup, values: LetLook, context: Context) -> CourseGroup:
    """This one looks along with my board, and nobody else, until the round is over or I end it.

    Others of the same network are asked first. Refused('not_valid'): in this round all look at one board.
    """
    if running_id(group) != values.round:
        raise Refused("round_over")
    if not ROUND_KINDS[group.rounds[values.round].kind].is_each_own:
        raise Refused("not_valid")
    board = require(group.members, context.by).board
    if board is None:
        raise Refused("no_board")
    if values.member == context.by or values.member not in group.taking_part():
        raise Refused("gone")
    began_at = group.rounds[values.round].began_at or context.at
    look = Look(by=values.member, board=board, round=values.round, began_at=began_at, mask=values.mask)
    before = group.looks.get(context.by)
    if before is not None and before == changed(look, {"agreed": before.agreed}):  # a second press of the same
        return group
    return having(group, looks=put(group.looks, context.by, look))


@COURSE.verb("take_part", is_step=False)
def agree_to_look(group: CourseGroup, values: OneLook, context: Context) -> CourseGroup:
    """They may let that one look along with the network I am in too. Refused('gone'): it is not what I was asked."""
    look = _asked(group, values, context.by)
    agreed = tuple(dict.fromkeys((*look.agreed, context.by)))
    return having(group, looks=put(group.looks, values.id, changed(look, {"agreed": agreed})))


@COURSE.verb("take_part", is_step=False)
def agree_to_look_no_more(group: CourseGroup, values: OneLook, context: Context) -> CourseGroup:
    """Not any more: nobody looks along at once. Refused('gone')."""
    look = _asked(group, values, context.by)
    agreed = tuple(one for one in look.agreed if one != context.by)
    return having(group, looks=put(group.looks, values.id, changed(look, {"agreed": agreed})))


def _asked(group: CourseGroup, values: OneLook, by: Id) -> Look:
    look = group.looks.get(values.id)
    if look is None or (look.by, look.mask) != (values.member, values.mask) or by not in group.asked_to_look(values.id):
        raise Refused("gone")
    return look


@COURSE.verb("take_part", is_step=False)
def end_look(group: CourseGroup, _values: Nothing, context: Context) -> CourseGroup:
    """Nobody looks along with mine any more."""
    return having(group, looks=without(group.looks, [context.by]))
