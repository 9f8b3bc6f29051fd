"""The role agreement as one page to hand to a partner: what may come along, and the page with what was chosen.

It is made from a view that holds nothing closed. What it costs the leader is for no partner, so it is never offered.
"""

import html
from base64 import b64encode
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

from workshop.access.view import BoardView
from workshop.model.base import Id, Key
from workshop.model.board import Language
from workshop.model.contract import ME, OTHERS, TABLE, Agreement, LineSort, Responsibility
from workshop.text import Gettext, translator
from workshop.text.contract_words import agreement_labels, list_labels, role_label
from workshop.text.when import say_when

OFFERED: tuple[LineSort, ...] = ("added_value", "may_not_expect", "may_expect", "outside_influence", "partners_own")
"""The lists in the order in which a partner reads them."""


@dataclass(frozen=True)
class Part:
    """A part of the page: its title, and its lines by the id of what they say."""

    key: Key
    title: str
    lines: dict[Key, str]


@dataclass(frozen=True)
class Line:
    """One thing that the page says, and as what: both the HTML and the PDF are made from these, in this order."""

    sort: Literal["board", "title", "part", "said"]
    text: str


def offered(view: BoardView, partner: Id | None, language: Language) -> tuple[Part, ...]:
    """What could come along for this partner, or for the table as a whole; a part without lines is left out."""
    _ = translator(language)
    parts = (
        Part("roles", _("My role"), _roles(view, _)),
        *(Part(sort, list_labels(_)[sort], _lines(view, sort)) for sort in OFFERED),
        Part("agreement", _("What we agreed"), _agreed(view, partner, language)),
        Part("laid_back", _("What I lay back"), dict(_laid_back(view, partner, language))),
        Part("carried", _("Who carries what"), _carried(view, partner, _)),
    )
    return tuple(part for part in parts if part.lines)


def chosen(parts: Collection[Part], ticked: Collection[tuple[Key, Key]]) -> tuple[Part, ...]:
    """Only the lines that were ticked, each as its part and its id."""
    kept = (
        Part(part.key, part.title, {key: said for key, said in part.lines.items() if (part.key, key) in ticked})
        for part in parts
    )
    return tuple(part for part in kept if part.lines)


def title_of(view: BoardView, partner: Id | None, language: Language) -> str:
    """What stands above the page."""
    _ = translator(language)
    name = view.parties[partner].name if partner and partner in view.parties else _("the table as a whole")
    return _("Role agreement with {name}").format(name=name)


def lines(view: BoardView, partner: Id | None, parts: Collection[Part], language: Language) -> tuple[Line, ...]:
    """All that the page says."""
    head = (Line("board", view.name), Line("title", title_of(view, partner, language)))
    return (*head, *(line for part in parts for line in _part(part)))


def article(lines: Collection[Line], language: Language) -> str:
    """The page itself, as HTML in which every text is text."""
    body = "".join(_tagged(of_one, is_list=sort == "said") for sort, of_one in groupby(lines, lambda line: line.sort))
    return f'<article class="sb-paper" lang="{language}">{body}</article>'


def page(lines: Collection[Line], language: Language, fonts: Path) -> bytes:
    """A file that opens in any browser, without network, and prints on A4."""
    title = html.escape(next((line.text for line in lines if line.sort == "title"), ""))
    style = _faces(fonts) + _STYLE
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
    held = f"<head>{head}<style>{style}</style></head><body>{article(lines, language)}</body>"
    return f'<!doctype html><html lang="{language}">{held}</html>'.encode()


def _part(part: Part) -> tuple[Line, ...]:
    return (Line("part", part.title), *(Line("said", said) for said in part.lines.values()))


_TAGS = {"board": "p", "title": "h1", "part": "h2", "said": "li"}


