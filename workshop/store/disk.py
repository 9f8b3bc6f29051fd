"""One board and its files: what is read from them, and the order in which a change is written.

    boards/<id>/board.json                    what everybody who may come in shares
    boards/<id>/journal.jsonl                 its last patches
    boards/<id>/closed/<member>.json          what one member closed off, and ...
    boards/<id>/closed/<member>.journal.jsonl ... its patches

A change is written in this order: journals (ahead), closed parts that gain, the board, closed parts that lose. So an
item on its way between open and closed is never in neither.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError

from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.change import Actor
from workshop.model.patch import Json, Patch, diff
from workshop.model.whole import ClosedPart, Whole, parted
from workshop.store import journal as journals
from workshop.store.envelope import opened, sealed
from workshop.store.errors import Broken, NotFound
from workshop.store.files import Files, Signature
from workshop.store.journal import Journal

BOARD = "samenwerkbord-board"
CLOSED = "samenwerkbord-closed"

Signatures = tuple[tuple[str, Signature | None], ...]


def board_file(board_id: Id) -> str:
    """The name of a board's open part."""
    return f"boards/{board_id}/board.json"


def journal_file(board_id: Id) -> str:
    """The name of its journal."""
    return f"boards/{board_id}/journal.jsonl"


def closed_folder(board_id: Id) -> str:
    """Where its closed parts are."""
    return f"boards/{board_id}/closed"


def closed_file(board_id: Id, member: Id) -> str:
    """The name of what one member closed off."""
    return f"{closed_folder(board_id)}/{member}.json"


def closed_journal(board_id: Id, member: Id) -> str:
    """The name of the journal of what one member closed off."""
    return f"{closed_folder(board_id)}/{member}.journal.jsonl"


@dataclass(frozen=True)
class Kept:
    """A board as it was read or written last, with what is needed to write it again."""

    whole: Whole
    signature: Signatures
    journal: Journal
    closed_journals: Mapping[Id, Journal]

    def applied(self, member: Id, client: str, sequence: int | None) -> Id | None:
        """The change that this request of this client led to, if it was carried out before."""
        for log in (self.journal, self.closed_journals.get(member)):
            for patch in reversed(log.patches if log else ()):
                if patch.client == client and patch.sequence == sequence and patch.by == member:
                    return patch.change
        return None


def signature_of(files: Files, board_id: Id) -> Signatures | None:
    """Tells whether anything of a board was written since; None: there is no board."""
    board = files.signature(board_file(board_id))
    if board is None:
        return None
    folder = closed_folder(board_id)
    names = [board_file(board_id), journal_file(board_id), *(f"{folder}/{name}" for name in files.names(folder))]
    return tuple((name, files.signature(name)) for name in names if not name.endswith(".tmp"))


def read(files: Files, board_id: Id, now: datetime) -> Kept:
    """The board from its files. NotFound; Newer; Broken: set aside under another name, nothing overwritten."""
    signature = signature_of(files, board_id)
    if signature is None:
        raise NotFound(board_id)
    try:
        envelope = opened(files.read(board_file(board_id)), BOARD)
        board = Board.model_validate(envelope.content)
    except FileNotFoundError as error:
        raise NotFound(board_id) from error
    except (Broken, ValidationError) as error:
        set_aside(files, board_file(board_id), now)
        raise Broken(str(error)) from error
    log = journals.read(files, journal_file(board_id), envelope.revision)
    logs: dict[Id, Journal] = {}
    closed: dict[Id, ClosedPart] = {}
    for name in files.names(closed_folder(board_id)):
        if name.endswith(".json"):
            member = name.removesuffix(".json")
            closed[member], logs[member] = _read_closed(files, board_id, member, now)
    whole = Whole(board_id, envelope.revision, envelope.saved_at, board, log.patches, closed)
    return Kept(whole, signature, log, logs)


def _read_closed(files: Files, board_id: Id, member: Id, now: datetime) -> tuple[ClosedPart, Journal]:
    name = closed_file(board_id, member)
    try:
        envelope = opened(files.read(name), CLOSED)
        log = journals.read(files, closed_journal(board_id, member), envelope.revision)
        return ClosedPart(envelope.revision, dict(envelope.content), log.patches), log
    except (Broken, ValueError, TypeError):
        set_aside(files, name, now)
        return ClosedPart(), Journal(closed_journal(board_id, member), sound=False)


