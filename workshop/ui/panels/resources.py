"""What is brought and taken: called as the group calls it, tangible or not, and things of its own."""

import streamlit as st
from ulid import ULID

from workshop.access.view import BoardView
from workshop.model.base import NAME_SIGNS, is_id
from workshop.text.ledger_words import resource_label
from workshop.ui import fields, session
from workshop.ui.commit import commit, press
from workshop.ui.fields import Bound

_ADD = "sb_field_add_resource"


def draw(view: BoardView) -> None:
    """A row for each, and a line for one more."""
    _ = session.words()
    names = {True: _("tangible"), False: _("intangible")}
    for key, held in view.resources.items():
        target = {"key": key}
        with st.container(key=f"sb_resource_{key}", horizontal=True, vertical_alignment="bottom"):
            label = resource_label(key, held, _)
            fields.text_line(Bound(f"resources/{key}", "label", "set_resource", target), _("Called"), label)
            bound = Bound(f"resources/{key}", "tangible", "set_resource", target)
            fields.choice(bound, _("Tangible or not"), held.tangible, [True, False], lambda is_so: names[is_so])
            if is_id(key):
                off = _("Take off the board")
                st.button(off, key=f"sb_remove_{key}", on_click=press, args=("remove", {"ids": [key]}), type="tertiary")
    with (
        st.form("sb_resource_form", border=False),
        st.container(key="sb_adding_resource", horizontal=True, vertical_alignment="bottom"),
    ):
        hint = _("For instance data, then Enter")
        st.text_input(_("What else is brought and taken?"), key=_ADD, max_chars=NAME_SIGNS, placeholder=hint)
        st.form_submit_button(_("Add"), key="sb_add_resource_make", on_click=_add)


def _add() -> None:
    if commit("add_resource", {"id": str(ULID()), "label": st.session_state[_ADD]}) is not None:
        st.session_state[_ADD] = ""
