"""Balances in words side by side for a wall: letters as large as the words allow, and pages where one is too little."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from workshop.access.round_pictures import Balances
from workshop.charts.timeline_words import text_width
from workshop.model.ledger import SIDES
from workshop.model.round_kinds import InWords

Row = tuple[str, InWords]
SMALLEST = 24
"""Pixels of the letters where there is much to read: no word on a wall is smaller (LOOKS)."""
_SIZES = (36, 32, 28, SMALLEST)
_AROUND, _LOWEST = 360, 240
"""Pixels of a wall for its question, heads and the line below; and the least that is left for the rows of a page."""
LEADING, PAD, GAP = 1.3, 10, 28
"""From one line to the next in letters; pixels above and below a row, and right of a cell."""
NAME_SHARE = 0.18
"""Of the width, for names, where there are any."""


@dataclass(frozen=True)
class Laid:
    """The rows of each page, and how large their letters are."""

    pages: tuple[tuple[Row, ...], ...]
    """One at least."""
    size: int


def has_names(rows: Sequence[Row]) -> bool:
    """Whether one of them has a name: else there is no column for it, on this page."""
    return any(name for name, _words in rows)


def laid(picture: Balances, width: int, height: int = 1080) -> Laid:
    """As large as fits on one page of a wall of this height; else at the smallest, on as few pages as hold it."""
    room = max(height - _AROUND, _LOWEST)
    is_named = has_names(picture.rows)
    for size in _SIZES:
        heights = [_height(row, size, width, is_named=is_named) for row in picture.rows]
        if sum(heights) <= room:
            return Laid((picture.rows,), size)
    return Laid(_paged(picture.rows, heights, room), SMALLEST)


def _paged(rows: Sequence[Row], heights: Sequence[float], room: int) -> tuple[tuple[Row, ...], ...]:
    """As few pages as hold them, each about as full as the others."""
    full = _filled(rows, heights, room)
    for most in range(int(sum(heights) / len(full)), room, 8):
        even = _filled(rows, heights, most)
        if len(even) == len(full):
            return even
    return full


def _filled(rows: Sequence[Row], heights: Sequence[float], most: float) -> tuple[tuple[Row, ...], ...]:
    pages: list[list[Row]] = [[]]
    left = most
    for row, height in zip(rows, heights, strict=True):
        if pages[-1] and height > left:
            pages.append([])
            left = most
        pages[-1].append(row)
        left -= height
    return tuple(tuple(page) for page in pages)


def _height(row: Row, size: int, width: int, *, is_named: bool) -> float:
    """Of a row, by its longest cell."""
    name, said = row
    names = max(width, 400) * NAME_SHARE if is_named else 0.0
    cell = (max(width, 400) - names) / len(SIDES)
    lines = [_lines(getattr(said, side), size, cell - GAP) for side in SIDES]
    return max(*lines, _lines(name, size, names - GAP) if name else 1) * size * LEADING + 2 * PAD


def _lines(text: str, size: int, wide: float) -> int:
    """In how many lines it is set at most; a word that is wider than its cell is broken."""
    count, left = 1, wide
    for word in text.split():
        long = text_width(f"{word} ", size)
        if long > left:
            more = ceil(long / wide)
            count, left = count + more - (left == wide), wide * more
        left -= long
    return count
