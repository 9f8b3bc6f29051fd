"""What if: an adjustment of give and take, thought through on a copy. The board itself stays as it is."""

from typing import Literal

from workshop.model import limits
from workshop.model.base import Closable, Id, Name, Text, Words
from workshop.model.ledger import Account

AdjustmentSort = Literal["bigger_pie", "contribution", "compensation"]
ADJUSTMENT_SORTS: tuple[AdjustmentSort, ...] = ("bigger_pie", "contribution", "compensation")
AdjustmentState = Literal["weighing", "intended", "dropped"]
ADJUSTMENT_STATES: tuple[AdjustmentState, ...] = ("weighing", "intended", "dropped")
CompensatedFor = Literal["autonomy", "money", "people"]
COMPENSATED_FOR: tuple[CompensatedFor, ...] = ("autonomy", "money", "people")
Payer = Literal["parties", "third"]
PAYERS: tuple[Payer, ...] = ("parties", "third")
"""Who compensates: the parties themselves, or a third one such as a legislator or funder."""


class Note(Closable):
    """What one writes down of the human side: interests, wishes, dreams, pain, loss (house rule 8)."""

    text: Text


class Adjustment(Closable):
    """One adjustment: what would be otherwise, and the talk it begins with."""

    title: Name
    sort: AdjustmentSort = "contribution"
    state: AdjustmentState = "weighing"
    accounts: dict[Id, Account] = {}
    """What would be otherwise, by party; what is left open in it stays as it is."""
    ambition: Text = ""
    """A bigger pie: how the ambition would read."""
    whom: Id | None = None
    """A compensation: of which party or person,"""
    what_for: CompensatedFor | None = None
    """for what,"""
    payer: Payer = "parties"
    """and by whom;"""
    third: Words = ""
    """a third one in own words."""
    who: tuple[Id, ...] = ()
    """With whom one talks about it,"""
    first_sentence: Text = ""
    """and how that talk begins."""
    notes: dict[Id, Note] = {}

    def check_limits(self) -> None:
        """Raises LimitReached."""
        limits.check("notes", len(self.notes))


def adjusted(before: Account, changes: Account) -> Account:
    """How an account would be: what the adjustment leaves open stays as it is."""
    said = {name: value for name in ("gives", "takes", "hopes", "felt_balance") if (value := getattr(changes, name))}
    cells = dict(before.contributions)
    for key, cell in changes.contributions.items():
        amounts = {side: value for side in ("gives", "takes", "hopes") if (value := getattr(cell, side)) is not None}
        cells[key] = cells[key].model_copy(update=amounts) if key in cells else cell
    return before.model_copy(update={**said, "contributions": cells})
