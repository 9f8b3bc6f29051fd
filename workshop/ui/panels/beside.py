"""Two views of the same parties side by side, and what asks to be talked about where they differ."""

import html

import streamlit as st

from workshop.access.view import BoardView
from workshop.charts.beside import Difference, differences, eyes_label, is_guess, question
from workshop.model.base import Id, Key
from workshop.model.ledger import SIDES, Account
from workshop.text.ledger_words import felt_labels, resource_label, side_labels
from workshop.ui import session
from workshop.ui.components.ledger import choose
from workshop.ui.layout import as_label, words
from workshop.ui.panels import eyes

_OTHER = "sb_balance_other"
_ASKED = 3
"""Questions at once."""


def draw(view: BoardView) -> None:
    """Which other view, and both for every party."""
    _ = session.words()
    others = [key for key in eyes.side_by_side(view) if key != view.eyes]
    if st.session_state.get(_OTHER) not in others:
        st.session_state[_OTHER] = others[0]
    names = {key: eyes_label(view, key, _) for key in others}
    st.selectbox(_("Beside it"), others, key=_OTHER, format_func=lambda key: names.get(key, ""))
    other = st.session_state[_OTHER]
    found = {item.party for item in differences(view, view.eyes, other, _)}
    heads = "".join(f"<th>{html.escape(_head(view, key))}</th>" for key in (view.eyes, other))
    rows = "".join(_row(view, party, other, is_apart=party in found) for party in view.parties)
    st.html(f'<table class="sb-beside sb-two"><tr><th></th>{heads}</tr>{rows}</table>')


def _head(view: BoardView, key: Key) -> str:
    _ = session.words()
    label = eyes_label(view, key, _)
    if not is_guess(view, key):
        return label
    return (_("{name}, as you think") if eyes.is_mine(view, key) else _("{name}, as a guess")).format(name=label)


def _row(view: BoardView, party: Id, other: Key, *, is_apart: bool) -> str:
    """A party; where the two say something else of it, a rule stands beside it."""
    one, two = (view.through(key).accounts[party] for key in (view.eyes, other))
    cells = f"<td>{_said(view, one, two)}</td><td>{_said(view, two, one)}</td>"
    style = ' class="sb-apart"' if is_apart else ""
    return f"<tr{style}><th>{html.escape(view.name_of(party))}</th>{cells}</tr>"


def _said(view: BoardView, account: Account, other: Account) -> str:
    """How it feels, the words, and the amounts that both know; nothing is added up."""
    _ = session.words()
    sides = side_labels(_)
    lines = [f'<p class="sb-beside-felt">{html.escape(felt_labels(_)[account.felt_balance])}</p>']
    for side in SIDES:
        known = [
            f"{resource_label(key, view.resources[key], _)} {amount}"
            for key, held in account.contributions.items()
            if (amount := getattr(held, side)) is not None
            and key in other.contributions
            and getattr(other.contributions[key], side) is not None
        ]
        if said := "; ".join(part for part in (getattr(account, side), ", ".join(known)) if part):
            lines.append(f'<p><span class="sb-beside-{side}">{html.escape(sides[side])}</span> {html.escape(said)}</p>')
    return "".join(lines)


def questions(view: BoardView) -> None:
    """Where the two differ most, each as a question to both."""
    _ = session.words()
    other: Key = st.session_state.get(_OTHER, "")
    if other not in view.ledgers or other == view.eyes:
        return
    words(_("Where do you look differently?"), "sb-question")
    found = differences(view, view.eyes, other, _)
    if not found:
        words(_("Nothing that both filled in is said differently. What did one of you leave open?"))
    elif any(is_guess(view, key) for key in (view.eyes, other)):
        words(_("A guess is yours, not theirs. It is something to ask, not to know."), "sb-note")
    for number, item in enumerate(found[:_ASKED]):
        _ask(view, number, item, other)


def _ask(view: BoardView, number: int, item: Difference, other: Key) -> None:
    _ = session.words()
    label = as_label(question(view, item, view.eyes, other, _))
    st.button(label, key=f"sb_ask_{number}", on_click=choose, args=(item.party,), type="tertiary", width="stretch")
