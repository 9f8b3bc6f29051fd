"""Taking closed items out of patches that were written while those items still lay open, or that closed them.

What is left of such a patch tells nothing of the item: not its content, not its id, not that it was there.
"""

from collections.abc import Iterable, Set
from typing import Any

from workshop.model.base import Id
from workshop.model.patch import Op, Patch

_GONE: Any = object()


def scrubbed(patch: Patch, hidden: Set[Id]) -> Patch:
    """The patch without anything about these items; the same object when it says nothing about them."""
    ops = tuple(op for old in patch.ops if (op := _scrubbed_op(old, hidden)) is not None)
    if len(ops) == len(patch.ops) and all(new is old for new, old in zip(ops, patch.ops, strict=True)):
        return patch
    return patch.model_copy(update={"ops": ops})


def without_at(patches: Iterable[Patch], at: str) -> tuple[Patch, ...]:
    """The patches without what they say of an item and all within it; one that said nothing else is gone itself."""
    left = []
    for patch in patches:
        ops = tuple(op for op in patch.ops if op.item != at and not op.item.startswith(f"{at}/"))
        if len(ops) == len(patch.ops):
            left.append(patch)
        elif ops:
            left.append(patch.model_copy(update={"ops": ops}))
    return tuple(left)


def _scrubbed_op(op: Op, hidden: Set[Id]) -> Op | None:
    if any(part in hidden for part in op.item.split("/")):
        return None
    before, after = _without(op.before, hidden), _without(op.after, hidden)
    if before is _GONE or after is _GONE:
        return None
    if before is op.before and after is op.after:
        return op
    return None if before == after else op.model_copy(update={"before": before, "after": after})


def _without(value: Any, hidden: Set[Id]) -> Any:
    """The value without these ids; a relation that ran to one of them, or a spot of one, is gone as a whole."""
    if isinstance(value, str):
        return None if value in hidden else value
    if isinstance(value, dict):
        if any(isinstance(value.get(end), str) and value[end] in hidden for end in ("source", "target", "who")):
            return _GONE
        held = {key: _without(inner, hidden) for key, inner in value.items() if key not in hidden}
        kept = {key: inner for key, inner in held.items() if inner is not _GONE}
        return value if len(kept) == len(value) and all(kept[key] is value[key] for key in kept) else kept
    if isinstance(value, list):
        left = [inner for inner in value if not (isinstance(inner, str) and inner in hidden)]
        return value if len(left) == len(value) else left
    return value
