"""The words by which those of the same network ask each other before something of it is shown."""

from workshop.text.catalogue import Gettext


def asked_texts(_: Gettext) -> dict[str, str]:
    """What the scripts say of it."""
    return {
        "asked": _("What you are asked"),
        "asked_one": _("{name} asks you something"),
        "asked_more": _("You are asked {count} things"),
        "asked_share": _("{name} would show the group something of a network you are in too."),
        "asked_rule": _("Only once you say yes does the group see it. You can take your yes back at any moment."),
        "asked_yes": _("Yes, they may see it"),
        "not_now": _("Not now"),
        "asked_shown": _("{name} shows the group something of your network, with your yes."),
        "asked_said": _("You said yes to what {name} would show the group."),
        "asked_no_more": _("Not any more"),
        "asked_look": _("{name} would let {neighbour} look along with a board of a network you are in too."),
        "asked_look_what": _("All of it that is not closed, as long as this round lasts."),
        "asked_look_rule": _("Only once you say yes do they look along. You can take your yes back at any moment."),
        "asked_look_yes": _("Yes, {neighbour} may look along"),
        "asked_look_shown": _("{neighbour} looks along with the board of {name}, with your yes."),
        "asked_names": _("Parties and people: by their names"),
        "asked_roles": _("Parties and people: by what they are, not by name"),
        "asked_codes": _("Parties and people: by codes: P1, P2"),
        "extent_pictures": _("the picture, without the words behind it"),
        "extent_open": _("all that is not closed"),
        "extent_all": _("what is closed too, but for what is never shared"),
        "look_waits": _("Waits for who is of the same network."),
        "look_asks": _("Who else is of the same network is asked first; once they say yes, it begins."),
    }
