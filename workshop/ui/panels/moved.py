"""A snapshot laid beside the board as it stands: what moved, by name, on one's own screen."""

import html

import streamlit as st

from workshop.access.view import BoardView
from workshop.charts.moved import moved
from workshop.charts.moved_words import moved_line, moved_lists
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import StoreError
from workshop.store.snapshots import Listed
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.layout import words


def draw(view: BoardView, kept: list[Listed]) -> None:
    """The snapshot that the address names, or that was chosen here, beside now."""
    chosen = session.stand()
    listed = next((one for one in kept if one.id == chosen), None)
    if listed is None:
        return
    _ = session.words()
    with st.container(key="sb_moved", gap="xsmall"):
        words(_("Since '{name}'").format(name=listed.name), "sb-question", "h2")
        try:
            found = moved(*current().snapshot_beside(view.id, session.actor(), listed.id))
        except (Refused, StoreError) as error:
            words(sentence_for(error))
            return
        words(f"{moved_line(found, _)}.".capitalize())
        for heading, names in moved_lists(found, _):
            words(heading, "sb-strong")
            rows = "".join(f"<li>{html.escape(name)}</li>" for name in names)
            st.html(f'<ul class="sb-moved">{rows}</ul>')
        words(_("What is closed is in neither of the two. What made it move?"), "sb-note")
        st.button(_("Put it aside"), key="sb_moved_away", on_click=session.choose_stand, args=(None,), type="tertiary")
