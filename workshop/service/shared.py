"""Boards as they are shared with a course group, each module by an address of its own that gives no other right."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock
from typing import Any, NamedTuple

from workshop.access import rights
from workshop.access.in_room import sharing_in, sharing_on_wall, stage_of
from workshop.access.neighbour import look_at
from workshop.access.shared import shared_view
from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.board import Language
from workshop.model.change import Actor, Refused
from workshop.model.course import CourseGroup
from workshop.model.sharing import MODULES, Module, Sharing, Stage
from workshop.store.boards import BoardStore
from workshop.store.errors import NotFound, StoreError
from workshop.store.groups import GroupStore
from workshop.text import translator
from workshop.text.kinds import kind_label

_SEP, _NEIGHBOUR = "~", "buur"
_MOST = 2_000
"""States that are remembered: of what is not looked at any more the oldest goes."""


@dataclass(frozen=True)
class Address:
    """Of whom, in which group, which module; and under which sharing, while its owner still thinks about it."""

    group: Id
    member: Id
    module: Module
    draft: Sharing | None = None
    is_neighbours: bool = False
    """Whether it is for the one who looks along for the length of a round."""

    def __str__(self) -> str:
        draft = [self.draft.code] if self.draft is not None else []
        return _SEP.join([self.group, self.member, self.module, *draft, *([_NEIGHBOUR] if self.is_neighbours else [])])


def is_address(text: str) -> bool:
    """Whether this asks for a shared board rather than for a board."""
    return _SEP in text


def is_neighbours_address(text: str) -> bool:
    """Whether it is for the one who looks along for the length of a round."""
    return text.endswith(f"{_SEP}{_NEIGHBOUR}")


def read_address(text: str) -> Address:
    """NotFound: it is none."""
    parts = text.split(_SEP)
    if is_neighbours := parts[3:] and parts[-1] == _NEIGHBOUR:
        parts.pop()
    draft = Sharing.from_code(parts[3]) if len(parts) == 4 else None
    if len(parts) not in (3, 4) or parts[2] not in MODULES or (len(parts) == 4 and draft is None):
        raise NotFound("board")
    return Address(parts[0], parts[1], parts[2], draft, bool(is_neighbours))


class Standing(NamedTuple):
    """A board that stands on the wall, as it may be seen there."""

    member: Id
    module: Module
    view: BoardView


@dataclass(frozen=True)
class SharedBoards:
    """The shared boards of one data folder."""

    _groups: GroupStore
    _boards: BoardStore
    _actor: Callable[[str, Id, Any], Actor]
    """Who a browser is in a group, in a seat."""
    _states: dict[str, tuple[int, int, datetime]] = field(default_factory=dict)
    _guard: Any = field(default_factory=Lock)

    def actor(self, browser: str, address: str) -> Actor:
        """As whom this browser asks: its owner, else the trainer, for the wall, else who looks along. Refused.

        What is for a neighbour is asked for by who takes part, whoever else this browser is.
        """
        asked = read_address(address)
        if asked.is_neighbours:
            return self._actor(browser, asked.group, "participant")
        try:
            own = self._actor(browser, asked.group, "participant")
        except Refused:
            own = None
        if own is not None and own.member == asked.member:
            return own
        try:
            return self._actor(browser, asked.group, "trainer")
        except Refused:
            return self._actor(browser, asked.group, "observer")

    def view(self, address: str, actor: Actor) -> BoardView:
        """What is shared at this address. Refused('not_shared', 'not_allowed', 'withdrawn'), NotFound."""
        asked = read_address(address)
        group = self._groups.read(asked.group).group
        role = rights.key_of(group, actor).role
        is_own = role == "participant" and actor.member == asked.member
        if asked.is_neighbours and asked.draft is None:
            return self._along(group, asked, actor)
        if role == "observer":
            self._require_on_wall(group, asked)
        elif not is_own and (role != "trainer" or asked.draft is not None):
            raise Refused("not_allowed")
        return self._view(group, asked)

    @staticmethod
    def _require_on_wall(group: CourseGroup, asked: Address) -> None:
        """Refused('not_shared'): who looks along gets what stands on the wall now, alone, and nothing else."""
        stage = stage_of(group) if not group.is_blank else None
        if stage is None or (stage.member, stage.module, None) != (asked.member, asked.module, asked.draft):
            raise Refused("not_shared")

    def _along(self, group: CourseGroup, asked: Address, actor: Actor) -> BoardView:
        """For who looks along, and whose board it is. Refused('not_shared'): it is over, or was never theirs."""
        look = look_at(group, asked.member, self._groups.now())
        if look is None or actor.member not in (look.by, asked.member):
            raise Refused("not_shared")
        return self._view(group, asked, look.sharing)

    def _view(self, group: CourseGroup, asked: Address, sharing: Sharing | None = None) -> BoardView:
        held = group.taking_part().get(asked.member)
        if held is not None:
            sharing = sharing or asked.draft or sharing_on_wall(group, asked.member)
        if held is None or held.board is None or sharing is None or sharing.extent_of(asked.module) == "nothing":
            raise Refused("not_shared")
        try:
            whole = self._boards.read(held.board)
        except NotFound as error:  # put away by its owner meanwhile: to others it is as if nothing were shared
            raise Refused("not_shared") from error
        called, what_if = _called(group.language), _what_if(group, asked)
        made = shared_view(
            whole, asked.module, sharing, address=str(asked), name=held.name, called=called, what_if=what_if
        )
        number, at = self._numbered(str(asked), made)
        return replace(made, revision=number, saved_at=at)

    def _numbered(self, address: str, view: BoardView) -> tuple[int, datetime]:
        """Which state this is, counting only those of what is shared: an edit of the rest leaves no gap in it."""
        digest, now = hash(repr(view)), self._groups.now()
        with self._guard:
            known = self._states.pop(address, None)
            if known is None or known[0] != digest:
                number = max(int(now.timestamp() * 10), known[1] + 1 if known is not None else 0)
                known = (digest, number, now)
            self._states[address] = known
            while len(self._states) > _MOST:
                del self._states[next(iter(self._states))]
        return known[1], known[2]

    def standing(self, group_id: Id, actor: Actor) -> list[Standing]:
        """What stands on the wall now: one board, or all shared photos. Refused: who takes part does not ask."""
        group = self._groups.read(group_id).group
        role = rights.key_of(group, actor).role
        if role == "observer" and group.is_blank:
            return []
        if role not in ("trainer", "observer"):
            raise Refused("not_allowed")
        return [held for one in self._staged(group) if (held := self._stands(group_id, group, one)) is not None]

    def _staged(self, group: CourseGroup) -> list[Stage]:
        stage = stage_of(group)
        if stage is None:
            return []
        if stage.member is not None:
            return [stage]
        return [Stage(member=key) for key, one in sharing_in(group).items() if "foto" in one.sharing.modules]

    def _stands(self, group_id: Id, group: CourseGroup, stage: Stage) -> Standing | None:
        member = stage.member or ""
        try:
            return Standing(member, stage.module, self._view(group, Address(group_id, member, stage.module)))
        except (Refused, StoreError):
            return None

    def groups_of(self, board: Id) -> list[Id]:
        """The groups in which somebody shares something of this board, be it with one neighbour."""
        found = []
        for group_id in self._groups.ids():
            try:
                group = self._groups.read(group_id).group
            except StoreError:
                continue
            brought = {one.board for one in sharing_in(group).values()} | {look.board for look in group.looks.values()}
            if board in brought:
                found.append(group_id)
        return found

    def check_hands(self, board: Id, actor: Actor) -> None:
        """Refused('on_hands'): the owner of this board sits on their hands in a casus."""
        for group_id in self._groups.ids():
            try:
                group = self._groups.read(group_id).group
            except StoreError:
                continue
            held = group.rounds[group.now] if group.now is not None else None
            if held is None or held.hands_until is None or held.hands_until <= self._groups.now():
                continue
            teller = group.taking_part().get(held.casus.teller or "")
            if teller is not None and teller.board == board and self._owns(board, actor):
                raise Refused("on_hands")

    def _owns(self, board: Id, actor: Actor) -> bool:
        return self._boards.read(board).board.owner == actor.member


def _what_if(group: CourseGroup, asked: Address) -> Id | None:
    """What somebody thinks through with the room, for the wall alone."""
    stage = stage_of(group)
    if stage is None or asked.draft is not None or asked.is_neighbours:
        return None
    return stage.what_if if (stage.member, stage.module) == (asked.member, asked.module) else None


def _called(language: Language) -> Callable[[str, Any], str]:
    _ = translator(language)

    def called(key: str, kind: Any) -> str:
        said = kind_label(key, kind, _) if kind is not None else _("person") if not key else _("something else")
        return said[:1].upper() + said[1:]

    return called
