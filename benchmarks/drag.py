"""One drag of one party, the same on every contestant's map: press, a first move that only starts the drag, four
moves, release.

Each counted move is dispatched by the browser as a real pointer event and waits until it has been drawn; its figure
runs from the event's own timeStamp to the end of the frame that painted the party's words (its name, or the number
where names don't fit) at a new place. The act's figure is the mean of its moves. Before it is let go the party must
stand where the pointer holds it, or the run ends: a frame that shows something else doesn't count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playwright.sync_api import Error, Page

from benchmarks.layout import DRAG, Places

_FIRST = 10.0
_MOVES = 4
_OFF = 3.0
_REST_MS = 80
"""vis-network takes no press within 50 ms of the last release: it would drag from where that one was."""


@dataclass(frozen=True)
class Dragged:
    """A map on a page that says where each party is.

    `free` names who can be dragged, `words` what may be written at each: its name, or its number where no name fits.
    """

    name: str
    page: Page
    free: Sequence[str]
    words: Mapping[str, Sequence[str]]

    def places(self) -> Places:
        """Where each party is on screen now."""
        found: dict[str, tuple[float, float]] = self.page.evaluate("__map.places()")
        return found

    def act(self, number: int) -> float:
        """Drags the next free party: to the right in one lap, back in the next."""
        lap, turn = divmod(number, len(self.free))
        return self._drag(self.free[turn], DRAG if lap % 2 == 0 else -DRAG)

    def _drag(self, party: str, distance: float) -> float:
        x, y = self.places()[party]
        mouse = self.page.mouse
        self.page.evaluate("words => __bench.watch(...words)", self.words[party])
        mouse.move(x, y)
        mouse.down()
        first = _FIRST if distance > 0 else -_FIRST
        mouse.move(x + first, y)
        self.page.wait_for_timeout(_REST_MS)
        self.page.evaluate("__bench.countMoves()")
        for step in range(1, _MOVES + 1):
            mouse.move(x + first + (distance - first) * step / _MOVES, y)
            self._drawn(party, step)
        took: list[float] = self.page.evaluate("__bench.gestures")
        self._check(party, x + distance, y)
        mouse.up()
        self.page.wait_for_timeout(_REST_MS)
        return sum(took) / len(took)

    def _drawn(self, party: str, moves: int) -> None:
        try:
            self.page.evaluate("moves => __bench.gesturesDrawn(moves)", moves)
        except Error as lost:
            lost.add_note(f"{self.name}: move {moves} of {party}, written as {self.words[party]}")
            raise

    def _check(self, party: str, x: float, y: float) -> None:
        at = self.places()[party]
        if abs(at[0] - x) > _OFF or abs(at[1] - y) > _OFF:
            raise RuntimeError(f"{self.name}: {party} was dragged to {x:.0f}, {y:.0f} and stands at {at}")
