"""The words of the half year: blocks, stands, and looking back, at the desk and on a participant's page."""

from workshop.model.half_year import ReflectionQuestion
from workshop.text.catalogue import Gettext


def reflection_questions(_: Gettext) -> dict[ReflectionQuestion, str]:
    """What is asked after a block."""
    return {
        "touched": _("What touched you?"),
        "take_along": _("What do you take along?"),
        "onward": _("What do you want to try before the next block?"),
    }


def half_year_texts(_: Gettext) -> dict[str, str]:
    """What the scripts say."""
    questions = {f"ask_{key}": words for key, words in reflection_questions(_).items()}
    return {
        **questions,
        "block": _("Block {number}"),
        "in_block": _("You are in: {title}. The plan above is of this block."),
        "in_no_block": _("No block has begun. The plan above is of every block."),
        "begin_next": _("Begin the next block: {title}"),
        "begin": _("Go to this block"),
        "rounds": _("{title}, {count} in the plan"),
        "round_over": _("done"),
        "to_now": _("Move to the plan of now"),
        "question": _("Question for {title}"),
        "question_hint": _("Lay a round ready"),
        "add": _("Lay ready"),
        "minutes": _("Minutes"),
        "min": _("min"),
        "template": _("Save as a template"),
        "template_note": _(
            "Blocks, rounds and minutes, to make a group with again. Without people, boards and answers."
        ),
        "stands": _("Stands"),
        "stands_note": _("You see how many boards went along, and when. Never what is on them, nor whose."),
        "stand_name": _("What do you call this moment?"),
        "stand_hint": _("For instance: end of block 1"),
        "make_stand": _("Keep today's stand"),
        "remove": _("Take off"),
        "none_along": _("no board went along yet"),
        "one_along": _("1 board went along"),
        "along": _("{count} boards went along"),
        "may_go": _("May the state of your board go along?"),
        "may_go_why": _(
            "Your trainer keeps '{name}'. A snapshot is made of your own board, for you; the group keeps "
            "only that it is there. In a later block you see here what moved since."
        ),
        "which_parts": _("Which parts go along? Only what you choose."),
        "all_parts": _("Everything"),
        "along_parts": _("Along: {parts}"),
        "first_a_board": _("First bring a board, below; then its state can go along."),
        "yes": _("Yes, keep it"),
        "not_now": _("Not now"),
        "since": _("Since {name}, {day}"),
        "beside": _("Lay it beside now"),
        "keep_back": _("No longer along"),
        "look_back": _("Looking back"),
        "look_back_on": _("Looking back on {title}"),
        "look_back_note": _("For you alone, until you share something. Your trainer does not see it either."),
        "share": _("Share with the group and trainer, as {name}"),
        "shared": _("The group and your trainer read this, under the name {name}."),
        "take_back": _("Take it back"),
        "earlier": _("Earlier, {title}"),
        "of_group": _("What is shared in the group"),
        "saved": _("saved"),
    }
