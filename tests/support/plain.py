"""The board as plain as it can be: dicts by address, and every verb in a few lines, to hold the real one against.

Places are the one thing it does not reckon: where the board seats somebody, it takes over what the board chose.
"""

import copy
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from workshop.model.board import Board

State = dict[str, dict[str, Any]]
"""Fields by address; the board itself is at ''."""
Values = dict[str, Any]

_SEAT: dict[str, Any] = {"commitment": None, "mandate": None, "influence": None, "autonomy": None, "power_sources": []}
_WORDS = ("puzzle_piece", "stake", "task_words", "split_loyalty", "power_words", "note")
_LINES = {"name", "title", "kind_words", "words", "power_words", "label"}
_TEXTS = {"text", "note", "puzzle_piece", "stake", "task_words", "split_loyalty", "stuck", "shared_task", "ambition"}
_TEXTS |= {"how", "purpose", "meaning", "standing", "working_on", "ahead", "gives", "takes", "hopes"}
_STEP: dict[str, Any] = {"planned": None, "actual": None, "purpose": "", "state": "next", "who": [], "committed": []}
_ACCOUNT: dict[str, Any] = {"gives": "", "takes": "", "hopes": "", "felt_balance": None}
_CELL: dict[str, Any] = {"gives": None, "takes": None, "hopes": None, "note": ""}
_MOMENT: dict[str, Any] = {"kind": "other", "when": None, "who": [], "effects": [], "meaning": "", "step": None}


_AGREEMENTS = "contract/agreements/"
_WHO = ("members", "who", "committed")
"""The fields that name parties and people."""


class No(Exception):
    """Refused, with the code."""


def flat(board: Board) -> State:
    """A real board, as plain as the model. What is the same on every board here is left out."""
    state: State = {}
    raw = board.model_dump(mode="json", exclude={"keys", "owner", "language", "walks"})
    photo = raw.pop("photos")["photo"]
    for kind in (
        "members",
        "kinds",
        "relation_kinds",
        "moment_kinds",
        "parties",
        "people",
        "groups",
        "steps",
        "moments",
        "role_names",
        "resources",
    ):
        state |= {f"{kind}/{key}": item for key, item in raw.pop(kind).items()}
    for key, account in raw.pop("ledgers")["own"]["accounts"].items():
        state |= {f"accounts/{key}/contributions/{at}": item for at, item in account.pop("contributions").items()}
        state[f"accounts/{key}"] = account
    for key, seat in photo["seats"].items():
        state |= {f"seats/{key}/backpack/{at}": item for at, item in seat.pop("backpack").items()}
        state[f"seats/{key}"] = seat
    state |= {f"{kind}/{key}": item for kind in ("relations", "chairs") for key, item in photo[kind].items()}
    contract = raw.pop("contract")
    for kind in ("spots", "others", "lines", "agreements"):
        state |= {f"contract/{kind}/{key}": item for key, item in contract.pop(kind).items()}
    state["contract"] = contract
    for item in state.values():
        item.pop("closed_to", None)
    return {"": raw, **state}


def differing(real: State, plain: State) -> dict[str, tuple[Any, Any]]:
    """Where the two say different things."""
    return {at: (real.get(at), plain.get(at)) for at in {**real, **plain} if real.get(at) != plain.get(at)}


def clean(name: str, value: Any) -> Any:
    """A text as the board keeps it."""
    if not isinstance(value, str) or name not in _LINES | _TEXTS:
        return value
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    value = "".join(sign for sign in value if sign in "\n\t" or not _steers(sign))
    value = unicodedata.normalize("NFC", value)
    return " ".join(value.split()) if name in _LINES else value.strip()


