"""The words of the table twin."""

from workshop.text.catalogue import Gettext
from workshop.text.photo_words import ring_labels


def table_texts(_: Gettext) -> dict[str, str]:
    """What the tables, their forms and their choices say."""
    rings = {f"ring_{ring}": words for ring, words in ring_labels(_).items() if ring != "unknown"}
    return rings | _parts(_) | _columns(_) | _choices(_) | _acts(_) | _said(_)


def _parts(_: Gettext) -> dict[str, str]:
    return {
        "people": _("Parties and people"),
        "relations": _("Relations"),
        "groups": _("Groups"),
        "search": _("Search"),
        "all_rings": _("all rings"),
        "all_kinds": _("all kinds"),
        "together": _("All that is chosen, at once"),
        "hint": _("Choose one or more to change them together."),
        "no_people": _("Nobody at the table yet"),
        "no_relations": _("No relations yet"),
        "no_groups": _("No groups yet"),
        "lines": _("What is really going on?"),
        "no_lines": _("No lines yet"),
        "nothing_found": _("Nothing found"),
        "tally": _("{shown} of {total}"),
        "all_rows": _("All {count}"),
        "picked": _("{count} chosen"),
    }


def _columns(_: Gettext) -> dict[str, str]:
    return {
        "pick": _("Choose"),
        "pick_all": _("Choose all that is shown"),
        "number": _("No."),
        "name": _("Name"),
        "what": _("What"),
        "kind": _("Kind"),
        "of_party": _("Of party"),
        "ring": _("Ring"),
        "influence": _("Influence"),
        "around": _("Place around the table"),
        "from": _("From"),
        "to": _("To"),
        "relation": _("Relation"),
        "direction": _("Direction"),
        "strength": _("Strength"),
        "tension": _("Tension"),
        "group": _("Group"),
        "members": _("Who sits in it"),
        "note": _("Note"),
        "line": _("Line"),
        "who_missing": _("Empty chair: who is missing?"),
        "one_more_line": _("One more line"),
    }


def _choices(_: Gettext) -> dict[str, str]:
    return {
        "dont_know": _("don't know"),
        "party": _("party"),
        "person": _("person"),
        "empty_chair": _("empty chair"),
        "no_party": _("of no party"),
        "little": _("little"),
        "much": _("much"),
        "weak": _("weak"),
        "strong": _("strong"),
        "tension_none": _("none"),
        "tension_some": _("some"),
        "tension_clear": _("clear"),
        "tension_high": _("high"),
        "direction_none": _("none"),
        "direction_to": _("one way →"),
        "direction_both": _("both ways ↔"),
        "new_group": _("New group"),
        "closed": _("only you see this"),
    }


def _acts(_: Gettext) -> dict[str, str]:
    return {
        "add": _("Put at the table"),
        "paste": _("Paste a list"),
        "paste_label": _("One name on each line"),
        "add_list": _("Put {count} at the table"),
        "relate": _("Lay the relation"),
        "relate_two": _("Relate these two"),
        "left": _("A step to the left"),
        "right": _("A step to the right"),
        "sit": _("Sit on their chair"),
        "remove": _("Take off the board"),
        "take_off": _("Take off"),
        "add_line": _("Add the line"),
        "clear": _("Choose none"),
        "undo": _("Undo"),
        "redo": _("Redo"),
    }


def _said(_: Gettext) -> dict[str, str]:
    return {
        "added": _("{name} sits at the table"),
        "added_list": _("{count} at the table"),
        "related": _("The relation is there"),
        "sat": _("You sit on the chair of {name}"),
        "up": _("You got up again"),
        "line_added": _("The line is there"),
        "gone": _("Someone else took this away. The rest is still here."),
        "overtaken": _("Someone else wrote here meanwhile. Your text stands; undo brings theirs back."),
    }
