"""The words of a rehearsal: its title, its rounds, and who is invented: roles, and nobody's name."""

from workshop.text.catalogue import Gettext


def rehearsal_title(_: Gettext) -> str:
    """What the group is called."""
    return _("Rehearsal")


def rehearsal_names(_: Gettext) -> tuple[str, ...]:
    """The invented participants."""
    return (
        _("alderman"),
        _("policy adviser"),
        _("head of a school"),
        _("general practitioner"),
        _("district nurse"),
        _("community worker"),
        _("housing officer"),
        _("entrepreneur"),
        _("volunteer"),
    )


def rehearsal_balances(_: Gettext) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What they mainly bring, take and hope to take, to be mixed."""
    return (
        (_("time and attention"), _("knowledge of the neighbourhood"), _("money for a start"), _("an open door")),
        (_("contacts"), _("insight into what goes on"), _("goodwill")),
        (_("less on my own"), _("to be heard earlier"), _("a success to show at home")),
    )


def rehearsal_questions(_: Gettext) -> tuple[str, str]:
    """The rounds laid ready: one of role names, one to talk."""
    return _("What is your role called?"), _("What are you not of?")
