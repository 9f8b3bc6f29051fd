"""The words of who carries what, of the circle, and of sitting on one's hands."""

from workshop.model.contract import CirclePlace
from workshop.text.catalogue import Gettext


def circle_labels(_: Gettext) -> dict[CirclePlace, str]:
    """What happens at each place of the circle."""
    return {
        "connected": _("I feel connected"),
        "responsible": _("I feel too responsible"),
        "takes_over": _("I take it over"),
        "lean_back": _("Partners feel room to lean back"),
        "harder": _("I work harder"),
    }


def circle_texts(_: Gettext) -> dict[str, str]:
    """What the drawn circle says."""
    return {
        "circle": _("The circle: each leads to the next"),
        "here": _("here I am"),
        "only_you": _("only you see this"),
        "middle": _("What is everybody's"),
    }
