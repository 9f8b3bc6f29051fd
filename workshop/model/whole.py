"""A board as it is kept: the open part everybody who may come in shares, and beside it what members closed off.

A closed item lies only in the part of the member who closed it, together with what hangs on it. A member's board is
the open part with the own part laid back in; nobody's code path ever holds somebody else's closed items.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from workshop.model.base import Closable, Id
from workshop.model.board import Board
from workshop.model.contract import Contract
from workshop.model.patch import Json, Op, Patch, apply, diff
from workshop.model.photo import UGLY, Photo

ClosedItems = Mapping[str, Json]
"""Closed items by their address."""


@dataclass(frozen=True)
class ClosedPart:
    """What one member closed off."""

    revision: int = 0
    items: ClosedItems = field(default_factory=dict)
    journal: Sequence[Patch] = ()
    saved_at: datetime | None = None


@dataclass(frozen=True)
class Whole:
    """Everything kept of one board, at one revision."""

    id: Id
    revision: int
    saved_at: datetime
    board: Board
    journal: Sequence[Patch] = ()
    closed: Mapping[Id, ClosedPart] = field(default_factory=dict)

    def revision_for(self, member: Id) -> int:
        """Counts only what this member may see, so that nobody can count somebody else's closed changes."""
        return self.revision + self.closed.get(member, _NOTHING).revision

    def saved_at_for(self, member: Id) -> datetime:
        """When anything that this member may see was saved last."""
        own = self.closed.get(member, _NOTHING).saved_at
        return max(own, self.saved_at) if own is not None else self.saved_at

    def board_of(self, member: Id) -> Board:
        """The board as this member holds it."""
        return joined(self.board, self.closed.get(member, _NOTHING).items)

    def hidden_from(self, member: Id | None) -> frozenset[Id]:
        """The ids of what others closed off; None: of all that is closed.

        Walks, marks on questions and ugly photos are left aside: they never lay open, so nothing that anybody else
        holds can tell of one.
        """
        return frozenset(
            at.rpartition("/")[2]
            for other, part in self.closed.items()
            if other != member
            for at in part.items
            if not at.startswith(_NEVER_OPEN) and not _stands(self.board, at)
        )

    def history_of(self, member: Id) -> list[Patch]:
        """What happened, oldest first, as far as this member may know it.

        A change that touched what the member closed off stands whole in the member's own journal.
        """
        own = {patch.change: patch for patch in self.closed.get(member, _NOTHING).journal}
        if not own:
            return list(self.journal)
        both = [own.pop(patch.change, patch) for patch in self.journal]
        return sorted([*both, *own.values()], key=lambda patch: patch.change)


_NOTHING = ClosedPart()
UGLY_AT = f"photos/{UGLY}"
"""Where an ugly photo lies, in its owner's closed part only."""
_NEVER_OPEN = ("walks/", "observations/", UGLY_AT)


def joined(board: Board, items: ClosedItems) -> Board:
    """The open board with closed items laid back in. An item that stands open already is left as it is."""
    if not items:
        return board
    return apply(board, (Op(item=at, after=item) for at, item in items.items() if not _stands(board, at)))


def left_out(board: Board, items: ClosedItems) -> dict[str, Json]:
    """The closed items that `joined` can't lay in: what they hung on was taken off by somebody who did not see them."""
    with_them = joined(board, items)
    return {at: item for at, item in items.items() if _stands(board, at) or not _stands(with_them, at)}


def _stands(board: Board, at: str) -> bool:
    here: object = board
    for part in at.split("/"):
        here = here.get(part) if isinstance(here, dict) else getattr(here, part, None)
        if here is None:
            return False
    return True


def without_items(board: Board, addresses: Iterable[str]) -> Board:
    """The board without these items, and without what hangs on a seat that goes: relations, spots, the agreement."""
    gone = [at for at in addresses if _stands(board, at)]
    if not gone:
        return board
    seats = {at.rpartition("/")[2] for at in gone}
    for name, photo in board.photos.items():
        cut = (key for key, relation in photo.relations.items() if relation.source in seats or relation.target in seats)
        gone += [at for key in cut if (at := f"photos/{name}/relations/{key}") not in gone]
    seen = (f"ledgers/{name}" for name, ledger in board.ledgers.items() if ledger.who in seats)
    gone += [at for at in seen if at not in gone]
    gone += [at for at in (f"contract/{way}" for way in _contracted_with(board.contract, seats)) if at not in gone]
    return apply(board, (Op(item=at) for at in gone))


