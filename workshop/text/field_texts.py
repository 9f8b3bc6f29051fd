"""What a field of a form says."""

from workshop.text.catalogue import Gettext


def field_texts(_: Gettext) -> dict[str, str]:
    """The words about a field that two people wrote."""
    return {
        "other": _("{name} wrote here meanwhile:"),
        "mine": _("Keep my text"),
        "theirs": _("Take theirs"),
        "both": _("Lay one under the other"),
    }
