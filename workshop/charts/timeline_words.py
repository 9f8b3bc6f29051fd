"""Words on a picture whose letters are not measured: how wide they are at most, how they wrap, what box they fill."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Align = Literal["left", "center", "right"]

LEADING = 1.16
"""From one line to the next, in font sizes."""
_WIDTHS = {
    **dict.fromkeys(" .,:;'’!|()[]ijlíìïî", 0.3),
    **dict.fromkeys('-/"Iftr', 0.42),
    **dict.fromkeys("sz", 0.49),
    **dict.fromkeys("acegkvxyáàäâéèëêç", 0.56),
    **dict.fromkeys("mwMW%@…—", 1.0),
}
"""Of one sign, in font sizes: the wider of both faces, measured once in a browser."""
_LOWER, _UPPER, _OTHER = 0.59, 0.83, 1.35
_MARGIN = 3
"""Around the words, in pixels."""
_LINES = 2


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels, down from the top."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def meets_any(self, others: Iterable["Box"]) -> bool:
        return any(self.meets(other) for other in others)

    def inside(self, room: "Box") -> bool:
        across = room.left <= self.left and self.right <= room.right
        return across and room.top <= self.top and self.bottom <= room.bottom


@dataclass(frozen=True)
class Label:
    """Words at a place: x is where they are aligned to, y is the top of the first line."""

    lines: tuple[str, ...]
    x: float
    y: float
    align: Align
    box: Box

    def lowered(self, by: float) -> "Label":
        box = replace(self.box, top=self.box.top + by, bottom=self.box.bottom + by)
        return replace(self, y=self.y + by, box=box)


@functools.lru_cache(4096)
def text_width(text: str, size: float) -> float:
    """At most so many pixels, in Newsreader or Hanken Grotesk up to semibold."""
    return size * sum(_width_of(sign) for sign in text)


def _width_of(sign: str) -> float:
    if ord(sign) >= 0x2E80:  # from here on: East Asian scripts, and after those pictures
        return _OTHER
    return _WIDTHS.get(sign, _UPPER if sign.isupper() or sign == "&" else _LOWER)


def wrapped(text: str, size: float, width: float) -> tuple[str, ...]:
    """At most two lines. The last may be wider by a third, as may a long word; what still doesn't fit ends in `…`."""
    lines = [""]
    words = text.split()
    for index, word in enumerate(words):
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or text_width(longer, size) <= width:
            lines[-1] = longer
        elif len(lines) < _LINES:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {' '.join(words[index:])}"
            break
    return tuple(cut(line, size, width * 4 / 3) for line in lines)


def narrowest(text: str, size: float, short: float) -> tuple[str, ...]:
    """All of it in one line or two, broken where that takes least room, if it isn't short."""
    words = text.split() if text_width(text, size) > short else []
    if len(words) < 2:
        return (text,)
    ways = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return min(ways, key=lambda lines: max(text_width(line, size) for line in lines))


def cut(text: str, size: float, width: float) -> str:
    """As much of it as fits, in whole words where that leaves most of it."""
    if text_width(text, size) <= width:
        return text
    while text and text_width(f"{text}…", size) > width:
        text = text[:-1]
    whole = text.rpartition(" ")[0]
    return f"{whole if len(whole) * 2 > len(text) else text.rstrip()}…"


def label_at(
    lines: tuple[str, ...], size: float, x: float, y: float, align: Align, width: float, *, above: bool = False
) -> Label:
    """Words aligned at x with their top at y, or their foot where they stand above it; moved in from the edges."""
    wide = max(text_width(line, size) for line in lines)
    left = x - wide * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    inward = max(_MARGIN - left, 0) - max(left + wide - (width - _MARGIN), 0)
    tall = len(lines) * size * LEADING
    top = y - tall if above else y
    box = Box(left + inward - _MARGIN, top, left + inward + wide + _MARGIN, top + tall)
    return Label(lines, x + inward, top, align, box)
