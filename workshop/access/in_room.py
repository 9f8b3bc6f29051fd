"""Of shared boards and a casus: what one screen of a group may know. Of what is not shared it knows nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from workshop.model.base import Id
from workshop.model.course import CourseGroup, CourseMember, GroupRound
from workshop.model.sharing import NOT_SHARED, Mask, Module, Sharing, Stage, stricter

Seat = Literal["trainer", "participant", "newcomer", "wall", "observer"]


@dataclass(frozen=True)
class Offered:
    """A board of which something is shared."""

    name: str
    modules: tuple[Module, ...]


@dataclass(frozen=True)
class Asked:
    """What somebody of the same network would show the group, and what of it this viewer said yes to."""

    name: str
    waiting: Sharing
    """Nothing: this viewer said yes to all of it."""
    agreed: Sharing
    is_shown: bool
    """Whether the group sees something of it now."""


@dataclass(frozen=True)
class Network:
    """Who of the group share a network with this viewer: for that one alone."""

    others: Mapping[Id, str] = field(default_factory=dict)
    """Who take part beside this viewer, by name: only for who brought a board."""
    named: tuple[Id, ...] = ()
    """Those this viewer named."""
    is_asked: bool = False
    """Whether there is somebody to ask before this viewer shares more."""
    waiting: Sharing = NOT_SHARED
    """What of this viewer's waits for them. Nobody is told who said yes."""
    asks: Mapping[Id, Asked] = field(default_factory=dict)
    """What this viewer is asked, by whose board it is."""


@dataclass(frozen=True)
class CasusSeen:
    """The casus of the round that runs, or was revealed last."""

    round: Id
    teller: Id | None = None
    """Who was asked: for the desk, and for that one."""
    name: str = ""
    is_mine: bool = False
    is_accepted: bool = False
    hands_until: datetime | None = None
    lines: Mapping[Id, str] | None = None
    """What this viewer may read: the own ones; the teller all, after the reveal; a room what the teller shows."""
    kept: tuple[Id, ...] = ()
    aside: tuple[Id, ...] = ()
    shown: tuple[Id, ...] = ()


@dataclass(frozen=True)
class InRoom:
    """What is shared, what stands on the wall, and the casus."""

    sharing: Sharing = NOT_SHARED
    """This viewer's own."""
    offers: Mapping[Id, Offered] | None = None
    """For the desk; the wall knows only those that stand on it."""
    stage: Stage | None = None
    is_mine: bool = False
    """Whether it is this viewer's own board that stands there."""
    mine_alone: Stage | None = None
    """The same, where it stands there alone: what of it."""
    mask: Mask | None = None
    """How parties and people are called on the board on the wall: for the desk, and for whose board it is."""
    casus: CasusSeen | None = None
    network: Network = Network()


def in_room(group: CourseGroup, viewer: Id, seat: Seat) -> InRoom:
    """As this seat may know it."""
    if seat in ("newcomer", "observer"):
        return InRoom()
    offers = {key: Offered(one.name, one.sharing.modules) for key, one in sharing_in(group).items()}
    stage = stage_of(group)
    is_room = seat in ("trainer", "wall")
    mine = group.members[viewer].sharing if seat == "participant" else NOT_SHARED
    is_mine = seat == "participant" and stage is not None and (stage.member or viewer) == viewer and bool(mine.modules)
    return InRoom(
        sharing=mine,
        offers=offers if seat == "trainer" else None,
        stage=stage if is_room else None,
        is_mine=is_mine,
        mine_alone=stage if is_mine and stage is not None and stage.member == viewer else None,
        mask=_mask(group, stage) if stage is not None and (seat == "trainer" or is_mine) else None,
        casus=_casus(group, viewer, seat),
        network=_network(group, viewer) if seat == "participant" else Network(),
    )


def _network(group: CourseGroup, viewer: Id) -> Network:
    own, people, alike = group.members[viewer], group.taking_part(), group.in_network_of(viewer)
    asks = {key: _asked(one, viewer) for key, one in people.items() if key in alike}
    return Network(
        others={key: one.name for key, one in people.items() if key != viewer and own.board is not None},
        named=tuple(key for key in own.same_network if key in people),
        is_asked=bool(alike),
        waiting=own.waiting if alike else NOT_SHARED,
        asks={key: one for key, one in asks.items() if one.waiting.modules or one.agreed.modules},
    )


