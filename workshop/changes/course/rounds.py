"""The round that runs, what is shared in it, and what of it is on the wall."""

from typing import Annotated

from pydantic import Field

from workshop.changes.course.held import (
    OneItem,
    answered,
    having,
    running_id,
    running_round,
    wall_free,
    with_end,
    with_round,
)
from workshop.changes.course.sharing import staged
from workshop.changes.items import changed, require
from workshop.changes.registry import COURSE, Context, Nothing, Refused, Values
from workshop.model.base import Id, Name, Words
from workshop.model.contract import Spot
from workshop.model.course import CourseGroup
from workshop.model.round_kinds import ROUND_KINDS, InWords, KnownMoment, MomentCount
from workshop.model.sharing import Stage


class MoreTime(Values):
    """Minutes for the round that runs."""

    minutes: Annotated[int, Field(ge=1, le=30)] = 2


class Blank(Values):
    """Whether the wall shows nothing."""

    is_blank: bool


class SetReady(Values):
    """Whether I am ready in this round."""

    round: Id
    is_ready: bool


class Share(Values):
    """What I share in this round, and whether with my name; nothing: not now, or no longer."""

    round: Id
    names: tuple[Name, ...] = Field(max_length=12)
    is_named: bool = False


class StandAt(Values):
    """Where I stand on the plane in this round; nowhere: not now, or no longer."""

    round: Id
    at: Spot | None
    is_named: bool = False


class SayBalance(Values):
    """What I mainly bring, take and hope to take; nothing at all: not now, or no longer."""

    round: Id
    gives: Words = ""
    takes: Words = ""
    hopes: Words = ""
    is_named: bool = False


class CountMoments(Values):
    """How many unplanned moments of each kind; none at all: not now, or no longer."""

    round: Id
    counts: dict[KnownMoment, MomentCount]


@COURSE.verb("lead")
def start_round(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """Everybody is in this round from now; the one before it ends. What was shared in it before stays.

    The wall is free for it; a round that looks at a picture leaves the one that is there.
    """
    require(group.rounds, values.id)
    if group.now is not None and group.now != values.id:
        group = with_end(group, context.at)
    held = group.rounds[values.id]
    answers = {key: changed(answer, {"is_ready": False}) for key, answer in held.answers.items()}
    began = with_round(group, values.id, began_at=context.at, ended_at=None, extra=0, answers=answers, is_skipped=False)
    shown = group.shown if ROUND_KINDS[held.kind].keeps_picture else None
    return having(_telling(wall_free(began), values.id, group.stage), now=values.id, shown=shown, looks={})


def _telling(group: CourseGroup, key: Id, before: Stage | None) -> CourseGroup:
    """Whose casus begins has the board on the wall, the first module they share; else the wall is for the round."""
    teller = group.rounds[key].casus.teller if group.rounds[key].casus.is_accepted else None
    held = group.taking_part().get(teller or "")
    module = next(iter(held.sharing.modules), None) if held is not None and held.board is not None else None
    return having(group, stage=staged(before, teller, module) if module is not None else None)


@COURSE.verb("lead")
def more_time(group: CourseGroup, values: MoreTime, context: Context) -> CourseGroup:
    """Two minutes more; where the time was up already, two minutes from now."""
    running = running_round(group)
    ends = running.ends_at or context.at
    late = max(0, int((context.at - ends).total_seconds() // 60) + 1) if ends < context.at else 0
    return with_round(group, running_id(group), extra=running.extra + values.minutes + late)


@COURSE.verb("lead")
def end_round(group: CourseGroup, _values: Nothing, context: Context) -> CourseGroup:
    """The round is over."""
    running_round(group)
    return with_end(group, context.at)


@COURSE.verb("lead")
def reveal_round(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """What was shared in it comes on the wall, all at once. It ends by that."""
    held = require(group.rounds, values.id)
    if not ROUND_KINDS[held.kind].holds or held.began_at is None:
        raise Refused("nothing_to_reveal")
    if group.now == values.id:
        group = with_end(group, context.at)
    revealed = with_round(group, values.id, revealed_at=context.at)
    return having(wall_free(revealed), shown=values.id) if ROUND_KINDS[held.kind].is_for_all else revealed


@COURSE.verb("lead")
def take_off_wall(group: CourseGroup, _values: Nothing, _: Context) -> CourseGroup:
    """The wall goes back to who is in."""
    return wall_free(group)


@COURSE.verb("lead")
def set_blank(group: CourseGroup, values: Blank, _: Context) -> CourseGroup:
    """The wall goes blank, or comes back."""
    return having(group, is_blank=values.is_blank)


@COURSE.verb("take_part", is_step=False)
def set_ready(group: CourseGroup, values: SetReady, context: Context) -> CourseGroup:
    """Ready, or not yet. Only in the round that runs."""
    return answered(group, values.round, context.by, is_ready=values.is_ready)


@COURSE.verb("take_part", is_step=False)
def share(group: CourseGroup, values: Share, context: Context) -> CourseGroup:
    """What I share, before the reveal; who shares is ready."""
    names = tuple(dict.fromkeys(values.names))
    named = values.is_named and bool(names)
    return answered(group, values.round, context.by, shares=names, is_named=named, is_ready=bool(names))


@COURSE.verb("take_part", is_step=False)
def stand_at(group: CourseGroup, values: StandAt, context: Context) -> CourseGroup:
    """Where I stand, before the reveal; who stands somewhere is ready."""
    named = values.is_named and values.at is not None
    is_ready = values.at is not None
    return answered(group, values.round, context.by, at=values.at, is_named=named, is_ready=is_ready)


@COURSE.verb("take_part", is_step=False)
def say_balance(group: CourseGroup, values: SayBalance, context: Context) -> CourseGroup:
    """My balance in words, before the reveal; who says some of it is ready."""
    said = InWords(gives=values.gives, takes=values.takes, hopes=values.hopes)
    is_said = not said.is_blank
    named, balance = values.is_named and is_said, said if is_said else None
    return answered(group, values.round, context.by, balance=balance, is_named=named, is_ready=is_said)


@COURSE.verb("take_part", is_step=False)
def count_moments(group: CourseGroup, values: CountMoments, context: Context) -> CourseGroup:
    """How many of each kind, before the reveal; who counts any is ready. Nobody's name stands by it."""
    counts = {kind: count for kind, count in values.counts.items() if count}
    return answered(group, values.round, context.by, moments=counts, is_named=False, is_ready=bool(counts))