def parted(board: Board) -> tuple[Board, dict[str, Json]]:
    """The open board, and the closed items by address, of a board as one member holds it."""
    closed = list(_closed_addresses(board))
    if not closed:
        return board, {}
    items: dict[str, Json] = {}
    for at in closed:
        items.update(_taken(board, at))
    return apply(board, (Op(item=at, before=items[at]) for at in closed)), items


def _taken(board: Board, at: str) -> dict[str, Json]:
    here: object = board
    for part in at.split("/"):
        here = here[part] if isinstance(here, dict) else getattr(here, part)
    return {op.item: op.after for op in diff(None, here, at)}  # type: ignore[arg-type]


def _closed_addresses(board: Board) -> Iterator[str]:
    gone = {key for items in (board.parties, board.people) for key, item in items.items() if item.closed_to}
    yield from (f"parties/{key}" for key in board.parties if key in gone)
    yield from (f"people/{key}" for key in board.people if key in gone)
    yield from (f"groups/{key}" for key, group in board.groups.items() if group.closed_to)
    yield from (f"moments/{key}" for key, moment in board.moments.items() if moment.closed_to)
    yield from (f"walks/{key}" for key in board.walks)
    yield from (f"observations/{key}" for key in board.observations)
    for name, ledger in board.ledgers.items():
        if ledger.closed_to or ledger.who in gone:
            yield f"ledgers/{name}"
        else:
            yield from (f"ledgers/{name}/accounts/{key}" for key in ledger.accounts if key in gone)
    yield from (f"symptoms/{key}" for key, symptom in board.symptoms.items() if symptom.closed_to)
    for key, adjustment in board.adjustments.items():
        if adjustment.closed_to:
            yield f"adjustments/{key}"
        else:
            yield from (f"adjustments/{key}/accounts/{party}" for party in adjustment.accounts if party in gone)
            yield from (f"adjustments/{key}/notes/{at}" for at, note in adjustment.notes.items() if note.closed_to)
    for name, photo in board.photos.items():
        if photo.closed_to:
            yield f"photos/{name}"
        else:
            yield from (f"photos/{name}/{way}" for way in _closed_in(photo, gone))
    yield from (f"contract/{way}" for way in _closed_in_contract(board.contract, gone))


def _closed_in_contract(contract: Contract, gone: set[Id]) -> Iterator[str]:
    yield from (f"lines/{key}" for key, line in contract.lines.items() if line.closed_to)
    yield from (f"others/{key}" for key, spot in contract.others.items() if spot.closed_to and spot.who not in gone)
    for kind in ("responsibilities", "hands", "circle"):
        yield from (f"{kind}/{key}" for key, item in getattr(contract, kind).items() if item.closed_to)
    yield from _contracted_with(contract, gone)


def _contracted_with(contract: Contract, seats: set[Id]) -> Iterator[str]:
    """Where the contract is about any of these."""
    yield from (f"others/{key}" for key, spot in contract.others.items() if spot.who in seats)
    yield from (f"agreements/{key}" for key in contract.agreements if key in seats)


def _closed_in(photo: Photo, gone: set[Id]) -> Iterator[str]:
    yield from (f"chairs/{key}" for key, chair in photo.chairs.items() if chair.closed_to)
    for key, relation in photo.relations.items():
        if relation.closed_to or relation.source in gone or relation.target in gone:
            yield f"relations/{key}"
    for key, seat in photo.seats.items():
        if key in gone:
            yield f"seats/{key}"
        else:
            yield from (f"seats/{key}/backpack/{item}" for item, interest in seat.backpack.items() if _shut(interest))


def _shut(item: Closable) -> bool:
    return item.closed_to is not None
