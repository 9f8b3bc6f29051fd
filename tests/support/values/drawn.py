"""Hypothesis strategies for texts as people type and paste them, and what stands on a board to choose from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from hypothesis import strategies as st

from workshop.model.base import Id
from workshop.model.board import Board

T = TypeVar("T")


Values = dict[str, Any]


Draw = Callable[[st.SearchStrategy[Any]], Any]


scores = st.none() | st.integers(1, 5)


amounts = st.none() | st.integers(0, 5)


tensions = st.none() | st.integers(0, 3)


places = st.floats(0, 1, allow_nan=False)


angles = st.floats(0, 6.2832, allow_nan=False)


signs = st.characters(exclude_categories=["Cs"])


wild_text = st.text(signs, max_size=80)


typed_names = ["Gemeente Leiden", "LEF", "ROC", "Zoë’s stichting", "  met   ruimte ", "e\u0301e\u0301n"]


wild_names = st.text(signs, min_size=1, max_size=20).filter(lambda text: any(sign.isalnum() for sign in text))


names = st.sampled_from(typed_names) | wild_names


texts = st.sampled_from(["", "Waar zit het vast?\nBij ons.", "<b>geen HTML</b>", "\t één\r\ntwee "]) | wild_text


whens = st.none() | st.sampled_from(["2026-03-12", "2026-03", "~2026-03", "2026-spring", "2027", "~2026-winter"])


directions = st.sampled_from(["none", "to", "both"])


@dataclass(frozen=True)
class Known:
    """What stands on a board for somebody, and ids to give to what is new."""

    board: Board
    fresh: Callable[[], Id]

    def ids(self, *kinds: str) -> list[Id]:
        photo = self.board.photo
        held: dict[str, list[Id]] = {
            "parties": list(self.board.parties),
            "people": list(self.board.people),
            "groups": list(self.board.groups),
            "relations": list(photo.relations),
            "chairs": list(photo.chairs),
            "steps": list(self.board.steps),
            "moments": list(self.board.moments),
            "lines": list(self.board.contract.lines),
            "others": list(self.board.contract.others),
            "responsibilities": list(self.board.contract.responsibilities),
            "hands": list(self.board.contract.hands),
            "circle": list(self.board.contract.circle),
            "laid_back": [key for item in self.board.contract.responsibilities.values() for key in item.laid_back],
            "resources": [key for key in self.board.resources if len(key) == len(GONE)],
            "symptoms": list(self.board.symptoms),
            "adjustments": list(self.board.adjustments),
            "notes": [key for item in self.board.adjustments.values() for key in item.notes],
            "views": [key for key in self.board.ledgers if key != "own"],
            "interests": [key for seat in photo.seats.values() for key in seat.backpack],
        }
        return [key for kind in kinds for key in held[kind]]


CLOSABLE = (
    *("parties", "people", "groups", "moments", "relations", "chairs", "interests", "lines", "others", "views"),
    *("symptoms", "adjustments", "notes"),
    *("responsibilities", "hands", "circle"),
)


GONE = "00000000000000000000999999"


def one(ids: list[Id]) -> st.SearchStrategy[Id]:
    """One of these, or now and then one that is not there (any more)."""
    return st.sampled_from([*ids, *ids, *ids, GONE])


def some(ids: list[Id]) -> st.SearchStrategy[list[Id]]:
    return st.lists(one(ids), min_size=1, max_size=4, unique=True)


def given(draw: Draw, **fields: st.SearchStrategy[Any]) -> Values:
    """Some of these fields, as a form or a gesture sends what changed only."""
    return {name: draw(values) for name, values in fields.items() if draw(st.booleans())}
