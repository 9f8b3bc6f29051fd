"""A course group: who is in, the plan of rounds, the round that runs. Verbs of the desk and of participants."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from workshop.changes.items import changed, given, put, require, without
from workshop.changes.registry import COURSE, Context, Nothing, Outcome, Refused, Values
from workshop.changes.undo import stacks
from workshop.model.base import Id, Name, Words
from workshop.model.board import Language
from workshop.model.course import (
    DOOR_OPEN,
    Answer,
    CourseBlock,
    CourseGroup,
    CourseKey,
    CourseMember,
    CourseRole,
    GroupRound,
    GroupRoundKind,
    Minutes,
)
from workshop.model.patch import apply, reversed_ops, value_at
from workshop.model.when import When

Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class OneKey(Values):
    """A key, as it is kept."""

    id: Id
    hash: Hash


class SetCourse(Values):
    """Only what is given changes."""

    title: Name = "-"
    language: Language = "nl"
    address: Words = ""


class ABlock(Values):
    """A block of the course; only what is given changes."""

    id: Id
    title: Words = ""
    on: When | None = None


class AddRound(Values):
    """A round in the plan."""

    id: Id
    question: Name
    minutes: Minutes = 10
    kind: GroupRoundKind = "talk"


class SetRound(Values):
    """Only what is given changes."""

    id: Id
    question: Name = "-"
    minutes: Minutes = 10
    kind: GroupRoundKind = "talk"


class OneItem(Values):
    """A round, block or member by its id."""

    id: Id


class MoreTime(Values):
    """Minutes for the round that runs."""

    minutes: Annotated[int, Field(ge=1, le=30)] = 2


class Blank(Values):
    """Whether the wall shows nothing."""

    is_blank: bool


class NewDoor(Values):
    """The two new ways in: the join link and the code."""

    link: OneKey
    code: OneKey


class Join(Values):
    """Somebody new, and the key of their own return link."""

    id: Id
    name: Name
    key: OneKey


class ComeBack(Values):
    """Somebody whose link got lost, and the key of their new one."""

    id: Id
    key: OneKey


class Bring(Values):
    """The board somebody works on in this group; None: none."""

    board: Id | None


class SetReady(Values):
    """Whether I am ready in this round."""

    round: Id
    is_ready: bool


class Share(Values):
    """What I share in this round, and whether with my name; nothing: not now, or no longer."""

    round: Id
    names: tuple[Name, ...] = Field(max_length=12)
    is_named: bool = False


# The group itself


@COURSE.verb("lead")
def set_course(group: CourseGroup, values: SetCourse, _: Context) -> CourseGroup:
    """Another title, language or address."""
    return changed(group, given(values, "title", "language", "address"))


@COURSE.verb("lead")
def add_block(group: CourseGroup, values: ABlock, _: Context) -> CourseGroup:
    """A block more."""
    _require_free(group, values.id)
    block = CourseBlock(title=values.title, on=values.on)
    return _with(group, blocks=put(group.blocks, values.id, block))


@COURSE.verb("lead")
def set_block(group: CourseGroup, values: ABlock, _: Context) -> CourseGroup:
    """Another title or day."""
    block = changed(require(group.blocks, values.id), given(values, "title", "on"))
    return _with(group, blocks=put(group.blocks, values.id, block))


@COURSE.verb("lead")
def remove_block(group: CourseGroup, values: OneItem, _: Context) -> CourseGroup:
    """A block less."""
    return _with(group, blocks=without(group.blocks, [values.id]))


# Rounds


@COURSE.verb("lead")
def add_round(group: CourseGroup, values: AddRound, _: Context) -> CourseGroup:
    """A round at the end of the plan."""
    _require_free(group, values.id)
    planned = GroupRound(question=values.question, minutes=values.minutes, kind=values.kind)
    return _with(group, rounds=put(group.rounds, values.id, planned))


@COURSE.verb("lead")
def set_round(group: CourseGroup, values: SetRound, _: Context) -> CourseGroup:
    """Another question, time or kind. What was shared for one kind is not shared for another."""
    held = require(group.rounds, values.id)
    fields = given(values, "question", "minutes", "kind")
    if fields.get("kind", held.kind) != held.kind and held.answers:
        raise Refused("round_begun")
    return _with_round(group, values.id, **fields)


@COURSE.verb("lead")
def remove_round(group: CourseGroup, values: OneItem, _: Context) -> CourseGroup:
    """A round out of the plan. One that runs ends by it."""
    gone = _with(group, rounds=without(group.rounds, [values.id]))
    return _with(gone, **{name: None for name in ("now", "shown") if getattr(group, name) == values.id})


@COURSE.verb("lead")
def start_round(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """Everybody is in this round from now; the one before it ends. What was shared in it before stays."""
    require(group.rounds, values.id)
    if group.now is not None and group.now != values.id:
        group = _ended(group, context.at)
    held = group.rounds[values.id]
    answers = {key: changed(answer, {"is_ready": False}) for key, answer in held.answers.items()}
    began = _with_round(group, values.id, began_at=context.at, ended_at=None, extra=0, answers=answers)
    return _with(began, now=values.id, shown=None)


@COURSE.verb("lead")
def more_time(group: CourseGroup, values: MoreTime, context: Context) -> CourseGroup:
    """Two minutes more; where the time was up already, two minutes from now."""
    running = _running(group)
    ends = running.ends_at or context.at
    late = max(0, int((context.at - ends).total_seconds() // 60) + 1) if ends < context.at else 0
    return _with_round(group, _now(group), extra=running.extra + values.minutes + late)


@COURSE.verb("lead")
def end_round(group: CourseGroup, _values: Nothing, context: Context) -> CourseGroup:
    """The round is over."""
    _running(group)
    return _ended(group, context.at)


@COURSE.verb("lead")
def reveal_round(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """What was shared in it comes on the wall, all at once. It ends by that."""
    held = require(group.rounds, values.id)
    if held.kind == "talk" or held.began_at is None:
        raise Refused("nothing_to_reveal")
    if group.now == values.id:
        group = _ended(group, context.at)
    return _with(_with_round(group, values.id, revealed_at=context.at), shown=values.id)


@COURSE.verb("lead")
def take_off_wall(group: CourseGroup, _values: Nothing, _: Context) -> CourseGroup:
    """The wall goes back to who is in."""
    return _with(group, shown=None)


@COURSE.verb("lead")
def set_blank(group: CourseGroup, values: Blank, _: Context) -> CourseGroup:
    """The wall goes blank, or comes back."""
    return _with(group, is_blank=values.is_blank)


# Participants


@COURSE.verb("take_part", is_step=False)
def set_ready(group: CourseGroup, values: SetReady, context: Context) -> CourseGroup:
    """Ready, or not yet. Only in the round that runs."""
    return _answered(group, values.round, context.by, is_ready=values.is_ready)


@COURSE.verb("take_part", is_step=False)
def share(group: CourseGroup, values: Share, context: Context) -> CourseGroup:
    """What I share, before the reveal; who shares is ready."""
    held = require(group.rounds, values.round)
    if held.kind == "talk":
        raise Refused("not_valid")
    names = tuple(dict.fromkeys(values.names))
    named = values.is_named and bool(names)
    return _answered(group, values.round, context.by, shares=names, is_named=named, is_ready=bool(names))


@COURSE.verb("take_part", by_gesture=False, is_step=False)
def bring(group: CourseGroup, values: Bring, context: Context) -> CourseGroup:
    """I work on this board here."""
    return _with_member(group, context.by, board=values.board)


# Who comes in, by what. None of these is a step: taking a step back must not open or shut a door.


@COURSE.verb("join", by_gesture=False, is_step=False)
def join(group: CourseGroup, values: Join, context: Context) -> CourseGroup:
    """Somebody new, with a return link of their own."""
    if values.id in group.members:
        raise Refused("taken")
    member = CourseMember(name=values.name, joined_at=context.at)
    joined = _with(group, members=put(group.members, values.id, member))
    return _with_key(joined, values.key, values.id, "participant", context.at)


@COURSE.verb("join", by_gesture=False, is_step=False)
def come_back_in(group: CourseGroup, values: ComeBack, context: Context) -> CourseGroup:
    """Somebody whose link got lost, by the code, while the door is kept open for them. The lost link stops."""
    member = require(group.members, values.id)
    if member.left_at is not None or not member.door_open_until or member.door_open_until < context.at:
        raise Refused("door_shut")
    lost = [key for key, held in group.keys.items() if held.member == values.id]
    back = _with(_with_member(group, values.id, door_open_until=None), keys=without(group.keys, lost))
    return _with_key(back, values.key, values.id, "participant", context.at)


@COURSE.verb("lead", is_step=False)
def open_door(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """Their link got lost: for ten minutes they can come back by the code. No link passes through other hands."""
    _require_participant(group, values.id)
    return _with_member(group, values.id, door_open_until=context.at + DOOR_OPEN)


@COURSE.verb("lead", is_step=False)
def shut_door(group: CourseGroup, values: OneItem, _: Context) -> CourseGroup:
    """They came in otherwise."""
    _require_participant(group, values.id)
    return _with_member(group, values.id, door_open_until=None)


@COURSE.verb("lead", is_step=False)
def take_off(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """Somebody is no longer in: their key stops at once, what they shared goes. Their board stays theirs."""
    _require_participant(group, values.id)
    rounds = {key: changed(held, {"answers": without(held.answers, [values.id])}) for key, held in group.rounds.items()}
    return _with_member(_with(group, rounds=rounds), values.id, left_at=context.at, door_open_until=None)


@COURSE.verb("lead", is_step=False)
def let_in_again(group: CourseGroup, values: OneItem, _: Context) -> CourseGroup:
    """They are in again, by the key they had."""
    _require_participant(group, values.id)
    return _with_member(group, values.id, left_at=None)


@COURSE.verb("lead", by_gesture=False, is_step=False)
def new_door(group: CourseGroup, values: NewDoor, context: Context) -> CourseGroup:
    """Another code and join link; the old ones stop at once. Who is in stays in."""
    old = [key for key, held in group.keys.items() if held.role == "newcomer"]
    newcomer = group.keys[old[0]].member if old else values.link.id
    group = _with(group, keys=without(group.keys, old))
    for key in (values.link, values.code):
        group = _with_key(group, key, newcomer, "newcomer", context.at)
    return group


@COURSE.verb("lead", is_step=False)
def close_course(group: CourseGroup, _values: Nothing, context: Context) -> CourseGroup:
    """No key but the trainer's opens this group any more."""
    return _with(_ended(group, context.at), closed_at=context.at)


