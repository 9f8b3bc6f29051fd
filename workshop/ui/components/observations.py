"""What stands out, at the foot of a page: open questions that come when they are ready."""

from collections.abc import Callable

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import Key
from workshop.ui import session
from workshop.ui.components.hosted import hosted
from workshop.ui.frame.navigation import go

_KEY, _TO_PHOTO = "sb_observations", "observed_on_photo"


def observed(view: BoardView, page: str, choose: Callable[[Key], bool] | None = None) -> None:
    """The questions of a page. `choose` opens the panel of an item here, or says that this page has none for it.

    A party for which this page has no panel opens on the photo.
    """

    def opened() -> None:
        item = str(st.session_state[_KEY].opened[0])
        if choose is not None and not choose(item) and item in view.seats:
            session.remember(_TO_PHOTO, True)

    hosted(
        "observations",
        key=_KEY,
        data={"board": view.id, "page": page},
        default={"opened": [None, 0]},
        on_opened_change=opened,
    )
    if session.recall(_TO_PHOTO):
        session.forget(_TO_PHOTO)
        go("foto")
