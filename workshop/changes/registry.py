"""The registries of verbs, each used by both doors (gestures and forms): one for boards, one for course groups."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic

from workshop.model.board import Board
from workshop.model.change import Context, M, Outcome, Refused, Right, Values, Verb
from workshop.model.course import CourseGroup

__all__ = ["BOARD", "COURSE", "VERBS", "Context", "Nothing", "Outcome", "Refused", "Values", "verb", "verb_named"]


class Nothing(Values):
    """Nothing to say: the verb, and who asks for it, are enough."""


@dataclass(frozen=True)
class Registry(Generic[M]):
    """The verbs of one sort of thing, by name."""

    verbs: dict[str, Verb[M]] = field(default_factory=dict)

    def verb(
        self, right: Right, *, by_gesture: bool = True, is_step: bool = True, is_secret: bool = False
    ) -> Callable[[Any], Any]:
        """Register a function as the verb of its own name; its second parameter's type says what it is told."""

        def register(run: Any) -> Any:
            values = list(inspect.signature(run, eval_str=True).parameters.values())[1].annotation
            self.verbs[run.__name__] = Verb(run.__name__, right, values, run, by_gesture, is_step, is_secret)
            return run

        return register

    def named(self, name: str) -> Verb[M]:
        """Refused('unknown_verb'): no such verb."""
        if name not in self.verbs:
            raise Refused("unknown_verb")
        return self.verbs[name]

    def is_logged(self, name: str, told: Mapping[str, Any]) -> bool:
        """Whether a log may tell that this was asked for; of a verb that there isn't it may."""
        return name not in self.verbs or self.verbs[name].is_logged(told)


BOARD = Registry[Board]()
VERBS = BOARD.verbs
COURSE = Registry[CourseGroup]()
_Run = Callable[[Board, Any, Context], Board] | Callable[[Board, Any, Context], Outcome]


def verb(
    right: Right = "edit", *, by_gesture: bool = True, is_step: bool = True, is_secret: bool = False
) -> Callable[[_Run], _Run]:
    """A verb of a board."""
    return BOARD.verb(right, by_gesture=by_gesture, is_step=is_step, is_secret=is_secret)


def verb_named(name: str) -> Verb:
    """A verb of a board by its name. Refused('unknown_verb'): no such verb."""
    return BOARD.named(name)