@COURSE.verb("lead", is_step=False)
def reopen_course(group: CourseGroup, _values: Nothing, _: Context) -> CourseGroup:
    """The keys open it again."""
    return _with(group, closed_at=None)


# One step back


@COURSE.verb("lead", is_step=False)
def undo(group: CourseGroup, _values: Nothing, context: Context) -> Outcome[CourseGroup]:
    """Takes back the last thing this trainer did at the desk. Refused('nothing_to_undo')."""
    done, _ = stacks(context.history, context.by, verbs=COURSE.verbs)
    if not done:
        raise Refused("nothing_to_undo")
    return Outcome(_back(group, done[-1].ops), undoes=done[-1].change)


@COURSE.verb("lead", is_step=False)
def redo(group: CourseGroup, _values: Nothing, context: Context) -> Outcome[CourseGroup]:
    """Does again what was taken back. Refused('nothing_to_redo')."""
    _, undone = stacks(context.history, context.by, verbs=COURSE.verbs)
    if not undone:
        raise Refused("nothing_to_redo")
    return Outcome(_back(group, undone[-1].ops), redoes=undone[-1].change)


def _back(group: CourseGroup, ops: Any) -> CourseGroup:
    """The ops turned back where the value is still as they left it."""
    after = apply(group, [op for op in reversed_ops(ops) if value_at(group, op) == op.before])
    lost = {name: None for name in ("now", "shown") if getattr(after, name) not in after.rounds}
    return _with(after, **lost)


