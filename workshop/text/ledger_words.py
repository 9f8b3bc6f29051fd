"""The words of give and take."""

from workshop.model.ledger import FeltBalance, Resource, Side
from workshop.text.catalogue import Gettext


def resource_label(key: str, resource: Resource, _: Gettext) -> str:
    """The name of what is brought and taken. One that the board named is called that."""
    if resource.label:
        return resource.label
    return {
        "money": _("money"),
        "staff": _("staff"),
        "clients": _("clients"),
        "position": _("position"),
        "power": _("power"),
        "knowledge": _("knowledge"),
        "autonomy": _("autonomy"),
        "time": _("time"),
    }.get(key, _("something else"))


def felt_labels(_: Gettext) -> dict[FeltBalance | None, str]:
    """How the balance of a party feels, by hand; none is judged."""
    return {
        "gives_more": _("brings more"),
        "even": _("in balance"),
        "takes_more": _("takes more"),
        "strained": _("chafes"),
        None: _("don't know"),
    }


def side_labels(_: Gettext) -> dict[Side, str]:
    """What can be done with a resource."""
    return {"gives": _("brings"), "takes": _("takes"), "hopes": _("hopes to take")}


def mainly_labels(_: Gettext) -> dict[Side, str]:
    """The same, of a party as a whole."""
    return {"gives": _("mainly brings"), "takes": _("mainly takes"), "hopes": _("hopes to take")}


def balance_words(_: Gettext) -> dict[str, str]:
    """What is written in the picture itself."""
    return {
        "picture": _("What is brought and taken, as bars. The ledger says the same in numbers."),
        "gives": _("brings"),
        "takes": _("takes"),
        "hopes": _("hopes to take"),
        "unknown": _("don't know"),
    }


def _sides(_: Gettext) -> dict[str, str]:
    labels = side_labels(_)
    return {"gives": labels["gives"], "takes": labels["takes"], "hopes": labels["hopes"]}


def ledger_texts(_: Gettext) -> dict[str, str]:
    """What the script of the rows and the grid says."""
    felt = {f"felt_{key or 'unknown'}": words for key, words in felt_labels(_).items()}
    mainly = {f"mainly_{side}": words for side, words in mainly_labels(_).items()}
    return {
        **_sides(_),
        **mainly,
        **felt,
        "felt": _("how it feels"),
        "party": _("party"),
        "resource": _("what"),
        "which_party": _("Which party?"),
        "which_side": _("What do you fill in?"),
        "grid": _("The ledger: {side}"),
        "cell": _("{party}, {resource}, {side}"),
        "words_of": _("{party}, {side}"),
        "felt_of": _("How does it feel for {party}?"),
        "open": _("Open {party} beside the picture"),
        "ask": _("not asked yet"),
        "hint": _("0 to 5, empty is don't know. Enter goes down, Tab to the right, Escape puts back."),
        "hint_paste": _("A block from Excel can be pasted."),
        "hint_phone": _("0 to 5, empty is don't know."),
        "note": _("Note"),
        "note_of": _("Note with {party}, {resource}"),
        "order": _("Order"),
        "order_added": _("as added"),
        "order_name": _("by name"),
        "not_a_number": _("Only 0 to 5 fits here, or nothing for don't know."),
        "pasted": _("{count} cells pasted"),
        "passed_over": _("{count} cells pasted; {left} did not fit and were passed over"),
        "overtaken": _("Someone else wrote here meanwhile. Your text stands; undo brings theirs back."),
        "closed": _("only you see this"),
    }


def net_words(gives: int, takes: int, _: Gettext) -> str:
    """What two sums come to, held against each other."""
    if gives == takes:
        return _("as much")
    if gives > takes:
        return _("brings {count} more").format(count=gives - takes)
    return _("takes {count} more").format(count=takes - gives)
