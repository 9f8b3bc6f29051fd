"""What holds for the whole board: what it is about, its link, its file, its kinds."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.change import Refused
from workshop.model.kinds import OTHER
from workshop.service import current
from workshop.store import StoreError
from workshop.text.kinds import kind_label
from workshop.ui import fields, session
from workshop.ui.commit import sentence_for
from workshop.ui.components.hosted import hosted
from workshop.ui.fields import Bound
from workshop.ui.layout import notice, words


def draw(view: BoardView) -> None:
    """The page below its head."""
    notice()
    with st.container(key="sb_board"):
        with st.container(key="sb_board_left"):
            _about(view)
            _kinds(view)
        with st.container(key="sb_board_right"):
            _link(view)
            _file(view)
            _language()


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
                bound = Bound(f"kinds/{key}", "label", "set_kind", {"key": key})
                fields.text_line(bound, kind_label(key, kind, _), kind.label, placeholder=kind_label(key, kind, _))


def _link(view: BoardView) -> None:
    _ = session.words()
    st.subheader(_("The link is the key"), anchor=False)
    words(_("Whoever has this link can come in and change the board. Without the link, this browser or a saved file nobody can find it."), "sb-note")
    try:
        key = current().link_key(view.id, session.actor())
    except (Refused, StoreError):
        words(_("This link was made elsewhere and can't be shown here. Make a new one."), "sb-note")
    else:
        hosted("link", key="sb_link", data={"path": f"b/{view.id}/{key}", "name": view.name, "texts": _link_texts()})
    if view.is_owner:
        st.button(_("Make a new link; the old one stops at once"), key="sb_new_link", on_click=_renew, args=(view,), type="tertiary")


def _link_texts() -> dict[str, str]:
    _ = session.words()
    return {
        "label": _("Link to this board"),
        "copy": _("Copy link"),
        "copied": _("Copied"),
        "file": _("Link as a file"),
        "mail": _("Mail it to myself"),
        "subject": _("My board: {name}"),
        "body": _("With this link I come back to my board. It is the key; I keep it to myself."),
    }


def _renew(view: BoardView) -> None:
    try:
        current().renew_link(session.browser(), view.id, session.actor())
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))


def _file(view: BoardView) -> None:
    _ = session.words()
    st.subheader(_("Take it along"), anchor=False)
    words(_("One file with the board and all its snapshots. Open it again from the start page, here or elsewhere."), "sb-note")
    texts = {
        "download": _("Download the board"),
        "closed": _("Also what only I can see"),
        "warning": _("The file is readable for whoever has it."),
    }
    hosted("download", key="sb_download", data={"board": view.id, "texts": texts})


def _language() -> None:
    _ = session.words()
    st.subheader(_("Language of the screen"), anchor=False)
    st.session_state.setdefault("sb_language_board", session.language())
    st.segmented_control(
        _("Language"),
        ["nl", "en"],
        key="sb_language_board",
        required=True,
        format_func=lambda code: {"nl": "Nederlands", "en": "English"}[code],
        label_visibility="collapsed",
        on_change=lambda: session.choose_language(st.session_state["sb_language_board"]),
    )
