"""The words of the photo's script: on its buttons, beside its signs, and what it tells a screen reader."""

from workshop.text.catalogue import Gettext


def photo_texts(_: Gettext) -> dict[str, str]:
    """Every word the canvas shows or says, by the key its script knows it by."""
    return {**_map(_), **_names(_), **_buttons(_), **_fields(_), **_said(_)}


def _map(_: Gettext) -> dict[str, str]:
    return {
        "photo": _("The photo: who sits around the task"),
        "skip": _("Skip the map"),
        "task_caption": _("shared task"),
        "task_empty": _("What can none of you do alone?"),
        "band_in": _("fully in"),
        "band_takes_part": _("takes part"),
        "band_edge": _("on the edge"),
        "band_unknown": _("don't know"),
        "empty_chair": _("empty chair"),
        "invite": _("Who is missing? Put a party on the empty chair"),
        "list_parties": _("Parties and people on the map"),
        "list_relations": _("Relations on the map"),
    }


def _names(_: Gettext) -> dict[str, str]:
    return {
        "person": _("somebody at the table"),
        "person_of": _("somebody of {party}"),
        "ring": _("ring: {ring}"),
        "influence_of": _("influence {value} of 5"),
        "influence_unknown": _("influence: don't know"),
        "strength_of": _("strength {value} of 5"),
        "strength_unknown": _("strength: don't know"),
        "with_tension": _("tension"),
        "closed": _("only you see this"),
        "relation_between": _("{from} and {to}: {what}"),
        "unknown": _("don't know"),
        "of_five": _("{value} of 5"),
        "different": _("different"),
        "count_items": _("{count} items"),
    }


def _buttons(_: Gettext) -> dict[str, str]:
    return {
        "bar": _("What you can do with it"),
        "rename": _("Rename"),
        "relate": _("Relate to another"),
        "add_person": _("Add a person"),
        "influence": _("Influence"),
        "influence_less": _("Less influence"),
        "influence_more": _("More influence"),
        "strength": _("Strength"),
        "strength_less": _("Weaker"),
        "strength_more": _("Stronger"),
        "tension": _("Tension"),
        "kind": _("Kind of relation"),
        "sit": _("Sit on their chair"),
        "choose_more": _("Choose more"),
        "remove": _("Take off the board"),
        "take_off": _("Take off"),
        "zoom": _("Zoom"),
        "zoom_in": _("Nearer"),
        "zoom_out": _("Farther"),
        "zoom_fit": _("Whole map"),
    }


def _fields(_: Gettext) -> dict[str, str]:
    return {
        "new_name": _("New name"),
        "name_of_party": _("Name of a party"),
        "name_of_person": _("Who, by role?"),
        "search": _("Search by name or number"),
        "search_found": _("Found on the map"),
        "search_count": _("{count} found"),
        "search_none": _("Nobody by that name"),
        "relate_choose": _("Who does {name} have a relation with?"),
    }


def _said(_: Gettext) -> dict[str, str]:
    return {
        "said_added": _("{name} sits at the table"),
        "said_added_many": _("{count} added to the table"),
        "said_renamed": _("Renamed to {name}"),
        "said_moved": _("Now: {what}"),
        "said_related": _("{from} and {to} now have a relation"),
        "said_retyped": _("Kind of relation: {kind}"),
        "said_strength": _("Strength: {value}"),
        "said_influence": _("Influence: {value}"),
        "said_tension_on": _("With tension"),
        "said_tension_off": _("Without tension"),
        "said_removed": _("Off the board: {what}"),
        "said_undone": _("Undone"),
        "said_redone": _("Done again"),
        "said_more_on": _("Every tap now adds to what is chosen"),
        "said_more_off": _("A tap chooses one again"),
        "said_cancelled": _("Cancelled"),
        "said_sat": _("You sit on the chair of {name}"),
        "said_up": _("You got up again"),
    }
