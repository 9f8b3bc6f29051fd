"""The words of the saved sign."""

from workshop.text.catalogue import Gettext


def live_texts(_: Gettext) -> dict[str, str]:
    """What the sign, the line under it, and undo and redo say."""
    return {
        "saved": _("Saved at {time}"),
        "saved_on": _("Saved on {date} at {time}"),
        "saving": _("Saving"),
        "unsaved": _("Not saved yet"),
        "unsaved_line": _("Your text is still here. We keep trying; do not close this window."),
        "unsaved_why": _("Your text is still here."),
        "offline": _("No connection"),
        **{f"shut_{code}": words for code, words in _shut(_).items()},
        "outside_no_cookie": _(
            "This browser no longer knows you: its cookie is gone. Open your link again, in a tab beside this one; "
            "what you typed here is kept, and is saved then."
        ),
        "outside_withdrawn": _(
            "This link no longer opens the board in this browser. Open your link again in a tab beside this one, or "
            "ask its owner for a new one; what you typed here is kept, and is saved then."
        ),
        "offline_line": _("You can go on; it will be saved as soon as the connection is back."),
        "here_one": _("{name} is here too"),
        "here_more": _("{name} and {count} more are here"),
        "here_at": _("{name}, at {what}"),
        "here_off": _("You do not show"),
        "here_show": _("Others at this board see that I am here"),
        "here_note": _("Off: then you do not see them either."),
        "undo": _("Undo"),
        "redo": _("Redo"),
        "dismiss": _("Close this line"),
    }


def _shut(_: Gettext) -> dict[str, str]:
    """What the sign says where the server is there and the board is not, by the code of the refusal."""
    return {
        "put_away": _("Board put away"),
        "withdrawn": _("Link withdrawn"),
        "left": _("You are off this board"),
        "not_found": _("No board here"),
        "no_cookie": _("No cookies"),
    }
