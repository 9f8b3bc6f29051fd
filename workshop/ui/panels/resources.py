"""What is brought and taken: called as the group calls it, tangible or not, and things of its own."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import is_id
from workshop.text.ledger_words import resource_label
from workshop.ui import fields, session
from workshop.ui.commit import press
from workshop.ui.fields import Bound
from workshop.ui.panels import adding


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
    label, hint = _("What else is brought and taken?"), _("For instance data, then Enter")
    adding.line("resource", label, hint, adding.by("add_resource", "label"))
