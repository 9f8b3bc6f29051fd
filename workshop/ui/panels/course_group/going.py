"""Going from a course group: its trainer deletes it, a participant leaves. What goes is said beforehand."""

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.model.base import NAME_SIGNS
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import StoreError
from workshop.ui import layout, session
from workshop.ui.commit import sentence_for
from workshop.ui.frame.navigation import go
from workshop.ui.layout import more, words
from workshop.ui.panels.course_group import rehearsal

_GONE = "group_gone"


def leave_if_gone() -> None:
    """After the group of this screen was deleted, or left: to the start."""
    if session.recall(_GONE):
        session.forget(_GONE)
        go("start")


def delete(view: CourseView) -> None:
    """For the trainer. Its name is typed, since others lose it as well."""
    _ = session.words()
    if view.is_rehearsal:
        rehearsal.throw_away(view)
        return
    with more("sb_more_delete_group", _("Delete this group")) as is_open:
        if not is_open:
            return
        words(
            _(
                "What goes: who was in, the plan, the answers, the code and every link, at once and for everybody. "
                "What stays: each board is its owner's, and opens by its own link. For thirty days you can take the "
                "group back from the start page, or by your own link; after that it is gone for good. "
                "A backup that was made before still holds it."
            )
        )
        with st.form("sb_delete_group_form", border=False), st.container(key="sb_delete_group", horizontal=True):
            st.text_input(_("Type the name of the group"), key="sb_delete_group_name", max_chars=NAME_SIGNS)
            st.form_submit_button(
                _("Delete the group"), key="sb_delete_group_do", on_click=_delete, args=(view,), type="secondary"
            )


def _delete(view: CourseView) -> None:
    _ = session.words()
    typed = " ".join(st.session_state["sb_delete_group_name"].split())
    if typed.casefold() != view.title.casefold():
        session.tell(_("That is not the name of this group: '{name}'. Nothing was deleted.").format(name=view.title))
        return
    try:
        actor = current().courses.actor(session.browser(), view.id, "trainer")
        current().bin.put_away(view.id, actor)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return
    _gone(_("'{name}' was deleted. You can take it back here for thirty days.").format(name=view.title))


def leave(view: CourseView) -> None:
    """For a participant."""
    _ = session.words()
    with more("sb_more_leave_group", _("Take me out of this group")) as is_open:
        if not is_open:
            return
        words(
            _(
                "Your name, your links to this group and what you answered in its rounds are gone at once, and do not "
                "come back. Your board stays yours: keep its own link first. You can join anew by the code."
            )
        )
        st.button(_("Take me out"), key="sb_leave_group", on_click=_leave, args=(view,))


def _leave(view: CourseView) -> None:
    _ = session.words()
    try:
        courses = current().courses
        courses.leave(view.id, courses.actor(session.browser(), view.id, "participant"))
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return
    _gone(_("You are no longer in '{name}'. Nothing of you is left there.").format(name=view.title))


def _gone(done: str) -> None:
    session.tell(done)
    session.leave_group()
    session.remember(_GONE, True)


def offer_to_take_back(group: str) -> None:
    """To its trainer alone, where its page is opened while it lies in the bin."""
    _ = session.words()
    layout.notice()
    if group in {kept.id for kept in current().bin.held(session.browser())}:
        key = f"sb_take_back_{group}"
        st.button(_("Take it back"), key=key, on_click=layout.take_back, args=(group,), type="primary")
