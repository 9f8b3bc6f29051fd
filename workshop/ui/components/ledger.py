"""Give and take in the browser: the rows of words and the grid of numbers, of one script."""

from typing import Literal

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.ledger import OWN
from workshop.ui import session
from workshop.ui.components.hosted import hosted

LedgerForm = Literal["words", "numbers"]
_CHOSEN = "balance_chosen"


def _take_up(key: str) -> None:
    choose(st.session_state[key].chosen[0])


def choose(key: str | None) -> None:
    """Opens the panel of a party, or of a party and a resource with a stroke between; None closes it."""
    session.remember(_CHOSEN, key)


def chosen() -> tuple[str, str]:
    """The party, and perhaps the resource, whose panel is open. Either may have been taken off meanwhile."""
    party, _, resource = str(session.recall(_CHOSEN) or "").partition("|")
    return party, resource


def ledger_rows(view: BoardView, form: LedgerForm) -> None:
    """The rows, or the grid. What is written in them is saved without a run of the page."""
    key = f"sb_ledger_{form}" if view.eyes == OWN else f"sb_ledger_{form}_{view.eyes}"
    hosted(
        "ledger",
        key=key,
        data={"board": view.id, "form": form, "chosen": chosen()[0], "eyes": view.eyes},
        default={"chosen": [None, 0]},
        on_chosen_change=lambda: _take_up(key),
    )
