"""The one registry of verbs, used by both doors (gestures and forms)."""

import inspect
from collections.abc import Callable
from typing import Any

from workshop.model.board import Board
from workshop.model.change import Context, Outcome, Refused, Right, Values, Verb

__all__ = ["VERBS", "Context", "Nothing", "Outcome", "Refused", "Values", "verb", "verb_named"]

VERBS: dict[str, Verb] = {}


class Nothing(Values):
    """Nothing to say: the verb, and who asks for it, are enough."""


_Run = Callable[[Board, Any, Context], Board] | Callable[[Board, Any, Context], Outcome]


def verb(right: Right = "edit", *, by_gesture: bool = True, is_step: bool = True) -> Callable[[_Run], _Run]:
    """Register a function as the verb of its own name; its second parameter's type says what it is told."""

    def register(run: _Run) -> _Run:
        values = list(inspect.signature(run, eval_str=True).parameters.values())[1].annotation
        VERBS[run.__name__] = Verb(run.__name__, right, values, run, by_gesture, is_step)
        return run

    return register


def verb_named(name: str) -> Verb:
    """Refused('unknown_verb'): no such verb."""
    if name not in VERBS:
        raise Refused("unknown_verb")
    return VERBS[name]
