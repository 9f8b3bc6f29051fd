"""A question of the board that one can take along: it then stands with what one writes down in the rounds."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import Key
from workshop.model.walk import is_taken
from workshop.ui import session
from workshop.ui.commit import press
from workshop.ui.layout import words


def question(view: BoardView, module: Key, key: str, text: str, *, about: str = "") -> None:
    """It is asked; who walks the rounds here may take it along, or leave it again. Only they see that they did.

    `key`: the fingerprint of what is asked, which stays when somebody is called otherwise.
    `about`: a name that goes along with it, where the question alone does not say whom it is about.
    """
    _ = session.words()
    with st.container(key=f"sb_along_{key}", gap=None):
        words(text, "sb-asking")
        if view.may_edit:
            goes_along = is_taken(view.walks, module, key)
            label = _("Taken along; leave it here") if goes_along else _("Take it along")
            line = f"{about}: {text}" if about else text
            values = {"module": module, "question": key, "line": line, "taken": not goes_along}
            st.button(label, key=f"sb_take_{key}", on_click=press, args=("take_along", values), type="tertiary")
