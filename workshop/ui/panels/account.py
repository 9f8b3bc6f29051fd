"""The panel of a party's give and take, and of what it contributes of one resource."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import NAME_SIGNS, Id, Key
from workshop.model.ledger import FELT_BALANCES, OWN, SIDES, Contribution
from workshop.text.ledger_words import felt_labels, mainly_labels, resource_label, side_labels
from workshop.ui import fields, session
from workshop.ui.components.ledger import choose
from workshop.ui.fields import Bound
from workshop.ui.layout import as_label, more, words
from workshop.ui.panels import seat, symptoms

_AMOUNTS = (None, 0, 1, 2, 3, 4, 5)


def draw(view: BoardView, party: Id, resource: Key) -> None:
    """A party, or what it brings and takes of one resource."""
    _ = session.words()
    is_one = resource in view.resources
    with st.container(horizontal=True, key="sb_balance_head", vertical_alignment="top"):
        words(view.name_of(party) if is_one else _("Party"), "sb-over")
        st.button(_("Close"), key="sb_balance_close", on_click=choose, args=(None,))
    if is_one:
        _contribution(view, party, resource)
    else:
        _account(view, party)
    _others(view, party, resource)
    if not is_one:
        symptoms.draw(view, party)
        seat.closing(party, view.parties[party].closed_to is not None)
        seat.take_off(party)


def _account(view: BoardView, party: Id) -> None:
    _ = session.words()
    held, mainly, felt = view.accounts[party], mainly_labels(_), felt_labels(_)

    def bound(field: str) -> Bound:
        return Bound(f"ledgers/{view.eyes}/accounts/{party}", field, "set_account", {"id": party} | _through(view))

    fields.text_line(
        Bound(f"parties/{party}", "name", "rename", {"id": party}),
        _("Name"),
        view.parties[party].name,
        limit=NAME_SIGNS,
    )
    label = _("How does it feel, all in all?")
    fields.choice(bound("felt_balance"), label, held.felt_balance, [None, *FELT_BALANCES], lambda key: felt[key])
    for side in SIDES:
        fields.text_area(bound(side), mainly[side].capitalize(), getattr(held, side))


def _contribution(view: BoardView, party: Id, resource: Key) -> None:
    _ = session.words()
    held = view.accounts[party].contributions.get(resource, Contribution())
    at = f"ledgers/{view.eyes}/accounts/{party}/contributions/{resource}"
    target = {"party": party, "resource": resource} | _through(view)
    words(resource_label(resource, view.resources[resource], _).capitalize(), "sb-name", "h2")
    sides = side_labels(_)
    for side in SIDES:
        bound = Bound(at, side, "set_contribution", target)
        fields.choice(bound, sides[side].capitalize(), getattr(held, side), _AMOUNTS, _said)
    fields.text_area(Bound(at, "note", "set_contribution", target), _("Note"), held.note)


def _through(view: BoardView) -> dict[str, str]:
    """Which ledger is written in, for the verbs; left unsaid it is the board's own."""
    return {} if view.eyes == OWN else {"ledger": view.eyes}


def _said(amount: int | None) -> str:
    _ = session.words()
    return _("don't know") if amount is None else str(amount)


def _others(view: BoardView, party: Id, resource: Key) -> None:
    """What else this party brings and takes, each to open; and the party as a whole."""
    _ = session.words()
    there = [key for key in view.resources if key in view.accounts[party].contributions and key != resource]
    if resource in view.resources:
        label = _("The party as a whole")
        st.button(label, key="sb_balance_whole", on_click=choose, args=(party,), type="tertiary")
    if not there:
        return
    with more("sb_more_contributions", _("Resource by resource")) as is_open:
        if not is_open:
            return
        for key in there:
            st.button(
                _line(view, party, key),
                key=f"sb_contribution_{key}",
                on_click=choose,
                args=(f"{party}|{key}",),
                type="tertiary",
            )


def _line(view: BoardView, party: Id, key: Key) -> str:
    """A contribution in one line; what nobody knows is left out."""
    _ = session.words()
    held, sides = view.accounts[party].contributions[key], side_labels(_)
    known = [f"{sides[side]} {getattr(held, side)}" for side in SIDES if getattr(held, side) is not None]
    said = ", ".join(known) or _("don't know")
    return f"{as_label(resource_label(key, view.resources[key], _))}: {said}"