def _tagged(lines: Iterator[Line], *, is_list: bool) -> str:
    tagged = "".join(f"<{_TAGS[line.sort]}>{html.escape(line.text)}</{_TAGS[line.sort]}>" for line in lines)
    return f"<ul>{tagged}</ul>" if is_list else tagged


def _roles(view: BoardView, _: Gettext) -> dict[Key, str]:
    names = view.role_names
    return {key: role_label(key, names[key], _) for key in view.contract.roles if key in names}


def _lines(view: BoardView, sort: LineSort) -> dict[Key, str]:
    return {key: line.text for key, line in view.contract.lines.items() if line.sort == sort}


def _agreed(view: BoardView, partner: Id | None, language: Language) -> dict[Key, str]:
    key = partner or TABLE
    held = view.contract.agreements.get(key, Agreement())
    if held.state == "not_yet":
        return {}
    state = agreement_labels(translator(language))[held.state]
    return {key: _joined(state, say_when(held.when, language) if held.when else "", held.how)}


def _laid_back(view: BoardView, partner: Id | None, language: Language) -> Iterator[tuple[Key, str]]:
    """To this partner alone; for the table to anybody at it. What came back to me since is not laid back."""
    for item in view.contract.responsibilities.values():
        for key, one in item.laid_back.items():
            if one.mine_again is None and (partner is None or _house(view, one.to) == partner):
                to = view.name_of(one.to) if one.to and partner is None else ""
                yield key, _joined(item.text, to, say_when(one.when, language) if one.when else "", one.how)


def _carried(view: BoardView, partner: Id | None, _: Gettext) -> dict[Key, str]:
    """For one partner only what lies between that partner and me: nothing about the others."""

    def among(seat: Key | None) -> bool:
        return partner is None or seat in (None, ME) or _house(view, seat) == partner

    who = _carrier(view, _)
    return {
        key: _joined(
            item.text,
            _("now: {who}").format(who=who(item.now, item.now_words)),
            _("should be: {who}").format(who=who(item.should, item.should_words)),
        )
        for key, item in view.contract.responsibilities.items()
        if _is_known(item) and among(item.now) and among(item.should)
    }


def _is_known(item: Responsibility) -> bool:
    return item.now is not None or item.should is not None


def _carrier(view: BoardView, _: Gettext) -> Callable[[Key | None, str], str]:
    def said(seat: Key | None, words: str) -> str:
        if seat == ME:
            return _("I")
        if seat == OTHERS:
            return words or _("somebody else")
        return (view.name_of(seat) if seat else "") or _("don't know")

    return said


def _house(view: BoardView, seat: Key | None) -> Key | None:
    """The party of a person; a party is its own."""
    return view.people[seat].party if seat and seat in view.people else seat


def _joined(*said: str) -> str:
    return " · ".join(part for part in said if part)


def _faces(fonts: Path) -> str:
    return "".join(
        f"@font-face{{font-family:'{name}';font-weight:200 800;src:url(data:font/woff2;base64,"
        f"{b64encode((fonts / f'{file}-latin-wght-normal.woff2').read_bytes()).decode()}) format('woff2')}}"
        for name, file in (("Newsreader", "newsreader"), ("Hanken Grotesk", "hanken-grotesk"))
    )


_STYLE = (
    "@page{size:A4;margin:16mm 18mm}"
    "body{margin:0;background:#fff;color:#23262B;font:10.5pt/1.4 'Hanken Grotesk',sans-serif}"
    "article{max-width:174mm;margin:0 auto;padding:8mm 4mm;overflow-wrap:anywhere}"
    "p{margin:0;color:#4E525A}h1{font:500 20pt/1.2 Newsreader,serif;margin:0 0 5mm}"
    "h2{font:500 13pt/1.25 Newsreader,serif;margin:4mm 0 1mm;break-after:avoid}"
    "ul{margin:0;padding-left:5mm}li{break-inside:avoid;white-space:pre-line}"
    "@media print{article{padding:0;max-width:none}}"
)
