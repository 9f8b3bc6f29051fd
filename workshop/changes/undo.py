"""Undo and redo, per person: what I did goes back only where it still stands as I left it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from workshop.changes.items import OnPhoto, next_number, photo_of
from workshop.changes.references import refers_to, tied
from workshop.changes.registry import VERBS, Context, Outcome, Refused, verb
from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.change import Verb
from workshop.model.ledger import OWN
from workshop.model.patch import Op, Patch, apply, reversed_ops, value_at
from workshop.model.photo import PHOTO, UGLY, PhotoKey
from workshop.model.whole import UGLY_AT

_AGREEMENTS = "contract/agreements/"
"""Where agreements stand, each under the id of its party."""


@verb()
def undo(board: Board, values: OnPhoto, context: Context) -> Outcome:
    """Takes back the last thing this member did, there or on the board. Refused('nothing_to_undo')."""
    photo_of(board, values, context)
    done, _ = stacks(context.history, context.by, values.photo)
    if not done:
        raise Refused("nothing_to_undo")
    after, kept = _back(board, done[-1].ops, context)
    return Outcome(after, undoes=done[-1].change, kept=kept)


@verb()
def redo(board: Board, values: OnPhoto, context: Context) -> Outcome:
    """Does again what this member took back last. Refused('nothing_to_redo')."""
    photo_of(board, values, context)
    _, undone = stacks(context.history, context.by, values.photo)
    if not undone:
        raise Refused("nothing_to_redo")
    after, kept = _back(board, undone[-1].ops, context)
    return Outcome(after, redoes=undone[-1].change, kept=kept)


def stacks(
    history: Sequence[Patch], by: Id, photo: PhotoKey = PHOTO, *, verbs: Mapping[str, Verb[Any]] = VERBS
) -> tuple[list[Patch], list[Patch]]:
    """What this member can undo, and redo, each with the next one last. The patches are those to be turned back.

    The ugly photo has its own: a step back on the board never reaches behind its curtain, nor the other way round.
    """
    done: list[Patch] = []
    undone: list[Patch] = []
    for patch in history:
        if patch.by != by or (patch.ops and _is_ugly(patch) != (photo == UGLY)):
            continue
        if patch.undoes:
            done = [other for other in done if other.change != patch.undoes]
            undone += [patch] if patch.ops else []
        elif patch.redoes:
            undone = [other for other in undone if other.change != patch.redoes]
            done += [patch] if patch.ops else []
        elif _can_be_undone(patch, verbs):
            done.append(patch)
            undone.clear()
    return done, undone


def _is_ugly(patch: Patch) -> bool:
    """Whether it is about the ugly photo alone."""
    return all(op.item == UGLY_AT or op.item.startswith(f"{UGLY_AT}/") for op in patch.ops)


def _can_be_undone(patch: Patch, verbs: Mapping[str, Verb[Any]]) -> bool:
    """Keys and members are no steps on the board: taking a step back must not open or shut a door. Nor is a walk."""
    verb = verbs.get(patch.verb)
    return bool(patch.ops) and (verb is None or (verb.right != "own" and verb.is_step))


def _back(board: Board, ops: Sequence[Op], context: Context) -> tuple[Board, tuple[tuple[str, Id], ...]]:
    """The ops turned back where the value is still mine; items that came or went go back together or not at all."""
    back = reversed_ops(ops)
    kept = [op for op in back if value_at(board, op) != op.before]
    items = frozenset(op.item for op in back if not op.field)
    going_at = frozenset(op.item for op in back if _is_bound(op, items) and op.after is None)
    going = frozenset(at.rpartition("/")[2] for at in going_at if not _is_by_party(at))
    let_go = apply(board, [op for op in back if (op.field or _is_cell(op)) and op not in kept])
    kept += [op for op in back if op not in kept and _key(op) in going and _is_held(let_go, _key(op), going, going_at)]
    if any(_is_bound(op, items) for op in kept):
        kept += [op for op in back if _is_bound(op, items) and op not in kept]
    after = tied(board, apply(board, [op for op in back if op not in kept]))
    kept = [op for op in back if value_at(after, op) != op.after]
    return _numbered(board, after), tuple({op.item: _changed_by(op, context) for op in kept}.items())


def _is_held(board: Board, key: str, going: frozenset[str], going_at: frozenset[str]) -> bool:
    """Whether something that stays refers to this item, or stands under its id: an agreement, an account."""
    is_agreed = key in board.contract.agreements and f"{_AGREEMENTS}{key}" not in going_at
    is_seen = any(
        key in held.accounts and f"{sort}/{name}/accounts/{key}" not in going_at
        for sort, items in (("ledgers", board.ledgers), ("adjustments", board.adjustments))
        for name, held in items.items()
        if name != OWN and name not in going
    )
    return is_agreed or is_seen or refers_to(board, key, going)


def _is_by_party(at: str) -> bool:
    """Whether it stands under the id of the party it is about, and nothing refers to it: an agreement, an account."""
    return at.startswith(_AGREEMENTS) or (at.startswith(("ledgers/", "adjustments/")) and "/accounts/" in at)


def _is_cell(op: Op) -> bool:
    """Whether a cell of a ledger came or went."""
    return not op.field and op.item.endswith(f"/contributions/{_key(op)}")


def _is_bound(op: Op, items: Collection[str]) -> bool:
    """Whether an item came or went with others. A cell goes back on its own, unless what it is about came or went."""
    return not op.field and not (_is_cell(op) and f"resources/{_key(op)}" not in items)


def _key(op: Op) -> str:
    return op.item.rpartition("/")[2]


def _numbered(before: Board, after: Board) -> Board:
    """A number that was given to somebody else meanwhile is not taken back: who returns gets the next one."""
    back = [
        (item.number, field, key)
        for field in ("parties", "people")
        for key, item in getattr(after, field).items()
        if item.number is not None and item is not getattr(before, field).get(key)
    ]
    for number, field, key in sorted(back):
        if _is_doubled(after, number):
            items = getattr(after, field)
            item = items[key].model_copy(update={"number": next_number(after)})
            after = after.model_copy(update={field: {**items, key: item}})
    return after


def _is_doubled(board: Board, number: int) -> bool:
    return [item.number for items in (board.parties, board.people) for item in items.values()].count(number) > 1


def _changed_by(op: Op, context: Context) -> Id:
    """Who wrote there last, or touched what hangs there."""
    key = _key(op)
    for patch in reversed(context.history):
        if patch.by != context.by and any(key in str(other.item) or key in str(other.after) for other in patch.ops):
            return patch.by
    return context.by
