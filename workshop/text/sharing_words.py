"""The words of sharing one's board with a group, and of a casus."""

from workshop.model.process import moment_kinds
from workshop.model.sharing import Extent, Mask, Module
from workshop.text.catalogue import Gettext
from workshop.text.process_words import moment_label


def module_labels(_: Gettext) -> dict[Module, str]:
    """What the parts of a board are called."""
    return {
        "foto": _("The photo"),
        "plek": _("Your place"),
        "balans": _("Give and take"),
        "tijdlijn": _("The process in time"),
    }


def extent_labels(_: Gettext) -> dict[Extent, str]:
    """How far one of them is shared."""
    return {
        "nothing": _("nothing"),
        "pictures": _("the picture, without the words behind it"),
        "open": _("all that is not closed"),
        "all": _("what I closed too, but for what is never shared"),
    }


def mask_labels(_: Gettext) -> dict[Mask, str]:
    """How parties and people are called where it is shared."""
    return {
        "names": _("by their names"),
        "roles": _("by what they are, not by name"),
        "codes": _("by codes: P1, P2"),
    }


def sharing_texts(_: Gettext) -> dict[str, str]:
    """What the scripts say of it."""
    return {**_shared_boards(_), **_casus(_), **_lines(_), **_plane(_), **_kinds(_), **_group_pictures(_)}


def _shared_boards(_: Gettext) -> dict[str, str]:
    """Boards that are shared, and the wall."""
    return {
        "module_foto": _("The photo"),
        "module_plek": _("Your place"),
        "module_balans": _("Give and take"),
        "module_tijdlijn": _("The process in time"),
        "shared_boards": _("Shared boards"),
        "shared_note": _("Only what its owner shares, as its owner saw it beforehand."),
        "shared_none": _("Nobody shares a board yet. Each does so on the own page of this group."),
        "put_on_wall": _("On the wall"),
        "side_by_side": _("All photos side by side"),
        "clear_stage": _("Board off the wall"),
        "mine_on_wall": _("Your board is on the wall."),
        "take_mine_off": _("Take it off"),
        "wall_along": _("Who looks along from elsewhere sees it too."),
        "mask_names": _("Names on the wall:"),
        "mask_roles": _("by what they are"),
        "mask_codes": _("by codes"),
        "mask_note": _("Only ever less than its owner shares. To say more again is the owner's to do."),
        "wall_board": _("a shared board"),
    }


def _casus(_: Gettext) -> dict[str, str]:
    """One tells, the others see and listen."""
    return {
        "offer": _("Ask to tell a case"),
        "reveal_casus": _("Give the lines to who told"),
        "offered": _("asked"),
        "accepted": _("tells the case"),
        "offer_back": _("Take the question back"),
        "asked_for_casus": _(
            "Your trainer asks whether you want to tell your case. Your board then stands on the wall."
        ),
        "accept_casus": _("Yes, I tell it"),
        "casus_waits": _("Who tells the case shows the board on the wall in a moment."),
        "casus_listen": _("Listen first. What do you see?"),
        "casus_tell": _("Tell your case. When you have said enough, sit on your hands: then you only listen."),
        "sit_on_hands": _("Sit on my hands"),
        "hands_free": _("I talk again"),
        "on_hands": _("You sit on your hands"),
        "wall_on_hands": _("On the hands"),
        "touched_once": _("Once you wanted to step in. Only you know."),
        "touched": _("{count} times you wanted to step in. Only you know."),
        "which_one": _("Which one did the talk need?"),
        "i_see": _("I see"),
        "send": _("Send"),
        "line_waits": _("You sent this. It is read by nobody but the one whose case it is, and only after the reveal."),
        "line_back": _("Take back"),
    }


def _lines(_: Gettext) -> dict[str, str]:
    """What the others saw, for who told."""
    return {
        "lines_for_you": _("What the others saw. It is yours: nobody else reads it unless you show it."),
        "lines_none": _("Nobody sent a line."),
        "keep_where": _("Keep it with"),
        "keep_mine": _("What you take along, for you alone"),
        "keep_stuck": _("Where is it stuck?"),
        "keep": _("Keep"),
        "aside": _("Put aside"),
        "kept": _("kept"),
        "put_aside": _("put aside"),
        "show_line": _("Show the room"),
        "hide_line": _("No longer show"),
    }


def _plane(_: Gettext) -> dict[str, str]:
    """Where each stands, shown together."""
    return {
        "where_i_am": _("Touch where you are now."),
        "where_below": _("Touch on the plane below where you are now. Then:"),
        "you_are": _("You are here: {place}"),
        "from_board": _("As on my board"),
        "stand_share": _("Show it with the others"),
        "you_stand": _("You show where you are, without your name."),
        "you_stand_named": _("You show where you are, with your name."),
        "plane_content": _("content"),
        "plane_process": _("process"),
        "plane_middle": _("in the middle"),
        "plane_side": _("on the side"),
    }


def _kinds(_: Gettext) -> dict[str, str]:
    """What the kinds of rounds are called in which something is shared."""
    return {
        "kind_plane": _("where I stand, shown together"),
        "kind_balance": _("what I bring and take, side by side"),
        "kind_moments": _("kinds of unplanned moments, of all together"),
        "kind_casus": _("casus: one tells, the others see"),
    }


def _group_pictures(_: Gettext) -> dict[str, str]:
    """What is asked for a balance in words, and for the kinds of moments."""
    kinds = {f"moment_{key}": moment_label(key, kind, _) for key, kind in moment_kinds().items()}
    return {
        **kinds,
        "i_gives": _("I mainly bring"),
        "i_takes": _("I mainly take"),
        "i_hopes": _("I hope to take"),
        "balance_asked": _("In a few words each. What you leave empty stays empty."),
        "which_account": _("As on my board: whose words?"),
        "no_accounts": _("Nothing in words is on your balance yet."),
        "balance_shared": _("You show this, without your name."),
        "balance_shared_named": _("You show this, with your name."),
        "moments_asked": _("How many unplanned moments of each kind?"),
        "moments_from_board": _("From your own timeline, without what you closed. Nothing is shared until you press."),
        "moments_with_closed": _("From your own timeline, with what you closed. Nothing is shared until you press."),
        "moments_closed": _("Count what I closed too"),
        "moments_shared": _("This counts along with the others, without your name:"),
    }