def _steers(sign: str) -> bool:
    code = ord(sign)
    if unicodedata.category(sign) == "Cf":
        return code not in (0x200C, 0x200D) and not 0xE0020 <= code <= 0xE007F
    return unicodedata.category(sign) in ("Cc", "Cs") or code & 0xFFFE == 0xFFFE


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

    def do(self, by: str, verb: str, values: Values, real: State | None = None) -> None:
        """Carries out a verb, taking places over from the real board. No: it is refused, nothing has changed."""
        before = copy.deepcopy(self.state)
        told = {name: clean(name, value) for name, value in values.items()}
        try:
            VERBS[verb](self.state, by, told)
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
    _let_go(state)
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
        if "/contributions/" in at and not {at.partition("/contributions/")[0], f"resources/{_key(at)}"} & both
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
    keys = {_key(at) for at in came if not at.startswith(_AGREEMENTS)}
    hung_on |= any((at := f"{_AGREEMENTS}{key}") in state and at not in came for key in keys)
    is_used = any("/contributions/" in at and f"resources/{_key(at)}" in came and at not in came for at in state)
    return (
        not hung_on
        and not is_used
        and not any(keys & _refs(at, item) for at, item in state.items() if _key(at) not in keys)
    )


def _fields_back(state: State, entry: Entry) -> None:
    for at in entry.before.keys() & entry.after.keys() & state.keys():
        for name, value in entry.before[at].items():
            if entry.after[at][name] != value and state[at][name] == entry.after[at][name]:
                state[at][name] = copy.deepcopy(value)


def _refs(at: str, item: dict[str, Any]) -> set[str]:
    held = (item.get(name) for name in ("source", "target", "party", "kind", "step", "who"))
    one = {value for value in held if isinstance(value, str)}
    return one | {key for name in (*_WHO, "roles") if isinstance(item.get(name), list) for key in item[name]}


def _let_go(state: State) -> None:
    """Nothing refers to what is not there."""
    for at, item in list(state.items()):
        if _is_loose(state, at, item):
            del state[at]
            continue
        if at.startswith("relations/") and f"relation_kinds/{item['kind']}" not in state:
            item["kind"] = "other"
        elif at.startswith("people/") and item["party"] and f"parties/{item['party']}" not in state:
            item["party"] = None
        elif at.startswith("parties/") and f"kinds/{item['kind']}" not in state:
            item["kind"] = "other"
        elif at == "contract":
            item["roles"] = [key for key in item["roles"] if f"role_names/{key}" in state]
        for name in _WHO:
            if isinstance(item.get(name), list):
                item[name] = [key for key in item[name] if f"seats/{key}" in state]
        if at.startswith("moments/"):
            item["kind"] = item["kind"] if f"moment_kinds/{item['kind']}" in state else "other"
            item["step"] = item["step"] if f"steps/{item['step']}" in state else None


def _is_loose(state: State, at: str, item: dict[str, Any]) -> bool:
    """Whether what it hung on is gone, and it goes with it."""
    if at.startswith("relations/"):
        return not all(f"seats/{item[end]}" in state for end in ("source", "target"))
    if at.startswith(_AGREEMENTS):
        return _key(at) != "table" and f"parties/{_key(at)}" not in state
    if at.startswith("contract/others/"):
        return item["who"] is not None and f"seats/{item['who']}" not in state
    if "/contributions/" in at:
        return at.partition("/contributions/")[0] not in state or f"resources/{_key(at)}" not in state
    return "/backpack/" in at and at.partition("/backpack/")[0] not in state


def _number_anew(state: State, back: list[str]) -> None:
    numbered = [(number, at) for at in back if (number := state[at].get("number")) is not None]
    for number, at in sorted(numbered):
        if sum(item.get("number") == number for item in state.values()) > 1:
            state[at]["number"] = _next_number(state)


def _top(at: str, items: list[str]) -> str:
    """An interest that came or went with its seat counts as that seat."""
    return next((other for other in items if at.startswith(f"{other}/")), at)


def _key(at: str) -> str:
    return at.rpartition("/")[2]


def _next_number(state: State) -> int:
    return max((item.get("number") or 0 for item in state.values()), default=0) + 1


