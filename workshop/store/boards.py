"""Boards on disk: reading the freshest one, and the one write path every change takes."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError
from ulid import ULID

from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.change import Actor, Context, Outcome, Refused, Right, Values, Verb
from workshop.model.limits import LimitReached
from workshop.model.patch import Patch, diff
from workshop.model.whole import Whole
from workshop.store import disk
from workshop.store.errors import NotFound, NotSaved
from workshop.store.files import Files, FolderFiles
from workshop.store.locks import Locks

_CACHED = 128
"""Boards kept in memory as read; a cache only, the files are the truth."""

Permit = Callable[[Board, Actor, Right], None]
"""Raises Refused when this actor may not."""
Listener = Callable[[Whole, Whole, Patch], None]
"""Told after every change, in order, per board: before, after, patch."""


@dataclass(frozen=True)
class Done:
    """What a change came to: acknowledged, and on disk."""

    revision: int
    saved_at: datetime
    change: Id | None
    kept: tuple[tuple[str, Id], ...] = ()
    """Items an undo left alone, and who changed each since."""


@dataclass
class BoardStore:
    """All boards of one data folder. Safe for threads, and for several processes on the same folder."""

    files: Files
    permit: Permit
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    listeners: list[Listener] = field(default_factory=list)

    def __post_init__(self) -> None:
        folder = self.files.root / "locks" if isinstance(self.files, FolderFiles) else None
        self.locks = Locks(folder)
        self._cache: OrderedDict[Id, disk.Kept] = OrderedDict()
        self._cache_guard = threading.Lock()

    def read(self, board_id: Id) -> Whole:
        """The freshest board. NotFound, Broken (set aside) or Newer."""
        return self._kept(board_id).whole

    def create(self, board_id: Id, board: Board, by: Actor | None = None) -> Whole:
        """Keeps a new board; what `by` has closed goes to its own part. Refused('taken'); NotSaved."""
        with self.locks.of(board_id):
            if self.files.signature(disk.board_file(board_id)) is not None:
                raise Refused("taken")
            try:
                disk.write_first(self.files, board_id, board, self.now(), by)
            except OSError as error:
                raise NotSaved.because(error) from error
            return self._kept(board_id).whole

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

        The same (client, sequence) is carried out once, however often it comes. Refused: the verb or the permission says
        no, nothing changed. NotSaved: the disk said no, nothing changed. NotFound, Broken, Newer, Busy.
        """
        with self.locks.of(board_id):
            kept = self._kept(board_id)
            self.permit(kept.whole.board, by, verb.right)
            if client is not None and (seen := kept.applied(by.member, client, sequence)):
                return Done(kept.whole.revision_for(by.member), kept.whole.saved_at, seen)
            mine = kept.whole.board_of(by.member)
            history = kept.whole.history_of(by.member)
            context = Context(by.member, self.now(), _next_id(history), history)
            outcome = _carried_out(verb, mine, values, context)
            patch = _patch(mine, outcome, context, verb.name, client, sequence)
            if not patch.ops and not patch.undoes and not patch.redoes:
                return Done(kept.whole.revision_for(by.member), kept.whole.saved_at, None)
            after = self._keep(kept, outcome.board, patch)
            return Done(after.revision_for(by.member), after.saved_at, patch.change, outcome.kept)

    def _keep(self, kept: disk.Kept, mine: Board, patch: Patch) -> Whole:
        try:
            after = disk.write_change(self.files, kept, mine, patch)
        except OSError as error:
            self._forget(kept.whole.id)
            raise NotSaved.because(error) from error
        self._remember(after)
        for listener in self.listeners:
            listener(kept.whole, after.whole, patch)
        return after.whole

    def _kept(self, board_id: Id) -> disk.Kept:
        signature = disk.signature_of(self.files, board_id)
        if signature is None:
            self._forget(board_id)
            raise NotFound(board_id)
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

    def _forget(self, board_id: Id) -> None:
        with self._cache_guard:
            self._cache.pop(board_id, None)


def _carried_out(verb: Verb, board: Board, values: Values, context: Context) -> Outcome:
    try:
        return verb.apply(board, values, context)
    except (LimitReached, ValidationError) as error:
        raise refusal(error) from error


def refusal(error: LimitReached | ValidationError) -> Refused:
    """Why a board can't be like that, as a refusal: a limit, a text that is too long, or just not valid."""
    if isinstance(error, LimitReached):
        return Refused("limit", what=error.what, limit=error.limit)
    first = error.errors()[0]
    cause = first.get("ctx", {}).get("error")
    if isinstance(cause, LimitReached):
        return Refused("limit", what=cause.what, limit=cause.limit)
    if first["type"] == "string_too_long":
        return Refused("too_long", limit=first.get("ctx", {}).get("max_length"))
    return Refused("empty" if str(cause) == "empty" else "not_valid")


def _patch(
    before: Board, outcome: Outcome, context: Context, verb: str, client: str | None, sequence: int | None
) -> Patch:
    return Patch(
        change=context.change,
        by=context.by,
        at=context.at,
        verb=verb,
        ops=tuple(diff(before, outcome.board)),
        undoes=outcome.undoes,
        redoes=outcome.redoes,
        client=client,
        sequence=sequence,
    )


def _next_id(history: list[Patch]) -> Id:
    """A ULID after the last one of this history, also within one millisecond or when the clock went back."""
    new = ULID()
    if history and str(new) <= history[-1].change:
        new = ULID.from_int(int(ULID.from_str(history[-1].change)) + 1)
    return str(new)


def open_folder(folder: Path, permit: Permit) -> BoardStore:
    """The store of a data folder on disk."""
    return BoardStore(FolderFiles(folder), permit)


