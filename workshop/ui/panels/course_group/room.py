"""A course group for whoever came in by the code, and for who takes part."""

import html
from typing import NoReturn

import streamlit as st
from ulid import ULID

from workshop.access.code import said
from workshop.access.course_view import CourseView
from workshop.model.base import NAME_SIGNS, Id
from workshop.model.change import Refused
from workshop.model.starting import Starting
from workshop.service import Opened, current
from workshop.store import NotFound, StoreError
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.components.course import course_half_year, course_strip
from workshop.ui.frame.navigation import go
from workshop.ui.layout import more, notice, words
from workshop.ui.panels.course_group import going, rehearsal, sharing
from workshop.ui.panels.course_group.common import blocks_line, head, own_link

_NAMED = 8
"""Words that are named; of more it is said that there are."""


def room(view: CourseView) -> None:
    """For whoever came in by the code, and for who takes part."""
    if view.seat == "newcomer":
        _newcomer(view)
    elif view.seat == "trainer":
        go("regie")
    else:
        _participant(view)


def _newcomer(view: CourseView) -> None:
    _ = session.words()
    with st.container(key="sb_join"):
        words(view.title, "sb-over")
        st.title(_("Take a seat"), anchor=False)
        notice()
        with st.form("sb_join_form", border=False):
            st.text_input(
                _("What are you called here?"),
                key="sb_join_name",
                max_chars=NAME_SIGNS,
                placeholder=_("Your name; a code name is fine"),
            )
            joined = st.form_submit_button(_("Join"), key="sb_join_make", type="primary")
        words(
            _(
                "No account, no e-mail. Whoever leads or pays for this group sees your name, and nothing "
                "of your board: that stays yours, and you share only what you choose to."
            ),
            "sb-note",
        )
        if joined:
            _join(view)
        with more("sb_more_back", _("I was in this group before, and lost my link")) as is_open:
            if is_open:
                _back(view)


def _join(view: CourseView) -> None:
    try:
        current().courses.join(session.browser(), view.id, st.session_state["sb_join_name"], session.source())
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
    st.rerun()


def _back(view: CourseView) -> None:
    """By one's own name, once the trainer has opened the door for it."""
    _ = session.words()
    try:
        open_doors = current().courses.open_doors(session.browser(), view.id)
    except (Refused, StoreError) as error:
        words(sentence_for(error), "sb-note")
        return
    if not open_doors:
        words(_("Ask your trainer to let you in again under your own name. Then press here."))
        st.button(_("Look again"), key="sb_back_look")
        return
    st.selectbox(_("Who are you?"), list(open_doors), key="sb_back_who", format_func=open_doors.__getitem__)
    st.text_input(
        _("Your own code to come back by"),
        key="sb_back_code",
        max_chars=20,
        help=_("It stood on your page of this group. Without it you come in, but your board stays shut."),
    )
    st.button(_("Come back"), key="sb_back_in", type="primary", on_click=_come_back, args=(view.id,))


def _come_back(group: Id) -> None:
    who, code = st.session_state["sb_back_who"], st.session_state["sb_back_code"]
    try:
        current().courses.come_back(session.browser(), group, who, code, session.source())
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))


def _participant(view: CourseView) -> None:
    _ = session.words()
    over = " · ".join(part for part in (view.title, blocks_line(view)) if part)
    head("group", over, _("Hello {name}").format(name=view.name))
    notice()
    rehearsal.mark(view)
    course_strip(view, large=True)
    with st.container(key="sb_board"):
        with st.container(key="sb_board_left"):
            # Each in a column of its own where there is room for two: what belongs together stays so.
            with st.container(key="sb_room_own"):
                _own_board(view)
            with st.container(key="sb_room_shares"):
                sharing.draw(view)
            with st.container(key="sb_room_half_year"):
                course_half_year(view)
        with st.container(key="sb_board_right"):
            _way_back(view)
            going.leave(view)


