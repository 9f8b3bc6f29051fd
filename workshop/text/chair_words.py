"""What is told from somebody's chair, in the first person, and what is asked where nobody knows."""

from workshop.text.catalogue import Gettext


def chair_headings(_: Gettext, *, is_person: bool) -> dict[str, str]:
    """What stands over each thing that is told: by a party as we, by a person as I."""
    return _mine(_) if is_person else _ours(_)


def chair_questions(_: Gettext, *, is_person: bool) -> dict[str, str]:
    """What is asked about each thing that is not known. {names} and {texts} say about whom or what."""
    return _i_ask(_) if is_person else _we_ask(_)


def way_labels(_: Gettext) -> dict[str, str]:
    """Which way a relation runs, seen from the chair; in no way: nothing is said."""
    return {"none": "", "to": _("from here to there"), "from": _("from there to here"), "both": _("both ways")}


def _ours(_: Gettext) -> dict[str, str]:
    return {
        "puzzle_piece": _("Our piece of the puzzle"),
        "task_words": _("The task in our own words"),
        "stake": _("At stake for us"),
        "interests": _("Our interests"),
        "gives": _("We bring"),
        "takes": _("We take"),
        "hopes": _("We hope to take"),
        "commitment": _("How far we want to go"),
        "mandate": _("How much we can promise"),
        "autonomy": _("The autonomy we hand in"),
        "ties": _("Whom we have to do with"),
    }


def _mine(_: Gettext) -> dict[str, str]:
    return {
        "puzzle_piece": _("My piece of the puzzle"),
        "task_words": _("The task in my own words"),
        "stake": _("At stake for me"),
        "interests": _("My interests"),
        "gives": _("My organisation brings"),
        "takes": _("My organisation takes"),
        "hopes": _("My organisation hopes to take"),
        "commitment": _("How far I want to go"),
        "mandate": _("How much I can promise"),
        "autonomy": _("The autonomy I hand in"),
        "split_loyalty": _("What pulls me two ways"),
        "ties": _("Whom I have to do with"),
    }


def _we_ask(_: Gettext) -> dict[str, str]:
    return {
        "puzzle_piece": _("What would we say ourselves that only we can bring?"),
        "task_words": _("How would we put the task in our own words?"),
        "stake": _("What would we say ourselves is at stake for us?"),
        "interests": _("What would we say ourselves that we come for?"),
        "on_table": _("What of this would we say aloud at the table: {texts}?"),
        "gives": _("What would we say ourselves that we mainly bring?"),
        "takes": _("What would we say ourselves that we mainly take?"),
        "hopes": _("What would we say ourselves that we hope to take?"),
        "commitment": _("How far would we say ourselves that we want to go in this?"),
        "mandate": _("What would we say ourselves that we can promise without asking at home?"),
        "autonomy": _("What would we say ourselves that we hand in for this?"),
        "ties": _("Whom would we say ourselves that we have to do with here?"),
        "strength": _("How strong would we call our tie with {names}?"),
        "tension": _("What would we say ourselves is going on between us and {names}?"),
        "alike": _("Would we tell it like this ourselves?"),
    }


def _i_ask(_: Gettext) -> dict[str, str]:
    return {
        "puzzle_piece": _("What would I say myself that only I can bring?"),
        "task_words": _("How would I put the task in my own words?"),
        "stake": _("What would I say myself is at stake for me?"),
        "interests": _("What would I say myself that I come for?"),
        "on_table": _("What of this would I say aloud at the table: {texts}?"),
        "gives": _("What would I say myself that my organisation mainly brings?"),
        "takes": _("What would I say myself that my organisation mainly takes?"),
        "hopes": _("What would I say myself that my organisation hopes to take?"),
        "commitment": _("How far would I say myself that I want to go in this?"),
        "mandate": _("What would I say myself that I can promise without asking at home?"),
        "autonomy": _("What would I say myself that I hand in for this?"),
        "split_loyalty": _("Whom would I say myself that I have to explain this to at home?"),
        "ties": _("Whom would I say myself that I have to do with here?"),
        "strength": _("How strong would I call my tie with {names}?"),
        "tension": _("What would I say myself is going on between me and {names}?"),
        "alike": _("Would I tell it like this myself?"),
    }
