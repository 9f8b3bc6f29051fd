"""Keeping a snapshot, the list with small pictures, putting one back, deleting with undo."""

import html
from base64 import b64encode

import streamlit as st

from workshop.access.view import BoardView
from workshop.charts.thumbnail import thumbnail
from workshop.model.base import NAME_SIGNS
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import StoreError
from workshop.store.snapshots import Listed
from workshop.ui import session
from workshop.ui.commit import check_input, sentence_for
from workshop.ui.components.hosted import hosted
from workshop.ui.dates import moment
from workshop.ui.layout import fold, notice, words
from workshop.ui.panels import moved

_SHOWN = 24


def draw(view: BoardView) -> None:
    """The page below its head."""
    kept = current().list_snapshots(view.id, session.actor())
    with st.container(key="sb_snapshots"):
        if view.may_edit and kept:
            _keep()
        elif view.may_edit:
            _first(view)
        notice()
        _bin(view)
        _list(view, kept)


def _keep() -> None:
    with (
        st.form("sb_keep_form", border=False),
        st.container(horizontal=True, vertical_alignment="bottom", key="sb_keep_row"),
    ):
        _name()
        _moment()
        _kept_so()


def _first(view: BoardView) -> None:
    """What a snapshot is for, by the board as it lies now, and the one act."""
    _ = session.words()
    with st.container(key="sb_first"):
        _now_and_later(view)
        with st.container(key="sb_first_act"):
            words(_("How does it stand today?"), "sb-question sb-first-question", "h2")
            words(
                _(
                    "A snapshot is the whole board as it lies today, and it never changes after that. In a few weeks "
                    "you lay the board beside it, and see what has moved."
                ),
                "sb-first-told",
            )
            with st.form("sb_keep_form", border=False):
                _name()
                with st.container(key="sb_first_more", horizontal=True, vertical_alignment="bottom"):
                    fold(_("Which moment, which block?"))
                    _moment()
                _kept_so()


def _now_and_later(view: BoardView) -> None:
    """The picture a list would show, without a word on it; and beside it what is not there yet."""
    _ = session.words()
    drawn = thumbnail(view, st.context.theme.type == "dark")
    source = f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"
    today, later, asked = map(html.escape, (_("Today"), _("In a few weeks"), _("What has moved?")))
    st.html(
        f'<div class="sb-stands"><figure><img class="sb-thumb" alt="" src="{source}"><figcaption>{today}</figcaption>'
        f"</figure><figure><p>{asked}</p><figcaption>{later}</figcaption></figure></div>"
    )


def _name() -> None:
    _ = session.words()
    hint = _("For instance: before the talk with the directors")
    st.text_input(_("What do you call this state?"), key="sb_keep_name", max_chars=NAME_SIGNS, placeholder=hint)


def _moment() -> None:
    _ = session.words()
    hint = _("For instance: spring, or 'about March'")
    st.text_input(_("Which moment is it about?"), key="sb_keep_moment", max_chars=NAME_SIGNS, placeholder=hint)
    blocks = {0: _("none"), 1: "1", 2: "2", 3: "3", 4: "4"}
    st.selectbox(_("Block"), list(blocks), key="sb_keep_block", format_func=lambda number: blocks[number])


def _kept_so() -> None:
    _ = session.words()
    st.form_submit_button(_("Keep this state"), key="sb_keep_make", type="primary", on_click=_make)


def _make() -> None:
    """What was refused stays in the fields."""
    view = session.view()
    label = {
        "name": st.session_state["sb_keep_name"].strip() or moment(view.saved_at),
        "moment": st.session_state["sb_keep_moment"],
        "block": st.session_state["sb_keep_block"] or None,
    }
    try:
        current().keep_snapshot(view.id, session.actor(), label)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return
    st.session_state.update({"sb_keep_name": "", "sb_keep_moment": "", "sb_keep_block": 0})


def _bin(view: BoardView) -> None:
    """What was deleted just now can come back by one tap."""
    deleted: Listed | None = session.recall("deleted_snapshot")
    if deleted is None:
        return
    _ = session.words()
    with st.container(key="sb_bin", horizontal=True, vertical_alignment="center"):
        words(_("Deleted: {name}").format(name=deleted.name), "sb-note")
        st.button(_("Bring it back"), key="sb_undelete", on_click=_undelete, args=(view.id, deleted))


def _undelete(board: str, deleted: Listed) -> None:
    try:
        current().undelete_snapshot(board, session.actor(), deleted.id)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return
    session.forget("deleted_snapshot")


def _list(view: BoardView, kept: list[Listed]) -> None:
    _ = session.words()
    if not kept:
        if not view.may_edit:
            words(_("No snapshot was kept here yet."), "sb-keep-next")
        return
    moved.draw(view, kept)
    shown = session.recall("snapshots_shown", _SHOWN)
    with st.container(key="sb_snapshot_list"):
        for listed in kept[:shown]:
            _card(view, listed)
        if len(kept) == 1:
            with st.container(key="sb_snapshots_next"):
                words(_("Keep the next one in a few weeks. Side by side you see what has moved."), "sb-keep-next")
    if len(kept) > shown and st.button(_("Show older ones"), key="sb_snapshots_more"):
        session.remember("snapshots_shown", shown + _SHOWN)
        st.rerun()


def _card(view: BoardView, listed: Listed) -> None:
    _ = session.words()
    with st.container(key=f"sb_snapshot_{listed.id}", gap="xxsmall"):
        hosted("thumbnail", key=f"sb_thumb_{listed.id}", data={"board": view.id, "snapshot": listed.id})
        words(listed.name, "sb-name", "h2")
        block = _("block {number}").format(number=listed.block) if listed.block else ""
        words(", ".join(part for part in (listed.moment, block) if part), "sb-note")
        count = _("Parties: {parties} · people: {people} · relations: {relations}").format(
            parties=listed.parties, people=listed.people, relations=listed.relations
        )
        words(_("kept {when}").format(when=moment(listed.made_at)), "sb-note")
        words(count, "sb-note")
        beside = _("What has moved since?")
        st.button(beside, key=f"sb_beside_{listed.id}", on_click=session.choose_stand, args=(listed.id,))
        if view.may_edit:
            with st.container(horizontal=True, key=f"sb_snapshot_acts_{listed.id}"):
                st.button(_("Put this back"), key=f"sb_load_{listed.id}", on_click=_load, args=(view.id, listed))
                st.button(
                    _("Delete"), key=f"sb_delete_{listed.id}", on_click=_delete, args=(view.id, listed), type="tertiary"
                )


def _load(board: str, listed: Listed) -> None:
    _ = session.words()
    try:
        present = _("Before putting back: {name}").format(name=listed.name)[:NAME_SIGNS]
        check_input(board)
        current().load_snapshot(board, session.actor(), listed.id, present)
        session.tell(
            _("'{name}' is on the board. What stood there is kept as a snapshot, and you can undo this.").format(
                name=listed.name
            )
        )
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))


def _delete(board: str, listed: Listed) -> None:
    try:
        current().delete_snapshot(board, session.actor(), listed.id)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return
    session.remember("deleted_snapshot", listed)
