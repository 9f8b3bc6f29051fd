"""What the layers of the photo ask, and how their lines read."""

from workshop.text.catalogue import Gettext


def layer_titles(_: Gettext) -> dict[str, tuple[str, str, str]]:
    """Of each layer: its title, what it shows, and the question it leaves one with."""
    return {
        "tension": (
            _("Tension"),
            _("Where it chafes, and between whom."),
            _("What would it take to say this to each other?"),
        ),
        "power": (
            _("Power"),
            _("The disc is influence, a string is a source of it. Choose a source and see who holds it."),
            _("Who pulls the strings without anybody having said so?"),
        ),
        "interests": (
            _("Interests"),
            _("Choose an interest and see who names it, and who sits beside it."),
            _("Who names this interest, and yet sits on the edge?"),
        ),
        "autonomy": (
            _("Autonomy"),
            _("The arc is what somebody hands in to be able to do this together."),
            _("What do they get back who hand in much?"),
        ),
        "loyalty": (
            _("Loyalty"),
            _("Two arrows: somebody is pulled two ways here."),
            _("To whom do they have to explain this when they come home?"),
        ),
        "stake": (
            _("At stake"),
            _("A pennant: somebody has something to lose or to win here."),
            _("For whom is it harder than it looks from here?"),
        ),
    }


def tension_labels(_: Gettext) -> dict[int | None, str]:
    """How high a tension is."""
    return {0: _("none"), 1: _("some"), 2: _("clear"), 3: _("high"), None: _("don't know")}


def autonomy_labels(_: Gettext) -> dict[str, str]:
    """How much autonomy somebody hands in, in words."""
    return {"much": _("hands in much"), "some": _("hands in some"), "little": _("hands in little")}
