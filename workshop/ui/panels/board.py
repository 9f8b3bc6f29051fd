"""What holds for the whole board: what it is about, its link, its file, its kinds."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.kinds import OTHER, Kind
from workshop.text.kinds import kind_label
from workshop.ui import fields, session
from workshop.ui.components.hosted import hosted
from workshop.ui.fields import Bound
from workshop.ui.language import language_switch
from workshop.ui.layout import notice, words
from workshop.ui.panels import walk
from workshop.ui.panels.link import link


def draw(view: BoardView) -> None:
    """The page below its head."""
    notice()
    with st.container(key="sb_board"):
        with st.container(key="sb_board_left"):
            with st.container(key="sb_board_about"):
                _about(view)
            with st.container(key="sb_board_kinds"):
                _kinds(view)
        with st.container(key="sb_board_right"):
            link(view)
            _file(view)
            _language()
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
    st.subheader(_("Kinds of organisation"), anchor=False)
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
    st.subheader(_("Take it along"), anchor=False)
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
    st.subheader(_("Language of the screen"), anchor=False)
    language_switch("sb_language_board")
