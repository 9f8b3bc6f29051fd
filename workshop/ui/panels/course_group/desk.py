"""The desk of a course group, for the trainer."""

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.model.base import NAME_SIGNS
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import StoreError
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.components.course import course_desk
from workshop.ui.layout import more, notice, words
from workshop.ui.panels.course_group import going, observers, rehearsal, starting
from workshop.ui.panels.course_group.common import head, own_link


def desk(view: CourseView) -> None:
    """For the trainer."""
    _ = session.words()
    head("desk", _("The desk"), view.title)
    notice()
    rehearsal.mark(view)
    course_desk(view)
    with more("sb_more_title", _("Another name for the group")) as is_open:
        if is_open:
            _title(view)
    with more("sb_more_trainer_link", _("Your own link to this desk")) as is_open:
        if is_open:
            words(_("With this link you come back to the desk from anywhere. Keep it to yourself: it is the key."))
            own_link(view, "trainer")
    starting.draw(view)
    observers.let_look(view)
    going.delete(view)


def _title(view: CourseView) -> None:
    _ = session.words()
    with st.form("sb_title_form", border=False):
        label = _("What is the group called?")
        st.text_input(label, value=view.title, key="sb_title_field", max_chars=NAME_SIGNS)
        named = st.form_submit_button(_("Call it so"), key="sb_title_make")
    if named:
        courses = current().courses
        try:
            actor = courses.actor(session.browser(), view.id, "trainer")
            courses.perform(view.id, actor, "set_course", {"title": st.session_state["sb_title_field"]})
        except (Refused, StoreError) as error:
            session.tell(sentence_for(error))
        st.rerun()
