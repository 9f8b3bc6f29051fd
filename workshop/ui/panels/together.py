"""Several selected: what can be done with all at once."""

import streamlit as st
from ulid import ULID

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.text.kinds import kind_label
from workshop.text.photo_words import ring_labels
from workshop.ui import session
from workshop.ui.commit import commit
from workshop.ui.components.photo import panel_head
from workshop.ui.layout import words
from workshop.ui.panels import seat


def several(view: BoardView, keys: list[Id]) -> None:
    """One act on all that are selected."""
    _ = session.words()
    seats = [key for key in keys if key in view.seats]
    panel_head(view, _("Together"), _("{count} selected").format(count=len(keys)))
    words(", ".join(view.name_of(key) for key in seats), "sb-note")
    if seats:
        seat.ring(seats, None, ring_labels(_))
        _kind_for(view, [key for key in seats if key in view.parties])
        _group_of(seats)
    seat.take_off(*keys)


def _kind_for(view: BoardView, parties: list[Id]) -> None:
    if not parties:
        return
    _ = session.words()
    st.selectbox(
        _("Kind"),
        list(view.kinds),
        index=None,
        key="sb_kind_several",
        placeholder=_("Leave as it is"),
        format_func=lambda kind: kind_label(kind, view.kinds[kind], _),
        on_change=_save_kind,
        args=(parties,),
    )


def _save_kind(parties: list[Id]) -> None:
    kind = st.session_state["sb_kind_several"]
    if kind is not None:
        commit("set_party", {"ids": parties, "kind": kind})


def _group_of(seats: list[Id]) -> None:
    _ = session.words()
    st.text_input(
        _("Make them a group"),
        key="sb_field_group_several",
        placeholder=_("For instance: steering group"),
        on_change=_save_group,
        args=(seats,),
    )


def _save_group(seats: list[Id]) -> None:
    name = st.session_state["sb_field_group_several"]
    if name.strip() and commit("add_group", {"id": str(ULID()), "name": name, "members": seats}) is not None:
        st.session_state["sb_field_group_several"] = ""
