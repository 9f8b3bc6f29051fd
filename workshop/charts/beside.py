"""Two views of the same parties side by side: what they are called, where they differ most, and what that asks.

A difference is a question to both, never a verdict. What is felt comes first, then words, then amounts that both know.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.access.view import BoardView
from workshop.model.base import Id, Key
from workshop.model.ledger import OWN, SIDES, Account, FeltBalance, Side
from workshop.text.catalogue import Gettext
from workshop.text.ledger_words import felt_labels, resource_label, side_labels

_FAR = 2
"""Amounts this far apart are worth a question: one more or less is a matter of counting."""
_LEAN: dict[FeltBalance, int] = {"gives_more": -1, "even": 0, "takes_more": 1}


@dataclass(frozen=True)
class Difference:
    """One thing about a party that two views say differently."""

    party: Id
    side: Side | None
    """None: how it feels."""
    resource: Key
    """Empty: in words, or how it feels."""
    said: tuple[str, str]
    gap: int


def eyes_label(view: BoardView, key: Key, _: Gettext) -> str:
    """Whose eyes they are."""
    ledger = view.ledgers[key]
    if ledger.who is not None:
        return view.name_of(ledger.who)
    if key == OWN:
        return _("network leader")
    return _("my own eyes") if ledger.member == view.viewer else view.members.get(ledger.member or "", _("somebody"))


def is_guess(view: BoardView, key: Key) -> bool:
    """Whether somebody filled it in on behalf of somebody else."""
    return view.ledgers[key].who is not None


def differences(view: BoardView, one: Key, other: Key, _: Gettext) -> list[Difference]:
    """Where the two differ, what is furthest apart first; parties stay in the order of adding."""
    first, second = view.through(one).accounts, view.through(other).accounts
    found = [item for party in view.parties for item in _of_party(view, party, first[party], second[party], _)]
    return sorted(found, key=lambda item: (_rank(item), -item.gap))


def _rank(item: Difference) -> int:
    return 2 if item.resource else 0 if item.side is None else 1


def _of_party(view: BoardView, party: Id, one: Account, other: Account, _: Gettext) -> Iterator[Difference]:
    felt = felt_labels(_)
    if one.felt_balance and other.felt_balance and one.felt_balance != other.felt_balance:
        gap = abs(_LEAN.get(one.felt_balance, 2) - _LEAN.get(other.felt_balance, 2))
        yield Difference(party, None, "", (felt[one.felt_balance], felt[other.felt_balance]), gap)
    for side in SIDES:
        said = (getattr(one, side), getattr(other, side))
        if all(said) and said[0].casefold() != said[1].casefold():
            yield Difference(party, side, "", said, 0)
    for key in view.resources:
        yield from _of_resource(party, key, one, other)


def _of_resource(party: Id, key: Key, one: Account, other: Account) -> Iterator[Difference]:
    if key not in one.contributions or key not in other.contributions:
        return
    for side in SIDES:
        amounts = getattr(one.contributions[key], side), getattr(other.contributions[key], side)
        if None not in amounts and abs(amounts[0] - amounts[1]) >= _FAR:
            yield Difference(party, side, key, (str(amounts[0]), str(amounts[1])), abs(amounts[0] - amounts[1]))


def question(view: BoardView, item: Difference, one: Key, other: Key, _: Gettext) -> str:
    """What a difference asks of both."""
    facts = {
        "party": view.name_of(item.party),
        "one": eyes_label(view, one, _),
        "other": eyes_label(view, other, _),
        "said": item.said[0],
        "heard": item.said[1],
    }
    if item.side is None:
        words = _("{party}: '{said}' ({one}) and '{heard}' ({other}). What makes it feel so to each of you?")
    elif item.resource:
        facts["what"] = resource_label(item.resource, view.resources[item.resource], _)
        facts["side"] = side_labels(_)[item.side]
        words = _("{party} {side} {what}: {said} ({one}) and {heard} ({other}). What does each of you count?")
    else:
        facts["side"] = side_labels(_)[item.side]
        words = _(
            "{party} {side}: '{said}' ({one}) and '{heard}' ({other}). What does the one see that the other doesn't?"
        )
    return words.format(**facts)
