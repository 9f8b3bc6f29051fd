"""What a group may call otherwise, and what the course calls it."""

from workshop.model.base import Key
from workshop.model.contract import role_names
from workshop.model.kinds import KIND_SETS, OTHER, kinds_of, relation_kinds
from workshop.model.ledger import resources
from workshop.model.process import moment_kinds
from workshop.model.starting import LabelSort
from workshop.text.catalogue import Gettext
from workshop.text.contract_words import role_label
from workshop.text.kinds import kind_label, relation_label
from workshop.text.ledger_words import resource_label
from workshop.text.process_words import moment_label


def sort_labels(_: Gettext) -> dict[LabelSort, str]:
    """The sorts of words."""
    return {
        "role_names": _("Names for a role"),
        "resources": _("What is brought and taken"),
        "kinds": _("Kinds of organisation"),
        "relation_kinds": _("Kinds of relation"),
        "moment_kinds": _("Kinds of moments"),
    }


def called_by_course(sort: LabelSort, _: Gettext) -> dict[Key, str]:
    """All of this sort that some board starts with. 'Something else' is called so everywhere."""
    if sort == "role_names":
        return {key: role_label(key, held, _) for key, held in role_names().items()}
    if sort == "resources":
        return {key: resource_label(key, held, _) for key, held in resources().items()}
    if sort == "relation_kinds":
        return {key: relation_label(key, held, _) for key, held in relation_kinds().items() if key != OTHER}
    if sort == "moment_kinds":
        return {key: moment_label(key, held, _) for key, held in moment_kinds().items() if key != OTHER}
    kinds = {key: held for name in KIND_SETS for key, held in kinds_of(name).items()}
    return {key: kind_label(key, held, _) for key, held in kinds.items() if key != OTHER}
