"""At the desk: with which role names, resources and labels a board that is begun in this group starts."""

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.model.base import NAME_SIGNS, Key
from workshop.model.change import Refused
from workshop.model.starting import LABEL_SORTS, LabelSort
from workshop.service import current
from workshop.store import StoreError
from workshop.text import translator
from workshop.text.starting_words import called_by_course, sort_labels
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.layout import as_label, more, words


def draw(view: CourseView) -> None:
    """One sort at a time: how it is called here, and what there is besides."""
    _ = session.words()
    with more("sb_more_starting", _("The words of this group")) as is_open:
        if not is_open:
            return
        words(_("A board that is begun in this group starts with these. Who has a board already can take them over."))
        names = sort_labels(_)
        sort: LabelSort = st.selectbox(
            _("Which words"), LABEL_SORTS, key="sb_starting_sort", format_func=names.__getitem__
        )
        with st.form(f"sb_starting_form_{sort}", border=False):
            labels = _labels(view, sort)
            own = _own(view, sort)
            said = st.form_submit_button(_("Keep these words"), key=f"sb_starting_keep_{sort}")
        if said:
            _keep(view, {"sort": sort, "labels": labels, "own": own})


def _labels(view: CourseView, sort: LabelSort) -> dict[Key, str]:
    """A field for each, with what the course calls it."""
    held: Mapping[Key, str] = view.starting.labels.get(sort, {})
    with st.container(key="sb_starting_labels"):
        return {
            key: st.text_input(
                as_label(name),
                held.get(key, ""),
                key=f"sb_starting_{sort}_{key}",
                max_chars=NAME_SIGNS,
                placeholder=name,
            )
            for key, name in called_by_course(sort, translator(view.language)).items()
        }


def _own(view: CourseView, sort: LabelSort) -> list[dict[str, Any]]:
    """What there is beside what the course has, one a line."""
    _ = session.words()
    if sort == "role_names":
        return _lines(_("Other names for a role, one a line"), view.starting.role_names, "own")
    if sort != "resources":
        return []
    kinds = {True: _("Tangible things besides, one a line"), False: _("Intangible things besides, one a line")}
    return [
        told
        for is_tangible, label in kinds.items()
        for told in _lines(label, _tangible(view, is_tangible), f"own_{is_tangible}", tangible=is_tangible)
    ]


def _tangible(view: CourseView, is_tangible: bool) -> list[str]:  # noqa: FBT001
    return [held.label for held in view.starting.resources if held.tangible is is_tangible]


def _lines(label: str, held: Iterable[str], name: str, *, tangible: bool = True) -> list[dict[str, Any]]:
    text = st.text_area(label, "\n".join(held), key=f"sb_starting_{name}", height=90)
    said = dict.fromkeys(line.strip() for line in text.splitlines() if line.strip())
    return [{"label": line, "tangible": tangible} for line in said]


def _keep(view: CourseView, told: dict[str, Any]) -> None:
    courses = current().courses
    try:
        courses.perform(view.id, courses.actor(session.browser(), view.id, "trainer"), "set_starting", told)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
    st.rerun()
