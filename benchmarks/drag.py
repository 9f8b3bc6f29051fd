"""One drag of one party, the same on every contestant's map: press, a first move that only starts the drag, four
moves, release.

Each counted move is dispatched by the browser as a real pointer event and waits until it has been drawn; its figure
runs from the event's own timeStamp to the end of the frame that painted the party's name at a new place. The act's
figure is the mean of its moves. After each drag the party must stand where the pointer left it, or the run ends: a
frame that shows something else doesn't count.
"""

from dataclasses import dataclass, field

from playwright.sync_api import Page

from benchmarks.layout import DRAG, Places, draggable

_FIRST = 10.0
_MOVES = 4
_OFF = 3.0


@dataclass
class Dragged:
    """A map on a page; `script` answers in the page where each party is on screen, by name."""

    name: str
    page: Page
    script: str
    free: list[str] = field(default_factory=list)

    def places(self) -> Places:
        """Where each party is on screen now."""
        found: dict[str, tuple[float, float]] = self.page.evaluate(self.script)
        return found

    def act(self, number: int) -> float:
        """Drags the next free party: to the right in one lap, back in the next."""
        self.free = self.free or draggable(self.places())
        lap, turn = divmod(number, len(self.free))
        return self._drag(self.free[turn], DRAG if lap % 2 == 0 else -DRAG)

    def _drag(self, name: str, distance: float) -> float:
        x, y = self.places()[name]
        mouse = self.page.mouse
        self.page.evaluate("name => __bench.watch(name)", name)
        mouse.move(x, y)
        mouse.down()
        first = _FIRST if distance > 0 else -_FIRST
        mouse.move(x + first, y)
        self.page.wait_for_timeout(40)
        self.page.evaluate("__bench.countMoves()")
        for step in range(1, _MOVES + 1):
            mouse.move(x + first + (distance - first) * step / _MOVES, y)
            self.page.evaluate("moves => __bench.gesturesDrawn(moves)", step)
        took: list[float] = self.page.evaluate("__bench.gestures")
        mouse.up()
        self._check(name, x + distance, y)
        return sum(took) / len(took)

    def _check(self, name: str, x: float, y: float) -> None:
        self.page.wait_for_timeout(40)
        at = self.places()[name]
        if abs(at[0] - x) > _OFF or abs(at[1] - y) > _OFF:
            raise RuntimeError(f"{self.name}: {name} was dragged to {x:.0f}, {y:.0f} and stands at {at}")
