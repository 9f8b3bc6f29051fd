"""What somebody takes from their own board into a round of a group, on asking. Nothing is shared by asking."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import shorten

from workshop.access.view import BoardView
from workshop.model.base import NAME_SIGNS, Id, Key
from workshop.model.contract import RoleName, Spot
from workshop.model.kinds import OTHER
from workshop.model.ledger import OWN, SIDES, Side
from workshop.model.round_kinds import KNOWN_MOMENTS, MOST_MOMENTS, KnownMoment


@dataclass(frozen=True)
class InFewWords:
    """What one party mainly brings, takes and hopes to take, each in a line: to be read and changed first."""

    id: Id
    name: str
    said: Mapping[Side, str]


def spot_offered(own: BoardView) -> Spot | None:
    """Where one is now on the plane of one's own board."""
    return own.contract.spots.get("now")


def role_names_offered(own: BoardView) -> dict[Key, RoleName]:
    """What one calls one's own role."""
    return {key: own.role_names[key] for key in own.contract.roles if key in own.role_names}


def balances_offered(own: BoardView) -> list[InFewWords]:
    """Those parties of which something is said; nothing of a party, or of a view of it, that was closed off."""
    ledger = own.ledgers[OWN]
    if ledger.closed_to is not None:
        return []
    return [
        InFewWords(key, own.name_of(key), {side: _in_a_line(getattr(account, side)) for side in SIDES})
        for key, party in own.parties.items()
        if party.closed_to is None
        and (account := ledger.accounts.get(key)) is not None
        and any(getattr(account, side) for side in SIDES)
    ]


def _in_a_line(text: str) -> str:
    return shorten(text, NAME_SIGNS, placeholder="…")


def moments_offered(own: BoardView, *, with_closed: bool) -> dict[KnownMoment, int]:
    """How many moments of each kind are on one's own timeline; those one closed only where one asks for them."""
    kinds = [moment.kind for moment in own.moments.values() if moment.closed_to is None or with_closed]
    times = Counter(kind if kind in KNOWN_MOMENTS else OTHER for kind in kinds)
    return {kind: min(times[kind], MOST_MOMENTS) for kind in KNOWN_MOMENTS if times[kind]}


def seats_offered(own: BoardView) -> dict[Id, str]:
    """Who sits at one's own table, by name: to keep a line of a casus with."""
    return {key: own.name_of(key) for key in own.seats}
