"""What somebody shares of their own board, and what of it stands on the wall. Taking back is final for others."""

from collections.abc import Callable, Mapping

from workshop.changes.course.held import having, wall_free, with_member
from workshop.changes.items import changed, put, require
from workshop.changes.registry import COURSE, Context, Nothing, Refused, Values
from workshop.model.base import Id
from workshop.model.course import CourseGroup
from workshop.model.sharing import MASKS, NOT_SHARED, Extent, Mask, Module, Sharing, Stage, stricter


class ShareBoard(Values):
    """How far each module is shared from now on, as its owner saw it before saying yes."""

    plek: Extent = "nothing"
    foto: Extent = "nothing"
    balans: Extent = "nothing"
    tijdlijn: Extent = "nothing"
    is_named: bool = False
    mask: Mask = "roles"


class PutOnWall(Values):
    """Whose board, and which module; nobody's: all shared photos side by side."""

    member: Id | None = None
    module: Module = "foto"


class ShowWhatIf(Values):
    """Which adjustment of one's own board; none: give and take as it is now."""

    id: Id | None


class MaskNames(Values):
    """How parties and people are called from now on."""

    mask: Mask


def require_shared(group: CourseGroup, member: Id, module: Module) -> None:
    """Refused('not_shared'): they are not in, or do not share this."""
    held = group.taking_part().get(member)
    if held is None or held.board is None or module not in held.sharing.modules:
        raise Refused("not_shared")


def staged(before: Stage | None, member: Id | None, module: Module) -> Stage:
    """This on the wall; the same board there again stays masked as it was."""
    mask: Mask = before.mask if before is not None and before.member == member else "names"
    return Stage(member=member, module=module, mask=mask)


def unshared(group: CourseGroup, member: Id) -> CourseGroup:
    """The group with nothing of this member's board shared, nor on the wall; a casus of theirs is over."""
    rounds = {
        key: held.model_copy(
            update={
                "casus": held.casus.model_copy(update={"teller": None, "is_accepted": False}),
                "hands_until": None,
            }
        )
        if held.casus.teller == member and held.revealed_at is None
        else held
        for key, held in group.rounds.items()
    }
    nothing = {"sharing": NOT_SHARED, "waiting": NOT_SHARED, "agreed": {}}
    return off_stage(having(with_member(group, member, **nothing), rounds=rounds), member)


def untold(group: CourseGroup, member: Id) -> CourseGroup:
    """The group in whose cases, also those that are over, nothing says that this member told one."""
    rounds = {
        key: held.model_copy(update={"casus": held.casus.model_copy(update={"teller": None})})
        if held.casus.teller == member
        else held
        for key, held in group.rounds.items()
    }
    return having(group, rounds=rounds)


def off_stage(group: CourseGroup, member: Id) -> CourseGroup:
    """The group with no board of this member's on the wall."""
    return having(group, stage=None) if group.stage is not None and group.stage.member == member else group


def offered(group: CourseGroup, member: Id, sharing: Sharing) -> CourseGroup:
    """The group in which this member offers so much: shared is what all of the same network said yes to."""
    group = with_member(group, member, agreed=_lower(group.members[member].agreed, sharing.within))
    return _shared(group, member, sharing=_agreed_by_all(group, member, sharing), waiting=sharing)


def held_back(group: CourseGroup, member: Id) -> CourseGroup:
    """The group in which what this member shares waits again, as far as one of the same network has not said yes."""
    held = group.members[member]
    shared = held.sharing.within(_agreed_by_all(group, member, held.offered))
    return group if shared == held.sharing else _shared(group, member, sharing=shared, waiting=held.offered)


def all_held_back(group: CourseGroup) -> CourseGroup:
    """The same of everybody: who came in may be of somebody's network."""
    for member in group.taking_part():
        group = held_back(group, member)
    return group


def agreed_to(group: CourseGroup, member: Id, by: Id, seen: Sharing) -> CourseGroup:
    """The group in which one more said yes to what they saw; what all said yes to is shared."""
    offer = group.members[member].offered
    group = with_member(group, member, agreed=put(group.members[member].agreed, by, seen.within(offer)))
    return _shared(group, member, sharing=_agreed_by_all(group, member, offer), waiting=offer)


def _agreed_by_all(group: CourseGroup, member: Id, sharing: Sharing) -> Sharing:
    """As much of it as each of the same network said yes to; all of it where nobody is to be asked."""
    agreed = group.members[member].agreed
    for other in sorted(group.in_network_of(member)):
        sharing = sharing.within(agreed.get(other, NOT_SHARED))
    return sharing


