"""Give and take (halen en brengen): what each party brings, takes and hopes to take, and how that balance feels."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from workshop.model.base import Closable, Id, Item, Key, Text, Words

FeltBalance = Literal["gives_more", "even", "takes_more", "strained"]
FELT_BALANCES: tuple[FeltBalance, ...] = ("gives_more", "even", "takes_more", "strained")
Amount = Annotated[int, Field(ge=0, le=5)] | None
"""0 (nothing) to 5 (much); None is 'don't know', which is not 0."""
Side = Literal["gives", "takes", "hopes"]
SIDES: tuple[Side, ...] = ("gives", "takes", "hopes")
OWN = "own"
"""The key of the ledger every board has: through the eyes of its leader."""


class Resource(Item):
    """Something that is brought and taken. Without a label it is named in the language of the screen."""

    label: Words = ""
    tangible: bool = True


class Contribution(Item):
    """What a party brings, takes and hopes to take of one resource."""

    gives: Amount = None
    takes: Amount = None
    hopes: Amount = None
    note: Text = ""


class Account(Item):
    """The give and take of one party: in words first, then, if wanted, resource by resource."""

    gives: Text = ""
    """What it mainly brings."""
    takes: Text = ""
    hopes: Text = ""
    felt_balance: FeltBalance | None = None
    """Set by hand, never worked out; None is 'don't know'."""
    contributions: dict[Key, Contribution] = {}

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said of it."""
        return not (self.gives or self.takes or self.hopes or self.contributions) and self.felt_balance is None


class Ledger(Closable):
    """Give and take through one pair of eyes.

    The board's own has an account for every party. Another is somebody's guess of how a party or person
    sees it, or what a member sees; it holds an account of whom it says something about.
    """

    accounts: dict[Id, Account] = {}
    who: Id | None = None
    """The party or person of the board through whose eyes it is seen, as its writer thinks they see it,"""
    member: Id | None = None
    """or a member, who alone writes it."""

    @property
    def is_filled(self) -> bool:
        """Whether it says anything."""
        return any(not account.is_blank for account in self.accounts.values())


def has_numbers(accounts: Iterable[Account]) -> bool:
    """Whether any amount is known; a nought is known too."""
    held = (cell for account in accounts for cell in account.contributions.values())
    return any(getattr(cell, side) is not None for cell in held for side in SIDES)


def resources() -> dict[Key, Resource]:
    """The six resources of the course, and the two that groups add most."""
    tangible = {"money": True, "staff": True, "clients": True, "position": False, "power": False}
    more = {"knowledge": False, "autonomy": False, "time": True}
    return {key: Resource(tangible=held) for key, held in {**tangible, **more}.items()}


def ledgers() -> dict[Key, Ledger]:
    """The one ledger that every board has."""
    return {OWN: Ledger()}
