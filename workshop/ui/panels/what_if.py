"""What if: adjustments thought through on a copy, before and after in one picture, and the talk they begin with."""

import html
from typing import Any

import streamlit as st
from ulid import ULID

from workshop.access.view import BoardView
from workshop.charts.what_if import changes, question, what_if
from workshop.model.adjustment import ADJUSTMENT_SORTS, COMPENSATED_FOR, PAYERS, Adjustment
from workshop.model.base import NAME_SIGNS, TEXT_SIGNS, Id, Key
from workshop.model.ledger import FELT_BALANCES, SIDES, Account, Contribution
from workshop.text.adjustment_words import for_labels, human_questions, payer_labels, sort_labels, state_labels
from workshop.text.ledger_words import felt_labels, mainly_labels, resource_label, side_labels
from workshop.ui import fields, session
from workshop.ui.commit import commit, press
from workshop.ui.components.line import picture_room
from workshop.ui.fields import Bound
from workshop.ui.layout import group_of, more, words
from workshop.ui.panels import adding, seat, wall
from workshop.ui.panels.course_group.common import perform
from workshop.ui.panels.pressed import pressed

_OPEN, _SORT, _PARTY = "what_if_open", "sb_what_if_sort", "sb_what_if_party"
_AMOUNTS = (None, 0, 1, 2, 3, 4, 5)


def opened(view: BoardView) -> Id | None:
    """The adjustment that is looked at; it may have been taken off meanwhile."""
    key: Id | None = session.recall(_OPEN)
    return key if key in view.adjustments else None


def _choose(key: Id | None) -> None:
    session.remember(_OPEN, key)


def listed(view: BoardView) -> None:
    """What was thought through so far, and one more."""
    _ = session.words()
    states = state_labels(_)
    with st.container(key="sb_what_ifs", gap="xxsmall"):
        words(_("What if?"), "sb-list-title", "h3")
        words(_("On a copy: nothing on the board changes until somebody does it."), "sb-note")
        for key, held in view.adjustments.items():
            closed = held.closed_to is not None
            pressed(key, held.title, _choose, closed=closed, aside=states[held.state], looks=True)
        label, hint = _("What if?"), _("What would you have otherwise?")
        adding.line("what_if", label, hint, _add, beside=_sort, shows_label=False)


def _sort() -> None:
    _ = session.words()
    labels = sort_labels(_)
    st.selectbox(
        _("In which way?"),
        ADJUSTMENT_SORTS,
        key=_SORT,
        format_func=lambda sort: labels[sort],
        label_visibility="collapsed",
    )


def _add(title: str) -> bool:
    key = str(ULID())
    if commit("add_adjustment", {"id": key, "title": title, "sort": st.session_state[_SORT]}) is None:
        return False
    _choose(key)
    return True


def picture(view: BoardView, key: Id) -> None:
    """Before and after in one picture, and the same as a table; where only words change, the words."""
    _ = session.words()
    held = view.adjustments[key]
    words(held.title, "sb-name", "h2")
    words(_("On a copy: nothing on the board changes until somebody does it."), "sb-aside")
    width = picture_room(view)
    if width > 0:
        dark = st.context.theme.type == "dark"
        drawn = what_if(view, held, width=width, dark=dark, _=_)
        if drawn is not None:
            st.altair_chart(drawn, width="content", theme=None, key="sb_what_if_chart")
            words(_("Open is now, full is then. What stays as it is, is quiet."), "sb-note")
    _table(view, held)


def _table(view: BoardView, held: Adjustment) -> None:
    _ = session.words()
    rows = [(view.name_of(one.party), one.what, one.before, one.after) for one in changes(view, held, _)]
    if held.sort == "bigger_pie" and held.ambition:
        rows.insert(0, (_("the whole"), _("ambition"), view.ambition or _("don't know"), held.ambition))
    if not rows:
        words(_("Nothing is otherwise yet. Say beside it what would change, and for whom."))
        return
    heads = "".join(f"<th>{html.escape(head)}</th>" for head in ("", "", _("now"), _("then")))
    body = "".join(_row(row) for row in rows)
    st.html(f'<table class="sb-beside sb-then"><tr>{heads}</tr>{body}</table>')


