"""The page of one's place: the plane, the names of the role, the lists, and with whom they were agreed."""

from collections.abc import Mapping
from typing import Literal, get_args

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import TEXT_SIGNS, Id, Key
from workshop.model.contract import AGREEMENT_STATES, LISTS, TABLE, Agreement, AgreementState, Line, LineSort
from workshop.text.contract_words import agreement_labels, list_labels, list_questions, role_label
from workshop.text.when import say_when
from workshop.ui import fields, session
from workshop.ui.commit import commit
from workshop.ui.components.plane import plane
from workshop.ui.fields import Bound
from workshop.ui.layout import as_label, folding, notice, words
from workshop.ui.panels import adding, carry, handover, seat
from workshop.ui.panels.pressed import pressed

_OPEN = "contract_open"
_NAMED = 6
"""How many names stand in a sentence before it says how many more there are."""


_Part = Literal["place", "lists", "carried", "agreements"]
_PARTS: tuple[_Part, ...] = get_args(_Part)
_NEEDED: Mapping[Key, tuple[_Part, ...]] = {
    "role": ("place",),
    "plane": ("place",),
    "others": ("place",),
    "lists": ("lists",),
    "partner": ("lists", "agreements"),
    "circle": ("carried",),
    "take": ("carried",),
}
"""What a round of the walk is about."""


def draw(view: BoardView, now: Key | None = None) -> None:
    """The page below its head, with what the round that is on needs; without one, with everything."""
    parts, is_round = _NEEDED.get(now or "", _PARTS), bool(now)
    notice()
    if "place" in parts:
        _place(view, is_round=is_round)
    if "lists" in parts:
        _contract(view, is_round=is_round)
    if "carried" in parts:
        carry.draw(view)
    if "agreements" in parts:
        _agreements(view, is_round=is_round)
        handover.draw(view)


def _place(view: BoardView, *, is_round: bool) -> None:
    with st.container(key="sb_work"):
        with st.container(key="sb_picture_plane"):
            plane(view)
        with st.container(key="sb_sheet_plane"):
            _roles(view)
            _list(view, "strength", is_open=is_round)
            _list(view, "cost", is_open=is_round)


def choose(key: Id | None) -> None:
    """Opens a line or an agreement to be mended, or closes it."""
    session.remember(_OPEN, key)


def _roles(view: BoardView) -> None:
    _ = session.words()
    names = view.role_names
    label = lambda key: role_label(key, names[key], _)  # noqa: E731
    roles = [key for key in view.contract.roles if key in names]
    with st.container(key="sb_roles", gap="xsmall"):
        bound = Bound("contract", "roles", "set_roles", {})
        fields.several(bound, _("What is your role called?"), roles, list(names), label)
        take = adding.by("add_role_name", "label")
        adding.line("role_name", _("Another name"), _("Another name, then Enter"), take, shows_label=False)


def _contract(view: BoardView, *, is_round: bool) -> None:
    _ = session.words()
    with st.container(key="sb_contract"):
        words(_("The contract"), "sb-section", "h2")
        words(_("Write it so that you would dare to hand it to a partner."), "sb-aside")
        with st.container(key="sb_lists"):
            for sort in LISTS:
                _list(view, sort, is_open=is_round)


def _list(view: BoardView, sort: LineSort, *, is_open: bool) -> None:
    """A list: its title, what it asks, its lines, and one more. Folded on a phone its lines can still be read."""
    _ = session.words()
    title = list_labels(_)[sort]
    with st.container(key=f"sb_lines_{sort}", gap="xxsmall"):
        folding(title, "sb-list-title", "h3", is_open=is_open)
        words(list_questions(_)[sort], "sb-note")
        for key, line in view.contract.lines.items():
            if line.sort == sort:
                _line(view, key, line, title)
        take = adding.by("add_line", "text", {"sort": sort})
        adding.line(sort, title, _("A line, then Enter"), take, limit=TEXT_SIGNS, shows_label=False)


def _line(view: BoardView, key: Id, line: Line, title: str) -> None:
    """A line as text; pressed, it can be mended where it stands."""
    _ = session.words()
    if view.may_edit and session.recall(_OPEN) == key:
        _mend(key, line, title)
        return
    pressed(key, line.text, choose, closed=line.closed_to is not None)


