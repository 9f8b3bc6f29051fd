"""The words of symptoms."""

from workshop.model.symptom import SymptomKind
from workshop.text.catalogue import Gettext


def symptom_labels(_: Gettext) -> dict[SymptomKind, str]:
    """What one may see at the table; none is judged, and hassle is normal."""
    return {
        "hassle": _("hassle at the table"),
        "conflict": _("conflict about anything and everything"),
        "contracting": _("the urge to contract more tightly"),
        "withdrawal": _("withdrawing"),
        "other": _("something else, in own words"),
    }
