"""The panel of a layer: what it shows on the photo, line by line, and the question it leaves one with.

Lines stand in the order of the table, never of who has most: nothing here ranks anybody.
"""

from collections.abc import Callable, Iterable

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.photo import POWER_SOURCES
from workshop.text.layer_words import autonomy_labels, layer_titles, tension_labels
from workshop.text.photo_words import power_labels
from workshop.ui import session
from workshop.ui.components.photo import Row, panel_head, pointing_list
from workshop.ui.layout import words

_MUCH, _SOME = 4, 2
"""From this much autonomy handed in, of five."""
_LONG = 90
"""Signs of a written line that are shown in a list."""


def panel(view: BoardView, layer: str) -> None:
    """What this layer shows."""
    _ = session.words()
    title, shows, question = layer_titles(_)[layer]
    panel_head(view, _("Layer"), title, closes="layer")
    words(shows, "sb-note")
    rows = LAYERS[layer](view)
    if rows:
        pointing_list(view, rows, key=f"sb_points_{layer}")
    else:
        words(_("Nothing has been written down about this yet."), "sb-note")
    with st.container(key="sb_layer_question"):
        words(question, "sb-asking")


def _tension(view: BoardView) -> list[Row]:
    labels = tension_labels(session.words())
    return [
        Row(f"{view.name_of(r.source)} – {view.name_of(r.target)}", labels[r.tension], (r.source, r.target))
        for r in view.relations.values()
        if r.tension
    ]


def _power(view: BoardView) -> list[Row]:
    _ = session.words()
    labels = power_labels(_)
    held = {
        source: [key for key, seat in view.seats.items() if source in seat.power_sources] for source in POWER_SOURCES
    }
    rows = [_counted(view, labels[source], who) for source, who in held.items() if who]
    return [*rows, *_not_asked(view, lambda key: bool(view.seats[key].power_sources))]


def _interests(view: BoardView) -> list[Row]:
    """One line for each interest; who wrote it with another capital or full stop names the same."""
    held: dict[str, tuple[str, list[Id]]] = {}
    for key, seat in view.seats.items():
        for interest in seat.backpack.values():
            _text, who = held.setdefault(" ".join(interest.text.casefold().split()).rstrip(" .!?"), (interest.text, []))
            if key not in who:
                who.append(key)
    rows = [_counted(view, text, who) for text, who in held.values()]
    return [*rows, *_not_asked(view, lambda key: bool(view.seats[key].backpack))]


def _autonomy(view: BoardView) -> list[Row]:
    _ = session.words()
    held: dict[str, list[Id]] = {"much": [], "some": [], "little": []}
    for key, seat in view.seats.items():
        if (given := seat.autonomy) is not None:
            held["much" if given >= _MUCH else "some" if given >= _SOME else "little"].append(key)
    rows = [_counted(view, autonomy_labels(_)[name], who) for name, who in held.items() if who]
    return [*rows, *_not_asked(view, lambda key: view.seats[key].autonomy is not None)] if rows else []


def _loyalty(view: BoardView) -> list[Row]:
    rows = _written(view, view.people, lambda key: view.seats[key].split_loyalty)
    return [*rows, *_not_asked(view, lambda key: bool(view.seats[key].split_loyalty), view.people)]


def _stake(view: BoardView) -> list[Row]:
    rows = _written(view, view.seats, lambda key: view.seats[key].stake)
    return [*rows, *_not_asked(view, lambda key: bool(view.seats[key].stake))]


def _written(view: BoardView, keys: Iterable[Id], text: Callable[[Id], str]) -> list[Row]:
    return [Row(view.name_of(key), _shortened(text(key)), (key,)) for key in keys if text(key)]


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONG else f"{text[:_LONG].rstrip()}…"


def _counted(view: BoardView, label: str, who: list[Id]) -> Row:
    _ = session.words()
    note = view.name_of(who[0]) if len(who) == 1 else _("{count} name it").format(count=len(who))
    return Row(label, note, tuple(who))


def _not_asked(view: BoardView, known: Callable[[Id], bool], keys: Iterable[Id] | None = None) -> list[Row]:
    _ = session.words()
    who = tuple(key for key in (view.seats if keys is None else keys) if not known(key))
    return [Row(_("Not asked yet"), str(len(who)), who, quiet=True)] if who else []


LAYERS: dict[str, Callable[[BoardView], list[Row]]] = {
    "tension": _tension,
    "power": _power,
    "interests": _interests,
    "autonomy": _autonomy,
    "loyalty": _loyalty,
    "stake": _stake,
}
"""The lines of each layer."""