def _mend(key: Id, line: Line, title: str) -> None:
    _ = session.words()
    bound = Bound(f"contract/lines/{key}", "text", "set_line", {"id": key})
    with st.container(key=f"sb_mend_{key}"):
        fields.text_area(bound, title, line.text)
        with st.container(horizontal=True, key=f"sb_acts_{key}", gap="small"):
            st.button(_("Done"), key=f"sb_done_{key}", on_click=choose, args=(None,), type="tertiary")
            seat.closing(key, line.closed_to is not None)
            seat.take_off(key)


def _agreements(view: BoardView, *, is_round: bool) -> None:
    """With the table as a whole, and with each party: whether, when, how."""
    _ = session.words()
    with st.container(key="sb_agreements"):
        folding(_("With whom did you agree on this?"), "sb-section", "h2", is_open=is_round)
        words(_still_open(view), "sb-aside")
        with st.container(key="sb_rows_agreements", gap=None):
            for key, name in _parties(view):
                _agreement(view, key, name, view.contract.agreements.get(key, Agreement()))
        take = adding.by("add_party", "name")
        adding.line("party", _("Another party"), _("Another party, then Enter"), take, shows_label=False)


def _parties(view: BoardView) -> list[tuple[str, str]]:
    _ = session.words()
    return [(TABLE, _("The table as a whole")), *((key, party.name) for key, party in view.parties.items())]


def _still_open(view: BoardView) -> str:
    """Who it was not talked about with yet: a step that is often passed over, so it shows."""
    _ = session.words()
    held = view.contract.agreements
    names = [name for key, name in _parties(view) if held.get(key, Agreement()).state == "not_yet"]
    if not names:
        return _("It was talked about with everybody.")
    if len(names) > _NAMED:
        rest = _("{count} more").format(count=len(names) - _NAMED + 1)
        names = [*names[: _NAMED - 1], rest]
    return _("Not talked about yet: {names}.").format(names=", ".join(names))


def _agreement(view: BoardView, key: str, name: str, held: Agreement) -> None:
    _ = session.words()
    with st.container(key=f"sb_agreement_{key}", horizontal=True, vertical_alignment="center"):
        with st.container(key=f"sb_told_{held.state}_{key}"):
            st.button(as_label(name), key=f"sb_with_{key}", on_click=_turn, args=(key,), type="tertiary")
        _state(view, key, name, held.state)
        words(_said(held), "sb-note")
    if session.recall(_OPEN) == key and view.may_edit:
        _agreed(key, name, held)


def _turn(key: str) -> None:
    choose(None if session.recall(_OPEN) == key else key)


def _said(held: Agreement) -> str:
    when = say_when(held.when, session.language()) if held.when else ""
    return ": ".join(part for part in (when, held.how) if part)


def _state(view: BoardView, key: str, name: str, state: AgreementState) -> None:
    _ = session.words()
    labels, widget = agreement_labels(_), f"sb_stands_{key}"
    st.session_state[widget] = state
    st.segmented_control(
        _("Agreed with {name}?").format(name=as_label(name)),
        AGREEMENT_STATES,
        key=widget,
        required=True,
        format_func=lambda chosen: labels[chosen],
        label_visibility="collapsed",
        on_change=_save_state,
        args=(key, widget),
        disabled=not view.may_edit,
    )


def _save_state(key: str, widget: str) -> None:
    """Once talked about or agreed, when and how are asked."""
    state = st.session_state[widget]
    if commit("set_agreement", {"key": key, "state": state}) is not None:
        choose(None if state == "not_yet" else key)


def _agreed(key: str, name: str, held: Agreement) -> None:
    """When and how; a party can be renamed and taken off here too."""
    _ = session.words()
    at, target = f"contract/agreements/{key}", {"key": key}
    with st.container(key=f"sb_agreed_{key}"):
        fields.when(Bound(at, "when", "set_agreement", target), _("When"), held.when)
        how = _("How: on paper, in a good conversation, in your own words")
        fields.text_area(Bound(at, "how", "set_agreement", target), how, held.how)
        if key != TABLE:
            fields.text_line(Bound(f"parties/{key}", "name", "rename", {"id": key}), _("Name of the party"), name)
            seat.take_off(key)
