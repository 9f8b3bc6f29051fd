"""Who else may come in: a link for each, by name, to work along or to look along, and taken back at once."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import NAME_SIGNS, Id
from workshop.model.board import Role
from workshop.model.change import Refused
from workshop.service import Invited, current
from workshop.store import StoreError
from workshop.ui import session
from workshop.ui.commit import press, sentence_for
from workshop.ui.components.hosted import hosted
from workshop.ui.dates import day
from workshop.ui.layout import part, words
from workshop.ui.panels import adding
from workshop.ui.panels.link import link_texts

_ROLES: tuple[Role, ...] = ("editor", "viewer")


def draw(view: BoardView) -> None:
    """For the owner: who may come in, and one more."""
    _ = session.words()
    part(_("Who else may come in"))
    words(_("Each has a link of their own. What you keep for yourself alone they never get, whatever they may do."))
    for someone in _invited(view):
        _row(view, someone)
    label, hint = _("Whom do you let in?"), _("A name or a role, then Enter")
    adding.line("member", label, hint, lambda name: _invite(view, name), beside=_role, limit=NAME_SIGNS)


def _invited(view: BoardView) -> list[Invited]:
    try:
        return current().guests.invited(view.id, session.actor())
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return []


def _labels() -> dict[Role, str]:
    _ = session.words()
    return {"owner": _("owner"), "editor": _("works along"), "viewer": _("looks along")}


def _role() -> None:
    _ = session.words()
    st.segmented_control(
        _("What may they do?"),
        _ROLES,
        key="sb_add_member_role",
        default="editor",
        required=True,
        label_visibility="collapsed",
        format_func=lambda role: _labels()[role],
    )


def _invite(view: BoardView, name: str) -> bool:
    try:
        current().guests.invite(view.id, session.actor(), name, st.session_state["sb_add_member_role"] or "viewer")
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return False
    return True


def _row(view: BoardView, someone: Invited) -> None:
    _ = session.words()
    with st.container(key=f"sb_member_{someone.key_id}", horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            words(someone.name, "sb-strong")
            said = _("{role}, since {day}").format(role=_labels()[someone.role], day=day(someone.made_at))
            words(said, "sb-note")
        with st.popover(_("Link"), key=f"sb_pop_{someone.key_id}"):
            _link(view, someone.key_id)
        st.button(
            _("Withdraw"),
            key=f"sb_withdraw_{someone.key_id}",
            on_click=press,
            args=("withdraw_key", {"id": someone.key_id}),
            type="tertiary",
            help=_("The link stops at once, also on screens that are open."),
        )


def _link(view: BoardView, key_id: Id) -> None:
    _ = session.words()
    try:
        key = current().guests.key(view.id, session.actor(), key_id)
    except (Refused, StoreError):
        words(_("This link was made elsewhere and can't be shown here. Make a new one."))
        return
    texts = link_texts() | {"body": _("With this link you come in. It is yours alone; keep it to yourself.")}
    hosted("link", key=f"sb_link_{key_id}", data={"path": f"b/{view.id}/{key}", "name": view.name, "texts": texts})
