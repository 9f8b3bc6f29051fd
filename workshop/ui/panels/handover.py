"""The role agreement on one page for a partner: its owner ticks what comes along, sees that page, and takes it out."""

from textwrap import shorten
from typing import Literal

import streamlit as st

from workshop.access.view import BoardView
from workshop.exports import agreement
from workshop.exports.agreement import Line, Part
from workshop.exports.paper import SIGN, Paper, paper
from workshop.model.base import Id, Key
from workshop.model.board import Language
from workshop.model.contract import TABLE
from workshop.service.assets import ASSETS
from workshop.ui import session
from workshop.ui.layout import as_label, words

FONTS = ASSETS / "fonts"
_OPEN = "handover_open"
_NAMED_LINES, _WORDS, _NAMED_SIGNS = 5, 60, 12
_LANGUAGES: tuple[Language, ...] = ("nl", "en")


def draw(view: BoardView) -> None:
    """For the owner alone: it is the owner who hands it over."""
    if not view.is_owner:
        return
    _ = session.words()
    is_open = bool(session.recall(_OPEN))
    with st.container(key="sb_handover"):
        label = _("Fold the page away") if is_open else _("Put it on one page for a partner")
        st.button(label, key="sb_handover_turn", on_click=session.remember, args=(_OPEN, not is_open))
        if is_open:
            _opened(session.view(on_wall=True))


def _opened(shown: BoardView) -> None:
    """`shown` holds nothing closed, not even the owner's own: it is not there to be ticked."""
    _ = session.words()
    words(_("Only what you tick comes along. What is closed and what it costs you is never on it."), "sb-aside")
    partner, language = _for_whom(shown), _in_language()
    parts = agreement.offered(shown, partner, language)
    if not parts:
        words(_("Nothing lies on the table yet that could come along. Write a line above first."))
        return
    left, right = st.columns(2)
    with left:
        ticked = _ticks(parts, partner or TABLE)
    along = agreement.chosen(parts, ticked)
    lines = agreement.lines(shown, partner, along, language)
    with right:
        st.html(agreement.article(lines, language))
        if along:
            _take_out(lines, language)


def _for_whom(shown: BoardView) -> Id | None:
    _ = session.words()
    names = {TABLE: _("The table as a whole")} | {key: party.name for key, party in shown.parties.items()}
    label = _("For whom?")
    chosen = st.selectbox(label, list(names), key="sb_handover_whom", format_func=lambda key: names.get(key, ""))
    return chosen if chosen in shown.parties else None


def _in_language() -> Language:
    _ = session.words()
    names = {"nl": "Nederlands", "en": "English"}
    at = _LANGUAGES.index(session.language())
    label = _("In which language?")
    return st.radio(label, _LANGUAGES, at, key="sb_handover_language", format_func=names.get, horizontal=True)


def _ticks(parts: tuple[Part, ...], whom: Key) -> set[tuple[Key, Key]]:
    """Every line to tick by itself; nothing is ticked beforehand."""
    _ = session.words()
    keys = {(part.key, line): f"sb_along_{whom}_{part.key}_{line}" for part in parts for line in part.lines}
    st.button(
        _("Tick everything"), key="sb_handover_all", on_click=_tick, args=(tuple(keys.values()),), type="tertiary"
    )
    ticked = set()
    for part in parts:
        words(part.title, "sb-list-title", "h3")
        for line, said in part.lines.items():
            if st.checkbox(as_label(said), key=keys[part.key, line]):
                ticked.add((part.key, line))
    return ticked


def _tick(keys: tuple[str, ...]) -> None:
    st.session_state.update(dict.fromkeys(keys, True))


def _take_out(lines: tuple[Line, ...], language: Language) -> None:
    """As a PDF of one page, if it is no longer than that; as a file for a browser in any case."""
    _ = session.words()
    made = paper(lines, language, FONTS)
    _measure(made)
    with st.container(key="sb_handover_files", horizontal=True):
        if made.pdf is not None:
            _file(_("Download as PDF"), made.pdf, _("role-agreement.pdf"), "application/pdf", "sb_handover_pdf")
        page = agreement.page(lines, language, FONTS)
        _file(_("Download the page"), page, _("role-agreement.html"), "text/html", "sb_handover_download")
    words(_("The page opens in any browser and prints on A4."), "sb-note")


def _measure(made: Paper) -> None:
    """Whether it fits; if not, by how much, and what falls off: its owner decides what stays at home."""
    _ = session.words()
    with st.container(key="sb_handover_measure", gap="xsmall"):
        if not made.too_many:
            words(_("It fits on one page."))
        else:
            too_many = _("1 line too many") if made.too_many == 1 else _("{count} lines too many")
            words(too_many.format(count=made.too_many), "sb-list-title", "h3")
            words(_("This is longer than one page: untick what can stay at home, then the PDF is there as well."))
            words(_("Now just off the page: {lines}").format(lines=_named(made.beyond)), "sb-note")
        if made.lacking:
            said = _("The PDF has no letter for {signs}: there it reads {sign}. The page for a browser does show it.")
            words(said.format(signs=" ".join(made.lacking[:_NAMED_SIGNS]), sign=SIGN), "sb-note")


def _named(lines: tuple[str, ...]) -> str:
    """The first words of each; of many only the first few."""
    said = [f"‘{shorten(line, _WORDS, placeholder='…')}’" for line in lines[:_NAMED_LINES]]
    return ", ".join([*said, "…"] if len(lines) > _NAMED_LINES else said)


def _file(label: str, data: bytes, name: str, mime: str, key: str) -> None:
    kind: Literal["primary", "secondary"] = "primary" if key == "sb_handover_pdf" else "secondary"
    st.download_button(label, data, name, mime, key=key, on_click="ignore", type=kind)