def _own_board(view: CourseView) -> None:
    _ = session.words()
    try:
        boards = {board.id: board for board in current().opened(session.browser())}
    except (Refused, StoreError):
        boards = {}
    st.subheader(_("Your board"), anchor=False)
    if view.board in boards:
        own = boards[view.board]
        words(own.name, "sb-strong")
        if st.button(_("Open your board"), key="sb_open_own", type="primary"):
            session.open_board(own.id)
            go(_first_page(view))
        _words_of_group(view)
        with more("sb_more_boards", _("Work on another board here")) as is_open:
            if is_open:
                _choose(view, [board for board in boards.values() if board.id != view.board])
        return
    if view.board is not None:
        words(_("Your board does not open in this browser. Open its own link here first, then it stands below."))
    _choose(view, list(boards.values()))


def _words_of_group(view: CourseView) -> None:
    """A board that was there before takes up what the group calls things, when its owner says so."""
    _ = session.words()
    board = current().courses.own_board(session.browser(), view.id)
    lacking = view.starting.lacking_on(board) if board is not None else Starting()
    if board is None or lacking == Starting():
        return
    labels = [label for held in lacking.labels.values() for label in held.values()]
    names = [*lacking.role_names, *(held.label for held in lacking.resources), *labels]
    some = ", ".join([*names[:_NAMED], *(["…"] if len(names) > _NAMED else [])])
    words(_("Words of this group that your board does not have: {words}.").format(words=some), "sb-note")
    st.button(_("Take them over"), key="sb_take_words", on_click=_take_words, args=(board.id, lacking))


def _take_words(board: Id, lacking: Starting) -> None:
    ids = [str(ULID()) for _new in (*lacking.role_names, *lacking.resources)]
    told = {"starting": lacking.model_dump(), "ids": ids}
    try:
        current().perform(board, current().actor(session.browser(), board), "take_words", told)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))


def _choose(view: CourseView, boards: list[Opened]) -> None:
    """A new board, or one opened before in this browser."""
    _ = session.words()
    with st.form("sb_start_board_form", border=False), st.container(key="sb_start_board", horizontal=True):
        st.text_input(
            _("What is your network called?"),
            key="sb_start_board_name",
            max_chars=NAME_SIGNS,
            placeholder=_("For instance: the education networks of our town"),
        )
        made = st.form_submit_button(_("Lay it on the table"), key="sb_start_board_make", type="primary")
    if made:
        _start_board(view)
    if boards:
        words(_("Or go on with a board that was opened in this browser:"), "sb-note")
    for board in boards[:8]:
        with st.container(key=f"sb_card_{board.id}", horizontal=True, vertical_alignment="center"):
            words(board.name, "sb-strong")
            if st.button(_("Bring it"), key=f"sb_bring_{board.id}"):
                _bring(view, board.id)
    words(_("A board from elsewhere: open its link or its file in this browser, then it stands here."), "sb-note")


def _start_board(view: CourseView) -> None:
    _ = session.words()
    name = st.session_state["sb_start_board_name"].strip()
    if not name:
        session.tell(_("Give the network a name; the rest may come later."))
        st.rerun()
    try:
        told = {"name": name, "owner_name": view.name, "starting": view.starting}
        board = current().create(session.browser(), language=session.language(), **told)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        st.rerun()
    _bring(view, board)


def _bring(view: CourseView, board: Id) -> NoReturn:
    try:
        current().courses.bring(session.browser(), view.id, board)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        st.rerun()
    session.open_board(board)
    go(_first_page(view))


def _first_page(view: CourseView) -> str:
    """Where one's board opens: who comes late lands where the group is."""
    gathering = view.together.gathering
    return gathering.page if gathering is not None and gathering.page != "groep" else "plek"


def _way_back(view: CourseView) -> None:
    _ = session.words()
    st.subheader(_("Your way back"), anchor=False)
    words(_("With this link you come back to this group and to your board, on any device. Keep it to yourself."))
    own_link(view, "participant")
    try:
        courses = current().courses
        code = said(courses.back_code(view.id, courses.actor(session.browser(), view.id, "participant")))
    except (Refused, NotFound):
        return
    line = _("Link lost? Your trainer lets you in again, and with this code of your own you get back to your board:")
    st.html(f'<p class="sb-note">{html.escape(line)} <b class="sb-back-code">{html.escape(code)}</b></p>')
