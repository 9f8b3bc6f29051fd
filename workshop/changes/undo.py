"""Undo and redo, per person: what I did goes back only where it still stands as I left it."""

from collections.abc import Sequence

from workshop.changes.registry import Context, Outcome, Refused, Values, verb
from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.patch import Op, Patch, apply, reversed_ops, value_at


class Nothing(Values):
    """Nothing to say."""


@verb()
def undo(board: Board, _values: Nothing, context: Context) -> Outcome:
    """Takes back the last thing this member did. Refused('nothing_to_undo')."""
    done, _ = stacks(context.history, context.by)
    if not done:
        raise Refused("nothing_to_undo")
    after, kept = _back(board, done[-1].ops, context)
    return Outcome(after, undoes=done[-1].change, kept=kept)


@verb()
def redo(board: Board, _values: Nothing, context: Context) -> Outcome:
    """Does again what this member took back last. Refused('nothing_to_redo')."""
    _, undone = stacks(context.history, context.by)
    if not undone:
        raise Refused("nothing_to_redo")
    after, kept = _back(board, undone[-1].ops, context)
    return Outcome(after, redoes=undone[-1].change, kept=kept)


def stacks(history: Sequence[Patch], by: Id) -> tuple[list[Patch], list[Patch]]:
    """What this member can undo, and redo, each with the next one last. The patches are those to be turned back."""
    done: list[Patch] = []
    undone: list[Patch] = []
    for patch in history:
        if patch.by != by:
            continue
        if patch.undoes:
            done = [other for other in done if other.change != patch.undoes]
            undone.append(patch)
        elif patch.redoes:
            undone = [other for other in undone if other.change != patch.redoes]
            done.append(patch)
        else:
            done.append(patch)
            undone.clear()
    return done, undone


def _back(board: Board, ops: Sequence[Op], context: Context) -> tuple[Board, tuple[tuple[str, Id], ...]]:
    """The ops turned back where the value is still mine; items that came or went go back together or not at all."""
    back = reversed_ops(ops)
    kept = [op for op in back if value_at(board, op) != op.before]
    kept += [op for op in back if not op.field and op.after is None and _carries_more(board, op, back)]
    if any(not op.field for op in kept):
        kept += [op for op in back if not op.field and op not in kept]
    after = apply(board, [op for op in back if op not in kept])
    return after, tuple({op.item: _changed_by(op, context) for op in kept}.items())


def _carries_more(board: Board, op: Op, back: Sequence[Op]) -> bool:
    """Whether somebody hung a relation on a seat that would go."""
    kind, _, key = op.item.rpartition("/")
    if not kind.endswith("seats"):
        return False
    taken = {other.item.rpartition("/")[2] for other in back if other.after is None}
    relations = board.photo.relations.items()
    return any(key in (relation.source, relation.target) and at not in taken for at, relation in relations)


def _changed_by(op: Op, context: Context) -> Id:
    """Who wrote there last, or touched what hangs there."""
    key = op.item.rpartition("/")[2]
    for patch in reversed(context.history):
        if patch.by != context.by and any(key in str(other.item) or key in str(other.after) for other in patch.ops):
            return patch.by
    return context.by
