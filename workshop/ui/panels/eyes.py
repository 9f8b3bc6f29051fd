"""Through whose eyes one looks at give and take, and fills it in."""

import streamlit as st
from ulid import ULID

from workshop.access.view import BoardView
from workshop.charts.beside import eyes_label
from workshop.model.base import Key
from workshop.model.ledger import OWN
from workshop.ui import session
from workshop.ui.commit import commit
from workshop.ui.layout import words
from workshop.ui.panels import seat

_EYES, _CHOICE, _MINE = "balance_eyes", "sb_balance_eyes", "mine"


def chosen(view: BoardView) -> Key:
    """The view of now; the board's own, where the other was taken off."""
    eyes: Key = session.recall(_EYES, OWN)
    return eyes if eyes in view.ledgers else OWN


def side_by_side(view: BoardView) -> list[Key]:
    """What may be laid side by side. Own views of members only when all have filled in and all said yes (rule 6)."""
    is_all = view.said_yes >= view.writing_along
    return [key for key, ledger in view.ledgers.items() if ledger.member is None or is_all]


def is_mine(view: BoardView, key: Key) -> bool:
    """Whether a guess is this viewer's: nobody else sees it, or they lead here."""
    return view.is_owner or view.ledgers[key].closed_to is not None


def choice(view: BoardView) -> None:
    """Whose eyes: the views there are, then everybody at the table through whose eyes nobody looked yet."""
    _ = session.words()
    names = {key: eyes_label(view, key, _) for key in view.ledgers}
    if view.may_edit:
        names |= _new(view)
    key = f"{_CHOICE}_{view.eyes}_{len(view.ledgers)}"  # another list each time: what is set in one can get lost
    with st.container(key=_CHOICE):
        st.selectbox(
            _("Through whose eyes?"),
            list(names),
            index=list(names).index(view.eyes),
            key=key,
            format_func=lambda key: names.get(key, ""),
            on_change=_take_up,
            args=(key, tuple(view.ledgers)),
        )


def _new(view: BoardView) -> dict[str, str]:
    """Whose eyes one may begin to look through; a member who is not the leader has eyes of their own as well."""
    _ = session.words()
    seen = {ledger.who for ledger in view.ledgers.values()}
    mine = {_MINE: _("Begin: my own eyes")}
    has_own = view.is_owner or any(ledger.member == view.viewer for ledger in view.ledgers.values())
    others = {key: _("Begin: {name}").format(name=view.name_of(key)) for key in view.seats if key not in seen}
    return others if has_own else mine | others


def _take_up(chosen: str, held: tuple[Key, ...]) -> None:
    """One that is not there yet begins empty, for its maker alone."""
    eyes = st.session_state[chosen]
    if eyes not in held:
        key = str(ULID())
        who = {} if eyes == _MINE else {"who": eyes}
        if commit("add_view", {"id": key, **who}) is None:
            return
        eyes = key
    session.remember(_EYES, eyes)


def said(view: BoardView) -> None:
    """Whose guess this is and who sees it, where it is not the board's own."""
    _ = session.words()
    if view.eyes == OWN:
        return
    ledger = view.ledgers[view.eyes]
    with st.container(key="sb_eyes", horizontal=True, vertical_alignment="center"):
        words(_note(view), "sb-aside")
        if view.may_edit and ledger.member in (None, view.viewer):
            seat.closing(view.eyes, ledger.closed_to is not None)
            seat.take_off(view.eyes)


def _note(view: BoardView) -> str:
    _ = session.words()
    ledger = view.ledgers[view.eyes]
    name = eyes_label(view, view.eyes, _)
    if ledger.member is not None:
        return _own_note(view, name)
    if ledger.closed_to is not None:
        return _("{name}, as you think they see it. Only you see this guess.").format(name=name)
    if is_mine(view, view.eyes):
        return _("{name}, as you think they see it: a guess, on the table.").format(name=name)
    return _("{name}, as whoever leads here thinks they see it: a guess, on the table.").format(name=name)


def _own_note(view: BoardView, name: str) -> str:
    """House rule 6, as far as it has come."""
    _ = session.words()
    if view.ledgers[view.eyes].member != view.viewer:
        return _("Filled in by {name}, through their own eyes.").format(name=name)
    so_far = _("{count} of {all} did so far.").format(count=view.said_yes, all=view.writing_along)
    note = _(
        "Through your own eyes. Laid on the table it is shown once everybody who writes along has filled in theirs."
    )
    return f"{note} {so_far}"
