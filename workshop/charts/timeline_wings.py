"""Below the line of the timeline lies the band of the wings: the moments in their rows, and their names."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workshop.charts.timeline_axis import EDGE, spread
from workshop.charts.timeline_marks import ASIDE, NAME_PX, NAME_WIDTH, SIGN, STRIP, Line, MomentMark
from workshop.charts.timeline_words import Box, Label, cut, label_at, wrapped
from workshop.model.base import Id
from workshop.model.process import MomentSign
from workshop.model.when import span_of

_ROW = {2: 58, 3: 58, 4: 54, 5: 46}
"""From one row of moments to the next, by how many rows there are."""
_LEAST_ROW = 40
_HEAD, _FOOT = (26, 34), (32 + STRIP, 46 + STRIP)
"""From the top of the band to the first row, and from the last row to its foot: at least, and where there is room."""


def in_wings(
    line: Line, wished: Sequence[tuple[float, Id]], steps: set[Id], width: float, top: float, most: float
) -> tuple[list[MomentMark], float]:
    """The moments in rows, in time: each takes the row with most room to its left. And the foot of the band, which is
    to lie no lower than `most`: the rows come nearer to each other, as far as names allow.
    """
    rows = 2 if len(wished) <= 3 else 3 if len(wished) <= 9 else 4 if len(wished) <= 16 else 5
    head, pitch, foot = _set(rows, most - top)
    inside: list[list[tuple[float, Id]]] = [[] for _ in range(rows)]
    for index, item in enumerate(wished):
        # Neighbours in time lie two rows apart, so that there is room for their names.
        wish = (index * 2 + index // rows * (1 - rows % 2)) % rows
        rooms = [min(item[0] - row[-1][0], 70.0) if row else 70.0 for row in inside]
        inside[max(range(rows), key=lambda row: (rooms[row], -((row - wish) % rows)))].append(item)
    marks = []
    for row, items in enumerate(inside):
        xs = spread([x for x, _ in items], 2 * SIGN, EDGE, width - EDGE)
        y = top + head + row * pitch
        marks += [_moment_mark(line, key, x, y, steps) for x, (_, key) in zip(xs, items, strict=True)]
    return sorted(marks, key=lambda mark: (mark.x, mark.id)), top + head + (rows - 1) * pitch + foot


def _set(rows: int, most: float) -> tuple[float, float, float]:
    """The head, from one row to the next, and the foot of a band that is to be so high at most."""
    least, usual = (_HEAD[0], _LEAST_ROW, _FOOT[0]), (_HEAD[1], _ROW[rows], _FOOT[1])
    low, high = (head + (rows - 1) * pitch + foot for head, pitch, foot in (least, usual))
    share = min(max((most - low) / (high - low), 0.0), 1.0)
    head, pitch, foot = (a + (b - a) * share for a, b in zip(least, usual, strict=True))
    return head, pitch, foot


def _moment_mark(line: Line, key: Id, x: float, y: float, steps: set[Id]) -> MomentMark:
    moment = line.moments[key]
    kind = line.kinds.get(moment.kind)
    step = moment.step if moment.step in steps else None
    closed = moment.closed_to is not None
    ahead = moment.when is not None and span_of(moment.when).middle > line.today
    sign: MomentSign = kind.sign if kind else "star"
    curtained = key in line.curtained
    momentum = bool(moment.momentum) and not curtained
    return MomentMark(key, x, y, sign, moment.title, closed, ahead, step, curtained, momentum)


def named(marks: Sequence[MomentMark], room: Box, today: float | None, chosen: Id | None) -> list[MomentMark]:
    """The chosen one, what lies ahead, the newest five, then one in six; all of them where they are few."""
    taken = [Box(mark.x - SIGN, mark.y - SIGN, mark.x + SIGN, mark.y + SIGN) for mark in marks]
    if today is not None:
        taken.append(Box(today - 3, room.top, today + 3, room.bottom))
    newest = {mark.id for mark in [mark for mark in marks if not mark.ahead][-5:]}
    order = sorted(marks, key=lambda mark: (mark.id != chosen, not mark.ahead, mark.id not in newest, -mark.x))
    sixth = {mark.id for mark in marks[::6]}
    names: dict[Id, Label] = {}
    for mark in order:
        if mark.curtained or not (len(marks) <= 20 or mark.id == chosen or mark.ahead or mark.id in newest | sixth):
            continue
        for label in _name_places(mark, room.right):
            if label.box.inside(room) and not label.box.meets_any(taken):
                names[mark.id] = label
                break
        if mark.id == chosen and mark.id not in names:  # between a neighbour and the rule of today: over that rule
            names[mark.id] = [*_name_places(mark, room.right)][-len(ASIDE)]
        if mark.id in names:
            taken.append(names[mark.id].box)
    return [replace(mark, label=names.get(mark.id)) for mark in marks]


def _name_places(mark: MomentMark, width: float) -> Iterable[Label]:
    """Below, right, left, above; else a single line below, for which there is room between the rows."""
    lines = wrapped(mark.name, NAME_PX, NAME_WIDTH)
    beside = mark.y - len(lines) * NAME_PX * 1.16 / 2
    yield label_at(lines, NAME_PX, mark.x, mark.y + SIGN, "center", width)
    yield label_at(lines, NAME_PX, mark.x + SIGN + 4, beside, "left", width)
    yield label_at(lines, NAME_PX, mark.x - SIGN - 4, beside, "right", width)
    yield label_at(lines, NAME_PX, mark.x, mark.y - SIGN, "center", width, above=True)
    line = (cut(mark.name, NAME_PX, NAME_WIDTH * 1.25),)
    for align, aside in ASIDE.items():
        yield label_at(line, NAME_PX, mark.x + aside, mark.y + SIGN, align, width)