def _with(group: CourseGroup, **fields: Any) -> CourseGroup:
    same = all(getattr(group, name) == value for name, value in fields.items())
    return group if same else group.model_copy(update=fields)


def _with_round(group: CourseGroup, key: Id, **fields: Any) -> CourseGroup:
    return _with(group, rounds=put(group.rounds, key, changed(require(group.rounds, key), fields)))


def _with_member(group: CourseGroup, key: Id, **fields: Any) -> CourseGroup:
    return _with(group, members=put(group.members, key, changed(require(group.members, key), fields)))


def _with_key(group: CourseGroup, key: OneKey, member: Id, role: CourseRole, at: datetime) -> CourseGroup:
    if key.id in group.keys:
        raise Refused("taken")
    made = CourseKey(hash=key.hash, member=member, role=role, made_at=at)
    return _with(group, keys=put(group.keys, key.id, made))


def _answered(group: CourseGroup, key: Id, by: Id, **fields: Any) -> CourseGroup:
    held = require(group.rounds, key)
    if group.now != key or held.revealed_at is not None:
        raise Refused("round_over")
    answer = changed(held.answers.get(by, Answer()), fields)
    return _with_round(group, key, answers=put(held.answers, by, answer))


def _ended(group: CourseGroup, at: datetime) -> CourseGroup:
    if group.now is None:
        return group
    return _with(_with_round(group, group.now, ended_at=at), now=None)


def _now(group: CourseGroup) -> Id:
    if group.now is None:
        raise Refused("no_round")
    return group.now


def _running(group: CourseGroup) -> GroupRound:
    return group.rounds[_now(group)]


def _require_participant(group: CourseGroup, key: Id) -> None:
    """Refused('gone'): nobody who takes part; a trainer does not take off a trainer."""
    require(group.members, key)
    if not any(held.member == key and held.role == "participant" for held in group.keys.values()):
        raise Refused("gone")


def _require_free(group: CourseGroup, key: Id) -> None:
    if key in group.rounds or key in group.blocks:
        raise Refused("taken")
