"""Observations in words: the question with the names of parties, what it is about, and where a click leads.

A person counts and is never named: it reads 'somebody of' their party.
"""

from collections.abc import Iterable
from typing import Any

from workshop.access.view import BoardView
from workshop.insights.observing import asked, of_page
from workshop.insights.registry import KINDS, Observation, Page
from workshop.model.base import Key
from workshop.model.contract import LISTS, TABLE
from workshop.model.observation import Mark
from workshop.text import Gettext
from workshop.text.contract_words import list_labels
from workshop.text.kinds import kind_label
from workshop.text.observation_words import ObservationWords, observation_words

_NAMED = 3
"""Names in a question before it says how many more there are."""
_LISTED = 60
"""Items below a question."""
Json = dict[str, Any]


def said(found: Iterable[Observation], page: Page, view: BoardView, _: Gettext) -> Json:
    """The questions of a page, those kept and those put aside, as a screen shows them."""
    here = of_page(found, page)
    words = observation_words(_)
    marked = {(mark.kind, mark.fingerprint): mark.state for mark in view.observations.values()}
    aside = [held for held in here if marked.get((held.kind, held.fingerprint)) == "aside"]
    return {
        "revision": view.revision,
        "may_edit": view.may_edit,
        "asked": [_said(held, view, words[held.kind], _) for held in asked(here, page, view)],
        "kept": _kept(here, page, view, _),
        "aside": [_said(held, view, words[held.kind], _) for held in aside],
    }


def _said(held: Observation, view: BoardView, words: ObservationWords, _: Gettext) -> Json:
    items = [
        {"id": about.item, "name": name_of(about.item, view, _), "figures": _figures(about.figures, words)}
        for about in held.about[:_LISTED]
    ]
    return {
        "kind": held.kind,
        "fingerprint": held.fingerprint,
        "question": _question(held.items, view, words, _),
        "figures": words.whole.format(*held.figures, count=len(held.about)),
        "items": items,
    }


def _kept(here: Iterable[Observation], page: Page, view: BoardView, _: Gettext) -> list[Json]:
    """What was kept on this page. Where it no longer stands so, its question remains, about who is still there."""
    words = observation_words(_)
    now = {(held.kind, held.fingerprint): held for held in here}
    shown = []
    for mark in view.observations.values():
        if mark.state != "kept" or mark.kind not in KINDS or page not in KINDS[mark.kind].pages:
            continue
        held = now.get((mark.kind, mark.fingerprint))
        told = words[mark.kind]
        shown.append(_said(held, view, told, _) if held else _past(mark, view, told, _))
    return shown


def _past(mark: Mark, view: BoardView, words: ObservationWords, _: Gettext) -> Json:
    there = [item for item in mark.items if is_there(item, view)]
    return {
        "kind": mark.kind,
        "fingerprint": mark.fingerprint,
        "question": _question(there, view, words, _),
        "figures": "",
        "items": [{"id": item, "name": name_of(item, view, _), "figures": ""} for item in there],
        "is_past": True,
    }


def _question(items: Iterable[Key], view: BoardView, words: ObservationWords, _: Gettext) -> str:
    names = list(dict.fromkeys(name_of(item, view, _) for item in items))
    if len(names) > _NAMED:
        names = [*names[: _NAMED - 1], _("{count} more").format(count=len(names) - _NAMED + 1)]
    return words.question.format(names=_listed(names, _("and")) or "…", either=_listed(names, _("or")) or "…")


def _listed(names: list[str], last: str) -> str:
    return f" {last} ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _figures(figures: tuple[int, ...], words: ObservationWords) -> str:
    return words.said[figures] if figures in words.said else words.item.format(*figures)


def is_there(item: Key, view: BoardView) -> bool:
    """Whether what a question was about is still on the board."""
    seats_and_lines = (view.seats, view.relations, view.chairs)
    held = (*seats_and_lines, view.steps, view.moments, view.kinds)
    return item in (TABLE, *LISTS) or any(item in items for items in held)


def name_of(item: Key, view: BoardView, _: Gettext) -> str:
    """What an item is called in a question. A person is never named."""
    if item in view.people:
        party = view.people[item].party
        return _("somebody of {party}").format(party=view.name_of(party)) if party else _("somebody at the table")
    if item in view.relations:
        line = view.relations[item]
        return " – ".join(name_of(end, view, _) for end in (line.source, line.target))
    titles = [items[item].title for items in (view.steps, view.moments) if item in items]
    return f"‘{titles[0]}’" if titles else view.name_of(item) or _of_the_frame(item, view, _)


def _of_the_frame(item: Key, view: BoardView, _: Gettext) -> str:
    """What is no item of its own: a chair without a name, a kind, the table, a list."""
    if item in view.chairs:
        return view.chairs[item].words or _("empty chair")
    if item in view.kinds:
        return kind_label(item, view.kinds[item], _)
    lists: dict[Any, str] = {**list_labels(_), TABLE: _("the table as a whole")}
    return lists.get(item, "")
