"""The walk under the head of a page: the round one is at, and at the bottom of the board all that one takes along.

A walk is for whoever wants it: until it is begun it is one line, and it can be put away.
"""

import html

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import Id, Key
from workshop.model.walk import MODULES, Walk, place_in, walk_of
from workshop.text.walk_words import RoundWords, kind_words, module_title, purpose, round_words
from workshop.ui import fields, session
from workshop.ui.commit import press
from workshop.ui.fields import Bound
from workshop.ui.layout import words


def strip(view: BoardView, module: Key) -> Key | None:
    """The round that is on, for a page that shows only what it needs; None: no round is, and the page shows all.

    Who may only look has no walk: a link to look by is passed on to many, and what is noted is for one.
    """
    if not view.may_edit:
        return None
    held = walk_of(view.walks, module)
    if held is None:
        _offer(module)
        return None
    key, walk = held
    if walk.away:
        _way_back(module)
        return None
    place = max(0, place_in(module, walk.round))
    with st.container(key="sb_walk", gap="small"):
        if walk.unfolded:
            _unfolded(module, key, walk, place)
        else:
            _folded(module, place)
    return MODULES[module][place].key


def _offer(module: Key) -> None:
    """Not begun: how many rounds, how long, what for."""
    _ = session.words()
    rounds = MODULES[module]
    size = _("In {count} rounds, {minutes} min").format(
        count=len(rounds), minutes=sum(round_.minutes for round_ in rounds)
    )
    with st.container(key="sb_walk"), _row("offer"):
        _line(size, purpose(module, _))
        _button(_("Walk the rounds"), "begin", "walk_to", {"module": module, "round": rounds[0].key})
        _button(_("Put away"), "away", "set_walk", {"module": module, "away": True})


def _way_back(module: Key) -> None:
    _ = session.words()
    with st.container(key="sb_walk_hidden"):
        _button(_("Show the rounds"), "back", "set_walk", {"module": module, "away": False})


def _folded(module: Key, place: int) -> None:
    _ = session.words()
    with _row("line"):
        _line(_where(module, place), _said(module, place).question)
        _onward(module, place)
        has_note = MODULES[module][place].has_note
        label, icon = (_("Write it down"), "edit") if has_note else (_("Unfold"), "keyboard_arrow_down")
        _button(label, "unfold", "set_walk", {"module": module, "unfolded": True}, icon)


def _unfolded(module: Key, key: Id, walk: Walk, place: int) -> None:
    _ = session.words()
    round_, said = MODULES[module][place], _said(module, place)
    with _row("top"):
        words(purpose(module, _), "sb-note")
        _button(_("Put away"), "away", "set_walk", {"module": module, "away": True})
        _button(_("Fold"), "fold", "set_walk", {"module": module, "unfolded": False}, "keyboard_arrow_up")
    _steps(module, walk, round_.key)
    with _row("now"):
        with st.container(key="sb_walk_question", gap=None):
            words(_where(module, place), "sb-over")
            words(said.question, "sb-walk-question", "h2")
            if said.hint:
                words(said.hint, "sb-walk-hint")
        with st.container(key="sb_walk_onward", horizontal=True, width="content"):
            _onward(module, place)
    if round_.has_note:
        note = walk.notes[round_.key].text if round_.key in walk.notes else ""
        bound = Bound(f"walks/{key}/notes/{round_.key}", "text", "note_round", {"module": module, "round": round_.key})
        fields.text_area(bound, said.note, note, placeholder=_("Only you see this"))


def _steps(module: Key, walk: Walk, now: Key) -> None:
    """The rounds in a row, or on a phone in a list; any of them can be gone to."""
    _ = session.words()
    said = round_words(module, _)
    field = f"sb_walk_steps_{module}"
    st.session_state[field] = now

    def label(key: Key) -> str:
        mark = "✓ " if key in walk.done and key != now else ""
        return f"{mark}{place_in(module, key) + 1} · {said[key].title}"

    st.segmented_control(
        _("Rounds"),
        [round_.key for round_ in MODULES[module]],
        key=field,
        required=True,
        format_func=label,
        label_visibility="collapsed",
        on_change=lambda: press("walk_to", {"module": module, "round": st.session_state[field]}),
    )


def _onward(module: Key, place: int) -> None:
    _ = session.words()
    rounds = MODULES[module]
    if place > 0:
        _button(
            _("Previous"), "previous", "walk_to", {"module": module, "round": rounds[place - 1].key}, "chevron_left"
        )
    if place + 1 < len(rounds):
        _button(_("Next"), "next", "walk_to", {"module": module, "round": rounds[place + 1].key}, "chevron_right")
    else:
        _button(_("Done"), "finish", "finish_walk", {"module": module}, "check")


def _where(module: Key, place: int) -> str:
    _ = session.words()
    rounds = MODULES[module]
    count = _("Round {number} of {count}").format(number=place + 1, count=len(rounds))
    minutes = _("{minutes} min").format(minutes=rounds[place].minutes)
    return f"{count} · {kind_words(_)[rounds[place].kind]} · {minutes}"


def _said(module: Key, place: int) -> RoundWords:
    return round_words(module, session.words())[MODULES[module][place].key]


def _row(name: str) -> st.delta_generator.DeltaGenerator:
    return st.container(key=f"sb_walk_{name}", horizontal=True, vertical_alignment="center", gap="small")


def _line(first: str, then: str) -> None:
    """Where one is, and what is asked: one line, that gives way at its end."""
    st.html(f'<p class="sb-walk-line"><span>{html.escape(first)}</span> <b>{html.escape(then)}</b></p>')


def _button(label: str, name: str, verb: str, values: dict[str, object], icon: str = "") -> None:
    st.button(
        label,
        key=f"sb_walk_{name}",
        icon=f":material/{icon}:" if icon else None,
        type="tertiary",
        on_click=press,
        args=(verb, values),
    )


def taken_along(view: BoardView) -> None:
    """All that this person wrote down in the rounds of every module."""
    if not view.may_edit:
        return
    _ = session.words()
    with st.container(key="sb_taken"):
        st.subheader(_("What you take along"), anchor=False)
        words(_("What you write down in a round comes together here. Only you see it."), "sb-note")
        with st.container(key="sb_taken_list"):
            for module in MODULES:
                _taken_of(view, module)


def _taken_of(view: BoardView, module: Key) -> None:
    """In the order of the rounds; of a round that is no longer walked its own words remain."""
    _ = session.words()
    held = walk_of(view.walks, module)
    written = {key: note.text for key, note in held[1].notes.items() if note.text} if held else {}
    if not written:
        return
    said = round_words(module, _)
    with st.container(key=f"sb_taken_{module}", gap="xxsmall"):
        words(module_title(module, _), "sb-heading", "h3")
        for key in sorted(written, key=lambda key: place_in(module, key)):
            if key in said:
                words(said[key].question, "sb-note")
            words(written[key], "sb-taken")
