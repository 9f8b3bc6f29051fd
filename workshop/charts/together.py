"""What a group does as one, as its screens draw it."""

from datetime import datetime
from typing import Any

from workshop.access.together import Together

Json = dict[str, Any]


def together_told(held: Together, now: datetime, *, is_room: bool) -> Json:
    """Of a lock is told how much is left, as of a clock."""
    left = (held.locked_until - now).total_seconds() if held.locked_until is not None else 0.0
    gathering = {"id": held.gathering.id, "page": held.gathering.page} if held.gathering is not None else None
    told: Json = {"gathering": gathering, "locked": max(round(left, 1), 0.0)}
    if is_room and held.size is not None:
        told["teams"] = {"size": held.size, "names": [list(team) for team in held.teams], "on_wall": held.on_wall}
    if not is_room:
        told["sits_with"] = list(held.sits_with) if held.size is not None else None
    return told
