"""The words of what if."""

from workshop.model.adjustment import AdjustmentSort, AdjustmentState, CompensatedFor, Payer
from workshop.text.catalogue import Gettext


def sort_labels(_: Gettext) -> dict[AdjustmentSort, str]:
    """The three ways to restore a balance."""
    return {
        "bigger_pie": _("a bigger pie"),
        "contribution": _("more or less in"),
        "compensation": _("compensate"),
    }


def state_labels(_: Gettext) -> dict[AdjustmentState, str]:
    """What one means to do with it."""
    return {"weighing": _("being weighed"), "intended": _("intended"), "dropped": _("let go")}


def for_labels(_: Gettext) -> dict[CompensatedFor | None, str]:
    """What somebody is compensated for."""
    return {"autonomy": _("autonomy"), "money": _("money"), "people": _("people"), None: _("not said yet")}


def payer_labels(_: Gettext) -> dict[Payer, str]:
    """Who compensates."""
    return {"parties": _("the parties themselves"), "third": _("a third one")}


def human_questions(_: Gettext) -> tuple[str, ...]:
    """It is first a talk between people; these are to talk about, writing is not needed."""
    return (
        _("Whose interest is served, and whose is not?"),
        _("What would they wish for, if it could be anything?"),
        _("What did they once dream of here?"),
        _("Where does it hurt?"),
        _("What do they lose, whatever comes of it?"),
    )
