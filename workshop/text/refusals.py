"""One sentence for everything that can be refused: what happened, what is safe, what to do."""

from typing import Any

from workshop.text.catalogue import Gettext


def sentence(code: str, _: Gettext, **facts: Any) -> str:
    """The sentence for a refusal's code."""
    if code == "limit":
        return _limit(str(facts.get("what")), _).format(limit=facts.get("limit"))
    if line := _with_facts(code, _):
        return line.format(**facts)
    said = {**_of_items(_), **_of_access(_), **_of_keeping(_), **_of_groups(_), **_of_rounds(_)}
    return said.get(code, _("That did not work. Nothing has changed; try again."))


def _of_items(_: Gettext) -> dict[str, str]:
    """What a board refuses of what lies on it."""
    return {
        "gone": _("Somebody took this off the board. Everything else is still there."),
        "taken": _("This is on the board already."),
        "empty": _("There is nothing written yet. Write a word, and it will be saved."),
        "when": _("When that is can't be made out. Try a day, a month, a season or a year."),
        "closed": _("Only you see that party. Lay it on the table first, or close this person as well."),
        "not_yours": _("Somebody else wrote this, through their own eyes. You can look; only they change it."),
        "curtain": _("The ugly photo is closed. Open its curtain first; what was saved in it is still there."),
        "itself": _("A relation needs two different sides."),
        "not_valid": _("That does not fit here. Nothing has changed."),
        "unknown_verb": _("This screen is older than the board. Reload the page; nothing is lost."),
        "nothing_to_undo": _("There is nothing left of yours to undo."),
        "nothing_to_redo": _("There is nothing to do again."),
    }


def _of_access(_: Gettext) -> dict[str, str]:
    """Who may not come in, or no longer."""
    return {
        "not_allowed": _("With this link you can look, but not change anything."),
        "withdrawn": _(
            "This link no longer opens the board in this browser. Open your link again, or ask its owner for a new one."
        ),
        "no_cookie": _(
            "This browser keeps no cookies, and a board knows you by one. Allow them here and reload the page."
        ),
        "last_key": _("This is the last link of the owner. Make a new one first."),
        "left": _("You took your part off this board. For thirty days you can come back."),
        "owner_stays": _("This board is yours. Put the whole board away instead."),
        "put_away": _("This board was put away. Its owner can take it back for thirty days."),
        "no_link": _("This link opens nothing (any more). Ask for a new one, or open your saved file."),
        "origin": _("This came from another site and was refused."),
        "not_found": _("There is no board here. Check the link, or open your saved file."),
    }


def _of_groups(_: Gettext) -> dict[str, str]:
    """What a course group refuses."""
    return {
        "group_away": _("This group was put away. Its trainer can take it back for thirty days."),
        "no_code": _("No group has this code (any more). Look once more at the wall, or scan the code there."),
        "no_back_code": _("That is not your code to come back by. Without it you come in, but your board stays shut."),
        "group_closed": _("This group is closed. Your board is still yours, by its own link."),
        "taken_off": _("You are no longer in this group. Your board is still yours, by its own link."),
        "no_seat": _("You are not in this group (any more). Come in by the code on the wall, or by your own link."),
        "door_shut": _("Ask your trainer to let you in once more under your own name."),
        "no_board": _("There is no board of yours here yet. Begin one, or bring one, below."),
        "not_template": _("This is not a template of a group. Nothing has been made."),
        "maker_stays": _("Who made the group stays its trainer, and nobody shuts oneself out."),
        "locked": _("The trainer holds the input for a moment. Then you can go on."),
        "not_shared": _("This is not shared (any more)."),
        "not_on_wall": _("Your give and take is not on the wall of the group now. Ask your trainer to put it there."),
        "on_hands": _("You sit on your hands. What you do here waits until you get up."),
        "too_few": _("There are no two people in yet to sit together."),
        "no_teams": _("There are no pairs or trios now."),
        "stand_over": _("This stand can't take your board along any more. Nothing has been kept."),
    }


