"""Who looks along with a course group: the link that the trainer gives, and the page of who came by it."""

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.access.round_pictures import Plane
from workshop.charts.in_room import mark_of
from workshop.model.change import Refused
from workshop.service import current
from workshop.service.addresses import reachable
from workshop.store import StoreError
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.components.course import course_look
from workshop.ui.components.hosted import hosted
from workshop.ui.layout import more, notice, words
from workshop.ui.panels.course_group import rehearsal, stage
from workshop.ui.panels.course_group.common import blocks_line, head
from workshop.ui.panels.course_group.wall import plane
from workshop.ui.panels.link import link_texts


def look_along(view: CourseView) -> None:
    """For who came in by that link."""
    _ = session.words()
    head("along", " · ".join(part for part in (_("You look along"), blocks_line(view)) if part), view.title)
    notice()
    rehearsal.mark(view)
    standing = stage.standing_on(view)
    width = course_look(view, mark_of(view, standing))
    with st.container(key="sb_look_drawn"):
        if view.room.stage is not None:
            if view.room.stage.member is None:  # one alone is in a window of its own
                stage.draw(view, standing)
        elif isinstance(view.picture, Plane) and width:
            plane(view.picture, width, near=True)
    words(
        _("You see what is on the wall, as it stands there. Nobody counts you, and there is nothing to fill in here."),
        "sb-note",
    )


def let_look(view: CourseView) -> None:
    """At the desk: one link to look along by, given and taken back."""
    _ = session.words()
    with more("sb_more_observers", _("Let somebody look along")) as is_open:
        if not is_open:
            return
        words(
            _(
                "Whoever has this link sees what the wall shows, and nothing else: the round that runs, group pictures "
                "once they are revealed, and the board that stands there, as its owner shares it. Who takes part is "
                "told so. They do not count as ready, and can't join by it."
            )
        )
        courses = current().courses
        try:
            key = courses.observer_key(view.id, courses.actor(session.browser(), view.id, "trainer"))
        except (Refused, StoreError) as error:
            words(sentence_for(error))
            return
        if not key:
            st.button(_("Make the link"), key="sb_look_make", on_click=_change, args=(view, True))
            return
        texts = link_texts() | {
            "label": _("Link to look along"),
            "subject": _("Look along: {name}"),
            "body": _("With this link you look along with this group. It is a key: do not pass it on."),
        }
        path = f"{reachable(session.address(), view.address)}/g/{view.id}/{key}"
        hosted("link", key="sb_look_link", data={"path": path, "name": view.title, "texts": texts})
        with st.container(key="sb_look_acts", horizontal=True):
            st.button(_("Another link"), key="sb_look_anew", on_click=_change, args=(view, True), type="tertiary")
            st.button(_("Withdraw"), key="sb_look_shut", on_click=_change, args=(view, False), type="tertiary")
        words(_("The link stops at once, also on screens that are open."), "sb-note")


def _change(view: CourseView, is_open: bool) -> None:  # noqa: FBT001
    courses = current().courses
    try:
        actor = courses.actor(session.browser(), view.id, "trainer")
        if is_open:
            courses.let_look_along(view.id, actor)
        else:
            courses.perform(view.id, actor, "shut_look_along", {})
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
