"""Several selected: what can be done with all at once."""

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.photo import PHOTO
from workshop.text.kinds import kind_label
from workshop.ui import fields, session
from workshop.ui.components.photo import panel_head
from workshop.ui.fields import Bound
from workshop.ui.layout import words
from workshop.ui.panels import adding, seat


def several(view: BoardView, keys: list[Id]) -> None:
    """One act on all that are selected."""
    _ = session.words()
    seats = [key for key in keys if key in view.seats]
    panel_head(view, _("Together"), _("{count} selected").format(count=len(keys)))
    words(", ".join(view.name_of(key) for key in seats), "sb-note")
    if seats:
        at, target = f"photos/{view.photo}/seats/several", {"ids": seats, **view.on_photo}
        seat.ring(Bound(at, "commitment", "set_seat", target), [view.seats[key].commitment for key in seats])
    if view.photo != PHOTO:
        return
    if seats:
        _kind_for(view, [key for key in seats if key in view.parties])
        _group_of(seats)
    seat.take_off(*keys)


def _kind_for(view: BoardView, parties: list[Id]) -> None:
    if not parties:
        return
    _ = session.words()
    kinds = {view.parties[key].kind for key in parties}
    now = kinds.pop() if len(kinds) == 1 else None
    options = [*view.kinds] if now else [None, *view.kinds]
    name = lambda kind: kind_label(kind, view.kinds[kind], _) if kind else _("Leave as it is")  # noqa: E731
    fields.choice(Bound("parties/several", "kind", "set_party", {"ids": parties}), _("Kind"), now, options, name)


def _group_of(seats: list[Id]) -> None:
    _ = session.words()
    take = adding.by("add_group", "name", {"members": seats})
    adding.line("group", _("Make them a group"), _("For instance: steering group"), take)