def _need(state: State, *addresses: str) -> None:
    if any(at not in state for at in addresses):
        raise No("gone")


def _set(state: State, at: str, values: Values, *names: str) -> None:
    _need(state, at)
    state[at] |= {name: values[name] for name in names if name in values}


def _newcomer(state: State, values: Values) -> None:
    seat = {**_SEAT, **dict.fromkeys(_WORDS, ""), "angle": None, "depth": None}
    state[f"seats/{values['id']}"] = seat
    _set(state, f"seats/{values['id']}", values, "angle", "depth", "commitment", "influence")


def add_party(state: State, by: str, values: Values) -> None:
    item = {"number": _next_number(state), "kind": "other", "kind_words": ""}
    state[f"parties/{values['id']}"] = item
    state[f"accounts/{values['id']}"] = dict(_ACCOUNT)
    _set(state, f"parties/{values['id']}", values, "name", "kind", "kind_words")
    _newcomer(state, values)


def add_person(state: State, by: str, values: Values) -> None:
    if values.get("party"):
        _need(state, f"parties/{values['party']}")
    state[f"people/{values['id']}"] = {"number": _next_number(state), "party": None}
    _set(state, f"people/{values['id']}", values, "name", "party")
    _newcomer(state, values)


def add_names(state: State, by: str, values: Values) -> None:
    for party in values["parties"]:
        add_party(state, by, {"id": party["id"], "name": clean("name", party["name"])})


def rename(state: State, by: str, values: Values) -> None:
    found = [at for kind in ("parties", "people", "groups") if (at := f"{kind}/{values['id']}") in state]
    _need(state, *(found or ["nowhere"]))
    _set(state, found[0], values, "name")


def set_party(state: State, by: str, values: Values) -> None:
    if "kind" in values:
        _need(state, f"kinds/{values['kind']}")
    for key in values["ids"]:
        _set(state, f"parties/{key}", values, "kind", "kind_words")


def set_person(state: State, by: str, values: Values) -> None:
    _need(state, f"people/{values['id']}")
    if values["party"]:
        _need(state, f"parties/{values['party']}")
    _set(state, f"people/{values['id']}", values, "party")


def remove(state: State, by: str, values: Values) -> None:
    kinds = ("parties", "people", "groups", "steps", "moments", "relations", "chairs", "seats", "accounts", "resources")
    starts = (*(f"{kind}/" for kind in kinds), "contract/lines/", "contract/others/")
    gone = {at for at in state if at.startswith(starts) and "/contributions/" not in at and _key(at) in values["ids"]}
    _need(state, *([] if gone else ["nowhere"]))
    for at in list(state):
        if at in gone or any(at.startswith(f"{seat}/") for seat in gone):
            del state[at]
    _let_go(state)


def move(state: State, by: str, values: Values) -> None:
    for to in values["moves"]:
        _set(state, f"seats/{to['id']}", to, "angle", "depth", "commitment")


def set_seat(state: State, by: str, values: Values) -> None:
    for key in values["ids"]:
        _set(state, f"seats/{key}", values, "commitment", "mandate", "influence", "autonomy", "power_sources", *_WORDS)


def tidy(state: State, by: str, values: Values) -> None:
    for at, item in state.items():
        if at.startswith("seats/") and at.count("/") == 1:
            item |= {"angle": None, "depth": None}


def add_chair(state: State, by: str, values: Values) -> None:
    state[f"chairs/{values['id']}"] = {"words": "", "angle": 4.0}
    set_chair(state, by, values)


def set_chair(state: State, by: str, values: Values) -> None:
    _set(state, f"chairs/{values['id']}", values, "words", "angle")


def relate(state: State, by: str, values: Values) -> None:
    _need(state, f"seats/{values['source']}", f"seats/{values['target']}")
    if values["source"] == values["target"]:
        raise No("itself")
    relation = {"kind": "works_with", "words": "", "strength": None, "tension": 0, "note": ""} | values
    del relation["id"]
    relation.setdefault("direction", state[f"relation_kinds/{relation['kind']}"]["direction"])
    state[f"relations/{values['id']}"] = relation


