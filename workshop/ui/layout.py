"""What every page of a board is made of: the head, the sentence for what went wrong, the empty room."""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import Broken, PutAway, StoreError
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.components.course import course_strip
from workshop.ui.components.photo import saved_sign
from workshop.ui.frame.navigation import go


def board_or_stop(*, on_wall: bool = False) -> BoardView:
    """The board of this screen; or one sentence, a way on, and the end of this run."""
    try:
        return session.view(on_wall=on_wall)
    except Broken:
        _offer_rescue()
    except PutAway as error:
        words(sentence_for(error), "sb-question")
        _offer_to_take_back()
    except (Refused, StoreError) as error:
        words(sentence_for(error), "sb-question")
        if isinstance(error, Refused) and error.code == "left":
            _offer_to_come_back()
    _ = session.words()
    if st.button(_("To the start"), key="sb_to_start", type="primary"):
        session.leave_board()
        go("start")
    st.stop()
    raise AssertionError  # st.stop never returns


def _offer_rescue() -> None:
    """An unreadable board: say so, and offer the newest snapshot that can be read."""
    _ = session.words()
    board = session.board_id() or ""
    words(_("This board's file can't be read. It has been kept aside; nothing was overwritten."), "sb-question")
    notice()
    if current().snapshots.newest(board) and st.button(_("Put the newest snapshot back"), key="sb_rescue"):
        try:
            current().rescue(session.browser(), board)
        except (Refused, StoreError) as error:
            session.tell(sentence_for(error))
        st.rerun()


def _offer_to_take_back() -> None:
    """To its owner alone."""
    _ = session.words()
    board = session.board_id() or ""
    notice()
    if board in {kept.id for kept in current().bin.held(session.browser())}:
        st.button(_("Take it back"), key=f"sb_take_back_{board}", on_click=take_back, args=(board,), type="primary")


def _offer_to_come_back() -> None:
    _ = session.words()
    notice()
    st.button(_("Come back"), key="sb_come_back", on_click=_come_back, type="primary")


def _come_back() -> None:
    try:
        current().bin.come_back(session.browser(), session.board_id() or "")
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))


def take_back(board: Id) -> None:
    """Out of the bin, and on the table."""
    try:
        current().bin.take_back(session.browser(), board)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))


def words(text: str, style: str = "sb-note", tag: str = "p") -> None:
    """A line of ours. The text may be anybody's: it is always text, never markup."""
    st.html(f'<{tag} class="{style}">{html.escape(text)}</{tag}>')


def folding(title: str, style: str, tag: str, *, is_open: bool = False) -> None:
    """The title of a part that folds on a phone, and only there: what stands below it in its container is hidden until
    it is unfolded.
    """
    words(title, f"{style} sb-wide", tag)
    fold(title, style, tag, is_open=is_open)


def part(title: str) -> None:
    """The same below a heading of the page."""
    st.subheader(title, anchor=False)
    fold(title, "sb-section", "h3")


def fold(title: str, style: str = "sb-fold-quiet", tag: str = "span", *, is_open: bool = False) -> None:
    """The same for a part without a title elsewhere. Always the same for a title: a run in between doesn't shut it."""
    told = f'<summary><{tag} class="{style}">{html.escape(title)}</{tag}></summary>'
    st.html(f'<details class="sb-fold"{" open" if is_open else ""}>{told}</details>')


def ways_back(text: str, by_key: str, by_touch: str) -> None:
    """A line that ends in how one comes back: by a key, or where a finger is what points, by what it touches."""
    ways = {"sb-by-key": by_key, "sb-by-touch": by_touch}
    back = "".join(f'<span class="{style}">{html.escape(way)}</span>' for style, way in ways.items())
    st.html(f'<p class="sb-note">{html.escape(text)} {back}</p>')


_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~:$&^=])")


def as_label(text: str) -> str:
    """Anybody's text as the label of a widget, which Streamlit reads as markdown: it stays text."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def head(view: BoardView, name: str, title: str, purpose: str, *, follows: bool = True) -> None:
    """The head of a page: network, title, what it is for; at the right the saved sign and undo.

    With it the page follows the board, unless a part of the page does so itself. Above it: what one's group does now.
    """
    _group_strip(view)
    with st.container(key=f"sb_head_{name}", horizontal=True, vertical_alignment="bottom"):
        with st.container(key=f"sb_title_{name}", gap=None):
            words(view.name, "sb-over")
            st.title(title, anchor=False)
            words(purpose, "sb-purpose")
        with st.container(key=f"sb_state_{name}", width="content"):
            saved_sign(view, follows=follows)


def group_of(view: BoardView) -> CourseView | None:
    """The group to which this browser's person brought this board; None: none, or it can't be asked."""
    try:
        return current().courses.of_board(session.browser(), view.id)
    except (Refused, StoreError):
        return None


def _group_strip(view: BoardView) -> None:
    """Where this board is somebody's in a course group: its round and clock."""
    if (group := group_of(view)) is not None:
        course_strip(group, revision=view.revision)


def wall_head(view: BoardView, title: str = "") -> None:
    """On the wall: the network, and where it is stuck or what it is about, to be read from the back row.

    A picture that is tall itself has its title there, and the room that the question would take.
    """
    _ = session.words()
    words(view.name, "sb-wall-line")
    if title:
        words(title, "sb-wall-title", "h1")
    else:
        words(view.stuck or view.ambition or _("What can none of you do alone?"), "sb-wall-question", "h1")


@contextmanager
def more(key: str, label: str) -> Iterator[bool]:
    """What is folded away until asked for. Gives whether it is open: what nobody sees is not drawn at every run."""
    fold = st.expander(label, key=key, on_change="rerun")
    with fold:
        yield bool(fold.open)


def notice() -> None:
    """What was just refused, in one sentence."""
    if (sentence := session.told()) is not None:
        st.html(f'<p class="sb-notice" role="alert">{html.escape(sentence)}</p>')
