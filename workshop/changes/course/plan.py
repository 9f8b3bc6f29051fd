"""The plan of rounds."""

from typing import Annotated

from pydantic import Field

from workshop.changes.course.held import OneItem, having, require_free, with_round
from workshop.changes.items import changed, given, put, require, without
from workshop.changes.registry import COURSE, Context, Refused, Values
from workshop.model.base import Id, Name
from workshop.model.course import CourseGroup, GroupRound, Minutes, next_place
from workshop.model.round_kinds import GroupRoundKind


class AddRound(Values):
    """A round in the plan."""

    id: Id
    question: Name
    minutes: Minutes = 10
    kind: GroupRoundKind = "talk"
    block: Id | None = None
    """Left unsaid: the block the group is in."""


class SetRound(Values):
    """Only what is given changes."""

    id: Id
    question: Name = "-"
    minutes: Minutes = 10
    kind: GroupRoundKind = "talk"
    block: Id | None = None


class MoveRound(Values):
    """By how many steps; less than zero: to the front. As seen from where it stands now, so that two can do it."""

    id: Id
    steps: Annotated[int, Field(ge=-200, le=200)]


class SkipRound(Values):
    """Whether a round is passed over."""

    id: Id
    is_skipped: bool


@COURSE.verb("lead")
def add_round(group: CourseGroup, values: AddRound, _: Context) -> CourseGroup:
    """A round at the end of the plan."""
    require_free(group, values.id)
    place = next_place(group.rounds.values())
    block = values.block if "block" in values.model_fields_set else group.block
    kind = values.kind
    planned = GroupRound(question=values.question, minutes=values.minutes, kind=kind, block=block, place=place)
    return having(group, rounds=put(group.rounds, values.id, planned))


@COURSE.verb("lead")
def set_round(group: CourseGroup, values: SetRound, _: Context) -> CourseGroup:
    """Another question, time or kind. What was shared for one kind is not shared for another."""
    held = require(group.rounds, values.id)
    fields = given(values, "question", "minutes", "kind", "block")
    if fields.get("kind", held.kind) != held.kind and held.answers:
        raise Refused("round_begun")
    return with_round(group, values.id, **fields)


@COURSE.verb("lead")
def move_round(group: CourseGroup, values: MoveRound, _: Context) -> CourseGroup:
    """A round earlier or later in the plan; the places stay, so that what was removed still has its own."""
    require(group.rounds, values.id)
    keys = list(group.plan())
    places = sorted({held.place for held in group.rounds.values()})
    if len(places) < len(keys):
        places = list(range(len(keys)))
    placed = dict(zip(_moved(group, keys, values), places, strict=True))
    rounds = {key: changed(held, {"place": placed[key]}) for key, held in group.rounds.items()}
    return having(group, rounds=rounds)


def _moved(group: CourseGroup, keys: list[Id], values: MoveRound) -> list[Id]:
    """A step is one past the rounds it stands among on the desk; those of other blocks stay where they are."""
    is_now = group.is_now(group.rounds[values.id])
    among = [key for key in keys if group.is_now(group.rounds[key]) == is_now]
    to = min(max(among.index(values.id) + values.steps, 0), len(among) - 1)
    order = [key for key in among if key != values.id]
    order.insert(to, values.id)
    instead = dict(zip(among, order, strict=True))
    return [instead.get(key, key) for key in keys]


@COURSE.verb("lead")
def skip_round(group: CourseGroup, values: SkipRound, _: Context) -> CourseGroup:
    """Not today, or yet again. Refused('round_runs')."""
    if values.is_skipped and group.now == values.id:
        raise Refused("round_runs")
    return with_round(group, values.id, is_skipped=values.is_skipped)


@COURSE.verb("lead")
def remove_round(group: CourseGroup, values: OneItem, _: Context) -> CourseGroup:
    """A round out of the plan. One that runs ends by it."""
    looks = {key: one for key, one in group.looks.items() if one.round != values.id}
    gone = having(group, rounds=without(group.rounds, [values.id]), looks=looks)
    return having(gone, **{name: None for name in ("now", "shown") if getattr(group, name) == values.id})
