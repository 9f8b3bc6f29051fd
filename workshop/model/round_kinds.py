"""The kinds of rounds a group does: what an answer in one may hold, and whether it ends in a reveal.

The other rooms say per kind what they do with it: access/round_pictures.py, and the page's drawers.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from pydantic import Field

from workshop.model.base import Id, Item, Key, Name, Words

GroupRoundKind = Literal["talk", "role_names", "plane", "casus", "balance", "moments", "dots", "beside", "pairs"]
KnownMoment = Literal["coffee", "bilateral", "backroom", "preparation", "call", "other"]
"""A kind of moment that every board has. One that a board named itself would tell whose it is: it is 'other' here."""
KNOWN_MOMENTS: tuple[KnownMoment, ...] = get_args(KnownMoment)
MOST_MOMENTS = 99
MomentCount = Annotated[int, Field(ge=0, le=MOST_MOMENTS)]


@dataclass(frozen=True)
class RoundKind:
    """What one kind of round is made of."""

    holds: frozenset[str] = frozenset()
    """The fields of an answer that may be filled in it, beside 'ready'."""
    is_for_all: bool = True
    """Whether a reveal puts a picture of all answers on the wall; what is told in a casus goes to one person."""
    is_each_own: bool = True
    """Whether each works on the own board; in a casus all look at one, and no neighbour looks along with another."""
    keeps_picture: bool = False
    """Whether the picture on the wall, of a round that was revealed, stays when it begins, beside its question."""
    note: tuple[Key, Key] | None = None
    """The module, and its round of the walk, in whose note each writes something down: for nobody else."""


ROUND_KINDS: dict[GroupRoundKind, RoundKind] = {
    "talk": RoundKind(),
    "role_names": RoundKind(frozenset({"shares"})),
    "plane": RoundKind(frozenset({"at"})),
    "casus": RoundKind(frozenset({"lines"}), is_for_all=False, is_each_own=False),
    "balance": RoundKind(frozenset({"balance"})),
    "moments": RoundKind(frozenset({"moments"})),
    "dots": RoundKind(frozenset({"dots"})),
    "beside": RoundKind(keeps_picture=True),
    "pairs": RoundKind(note=("place", "partner")),
}
"""talk: a question and a clock; role_names: what each calls their own role, revealed as a tally; plane: where each
stands, revealed at once; casus: one tells beside their board, the others send that one what they see; balance: what
each brings, takes and hopes to take, in words side by side; moments: how many unplanned ones of each kind, over all;
dots: each lays some dots on what there is to choose from, revealed as how many lie on each; beside: a talk about what
the round before brought, which stays on the wall; pairs: one tells one's contract to a neighbour, and notes for oneself
what stayed unclear."""
GROUP_ROUND_KINDS = tuple(ROUND_KINDS)


class InWords(Item):
    """What one participant mainly brings, mainly takes and hopes to take, in a line each; none has to be said."""

    gives: Words = ""
    takes: Words = ""
    hopes: Words = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said."""
        return not (self.gives or self.takes or self.hopes)


class CasusLine(Item):
    """One thing that somebody sees: 'I see...'."""

    text: Name


class Casus(Item):
    """One case: who was asked for it, whether they took it, and what they do with what the others saw."""

    teller: Id | None = None
    """Who was asked by the trainer."""
    is_accepted: bool = False
    hands_minutes: Annotated[int, Field(ge=1, le=60)] = 8
    kept: tuple[Id, ...] = Field(default=(), max_length=600)
    """Lines the teller took along,"""
    aside: tuple[Id, ...] = Field(default=(), max_length=600)
    """put aside,"""
    shown: tuple[Id, ...] = Field(default=(), max_length=600)
    """and shows to the room."""
