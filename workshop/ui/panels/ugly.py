"""The ugly photo on its page: behind its curtain with what opening it asks, or open with its lines and its clock."""

import html

import streamlit as st
from ulid import ULID

from workshop.access.view import BoardView
from workshop.model.base import TEXT_SIGNS, Id
from workshop.model.photo import AUDIENCES, MINUTES, UGLY, Audience, Minutes
from workshop.model.whole import UGLY_AT
from workshop.service import current
from workshop.text.ugly_words import audience_labels, opened_for
from workshop.ui import dates, fields, session
from workshop.ui.commit import commit, press
from workshop.ui.components import photo as desk
from workshop.ui.components.ugly import ugly_clock, ugly_swept
from workshop.ui.fields import Bound
from workshop.ui.frame.navigation import pages
from workshop.ui.layout import folding, notice, words
from workshop.ui.panels import adding, photo, seat

_AUDIENCE, _WHOM, _MINUTES, _HOPE = "sb_ugly_audience", "sb_ugly_whom", "sb_ugly_minutes", "sb_ugly_hope"
_ASKS, _LAID, _WITH_LINES = "ugly_asks", "ugly_laid", "sb_ugly_with_lines"
_USUAL: Minutes = 15


def way_to(view: BoardView) -> None:
    """The quiet entrance, on the page of the photo."""
    _ = session.words()
    if not view.may_edit:
        return
    with st.container(key="sb_to_ugly", horizontal=True, vertical_alignment="center"):
        st.page_link(pages()["lelijk"], label=_("The ugly photo"), query_params={"board": view.id})
        words(_("Only you open the curtain."), "sb-note")


def draw(view: BoardView, shown: BoardView | None) -> None:
    """The page below its head. `shown`: the view with the ugly photo; None: it is closed."""
    _ = session.words()
    if shown is None:
        notice()  # beside an open one its panel says it
    if not view.may_edit:
        words(_("With this link you can look, but not change anything."), "sb-question")
    elif shown is None:
        _closed(view)
    else:
        _open(shown)


def _closed(view: BoardView) -> None:
    is_there = current().has_ugly(view.id, session.actor())
    ugly_swept(view, is_there=is_there)
    with st.container(key="sb_work"):
        with st.container(key="sb_picture_ugly"):
            _curtain(is_there=is_there)
        with st.container(key="sb_sheet_ugly"):
            _asks()
            if is_there:
                _destroy()


def _curtain(*, is_there: bool) -> None:
    _ = session.words()
    title = _("The ugly photo is closed") if is_there else _("Nothing lies here yet")
    told = _("As it feels, without making it presentable. Only you open the curtain.")
    card = f'<h2 class="sb-name">{html.escape(title)}</h2><p class="sb-note">{html.escape(told)}</p>'
    st.html(f'<div class="sb-curtain"><div class="sb-curtain-card">{card}</div></div>')


def _asks() -> None:
    """For whom, how long, and what one hopes: asked each time."""
    _ = session.words()
    audiences = audience_labels(_)
    words(_("Open the curtain"), "sb-list-title", "h3")
    st.segmented_control(
        _("For whom does it open?"),
        AUDIENCES,
        key=_AUDIENCE,
        default="me",
        required=True,
        format_func=lambda audience: audiences[audience],
    )
    if st.session_state.get(_AUDIENCE) == "other":
        st.text_input(_("Who, in your own words"), key=_WHOM, max_chars=120)
    words(_("It stays on your screen: it is sent to nobody else."), "sb-note")
    st.segmented_control(
        _("For how long?"),
        MINUTES,
        key=_MINUTES,
        default=_USUAL,
        required=True,
        format_func=lambda minutes: _("{minutes} min").format(minutes=minutes),
    )
    with st.form("sb_ugly_form", border=False):
        hint = _("For instance: that I can say it without harming anybody")
        st.text_area(_("What do you hope it does?"), key=_HOPE, max_chars=TEXT_SIGNS, placeholder=hint)
        words(_("It closes by itself. Would you say this if the person read along?"), "sb-note")
        st.form_submit_button(_("Open the curtain"), key="sb_ugly_open_it", type="primary", on_click=_open_it)


def _open_it() -> None:
    audience: Audience = st.session_state.get(_AUDIENCE) or "me"
    minutes: Minutes = st.session_state.get(_MINUTES) or _USUAL
    hope, whom = st.session_state[_HOPE], st.session_state.get(_WHOM, "")
    commit("open_ugly", {"minutes": minutes, "audience": audience, "audience_words": whom, "hope": hope})


