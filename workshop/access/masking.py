"""Names on a shared board masked before it leaves the server: by what parties and people are, or by codes.

A name is masked in whatever was written beside it too, as it is written on the board; a nickname in a text stays.
"""

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from pydantic import AfterValidator

from workshop.access.view import BoardView
from workshop.model.base import Id, Item
from workshop.model.board import Party, Person
from workshop.model.kinds import OTHER
from workshop.model.sharing import Mask

Called = Callable[[str, Any], str]
"""What a kind of party is called, by its key, for a board on which nobody is called by name; '': somebody."""
_CODE, _UNSEEN = "P{}", "…"
_SHORTEST = 2
"""Signs of a name that is looked for in texts: one sign alone tells nobody, and stands in every other text."""


def masked(shown: BoardView, mask: Mask, called: Called, *, table: BoardView, unseen: Iterable[str] = ()) -> BoardView:
    """The same with parties and people as `mask` says, also in what was written.

    Groups are left out, as their names tell who they are. `table`: all who may be named in it, so that each is called
    the same in every picture; `unseen`: names of whom is closed, for which a text has three dots.
    """
    if mask == "names":
        return shown
    names = _codes(table) if mask == "codes" else _by_roles(table, called)
    parties = {
        key: party.model_copy(update={"name": names[key], "kind_words": ""}) for key, party in shown.parties.items()
    }
    people = {key: person.model_copy(update={"name": names[key]}) for key, person in shown.people.items()}
    chairs = {key: chair.model_copy(update={"words": ""}) for key, chair in shown.chairs.items()}
    written = dict.fromkeys(unseen, _UNSEEN)
    written |= {item.name: names[key] for items in (table.parties, table.people) for key, item in items.items()}
    rest = _Texts(written).rewritten(replace(shown, parties={}, people={}, groups={}, chairs={}))
    return replace(rest, parties=parties, people=people, chairs=chairs)


def _codes(view: BoardView) -> dict[Id, str]:
    """P with the number of each, which stays theirs; who has none, being closed on the board, comes behind."""
    everybody: dict[Id, Party | Person] = {**view.parties, **view.people}
    last = max((one.number or 0 for one in everybody.values()), default=0)
    numbers: dict[Id, int] = {}
    for key in sorted(everybody):
        number = everybody[key].number
        if number is None:
            last += 1
        numbers[key] = last if number is None else number
    return {key: _CODE.format(number) for key, number in numbers.items()}


def _by_roles(view: BoardView, called: Called) -> dict[Id, str]:
    """What they are; alike parties are numbered."""
    names = {key: _kind_name(view, party, called) for key, party in view.parties.items()}
    alike, at = Counter(names.values()), Counter[str]()
    for key, name in names.items():
        at[name] += 1
        names[key] = f"{name} {at[name]}" if alike[name] > 1 else name
    people = {key: _somebody(names.get(person.party or ""), called) for key, person in view.people.items()}
    return {**names, **people}


def _kind_name(view: BoardView, party: Party, called: Called) -> str:
    kind = view.kinds.get(party.kind)
    return called(party.kind, kind) if kind is not None else called(OTHER, view.kinds.get(OTHER))


def _somebody(party: str | None, called: Called) -> str:
    someone = called("", None)
    return f"{someone}, {party}" if party else someone


class _Texts:
    """Puts the mask in the place of each name, in all that somebody wrote: longest names first, whole words only."""

    def __init__(self, written: Mapping[str, str]) -> None:
        self._masks = {name.casefold(): mask for name, mask in written.items() if len(name) >= _SHORTEST}
        longest = sorted((name for name in written if len(name) >= _SHORTEST), key=len, reverse=True)
        one = "|".join(re.escape(name) for name in longest)
        self._any = re.compile(rf"(?<!\w)(?:{one})(?!\w)", re.IGNORECASE) if one else None

    def rewritten(self, view: BoardView) -> BoardView:
        """All of it; what is not text stays as it is."""
        told = {field.name: getattr(view, field.name) for field in fields(view)}
        return replace(view, **{name: self._plain(name, value) for name, value in told.items()})

    def _plain(self, name: str, value: Any) -> Any:
        return self._text(value) if isinstance(value, str) and name in _OWN_TEXTS else self._within(value)

    def _within(self, value: Any) -> Any:
        if isinstance(value, Item):
            return self._item(value)
        if isinstance(value, Mapping):
            return {key: self._within(inner) for key, inner in value.items()}
        if isinstance(value, tuple):
            return tuple(self._within(inner) for inner in value)
        return value

    def _item(self, item: Item) -> Item:
        texts = _text_fields(type(item))
        told = {
            name: self._text(value) if name in texts else self._within(value)
            for name in type(item).model_fields
            if (value := getattr(item, name))
        }
        new = {name: value for name, value in told.items() if value != getattr(item, name)}
        return item.model_copy(update=new) if new else item

    def _text(self, text: str) -> str:
        if self._any is None:
            return text
        return self._any.sub(lambda found: self._masks.get(found.group().casefold(), _UNSEEN), text)


_OWN_TEXTS = ("stuck", "shared_task", "ambition", "equilibrium", "standing", "working_on", "ahead")
"""What is written of a board as a whole."""


@functools.cache
def _text_fields(kind: type[Item]) -> frozenset[str]:
    """The fields that hold what somebody wrote; ids and keys are none."""
    return frozenset(
        name
        for name, field in kind.model_fields.items()
        if field.annotation is str and any(isinstance(part, AfterValidator) for part in field.metadata)
    )
