"""Slowing who guesses: a wrong try costs, a right one never does, so that one guesser locks no room out."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from workshop.model.change import Refused

Allowed = tuple[int, float]
"""Tries at once, and seconds until there is another."""
_OF_A_SOURCE: Allowed = (10, 6.0)
"""Wrong tries that one source has."""
_OF_ALL: Allowed = (120, 1.0)
"""The same for all sources together on what they guess at; a source keeps its first few whatever others do."""
_FIRST = 3
_REMEMBERED = 5_000


@dataclass
class _Budget:
    """Tries that come back with time."""

    most: int
    pause: float
    left: float
    at: float

    def refill(self, now: float) -> None:
        self.left = min(self.most, self.left + (now - self.at) / self.pause)
        self.at = now


@dataclass
class Guessing:
    """Who guessed wrong, and how much: by source, and by what was guessed at. In memory: a restart forgives."""

    clock: Callable[[], float] = time.monotonic
    own: Allowed = _OF_A_SOURCE
    shared: Allowed = _OF_ALL
    code: str = "guessing"
    """Of the refusal."""
    _budgets: OrderedDict[str, _Budget] = field(default_factory=OrderedDict)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def check(self, source: str, at: str) -> None:
        """Refused('guessing', seconds=...): this source has to wait before it may try again."""
        with self._guard:
            own = self._budget(f"from {source}", *self.own)
            shared = self._budget(f"at {at}", *self.shared)
            waits = (1 - own.left) * own.pause
            if own.left > own.most - _FIRST:
                return  # who has hardly guessed does not wait for others who did
            waits = max(waits, (1 - shared.left) * shared.pause)
        if waits > 0:
            raise Refused(self.code, seconds=int(waits) + 1)

    def wrong(self, source: str, at: str) -> None:
        """That was not it."""
        with self._guard:
            for name, allowed in ((f"from {source}", self.own), (f"at {at}", self.shared)):
                budget = self._budget(name, *allowed)
                budget.left = max(0.0, budget.left - 1)

    def _budget(self, name: str, most: int, pause: float) -> _Budget:
        now = self.clock()
        held = self._budgets.setdefault(name, _Budget(most, pause, most, now))
        self._budgets.move_to_end(name)
        held.refill(now)
        while len(self._budgets) > _REMEMBERED:
            self._budgets.popitem(last=False)
        return held


def crowding() -> Guessing:
    """The same for joining: a room of sixty behind one address comes in at once, a flood does not."""
    return Guessing(own=(60, 10.0), shared=(90, 5.0), code="crowd")
