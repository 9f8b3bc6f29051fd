"""What hangs on a party or person, said before it is taken off the board."""

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.ui import session
from workshop.ui.layout import words


def hanging(view: BoardView, key: Id) -> None:
    """One line, or nothing when nothing hangs on it."""
    _ = session.words()
    found = _found(view, key)
    if found:
        words(_("What goes along: {things}. Undo brings it all back.").format(things=", ".join(found)), "sb-note")


def _found(view: BoardView, key: Id) -> list[str]:
    _ = session.words()
    relations = sum(key in (relation.source, relation.target) for relation in view.relations.values())
    found = {
        _("its relations"): relations,
        _("its backpack"): len(view.seats[key].backpack) if key in view.seats else 0,
        _("its place on the plane"): sum(spot.who == key for spot in view.contract.others.values()),
        _("what was agreed with it"): key in view.contract.agreements,
    }
    return [thing for thing, count in found.items() if count]
