"""One party or person: name, kind and ring first; the rest behind 'more'."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import TEXT_SIGNS, Id
from workshop.model.kinds import OTHER
from workshop.model.photo import PHOTO, POWER_SOURCES, Interest, PhotoKey, Seat
from workshop.model.seating import RingBand, band_of
from workshop.service import current
from workshop.text.hanging_words import hanging_words
from workshop.text.kinds import kind_label
from workshop.text.photo_words import power_labels, ring_labels
from workshop.ui import fields, session
from workshop.ui.commit import press
from workshop.ui.components.photo import panel_head
from workshop.ui.fields import Bound
from workshop.ui.layout import more, words
from workshop.ui.panels import adding

_RING_COMMITMENT: dict[RingBand, int | None] = {"in": 4, "takes_part": 3, "edge": 1, "unknown": None}
_MIXED = -1
"""Several seats, not all in one ring."""


def panel(view: BoardView, key: Id) -> None:
    """The panel of a party or person."""
    _ = session.words()
    held = view.seats[key]
    ring_now = ring_labels(_)[band_of(held.commitment)]
    panel_head(
        view, f"{_what(view, key)}, {ring_now}", view.name_of(key), item=key, chair="sit" if view.photo == PHOTO else ""
    )
    _first(view, key, held)
    with more(f"sb_more_{key}", _("More")) as is_open:
        if is_open:
            _scores(view, key, held)
            _written(view, key, held)
    backpack(view, key)
    if view.photo != PHOTO:
        return
    with st.container(horizontal=True, key=f"sb_acts_{key}"):
        item = view.parties.get(key) or view.people[key]
        closing(key, item.closed_to is not None)
        take_off(key)


def _what(view: BoardView, key: Id) -> str:
    _ = session.words()
    if key in view.people:
        home = view.people[key].party
        return view.name_of(home) if home and home in view.parties else _("person")
    party = view.parties[key]
    return (
        party.kind_words
        if party.kind == OTHER and party.kind_words
        else kind_label(party.kind, view.kinds[party.kind], _)
    )


def _first(view: BoardView, key: Id, held: Seat) -> None:
    if view.photo == PHOTO:
        _what_it_is(view, key)
    bound = Bound(f"photos/{view.photo}/seats/{key}", "commitment", "set_seat", {"ids": [key], **view.on_photo})
    ring(bound, [held.commitment])


def _what_it_is(view: BoardView, key: Id) -> None:
    """Of the board, whichever way it is looked at."""
    _ = session.words()
    if key in view.people:
        named = Bound(f"people/{key}", "name", "rename", {"id": key}, still=True)
        fields.text_line(named, _("Who, by role"), view.people[key].name)
        homes = [None, *view.parties]
        bound = Bound(f"people/{key}", "party", "set_person", {"id": key})
        name = lambda home: view.name_of(home) if home else _("no party")  # noqa: E731
        fields.choice(bound, _("Of which party"), view.people[key].party, homes, name)
    else:
        party = view.parties[key]
        named = Bound(f"parties/{key}", "name", "rename", {"id": key}, still=True)
        fields.text_line(named, _("Name"), party.name)
        bound = Bound(f"parties/{key}", "kind", "set_party", {"ids": [key]})
        fields.choice(
            bound, _("Kind"), party.kind, list(view.kinds), lambda kind: kind_label(kind, view.kinds[kind], _)
        )
        if party.kind == OTHER:
            own = Bound(f"parties/{key}", "kind_words", "set_party", {"ids": [key]})
            fields.text_line(own, _("In your own words"), party.kind_words)


def ring(bound: Bound, commitments: list[int | None]) -> None:
    """How much they want to commit: the ring, if all are in the same one.

    Who is in a ring already keeps the own place in it: that ring stands for the commitment that is there.
    """
    _ = session.words()
    labels, bands = ring_labels(_), {band_of(commitment) for commitment in commitments}
    held = commitments[0] if len(bands) == 1 else _MIXED
    options = {held if bands == {band} else _RING_COMMITMENT[band]: label for band, label in labels.items()}
    fields.segments(bound, _("Wants to commit: the ring"), held, list(options), lambda commitment: options[commitment])


def _scores(view: BoardView, key: Id, held: Seat) -> None:
    _ = session.words()
    at, target = f"photos/{view.photo}/seats/{key}", {"ids": [key], **view.on_photo}
    labels = {"influence": _("Influence"), "mandate": _("Can commit (mandate)"), "autonomy": _("Hands in autonomy")}
    for field, label in labels.items():
        fields.score(Bound(at, field, "set_seat", target, still=True), label, getattr(held, field))


def _written(view: BoardView, key: Id, held: Seat) -> None:
    _ = session.words()
    at, target = f"photos/{view.photo}/seats/{key}", {"ids": [key], **view.on_photo}

    def area(field: str, label: str) -> None:
        fields.text_area(Bound(at, field, "set_seat", target, still=True), label, getattr(held, field))

    area("puzzle_piece", _("Piece of the puzzle: what only this one can bring"))
    area("task_words", _("The shared task in their own words"))
    area("stake", _("What is at stake for them"))
    if key in view.people:
        area("split_loyalty", _("Split loyalty: what pulls two ways"))
    labels = power_labels(_)
    bound = Bound(at, "power_sources", "set_seat", target)
    fields.several(bound, _("Where influence comes from"), held.power_sources, POWER_SOURCES, lambda name: labels[name])
    if OTHER in held.power_sources:
        fields.text_line(
            Bound(at, "power_words", "set_seat", target, still=True), _("In your own words"), held.power_words
        )
    area("note", _("Note"))


def backpack(view: BoardView, key: Id) -> None:
    """Interests and motives, each on the table or under it."""
    _ = session.words()
    words(_("In the backpack"), "sb-heading", "h3")
    for item, interest in view.backpack_of(key).items():
        _interest(view, key, item, interest)
    take = adding.by("add_interest", "text", {"seat": key, **view.on_photo})
    label, hint = _("An interest or motive"), _("What does this one come for?")
    # What is half typed on the ugly photo may not turn up on the other one.
    name = f"interest_{key}" if view.photo == PHOTO else f"ugly_interest_{key}"
    adding.line(name, label, hint, take, limit=TEXT_SIGNS, shows_label=False)


def _interest(view: BoardView, key: Id, item: Id, held: Interest) -> None:
    _ = session.words()
    with st.container(key=f"sb_interest_{item}", horizontal=True, vertical_alignment="center"):
        words(held.text + (f" ({_('only you see this')})" if held.closed_to else ""), "sb-interest")
        names = {True: _("on the table"), False: _("under the table"), None: _("don't know")}
        with st.popover(names[held.on_table], key=f"sb_pop_{item}"):
            _interest_form(view, key, item, held, names)


def _interest_form(view: BoardView, key: Id, item: Id, held: Interest, names: dict[bool | None, str]) -> None:
    _ = session.words()
    at, target = f"photos/{view.photo}/seats/{key}/backpack/{item}", {"id": item, "seat": key, **view.on_photo}
    fields.text_area(Bound(at, "text", "set_interest", target), _("Interest or motive"), held.text)
    bound = Bound(at, "on_table", "set_interest", target)
    fields.choice(bound, _("Where does it lie?"), held.on_table, list(names), lambda lies: names[lies])
    if view.photo == PHOTO:
        closing(item, held.closed_to is not None)
    take_off(item, photo=view.photo)


def closing(key: Id, is_closed: bool) -> None:
    """For oneself alone, or on the table again."""
    if not session.edits():
        return
    _ = session.words()
    label = _("Lay on the table") if is_closed else _("Keep for me alone")
    verb = "open_up" if is_closed else "close"
    st.button(label, key=f"sb_close_{key}", on_click=press, args=(verb, {"id": key}), type="tertiary")


def take_off(*keys: Id, photo: PhotoKey = PHOTO) -> None:
    """Takes it off the board. What hangs on it is said beforehand, and no question asked: undo brings it all back."""
    if not session.edits():
        return
    _ = session.words()
    label = _("Take off the board") if photo == PHOTO else _("Take off")
    values = {"ids": list(keys)} if photo == PHOTO else {"ids": list(keys), "photo": photo}
    st.button(label, key=f"sb_remove_{keys[0]}", on_click=press, args=("remove", values), type="tertiary")
    if photo != PHOTO:
        return
    if hanging := hanging_words(current().hanging_on(session.board_id() or "", session.actor(), keys), _):
        words(_("Off with it: {what}. Undo brings it all back.").format(what=hanging), "sb-note")
