"""How a change gets to disk, so that after a crash at any moment the board reads as before it, or as after it.

The order: journals (ahead), the closed part, the open part. The open part decides: what the other files say of a change
it never came to does not count. An item on its way between open and closed is therefore never in neither.
"""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ulid import ULID

from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.patch import Json, Op, Patch, diff
from workshop.model.photo import UGLY
from workshop.model.scrubbing import scrubbed, without_at
from workshop.model.validation import validate
from workshop.model.whole import UGLY_AT, ClosedPart, Whole, left_out, parted, without_items
from workshop.store import journal as journals
from workshop.store.disk import (
    BOARD,
    CLOSED,
    Kept,
    board_file,
    closed_file,
    closed_folder,
    closed_journal,
    closed_part,
    scrubbed_journals,
    signature_of,
)
from workshop.store.envelope import opened, sealed
from workshop.store.files import Files
from workshop.store.journal import Journal


def write_first(files: Files, board_id: Id, board: Board, at: datetime, by: Id | None = None) -> None:
    """A new board, and what `by` has closed in it in its own part. OSError as it comes.

    Where there was a board under this id, what its members had closed off stays closed.
    """
    change = str(ULID())
    opened_up, items = parted(board)
    for name in files.names(closed_folder(board_id)):
        if name.endswith(".json"):
            part, _ = closed_part(opened(files.read(f"{closed_folder(board_id)}/{name}"), CLOSED), change)
            opened_up = without_items(opened_up, part.items)
    if items and by is not None:
        _write_closed(files, board_id, by, ClosedPart(1, items), at)
    validate(None, opened_up)
    files.write(board_file(board_id), _sealed_board(opened_up, 1, change, at))


def write_change(files: Files, kept: Kept, mine: Board, patch: Patch) -> Kept:
    """Writes the board as the member of this patch now holds it.

    OSError: the files read as before; what was written ahead does not count and goes with the next change.
    """
    step = _step(kept, mine, patch)
    write = _Write(files, kept, step, patch)
    _settle(files, kept, but=patch.by if step.is_closed else None)
    shared, own = write.journals()
    write.parts()
    after = Kept(step.whole, step.change, (), shared, own).with_journals(shared, own)
    if _hides_more(kept.whole, step.whole):
        after = _cleaned(files, after)
    return replace(after, signature=signature_of(files, step.whole.id) or ())


@dataclass(frozen=True)
class _Step:
    """Where a change leads: the board after it, and what has to be written for that."""

    whole: Whole
    change: Id
    ops: tuple[Op, ...]
    """What changes in the open part."""
    data: bytes | None
    """The open part's file, if it changes."""
    is_closed: bool
    """Whether the member's closed part changes."""


def _step(kept: Kept, mine: Board, patch: Patch) -> _Step:
    whole, member = kept.whole, patch.by
    part = whole.closed.get(member, ClosedPart())
    board, items = parted(mine)
    items = {**left_out(whole.board, part.items), **items} if part.items else items
    is_closed = items != part.items
    ops = tuple(diff(whole.board, board)) if items or part.items else patch.ops
    revision = whole.revision + bool(ops)
    change = patch.change if ops else kept.change
    closed = whole.closed
    if is_closed:
        closed = {**closed, member: ClosedPart(part.revision + 1, items, part.journal, patch.at)}
    saved_at = patch.at if ops else whole.saved_at
    after = Whole(whole.id, revision, saved_at, board, whole.journal, closed)
    data = _sealed_board(board, revision, change, patch.at) if ops else None
    return _Step(after, change, ops, data, is_closed)


