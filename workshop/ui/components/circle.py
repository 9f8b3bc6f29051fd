"""The circle from feeling connected to working harder, in which one points at one's own place."""

from workshop.access.view import BoardView
from workshop.model.contract import CIRCLE, LEADS_TO
from workshop.text.carry_words import circle_labels, circle_texts
from workshop.ui import session
from workshop.ui.components.hosted import hosted


def circle(view: BoardView) -> None:
    """The places of the circle; pointing at one goes by the gestures' door."""
    _ = session.words()
    labels = circle_labels(_)
    marks = view.contract.circle.items()
    places = [
        {
            "place": place,
            "label": labels[place],
            "to": LEADS_TO[place],
            "marks": [key for key, mark in marks if mark.place == place],
            "closed": any(mark.closed_to is not None for _key, mark in marks if mark.place == place),
        }
        for place in CIRCLE
    ]
    data = {"board": view.id, "revision": view.revision, "mayEdit": view.may_edit, "texts": circle_texts(_)}
    hosted("circle", key="sb_circle", data={**data, "places": places})
