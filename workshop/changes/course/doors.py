"""Who comes in, by what. None of these is a step: taking a step back must not open or shut a door."""

from workshop.changes.course.held import (
    OneItem,
    OneKey,
    having,
    require_participant,
    unseen,
    with_key,
    with_member,
    without_answers,
)
from workshop.changes.course.sharing import all_held_back, unshared, untold
from workshop.changes.items import changed, put, require, without
from workshop.changes.registry import COURSE, Context, Nothing, Refused, Values
from workshop.model.base import Id, Name
from workshop.model.course import DOOR_OPEN, MEMBER_SIGNS, CourseGroup, CourseMember


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


@COURSE.verb("join", by_gesture=False, is_step=False)
def join(group: CourseGroup, values: Join, context: Context) -> CourseGroup:
    """Somebody new, with a return link of their own."""
    if values.id in group.members:
        raise Refused("taken")
    if len(values.name) > MEMBER_SIGNS:
        raise Refused("long_name", limit=MEMBER_SIGNS)
    if any(held.name.casefold() == values.name.casefold() for held in group.participants().values()):
        raise Refused("name_taken", name=values.name)
    member = CourseMember(name=values.name, joined_at=context.at)
    joined = having(group, members=put(group.members, values.id, member))
    return with_key(joined, values.key, values.id, "participant", context.at)


@COURSE.verb("join", by_gesture=False, is_step=False)
def come_back_in(group: CourseGroup, values: ComeBack, context: Context) -> CourseGroup:
    """Somebody whose link got lost, by the code, while the door is kept open for them. The lost link stops."""
    member = require(group.members, values.id)
    if member.left_at is not None or not member.door_open_until or member.door_open_until < context.at:
        raise Refused("door_shut")
    lost = [key for key, held in group.keys.items() if held.member == values.id]
    back = having(with_member(group, values.id, door_open_until=None), keys=without(group.keys, lost))
    return with_key(back, values.key, values.id, "participant", context.at)


@COURSE.verb("lead", is_step=False)
def open_door(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """Their link got lost: for ten minutes they can come back by the code. No link passes through other hands."""
    require_participant(group, values.id)
    return with_member(group, values.id, door_open_until=context.at + DOOR_OPEN)


@COURSE.verb("lead", is_step=False)
def shut_door(group: CourseGroup, values: OneItem, _: Context) -> CourseGroup:
    """They came in otherwise."""
    require_participant(group, values.id)
    return with_member(group, values.id, door_open_until=None)


@COURSE.verb("lead", is_step=False)
def take_off(group: CourseGroup, values: OneItem, context: Context) -> CourseGroup:
    """Somebody is no longer in: their key stops at once, what they shared goes. Their board stays theirs."""
    require_participant(group, values.id)
    gone = unseen(unshared(without_answers(group, values.id), values.id), values.id)
    return with_member(gone, values.id, left_at=context.at, door_open_until=None)


@COURSE.verb("lead", is_step=False)
def let_in_again(group: CourseGroup, values: OneItem, _: Context) -> CourseGroup:
    """They are in again, by the key they had."""
    require_participant(group, values.id)
    return all_held_back(with_member(group, values.id, left_at=None))


@COURSE.verb("lead", by_gesture=False, is_step=False)
def new_door(group: CourseGroup, values: NewDoor, context: Context) -> CourseGroup:
    """Another code and join link; the old ones stop at once. Who is in stays in."""
    old = [key for key, held in group.keys.items() if held.role == "newcomer"]
    newcomer = group.keys[old[0]].member if old else values.link.id
    group = having(group, keys=without(group.keys, old))
    for key in (values.link, values.code):
        group = with_key(group, key, newcomer, "newcomer", context.at)
    return group


@COURSE.verb("take_part", by_gesture=False, is_step=False)
def leave_course(group: CourseGroup, _values: Nothing, context: Context) -> CourseGroup:
    """Somebody goes, and nothing of them stays: name, keys, answers, what they wrote. The board they brought does."""
    require_participant(group, context.by)
    group = unseen(untold(unshared(without_answers(group, context.by), context.by), context.by), context.by)
    own = [key for key, held in group.keys.items() if held.member == context.by]
    teams = group.teams and changed(group.teams, {"laid": without(group.teams.laid, [context.by])})
    stands = {key: changed(stand, {"kept": without(stand.kept, [context.by])}) for key, stand in group.stands.items()}
    written = [key for key, held in group.reflections.items() if held.member == context.by]
    return having(
        group,
        members=_not_named(without(group.members, [context.by]), context.by),
        keys=without(group.keys, own),
        teams=teams,
        stands=stands,
        reflections=without(group.reflections, written),
    )


def _not_named(members: dict[Id, CourseMember], gone: Id) -> dict[Id, CourseMember]:
    """The members, of whom none names somebody as being of the same network."""
    return {
        key: changed(
            held,
            {
                "same_network": tuple(one for one in held.same_network if one != gone),
                "agreed": without(held.agreed, [gone]),
            },
        )
        for key, held in members.items()
    }


@COURSE.verb("take_part", by_gesture=False, is_step=False)
def bring(group: CourseGroup, values: Bring, context: Context) -> CourseGroup:
    """I work on this board here. What was shared was of another one."""
    if group.members[context.by].board != values.board:
        group = unshared(group, context.by)
        group = having(group, looks=without(group.looks, [context.by]))
    return all_held_back(with_member(group, context.by, board=values.board))