def _row(row: tuple[str, ...]) -> str:
    name, *cells = (html.escape(words) for words in row)
    return f"<tr><th>{name}</th>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def sheet(view: BoardView, key: Id) -> None:
    """What would be otherwise, with whom one would talk, and how that talk begins."""
    _ = session.words()
    held = view.adjustments[key]
    with st.container(horizontal=True, key="sb_what_if_head", vertical_alignment="top"):
        words(_("What if?"), "sb-over")
        st.button(_("Close"), key="sb_what_if_close", on_click=_choose, args=(None,))
    words(question(view, held, _), "sb-question")
    if view.may_edit:
        _decide(key, held)
        _on_wall(view, key, is_closed=held.closed_to is not None)
        _what(view, key, held)
        _for_whom(view, key, held)
        _talk(view, key, held)
        seat.closing(key, held.closed_to is not None)
        seat.take_off(key)


def _bound(key: Id, field: str) -> Bound:
    return Bound(f"adjustments/{key}", field, "set_adjustment", {"id": key})


def _decide(key: Id, held: Adjustment) -> None:
    """Kept as something one means to do, or let go."""
    _ = session.words()
    words(state_labels(_)[held.state].capitalize(), "sb-note")
    with st.container(horizontal=True, key="sb_what_if_decide", gap="small"):
        if held.state != "intended":
            _state(key, "intended", _("Keep as an intention"), kind="primary")
        if held.state != "dropped":
            _state(key, "dropped", _("Let it go"))
        if held.state != "weighing":
            _state(key, "weighing", _("Weigh it again"))


def _on_wall(view: BoardView, key: Id, *, is_closed: bool) -> None:
    """With the room: on a wall of one's own, or of one's group while one's give and take stands there."""
    _ = session.words()
    if is_closed:
        words(_("Only you see it. Lay it on the table first to think it through with the room."), "sb-note")
        return
    group = group_of(view)
    if group is None:
        wall.way_to(view, "balans", key)
        return
    stage = group.room.mine_alone
    is_there = stage is not None and stage.what_if == key
    label = _("Off the wall: give and take as it is") if is_there else _("Show it to the group on the wall")
    told: dict[str, object] = {"id": None if is_there else key}
    st.button(label, key="sb_what_if_wall", on_click=perform, args=(group.id, "show_what_if", told))


def _state(key: Id, state: str, label: str, kind: Any = "tertiary") -> None:
    values = {"id": key, "state": state}
    st.button(label, key=f"sb_what_if_{state}", on_click=press, args=("set_adjustment", values), type=kind)


def _what(view: BoardView, key: Id, held: Adjustment) -> None:
    _ = session.words()
    fields.text_line(_bound(key, "title"), _("What would you have otherwise?"), held.title, limit=NAME_SIGNS)
    sorts = sort_labels(_)
    fields.choice(_bound(key, "sort"), _("In which way?"), held.sort, ADJUSTMENT_SORTS, lambda sort: sorts[sort])
    if held.sort == "bigger_pie":
        label = _("How would the ambition read, so that the pie gets bigger?")
        fields.text_area(_bound(key, "ambition"), label, held.ambition, placeholder=view.ambition)
    if held.sort == "compensation":
        _compensation(view, key, held)


def _compensation(view: BoardView, key: Id, held: Adjustment) -> None:
    _ = session.words()
    reasons, payers = for_labels(_), payer_labels(_)
    seats = [None, *view.seats]
    name = lambda who: view.name_of(who) if who else _("not said yet")  # noqa: E731
    fields.choice(_bound(key, "whom"), _("Who hands in much?"), held.whom, seats, name)
    options = [None, *COMPENSATED_FOR]
    fields.choice(_bound(key, "what_for"), _("Compensated for what?"), held.what_for, options, lambda key: reasons[key])
    fields.choice(_bound(key, "payer"), _("By whom?"), held.payer, PAYERS, lambda payer: payers[payer])
    if held.payer == "third":
        hint = _("for instance a legislator or a funder")
        fields.text_line(_bound(key, "third"), _("Which third one?"), held.third, placeholder=hint)


