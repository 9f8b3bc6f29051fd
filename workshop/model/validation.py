"""Whether a board can be as a change left it."""

from typing import TypeVar

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)


def validate(before: M | None, after: M) -> None:
    """Raises pydantic.ValidationError. What the two share by identity is known to be good and is passed over unread.

    A verb may put models together without asking (`model_copy`); this is where they are asked.
    """
    if before is after:
        return
    type(after).model_validate(after.__dict__)
    for name in type(after).model_fields:
        _validate_field(getattr(before, name, None), getattr(after, name))


def _validate_field(before: object, after: object) -> None:
    if before is after:
        return
    if isinstance(after, BaseModel):
        validate(before if isinstance(before, type(after)) else None, after)
    elif isinstance(after, dict):
        held = before if isinstance(before, dict) else {}
        for key, item in after.items():
            _validate_field(held.get(key), item)
