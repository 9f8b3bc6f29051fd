"""The pages of a course group: the desk, the wall, and the page of who takes part."""

import html
from typing import NoReturn

import streamlit as st

from workshop.access.code import said
from workshop.access.course_view import CourseSeat, CourseView, Tally
from workshop.charts.tally import rest_of, tally_chart, tally_lines
from workshop.model.base import NAME_SIGNS, Id
from workshop.model.change import Refused
from workshop.service import Opened, current
from workshop.store import NotFound, StoreError
from workshop.text.when import say_when
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.components.course import course_desk, course_strip, course_wall
from workshop.ui.components.hosted import hosted
from workshop.ui.frame.navigation import go
from workshop.ui.layout import as_label, more, notice, words
from workshop.ui.panels.link import link_texts


def group_or_stop(seat: CourseSeat | None = None) -> CourseView:
    """The group of this screen in this seat, or in the one this browser has; or one sentence and a way on."""
    group = session.group_id() or ""
    try:
        courses, browser = current().courses, session.browser()
        taken = seat or courses.seat(browser, group)
        return courses.view(group, courses.actor(browser, group, taken), on_wall=taken == "wall")
    except (Refused, StoreError) as error:
        code = {"withdrawn": "no_seat", "not_found": "no_seat"}.get(error.code, error.code)
        words(sentence_for(Refused(code) if code == "no_seat" else error), "sb-question")
        _to_start()


def _to_start() -> NoReturn:
    _ = session.words()
    if st.button(_("To the start"), key="sb_to_start", type="primary"):
        session.leave_group()
        go("start")
    st.stop()
    raise AssertionError  # st.stop never returns


# The desk


def desk(view: CourseView) -> None:
    """For the trainer."""
    _ = session.words()
    _head("desk", _blocks(view) or _("The desk"), view.title)
    notice()
    course_desk(view)
    with more("sb_more_trainer_link", _("Your own link to this desk")) as is_open:
        if is_open:
            words(_("With this link you come back to the desk from anywhere. Keep it to yourself: it is the key."))
            _link(view, "trainer")


def _head(name: str, over: str, title: str) -> None:
    with st.container(key=f"sb_head_{name}"), st.container(key=f"sb_title_{name}", gap=None):
        words(over, "sb-over")
        st.title(as_label(title), anchor=False)


def _blocks(view: CourseView) -> str:
    """The blocks of the course in one line."""
    language = session.language()
    said_blocks = (
        ", ".join(part for part in (block.title, say_when(block.on, language) if block.on else "") if part)
        for block in view.blocks.values()
    )
    return " · ".join(block for block in said_blocks if block)


def _link(view: CourseView, seat: CourseSeat) -> None:
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


# The wall


def wall(view: CourseView) -> None:
    """Who is in and how to come in, the round that runs, or what was shared. Without a control."""
    width = course_wall(view)
    if view.tally is not None and width:
        _tally(view.tally, width)


def _tally(tally: Tally, width: int) -> None:
    """What was shared, all at once; in words too, for who does not see a picture."""
    _ = session.words()
    with st.container(key="sb_wall_tally"):
        words(tally.question, "sb-wall-question", "h1")
        said = _("How often each name was said")
        chart = tally_chart(tally, width, dark=session.is_wall_dark(), said=said)
        if chart is None and not tally.is_held_back:
            words(_("Nobody shared anything in this round."), "sb-wall-line")
        elif chart is not None:
            st.altair_chart(chart, width="content", theme=None, key="sb_tally_chart")
            rows = "".join(f"<li>{html.escape(name)}: {html.escape(says)}</li>" for name, says in tally_lines(tally))
            st.html(f'<ul class="sb-only-read">{rows}</ul>')
        if rest := rest_of(tally, _):
            words(rest, "sb-wall-line")


# The page of who takes part


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
        current().courses.join(session.browser(), view.id, st.session_state["sb_join_name"])
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
    over = " · ".join(part for part in (view.title, _blocks(view)) if part)
    _head("group", over, _("Hello {name}").format(name=view.name))
    notice()
    course_strip(view, large=True)
    with st.container(key="sb_board"):
        with st.container(key="sb_board_left"):
            _own_board(view)
        with st.container(key="sb_board_right"):
            _way_back(view)


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
        words(_("Nobody in this group sees it unless you share something of it."), "sb-note")
        if st.button(_("Open your board"), key="sb_open_own", type="primary"):
            session.open_board(own.id)
            go("plek")
        with more("sb_more_boards", _("Work on another board here")) as is_open:
            if is_open:
                _choose(view, [board for board in boards.values() if board.id != view.board])
        return
    if view.board is not None:
        words(_("Your board does not open in this browser. Open its own link here first, then it stands below."))
    _choose(view, list(boards.values()))


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
        board = current().create(session.browser(), name=name, owner_name=view.name, language=session.language())
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
    go("plek")


def _way_back(view: CourseView) -> None:
    _ = session.words()
    st.subheader(_("Your way back"), anchor=False)
    words(_("With this link you come back to this group and to your board, on any device. Keep it to yourself."))
    _link(view, "participant")
    try:
        courses = current().courses
        code = said(courses.back_code(view.id, courses.actor(session.browser(), view.id, "participant")))
    except (Refused, NotFound):
        return
    line = _("Link lost? Your trainer lets you in again, and with this code of your own you get back to your board:")
    st.html(f'<p class="sb-note">{html.escape(line)} <b class="sb-back-code">{html.escape(code)}</b></p>')