def set_relation(state: State, by: str, values: Values) -> None:
    if "kind" in values:
        _need(state, f"relation_kinds/{values['kind']}")
        values.setdefault("direction", state[f"relation_kinds/{values['kind']}"]["direction"])
    for key in values["ids"]:
        _set(state, f"relations/{key}", values, "kind", "words", "strength", "tension", "direction", "note")


def add_group(state: State, by: str, values: Values) -> None:
    state[f"groups/{values['id']}"] = {}
    set_group(state, by, values)


def set_group(state: State, by: str, values: Values) -> None:
    if "members" in values:
        values["members"] = [key for key in dict.fromkeys(values["members"]) if f"seats/{key}" in state]
    _set(state, f"groups/{values['id']}", values, "name", "members")


def add_interest(state: State, by: str, values: Values) -> None:
    if not values["text"]:
        raise No("empty")
    _need(state, f"seats/{values['seat']}")
    at = f"seats/{values['seat']}/backpack/{values['id']}"
    state[at] = {"sort": "interest", "whose": "organisation", "on_table": None}
    _set(state, at, values, "text", "sort", "on_table")


def set_interest(state: State, by: str, values: Values) -> None:
    if values.get("text") == "":
        raise No("empty")
    _set(state, f"seats/{values['seat']}/backpack/{values['id']}", values, "text", "on_table")


def _seated_once(state: State, values: Values) -> None:
    for name in ("who", "committed", "effects"):
        if name in values:
            there = dict.fromkeys(values[name])
            values[name] = [key for key in there if name == "effects" or f"seats/{key}" in state]


def add_step(state: State, by: str, values: Values) -> None:
    state[f"steps/{values['id']}"] = copy.deepcopy(_STEP)
    _set(state, f"steps/{values['id']}", values, "title", "planned", "state")


def set_step(state: State, by: str, values: Values) -> None:
    _seated_once(state, values)
    _set(state, f"steps/{values['id']}", values, "title", *_STEP)


def _need_moment(state: State, values: Values) -> None:
    if "kind" in values:
        _need(state, f"moment_kinds/{values['kind']}")
    if values.get("step"):
        _need(state, f"steps/{values['step']}")


def add_moment(state: State, by: str, values: Values) -> None:
    _need_moment(state, values)
    state[f"moments/{values['id']}"] = copy.deepcopy(_MOMENT)
    _set(state, f"moments/{values['id']}", values, "title", "kind", "when", "step")


def set_moment(state: State, by: str, values: Values) -> None:
    _need_moment(state, values)
    _seated_once(state, values)
    _set(state, f"moments/{values['id']}", values, "title", *_MOMENT)


def add_moment_kind(state: State, by: str, values: Values) -> None:
    state[f"moment_kinds/{values['id']}"] = {"label": values["label"], "sign": "star"}


def set_roles(state: State, by: str, values: Values) -> None:
    _need(state, *(f"role_names/{key}" for key in values["roles"]))
    state["contract"]["roles"] = list(dict.fromkeys(values["roles"]))


def add_role_name(state: State, by: str, values: Values) -> None:
    state[f"role_names/{values['id']}"] = {"label": values["label"]}
    state["contract"]["roles"] = [*state["contract"]["roles"], values["id"]]


def stand_at(state: State, by: str, values: Values) -> None:
    state[f"contract/spots/{values['stand']}"] = {"across": values["across"], "up": values["up"]}


def lift(state: State, by: str, values: Values) -> None:
    _need(state, f"contract/spots/{values['stand']}")
    del state[f"contract/spots/{values['stand']}"]


