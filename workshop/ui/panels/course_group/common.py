"""What the pages of a course group have in common."""

from typing import NoReturn

import streamlit as st

from workshop.access.course_view import CourseSeat, CourseView
from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import StoreError
from workshop.text.when import say_when
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.components.hosted import hosted
from workshop.ui.frame.navigation import go
from workshop.ui.layout import as_label, words
from workshop.ui.panels.course_group import going
from workshop.ui.panels.link import link_texts


def group_or_stop(seat: CourseSeat | None = None) -> CourseView:
    """The group of this screen in this seat, or in the one this browser has; or one sentence and a way on."""
    going.leave_if_gone()
    group = session.group_id() or ""
    try:
        courses, browser = current().courses, session.browser()
        taken = seat or courses.seat(browser, group)
        return courses.view(group, courses.actor(browser, group, taken), on_wall=taken == "wall")
    except (Refused, StoreError) as error:
        code = {"withdrawn": "no_seat", "not_found": "no_seat"}.get(error.code, error.code)
        words(sentence_for(Refused(code) if code == "no_seat" else error), "sb-question")
        if code == "group_away":
            going.offer_to_take_back(group)
        _to_start()


def _to_start() -> NoReturn:
    _ = session.words()
    if st.button(_("To the start"), key="sb_to_start", type="primary"):
        session.leave_group()
        go("start")
    st.stop()
    raise AssertionError  # st.stop never returns


def perform(group: Id, verb: str, told: dict[str, object] | None = None) -> None:
    """An act of who takes part; a refusal in one sentence."""
    courses = current().courses
    try:
        courses.perform(group, courses.actor(session.browser(), group, "participant"), verb, told or {})
        session.settle()
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))


def head(name: str, over: str, title: str) -> None:
    """The line above the title, and the title."""
    with st.container(key=f"sb_head_{name}"), st.container(key=f"sb_title_{name}", gap=None):
        words(over, "sb-over")
        st.title(as_label(title), anchor=False)


def blocks_line(view: CourseView) -> str:
    """The blocks of the course in one line."""
    language = session.language()
    said_blocks = (
        ", ".join(part for part in (block.title, say_when(block.on, language) if block.on else "") if part)
        for block in view.blocks.values()
    )
    return " · ".join(block for block in said_blocks if block)


def own_link(view: CourseView, seat: CourseSeat) -> None:
    """The link to this group in this seat, to copy, keep or mail."""
    _ = session.words()
    courses = current().courses
    try:
        key = courses.link_key(view.id, courses.actor(session.browser(), view.id, seat))
    except (Refused, StoreError):
        words(_("This link was made elsewhere and can't be shown here."), "sb-note")
        return
    texts = link_texts() | {
        "label": _("Link to this group"),
        "subject": _("My group: {name}"),
        "body": _("With this link I come back to my group. It is the key; I keep it to myself."),
    }
    hosted("link", key="sb_group_link", data={"path": f"g/{view.id}/{key}", "name": view.title, "texts": texts})
