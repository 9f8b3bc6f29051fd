"""Screens of shared boards: told to fetch anew when what is shared has changed, and closed when it no longer is."""

from workshop.charts.picture import stamp
from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.service import current
from workshop.service.shared import is_address, read_address
from workshop.store import StoreError
from workshop.web.live import HUB, BoardScreen


def is_looked_at() -> bool:
    """Whether any screen shows a shared board."""
    return any(is_address(at) for at in tuple(HUB.screens))


def group_changed(group: Id) -> None:
    """Called in the writer's thread: a share may have been given, changed or taken back, or a board changed."""
    if is_looked_at():
        HUB.on_loop(_deliver, group)


def _deliver(group: Id) -> None:
    for at in tuple(HUB.screens):
        if is_address(at) and read_address(at).group == group:
            for screen in tuple(HUB.screens.get(at, ())):
                _tell(at, screen)


def _tell(at: str, screen: BoardScreen) -> None:
    """The whole is fetched anew: a patch of the board would tell of the rest of it."""
    try:
        screen.actor = current().actor(screen.browser, at)
        view = current().view(at, screen.actor)
    except (Refused, StoreError):
        screen.tell(None)
        return
    if view.revision == screen.knows:
        return
    screen.knows = view.revision
    head = {"kind": "change", "from": -1, "to": view.revision, "saved_at": stamp(view.saved_at)}
    screen.tell(head | {"by": None, "client": None, "sequence": None})
