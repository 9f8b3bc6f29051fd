"""Who is here: the people who have a board open now, and what each has chosen on its map.

It is kept nowhere but with the open sockets. Who puts it off is not told of, and is not told of others either.
"""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from workshop.access.view import BoardView
from workshop.model.base import Id

_LONGEST = 4_096
"""Signs of a message that are read at all."""
_MOST = 60


class Here(BaseModel):
    """What a screen says of itself."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["here"]
    chosen: Annotated[tuple[Id, ...], Field(max_length=_MOST)] = ()
    away: bool = False
    """Not looked at, or put off."""


def here_in(text: str | None) -> Here | None:
    """What a screen says of itself; None: it says something else."""
    if text is None or len(text) > _LONGEST:
        return None
    try:
        return Here.model_validate_json(text)
    except ValidationError:
        return None


def company(view: BoardView, others: Iterable[tuple[Id, Here]]) -> list[dict[str, object]]:
    """Who else is here, for one viewer: each once, by name, with what of their choice this viewer may see."""
    chosen: dict[Id, list[Id]] = {}
    for member, here in others:
        if member == view.viewer or member not in view.members:
            continue
        seen = (item for item in here.chosen if item in view.seats or item in view.relations)
        chosen[member] = [*dict.fromkeys([*chosen.get(member, []), *seen])]
    return [{"id": key, "name": view.members[key], "chosen": chosen[key]} for key in sorted(chosen)]