def _for_whom(view: BoardView, key: Id, held: Adjustment) -> None:
    """What would be otherwise for one party at a time; the picture shows them all."""
    _ = session.words()
    if not view.parties:
        return
    if st.session_state.get(_PARTY) not in view.parties:
        st.session_state[_PARTY] = next(iter(held.accounts), next(iter(view.parties)))
    st.selectbox(_("What changes for"), list(view.parties), key=_PARTY, format_func=view.name_of)
    party = st.session_state[_PARTY]
    account, now = held.accounts.get(party, Account()), view.accounts[party]
    at, target = f"adjustments/{key}/accounts/{party}", {"id": key, "party": party}
    mainly, felt = mainly_labels(_), felt_labels(_)
    for side in SIDES:
        bound = Bound(at, side, "adjust_account", target)
        label = mainly[side].capitalize()
        fields.text_area(bound, label, getattr(account, side), placeholder=getattr(now, side), rows=1)
    as_now = _("as it is ({now})")
    options = [None, *FELT_BALANCES]
    name = lambda key: felt[key] if key else as_now.format(now=felt[now.felt_balance])  # noqa: E731
    bound = Bound(at, "felt_balance", "adjust_account", target)
    fields.choice(bound, _("How would it feel?"), account.felt_balance, options, name)
    with more("sb_more_what_if", _("In numbers, resource by resource")) as is_open:
        if is_open:
            for resource in view.resources:
                _cell(view, key, party, resource)


def _cell(view: BoardView, key: Id, party: Id, resource: Key) -> None:
    _ = session.words()
    held = view.adjustments[key].accounts.get(party, Account()).contributions.get(resource, Contribution())
    now = view.accounts[party].contributions.get(resource, Contribution())
    at = f"adjustments/{key}/accounts/{party}/contributions/{resource}"
    target = {"id": key, "party": party, "resource": resource}
    label, sides = resource_label(resource, view.resources[resource], _), side_labels(_)
    with st.container(key=f"sb_then_{resource}", horizontal=True, gap="small"):
        for side in SIDES:
            was = getattr(now, side)
            said = _("as it is ({now})").format(now=_("don't know") if was is None else was)
            bound = Bound(at, side, "adjust_cell", target)
            title = f"{sides[side]} {label}".capitalize()
            fields.choice(bound, title, getattr(held, side), _AMOUNTS, _amount(said))


def _amount(as_it_is: str) -> Any:
    return lambda amount: as_it_is if amount is None else str(amount)


def _talk(view: BoardView, key: Id, held: Adjustment) -> None:
    """It is first a talk between people. Writing is not needed; what is written is one's own (house rule 8)."""
    _ = session.words()
    words(_("First a talk"), "sb-list-title", "h3")
    fields.many(_bound(key, "who"), _("With whom?"), held.who, list(view.seats), view.name_of)
    hint = _("The sentence you could really say")
    fields.text_area(_bound(key, "first_sentence"), _("Your first sentence"), held.first_sentence, placeholder=hint)
    with st.container(key="sb_human", gap="xxsmall"):
        for line in human_questions(_):
            words(line, "sb-human")
    words(_("To talk about; nothing has to be written. What you note here only you see."), "sb-note")
    for note, item in held.notes.items():
        _note(key, note, item.text, is_closed=item.closed_to is not None)
    take = adding.by("add_note", "text", {"adjustment": key})
    adding.line(
        "note",
        _("A note for yourself"),
        _("A note for yourself, then Enter"),
        take,
        limit=TEXT_SIGNS,
        shows_label=False,
    )


def _note(key: Id, note: Id, text: str, *, is_closed: bool) -> None:
    _ = session.words()
    label = _("Only you see this") if is_closed else _("On the table")
    with st.container(key=f"sb_seen_{note}"):
        bound = Bound(f"adjustments/{key}/notes/{note}", "text", "set_note", {"id": note, "adjustment": key})
        fields.text_area(bound, label, text)
        with st.container(horizontal=True, key=f"sb_acts_{note}", gap="small"):
            seat.closing(note, is_closed)
            seat.take_off(note)
