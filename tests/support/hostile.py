"""A board whose every text is meant to do harm: found by the model's types, so that a new field comes by itself."""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, TypeAdapter

from workshop.model.base import Name, Text, Words
from workshop.model.board import Board

STEER = "\u202e\u2066\u200f\u0007\u009f\ufeff\u061c\U000e0001"
"""What would turn the direction of others' text, or be no text at all: never kept."""
HARM = "<img src=//evil.example/i onerror=alert(1)></p>**vet9** :red[rood9] $x9$ [link9](//evil.example) `code9` & {x}"
"""What has to be read as it stands, and be nothing else. It fits in a name."""
_FREE = (Name, Words, Text)
Hint = Any


def harmed(board: Board) -> dict[str, Any]:
    """The board as JSON, with harm in every text that a person can write, the empty ones as well."""
    told: dict[str, Any] = _harmed(Board, board)
    return told


def _harmed(hint: Hint, value: Any) -> Any:
    if is_free(hint):
        return STEER + HARM
    if isinstance(value, BaseModel):
        hints = get_type_hints(type(value), include_extras=True)
        return {name: _harmed(hints[name], getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Mapping):
        inner = get_args(_bare(hint))[1]
        return {key: _harmed(inner, held) for key, held in value.items()}
    if isinstance(value, tuple):
        inner = get_args(_bare(hint))
        return [_harmed(inner[0], held) for held in value]
    return TypeAdapter(Any).dump_python(value, mode="json")


def is_free(hint: Hint) -> bool:
    """Whether a person writes what they like here (or nothing)."""
    return hint in _FREE or (_is_union(hint) and any(part in _FREE for part in get_args(hint)))


def hints_of(model: type[BaseModel], seen: set[type[BaseModel]] | None = None) -> Iterator[tuple[str, Hint]]:
    """Every hint in the model and all that it holds, with where it stands."""
    seen = set() if seen is None else seen
    if model in seen:
        return
    seen.add(model)
    for name, hint in get_type_hints(model, include_extras=True).items():
        if name not in model.model_fields:
            continue
        for part in _parts(hint):
            yield f"{model.__name__}.{name}", part
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from hints_of(part, seen)


def _parts(hint: Hint) -> Iterator[Hint]:
    """The hint itself where it is simple; else what it is made of."""
    origin: object = get_origin(hint)
    if origin is Annotated and get_args(hint)[0] is not str:
        yield from _parts(get_args(hint)[0])
    elif origin in (None, Annotated, Literal):
        yield hint
    else:
        for part in get_args(hint):
            yield from _parts(part)


def _bare(hint: Hint) -> Hint:
    origin: object = get_origin(hint)
    return get_args(hint)[0] if origin is Annotated else hint


def _is_union(hint: Hint) -> bool:
    origin: object = get_origin(hint)
    return origin in (Union, UnionType)
