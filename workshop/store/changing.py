"""What every sort of kept thing has in common when it is changed: the patch, its id, who is told, what is refused."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ValidationError
from ulid import ULID

from workshop.model.base import Id
from workshop.model.change import Context, Outcome, Refused, Values, Verb
from workshop.model.limits import LimitReached
from workshop.model.patch import Patch, diff

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Done:
    """What a change came to: acknowledged, and on disk."""

    revision: int
    saved_at: datetime
    change: Id | None
    kept: tuple[tuple[str, Id], ...] = ()
    """Items an undo left alone, and who changed each since."""


def tell(listener: Callable[..., None], *told: Any) -> None:
    """What was saved stays saved, whatever happens to whoever is told of it."""
    try:
        listener(*told)
    except Exception:
        _LOG.exception("a listener failed after a change")


def refusal(error: LimitReached | ValidationError) -> Refused:
    """Why something can't be like that, as a refusal: a limit, a text that is too long, or just not valid."""
    if isinstance(error, LimitReached):
        return Refused("limit", what=error.what, limit=error.limit)
    first = error.errors()[0]
    facts = first.get("ctx", {})
    cause = facts.get("error")
    if isinstance(cause, LimitReached):
        return Refused("limit", what=cause.what, limit=cause.limit)
    if first["type"] == "string_too_long":
        return Refused("too_long", limit=facts["max_length"])
    return Refused("empty" if str(cause) == "empty" else "not_valid")


def told(verb: Verb[Any], values: Mapping[str, Any]) -> Values:
    """What somebody sent with a verb, checked. Refused."""
    try:
        return verb.values.model_validate(dict(values))
    except ValidationError as error:
        raise refusal(error) from error


def patch_of(
    before: BaseModel, outcome: Outcome[Any], context: Context, verb: str, client: str | None, sequence: int | None
) -> Patch:
    """All that one change did."""
    return Patch(
        change=context.change,
        by=context.by,
        at=context.at,
        verb=verb,
        ops=tuple(diff(before, outcome.after)),
        undoes=outcome.undoes,
        redoes=outcome.redoes,
        client=client,
        sequence=sequence,
    )


def next_id(last: Id | None) -> Id:
    """A ULID after the last one of a history, also within one millisecond or when the clock went back."""
    new = ULID()
    if last is not None and str(new) <= last:
        new = ULID.from_int(int(ULID.from_str(last)) + 1)
    return str(new)
