"""What hangs on something that is about to be taken off: found by taking it off, on a board that nobody keeps."""

from collections import Counter
from collections.abc import Mapping, Sequence

from workshop.changes.parties import Remove
from workshop.changes.registry import verb_named
from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.change import Context
from workshop.model.ledger import OWN
from workshop.model.patch import Op, diff

_SORTS = ("relations", "people", "groups", "steps", "moments", "agreements", "others", "symptoms", "adjustments")
"""What is counted by item; in a patch the sort stands before the item's id."""
_BY_PARTY = ("agreements",)
"""These stand under their party's id."""


def hanging_on(board: Board, keys: Sequence[Id], context: Context) -> Mapping[str, int]:
    """How many items of each sort go, or let go, with these. Refused('gone'): one of them is not there."""
    counts: Counter[str] = Counter()
    without = verb_named("remove").apply(board, Remove(ids=tuple(keys)), context).after
    touched = {_item_of(op) for op in diff(board, without)}
    for sort, key in touched:
        if sort in _SORTS and (key not in keys or sort in _BY_PARTY):
            counts[sort] += 1
    accounts = board.ledgers[OWN].accounts
    counts["accounts"] = sum(key in accounts and not accounts[key].is_blank for key in keys)
    seen = board.ledgers.keys() - without.ledgers.keys() - set(keys)
    counts["views"] = len(seen)
    counts["interests"] = sum(len(board.photo.seats[key].backpack) for key in keys if key in board.photo.seats)
    return +counts


def _item_of(op: Op) -> tuple[str, str]:
    """The innermost sort of which an item is touched, and that item's id."""
    parts = op.item.split("/")
    at = next((at for at in range(len(parts) - 2, -1, -1) if parts[at] in _SORTS), None)
    return (parts[at], parts[at + 1]) if at is not None else ("", "")
