"""Beside the photo: who is selected, what runs between them, or everybody at the table."""

from collections.abc import Callable

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.kinds import OTHER
from workshop.model.photo import PHOTO
from workshop.text.kinds import relation_label
from workshop.text.layer_words import tension_labels
from workshop.ui import fields, session
from workshop.ui.components.photo import OUT, Shown, panel_head
from workshop.ui.fields import Bound
from workshop.ui.layout import more, notice
from workshop.ui.panels import layers, seat, their_chair, together, without
from workshop.ui.panels.overview import overview

LOOKED_AT = frozenset({"look", "case", "take"})
"""The rounds in which the photo stays as it lies: nothing is added."""


def panel(view: BoardView, shown: Shown, otherwise: Callable[[BoardView], None] = overview) -> None:
    """The panel for what is selected on the map, or for the layer that was laid on last; otherwise for the whole."""
    notice()
    there = [item for item in shown.selected if item in view.seats or item in view.relations or item in view.chairs]
    if shown.looking == OUT:
        without.panel(view)
    elif shown.looking in view.seats:
        their_chair.panel(view, shown.looking)
    elif not there and shown.layer in layers.LAYERS:
        layers.panel(view, shown.layer)
    elif not there:
        otherwise(view)
    elif len(there) > 1:
        together.several(view, there)
    elif there[0] in view.relations:
        relation(view, there[0])
    elif there[0] in view.chairs:
        chair(view, there[0])
    else:
        seat.panel(view, there[0])


def relation(view: BoardView, key: Id) -> None:
    """What runs between two: kind and strength first, the rest behind 'more'."""
    _ = session.words()
    held = view.relations[key]
    at, target = f"photos/{view.photo}/relations/{key}", {"ids": [key], **view.on_photo}
    between = _("{one} and {other}").format(one=view.name_of(held.source), other=view.name_of(held.target))
    panel_head(view, _("Relation"), between)
    kinds = list(view.relation_kinds)
    bound = Bound(at, "kind", "set_relation", target)
    fields.choice(bound, _("Kind"), held.kind, kinds, lambda kind: relation_label(kind, view.relation_kinds[kind], _))
    if held.kind == OTHER:
        fields.text_line(Bound(at, "words", "set_relation", target, still=True), _("In your own words"), held.words)
    fields.score(Bound(at, "strength", "set_relation", target, still=True), _("Strength"), held.strength)
    tension(Bound(at, "tension", "set_relation", target, still=True), held.tension)
    with more(f"sb_more_{key}", _("More")) as is_open:
        if is_open:
            _written(view, key)
    seat.take_off(key, photo=view.photo)


def _written(view: BoardView, key: Id) -> None:
    _ = session.words()
    held = view.relations[key]
    at, target = f"photos/{view.photo}/relations/{key}", {"ids": [key], **view.on_photo}
    ways = {"none": _("none"), "to": _("to {name}").format(name=view.name_of(held.target)), "both": _("both ways")}
    bound = Bound(at, "direction", "set_relation", target, still=True)
    fields.choice(bound, _("Direction"), held.direction, list(ways), lambda way: ways[way])
    label = _("What is the hassle about, or what makes it work?")
    fields.text_area(Bound(at, "note", "set_relation", target, still=True), label, held.note)
    if view.photo == PHOTO:
        seat.closing(key, held.closed_to is not None)


def tension(bound: Bound, value: int | None) -> None:
    """None, some, clear, high, or don't know."""
    _ = session.words()
    names = tension_labels(_)
    fields.choice(bound, _("Tension"), value, list(names), lambda level: names[level])


def chair(view: BoardView, key: Id) -> None:
    """An empty chair: who might be missing."""
    _ = session.words()
    panel_head(view, _("Empty chair"), _("Who is missing?"))
    bound = Bound(f"photos/{view.photo}/chairs/{key}", "words", "set_chair", {"id": key, **view.on_photo}, still=True)
    fields.text_line(bound, _("Who might that be?"), view.chairs[key].words)
    if view.photo == PHOTO:
        seat.closing(key, view.chairs[key].closed_to is not None)
    seat.take_off(key, photo=view.photo)
