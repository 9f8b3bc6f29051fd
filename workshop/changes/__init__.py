"""The verbs: each takes a board and values, and returns the board as it is after. Pure."""

from workshop.changes import (
    adjustments,
    backpack,
    board,
    closing,
    content,
    contract,
    groups,
    keys,
    ledger,
    parties,
    photo,
    process,
    relations,
    symptoms,
    undo,
    walk,
)
from workshop.changes.registry import VERBS, Refused, verb_named

__all__ = [
    "VERBS",
    "Refused",
    "adjustments",
    "backpack",
    "board",
    "closing",
    "content",
    "contract",
    "groups",
    "keys",
    "ledger",
    "parties",
    "photo",
    "process",
    "relations",
    "symptoms",
    "undo",
    "verb_named",
    "walk",
]
