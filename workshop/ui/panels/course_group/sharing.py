"""What somebody shares of their own board with the group: chosen, seen as the group sees it, and then said yes to."""

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.model.base import Id
from workshop.model.kinds import OTHER
from workshop.model.sharing import EXTENTS, MASKS, MODULES, Extent, Module, Sharing
from workshop.service import current
from workshop.service.shared import Address
from workshop.text.sharing_words import extent_labels, mask_labels, module_labels
from workshop.ui import session
from workshop.ui.layout import more, words
from workshop.ui.panels.course_group import network
from workshop.ui.panels.course_group.common import perform

_HIGH = 620


def draw(view: CourseView) -> None:
    """On the page of who takes part, once they brought a board."""
    if view.board is None:
        return
    _ = session.words()
    now = view.room.sharing
    st.subheader(_("What the group sees of your board"), anchor=False)
    if now.modules:
        _shared(view, now)
    else:
        words(_("Nothing. You choose what you share, see it as the group would, and only then say yes."))
    with more("sb_more_share", _("Choose what you share")) as is_open:
        if is_open:
            _choose(view, now)
    network.who(view)


def _shared(view: CourseView, now: Sharing) -> None:
    _ = session.words()
    modules, extents = module_labels(_), extent_labels(_)
    for module in now.modules:
        words(f"{modules[module]}: {extents[now.extent_of(module)]}", "sb-strong")
    st.button(_("Share nothing any more"), key="sb_share_none", on_click=perform, args=(view.id, "withdraw_board"))


def _choose(view: CourseView, now: Sharing) -> None:
    _ = session.words()
    modules, extents = module_labels(_), extent_labels(_)
    chosen: dict[str, Extent] = {}
    with st.container(key="sb_share_modules"):
        for module in MODULES:
            picked = st.selectbox(
                modules[module],
                EXTENTS,
                index=EXTENTS.index(now.extent_of(module)),
                format_func=extents.__getitem__,
                key=f"sb_share_{module}",
            )
            chosen[module] = picked
    mask = st.selectbox(
        _("Parties and people"),
        MASKS,
        index=MASKS.index(now.mask),
        format_func=mask_labels(_).__getitem__,
        key="sb_share_mask",
    )
    if mask == "roles":
        _say_who_has_no_kind(view)
    is_named = st.checkbox(_("With my name beside it"), now.is_named, key="sb_share_named")
    words(
        _(
            "Never shared: the ugly photo, closed moments, the backpack, and notes you wrote for yourself. "
            "Other words you typed stay as they are. Would you say them if the person read along?"
        )
    )
    draft = Sharing(**chosen, mask=mask, is_named=is_named)
    if not draft.modules:
        return
    if draft in (now, view.room.network.waiting):
        words(_("So the group sees it") if draft == now else _("So the group will see it"), "sb-strong")
        _preview(view, draft)
        return
    words(_("So the group will see it"), "sb-strong")
    _preview(view, draft)
    if view.is_looked_along:
        words(_("Somebody looks along from elsewhere, by a link of your trainer: what is on the wall they see too."))
    if view.room.network.is_asked:
        words(_("Who is of the same network is asked first; once they say yes, the group sees it."), "sb-note")
    st.button(_("Yes, share this"), key="sb_share_yes", type="primary", on_click=_say_yes, args=(view.id, draft))


def _say_who_has_no_kind(view: CourseView) -> None:
    """By what they are they would all be called the same: a picture that tells the group little."""
    _ = session.words()
    board = current().courses.own_board(session.browser(), view.id)
    count = sum(party.kind == OTHER for party in board.parties.values()) if board is not None else 0
    if count > 1:
        said = _("Of {count} parties the photo does not say what they are: here each is called 'something else'.")
        words(said.format(count=count), "sb-note")


def _say_yes(group: Id, seen: Sharing) -> None:
    """A yes is to what was seen: on a slow line the button still stands there when something else was just chosen."""
    _ = session.words()
    held = st.session_state
    extents = {module: held[f"sb_share_{module}"] for module in MODULES}
    chosen = Sharing(**extents, mask=held["sb_share_mask"], is_named=held["sb_share_named"])
    if chosen == seen:
        perform(group, "share_board", seen.model_dump())
    else:
        session.tell(_("You chose something else just now. See how it looks to the group, then say yes."))


def _preview(view: CourseView, draft: Sharing) -> None:
    """The very wall, on what would be shared: it is the group's view, asked for by its owner."""
    _ = session.words()
    modules = module_labels(_)
    shown: Module = draft.modules[0]
    if len(draft.modules) > 1:
        chosen = st.segmented_control(
            _("Which part"),
            draft.modules,
            default=shown,
            format_func=modules.__getitem__,
            key="sb_share_shows",
            label_visibility="collapsed",
        )
        shown = chosen if chosen in draft.modules else shown
    language = "" if session.language() == "nl" else "&lang=en"
    address = Address(view.id, view.viewer, shown, draft)
    with st.container(key="sb_share_preview"):
        st.iframe(f"/muur?board={address}&beeld={shown}{language}", height=_HIGH)
