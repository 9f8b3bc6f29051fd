"""What hangs on something, in words."""

from collections.abc import Mapping

from workshop.text.catalogue import Gettext


def hanging_words(counts: Mapping[str, int], _: Gettext) -> str:
    """'2 relations, 1 step': what goes or lets go with it; empty where nothing does."""
    one_and_more = {
        "relations": (_("1 relation"), _("{count} relations")),
        "people": (_("1 person's party"), _("{count} people's party")),
        "interests": (_("1 interest"), _("{count} interests")),
        "groups": (_("a seat in 1 group"), _("a seat in {count} groups")),
        "steps": (_("1 step"), _("{count} steps")),
        "moments": (_("1 moment"), _("{count} moments")),
        "accounts": (_("what it brings and takes"), _("what they bring and take")),
        "views": (_("1 view"), _("{count} views")),
        "symptoms": (_("a name at 1 symptom"), _("a name at {count} symptoms")),
        "adjustments": (_("a part of 1 what-if"), _("a part of {count} what-ifs")),
        "agreements": (_("1 agreement"), _("{count} agreements")),
        "others": (_("1 place on the plane"), _("{count} places on the plane")),
    }
    said = [(counts[sort], words) for sort, words in one_and_more.items() if counts.get(sort)]
    return ", ".join((one if count == 1 else more).format(count=count) for count, (one, more) in said)
