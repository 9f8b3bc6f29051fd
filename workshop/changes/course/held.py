"""What the verbs of a course group have in common."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import StringConstraints

from workshop.changes.items import changed, put, require, without
from workshop.changes.registry import Refused, Values
from workshop.model.base import Id
from workshop.model.course import Answer, CourseGroup, CourseKey, CourseRole, GroupRound
from workshop.model.round_kinds import ROUND_KINDS

Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class OneItem(Values):
    """A round, block or member by its id."""

    id: Id


class OneKey(Values):
    """A key, as it is kept."""

    id: Id
    hash: Hash


def having(group: CourseGroup, **fields: Any) -> CourseGroup:
    """The group with these fields; itself where nothing changes."""
    same = all(getattr(group, name) == value for name, value in fields.items())
    return group if same else group.model_copy(update=fields)


def with_round(group: CourseGroup, key: Id, **fields: Any) -> CourseGroup:
    """The group with this of a round. Refused('gone')."""
    return having(group, rounds=put(group.rounds, key, changed(require(group.rounds, key), fields)))


def with_member(group: CourseGroup, key: Id, **fields: Any) -> CourseGroup:
    """The group with this of a member. Refused('gone')."""
    return having(group, members=put(group.members, key, changed(require(group.members, key), fields)))


def with_key(group: CourseGroup, key: OneKey, member: Id, role: CourseRole, at: datetime) -> CourseGroup:
    """The group with a key more. Refused('taken')."""
    if key.id in group.keys:
        raise Refused("taken")
    made = CourseKey(hash=key.hash, member=member, role=role, made_at=at)
    return having(group, keys=put(group.keys, key.id, made))


def wall_free(group: CourseGroup) -> CourseGroup:
    """The group with no picture, no board and no pairs on its wall."""
    teams = changed(group.teams, {"is_on_wall": False}) if group.teams is not None else None
    return having(group, shown=None, stage=None, teams=teams)


def with_end(group: CourseGroup, at: datetime) -> CourseGroup:
    """The group with no round that runs."""
    if group.now is None:
        return group
    return having(with_round(group, group.now, ended_at=at, hands_until=None), now=None, looks={})


def unseen(group: CourseGroup, member: Id) -> CourseGroup:
    """The group in which this member lets nobody look along, and looks along with nobody."""
    looks = {key: one for key, one in group.looks.items() if member not in (key, one.by)}
    for key, one in looks.items():
        looks[key] = changed(one, {"agreed": tuple(other for other in one.agreed if other != member)})
    return having(group, looks=looks)


def running_id(group: CourseGroup) -> Id:
    """The round that runs. Refused('no_round')."""
    if group.now is None:
        raise Refused("no_round")
    return group.now


def running_round(group: CourseGroup) -> GroupRound:
    """The round that runs. Refused('no_round')."""
    return group.rounds[running_id(group)]


def answered(group: CourseGroup, key: Id, by: Id, **fields: Any) -> CourseGroup:
    """The group with this of somebody's answer.

    Refused('round_over'): it does not run, or was revealed; ('not_valid'): an answer of its kind holds no such thing.
    """
    held = require(group.rounds, key)
    if not fields.keys() <= ROUND_KINDS[held.kind].holds | {"is_ready", "is_named"}:
        raise Refused("not_valid")
    if group.now != key or held.revealed_at is not None:
        raise Refused("round_over")
    answer = changed(held.answers.get(by, Answer()), fields)
    return with_round(group, key, answers=put(held.answers, by, answer))


def without_answers(group: CourseGroup, member: Id) -> CourseGroup:
    """The group without what somebody did in its rounds."""
    rounds = {key: changed(held, {"answers": without(held.answers, [member])}) for key, held in group.rounds.items()}
    return having(group, rounds=rounds)


def require_participant(group: CourseGroup, key: Id) -> None:
    """Refused('gone'): nobody who takes part; a trainer does not take off a trainer."""
    require(group.members, key)
    if not any(held.member == key and held.role == "participant" for held in group.keys.values()):
        raise Refused("gone")


def require_free(group: CourseGroup, key: Id) -> None:
    """Refused('taken'): a round or block has this id."""
    if key in group.rounds or key in group.blocks:
        raise Refused("taken")
