"""The start page: what it is, a new board, and the ways back to an old one."""

import streamlit as st

from workshop.model.base import NAME_SIGNS
from workshop.model.change import Refused
from workshop.model.kinds import KIND_SETS
from workshop.model.limits import UPLOAD_BYTES
from workshop.service import Opened, current
from workshop.service.assets import example_file
from workshop.store import StoreError
from workshop.text.examples import EXAMPLES, example_texts
from workshop.text.kinds import kind_set_label
from workshop.ui import layout, session
from workshop.ui.commit import sentence_for
from workshop.ui.components.hosted import hosted
from workshop.ui.dates import day
from workshop.ui.frame.navigation import go
from workshop.ui.language import language_switch
from workshop.ui.layout import fold, notice, words
from workshop.ui.panels.course_group import start as course_start


def draw() -> None:
    """The whole page."""
    _ = session.words()
    with st.container(key="sb_start"):
        with st.container(key="sb_start_left"):
            with st.container(key="sb_start_head", horizontal=True, vertical_alignment="center"):
                st.title("Samenwerkbord", anchor=False)
                language_switch("sb_language_switch")
            words(
                _(
                    "Lay your network on the table. Who sits around it, what "
                    "does each bring, and what happens meanwhile?"
                ),
                "sb-intro",
            )
            told = {"words": _("Or look at an example first"), "to": "sb_way_examples"}
            course_start.come_in()
            hosted("jump", key="sb_jump", data=told)
            hosted("welcome", key="sb_welcome", data={"question": _("What can none of you do alone?")})
        with st.container(key="sb_start_right"):
            _new_board()
    with st.container(key="sb_start_ways"):
        _opened_before()
        _examples()
        _from_file()


def _new_board() -> None:
    _ = session.words()
    with st.container(key="sb_new"):
        st.header(_("New board"), anchor=False)
        _word_from_link()
        notice()
        with st.form("sb_new_form", border=False, enter_to_submit=True):
            st.text_input(
                _("What is the network called?"),
                key="sb_new_name",
                max_chars=NAME_SIGNS,
                placeholder=_("For instance: the education networks of our town"),
            )
            with st.container(key="sb_new_rest"):
                fold(_("Tell more right away? It may come later"))
                _rest_of_new()
            made = st.form_submit_button(_("Lay it on the table"), key="sb_new_make", type="primary")
        words(_("Your board gets a link of its own. Whoever has the link can come in."), "sb-note")
        course_start.new_group()
    if made:
        _make()


def _rest_of_new() -> None:
    """What may come later."""
    _ = session.words()
    st.text_input(
        _("What is the shared task?"), key="sb_new_task", max_chars=NAME_SIGNS, placeholder=_("May come later")
    )
    st.text_input(
        _("Where is it stuck?"),
        key="sb_new_stuck",
        max_chars=NAME_SIGNS,
        placeholder=_("In one line, for now; may come later"),
    )
    left, right = st.columns(2)
    left.text_input(_("Your name"), key="sb_new_owner", max_chars=NAME_SIGNS, placeholder=_("A code name is fine"))
    right.selectbox(_("World it is in"), KIND_SETS, key="sb_new_set", format_func=lambda name: kind_set_label(name, _))


def _make() -> None:
    _ = session.words()
    told = {name: st.session_state[f"sb_new_{name}"].strip() for name in ("name", "task", "stuck", "owner")}
    if not told["name"]:
        session.tell(_("Give the network a name; the rest may come later."))
        st.rerun()
    try:
        board = current().create(
            session.browser(),
            name=told["name"],
            owner_name=told["owner"] or _("network leader"),
            language=session.language(),
            shared_task=told["task"],
            stuck=told["stuck"],
            kind_set=st.session_state["sb_new_set"],
        )
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        st.rerun()
    session.open_board(board)
    go("foto")


def _word_from_link() -> None:
    if session.came_by_no_link():
        session.tell(sentence_for(Refused("no_link")))


def _opened_before() -> None:
    _ = session.words()
    with st.container(key="sb_way_before"):
        st.subheader(_("Go on where you were"), anchor=False)
        try:
            boards = current().opened(session.browser())
        except Refused:
            boards = []
        course_start.opened_before()
        if not boards:
            words(
                _(
                    "Boards that you open in this browser are found here. A board "
                    "opened elsewhere needs its link or its file."
                )
            )
        for board in boards[:12]:
            _board_card(board)
        _in_bin()


def _in_bin() -> None:
    """Boards and groups that were put away, as long as they can be taken back."""
    _ = session.words()
    try:
        away = current().bin.held(session.browser())
    except (Refused, StoreError):
        return
    for board in away:
        with st.container(key=f"sb_card_{board.id}", horizontal=True, vertical_alignment="center"):
            with st.container(gap=None):
                words(board.name, "sb-strong")
                about = _("group, deleted; there until {day}") if board.is_group else _("put away; there until {day}")
                words(about.format(day=day(board.until)), "sb-note")
            st.button(_("Take it back"), key=f"sb_take_back_{board.id}", on_click=layout.take_back, args=(board.id,))


def _board_card(board: Opened) -> None:
    _ = session.words()
    with st.container(key=f"sb_card_{board.id}", horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            words(board.name, "sb-strong")
            count = board.parties + board.people
            words(_("{day}, {count} at the table").format(day=day(board.opened_at), count=count), "sb-note")
        if st.button(_("Open"), key=f"sb_open_{board.id}"):
            session.open_board(board.id)
            go("foto")


def _examples() -> None:
    _ = session.words()
    with st.container(key="sb_way_examples"):
        st.subheader(_("Look at an example first"), anchor=False)
        for name in EXAMPLES:
            title, line = example_texts(name, _)
            with st.container(key=f"sb_card_{name}", horizontal=True, vertical_alignment="center"):
                with st.container(gap=None):
                    words(title, "sb-strong")
                    words(line, "sb-note")
                if st.button(_("View"), key=f"sb_example_{name}"):
                    _open_example(name)


def _open_example(name: str) -> None:
    _ = session.words()
    try:
        board = current().bring_in(session.browser(), example_file(name), _("network leader"), is_example=True)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        st.rerun()
    session.open_board(board)
    go("foto")


def _from_file() -> None:
    _ = session.words()
    with st.container(key="sb_way_file"):
        st.subheader(_("Open a saved file"), anchor=False)
        words(_("A board that you downloaded earlier becomes a new board here, with its snapshots."), "sb-note")
        hosted("upload", key="sb_upload", data={"limit": UPLOAD_BYTES})
