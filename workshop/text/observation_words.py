"""What the board asks, by kind of observation: an open question, and the figures behind it. Never a verdict."""

from collections.abc import Mapping
from typing import NamedTuple

from workshop.model.base import Key
from workshop.text.catalogue import Gettext


class ObservationWords(NamedTuple):
    """The question; the figures of the whole; the figures of one item, in words where figures say nothing."""

    question: str
    whole: str
    item: str = ""
    said: Mapping[tuple[int, ...], str] = {}


def observation_texts(_: Gettext) -> dict[str, str]:
    """What stands around the questions."""
    return {
        "title": _("What stands out?"),
        "none": _("Nothing stands out yet. The more there is on the board, the more it can ask."),
        "rest": _("You have kept these questions or put them aside."),
        "away": _("The questions could not be fetched. Everything else works."),
        "point": _("Point out"),
        "keep": _("Keep"),
        "aside": _("Put aside"),
        "where": _("What is this about?"),
        "kept": _("Kept ({count})"),
        "put_aside": _("Put aside ({count})"),
        "back": _("Bring back"),
        "changed": _("On the board this has changed since."),
    }


def observation_words(_: Gettext) -> Mapping[Key, ObservationWords]:
    """The words of each kind."""
    return {**_photo(_), **_balance(_), **_line(_), **_place(_), **_across(_)}


def _photo(_: Gettext) -> dict[Key, ObservationWords]:
    return {
        "apart": ObservationWords(
            _("No line runs to {names} yet. Is it so, or have you not seen it yet?"),
            _("No line yet: {0} of {1} at the table."),
        ),
        "cut_points": ObservationWords(
            _("Suppose you can't reach {either} for a month. Who would still find each other?"),
            _("Places on which a part of the network hangs: {count}."),
            _("Ties: {1}. Without it away from the rest: {0}."),
        ),
        "bridges": ObservationWords(
            _("One line is the only way between two parts: {names}. What keeps that line going?"),
            _("Lines that are the only way: {count}."),
            _("On the smaller side: {0}."),
        ),
        "coalitions": ObservationWords(
            _("There is a coalition around {names}. What ties them, and what do the others notice of it?"),
            _("In a coalition: {0} of {1} at the table."),
        ),
        "influence_without_commitment": ObservationWords(
            _("Much influence, and further from the task: {names}. What would make it worth their while?"),
            _("Influence 4 or 5, commitment 1 or 2: {count}."),
            _("Influence {0}, commitment {1}."),
        ),
        "will_without_mandate": ObservationWords(
            _("They want to, and can promise little yet: {names}. Who could make that possible?"),
            _("Wants 4 or 5, can 1 or 2: {count}."),
            _("Wants {0}, can {1}."),
        ),
        "unwritten_interests": ObservationWords(
            _("No interest of {names} is on the board yet. How would you ask about it?"),
            _("No interest yet: {0} of {1} parties."),
        ),
        "tension_that_carries": ObservationWords(
            _("Much hangs on {names}, and there is tension on it. What is it about, there?"),
            _("Lines with tension on which much hangs: {count}."),
            _("Tension {0} of 3."),
        ),
        "between": ObservationWords(
            _("Many ways run along {names}. What changes when others seek each other out directly?"),
            _("Places along which much runs: {count}."),
            _("Of 100 shortest ways {0} run along here."),
        ),
        "missing": ObservationWords(
            _("Not at the table yet: {names}. Who could speak on their behalf?"),
            _("Empty chairs: {0}. Kinds of organisation with nobody at the table: {1}."),
        ),
    }