@dataclass
class _Write:
    """The files of one change, in their order."""

    files: Files
    kept: Kept
    step: _Step
    patch: Patch

    def journals(self) -> tuple[Journal, dict[Id, Journal]]:
        """The patch in the shared journal, and whole in the member's own if the shared one may not tell all of it."""
        kept, member, after = self.kept, self.patch.by, self.step.whole
        shared, own = kept.journal, dict(kept.closed_journals)
        is_private = self.step.is_closed or (not self.step.ops and self._takes_back_private())
        if is_private:
            log = own.get(member) or Journal(closed_journal(after.id, member))
            told = scrubbed(self.patch, after.hidden_from(member))
            own[member] = self._in_own(self._with_whole_patches(log), told)
        if self.step.ops or not is_private:
            verb = "change" if self.step.is_closed else self.patch.verb
            told = self.patch.model_copy(update={"ops": self.step.ops, "verb": verb})
            shared = journals.add(self.files, shared, scrubbed(told, after.hidden_from(None)), after.revision)
        return shared, own

    def _in_own(self, log: Journal, told: Patch) -> Journal:
        """The member's own journal with one patch more; where an ugly photo is destroyed, written anew without it.

        That comes before the photo itself goes: what is acknowledged as destroyed can't be read back from any file.
        """
        part = self.step.whole.closed[self.patch.by]
        if UGLY_AT not in self.kept.whole.closed.get(self.patch.by, ClosedPart()).items or UGLY_AT in part.items:
            return journals.add(self.files, log, told, part.revision)
        left = tuple(_unnamed(patch) for patch in without_at((*log.patches, told), UGLY_AT))
        return journals.write(self.files, replace(log, patches=left), part.revision)

    def _takes_back_private(self) -> bool:
        """Whether this undoes a change that only its own member knows of."""
        target = self.patch.undoes or self.patch.redoes
        own = self.kept.closed_journals.get(self.patch.by)
        return (
            own is not None
            and any(patch.change == target for patch in own.patches)
            and not any(patch.change == target for patch in self.kept.journal.patches)
        )

    def _with_whole_patches(self, log: Journal) -> Journal:
        """Patches that the shared journal will no longer tell whole go on in the journal of who closed the item."""
        hidden = self.step.whole.hidden_from(None)
        known = {patch.change for patch in log.patches}
        moved = [p for p in self.kept.journal.patches if p.change not in known and scrubbed(p, hidden) is not p]
        if not moved:
            return log
        patches = sorted([*log.patches, *moved], key=lambda patch: patch.change)
        return replace(log, patches=tuple(patches), sound=False)

    def parts(self) -> None:
        """The closed part, saying how it stood before if the open part has to come along; then the open part."""
        whole, member = self.step.whole, self.patch.by
        if self.step.is_closed:
            part = whole.closed[member]
            before = self._before(part) if self.step.data is not None else None
            _write_closed(self.files, whole.id, member, part, self.patch.at, before)
        if self.step.data is not None:
            self.files.write(board_file(whole.id), self.step.data)

    def _before(self, part: ClosedPart) -> dict[str, Json]:
        old = self.kept.whole.closed.get(self.patch.by, ClosedPart()).items
        changed = [at for at in {**old, **part.items} if old.get(at) != part.items.get(at)]
        return {"change": self.patch.change, "items": {at: old.get(at) for at in changed}}


def _settle(files: Files, kept: Kept, but: Id | None) -> None:
    """Closed parts that wait for a change that never came are written as they stand, before another change comes."""
    for member in kept.unsettled - {but}:
        part = kept.whole.closed[member]
        _write_closed(files, kept.whole.id, member, part, part.saved_at or kept.whole.saved_at)


def _hides_more(before: Whole, after: Whole) -> bool:
    return any(after.hidden_from(reader) - before.hidden_from(reader) for reader in (None, *after.closed))


def _cleaned(files: Files, kept: Kept) -> Kept:
    """Journals that told of what is closed now are written anew; where the disk refuses, the next change does it."""
    clean = scrubbed_journals(kept, kept.journal, kept.closed_journals)

    def rewritten(log: Journal, revision: int) -> Journal:
        if log.sound:
            return log
        with contextlib.suppress(OSError):
            return journals.write(files, log, revision)
        return log

    own = {member: rewritten(log, kept.whole.closed[member].revision) for member, log in clean.closed_journals.items()}
    return clean.with_journals(rewritten(clean.journal, kept.whole.revision), own)


def _write_closed(
    files: Files, board_id: Id, member: Id, part: ClosedPart, at: datetime, before: Mapping[str, Json] | None = None
) -> None:
    content: dict[str, Any] = {"items": dict(part.items)}
    if before is not None:
        content["before"] = before
    data = json.dumps(content, ensure_ascii=False, indent=1).encode()
    files.write(closed_file(board_id, member), sealed(CLOSED, part.revision, at, {"items": len(part.items)}, data))


def _sealed_board(board: Board, revision: int, change: Id, at: datetime) -> bytes:
    content = board.model_dump_json(indent=1).encode()
    head = {"name": board.name, "parties": len(board.parties), "people": len(board.people), "change": change}
    return sealed(BOARD, revision, at, head, content)


def _unnamed(patch: Patch) -> Patch:
    """What was laid on the table is from now on a moment like any other: its verb would tell of an ugly photo."""
    return patch.model_copy(update={"verb": "add_moment"}) if UGLY in patch.verb else patch