def _open(view: BoardView) -> None:
    with st.container(key="sb_ugly_open"):
        _strip(view)
        with st.container(key="sb_work"):
            written = st.container(key="sb_ugly_written")
            with st.container(key="sb_picture_ugly"):
                shown = desk.photo_desk(view)
            with written:
                if not (shown.selected or shown.layer):
                    notice()
                _lines(view)
            with st.container(key="sb_sheet_ugly"):
                photo.panel(view, shown, otherwise=_besides)


def _besides(view: BoardView) -> None:
    """With nobody selected: what can be done with the lines."""
    _on_the_table(view)
    _destroy()


def _strip(view: BoardView) -> None:
    """Until when, for whom, in what hope; and closing it now."""
    _ = session.words()
    opening = view.opening
    assert opening is not None  # or the view would not be there
    told = [opened_for(opening, _), _("Closes by itself at {time}.").format(time=dates.clock(opening.until))]
    if opening.hope:
        told.append(_("You hope: {hope}").format(hope=opening.hope))
    with st.container(key="sb_ugly_strip", horizontal=True, vertical_alignment="center"):
        whom, *rest = map(html.escape, told)
        said = " ".join(f"<span>{words}</span>" for words in rest)
        st.html(f'<p class="sb-ugly-told"><b>{whom}</b> {said}</p>')
        ugly_clock(view, opening.until)
        st.button(_("Close now"), key="sb_ugly_close", on_click=press, args=("close_ugly", {}))


def _lines(view: BoardView) -> None:
    """They count without anything drawn as well."""
    _ = session.words()
    folding(_("What is really going on?"), "sb-list-title", "h3", is_open=True)
    with st.container(key="sb_ugly_lines", gap="xsmall"):
        for number, (key, line) in enumerate(view.lines.items(), start=1):
            _line(number, key, line.text)
        take = adding.by("add_ugly_line", "text")
        label, hint = _("One more line"), _("In so many words, then Enter")
        adding.line("ugly_line", label, hint, take, limit=TEXT_SIGNS, shows_label=False)


def _line(number: int, key: Id, text: str) -> None:
    _ = session.words()
    with st.container(key=f"sb_ugly_line_{key}", horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        bound = Bound(f"{UGLY_AT}/lines/{key}", "text", "set_ugly_line", {"id": key}, still=True)
        fields.text_area(bound, _("Line {number}").format(number=number), text, rows=1)
        seat.take_off(key, photo=UGLY)


def _on_the_table(view: BoardView) -> None:
    """It becomes a moment on the timeline, which only its owner can open there."""
    _ = session.words()
    words(_("Lay it on the table?"), "sb-list-title", "h3")
    words(
        _("Then it becomes a moment of today on your timeline. There too only you see it, until you open it."),
        "sb-note",
    )

    def beside() -> None:
        if view.lines:
            st.toggle(_("With the lines above"), key=_WITH_LINES)

    label, hint = _("What do you lay on the table?"), _("In one line, as you would say it")
    adding.line("ugly_laid", label, hint, _lay, beside=beside, button=_("Lay on the table"), shows_label=False)
    if session.recall(_LAID):
        session.forget(_LAID)
        with st.container(key="sb_ugly_laid", horizontal=True, vertical_alignment="center"):
            words(_("It lies on your timeline, behind its curtain."), "sb-note")
            st.page_link(pages()["tijdlijn"], label=_("To the timeline"), query_params={"board": view.id})


def _lay(title: str) -> bool:
    values = {"id": str(ULID()), "title": title, "when": dates.today().isoformat()}
    with_lines = bool(st.session_state.get(_WITH_LINES))
    if commit("lay_ugly", {**values, "with_lines": with_lines}) is None:
        return False
    session.remember(_LAID, True)
    return True


def _destroy() -> None:
    """Asked once; what goes, and that nothing brings it back, is said beforehand."""
    _ = session.words()
    with st.container(key="sb_ugly_end", gap="xsmall"):
        if not session.recall(_ASKS):
            label = _("Destroy the ugly photo")
            st.button(label, key="sb_ugly_destroy", on_click=session.remember, args=(_ASKS, True), type="tertiary")
            return
        words(
            _(
                "Lines, places, relations and notes: all of it goes, and nothing brings it back. Undo neither. "
                "A backup of the server from before may still hold it."
            )
        )
        with st.container(horizontal=True, key="sb_ugly_sure"):
            st.button(_("Destroy it"), key="sb_ugly_destroy_it", on_click=_destroy_it)
            st.button(_("Leave it"), key="sb_ugly_leave", on_click=session.forget, args=(_ASKS,), type="tertiary")


def _destroy_it() -> None:
    session.forget(_ASKS)
    if commit("destroy_ugly", {}) is not None:
        _ = session.words()
        session.tell(_("The ugly photo is destroyed. Nothing of it is left on this board."))
