"""On the chair of one at the table: its view in the first person, and what nobody knows as questions to take along."""

from collections.abc import Iterator

import streamlit as st

from workshop.access.view import BoardView
from workshop.insights.their_chair import Asked, Brought, FromTheirChair, Scored, Tie, Topic, from_their_chair
from workshop.model.base import Id, Key
from workshop.model.kinds import OTHER
from workshop.model.observation import fingerprint_of
from workshop.model.seating import band_of
from workshop.text.chair_words import chair_headings, chair_questions, way_labels
from workshop.text.kinds import relation_label
from workshop.text.layer_words import tension_labels
from workshop.text.ledger_words import resource_label
from workshop.text.photo_words import ring_labels
from workshop.ui import session
from workshop.ui.components.photo import panel_head
from workshop.ui.layout import ways_back, words
from workshop.ui.panels import along, eyes

_NAMED = 3
"""Names in a question before it says how many more there are."""


def panel(view: BoardView, seat: Id) -> None:
    """Nothing is changed by it. What the board says is what its writers think; only who sits there knows."""
    _ = session.words()
    told = from_their_chair(view, seat)
    panel_head(view, _("On the chair of"), view.name_of(seat), item=seat, chair="up")
    known = _("Told as it stands on the board; only they know whether it is so.")
    blank = _("Nothing of theirs stands on the board yet; all of it can still be asked.")
    by_touch = _("‘{button}’ brings you back.").format(button=_("Get up again"))
    ways_back(blank if told.is_blank else known, _("Escape brings you back."), by_touch)
    _told(view, seat, told)
    _questions(view, seat, told)


def _told(view: BoardView, seat: Id, told: FromTheirChair) -> None:
    _ = session.words()
    headings = chair_headings(_, is_person=seat in view.people)
    for topic, lines, note in _story(view, seat, told):
        with st.container(gap=None):
            words(headings[topic], "sb-heading", "h3")
            for line in lines:
                words(line, "sb-from-chair")
            if note:
                words(note)


def _story(view: BoardView, seat: Id, told: FromTheirChair) -> Iterator[tuple[Topic, list[str], str]]:
    """What is known, in the order in which one would tell it, and a note where it needs one."""
    for written, text in told.texts.items():
        yield written, [text], ""
    if told.interests:
        yield "interests", [_interest(view, seat, key) for key in told.interests], ""
    for side, brought in told.sides.items():
        yield side, _brought(view, brought), _whose(view, seat, brought.ledger)
    for score, value in told.scores.items():
        yield score, [_score(score, value)], ""
    if told.ties:
        yield "ties", [_tie(view, tie) for tie in told.ties], ""


def _score(score: Scored, value: int) -> str:
    """What is wanted is the ring one sits in."""
    _ = session.words()
    line = _("{value} of 5").format(value=value)
    return f"{ring_labels(_)[band_of(value)]}, {line}" if score == "commitment" else line


def _interest(view: BoardView, seat: Id, key: Id) -> str:
    """Where it lies is said as far as it is known."""
    _ = session.words()
    held = view.backpack_of(seat)[key]
    lies = {True: _("on the table"), False: _("under the table"), None: ""}[held.on_table]
    return _with(held.text, [lies, _("only you see this") if held.closed_to else ""])


def _brought(view: BoardView, said: Brought) -> list[str]:
    _ = session.words()
    named = ", ".join(resource_label(key, view.resources[key], _) for key in said.resources)
    return [line for line in (said.words, named) if line]


def _whose(view: BoardView, seat: Id, key: Key) -> str:
    """Through whose eyes it is seen: one's own view of it goes before the leader's."""
    _ = session.words()
    ledger, is_mine = view.ledgers[key], eyes.is_mine(view, key)
    if ledger.who is None:
        theirs = _("As {leader} sees it, not through their own eyes.").format(leader=view.leader)
        return _("As you see it, not through their own eyes.") if view.is_owner else theirs
    if ledger.who != seat:
        return _("Through the eyes of {name}, as it is guessed.").format(name=view.name_of(ledger.who))
    return _("As you think they see it.") if is_mine else _("As it is guessed that they see it.")


def _tie(view: BoardView, tie: Tie) -> str:
    _ = session.words()
    held = view.relations[tie.relation]
    kind = relation_label(held.kind, view.relation_kinds[held.kind], _)
    what = held.words if held.kind == OTHER and held.words else kind
    strength = _("strength {value} of 5").format(value=held.strength) if held.strength else ""
    tension = _("tension: {level}").format(level=tension_labels(_)[held.tension]) if held.tension else ""
    parts = [what, way_labels(_)[tie.way], strength, tension, _("only you see this") if held.closed_to else ""]
    return f"{view.name_of(tie.other)}: {', '.join(part for part in parts if part)}"


def _with(text: str, notes: list[str]) -> str:
    said = ", ".join(note for note in notes if note)
    return f"{text} ({said})" if said else text


def _questions(view: BoardView, seat: Id, told: FromTheirChair) -> None:
    _ = session.words()
    questions = chair_questions(_, is_person=seat in view.people)
    words(_("Still to be asked ({count})").format(count=len(told.asked)), "sb-heading", "h3")
    for asked in told.asked:
        named = "{texts}" if asked.topic == "on_table" else "{names}"
        text = questions[asked.topic].replace(named, _named(view, seat, asked))
        key = fingerprint_of("chair", seat, asked.topic, asked.about)
        along.question(view, "photo", key, text, about=view.name_of(seat))


def _named(view: BoardView, seat: Id, asked: Asked) -> str:
    """Whom or what a question is about, by name: anybody's text, so put in last."""
    _ = session.words()
    backpack = view.backpack_of(seat)
    named = [f"‘{backpack[key].text}’" if key in backpack else view.name_of(key) for key in asked.about]
    if len(named) > _NAMED:
        named = [*named[: _NAMED - 1], _("{count} more").format(count=len(named) - _NAMED + 1)]
    return f" {_('and')} ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else "".join(named)
