"""The link that is the key: shown, copied, as a file, by mail; and a new one that stops the old."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import StoreError
from workshop.ui import session
from workshop.ui.commit import sentence_for
from workshop.ui.components.hosted import hosted
from workshop.ui.layout import words


def link(view: BoardView) -> None:
    """What the link is for, and the ways to keep it."""
    _ = session.words()
    st.subheader(_("The link is the key"), anchor=False)
    words(_whose(view))
    words(_("Without the link, this browser or a saved file nobody can find it."))
    try:
        key = current().link_key(view.id, session.actor())
    except (Refused, StoreError):
        words(_("This link was made elsewhere and can't be shown here. Make a new one."), "sb-note")
    else:
        hosted("link", key="sb_link", data={"path": f"b/{view.id}/{key}", "name": view.name, "texts": link_texts()})
    if view.is_owner:
        st.button(
            _("Make a new link; the old one stops at once"),
            key="sb_new_link",
            on_click=_renew,
            args=(view,),
            type="tertiary",
        )


def _whose(view: BoardView) -> str:
    """What somebody else could do with this link."""
    _ = session.words()
    if view.is_owner:
        return _("This is your own key: whoever has it is you here. Give others a link of their own.")
    if view.may_edit:
        return _("Whoever has this link can come in and change the board.")
    return _("Whoever has this link can come in and look along.")


def link_texts() -> dict[str, str]:
    """What stands on and around a link."""
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
