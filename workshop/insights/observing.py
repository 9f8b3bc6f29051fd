"""All that stands out on a board, and what of it is asked on a page."""

from collections.abc import Iterable

from workshop.access.view import BoardView
from workshop.insights import across, balance, contract, photo, timeline
from workshop.insights.registry import KINDS, Observation, Page
from workshop.insights.scene import Scene

MOST = 3
"""Questions at once."""
_ROOMS = (photo, balance, timeline, contract, across)
"""In the order in which they are asked."""
ORDER = tuple(kind for room in _ROOMS for kind in KINDS.values() if kind.notice.__module__ == room.__name__)


def observations(scene: Scene) -> tuple[Observation, ...]:
    """Every question of every kind, in the order of the kinds."""
    found = (kind.look(scene) for kind in ORDER)
    return tuple(observation for observation in found if observation is not None)


def asked(found: Iterable[Observation], page: Page, view: BoardView) -> tuple[Observation, ...]:
    """The questions of a page that this viewer neither kept nor put aside; the first three."""
    marked = {(mark.kind, mark.fingerprint) for mark in view.observations.values()}
    open_ = [held for held in of_page(found, page) if (held.kind, held.fingerprint) not in marked]
    return tuple(open_[:MOST])


def of_page(found: Iterable[Observation], page: Page) -> list[Observation]:
    """The questions that belong to a page."""
    return [observation for observation in found if page in KINDS[observation.kind].pages]
