"""The words of a neighbour who looks along for the length of a round."""

from workshop.text.catalogue import Gettext


def neighbour_texts(_: Gettext) -> dict[str, str]:
    """What the scripts say of it."""
    return {
        "look_fold": _("Let {name} look along"),
        "look_fold_any": _("Let somebody look along with your board"),
        "look_who": _("Who"),
        "look_mask": _("Parties and people"),
        "look_names": _("by their names"),
        "look_roles": _("by what they are, not by name"),
        "look_codes": _("by codes: P1, P2"),
        "look_preview": _("This is what {name} then sees:"),
        "look_never": _(
            "Never seen: what you closed, notes for yourself, what it costs you, and the ugly photo. "
            "It ends by itself with the round."
        ),
        "look_yes": _("Let {name} look along as long as this round lasts"),
        "look_on": _("{name} looks along with your board, as long as this round lasts."),
        "look_end": _("No longer let them look"),
        "look_of": _("The board of {name}, to look at as long as this round lasts"),
        "look_go": _("{name} lets you look along"),
        "look_large": _("Larger"),
    }