def _of_rounds(_: Gettext) -> dict[str, str]:
    """What a round refuses."""
    return {
        "round_over": _("This round is over."),
        "round_begun": _("Somebody shared something in this round already. Make a new one for another kind."),
        "round_runs": _("This round runs now. End it first, then it can be skipped."),
        "many_lines": _("That is plenty for one case. Take one back to send another."),
        "no_round": _("There is no round now."),
        "nothing_to_reveal": _("There is nothing to reveal in this round."),
    }


def _of_keeping(_: Gettext) -> dict[str, str]:
    """What could not be read or kept."""
    return {
        "newer": _("This was saved by a newer Samenwerkbord. It is untouched; update this one to open it."),
        "store": _("The board can't be read just now. Nothing has changed; try again."),
        "broken": _("This file can't be read. It has been kept aside, nothing was overwritten."),
        "not_saved": _("The disk did not take it. The board is as it was; try again."),
        "disk_full": _("The disk of the server is full. The board is as it was; make room and try again."),
        "read_only": _(
            "The server may not write in its data folder. The board is as it was; ask whoever keeps the server."
        ),
        "busy": _("The board is held by something else. Nothing has changed; try again."),
        "too_big": _("This file is larger than 10 MB. Nothing has changed."),
        "not_ours": _("This is not a file of Samenwerkbord. Nothing has changed."),
    }


def _with_facts(code: str, _: Gettext) -> str:
    return {
        "too_long": _("That text is longer than {limit} signs. It has not been saved; shorten it a little."),
        "guessing": _("That was not it several times. Try again in {seconds} seconds, or scan the code on the wall."),
        "crowd": _("Very many joined from here just now. Try again in {seconds} seconds; nothing is lost."),
        "long_name": _("Here a name has at most {limit} signs: it has to be read from a wall. Try a shorter one."),
        "name_taken": _(
            "There is a {name} in this group already. Add a letter; or, if that is you, come back in below."
        ),
    }.get(code, "")


def _limit(what: str, _: Gettext) -> str:
    return {
        "parties": _("A board holds {limit} parties and people. Nothing has been added."),
        "relations": _("A board holds {limit} relations. Nothing has been added."),
        "chairs": _("A board holds {limit} empty chairs. Nothing has been added."),
        "steps": _("A board holds {limit} steps. Nothing has been added."),
        "moments": _("A board holds {limit} moments. Nothing has been added."),
        "lines": _("A contract holds {limit} lines. Nothing has been added."),
        "spots": _("The plane holds {limit} others. Nothing has been added."),
        "responsibilities": _("A contract holds {limit} responsibilities. Nothing has been added."),
        "laid_back": _("It can be laid back {limit} times. Nothing has been added."),
        "hands": _("You can sit on your hands {limit} times here. Nothing has been added."),
        "circle": _("The circle holds {limit} marks. Nothing has been added."),
        "role_names": _("A board holds {limit} role names. Nothing has been added."),
        "resources": _("A board holds {limit} things to bring and take. Nothing has been added."),
        "views": _("A board holds {limit} views. Nothing has been added."),
        "symptoms": _("A board holds {limit} symptoms. Nothing has been added."),
        "adjustments": _("A board holds {limit} adjustments. Nothing has been added."),
        "notes": _("With an adjustment go {limit} notes. Nothing has been added."),
        "ugly_lines": _("The ugly photo holds {limit} lines. Nothing has been added."),
        "groups": _("A board holds {limit} groups. Nothing has been added."),
        "backpack": _("A backpack holds {limit} interests. Nothing has been added."),
        "participants": _("A group holds {limit} people. Nobody has been added."),
        "blocks": _("A course holds {limit} blocks. Nothing has been added."),
        "rounds": _("A plan holds {limit} rounds. Nothing has been added."),
        "stands": _("A group holds {limit} stands. Nothing has been added."),
        "reflections": _("A group holds {limit} reflections. Nothing has been added."),
        "snapshots": _("A board holds {limit} snapshots. Delete one first."),
    }.get(what, _("This board is full. Nothing has been added."))


def kept_words(names: list[str], _: Gettext) -> str:
    """What undo left alone because somebody else changed it since."""
    return _("Left as it is, because {names} changed it since.").format(names=", ".join(names))