def add_spot(state: State, by: str, values: Values) -> None:
    who = values.get("who")
    if not who and not values.get("words"):
        raise No("empty")
    if who:
        _need(state, f"seats/{who}")
        if any(at.startswith("contract/others/") and item["who"] == who for at, item in state.items()):
            raise No("taken")
    state[f"contract/others/{values['id']}"] = {"who": who, "words": "", "across": 0.5, "up": 0.5}
    _set(state, f"contract/others/{values['id']}", values, "across", "up", "words")


def set_spot(state: State, by: str, values: Values) -> None:
    at = f"contract/others/{values['id']}"
    _need(state, at)
    if values.get("words") == "" and not state[at]["who"]:
        raise No("empty")
    _set(state, at, values, "across", "up", "words")


def add_line(state: State, by: str, values: Values) -> None:
    if not values["text"]:
        raise No("empty")
    state[f"contract/lines/{values['id']}"] = {"sort": values["sort"], "text": values["text"]}


def set_line(state: State, by: str, values: Values) -> None:
    if not values["text"]:
        raise No("empty")
    _set(state, f"contract/lines/{values['id']}", values, "text")


def set_agreement(state: State, by: str, values: Values) -> None:
    if values["key"] != "table":
        _need(state, f"parties/{values['key']}")
    at, none = f"{_AGREEMENTS}{values['key']}", {"state": "not_yet", "when": None, "how": ""}
    agreed = state.get(at, none) | {name: values[name] for name in none if name in values}
    if at in state or agreed != none:
        state[at] = agreed


def set_account(state: State, by: str, values: Values) -> None:
    _set(state, f"accounts/{values['id']}", values, *_ACCOUNT)


def set_contribution(state: State, by: str, values: Values) -> None:
    _need(state, f"accounts/{values['party']}", f"resources/{values['resource']}")
    at = f"accounts/{values['party']}/contributions/{values['resource']}"
    told = {name: clean(name, values[name]) for name in _CELL if name in values}
    if at in state or told != {name: _CELL[name] for name in told}:
        state[at] = {**_CELL, **state.get(at, {}), **told}


def set_contributions(state: State, by: str, values: Values) -> None:
    for cell in values["cells"]:
        set_contribution(state, by, cell)


def add_resource(state: State, by: str, values: Values) -> None:
    state[f"resources/{values['id']}"] = {"label": values["label"], "tangible": values.get("tangible", True)}


def set_resource(state: State, by: str, values: Values) -> None:
    _set(state, f"resources/{values['key']}", values, "label", "tangible")


def set_board(state: State, by: str, values: Values) -> None:
    _set(state, "", values, "name", "stuck", "shared_task", "ambition", "standing", "working_on", "ahead")


def set_kind(state: State, by: str, values: Values) -> None:
    names = ("label",) if values["key"] == "other" else ("label", "sign")
    _set(state, f"kinds/{values['key']}", values, *names)


def add_kind(state: State, by: str, values: Values) -> None:
    state[f"kinds/{values['key']}"] = {"sign": "star"}
    _set(state, f"kinds/{values['key']}", values, "label", "sign")


def add_relation_kind(state: State, by: str, values: Values) -> None:
    state[f"relation_kinds/{values['id']}"] = {"label": values["label"], "line": "dash_dot", "direction": "none"}


def set_member(state: State, by: str, values: Values) -> None:
    state[f"members/{by}"]["name"] = values["name"]


VERBS: dict[str, Callable[[State, str, Values], None]] = {
    verb.__name__: verb
    for verb in (
        *(add_party, add_person, add_names, rename, set_party, set_person, remove, move, set_seat, tidy),
        *(add_chair, set_chair, relate, set_relation, add_group, set_group, add_interest, set_interest),
        *(add_step, set_step, add_moment, set_moment, add_moment_kind),
        *(set_roles, add_role_name, stand_at, lift, add_spot, set_spot, add_line, set_line, set_agreement),
        *(set_account, set_contribution, set_contributions, add_resource, set_resource),
        *(set_board, set_kind, add_kind, add_relation_kind, set_member),
    )
}
