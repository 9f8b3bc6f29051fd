"""What was put away: whole boards, and the parts of people who left one. For thirty days it can be taken back."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workshop.access import rights
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.store import bin as away
from workshop.store.boards import BoardStore
from workshop.store.browsers import Browsers, Grant
from workshop.store.errors import StoreError


@dataclass(frozen=True)
class InBin:
    """A board of this browser's owner that lies in the bin, and the moment after which it is gone."""

    id: Id
    name: str
    until: datetime


@dataclass(frozen=True)
class Bin:
    """The bin of one data folder."""

    _store: BoardStore
    _browsers: Browsers
    _grants: Callable[[str], tuple[Grant, ...]]
    _perform: Callable[..., Any]

    def put_away(self, board_id: Id, actor: Actor) -> None:
        """Puts a board in the bin, for its owner. Refused, NotFound, NotSaved."""
        self._store.put_away(board_id, actor)

    def take_back(self, browser: str, board_id: Id) -> None:
        """Takes a board out of the bin, for its owner. Refused('withdrawn'): this browser is not the owner's."""
        self._store.take_back(board_id, self._owner_in(browser, board_id))

    def held(self, browser: str) -> list[InBin]:
        """The boards in the bin that this browser's person can take back, as long as they are there."""
        found: dict[Id, InBin] = {}
        for grant in self._grants(browser):
            at = away.since(self._store.files, grant.board)
            if at is None or grant.board in found:
                continue
            with suppress(Refused, StoreError):
                self._owner_in(browser, grant.board)
                name = self._store.read(grant.board, from_bin=True).board.name
                found[grant.board] = InBin(grant.board, name, at + away.KEPT_FOR)
        return list(found.values())

    def empty(self) -> int:
        """Takes away wholly what lies in the bin for too long, and from browsers' tables; how many boards and parts."""
        gone = self._store.empty_bin()
        for board_id, part in gone:
            self._browsers.forget_everywhere(board_id, part)
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

    def _owner_in(self, browser: str, board_id: Id) -> Actor:
        board = self._store.read(board_id, from_bin=True).board
        for grant in self._grants(browser):
            if grant.board == board_id and rights.may(board, grant.actor, "own"):
                return grant.actor
        raise Refused("withdrawn")
