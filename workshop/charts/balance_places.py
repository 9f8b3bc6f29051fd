"""Where everything of the picture of give and take stands, in pixels: worked out before anything is drawn.

Brings lie left of zero, takes right of it, what is hoped for behind the takes. What nobody knows is a small open box at
the end of a bar, never a bar of no length.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from workshop.charts.timeline_words import LEADING, cut, narrowest, text_width, wrapped
from workshop.model.base import Id, Key
from workshop.model.ledger import Account, Contribution, FeltBalance, Side

By = Literal["party", "resource"]

WORD_PX = 13
NARROW_PITCH = 66
TOP = 34
"""For the words above zero."""
STUB = 18
"""The open box of what nobody knows."""
NARROW = 600
FELT_AT = 34
"""From zero to where a balance that leans has its mark."""
_GAP = 14
_SUM, _NET = 64, 128
"""Room for a sum at the end of a bar, and for what the two come to."""
_NAMED_FROM = 2
SEPARATOR = "|"
"""Between the party and the resource in the id of a contribution."""


@dataclass(frozen=True)
class Rows:
    """How rows are set: the height of a bar, from one to the next, the size of a name and what it may take."""

    bar: int
    pitch: int
    name_px: int
    lines: int
    """Of a name."""
    names: float
    """At most this share of the width."""
    under: float
    """From the foot of a bar to the middle of the mark below it."""
    mark: float
    """The size of that mark, to what it is where there is room."""
    word_px: int = WORD_PX
    head_px: int = 19
    unit: float = 30
    """At most so many pixels for one."""


ROOMY = Rows(bar=22, pitch=44, name_px=15, lines=2, names=0.27, under=9, mark=1)
TIGHT = Rows(bar=16, pitch=27, name_px=13, lines=1, names=0.32, under=5.5, mark=0.55)
"""Sixteen of them on a wall, with no word under 24 pixels."""
WRAPPED = Rows(bar=18, pitch=38, name_px=13, lines=2, names=0.32, under=7, mark=0.7)
"""Eleven of them, of which the names are too long for one line."""
AMPLE = Rows(bar=34, pitch=68, name_px=18, lines=2, names=0.27, under=13, mark=1.7, word_px=16, head_px=22, unit=46)
"""A few of them on a wide screen, where they would be lost otherwise."""
_FEW, _WIDE = 8, 1000


@dataclass(frozen=True)
class Named:
    """What a bar is made of, by its name."""

    name: str
    tangible: bool = True


@dataclass(frozen=True)
class Given:
    """All that the picture is made of."""

    parties: Mapping[Id, str]
    resources: Mapping[Key, Named]
    accounts: Mapping[Id, Account]


@dataclass(frozen=True)
class Segment:
    """One contribution on one side."""

    id: str
    row: str
    side: Side
    amount: int
    x: float
    x2: float
    y: float
    tangible: bool
    label: str
    whole: str
    """What it is, in full."""


@dataclass(frozen=True)
class Stub:
    """What of a bar nobody knows yet."""

    row: str
    side: Side
    x: float
    x2: float
    y: float
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class Bar:
    """A row: its name, how it feels, and what it comes to."""

    id: str
    lines: tuple[str, ...]
    y: float
    """The top of the bar."""
    felt: FeltBalance | None
    gives: int | None
    takes: int | None
    is_whole: bool
    """Whether nothing is unknown."""
    left: float
    right: float


@dataclass(frozen=True)
class Places:
    """All places of one picture."""

    width: int
    height: float
    zero: float
    names: float
    """Where names are aligned to."""
    is_narrow: bool
    rows: Rows
    bars: tuple[Bar, ...]
    segments: tuple[Segment, ...]
    stubs: tuple[Stub, ...]


@dataclass(frozen=True)
class _Part:
    """One contribution to a row."""

    id: str
    name: str
    tangible: bool
    held: Contribution


@dataclass(frozen=True)
class _Frame:
    width: int
    zero: float
    unit: float
    is_narrow: bool
    rows: Rows

    @property
    def pitch(self) -> int:
        return NARROW_PITCH if self.is_narrow else self.rows.pitch

    def top_of(self, index: int) -> float:
        lead = NARROW_PITCH - self.rows.pitch if self.is_narrow else 0
        return TOP + index * self.pitch + lead


_NOTHING = Contribution()


def rows_for(given: Given, by: By, width: int) -> Rows:
    """How the rows are set on a desk: large where there are few and there is room for it."""
    count = len(given.parties if by == "party" else given.resources)
    return AMPLE if count <= _FEW and width >= _WIDE else ROOMY


def placed(
    given: Given, by: By, width: int, *, sums: bool, set_in: Rows = ROOMY, only: Sequence[str] | None = None
) -> Places:
    """The places, one row for each party or for each resource; of one page `only` those, at the scale of them all."""
    names = given.parties if by == "party" else {key: item.name for key, item in given.resources.items()}
    parts = {key: _parts(given, by, key) for key in names}
    frame = _frame(list(parts.values()), names.values(), width, set_in, sums=sums)
    bars, segments, stubs = [], [], []
    for index, key in enumerate(names if only is None else only):
        drawn, open_ends = _row(key, parts[key], frame, frame.top_of(index))
        segments += drawn
        stubs += open_ends
        felt = given.accounts[key].felt_balance if by == "party" and key in given.accounts else None
        bars.append(_bar(key, names[key], parts[key], felt, frame, frame.top_of(index), [*drawn, *open_ends]))
    height = TOP + len(bars) * frame.pitch + 6
    names_at = 0.0 if frame.is_narrow else _names_width(names.values(), width, set_in)
    sides = tuple(bars), tuple(segments), tuple(stubs)
    return Places(width, height, frame.zero, names_at, frame.is_narrow, set_in, *sides)


def _parts(given: Given, by: By, key: str) -> list[_Part]:
    if by == "party":
        held = given.accounts[key].contributions if key in given.accounts else {}
        return [
            _Part(f"{key}{SEPARATOR}{at}", item.name, item.tangible, held.get(at, _NOTHING))
            for at, item in given.resources.items()
        ]
    tangible = given.resources[key].tangible
    accounts = given.accounts
    return [
        _Part(f"{party}{SEPARATOR}{key}", name, tangible, accounts[party].contributions.get(key, _NOTHING))
        for party, name in given.parties.items()
        if party in accounts
    ]


def _sum(parts: Sequence[_Part], side: Side) -> int:
    return sum(getattr(part.held, side) or 0 for part in parts)


def _knows(parts: Iterable[_Part], side: Side) -> bool:
    return any(getattr(part.held, side) is not None for part in parts)


def _names_width(names: Iterable[str], width: int, set_in: Rows) -> float:
    widest = max((text_width(name, set_in.name_px) for name in names), default=0)
    return min(widest, width * set_in.names) + 4


def _frame(rows: Sequence[Sequence[_Part]], names: Iterable[str], width: int, set_in: Rows, *, sums: bool) -> _Frame:
    """Where zero is, and how wide one is: the longest bar on each side fits, with its open end and its sum."""
    is_narrow = width < NARROW
    start = 2.0 if is_narrow else _names_width(names, width, set_in) + _GAP
    large = set_in.word_px / WORD_PX
    edge = STUB + 4 + (_SUM * large if sums else 0)
    net = _NET * large if sums and not is_narrow else 0
    left = max((_sum(parts, "gives") for parts in rows), default=0)
    right = max((_sum(parts, "takes") + _sum(parts, "hopes") for parts in rows), default=0)
    room = width - start - 2 * edge - net - 4
    unit = min(set_in.unit, room / max(left + right, 1))
    least = FELT_AT + 16
    reach_left = max(left * unit, least - edge)
    spare = room - max(left + right, 1) * unit
    return _Frame(width, start + edge + reach_left + max(spare, 0) * 0.25, unit, is_narrow, set_in)


def _row(key: str, parts: Sequence[_Part], frame: _Frame, y: float) -> tuple[list[Segment], list[Stub]]:
    segments, stubs = [], []
    gives, left = _side(key, parts, "gives", frame, frame.zero, y)
    takes, right = _side(key, parts, "takes", frame, frame.zero, y)
    stubs += _stub(key, parts, "gives", left, y)
    more = _stub(key, parts, "takes", right, y)
    hopes, _end = _side(key, parts, "hopes", frame, more[0].x2 if more else right, y)
    segments += [*gives, *takes, *hopes]
    return segments, [*stubs, *more]


def _side(
    key: str, parts: Sequence[_Part], side: Side, frame: _Frame, start: float, y: float
) -> tuple[list[Segment], float]:
    """The segments from zero outward, and where they end."""
    way = -1 if side == "gives" else 1
    at, found = start, []
    for part in parts:
        amount = getattr(part.held, side)
        if not amount:
            continue
        end = at + way * amount * frame.unit
        x, x2 = min(at, end), max(at, end)
        label = _label(part.name, amount, x2 - x, frame.rows.word_px)
        found.append(Segment(part.id, key, side, amount, x, x2, y, part.tangible, label, part.name))
        at = end
    return found, at


def _label(name: str, amount: int, width: float, size: int) -> str:
    """Its name where that fits, or enough of it to know it by."""
    room = width - 10
    if amount < _NAMED_FROM or room < text_width("mmm", size):
        return ""
    said = cut(name, size, room)
    return said if said == name or len(said) > 5 else ""


def _stub(key: str, parts: Sequence[_Part], side: Side, at: float, y: float) -> list[Stub]:
    unknown = tuple(part.name for part in parts if getattr(part.held, side) is None)
    if not unknown:
        return []
    x, x2 = (at - 2 - STUB, at - 2) if side == "gives" else (at + 2, at + 2 + STUB)
    return [Stub(key, side, x, x2, y, unknown)]


def _bar(
    key: str,
    name: str,
    parts: Sequence[_Part],
    felt: FeltBalance | None,
    frame: _Frame,
    y: float,
    drawn: Sequence[Segment | Stub],
) -> Bar:
    rows = frame.rows
    room = frame.width - 8 if frame.is_narrow else frame.width * rows.names
    is_whole_line = frame.is_narrow or rows.lines == 1
    lines = (cut(name, rows.name_px, room),) if is_whole_line else _on_two(name, rows.name_px, room)
    said: Callable[[Side], int | None] = lambda side: _sum(parts, side) if _knows(parts, side) else None  # noqa: E731
    is_whole = all(getattr(part.held, side) is not None for part in parts for side in ("gives", "takes"))
    left = min((item.x for item in drawn), default=frame.zero)
    right = max((item.x2 for item in drawn), default=frame.zero)
    return Bar(key, lines, y, felt, said("gives"), said("takes"), is_whole, left, right)


def _on_two(name: str, size: int, room: float) -> tuple[str, ...]:
    """Broken where it reads well, or else where all of it fits."""
    lines, narrow = wrapped(name, size, room * 3 / 4), narrowest(name, size, room)
    fits = max(text_width(line, size) for line in narrow) <= room
    return narrow if fits and lines[-1].endswith("…") else lines


def lines_top(bar: Bar, places: Places) -> float:
    """The top of the first line of a name: beside its bar, or above it."""
    tall = len(bar.lines) * places.rows.name_px * LEADING
    return bar.y - tall - 3 if places.is_narrow else bar.y + (places.rows.bar - tall) / 2
