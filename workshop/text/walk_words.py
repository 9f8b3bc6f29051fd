"""The words of the walks: what a module is for, and the question of each round."""

from collections.abc import Mapping
from typing import NamedTuple

from workshop.model.base import Key
from workshop.model.walk import RoundKind
from workshop.text.catalogue import Gettext


class RoundWords(NamedTuple):
    """What a round is called and asks; perhaps how to go about it, and what one writes down for oneself."""

    title: str
    question: str
    hint: str = ""
    note: str = ""


def kind_words(_: Gettext) -> dict[RoundKind, str]:
    """What one does in a round."""
    return {"do": _("do"), "look": _("look"), "talk": _("talk"), "take_along": _("take along")}


def module_title(module: Key, _: Gettext) -> str:
    """What the module is called."""
    return {
        "place": _("Your place"),
        "photo": _("The photo"),
        "balance": _("Give and take"),
        "line": _("The process in time"),
    }[module]


def purpose(module: Key, _: Gettext) -> str:
    """What the module is for, in one sentence."""
    return {
        "place": _("So that you and the others know what you are of, and what you are not of."),
        "photo": _("So that you see the collaboration as a whole before you step in."),
        "balance": _("So that give and take can be talked about before it wears somebody out."),
        "line": _("So that you see what carried the process: the plan, and what happened meanwhile."),
    }[module]


def round_words(module: Key, _: Gettext) -> Mapping[Key, RoundWords]:
    """The words of each round of a module."""
    return {"place": _place, "photo": _photo, "balance": _balance, "line": _line}[module](_)


def _place(_: Gettext) -> dict[Key, RoundWords]:
    return {
        "role": RoundWords(
            _("Role name"),
            _("What do you call yourself in this network?"),
            _("Say it aloud first, then choose it."),
        ),
        "plane": RoundWords(
            _("Now and rather"),
            _("Where do you stand now, and where would you rather stand?"),
            _("Alone, without looking at the others yet."),
        ),
        "others": RoundWords(
            _("The others"),
            _("Who stands where you do not?"),
            _("It need not all come from one person."),
        ),
        "lists": RoundWords(
            _("Of and not of"),
            _("What are you not of?"),
            _("Begin with that list. Whoever comes to mind can join the table at once."),
        ),
        "partner": RoundWords(
            _("As a partner"),
            _("Your neighbour is your partner for now: what do you agree on?"),
            _("Say it aloud. The other one asks until it is clear."),
            _("What remained unclear?"),
        ),
        "circle": RoundWords(
            _("The circle"),
            _("Where in the circle do you recognise yourself?"),
            _("Pointing at it is enough. Nothing has to be written down."),
        ),
        "take": _take(_, _("What do you lay back, and when do you sit on your hands?"), _("One thing, one date.")),
    }


def _photo(_: Gettext) -> dict[Key, RoundWords]:
    return {
        "task": RoundWords(
            _("The task"),
            _("What do these parties sit at the table for?"),
            _("Put it in the middle of the table, in their words."),
        ),
        "names": RoundWords(
            _("Around the table"),
            _("Who holds a piece of the puzzle?"),
            _("Six to ten names are enough to begin with. A list can be pasted."),
        ),
        "relations": RoundWords(
            _("In between"),
            _("What runs between them, and who is missing?"),
            _("Tension is part of it. The empty chair is for who is missing."),
        ),
        "look": RoundWords(
            _("Only looking"),
            _("What do you see, before you explain it?"),
            _("Alone and in silence. Leave the photo as it lies."),
        ),
        "case": RoundWords(
            _("One photo"),
            _("What do the others see in it?"),
            _("Tell for four minutes, then sit on your hands for eight. They begin with 'I see'."),
            _("What do I keep of what they saw?"),
        ),
        "take": _take(_, _("What do you see now that you did not see before?")),
    }


def _balance(_: Gettext) -> dict[Key, RoundWords]:
    return {
        "words": RoundWords(
            _("In words"),
            _("What does each mainly bring, and mainly take?"),
            _("Two words for each are enough."),
        ),
        "felt": RoundWords(
            _("How it feels"),
            _("For whom does it weigh up, and where does it chafe?"),
            _("What is felt comes first; figures can wait."),
        ),
        "what_if": RoundWords(
            _("What if"),
            _("Suppose one of them brings something else: what shifts?"),
            _("Try it out together, aloud."),
        ),
        "trio": RoundWords(
            _("In threes"),
            _("Which one adjustment would do something?"),
            _("Make the pie bigger, contribute differently, compensate, or bring in a third one."),
            _("What do I adjust, and with whom?"),
        ),
        "take": _take(_, _("What is your first sentence?"), _("Say it once aloud, as you would say it there.")),
    }


def _line(_: Gettext) -> dict[Key, RoundWords]:
    return {
        "steps": RoundWords(
            _("The plan"),
            _("Which steps were planned, and what was each one for?"),
            _("Five to eight are enough."),
        ),
        "wings": RoundWords(
            _("In the wings"),
            _("What happened in between that nobody had planned?"),
            _("One line for each moment. For yourself alone is fine too."),
        ),
        "arcs": RoundWords(
            _("The arcs"),
            _("Which unplanned moment did the work?"),
            _("In pairs. Choose a moment, and say which step it made possible."),
            _("What struck me?"),
        ),
        "together": RoundWords(
            _("One line"),
            _("What held this process up?"),
            _("Look at one timeline together; its owner looks first."),
        ),
        "kinds": RoundWords(
            _("The kinds"),
            _("Which kind of moment keeps coming back with you?"),
            _("Look along the signs below the line."),
        ),
        "take": _take(
            _,
            _("Which room in the wings do you make in the coming month?"),
            _("Give it a date ahead of today, and it stands on the line."),
        ),
    }


def _take(_: Gettext, question: str, hint: str = "") -> RoundWords:
    return RoundWords(_("Taking along"), question, hint, _("What do I take along?"))
