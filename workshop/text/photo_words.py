"""Words of the photo that several screens use."""

from workshop.model.photo import PowerSource
from workshop.model.seating import RingBand
from workshop.text.catalogue import Gettext


def ring_labels(_: Gettext) -> dict[RingBand, str]:
    """The rings, from the table outwards."""
    return {
        "in": _("fully in"),
        "takes_part": _("takes part"),
        "edge": _("on the edge"),
        "unknown": _("don't know"),
    }


def power_labels(_: Gettext) -> dict[PowerSource, str]:
    """Where influence can come from."""
    return {
        "position": _("position"),
        "money": _("money"),
        "knowledge": _("knowledge"),
        "connections": _("connections"),
        "support": _("support behind them"),
        "veto": _("being able to say no"),
        "person": _("who they are"),
        "other": _("something else"),
    }
