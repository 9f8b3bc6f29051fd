"""The words around the ugly photo (lelijke foto)."""

from collections.abc import Mapping

from workshop.model.photo import Audience, Opening
from workshop.text.catalogue import Gettext


def audience_labels(_: Gettext) -> Mapping[Audience, str]:
    """Who looks along on one's own screen."""
    return {
        "me": _("For me alone"),
        "beside": _("For me and who sits beside me"),
        "group": _("For the group, on my screen"),
        "other": _("For somebody else"),
    }


def opened_for(opening: Opening, _: Gettext) -> str:
    """For whom it was opened."""
    if opening.audience == "other" and opening.audience_words:
        return _("Open for {whom}.").format(whom=opening.audience_words)
    return {
        "me": _("Open for you alone."),
        "beside": _("Open for you and who sits beside you."),
        "group": _("Open for the group, on your screen."),
        "other": _("Open for somebody else."),
    }[opening.audience]


def ugly_texts(_: Gettext) -> dict[str, str]:
    """What its clock says."""
    return {
        "left": _("{minutes} min left"),
        "last": _("less than a minute left"),
        "over": _("The curtain is closed."),
    }
