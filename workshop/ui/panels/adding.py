"""A line to add one more of something: its words, and Enter or the button."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st
from ulid import ULID

from workshop.model.base import NAME_SIGNS
from workshop.ui import session
from workshop.ui.commit import commit

Take = Callable[[str], bool]
"""Takes the words up; False: they were refused."""


def line(
    name: str,
    label: str,
    hint: str,
    take: Take,
    *,
    beside: Callable[[], None] = lambda: None,
    button: str = "",
    limit: int = NAME_SIGNS,
    shows_label: bool = True,
) -> None:
    """The line, for who may change the board. Leaving it adds nothing: what is half typed, or was refused, stays in it.

    `beside`: draws what else is asked with it, between the line and its button.
    """
    if not session.edits():
        return
    _ = session.words()
    field = f"sb_field_add_{name}"
    with (
        st.form(f"sb_{name}_form", border=False),
        st.container(
            key=f"sb_adding_{name}",
            horizontal=True,
            vertical_alignment="bottom",
            gap="small" if shows_label else "xsmall",
        ),
    ):
        st.text_input(
            label,
            key=field,
            max_chars=limit,
            placeholder=hint,
            label_visibility="visible" if shows_label else "collapsed",
        )
        beside()
        st.form_submit_button(button or _("Add"), key=f"sb_add_{name}_make", on_click=_add, args=(field, take))


def by(verb: str, field: str, values: Mapping[str, Any] | None = None) -> Take:
    """Taken up by a verb, under a new id, as its value `field`."""
    return lambda words: commit(verb, {"id": str(ULID()), field: words, **(values or {})}) is not None


def _add(field: str, take: Take) -> None:
    if take(st.session_state[field]):
        st.session_state[field] = ""
