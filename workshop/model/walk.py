"""The walk: every module as rounds, each with a suggested time; and where one person is in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from workshop.model.base import TEXT_SIGNS, Closable, Id, Item, Key, Text
from workshop.model.observation import Fingerprint

RoundKind = Literal["do", "look", "talk", "take_along"]
_MOST = 40
"""More rounds, or walks, than this nobody has; a file that somebody wrote in may."""


@dataclass(frozen=True)
class Round:
    """What a group, or somebody alone, does for some minutes: one question, and only the fields it needs."""

    key: Key
    kind: RoundKind
    minutes: int
    """Suggested; nobody holds anybody to it."""
    has_note: bool = False
    """Whether one writes down something for oneself."""


MODULES: Mapping[Key, tuple[Round, ...]] = {
    "place": (
        Round("role", "do", 10),
        Round("plane", "do", 10),
        Round("others", "look", 10),
        Round("lists", "do", 17),
        Round("partner", "talk", 15, has_note=True),
        Round("circle", "talk", 12),
        Round("take", "take_along", 8, has_note=True),
    ),
    "photo": (
        Round("task", "do", 5),
        Round("names", "do", 15),
        Round("relations", "do", 10),
        Round("look", "look", 5),
        Round("case", "talk", 20, has_note=True),
        Round("take", "take_along", 5, has_note=True),
    ),
    "balance": (
        Round("words", "do", 10),
        Round("felt", "look", 5),
        Round("what_if", "talk", 5),
        Round("trio", "talk", 7, has_note=True),
        Round("take", "take_along", 3, has_note=True),
    ),
    "line": (
        Round("steps", "do", 14),
        Round("wings", "do", 14),
        Round("arcs", "talk", 14, has_note=True),
        Round("together", "look", 22),
        Round("kinds", "look", 10),
        Round("take", "take_along", 8, has_note=True),
    ),
}
"""The rounds of each module, as they are walked in the room. Their words are in text/walk_words."""


class Note(Item):
    """What somebody wrote down for themselves in a round."""

    text: Text = ""


class Walk(Closable):
    """Where one person is in a module. It is that person's alone, always: for others it does not exist."""

    closed_to: Id
    module: Key
    round: Key
    done: tuple[Key, ...] = Field(default=(), max_length=_MOST)
    notes: dict[Key, Note] = Field(default={}, max_length=_MOST)
    """By round."""
    taken: dict[Fingerprint, Text] = Field(default={}, max_length=TEXT_SIGNS)
    """By question of the board the line under which it stands among what is taken along, as it was worded then."""
    unfolded: bool = False
    """Whether it shows more than one line."""
    away: bool = False
    """Put away, before or after the last round."""


Walks = Mapping[Id, Walk]


def walk_of(walks: Walks, module: Key) -> tuple[Id, Walk] | None:
    """Somebody's walk through a module, with its id; None: not begun."""
    return next(((key, walk) for key, walk in walks.items() if walk.module == module), None)


def place_in(module: Key, key: Key) -> int:
    """Which round this is, from 0; -1: there is no such round (any more)."""
    return next((number for number, round_ in enumerate(MODULES[module]) if round_.key == key), -1)


def taking(module: Key) -> Key:
    """The round in which one writes down what one takes along: the last."""
    return MODULES[module][-1].key


def taken_lines(walks: Walks, module: Key) -> tuple[str, ...]:
    """What this person takes along from a module, line by line."""
    held = walk_of(walks, module)
    note = held[1].notes.get(taking(module)) if held else None
    return tuple(note.text.split("\n")) if note else ()


def is_taken(walks: Walks, module: Key, question: str) -> bool:
    """Whether this person takes a question along: its line still stands there, whatever is called otherwise since."""
    held = walk_of(walks, module)
    return held is not None and held[1].taken.get(question) in taken_lines(walks, module)
