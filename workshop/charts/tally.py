"""A group picture for the wall: how often each name was said, as bars, revealed all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workshop.access.round_pictures import Kinds, Tally
from workshop.charts.pen import SANS, Pen, Row
from workshop.charts.tokens import THEME
from workshop.model.process import moment_kinds
from workshop.text.catalogue import Gettext
from workshop.text.process_words import moment_label

if TYPE_CHECKING:
    import altair as alt

ROWS = 16
"""On a wall no more fit to be read from the back row."""
_HEIGHT, _STEP, _WORD_PX = 760, 64, 28
_NAME_SHARE, _BAR_SHARE, _THICK = 0.28, 0.6, 0.32
"""Of the width for names, of what is left for the longest bar, and of a row above and below its middle."""
_LETTER: dict[str, Any] = {"fontSize": _WORD_PX, "font": SANS, "baseline": "middle"}


def tally_of(kinds: Kinds, _: Gettext) -> Tally:
    """The kinds of unplanned moments as a tally, each by its name; nobody's name is in it."""
    known = moment_kinds()
    counts = tuple((moment_label(kind, known[kind], _), count, ()) for kind, count in kinds.counts)
    return Tally(kinds.question, counts, kinds.is_held_back)


def kinds_rest(kinds: Kinds, _: Gettext) -> str:
    """What is said under the kinds: of how many timelines they are, or why they stay out; empty: nobody shared any."""
    if kinds.is_held_back:
        return nameless_held_back(_)
    if not kinds.timelines:
        return ""
    together = _("Of {count} timelines together.").format(count=kinds.timelines)
    return f"{together} {recognisable(_)}"


def nameless_held_back(_: Gettext) -> str:
    """Why answers without a name stay out of a picture that is no tally of names."""
    return _("What carries no name is shown from five people on: fewer would tell whose it is.")


def recognisable(_: Gettext) -> str:
    """What is said under a picture in which some are unnamed (house rule 4)."""
    return _("Without a name, and yet recognisable in this group.")


def tally_lines(tally: Tally) -> list[tuple[str, str]]:
    """What was said, and how often, with the names of who chose so: the picture in words."""
    return [(name, ", ".join([f"{count}×", *by])) for name, count, by in tally.counts[:ROWS]]


def held_back(_: Gettext) -> str:
    """Why unnamed entries stay out."""
    return _("Names without a person are shown from five on: fewer would tell whose they are.")


def rest_of(tally: Tally, _: Gettext) -> str:
    """What stays out of the picture, and why; empty: nothing does."""
    if tally.is_held_back:
        return held_back(_)
    left = len(tally.counts) - ROWS
    return _("and {count} names more").format(count=left) if left > 0 else ""


def tally_chart(tally: Tally, width: int, *, dark: bool, said: str) -> alt.LayerChart | None:
    """The picture, as wide as the wall; None: there is nothing in it. Its words stand beside it as a list."""
    if not tally.counts:
        return None
    tokens, lines = THEME["dark" if dark else "light"], tally_lines(tally)
    step = min(_STEP, _HEIGHT / len(lines))
    start, most = width * _NAME_SHARE, max(count for _name, count, _by in tally.counts)
    long = (width - start) * _BAR_SHARE / most
    pen = Pen((width, step * len(lines)))
    middles = [step * (at + 0.5) for at in range(len(lines))]
    bars: list[Row] = [
        {"x": start, "x2": start + count * long, "y": y - step * _THICK, "y2": y + step * _THICK}
        for (_name, count, _by), y in zip(tally.counts[:ROWS], middles, strict=True)
    ]
    pen.draw("rect", bars, color=tokens["table"], stroke=tokens["line"], strokeWidth=1.5)
    names: list[Row] = [{"x": start - 20, "y": y, "text": name} for (name, _), y in zip(lines, middles, strict=True)]
    pen.write(names, **_LETTER, align="right", fontWeight=600, color=tokens["ink"], limit=start - 20)
    says: list[Row] = [
        {"x": bar["x2"] + 16, "y": y, "text": says} for (_, says), bar, y in zip(lines, bars, middles, strict=True)
    ]
    pen.write(says, **_LETTER, align="left", color=tokens["ink"], limit=width * (1 - _NAME_SHARE))
    return pen.picture(said)
