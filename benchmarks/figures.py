"""What was measured, and one table of what is met and what is not."""

import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Contestant:
    """Who acts; an act returns its figure. One that takes half a minute an act may skip rounds (`every`)."""

    name: str
    act: Callable[[int], float]
    every: int = 1


@dataclass(frozen=True)
class Figures:
    """One contestant's figures of one run."""

    name: str
    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def p95(self) -> float:
        """The value that 95 of 100 acts stay within (nearest rank)."""
        ordered = sorted(self.values)
        return ordered[math.ceil(0.95 * len(ordered)) - 1]


@dataclass(frozen=True)
class Line:
    """One line of the table: ours against a yardstick (or against a plain limit), and the most it may be."""

    row: str
    size: str
    unit: str
    ours: Figures
    yardstick: Figures | None = None
    limit: float | None = None
    of: Literal["median", "p95"] = "median"
    """Which of the figures the limit is about."""

    @property
    def reached(self) -> float:
        """The ratio of the medians (or the p95s), or, without a yardstick, our own."""
        ours: float = getattr(self.ours, self.of)
        return ours / getattr(self.yardstick, self.of) if self.yardstick else ours

    @property
    def verdict(self) -> str:
        if self.limit is None:
            return "-"
        return "met" if self.reached <= self.limit else "NOT MET"


def rotate(contestants: Sequence[Contestant], acts: int, warm_up: int = 3) -> dict[str, Figures]:
    """Lets every contestant act in turn, each round beginning with the next one; the first rounds don't count."""
    values: dict[str, list[float]] = {contestant.name: [] for contestant in contestants}
    for number in range(warm_up + acts):
        start = number % len(contestants)
        for contestant in [*contestants[start:], *contestants[:start]]:
            if number % contestant.every:
                continue
            figure = contestant.act(number)
            if number >= warm_up:
                values[contestant.name].append(figure)
    return {name: Figures(name, tuple(found)) for name, found in values.items()}


_HEADS = ("what", "size", "who", "median", "p95", "n", "against", "median", "p95", "reached", "at most", "verdict")


def table(lines: Sequence[Line]) -> str:
    """The lines as one table, readable as text and as Markdown."""
    rows = [_HEADS, *(_cells(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    written = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    written.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(written)


def _cells(line: Line) -> tuple[str, ...]:
    other = line.yardstick
    sign = "x" if other else f" {line.unit}"
    return (
        line.row,
        line.size,
        line.ours.name,
        f"{line.ours.median:.4g} {line.unit}",
        f"{line.ours.p95:.4g}",
        str(len(line.ours.values)),
        other.name if other else "",
        f"{other.median:.4g}" if other else "",
        f"{other.p95:.4g}" if other else "",
        f"{line.reached:.3g}{sign}",
        f"{line.limit:g}{sign}{' of p95' if line.of == 'p95' else ''}" if line.limit is not None else "",
        line.verdict,
    )
