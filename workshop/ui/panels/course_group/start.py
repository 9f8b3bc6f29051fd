"""A course group from the start page: a code to come in by, a group made anew, groups opened before."""

from datetime import date

import streamlit as st

from workshop.model.base import NAME_SIGNS
from workshop.model.change import Refused
from workshop.model.limits import UPLOAD_BYTES
from workshop.service import current
from workshop.service.courses import OpenedGroup
from workshop.store import StoreError
from workshop.text import translator
from workshop.text.ready_plans import READY_PLANS, ready_plan, ready_plan_label
from workshop.text.when import read_when
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.components.hosted import hosted
from workshop.ui.dates import day
from workshop.ui.frame.navigation import go
from workshop.ui.language import NAMES
from workshop.ui.layout import more, words
from workshop.ui.panels.course_group import rehearsal

_WORD = "code_word"
"""Why a code did not work, said beside the code."""


def come_in() -> None:
    """The code on the wall, typed."""
    _ = session.words()
    if word := session.recall(_WORD):
        session.forget(_WORD)
        words(word, "sb-notice")
    with st.form("sb_code_form", border=False), st.container(key="sb_code_row", horizontal=True, gap="small"):
        st.text_input(
            _("Code of your group"),
            key="sb_code",
            max_chars=20,
            placeholder=_("Code on the wall"),
            label_visibility="collapsed",
        )
        typed = st.form_submit_button(_("Take a seat"), key="sb_code_in")
    if typed and st.session_state["sb_code"].strip():
        try:
            group = current().courses.enter_by_code(session.browser(), st.session_state["sb_code"], session.source())
        except (Refused, StoreError) as error:
            session.remember(_WORD, sentence_for(error))
            st.rerun()
        session.leave_board()
        session.open_group(group)
        go("groep")


def opened_before() -> None:
    """Groups this browser was in, to go back to."""
    try:
        groups = current().courses.opened(session.browser())
    except (Refused, StoreError):
        return
    for group in groups[:6]:
        _card(group)


def _card(group: OpenedGroup) -> None:
    _ = session.words()
    is_desk, looks = group.role == "trainer", group.role == "observer"
    with st.container(key=f"sb_card_{group.role}_{group.id}", horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            words(group.title, "sb-strong")
            about = _("group you are in, {day}")
            if is_desk or looks:
                about = _("group you lead, {day}") if is_desk else _("group you look along with, {day}")
            words(about.format(day=day(group.opened_at)), "sb-note")
        label = _("Desk") if is_desk else _("Look along") if looks else _("Go in")
        if st.button(label, key=f"sb_group_{group.role}_{group.id}"):
            session.leave_board()
            session.open_group(group.id)
            go("regie" if is_desk else "meekijken" if looks else "groep")


def new_group() -> None:
    """Made in a minute: a title, the blocks, the language."""
    _ = session.words()
    with more("sb_more_group", _("Do you lead a group? Make one")) as is_open:
        if not is_open:
            return
        with st.form("sb_group_form", border=False):
            st.text_input(
                _("What is the group called?"),
                key="sb_group_title",
                max_chars=NAME_SIGNS,
                placeholder=_("For instance: course in spring, group 2"),
            )
            st.text_area(
                _("Blocks, one a line, with their day after a comma"),
                key="sb_group_blocks",
                placeholder=_("Your place, 12 May\nPhoto and balance, 16 June"),
                height=110,
            )
            st.text_input(
                _("Your name"), key="sb_group_trainer", max_chars=NAME_SIGNS, placeholder=_("A code name is fine")
            )
            st.selectbox(
                _("Language"),
                list(NAMES),
                key="sb_group_language",
                index=list(NAMES).index(session.language()),
                format_func=NAMES.__getitem__,
            )
            st.selectbox(
                _("Begin with"), READY_PLANS, key="sb_group_plan", format_func=lambda name: ready_plan_label(name, _)
            )
            made = st.form_submit_button(_("Make the group"), key="sb_group_make", type="primary")
        words(
            _("Participants join with a code, without an account. You see their names, never their boards."), "sb-note"
        )
        if made:
            _make()
        words(_("Or begin with the template of an earlier group:"), "sb-note")
        hosted("upload", key="sb_upload_template", data={"limit": UPLOAD_BYTES, "route": "api/templates"})
        rehearsal.offer()


def _make() -> None:
    _ = session.words()
    told = {name: st.session_state[f"sb_group_{name}"] for name in ("title", "blocks", "trainer", "language", "plan")}
    if not told["title"].strip():
        session.tell(_("Give the group a name; the rest may come later."))
        st.rerun()
    try:
        group = current().courses.create(
            session.browser(),
            title=told["title"],
            language=told["language"],
            trainer=told["trainer"].strip() or _("trainer"),
            blocks=read_blocks(told["blocks"]),
            template=ready_plan(told["plan"], translator(told["language"])),
        )
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        st.rerun()
    session.leave_board()
    session.open_group(group)
    go("regie")


def read_blocks(text: str) -> list[tuple[str, str | None]]:
    """Blocks as they were written: one a line, a day behind the last comma. What is no day belongs to the title."""
    return [_block(line.strip()) for line in text.splitlines() if line.strip()]


def _block(line: str) -> tuple[str, str | None]:
    title, comma, said = line.rpartition(",")
    if comma:
        try:
            return title.strip(), read_when(said.strip(), session.language(), date.today())
        except ValueError:
            pass
    return line, None
