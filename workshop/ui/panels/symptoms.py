"""What one sees happen at the table: symptoms, and what the system keeps its balance with now."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st
from ulid import ULID

from workshop.access.view import BoardView
from workshop.charts.timeline_marks import Seen
from workshop.model.base import TEXT_SIGNS, Id
from workshop.model.symptom import SYMPTOM_KINDS, Symptom, SymptomKind
from workshop.text.symptom_words import symptom_labels
from workshop.ui import fields, session
from workshop.ui.commit import commit
from workshop.ui.fields import Bound
from workshop.ui.layout import words
from workshop.ui.panels import adding, seat
from workshop.ui.panels.pressed import pressed

_OPEN, _KIND = "symptom_open", "sb_symptom_kind"


def equilibrium(view: BoardView) -> None:
    """The question that a whole in some balance asks."""
    _ = session.words()
    words(_("What does this system keep its balance with now?"), "sb-question")
    bound = Bound("", "equilibrium", "set_board", {}, still=True)
    hint = _("The hassle, the tight agreement, who withdraws: it may be just that.")
    fields.text_area(bound, _("What do you think?"), view.equilibrium, placeholder=hint)


def draw(view: BoardView, party: Id | None = None) -> None:
    """The symptoms, those of one party or all, and one more."""
    _ = session.words()
    with st.container(key="sb_symptoms", gap="xxsmall"):
        words(_("What do you see happen?"), "sb-list-title", "h3")
        words(_("A sign, not a verdict. Only you see it, until you lay it on the table."), "sb-note")
        for key, symptom in view.symptoms.items():
            if party is None or party in symptom.who:
                _symptom(view, key, symptom)
        label, hint = _("What do you see?"), _("In your own words")
        take = lambda text: _add(text, party)  # noqa: E731
        adding.line("symptom", label, hint, take, beside=_kind, limit=TEXT_SIGNS, shows_label=False)


def _kind() -> None:
    _ = session.words()
    labels = symptom_labels(_)
    st.selectbox(
        _("What sort of thing?"),
        SYMPTOM_KINDS,
        key=_KIND,
        format_func=lambda kind: labels[kind],
        label_visibility="collapsed",
    )


def _add(text: str, party: Id | None) -> bool:
    """It opens at once, to say at whom and when."""
    key = str(ULID())
    kind: SymptomKind = st.session_state[_KIND]
    values: dict[str, Any] = {"id": key, "kind": kind, "text": text, "who": [party] if party else []}
    if commit("add_symptom", values) is None:
        return False
    _choose(key)
    return True


def _choose(key: Id | None) -> None:
    session.remember(_OPEN, key)


def _symptom(view: BoardView, key: Id, symptom: Symptom) -> None:
    """As text; pressed, it can be mended where it stands."""
    _ = session.words()
    if view.may_edit and session.recall(_OPEN) == key:
        _mend(view, key, symptom)
        return
    pressed(key, said(view, symptom), _choose, closed=symptom.closed_to is not None)


def said(view: BoardView, symptom: Symptom) -> str:
    """'Withdrawing: they send a substitute. Gemeente Hoogerlo; Hoogerlo doet mee.'"""
    kind = "" if symptom.kind == "other" else symptom_labels(session.words())[symptom.kind]
    what = ": ".join(part for part in (kind, symptom.text) if part)
    what = what[:1].upper() + what[1:]
    tied = ", ".join([*(view.name_of(key) for key in symptom.who), *(_when(view, key) for key in symptom.at)])
    return f"{what} ({tied})" if tied else what


def word_for(symptom: Symptom) -> str:
    """The kind of thing it is, in a word; else what was written, in one line."""
    label = symptom_labels(session.words())[symptom.kind]
    return " ".join(symptom.text.split()) if symptom.kind == "other" else label


def on_line(view: BoardView, behind: Collection[Id] = ()) -> Mapping[Id, Seen]:
    """What was seen to happen at something on the line. What is closed tells no more than that it is there."""
    _ = session.words()
    closed = Seen((), _("closed"), _("closed"), is_closed=True)
    return {
        key: replace(closed, at=held.at)
        if key in behind
        else Seen(held.at, word_for(held), said(view, held), held.closed_to is not None)
        for key, held in view.symptoms.items()
        if held.at
    }


def panel(view: BoardView, key: Id) -> None:
    """One symptom by itself, beside the picture that it was chosen in."""
    symptom = view.symptoms[key]
    if view.may_edit:
        _mend(view, key, symptom, is_alone=True)
    else:
        words(said(view, symptom))


def _when(view: BoardView, key: Id) -> str:
    return view.steps[key].title if key in view.steps else view.moments[key].title


def _mend(view: BoardView, key: Id, symptom: Symptom, *, is_alone: bool = False) -> None:
    _ = session.words()
    labels = symptom_labels(_)

    def bound(field: str) -> Bound:
        return Bound(f"symptoms/{key}", field, "set_symptom", {"id": key})

    with st.container(key=f"sb_seen_{key}"):
        fields.choice(bound("kind"), _("What sort of thing?"), symptom.kind, SYMPTOM_KINDS, lambda kind: labels[kind])
        fields.text_area(bound("text"), _("In your own words"), symptom.text)
        fields.many(bound("who"), _("At whom do you see it?"), symptom.who, list(view.seats), view.name_of)
        line = [*view.steps, *view.moments]
        if line:
            label, add = _("When did you see it?"), _("A step or a moment")
            fields.many(bound("at"), label, symptom.at, line, lambda at: _when(view, at), add=add)
        with st.container(horizontal=True, key=f"sb_acts_{key}", gap="small"):
            if not is_alone:
                st.button(_("Done"), key=f"sb_done_{key}", on_click=_choose, args=(None,), type="tertiary")
            seat.closing(key, symptom.closed_to is not None)
            seat.take_off(key)