def _asked(one: CourseMember, viewer: Id) -> Asked:
    offer, agreed = one.offered, one.agreed.get(viewer, NOT_SHARED)
    waiting = NOT_SHARED if offer.within(agreed) == offer else offer
    return Asked(one.name, waiting, agreed, bool(one.sharing.modules))


def sharing_in(group: CourseGroup) -> dict[Id, CourseMember]:
    """Who is in and shares something of a board."""
    return {key: one for key, one in group.taking_part().items() if one.board is not None and one.sharing.modules}


def stage_of(group: CourseGroup) -> Stage | None:
    """What stands on the wall, as far as it is shared at this moment."""
    stage, sharing = group.stage, sharing_in(group)
    if stage is None:
        return None
    if stage.member is None:
        return stage if any("foto" in one.sharing.modules for one in sharing.values()) else None
    held = sharing.get(stage.member)
    return stage if held is not None and stage.module in held.sharing.modules else None


def sharing_on_wall(group: CourseGroup, member: Id) -> Sharing:
    """As what somebody shares may be shown in the room now: masked as they chose, or more where the trainer said so."""
    held, stage = group.members[member].sharing, stage_of(group)
    if stage is None or stage.member not in (None, member):
        return held
    return held.model_copy(update={"mask": stricter(held.mask, stage.mask)})


def _mask(group: CourseGroup, stage: Stage) -> Mask | None:
    """None: all stand there side by side, and no word is in them."""
    return sharing_on_wall(group, stage.member).mask if stage.member is not None else None


def casus_round(group: CourseGroup) -> tuple[Id, GroupRound] | None:
    """The casus that runs; else the one that was revealed last, as long as no other round began after it."""
    if group.now is not None:
        running = group.rounds[group.now]
        return (group.now, running) if running.kind == "casus" else None
    over = [(key, held) for key, held in group.rounds.items() if held.began_at is not None]
    last = max(over, key=lambda item: item[1].began_at or datetime.min, default=None)
    return last if last is not None and last[1].kind == "casus" and last[1].revealed_at is not None else None


def lines_of(held: GroupRound) -> dict[Id, str]:
    """All that was sent in a casus, in an order that does not say by whom or when."""
    sent = {key: line.text for answer in held.answers.values() for key, line in answer.lines.items()}
    return dict(sorted(sent.items(), key=lambda item: (item[1].casefold(), item[0])))


def _casus(group: CourseGroup, viewer: Id, seat: Seat) -> CasusSeen | None:
    found = casus_round(group)
    if found is None:
        return None
    key, held = found
    casus, is_desk = held.casus, seat == "trainer"
    teller = casus.teller if casus.teller in group.taking_part() else None
    is_mine = seat == "participant" and teller == viewer
    may_know = is_mine or is_desk or casus.is_accepted
    name = group.members[teller].name if teller is not None and may_know else ""
    if not is_mine and not is_desk and teller is not None and not group.members[teller].sharing.is_named:
        name = ""
    return CasusSeen(
        round=key,
        teller=teller if is_desk else None,
        name=name,
        is_mine=is_mine,
        is_accepted=casus.is_accepted and teller is not None,
        hands_until=held.hands_until,
        lines=_lines(held, viewer, seat, is_mine=is_mine),
        kept=casus.kept if is_mine else (),
        aside=casus.aside if is_mine else (),
        shown=casus.shown if is_mine else (),
    )


def _lines(held: GroupRound, viewer: Id, seat: Seat, *, is_mine: bool) -> dict[Id, str]:
    if is_mine:
        return lines_of(held) if held.revealed_at is not None else {}
    if seat == "participant":
        own = held.answers.get(viewer)
        return {key: line.text for key, line in own.lines.items()} if own is not None else {}
    return {key: text for key, text in lines_of(held).items() if key in held.casus.shown}
