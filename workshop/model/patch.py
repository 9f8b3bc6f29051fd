"""What changed between two boards, item by item: the one patch behind push, undo, the overwritten word and comparison.

An item is a model under an id. Its address is the way to it, as in `photos/photo/seats/<id>`; the board itself is ``.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel

from workshop.model.base import Id, Item

Json = Any
M = TypeVar("M", bound=BaseModel)


class Op(Item):
    """One difference. With a field: the field of that item went from before to after (JSON values).

    Without a field: the item itself came (before None) or went (after None).
    """

    item: str
    field: str = ""
    before: Json = None
    after: Json = None


class Patch(Item):
    """All that one change did to a board, and who did it."""

    change: Id
    by: Id
    at: datetime
    verb: str
    ops: tuple[Op, ...]
    undoes: Id | None = None
    redoes: Id | None = None
    client: str | None = None
    sequence: int | None = None
    after_change: Id | None = None
    """For a part kept apart: the change it belongs to."""


def diff(before: BaseModel | None, after: BaseModel | None, at: str = "") -> Iterator[Op]:
    """The ops that lead from before to after. Whatever the two share by identity is passed over unread."""
    if before is after:
        return
    if before is None or after is None:
        yield Op(item=at, before=_json(before), after=_json(after))
        return
    for name in type(after).model_fields:
        yield from _diff_field(getattr(before, name), getattr(after, name), at, name)


def _diff_field(old: object, new: object, at: str, name: str) -> Iterator[Op]:
    if old is new:
        return
    if _is_items(old) or _is_items(new):
        yield from _diff_items(old, new, f"{at}/{name}" if at else name)  # type: ignore[arg-type]
    elif isinstance(old, BaseModel) and isinstance(new, BaseModel):
        yield from diff(old, new, f"{at}/{name}" if at else name)
    elif old != new:
        yield Op(item=at, field=name, before=_json(old), after=_json(new))


def _diff_items(old: Mapping[str, BaseModel], new: Mapping[str, BaseModel], at: str) -> Iterator[Op]:
    for key in new:
        if old.get(key) is not new[key]:
            yield from diff(old.get(key), new[key], f"{at}/{key}")
    for key in old:
        if key not in new:
            yield from diff(old[key], None, f"{at}/{key}")


def _is_items(value: object) -> bool:
    return isinstance(value, dict) and any(isinstance(item, BaseModel) for item in value.values())


def _json(value: object) -> Json:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    return value.isoformat() if isinstance(value, datetime) else list(value) if isinstance(value, tuple) else value


def apply(model: M, ops: Iterable[Op]) -> M:
    """The model after these ops.

    An op on an item that is no longer there is passed over; one that names no place in this model raises KeyError.
    pydantic.ValidationError: a value does not fit its field.
    """
    for op in ops:
        model = _set(model, op.item.split("/") if op.item else [], op)
    return model


def _set(model: M, way: list[str], op: Op) -> M:
    if not way:
        return _with(model, op.field, op.after)
    name, rest = way[0], way[1:]
    held = getattr(model, name)
    if isinstance(held, BaseModel):
        return model.model_copy(update={name: _set(held, rest, op)})
    key, rest = rest[0], rest[1:]
    if not rest and not op.field:
        items = _without(held, key)
        if op.after is not None:
            items = {**held, key: _item_type(model, name).model_validate(op.after)}
    elif key in held:
        items = {**held, key: _set(held[key], rest, op)}
    else:
        return model
    return model.model_copy(update={name: items})


def _with(model: M, field: str, value: Json) -> M:
    return type(model).model_validate({**model.__dict__, field: value})


def _without(items: Mapping[str, object], key: str) -> dict[str, object]:
    return {other: item for other, item in items.items() if other != key}


def _item_type(model: BaseModel, field: str) -> type[BaseModel]:
    annotation = type(model).model_fields[field].annotation
    if get_origin(annotation) is not dict:
        raise KeyError(field)
    return get_args(annotation)[1]  # type: ignore[no-any-return]


def value_at(model: BaseModel, op: Op) -> Json:
    """What stands now where this op wrote: the field's value, the item, or None where nothing is."""
    here: Any = model
    for part in op.item.split("/") if op.item else []:
        here = here.get(part) if isinstance(here, dict) else getattr(here, part)
        if here is None:
            return None
    return _json(getattr(here, op.field)) if op.field else _json(here)


def reversed_ops(ops: Iterable[Op]) -> list[Op]:
    """The ops that take these back, last first."""
    return [Op(item=op.item, field=op.field, before=op.after, after=op.before) for op in reversed(tuple(ops))]
