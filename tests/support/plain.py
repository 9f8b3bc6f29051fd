"""The board as plain as it can be, with what each member can step back from, to hold the real one against.

Places are the one thing it does not reckon: where the board seats somebody, it takes over what the board chose.
"""

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.support.plain_state import AGREEMENTS, WHO, No, State, Values, clean, key_of, let_go, next_number
from tests.support.plain_verbs import VERBS


@dataclass
class Entry:
    """One change: who did it, how it was before and after, and what it took back or did again."""

    by: str
    before: State
    after: State


@dataclass
class Plain:
    """One open board, and what each member can step back from."""

    state: State
    done: dict[str, list[Entry]] = field(default_factory=dict)
    undone: dict[str, list[Entry]] = field(default_factory=dict)
    verbs: Mapping[str, Callable[[State, str, Values], None]] = field(default_factory=lambda: VERBS)

    def do(self, by: str, verb: str, values: Values, real: State | None = None) -> None:
        """Carries out a verb, taking places over from the real board. No: it is refused, nothing has changed."""
        before = copy.deepcopy(self.state)
        told = {name: clean(name, value) for name, value in values.items()}
        try:
            self.verbs[verb](self.state, by, told)
        except No:
            self.state = before
            raise
        _fill_places(self.state, real or {})
        if self.state != before:
            self.done.setdefault(by, []).append(Entry(by, before, copy.deepcopy(self.state)))
            self.undone[by] = []

    def step(self, by: str, verb: str) -> set[str]:
        """Undo or redo; the addresses that were left as they are."""
        source, target = (self.done, self.undone) if verb == "undo" else (self.undone, self.done)
        if not source.get(by):
            raise No(f"nothing_to_{verb}")
        entry = source[by].pop()
        before = copy.deepcopy(self.state)
        left = _turn_back(self.state, entry)
        if self.state != before:
            target.setdefault(by, []).append(Entry(by, before, copy.deepcopy(self.state)))
        return left


def _fill_places(state: State, real: State) -> None:
    for at, item in state.items():
        for name in ("angle", "depth"):
            if name in item and item[name] is None:
                item[name] = real[at][name]


def _turn_back(state: State, entry: Entry) -> set[str]:
    came = [at for at in entry.after if at not in entry.before]
    went = [at for at in entry.before if at not in entry.after]
    _fields_back(state, entry)
    alone = _alone(came, went)
    came, went = ([at for at in ats if at not in alone] for ats in (came, went))
    _cells_back(state, entry, alone)
    if _untouched(state, entry, came, went):
        for at in came:
            del state[at]
        state |= {at: copy.deepcopy(entry.before[at]) for at in went}
    let_go(state)
    left = {at for at in came if at in state} | {at for at in went if state.get(at) != entry.before[at]}
    left |= {at for at in alone if state.get(at) != entry.before.get(at)}
    left |= {
        at
        for at in entry.before.keys() & entry.after.keys()
        for name, value in entry.before[at].items()
        if entry.after[at][name] != value and state.get(at, {}).get(name) != value
    }
    _number_anew(state, [at for at in went if at in state])
    return {_top(at, came + went) for at in left}


def _alone(came: list[str], went: list[str]) -> set[str]:
    """The cells of a ledger that each go back on their own: neither their party nor their resource came or went."""
    both = {*came, *went}
    return {
        at
        for at in both
        if "/contributions/" in at and not {at.partition("/contributions/")[0], f"resources/{key_of(at)}"} & both
    }


def _cells_back(state: State, entry: Entry, alone: set[str]) -> None:
    for at in alone:
        if at in entry.after and state.get(at) == entry.after[at]:
            del state[at]
        elif at in entry.before and at not in state and at.partition("/contributions/")[0] in state:
            state[at] = copy.deepcopy(entry.before[at])


def _untouched(state: State, entry: Entry, came: list[str], went: list[str]) -> bool:
    """Whether what came is as it came with nothing hung on it since, and what went is still gone."""
    if any(state.get(at) != entry.after[at] for at in came) or any(at in state for at in went):
        return False
    hung_on = any(at.startswith(f"{seat}/") and at not in came for seat in came for at in state)
    keys = {key_of(at) for at in came if not at.startswith(AGREEMENTS) and "/accounts/" not in at}
    hung_on |= any((at := f"{AGREEMENTS}{key}") in state and at not in came for key in keys)
    hung_on |= any(
        at.startswith(("ledgers/", "adjustments/")) and f"/accounts/{key}" in at and at not in came
        for key in keys
        for at in state
    )
    is_used = any("/contributions/" in at and f"resources/{key_of(at)}" in came and at not in came for at in state)
    return (
        not hung_on
        and not is_used
        and not any(keys & _refs(at, item) for at, item in state.items() if key_of(at) not in keys)
    )


def _fields_back(state: State, entry: Entry) -> None:
    for at in entry.before.keys() & entry.after.keys() & state.keys():
        for name, value in entry.before[at].items():
            if entry.after[at][name] != value and state[at][name] == entry.after[at][name]:
                state[at][name] = copy.deepcopy(value)


def _refs(at: str, item: dict[str, Any]) -> set[str]:
    held = (item.get(name) for name in ("source", "target", "party", "kind", "step", "who", "whom"))
    one = {value for value in held if isinstance(value, str)}
    return one | {key for name in (*WHO, "roles") if isinstance(item.get(name), list) for key in item[name]}


def _number_anew(state: State, back: list[str]) -> None:
    numbered = [(number, at) for at in back if (number := state[at].get("number")) is not None]
    for number, at in sorted(numbered):
        if sum(item.get("number") == number for item in state.values()) > 1:
            state[at]["number"] = next_number(state)


def _top(at: str, items: list[str]) -> str:
    """An interest that came or went with its seat counts as that seat."""
    return next((other for other in items if at.startswith(f"{other}/")), at)
