"""What was put away: boards, course groups, and the parts of people who left a board. For thirty days it comes back."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workshop.access import rights
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.store import bin as away
from workshop.store.bin import Shelf
from workshop.store.boards import BoardStore
from workshop.store.browsers import Browsers, Grant
from workshop.store.errors import StoreError
from workshop.store.groups import GroupStore


@dataclass(frozen=True)
class InBin:
    """A board or group of this browser's person that lies in the bin, and the moment after which it is gone."""

    id: Id
    name: str
    until: datetime
    is_group: bool = False


@dataclass(frozen=True)
class Bin:
    """The bin of one data folder."""

    _store: BoardStore
    _groups: GroupStore
    _browsers: Browsers
    _grants: Callable[[str], tuple[Grant, ...]]
    _perform: Callable[..., Any]

    def put_away(self, item: Id, actor: Actor) -> None:
        """Puts a board in the bin, for its owner, or a group, for its trainer. Refused, NotFound, NotSaved."""
        self._shelf(item).put_away(item, actor)

    def take_back(self, browser: str, item: Id) -> None:
        """Takes it out of the bin. Refused('withdrawn'): this browser is not its owner's, or trainer's."""
        self._shelf(item).take_back(item, self._owner_in(browser, item))

    def remove(self, item: Id, actor: Actor) -> None:
        """Wholly gone, at once: for what holds nothing of anybody. Refused, NotFound, NotSaved."""
        self._shelf(item).remove(item, actor)
        self._browsers.forget_everywhere(item)

    def held(self, browser: str) -> list[InBin]:
        """What lies in the bin and this browser's person can take back, as long as it is there."""
        found: dict[Id, InBin] = {}
        for grant in self._grants(browser):
            at = away.since(self._store.files, grant.board)
            if at is None or grant.board in found:
                continue
            with suppress(Refused, StoreError):
                self._owner_in(browser, grant.board)
                is_group = self._is_group(grant.board)
                found[grant.board] = InBin(grant.board, self._name(grant.board), at + away.KEPT_FOR, is_group)
        return list(found.values())

    def empty(self) -> int:
        """Takes away wholly what lies in the bin for too long, and from browsers' tables; how many, parts included."""
        gone = [*self._store.empty_bin(), *self._groups.shelf.empty()]
        for item, part in gone:
            self._browsers.forget_everywhere(item, part)
        return len(gone)

    def leave(self, board_id: Id, actor: Actor) -> None:
        """This person's part goes into the bin. Refused('owner_stays'): an owner puts the board away; NotSaved."""
        self._store.mark_left(board_id, actor.member)  # first: a mark of nothing is harmless
        self._perform(board_id, actor, "leave", {})

    def come_back(self, browser: str, board_id: Id) -> None:
        """Takes a person's part out of the bin. Refused('withdrawn'): there is none of this browser's. NotSaved."""
        board = self._store.read(board_id).board
        for grant in self._grants(browser):
            if grant.board == board_id and rights.may(board, grant.actor, "return"):
                self._perform(board_id, grant.actor, "come_back", {})
                return
        raise Refused("withdrawn")

    def _owner_in(self, browser: str, item: Id) -> Actor:
        keyed: Any = self._shelf(item).freshest(item)
        for grant in self._grants(browser):
            if grant.board == item and rights.may(keyed, grant.actor, "own"):
                return grant.actor
        raise Refused("withdrawn")

    def _is_group(self, item: Id) -> bool:
        return item in self._groups

    def _shelf(self, item: Id) -> Shelf[Any]:
        return self._groups.shelf if self._is_group(item) else self._store.shelf

    def _name(self, item: Id) -> str:
        if self._is_group(item):
            return self._groups.read(item, from_bin=True).group.title
        return self._store.read(item, from_bin=True).board.name