def set_aside(files: Files, name: str, now: datetime) -> str:
    """Puts an unreadable file aside, where somebody can still look at it; returns its new name."""
    aside = f"{name}.corrupt-{now:%Y%m%dT%H%M%S%f}"
    files.move(name, aside)
    return aside


def write_first(files: Files, board_id: Id, board: Board, at: datetime, by: Actor | None) -> None:
    """A new board, and what `by` has closed in it in its own part. OSError as it comes."""
    opened_up, items = parted(board)
    if items and by is not None:
        _Write(files, board_id, by.member, at).parts({}, ClosedPart(1, items), None)
    files.write(board_file(board_id), _sealed_board(opened_up, 1, at))


def write_change(files: Files, kept: Kept, mine: Board, patch: Patch) -> Kept:
    """Writes the board as the member of this patch now holds it. OSError: the files stand as before, or as after."""
    whole, member = kept.whole, patch.by
    opened_up, items = parted(mine)
    part = whole.closed.get(member, ClosedPart())
    is_closed = items != part.items
    shared = patch.model_copy(update={"ops": tuple(diff(whole.board, opened_up))})
    revision = whole.revision + bool(shared.ops)
    write = _Write(files, whole.id, member, patch.at)
    after_log, after_part, after_logs = kept.journal, part, kept.closed_journals
    try:
        if is_closed:
            log = kept.closed_journals.get(member) or Journal(closed_journal(whole.id, member))
            log = write.ahead(log, patch, part.revision + 1)
            after_part = ClosedPart(part.revision + 1, items, log.patches)
            after_logs = {**kept.closed_journals, member: log}
        if shared.ops or not is_closed:
            after_log = write.ahead(kept.journal, shared, revision)
        write.parts(part.items, after_part, _sealed_board(opened_up, revision, patch.at) if shared.ops else None)
    except OSError:
        write.take_back()
        raise
    closed = {**whole.closed, member: after_part} if is_closed else whole.closed
    after = Whole(whole.id, revision, patch.at, opened_up, after_log.patches, closed)
    return Kept(after, signature_of(files, whole.id) or (), after_log, after_logs)


@dataclass
class _Write:
    """The files of one change, in their order."""

    files: Files
    board_id: Id
    member: Id
    at: datetime

    def __post_init__(self) -> None:
        self._ahead: list[tuple[str, int]] = []
        self._committed = False

    def ahead(self, log: Journal, patch: Patch, revision: int) -> Journal:
        after, size = journals.add(self.files, log, patch, revision)
        if size is not None:
            self._ahead.append((log.name, size))
        return after

    def parts(self, before: Mapping[str, Json], part: ClosedPart, board: bytes | None) -> None:
        """Closed items that go to the open board stay in the closed part until the board has them."""
        is_closed = part.items != before
        lost = {at: item for at, item in before.items() if at not in part.items} if board is not None else {}
        if is_closed:
            self._closed(part, {**lost, **part.items})
        if board is not None:
            self.files.write(board_file(self.board_id), board)
            self._committed = True
        if lost:
            self._closed(part, part.items)

    def _closed(self, part: ClosedPart, items: Mapping[str, Json]) -> None:
        head = {"items": len(items)}
        content = json.dumps(dict(items), ensure_ascii=False, indent=1).encode()
        data = sealed(CLOSED, part.revision, self.at, head, content)
        self.files.write(closed_file(self.board_id, self.member), data)

    def take_back(self) -> None:
        """Cuts the journals back; where that fails as well, a reader drops what lies ahead of the board."""
        if self._committed:
            return
        for name, size in self._ahead:
            try:
                self.files.cut(name, size)
            except OSError:
                continue


def head_of(board: Board) -> dict[str, Json]:
    """What a list shows of a board; counts only what lies open."""
    return {"name": board.name, "parties": len(board.parties), "people": len(board.people)}


def _sealed_board(board: Board, revision: int, at: datetime) -> bytes:
    content = board.model_dump_json(indent=1).encode()
    Board.model_validate_json(content)
    return sealed(BOARD, revision, at, head_of(board), content)


