"""One step back at the desk, and forth again."""

from typing import Any

from workshop.changes.course.held import having
from workshop.changes.registry import COURSE, Context, Nothing, Outcome, Refused
from workshop.changes.undo import stacks
from workshop.model.base import Id
from workshop.model.course import CourseGroup
from workshop.model.neighbour import Look
from workshop.model.patch import apply, reversed_ops, value_at


@COURSE.verb("lead", is_step=False)
def undo(group: CourseGroup, _values: Nothing, context: Context) -> Outcome[CourseGroup]:
    """Takes back the last thing this trainer did at the desk. Refused('nothing_to_undo')."""
    done, _ = stacks(context.history, context.by, verbs=COURSE.verbs)
    if not done:
        raise Refused("nothing_to_undo")
    return Outcome(_back(group, done[-1].ops), undoes=done[-1].change)


@COURSE.verb("lead", is_step=False)
def redo(group: CourseGroup, _values: Nothing, context: Context) -> Outcome[CourseGroup]:
    """Does again what was taken back. Refused('nothing_to_redo')."""
    _, undone = stacks(context.history, context.by, verbs=COURSE.verbs)
    if not undone:
        raise Refused("nothing_to_redo")
    return Outcome(_back(group, undone[-1].ops), redoes=undone[-1].change)


def _back(group: CourseGroup, ops: Any) -> CourseGroup:
    """The ops turned back where the value is still as they left it."""
    after = apply(group, [op for op in reversed_ops(ops) if value_at(group, op) == op.before])
    lost = {name: None for name in ("now", "shown") if getattr(after, name) not in after.rounds}
    return having(after, **lost, looks=_still(group, having(after, **lost)))


def _still(before: CourseGroup, after: CourseGroup) -> dict[Id, Look]:
    """Who looked along and still does: in the same run of the same round, as nobody looks along again by a step."""
    if before.now is None or after.now != before.now:
        return {}
    is_same_run = after.rounds[after.now].began_at == before.rounds[before.now].began_at
    return {key: one for key, one in before.looks.items() if is_same_run and after.looks.get(key) == one}
