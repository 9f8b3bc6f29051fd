"""What the kinds that a board starts with are called. A kind the owner named is called that."""

from workshop.model.kinds import Kind, RelationKind
from workshop.text.catalogue import Gettext


def kind_label(key: str, kind: Kind, _: Gettext) -> str:
    """The name of a kind of organisation."""
    if kind.label:
        return kind.label
    return {
        "government": _("government"),
        "network": _("network"),
        "school_board": _("school board"),
        "education": _("education"),
        "knowledge": _("knowledge"),
        "residents": _("residents"),
        "care": _("care"),
        "company": _("company"),
        "investor": _("investor"),
        "community": _("community"),
    }.get(key, _("something else"))


def relation_label(key: str, kind: RelationKind, _: Gettext) -> str:
    """The name of a kind of relation."""
    if kind.label:
        return kind.label
    return {
        "works_with": _("works with"),
        "depends_on": _("depends on"),
        "money": _("money"),
        "hierarchy": _("hierarchy"),
        "coalition": _("coalition"),
        "informal": _("informal"),
        "competition": _("competition"),
        "commissioning": _("commissioning"),
        "history": _("history"),
    }.get(key, _("something else"))


def kind_set_label(name: str, _: Gettext) -> str:
    """What a set of kinds is for."""
    return {"education": _("education"), "care": _("care"), "region": _("a region"), "business": _("business")}[name]
