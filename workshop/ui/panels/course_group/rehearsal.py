"""A group to try out: made from the start page by one press, said to be invented, and gone by one press."""

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import StoreError
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.frame.navigation import go
from workshop.ui.layout import words


def offer() -> None:
    """On the start page."""
    _ = session.words()
    words(_("Or try it out first: nine invented participants join, get ready and share, while you hold the desk."))
    if st.button(_("Make a group to try out"), key="sb_rehearse"):
        try:
            group = current().rehearsals.create(session.browser(), session.language())
        except (Refused, StoreError) as error:
            session.tell(sentence_for(error))
            st.rerun()
        session.leave_board()
        session.open_group(group)
        go("regie")


def mark(view: CourseView) -> None:
    """On each page of such a group."""
    _ = session.words()
    if view.is_rehearsal:
        words(_("This is a rehearsal: who is in is invented, and nothing here is about anybody."), "sb-aside")


def throw_away(view: CourseView) -> None:
    """At its desk: gone at once, since nothing of anybody is in it."""
    _ = session.words()
    st.button(
        _("Throw the rehearsal away"), key="sb_rehearsal_off", on_click=_throw_away, args=(view,), type="tertiary"
    )


def _throw_away(view: CourseView) -> None:
    _ = session.words()
    try:
        current().bin.remove(view.id, current().courses.actor(session.browser(), view.id, "trainer"))
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return
    session.tell(_("The rehearsal is gone."))
    session.leave_group()
    session.remember("group_gone", True)
