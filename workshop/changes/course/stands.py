"""A stand of the group: the trainer names a moment, and each decides whether the state of the own board goes along."""

from pydantic import Field

from workshop.changes.course.held import OneItem, having
from workshop.changes.items import changed, put, require, without
from workshop.changes.registry import COURSE, Context, Refused, Values
from workshop.model.base import Id, Name
from workshop.model.course import CourseGroup
from workshop.model.half_year import KeptState, Stand
from workshop.model.sharing import MODULES, Module


class AddStand(Values):
    """What the moment is called, and of which block it is."""

    id: Id
    name: Name
    block: Id | None = None
    """Left unsaid: the block the group is in."""


class KeepAlong(Values):
    """The snapshot that was made of my own board."""

    id: Id
    board: Id
    snapshot: Id
    modules: tuple[Module, ...] = Field(min_length=1, max_length=len(MODULES))
    """Which parts of it go along: each by a yes of its own, and none before it."""


@COURSE.verb("lead")
def add_stand(group: CourseGroup, values: AddStand, context: Context) -> CourseGroup:
    """From now on everybody is asked whether the state of their board goes along."""
    if values.id in group.stands:
        raise Refused("taken")
    block = values.block if "block" in values.model_fields_set else group.known_block(group.block)
    return having(group, stands=put(group.stands, values.id, Stand(name=values.name, block=block, on=context.at)))


@COURSE.verb("lead")
def remove_stand(group: CourseGroup, values: OneItem, _: Context) -> CourseGroup:
    """It is no moment of the group any more. Everybody's snapshot stays theirs."""
    return having(group, stands=without(group.stands, [values.id]))


@COURSE.verb("take_part", by_gesture=False, is_step=False)
def keep_along(group: CourseGroup, values: KeepAlong, context: Context) -> CourseGroup:
    """The state of these parts of my board goes along. Refused('stand_over'): it is past."""
    stand = require(group.stands, values.id)
    if group.newest_stand() != values.id or stand.open_until < context.at:
        raise Refused("stand_over")
    modules = tuple(module for module in MODULES if module in values.modules)
    mine = KeptState(board=values.board, snapshot=values.snapshot, modules=modules)
    return _with(group, values.id, put(stand.kept, context.by, mine))


@COURSE.verb("take_part", is_step=False)
def keep_back(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """No longer: the snapshot stays on my own board."""
    return _with(group, values.id, without(require(group.stands, values.id).kept, [context.by]))


def _with(group: CourseGroup, key: Id, kept: dict[Id, KeptState]) -> CourseGroup:
    return having(group, stands=put(group.stands, key, changed(group.stands[key], {"kept": kept})))