def _balance(_: Gettext) -> dict[Key, ObservationWords]:
    return {
        "one_side": ObservationWords(
            _("Of {names} one side is there: giving or taking. What does the other look like?"),
            _("One side: {0} of {1}."),
            said={(1, 0): _("Only what it brings."), (0, 1): _("Only what it takes or hopes to take.")},
        ),
        "felt_uneven": ObservationWords(
            _("It does not feel even with {names}. Do they know that of each other?"),
            _("Does not feel even: {0} of {1}."),
        ),
        "autonomy_and_expertise": ObservationWords(
            _("One hands in autonomy, another brings mainly knowledge: {names}. Was that ever talked about?"),
            _("Hands in much autonomy: {0}. Brings mainly knowledge: {1}."),
            _("Hands in autonomy: {1} of 5."),
        ),
        "unequal_stakes": ObservationWords(
            _("Of some it says what is at stake, not of {names}. Is less at stake there, or don't you know yet?"),
            _("Nothing about it yet: {0} of {1} parties."),
        ),
        "views_apart": ObservationWords(
            _("Not everybody sees the same with {names}. What does the one count that the other doesn't?"),
            _("Views laid beside each other: {0}."),
            _("Said differently: {0}."),
        ),
        "symptom_without_figure": ObservationWords(
            _("Something was seen to happen with {names}, and their give and take is still open. What may it tell of?"),
            _("Something seen, nothing said of give and take: {0}."),
            _("Seen: {0}."),
        ),
        "figures_without_symptom": ObservationWords(
            _("There is much hoped for with {names}, and little taken yet. Where would that show first?"),
            _("Hopes for much more than is taken, and nothing seen: {0}."),
            _("Things hoped for, 3 or more above what is taken: {0}."),
        ),
    }


def _line(_: Gettext) -> dict[Key, ObservationWords]:
    return {
        "unprepared_steps": ObservationWords(
            _("No talk beforehand stands with {names}. Did it go by itself, or out of sight?"),
            _("Without a talk beforehand: {0} of {1} steps."),
        ),
        "long_silence": ObservationWords(
            _("Between {names} nothing is on the line. What happened in that time?"),
            _("Months with nothing on the line: {0}."),
        ),
        "plan_and_reality": ObservationWords(
            _("With {names} it went otherwise than planned. What did that make possible?"),
            _("Otherwise than planned: {0} of {1} steps."),
            _("Months between plan and reality: {0}."),
            {(0,): _("Dropped.")},
        ),
        "never_in_the_wings": ObservationWords(
            _("Not seen in the wings yet: {names}. Who speaks with them in between?"),
            _("Moments that say who was there: {0}."),
            _("Takes part in steps: {0}."),
        ),
        "wings_brought": ObservationWords(
            _("The wings helped the plan on: {names}. Where is there more room for such moments?"),
            _("Moments that made a step possible: {0} of {1}."),
        ),
        "not_committed": ObservationWords(
            _("Not everybody has said yes to {names}. What would that take?"),
            _("Steps to which not everybody said yes: {count}."),
            _("Said yes: {0} of {1}."),
        ),
    }


def _place(_: Gettext) -> dict[Key, ObservationWords]:
    return {
        "nothing_not_expected": ObservationWords(
            _("It does not say yet what nobody can expect of you. What belongs there?"),
            _("Lines in the other lists: {0}."),
        ),
        "never_talked_through": ObservationWords(
            _("The role agreement was not talked through with {names} yet. When could that be?"),
            _("Not talked about yet: {0} of {1}."),
        ),
        "theirs_with_me": ObservationWords(
            _("By what it says, something of {names} lies with the leader now. What does it take to hand it over?"),
            _("Of somebody else, and with the leader now: {0} of {1} responsibilities."),
            _("Lies with the leader: {0}."),
        ),
        "came_back_to_me": ObservationWords(
            _("What was laid back with {names} came back to the leader. What went before that?"),
            _("Came back: {0} of {1} times that something was laid back."),
            _("Came back: {0}."),
        ),
    }


def _across(_: Gettext) -> dict[Key, ObservationWords]:
    return {
        "wings_without_seat": ObservationWords(
            _("There in the wings, and at no step: {names}. What would a place at the table mean?"),
            _("In the wings and at no step: {count}."),
            _("Moments: {0}."),
        ),
        "carries_much": ObservationWords(
            _("Brings much and takes little: {names}. Who sees that, and what stands against it?"),
            _("Brings much of several things, takes little of anything: {count}."),
            _("Brings much of: {0}. Takes at most: {1} of 5."),
        ),
    }
