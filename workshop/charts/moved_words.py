"""What moved between two states of a board, in words. It is said, never weighed."""

from workshop.charts.moved import Moved
from workshop.text.catalogue import Gettext
from workshop.text.photo_words import ring_labels


def moved_line(found: Moved, _: Gettext) -> str:
    """All of it in one line, as numbers."""
    said = (
        (found.came, _("{count} more at the table")),
        (found.went, _("{count} no longer at the table")),
        (found.shifted, _("{count} in another ring")),
        (found.relations_came, _("relations: {count} more")),
        (found.relations_went, _("relations: {count} gone")),
        (found.tension, _("tension otherwise: {count}")),
        (found.steps, _("steps: {count} more")),
        (found.moments, _("moments: {count} more")),
        (found.place, _("your own place otherwise")),
        (found.accounts, _("give and take otherwise: {count}")),
    )
    parts = [line.format(count=len(held)) for held, line in said if held]
    return ", ".join(parts) if parts else _("nothing moved")


def moved_lists(found: Moved, _: Gettext) -> list[tuple[str, tuple[str, ...]]]:
    """Each sort under its heading, by name."""
    rings = ring_labels(_)
    shifted = tuple(
        _("{name}: first {was}, now {now}").format(name=shift.name, was=rings[shift.was], now=rings[shift.now])
        for shift in found.shifted
    )
    places = {"now": _("where I am now"), "wished": _("where I want to be")}
    said = (
        (_("More at the table"), found.came),
        (_("No longer at the table"), found.went),
        (_("In another ring"), shifted),
        (_("New relations"), found.relations_came),
        (_("Relations gone"), found.relations_went),
        (_("Tension otherwise"), found.tension),
        (_("New steps"), found.steps),
        (_("New moments"), found.moments),
        (_("Your own place otherwise"), tuple(places[key] for key in found.place)),
        (_("Give and take otherwise"), found.accounts),
    )
    return [(heading, names) for heading, names in said if names]
