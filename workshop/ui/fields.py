"""Fields bound to one value of the board: drawn from the freshest board, saved when one leaves them or chooses.

They save by the door of gestures (assets/js/field): what is left shows at once, and no run of the page is waited for. A
field sends only what this person changed. Where somebody else wrote the same field meanwhile, the board has this
person's text and the screen shows the other's, to take over or lay under it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from workshop.model.base import NAME_SIGNS, TEXT_SIGNS
from workshop.model.photo import UGLY
from workshop.model.whole import UGLY_AT
from workshop.text.when import say_when
from workshop.ui import session
from workshop.ui.components.field import field

T = TypeVar("T", bound=str)


@dataclass(frozen=True)
class Bound:
    """One value of the board: where it stands (address and field), and the verb that changes it."""

    address: str
    field: str
    verb: str
    target: dict[str, Any]
    still: bool = False
    """Nothing else on the page shows this value: after an edit the page need not be drawn again."""

    @property
    def key(self) -> str:
        """The field's key, and the name its half-typed text is kept under in the browser."""
        return f"sb_field_{(self.address or 'board').replace('/', '_')}_{self.field}"


def _draw(bound: Bound, shape: str, label: str, value: Any, **face: Any) -> None:
    saves = {"verb": bound.verb, "target": bound.target, "address": bound.address, "field": bound.field}
    if bound.address.startswith(UGLY_AT):
        saves["photo"] = UGLY
    field(shape, key=bound.key, label=label, value=value, saves={**saves, "still": bound.still}, **face)


def text_line(bound: Bound, label: str, value: str, *, limit: int = NAME_SIGNS, placeholder: str = "") -> None:
    """A line of text."""
    _draw(bound, "line", label, value, limit=limit, hint=placeholder)


def text_area(bound: Bound, label: str, value: str, *, placeholder: str = "", rows: int = 2) -> None:
    """Free text of up to 2,000 signs. It grows with what is written."""
    _draw(bound, "area", label, value, limit=TEXT_SIGNS, hint=placeholder, rows=rows)


def when(bound: Bound, label: str, value: str | None) -> None:
    """A moment in time, as precisely as one knows it, in the words of the language."""
    _ = session.words()
    hint = _("for instance 12 March, spring, or about May")
    said = say_when(value, session.language()) if value else ""
    _draw(bound, "when", label, said, limit=40, hint=hint)


def choice(bound: Bound, label: str, value: Any, options: Sequence[Any], name: Callable[[Any], str]) -> None:
    """One of a few, as a list to open."""
    _draw(bound, "choice", label, value, options=_named(options, name))


def segments(bound: Bound, label: str, value: Any, options: Sequence[Any], name: Callable[[Any], str]) -> None:
    """One of a few, side by side."""
    _draw(bound, "segments", label, value, options=_named(options, name))


def score(bound: Bound, label: str, value: int | None) -> None:
    """1 to 5, or don't know."""
    _ = session.words()
    name = lambda number: str(number) if number else _("don't know")  # noqa: E731
    segments(bound, label, value, [1, 2, 3, 4, 5, None], name)


def several(bound: Bound, label: str, value: Sequence[T], options: Sequence[T], name: Callable[[T], str]) -> None:
    """Any of a few."""
    _draw(bound, "several", label, list(value), options=_named(options, name))


def many(
    bound: Bound,
    label: str,
    value: Sequence[str],
    options: Sequence[str],
    name: Callable[[str], str],
    *,
    add: str = "",
) -> None:
    """Any of many: what is chosen stands there, the rest in a list. `add`: what that list is called."""
    _ = session.words()
    texts = {"add": add or _("Add somebody"), "off": _("Take {name} off")}
    _draw(bound, "many", label, list(value), options=_named(options, name), **texts)


def _named(options: Sequence[Any], name: Callable[[Any], str]) -> list[tuple[Any, str]]:
    return [(option, name(option)) for option in options]