def _lowered(group: CourseGroup, member: Id, lower: Callable[[Sharing], Sharing]) -> CourseGroup:
    """The group in which so much less is shared, waits and was said yes to: to say more again is asked anew."""
    held = group.members[member]
    group = with_member(group, member, agreed=_lower(held.agreed, lower))
    return _shared(group, member, sharing=lower(held.sharing), waiting=lower(held.waiting))


def _lower(agreed: Mapping[Id, Sharing], lower: Callable[[Sharing], Sharing]) -> dict[Id, Sharing]:
    return {key: less for key, one in agreed.items() if (less := lower(one)).modules}


def _shared(group: CourseGroup, member: Id, *, sharing: Sharing, waiting: Sharing) -> CourseGroup:
    """The group in which so much is shared, and so much waits where that is more."""
    kept = {"waiting": NOT_SHARED if waiting == sharing or not waiting.modules else waiting}
    if not sharing.modules:
        agreed = group.members[member].agreed if kept["waiting"].modules else {}
        return with_member(unshared(group, member), member, **kept, agreed=agreed)
    group, stage = with_member(group, member, **kept, sharing=sharing), group.stage
    held = group.members[member]
    is_gone = stage is not None and stage.member == member and stage.module not in held.sharing.modules
    return having(group, stage=None) if is_gone else group


@COURSE.verb("take_part", is_step=False)
def share_board(group: CourseGroup, values: ShareBoard, context: Context) -> CourseGroup:
    """What I share of the board I brought. What I no longer share leaves every screen at once."""
    if require(group.members, context.by).board is None:
        raise Refused("no_board")
    sharing = Sharing(**values.model_dump())
    if not sharing.modules:
        return unshared(group, context.by)
    return offered(group, context.by, sharing)


@COURSE.verb("take_part", is_step=False)
def withdraw_board(group: CourseGroup, _values: Nothing, context: Context) -> CourseGroup:
    """Nothing of my board is shared any more."""
    return unshared(group, context.by)


@COURSE.verb("take_part", is_step=False)
def take_mine_off(group: CourseGroup, _values: Nothing, context: Context) -> CourseGroup:
    """My board leaves the wall; where all stand side by side, it is no longer shared among them."""
    if group.stage is not None and group.stage.member is None:
        return _lowered(group, context.by, lambda one: one.model_copy(update={"foto": "nothing"}))
    return off_stage(group, context.by)


@COURSE.verb("lead", is_step=False)
def put_on_wall(group: CourseGroup, values: PutOnWall, _: Context) -> CourseGroup:
    """A shared board stands on the wall. No step: taking one back must not put up what its owner took off."""
    if values.member is not None:
        require_shared(group, values.member, values.module)
    return having(wall_free(group), stage=staged(group.stage, values.member, values.module))


@COURSE.verb("take_part", is_step=False)
def show_what_if(group: CourseGroup, values: ShowWhatIf, context: Context) -> CourseGroup:
    """My give and take stands on the wall, and I think something through with the room. Refused('not_on_wall'): no."""
    stage = group.stage
    if stage is None or (stage.member, stage.module) != (context.by, "balans"):
        raise Refused("not_on_wall")
    return having(group, stage=changed(stage, {"what_if": values.id}))


@COURSE.verb("lead", is_step=False)
def mask_stage(group: CourseGroup, values: MaskNames, _: Context) -> CourseGroup:
    """Names on the wall make room for roles or codes. Refused('not_valid'): that would say more than stands there."""
    if group.stage is None:
        raise Refused("not_shared")
    _require_stricter(group.stage.mask, values.mask)
    return having(group, stage=changed(group.stage, {"mask": values.mask}))


@COURSE.verb("take_part", is_step=False)
def mask_mine(group: CourseGroup, values: MaskNames, context: Context) -> CourseGroup:
    """The same of my board, by one tap, wherever it is shown. To say more again is a yes of its own: `share_board`."""
    held = require(group.members, context.by)
    if not held.sharing.modules:
        raise Refused("not_shared")
    _require_stricter(held.sharing.mask, values.mask)
    # Nor is more said by what waits, once somebody says yes to it.
    return _lowered(group, context.by, lambda one: one.model_copy(update={"mask": stricter(one.mask, values.mask)}))


def _require_stricter(now: Mask, to: Mask) -> None:
    if MASKS.index(to) < MASKS.index(now):
        raise Refused("not_valid")


@COURSE.verb("lead", is_step=False)
def clear_stage(group: CourseGroup, _values: Nothing, _: Context) -> CourseGroup:
    """No board stands on the wall."""
    return having(group, stage=None)
