"""Boards on disk: reading the freshest one, and the one write path every change takes."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from workshop.model.base import Id, is_id
from workshop.model.board import Board
from workshop.model.change import Actor, Context, Refused, Right, Values, Verb
from workshop.model.limits import LimitReached
from workshop.model.patch import Patch
from workshop.model.validation import validate
from workshop.model.whole import Whole
from workshop.store import bin as away
from workshop.store import disk, erasing, writing
from workshop.store.changing import Done, next_id, patch_of, refusal, tell
from workshop.store.errors import NotFound, NotSaved, StoreError
from workshop.store.files import Files, FolderFiles
from workshop.store.locks import Locks

_CACHED = 128
"""Boards kept in memory as read; a cache only, the files are the truth."""

Permit = Callable[[Board, Actor, Right], None]
"""Raises Refused when this actor may not."""
Listener = Callable[[Whole, Whole, Patch], None]
"""Told after every change, in order, per board: before, after, patch."""
Farewell = Callable[[Id], None]
"""Told after a board was put away."""


@dataclass
class BoardStore:
    """All boards of one data folder. Safe for threads, and for several processes on the same folder."""

    files: Files
    permit: Permit
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    listeners: list[Listener] = field(default_factory=list)
    farewells: list[Farewell] = field(default_factory=list)

    def __post_init__(self) -> None:
        folder = self.files.root / "locks" if isinstance(self.files, FolderFiles) else None
        self.locks = Locks(folder)
        self._cache: OrderedDict[Id, disk.Kept] = OrderedDict()
        self._cache_guard = threading.Lock()
        self.shelf = away.Shelf[Board](
            "boards",
            self.files,
            self.locks,
            now=self._clock,
            freshest=lambda board_id: self._kept(board_id, from_bin=True).whole.board,
            permit=self.permit,
            forget=self._forget,
            erase=self._erase,
            farewells=self.farewells,
        )

    def read(self, board_id: Id, *, from_bin: bool = False) -> Whole:
        """The freshest board. NotFound, Broken (set aside), Newer, or another StoreError: it can't be read now.

        PutAway: it lies in the bin, and `from_bin` does not ask for it from there.
        """
        try:
            return self._kept(board_id, from_bin=from_bin).whole
        except OSError as error:
            raise StoreError(str(error)) from error

    def create(self, board_id: Id, board: Board, by: Actor | None = None) -> Whole:
        """Keeps a new board; what `by` has closed goes to its own part. Refused('taken', 'limit', ...); NotSaved."""
        try:
            with self.locks.of(board_id):
                if self.files.signature(disk.board_file(board_id)) is not None:
                    raise Refused("taken")
                writing.write_first(self.files, board_id, board, self.now(), by.member if by else None)
                return self._kept(board_id).whole
        except OSError as error:
            raise NotSaved.because(error) from error
        except ValidationError as error:
            raise refusal(error) from error

    def change(
        self,
        board_id: Id,
        verb: Verb,
        values: Values,
        by: Actor,
        *,
        client: str | None = None,
        sequence: int | None = None,
    ) -> Done:
        """Carries out one verb on the freshest board and keeps the result before it returns.

        The same (client, sequence) is carried out once, however often it comes. Refused: the verb or the permission
        says no, nothing changed. NotSaved: the disk said no, nothing changed. NotFound, Broken, Newer, Busy.
        """
        if not is_id(board_id):
            raise NotFound(board_id)
        try:
            with self.locks.of(board_id):
                kept = self._kept(board_id)
                self.permit(kept.whole.board, by, verb.right)
                if client is not None and (seen := kept.applied(by.member, client, sequence)):
                    return _done(kept.whole, by, seen)
                if client is not None and kept.is_past(by.member, client, sequence):
                    return _done(kept.whole, by, None)
                return self._changed(kept, verb, values, by, client, sequence)
        except OSError as error:
            self._forget(board_id)
            raise NotSaved.because(error) from error
        except (LimitReached, ValidationError) as error:
            raise refusal(error) from error

    def _changed(
        self, kept: disk.Kept, verb: Verb, values: Values, by: Actor, client: str | None, sequence: int | None
    ) -> Done:
        mine, history = kept.whole.board_of(by.member), kept.whole.history_of(by.member)
        context = Context(by.member, self.now(), next_id(history[-1].change if history else None), history)
        outcome = verb.apply(mine, values, context)
        validate(mine, outcome.after)
        patch = patch_of(mine, outcome, context, verb.name, client, sequence)
        if not patch.ops and not patch.undoes and not patch.redoes:
            return _done(kept.whole, by, None)
        after = self._remember(writing.write_change(self.files, kept, outcome.after, patch))
        for listener in self.listeners:
            tell(listener, kept.whole, after.whole, patch)
        return _done(after.whole, by, patch.change, outcome.kept)

    def put_away(self, board_id: Id, by: Actor) -> None:
        """Into the bin; see `Shelf`."""
        self.shelf.put_away(board_id, by)

    def take_back(self, board_id: Id, by: Actor) -> None:
        """Out of the bin; see `Shelf`."""
        self.shelf.take_back(board_id, by)

    def mark_left(self, board_id: Id, member: Id) -> None:
        """A person's part goes into the bin: from now its days are counted. NotSaved."""
        try:
            away.put_in(self.files, board_id, member, self.now(), member)
        except OSError as error:
            raise NotSaved.because(error) from error

    def empty_bin(self) -> list[tuple[Id, Id | None]]:
        """Takes away wholly what lies in the bin for longer than it is kept there; which boards, and parts of them."""
        return self.shelf.empty()

    def _erase(self, board_id: Id, member: Id) -> None:
        """Unless the board is gone meanwhile, or the person came back."""
        with suppress(NotFound):
            kept = self._kept(board_id, from_bin=True)
            held = kept.whole.board.members.get(member)
            if held is not None and held.left_at is not None:
                erasing.erase(self.files, kept, member)
        self._forget(board_id)

    def _kept(self, board_id: Id, *, from_bin: bool = False) -> disk.Kept:
        if not from_bin:
            self.shelf.require_out(board_id)
        signature = disk.signature_of(self.files, board_id)
        if signature is None:
            self._forget(board_id)
            raise disk.missing(self.files, board_id)
        with self._cache_guard:
            held = self._cache.get(board_id)
            if held is not None and held.signature == signature:
                self._cache.move_to_end(board_id)
                return held
        return self._remember(disk.read(self.files, board_id, self.now()))

    def _remember(self, kept: disk.Kept) -> disk.Kept:
        with self._cache_guard:
            self._cache[kept.whole.id] = kept
            self._cache.move_to_end(kept.whole.id)
            while len(self._cache) > _CACHED:
                self._cache.popitem(last=False)
        return kept

    def _clock(self) -> datetime:
        return self.now()

    def _forget(self, board_id: Id) -> None:
        with self._cache_guard:
            self._cache.pop(board_id, None)


def _done(whole: Whole, by: Actor, change: Id | None, kept: tuple[tuple[str, Id], ...] = ()) -> Done:
    return Done(whole.revision_for(by.member), whole.saved_at_for(by.member), change, kept)


def open_folder(folder: Path, permit: Permit) -> BoardStore:
    """The store of a data folder on disk."""
    return BoardStore(FolderFiles(folder), permit)
