"""An item of a list as text: pressed, it opens where it stands."""

from collections.abc import Callable

import streamlit as st

from workshop.model.base import Id
from workshop.ui import session
from workshop.ui.layout import as_label


def pressed(
    key: Id, text: str, choose: Callable[[Id], None], *, closed: bool, aside: str = "", looks: bool = False
) -> None:
    """Anybody's text, with what stands aside of it, and whether only its owner sees it.

    `looks`: who may only look may press it too.
    """
    _ = session.words()
    asides = [aside, _("only you see this") if closed else ""]
    label = as_label(text) + "".join(f" :small[({as_label(words)})]" for words in asides if words)
    disabled = not (looks or session.edits())
    st.button(
        label, key=f"sb_say_{key}", on_click=choose, args=(key,), type="tertiary", width="stretch", disabled=disabled
    )
