"""Hypothesis strategies: texts as people type and paste them, and values for every verb that a gesture may ask for."""

from collections.abc import Callable

from tests.support.values import balance, contract, photo, process, walk
from tests.support.values.drawn import Draw, Known, Values, amounts, places

__all__ = ["MARKING", "OPEN_VERBS", "VALUES", "WALKING", "Known", "amounts", "places"]

_ROOMS = (photo, balance, process, contract, walk)
VALUES: dict[str, Callable[[Draw, Known], Values]] = {
    name: make
    for room in _ROOMS
    for name, make in vars(room).items()
    if getattr(make, "__module__", "") == room.__name__ and not name.startswith("_")
}
"""By verb: what draws values for it, given what stands on the board."""

WALKING = ("finish_walk", "note_round", "set_walk", "take_along", "walk_to")
"""The verbs of a walk, which change nothing that anybody else sees."""
MARKING = ("bring_back_observation", "keep_observation", "put_aside_observation")
"""The verbs for questions of the board: as little."""
OPEN_VERBS = sorted(VALUES.keys() - {"close", "open_up", "undo", "redo", *WALKING, *MARKING})
"""The verbs that change what lies open, without the steps back, without closing and without walking."""
