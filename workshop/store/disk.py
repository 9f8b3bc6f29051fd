"""One board and its files: where they are, and what is read from them. `writing` changes them.

boards/<id>/board.json                    what everybody who may come in shares
boards/<id>/journal.jsonl                 its last patches
boards/<id>/closed/<member>.json          what one member closed off, and ...
boards/<id>/closed/<member>.journal.jsonl ... its patches
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from workshop.model.base import Id, is_id
from workshop.model.board import Board
from workshop.model.patch import Json
from workshop.model.scrubbing import scrubbed, without_at
from workshop.model.whole import UGLY_AT, ClosedPart, Whole, joined
from workshop.store import journal as journals
from workshop.store.envelope import Envelope, opened
from workshop.store.errors import Broken, Busy, NotFound
from workshop.store.files import Files, Signature
from workshop.store.journal import Journal

BOARD = "samenwerkbord-board"
CLOSED = "samenwerkbord-closed"
_TRIES = 100
"""How often a board is read anew when somebody writes it meanwhile."""

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
    change: Id
    """The last change of the open part."""
    signature: Signatures
    journal: Journal
    closed_journals: Mapping[Id, Journal] = field(default_factory=dict)
    unsettled: frozenset[Id] = frozenset()
    """Members whose closed part was written for a change that the open part never came to."""

    def applied(self, member: Id, client: str, sequence: int | None) -> Id | None:
        """The change that this request of this client led to, if it was carried out before."""
        for log in (self.journal, self.closed_journals.get(member)):
            for patch in reversed(log.patches if log else ()):
                if patch.client == client and patch.sequence == sequence and patch.by == member:
                    return patch.change
        return None

    def is_past(self, member: Id, client: str, sequence: int | None) -> bool:
        """Whether this request was answered before anything that the journals still tell of."""
        logs = (self.journal, self.closed_journals.get(member))
        return any(log.is_past(member, client, sequence) for log in logs if log)

    def with_journals(self, shared: Journal, own: Mapping[Id, Journal]) -> "Kept":
        """The same board with other journals."""
        closed = {member: replace(part, journal=own[member].patches) for member, part in self.whole.closed.items()}
        whole = replace(self.whole, journal=shared.patches, closed=closed)
        return replace(self, whole=whole, journal=shared, closed_journals=own)


def signature_of(files: Files, board_id: Id) -> Signatures | None:
    """Tells whether anything of a board was written since; None: there is no board."""
    board = files.signature(board_file(board_id)) if is_id(board_id) else None
    if board is None:
        return None
    folder = closed_folder(board_id)
    names = [journal_file(board_id), *(f"{folder}/{name}" for name in files.names(folder) if not name.endswith(".tmp"))]
    return ((board_file(board_id), board), *((name, files.signature(name)) for name in names))


def missing(files: Files, board_id: Id) -> NotFound | Broken:
    """Why there is no board to read: there never was one, or its file could not be read and was set aside."""
    names = files.names(f"boards/{board_id}") if is_id(board_id) else []
    set_aside_before = any(name.startswith("board.json.corrupt-") for name in names)
    return Broken(board_id) if set_aside_before else NotFound(board_id)


def read(files: Files, board_id: Id, now: datetime) -> Kept:
    """The board from its files, all of one moment. NotFound; Newer; Busy; Broken: set aside, nothing overwritten."""
    for _ in range(_TRIES):
        signature = signature_of(files, board_id)
        if signature is None:
            raise missing(files, board_id)
        kept = _read(files, board_id, signature, now)
        if signature_of(files, board_id) == signature:
            return kept
    raise Busy(board_id)


def _read(files: Files, board_id: Id, signature: Signatures, now: datetime) -> Kept:
    try:
        envelope = opened(files.read(board_file(board_id)), BOARD)
        board = Board.model_validate(envelope.content)
    except FileNotFoundError as error:
        raise NotFound(board_id) from error
    except (Broken, ValidationError) as error:
        set_aside(files, board_file(board_id), now)
        raise Broken(str(error)) from error
    change = str(envelope.head.get("change", ""))
    members = [name.removesuffix(".json") for name in files.names(closed_folder(board_id)) if name.endswith(".json")]
    parts = {member: _read_closed(files, board_id, member, board, change, now) for member in members}
    shared = journals.read(files, journal_file(board_id), envelope.revision)
    own = {
        member: journals.read(files, closed_journal(board_id, member), part.revision)
        for member, (part, _) in parts.items()
    }
    whole = Whole(
        board_id, envelope.revision, envelope.saved_at, board, (), {member: part for member, (part, _) in parts.items()}
    )
    unsettled = frozenset(member for member, (_, is_settled) in parts.items() if not is_settled)
    return scrubbed_journals(Kept(whole, change, signature, shared, own, unsettled), shared, own)


def _read_closed(
    files: Files, board_id: Id, member: Id, board: Board, change: Id, now: datetime
) -> tuple[ClosedPart, bool]:
    """What a member closed off, and whether the open part came to the change it was written for."""
    name = closed_file(board_id, member)
    try:
        part, is_settled = closed_part(opened(files.read(name), CLOSED), change)
        joined(board, part.items)
        return part, is_settled
    except FileNotFoundError:
        return ClosedPart(), True
    except (Broken, ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError, RecursionError):
        set_aside(files, name, now)
        set_aside(files, closed_journal(board_id, member), now)
        return ClosedPart(), True


def closed_part(envelope: Envelope, change: Id) -> tuple[ClosedPart, bool]:
    """What a file of closed items holds when the open part stands at this change; False: it waits for a later one.

    Such a file says how its items stood before, so that open and closed part always tell of the same moment.
    """
    items: dict[str, Json] = dict(envelope.content["items"])
    before: dict[str, Any] = dict(envelope.content.get("before") or {})
    if not before or before["change"] <= change:
        return ClosedPart(envelope.revision, items, saved_at=envelope.saved_at), True
    items = {at: item for at, item in {**items, **before["items"]}.items() if item is not None}
    return ClosedPart(envelope.revision - 1, items), False


def scrubbed_journals(kept: Kept, shared: Journal, own: Mapping[Id, Journal]) -> Kept:
    """With journals that say nothing of what their readers may not see; where that differs, the file is not sound."""
    if not kept.whole.closed:
        return kept.with_journals(shared, own)
    return kept.with_journals(
        _clean(shared, kept.whole, None), {member: _clean(log, kept.whole, member) for member, log in own.items()}
    )


def _clean(log: Journal, whole: Whole, member: Id | None) -> Journal:
    hidden = whole.hidden_from(member)
    patches = tuple(scrubbed(patch, hidden) for patch in log.patches)
    if member is not None and UGLY_AT not in whole.closed[member].items:
        patches = without_at(patches, UGLY_AT)
    if len(patches) == len(log.patches) and all(new is old for new, old in zip(patches, log.patches, strict=True)):
        return log
    return replace(log, patches=patches, sound=False)


def set_aside(files: Files, name: str, now: datetime) -> None:
    """Puts an unreadable file aside, where somebody can still look at it; somebody else may have done so already."""
    try:
        files.move(name, f"{name}.corrupt-{now:%Y%m%dT%H%M%S%f}")
    except FileNotFoundError:
        return
