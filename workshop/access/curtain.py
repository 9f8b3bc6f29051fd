"""What is closed stays behind its curtain, for its owner too, until the owner opens it there: not sent before."""

from collections.abc import Mapping
from dataclasses import replace

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.process import Moment


def curtained(view: BoardView, opened: Id | None, word: str) -> BoardView:
    """The view with every closed moment but the opened one as a curtain: when it was, under a word for all of them.

    Who, what, which kind and what came of it are not in it.
    """
    return replace(view, moments={key: _drawn(view.moments, key, opened, word) for key in view.moments})


def behind_curtain(view: BoardView, opened: Id | None) -> frozenset[Id]:
    """The moments whose curtain is drawn, and the symptoms of which the line, shown to others, tells no more."""
    held = (*view.moments.items(), *view.symptoms.items())
    return frozenset(key for key, item in held if item.closed_to and key != opened)


def _drawn(moments: Mapping[Id, Moment], key: Id, opened: Id | None, word: str) -> Moment:
    moment = moments[key]
    if moment.closed_to is None or key == opened:
        return moment
    return Moment(title=word, when=moment.when, closed_to=moment.closed_to)
