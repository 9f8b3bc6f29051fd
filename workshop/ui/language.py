"""Choosing the language of the screen."""

import streamlit as st

from workshop.ui import session

NAMES = {"nl": "Nederlands", "en": "English"}


def language_switch(key: str) -> None:
    """Dutch or English, one click away; each named in itself."""
    _ = session.words()
    st.session_state.setdefault(key, session.language())
    st.segmented_control(
        _("Language"),
        list(NAMES),
        key=key,
        required=True,
        format_func=NAMES.__getitem__,
        label_visibility="collapsed",
        on_change=lambda: session.choose_language(st.session_state[key]),
    )
