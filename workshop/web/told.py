"""What a field tells beside the verb: which of the values are words of time, and what stood there before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from workshop.model.board import Language
from workshop.model.change import Refused
from workshop.text.when import read_when


@dataclass(frozen=True)
class Before:
    """What stood in a field when its writer began."""

    item: str
    field: str
    value: str


def values_told(told: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """The values of a change, words of time read. Refused('when'): that can't be made out."""
    values: dict[str, Any] = dict(told.get("values", {}))
    names = told.get("when", ())
    if not isinstance(names, list | tuple):
        raise Refused("not_valid")
    for name in names:
        words = values.get(name) if isinstance(name, str) else None
        if not isinstance(words, str):
            raise Refused("not_valid")
        values[name] = _read(words, language, _day(told.get("today")))
    return values


def _read(words: str, language: Language, today: date) -> str | None:
    try:
        return read_when(words, language, today)
    except ValueError as error:
        raise Refused("when") from error


def _day(told: object) -> date:
    """The day it is where the browser is; here, where it doesn't say."""
    try:
        return date.fromisoformat(str(told))
    except ValueError:
        return datetime.now(UTC).date()


def before_told(told: Mapping[str, Any]) -> Before | None:
    """Refused('not_valid'): it is not what a field tells."""
    before = told.get("before")
    if before is None:
        return None
    if not isinstance(before, dict):
        raise Refused("not_valid")
    match before:
        case {"item": str(item), "field": str(field), "value": str(value)}:
            return Before(item, field, value)
        case _:
            raise Refused("not_valid")
