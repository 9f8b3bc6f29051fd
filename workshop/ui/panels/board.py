"""What holds for the whole board: what it is about, its link, its file, its kinds."""

from collections.abc import Callable

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.model.kinds import OTHER, Kind
from workshop.service import current
from workshop.store import StoreError
from workshop.text.kinds import kind_label
from workshop.ui import fields, session
from workshop.ui.commit import sentence_for
from workshop.ui.components.hosted import hosted
from workshop.ui.fields import Bound
from workshop.ui.frame.navigation import go
from workshop.ui.language import language_switch
from workshop.ui.layout import notice, part, words
from workshop.ui.panels import people, walk
from workshop.ui.panels.link import link

_LEFT = "board_left"


def leave_if_put_away() -> None:
    """After the board of this screen was put away: to the start, where it can be taken back."""
    if session.recall(_LEFT):
        session.forget(_LEFT)
        go("start")


def draw(view: BoardView) -> None:
    """The page below its head."""
    notice()
    with st.container(key="sb_board"):
        with st.container(key="sb_board_link"):  # what one comes for: first on a phone, at the right elsewhere
            link(view)
        with st.container(key="sb_board_left"):
            with st.container(key="sb_board_about"):
                _about(view)
            with st.container(key="sb_board_kinds"):
                _kinds(view)
        with st.container(key="sb_board_right"):
            if view.is_owner:
                with st.container(key="sb_board_people"):
                    people.draw(view)
            if len(view.members) > 1:
                hosted("company", key="sb_company", data={"board": view.id})
            with st.container(key="sb_board_file"):
                _file(view)
            with st.container(key="sb_board_language"):
                _language()
            with st.container(key="sb_board_end"):
                if view.is_owner:
                    _put_away(view)
                else:
                    _leave(view)
    walk.taken_along(view)


def _about(view: BoardView) -> None:
    _ = session.words()
    st.subheader(_("What it is about"), anchor=False)
    fields.text_line(Bound("", "name", "set_board", {}), _("What is the network called?"), view.name)
    fields.text_area(Bound("", "stuck", "set_board", {}), _("Where is it stuck?"), view.stuck)
    fields.text_area(Bound("", "shared_task", "set_board", {}), _("What is the shared task?"), view.shared_task)
    fields.text_area(Bound("", "ambition", "set_board", {}), _("What is the shared ambition?"), view.ambition)


def _kinds(view: BoardView) -> None:
    _ = session.words()
    part(_("Kinds of organisation"))
    words(_("Call them what they are called in your network. Shape and colour stay."), "sb-note")
    with st.container(key="sb_kinds"):
        for key, kind in view.kinds.items():
            if key != OTHER:
                with st.container(key=f"sb_kind_{key}", horizontal=True, vertical_alignment="bottom", gap="xsmall"):
                    st.html(f'<i class="sb-kind sb-kind-{kind.sign}"></i>')
                    bound = Bound(f"kinds/{key}", "label", "set_kind", {"key": key})
                    fields.text_line(bound, kind_label(key, Kind(sign=kind.sign), _), kind.label)


def _file(view: BoardView) -> None:
    _ = session.words()
    part(_("Take it along"))
    words(
        _("One file with the board and all its snapshots. Open it again from the start page, here or elsewhere."),
        "sb-note",
    )
    texts = {
        "download": _("Download the board"),
        "closed": _("Also what only I can see"),
        "warning": _("The file is readable for whoever has it."),
    }
    hosted("download", key="sb_download", data={"board": view.id, "texts": texts})


def _language() -> None:
    _ = session.words()
    part(_("Language of the screen"))
    language_switch("sb_language_board")


def _put_away(view: BoardView) -> None:
    """What goes along is said beforehand; no question is asked, since it can be taken back."""
    _ = session.words()
    part(_("Put this board away"))
    words(
        _(
            "The whole board, with its snapshots and what anybody keeps for themselves. "
            "No link opens it any more. For thirty days you can take it back from the "
            "start page, or by your own link; after that it is gone for good."
        )
    )
    st.button(_("Put the board away"), key="sb_put_away", on_click=_put_it_away, args=(view,), type="tertiary")


def _put_it_away(view: BoardView) -> None:
    _ = session.words()
    done = _("'{name}' was put away. You can take it back here for thirty days.")
    _go_from(view, current().bin.put_away, done)


def _leave(view: BoardView) -> None:
    """What goes and what stays is said beforehand."""
    _ = session.words()
    part(_("Take your part off this board"))
    words(
        _(
            "What you kept for yourself, where you are in the rounds, your name and your link. What you laid on the "
            "table stays. For thirty days you can come back by your link; after that your part is gone for good."
        )
    )
    st.button(_("Take my part off"), key="sb_leave", on_click=_take_off_my_part, args=(view,), type="tertiary")


def _take_off_my_part(view: BoardView) -> None:
    _ = session.words()
    done = _("Your part of '{name}' was taken off. By your link you can come back for thirty days.")
    _go_from(view, current().bin.leave, done)


def _go_from(view: BoardView, act: Callable[[Id, Actor], None], done: str) -> None:
    """Does it, and leaves the board of this screen; or says why not."""
    try:
        act(view.id, session.actor())
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return
    session.tell(done.format(name=view.name))
    session.leave_board()
    session.remember(_LEFT, True)
