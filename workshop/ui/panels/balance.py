"""The page of give and take: adding a party, the same in words, bars or numbers, and the panel beside it."""

from collections.abc import Collection, Mapping
from typing import Literal, get_args

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import Key
from workshop.ui import session
from workshop.ui.components.ledger import chosen, ledger_rows
from workshop.ui.layout import fold, more, notice, words
from workshop.ui.panels import account, adding, bars, beside, eyes, resources, symptoms, wall, what_if

_FORMS = ("words", "bars", "numbers", "beside")
_FORM = "sb_balance_form"


_Part = Literal["adding", "eyes", "symptoms", "what_if"]
_PARTS: tuple[_Part, ...] = get_args(_Part)
_NEEDED: Mapping[Key, tuple[_Part, ...]] = {
    "words": ("adding",),
    "felt": ("symptoms",),
    "what_if": ("what_if",),
    "trio": ("what_if",),
    "take": ("what_if",),
}
"""What a round of the walk needs, beside the picture and the panel of whom one chooses."""


def draw(view: BoardView, now: Key | None = None) -> None:
    """The page below its head, with what the round that is on needs; without one, with everything."""
    _ = session.words()
    parts = _NEEDED.get(now or "", _PARTS)
    view = view.through(eyes.chosen(view))
    with st.container(key="sb_balance_tools", horizontal=True, vertical_alignment="bottom"):
        form = _form(view) if view.parties else "words"
        wall.way_to(view, "balans")
        _more(view, parts)
    notice()
    eyes.said(view)
    if not view.parties:
        words(
            _("Who has something to bring here, and something to take? Begin with one party."),
            "sb-question sb-balance-empty",
        )
        return
    if (adjustment := what_if.opened(view)) is not None:
        with st.container(key="sb_work"):
            with st.container(key="sb_picture_then"):
                what_if.picture(view, adjustment)
            with st.container(key="sb_sheet_then"):
                what_if.sheet(view, adjustment)
        return
    if form == "numbers":
        _numbers(view)
        return
    with st.container(key="sb_work"):
        with st.container(key=f"sb_picture_{form}"):
            if form == "words":
                ledger_rows(view, "words")
            elif form == "beside":
                beside.draw(view)
            else:
                bars.draw(view)
        with st.container(key="sb_sheet_balance"):
            _sheet(view, form, parts)


def _more(view: BoardView, parts: Collection[_Part]) -> None:
    """Through whose eyes, and one party more: folded on a phone, where the first party comes first."""
    _ = session.words()
    looks, adds = bool(view.parties) and "eyes" in parts, view.may_edit and "adding" in parts
    if not (looks or adds):
        return
    names = {(True, True): _("Another party, or other eyes"), (False, True): _("Another party")}
    with st.container(key="sb_balance_more"):
        fold(names.get((looks, adds), _("Through whose eyes?")))
        if looks:
            eyes.choice(view)
        if adds:
            _adding()


def _adding() -> None:
    """A name and Enter. It is one party of the whole board, at the table of the photo as well."""
    _ = session.words()
    label, hint = _("Who else brings or takes something?"), _("Name of a party, then Enter")
    adding.line("balance_party", label, hint, adding.by("add_party", "name"), button=_("Put at the table"))


def _form(view: BoardView) -> str:
    """In words, bars or numbers, or two views side by side: what this screen looked at last."""
    _ = session.words()
    names = {"words": _("In words"), "bars": _("In bars"), "numbers": _("In numbers"), "beside": _("Side by side")}
    forms = _FORMS if len(eyes.side_by_side(view)) > 1 else _FORMS[:-1]
    if session.recall("balance_form_last") not in (*forms, None):
        session.remember("balance_form_last", "words")
    if st.session_state.get(_FORM, "words") not in forms:
        del st.session_state[_FORM]
    if _FORM not in st.session_state:
        st.session_state[_FORM] = session.recall("balance_form_last", "words")
    form = st.segmented_control(
        _("How to look at it"),
        forms,
        key=_FORM,
        required=True,
        format_func=lambda name: names[name],
        label_visibility="collapsed",
    )
    session.remember("balance_form_last", form)
    return str(form)


def _numbers(view: BoardView) -> None:
    """The grid has the whole width; what can be brought and taken is folded away below it."""
    _ = session.words()
    with st.container(key="sb_picture_numbers"):
        ledger_rows(view, "numbers")
    if view.may_edit:
        with more("sb_more_resources", _("What is brought and taken")) as is_open:
            if is_open:
                resources.draw(view)


def _sheet(view: BoardView, form: str, parts: Collection[_Part]) -> None:
    """What is chosen up close; else what two views ask, and what asks to be talked about."""
    party, resource = chosen()
    if party in view.parties:
        account.draw(view, party, resource)
        return
    if form == "beside":
        beside.questions(view)
    else:
        symptoms.equilibrium(view)
        if "symptoms" in parts:
            symptoms.draw(view)
        if "what_if" in parts:
            what_if.listed(view)
