"""A casus: one tells beside their shared board and then sits on their hands; the others send that one what they see."""

from datetime import timedelta
from typing import Annotated, Any

from pydantic import Field

from workshop.changes.course.held import OneItem, answered, having, wall_free, with_round
from workshop.changes.course.sharing import require_shared, staged
from workshop.changes.items import put, require, without
from workshop.changes.registry import COURSE, Context, Refused, Values
from workshop.model.base import Id, Name
from workshop.model.course import Answer, CourseGroup, GroupRound
from workshop.model.round_kinds import CasusLine


class OfferCasus(Values):
    """Whom the trainer asks; nobody: the question is taken back."""

    round: Id
    member: Id | None


class SitOnHands(Values):
    """For how long."""

    round: Id
    minutes: Annotated[int, Field(ge=1, le=60)] = 8


class SendLine(Values):
    """One thing I see."""

    round: Id
    id: Id
    text: Name


class OneLine(Values):
    """A line of a casus."""

    round: Id
    id: Id


class ShowLine(OneLine):
    """Whether the room may read it."""

    is_shown: bool


def _casus(group: CourseGroup, key: Id) -> GroupRound:
    held = require(group.rounds, key)
    if held.kind != "casus":
        raise Refused("not_valid")
    return held


def _mine(group: CourseGroup, key: Id, by: Id) -> GroupRound:
    """Refused('not_allowed'): it is somebody else's casus, or nobody's yet."""
    held = _casus(group, key)
    if held.casus.teller != by:
        raise Refused("not_allowed")
    return held


def _with_casus(group: CourseGroup, key: Id, **fields: Any) -> CourseGroup:
    return with_round(group, key, casus=group.rounds[key].casus.model_copy(update=fields))


@COURSE.verb("lead", is_step=False)
def offer_casus(group: CourseGroup, values: OfferCasus, _: Context) -> CourseGroup:
    """The trainer asks somebody who shares something of their board. Nobody else is told before they take it."""
    held = _casus(group, values.round)
    if held.revealed_at is not None or held.casus.is_accepted:
        raise Refused("round_begun")
    if values.member is not None and not _shares_any(group, values.member):
        raise Refused("not_shared")
    return _with_casus(group, values.round, teller=values.member, is_accepted=False)


def _shares_any(group: CourseGroup, member: Id) -> bool:
    held = group.taking_part().get(member)
    return held is not None and held.board is not None and bool(held.sharing.modules)


@COURSE.verb("take_part", is_step=False)
def accept_casus(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """I tell my case. Where this round runs, my board comes on the wall: the first module of those I share."""
    held = _mine(group, values.id, context.by)
    if held.revealed_at is not None:
        raise Refused("round_over")
    module = next(iter(group.members[context.by].sharing.modules), None)
    if module is None:
        raise Refused("not_shared")
    require_shared(group, context.by, module)
    accepted = _with_casus(group, values.id, is_accepted=True)
    return having(wall_free(accepted), stage=staged(group.stage, context.by, module))


@COURSE.verb("take_part", is_step=False)
def sit_on_hands(group: CourseGroup, values: SitOnHands, context: Context) -> CourseGroup:
    """From now I only listen: my own board takes no input until the time is up, or the round is."""
    held = _mine(group, values.round, context.by)
    if group.now != values.round or not held.casus.is_accepted:
        raise Refused("round_over")
    return with_round(group, values.round, hands_until=context.at + timedelta(minutes=values.minutes))


@COURSE.verb("take_part", is_step=False)
def hands_free(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """I talk again."""
    _mine(group, values.id, context.by)
    return with_round(group, values.id, hands_until=None)


@COURSE.verb("take_part", is_step=False)
def send_line(group: CourseGroup, values: SendLine, context: Context) -> CourseGroup:
    """What I see in this case. Until the reveal nobody reads it; then only the one whose case it is."""
    held = _casus(group, values.round)
    if not held.casus.is_accepted or held.casus.teller == context.by:
        raise Refused("not_allowed")
    if any(values.id in answer.lines for answer in held.answers.values()):
        raise Refused("taken")
    own = held.answers.get(context.by, Answer())
    if len(own.lines) >= _MOST_LINES:
        raise Refused("many_lines")
    lines = put(own.lines, values.id, CasusLine(text=values.text))
    return answered(group, values.round, context.by, lines=lines, is_ready=True)


_MOST_LINES = 60


@COURSE.verb("take_part", is_step=False)
def take_line_back(group: CourseGroup, values: OneLine, context: Context) -> CourseGroup:
    """Rather not. Before the reveal."""
    own = _casus(group, values.round).answers.get(context.by, Answer())
    require(own.lines, values.id)
    lines = without(own.lines, [values.id])
    return answered(group, values.round, context.by, lines=lines, is_ready=bool(lines))


@COURSE.verb("take_part", is_step=False)
def keep_line(group: CourseGroup, values: OneLine, context: Context) -> CourseGroup:
    """Taken along. On my own board it comes by a verb of that board."""
    return _sorted_out(group, values, context, to="kept")


@COURSE.verb("take_part", is_step=False)
def put_line_aside(group: CourseGroup, values: OneLine, context: Context) -> CourseGroup:
    """Not for now."""
    return _sorted_out(group, values, context, to="aside")


@COURSE.verb("take_part", is_step=False)
def show_line(group: CourseGroup, values: ShowLine, context: Context) -> CourseGroup:
    """Trainer and room may read it, or no longer."""
    held = _received(group, values, context.by)
    others = tuple(key for key in held.casus.shown if key != values.id)
    return _with_casus(group, values.round, shown=(*others, values.id) if values.is_shown else others)


def _received(group: CourseGroup, values: OneLine, by: Id) -> GroupRound:
    """Refused: the lines are not mine, did not come yet, or there is no such line."""
    held = _mine(group, values.round, by)
    if held.revealed_at is None or not any(values.id in answer.lines for answer in held.answers.values()):
        raise Refused("gone")
    return held


def _sorted_out(group: CourseGroup, values: OneLine, context: Context, to: str) -> CourseGroup:
    held = _received(group, values, context.by)
    piles = {pile: tuple(k for k in getattr(held.casus, pile) if k != values.id) for pile in ("kept", "aside")}
    piles[to] = (*piles[to], values.id)
    return _with_casus(group, values.round, **piles)
