"""The verbs: each takes a board and values, and returns the board as it is after. Pure."""

from workshop.changes import (
    backpack,
    board,
    closing,
    content,
    contract,
    groups,
    keys,
    ledger,
    observation,
    parties,
    photo,
    process,
    relations,
    undo,
    walk,
)
from workshop.changes.registry import VERBS, Refused, verb_named

__all__ = [
    "VERBS",
    "Refused",
    "backpack",
    "board",
    "closing",
    "content",
    "contract",
    "groups",
    "keys",
    "ledger",
    "observation",
    "parties",
    "photo",
    "process",
    "relations",
    "undo",
    "verb_named",
    "walk",
]
