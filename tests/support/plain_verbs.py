"""Every verb in a few lines, on a board that is plain dicts."""

import copy
from collections.abc import Callable

from tests.support.plain_state import (
    ACCOUNT,
    ADJUSTMENT,
    AGREEMENTS,
    CELL,
    MOMENT,
    SEAT,
    SEAT_WORDS,
    STEP,
    SYMPTOM,
    No,
    State,
    Values,
    clean,
    key_of,
    let_go,
    need,
    next_number,
    set_fields,
)


def _newcomer(state: State, values: Values) -> None:
    seat = {**SEAT, **dict.fromkeys(SEAT_WORDS, ""), "angle": None, "depth": None}
    state[f"seats/{values['id']}"] = seat
    set_fields(state, f"seats/{values['id']}", values, "angle", "depth", "commitment", "influence")


def add_party(state: State, by: str, values: Values) -> None:
    item = {"number": next_number(state), "kind": "other", "kind_words": ""}
    state[f"parties/{values['id']}"] = item
    state[f"accounts/{values['id']}"] = dict(ACCOUNT)
    set_fields(state, f"parties/{values['id']}", values, "name", "kind", "kind_words")
    _newcomer(state, values)


def add_person(state: State, by: str, values: Values) -> None:
    if values.get("party"):
        need(state, f"parties/{values['party']}")
    state[f"people/{values['id']}"] = {"number": next_number(state), "party": None}
    set_fields(state, f"people/{values['id']}", values, "name", "party")
    _newcomer(state, values)


def add_names(state: State, by: str, values: Values) -> None:
    for party in values["parties"]:
        add_party(state, by, {"id": party["id"], "name": clean("name", party["name"])})


def rename(state: State, by: str, values: Values) -> None:
    found = [at for kind in ("parties", "people", "groups") if (at := f"{kind}/{values['id']}") in state]
    need(state, *(found or ["nowhere"]))
    set_fields(state, found[0], values, "name")


def set_party(state: State, by: str, values: Values) -> None:
    if "kind" in values:
        need(state, f"kinds/{values['kind']}")
    for key in values["ids"]:
        set_fields(state, f"parties/{key}", values, "kind", "kind_words")


def set_person(state: State, by: str, values: Values) -> None:
    need(state, f"people/{values['id']}")
    if values["party"]:
        need(state, f"parties/{values['party']}")
    set_fields(state, f"people/{values['id']}", values, "party")


def remove(state: State, by: str, values: Values) -> None:
    kinds = ("parties", "people", "groups", "steps", "moments", "relations", "chairs", "seats", "accounts", "resources")
    lists = ("lines", "others", "responsibilities", "laid_back", "hands", "circle")
    starts = (
        *(f"{kind}/" for kind in (*kinds, "ledgers", "symptoms", "adjustments")),
        *(f"contract/{kind}/" for kind in lists),
    )
    gone = {
        at
        for at in state
        if (at.startswith(starts) and "/contributions/" not in at and "/accounts/" not in at) or "/notes/" in at
        if key_of(at) in values["ids"]
    }
    need(state, *([] if gone else ["nowhere"]))
    for at in list(state):
        if at in gone or any(at.startswith(f"{seat}/") for seat in gone):
            del state[at]
    let_go(state)


def move(state: State, by: str, values: Values) -> None:
    for to in values["moves"]:
        set_fields(state, f"seats/{to['id']}", to, "angle", "depth", "commitment")


def set_seat(state: State, by: str, values: Values) -> None:
    for key in values["ids"]:
        set_fields(
            state,
            f"seats/{key}",
            values,
            "commitment",
            "mandate",
            "influence",
            "autonomy",
            "power_sources",
            *SEAT_WORDS,
        )


def tidy(state: State, by: str, values: Values) -> None:
    for at, item in state.items():
        if at.startswith("seats/") and at.count("/") == 1:
            item |= {"angle": None, "depth": None}


def add_chair(state: State, by: str, values: Values) -> None:
    state[f"chairs/{values['id']}"] = {"words": "", "angle": 4.0}
    set_chair(state, by, values)


def set_chair(state: State, by: str, values: Values) -> None:
    set_fields(state, f"chairs/{values['id']}", values, "words", "angle")


def relate(state: State, by: str, values: Values) -> None:
    need(state, f"seats/{values['source']}", f"seats/{values['target']}")
    if values["source"] == values["target"]:
        raise No("itself")
    relation = {"kind": "works_with", "words": "", "strength": None, "tension": 0, "note": ""} | values
    del relation["id"]
    relation.setdefault("direction", state[f"relation_kinds/{relation['kind']}"]["direction"])
    state[f"relations/{values['id']}"] = relation


def set_relation(state: State, by: str, values: Values) -> None:
    if "kind" in values:
        need(state, f"relation_kinds/{values['kind']}")
        values.setdefault("direction", state[f"relation_kinds/{values['kind']}"]["direction"])
    for key in values["ids"]:
        set_fields(state, f"relations/{key}", values, "kind", "words", "strength", "tension", "direction", "note")


def add_group(state: State, by: str, values: Values) -> None:
    state[f"groups/{values['id']}"] = {}
    set_group(state, by, values)


def set_group(state: State, by: str, values: Values) -> None:
    if "members" in values:
        values["members"] = [key for key in dict.fromkeys(values["members"]) if f"seats/{key}" in state]
    set_fields(state, f"groups/{values['id']}", values, "name", "members")


def add_interest(state: State, by: str, values: Values) -> None:
    if not values["text"]:
        raise No("empty")
    need(state, f"seats/{values['seat']}")
    at = f"seats/{values['seat']}/backpack/{values['id']}"
    state[at] = {"sort": "interest", "whose": "organisation", "on_table": None}
    set_fields(state, at, values, "text", "sort", "on_table")


def set_interest(state: State, by: str, values: Values) -> None:
    if values.get("text") == "":
        raise No("empty")
    set_fields(state, f"seats/{values['seat']}/backpack/{values['id']}", values, "text", "on_table")


def _seated_once(state: State, values: Values) -> None:
    for name in ("who", "committed", "effects"):
        if name in values:
            there = dict.fromkeys(values[name])
            values[name] = [key for key in there if name == "effects" or f"seats/{key}" in state]


def add_step(state: State, by: str, values: Values) -> None:
    state[f"steps/{values['id']}"] = copy.deepcopy(STEP)
    set_fields(state, f"steps/{values['id']}", values, "title", "planned", "state")


def set_step(state: State, by: str, values: Values) -> None:
    _seated_once(state, values)
    set_fields(state, f"steps/{values['id']}", values, "title", *STEP)


def _need_moment(state: State, values: Values) -> None:
    if "kind" in values:
        need(state, f"moment_kinds/{values['kind']}")
    if values.get("step"):
        need(state, f"steps/{values['step']}")


def add_moment(state: State, by: str, values: Values) -> None:
    _need_moment(state, values)
    state[f"moments/{values['id']}"] = copy.deepcopy(MOMENT)
    set_fields(state, f"moments/{values['id']}", values, "title", "kind", "when", "step")


def set_moment(state: State, by: str, values: Values) -> None:
    _need_moment(state, values)
    _seated_once(state, values)
    set_fields(state, f"moments/{values['id']}", values, "title", *MOMENT)


def add_moment_kind(state: State, by: str, values: Values) -> None:
    state[f"moment_kinds/{values['id']}"] = {"label": values["label"], "sign": "star"}
    if values.get("moment") is not None:
        set_moment(state, by, {"id": values["moment"], "kind": values["id"]})


def set_roles(state: State, by: str, values: Values) -> None:
    need(state, *(f"role_names/{key}" for key in values["roles"]))
    state["contract"]["roles"] = list(dict.fromkeys(values["roles"]))


def add_role_name(state: State, by: str, values: Values) -> None:
    state[f"role_names/{values['id']}"] = {"label": values["label"]}
    state["contract"]["roles"] = [*state["contract"]["roles"], values["id"]]


def stand_at(state: State, by: str, values: Values) -> None:
    state[f"contract/spots/{values['stand']}"] = {"across": values["across"], "up": values["up"]}


def lift(state: State, by: str, values: Values) -> None:
    need(state, f"contract/spots/{values['stand']}")
    del state[f"contract/spots/{values['stand']}"]


def add_spot(state: State, by: str, values: Values) -> None:
    who = values.get("who")
    if not who and not values.get("words"):
        raise No("empty")
    if who:
        need(state, f"seats/{who}")
        if any(at.startswith("contract/others/") and item["who"] == who for at, item in state.items()):
            raise No("taken")
    state[f"contract/others/{values['id']}"] = {"who": who, "words": "", "across": 0.5, "up": 0.5}
    set_fields(state, f"contract/others/{values['id']}", values, "across", "up", "words")


def set_spot(state: State, by: str, values: Values) -> None:
    at = f"contract/others/{values['id']}"
    need(state, at)
    if values.get("words") == "" and not state[at]["who"]:
        raise No("empty")
    set_fields(state, at, values, "across", "up", "words")


def add_line(state: State, by: str, values: Values) -> None:
    if not values["text"]:
        raise No("empty")
    state[f"contract/lines/{values['id']}"] = {"sort": values["sort"], "text": values["text"]}


def set_line(state: State, by: str, values: Values) -> None:
    if not values["text"]:
        raise No("empty")
    set_fields(state, f"contract/lines/{values['id']}", values, "text")


def set_agreement(state: State, by: str, values: Values) -> None:
    if values["key"] != "table":
        need(state, f"parties/{values['key']}")
    at, none = f"{AGREEMENTS}{values['key']}", {"state": "not_yet", "when": None, "how": ""}
    agreed = state.get(at, none) | {name: values[name] for name in none if name in values}
    if at in state or agreed != none:
        state[at] = agreed


def add_view(state: State, by: str, values: Values) -> None:
    need(state, f"seats/{values['who']}")
    if any(at.startswith("ledgers/") and item.get("who") == values["who"] for at, item in state.items()):
        raise No("taken")
    state[f"ledgers/{values['id']}"] = {"who": values["who"], "member": None}


def _account_at(state: State, values: Values, party: str) -> str:
    """Where the account stands in the view it is written in."""
    need(state, f"parties/{party}")
    if "ledger" not in values:
        return f"accounts/{party}"
    need(state, f"ledgers/{values['ledger']}")
    return f"ledgers/{values['ledger']}/accounts/{party}"


def add_symptom(state: State, by: str, values: Values) -> None:
    if values.get("kind", "other") == "other" and not values.get("text"):
        raise No("empty")
    state[f"symptoms/{values['id']}"] = copy.deepcopy(SYMPTOM)
    set_symptom(state, by, values)


def set_symptom(state: State, by: str, values: Values) -> None:
    at = f"symptoms/{values['id']}"
    for name in ("who", "at"):
        if name in values:
            there = ("seats",) if name == "who" else ("steps", "moments")
            values[name] = [key for key in dict.fromkeys(values[name]) if any(f"{k}/{key}" in state for k in there)]
    set_fields(state, at, values, *SYMPTOM)
    if state[at]["kind"] == "other" and not state[at]["text"]:
        raise No("empty")


def add_adjustment(state: State, by: str, values: Values) -> None:
    state[f"adjustments/{values['id']}"] = copy.deepcopy(ADJUSTMENT)
    set_fields(state, f"adjustments/{values['id']}", values, "title", "sort")


def set_adjustment(state: State, by: str, values: Values) -> None:
    _seated_once(state, values)
    if values.get("whom") and f"seats/{values['whom']}" not in state:
        values["whom"] = None
    set_fields(state, f"adjustments/{values['id']}", values, *ADJUSTMENT)


def adjust_account(state: State, by: str, values: Values) -> None:
    need(state, f"adjustments/{values['id']}", f"parties/{values['party']}")
    at = f"adjustments/{values['id']}/accounts/{values['party']}"
    told = {name: values[name] for name in ACCOUNT if name in values}
    if at in state or told != {name: ACCOUNT[name] for name in told}:
        state[at] = {**ACCOUNT, **state.get(at, {}), **told}


def adjust_cell(state: State, by: str, values: Values) -> None:
    need(state, f"adjustments/{values['id']}", f"parties/{values['party']}", f"resources/{values['resource']}")
    _fill(state, f"adjustments/{values['id']}/accounts/{values['party']}", values)


def add_note(state: State, by: str, values: Values) -> None:
    if not values["text"]:
        raise No("empty")
    need(state, f"adjustments/{values['adjustment']}")
    state[f"adjustments/{values['adjustment']}/notes/{values['id']}"] = {"text": values["text"]}


def set_note(state: State, by: str, values: Values) -> None:
    if not values["text"]:
        raise No("empty")
    set_fields(state, f"adjustments/{values['adjustment']}/notes/{values['id']}", values, "text")


def _carrier(state: State, values: Values, *names: str) -> None:
    need(state, *(f"seats/{values[name]}" for name in names if values.get(name) not in (None, "me", "other")))


def add_responsibility(state: State, by: str, values: Values) -> None:
    if not values["text"]:
        raise No("empty")
    nobody = {"now": None, "now_words": "", "should": None, "should_words": ""}
    state[f"contract/responsibilities/{values['id']}"] = {"text": values["text"], **nobody}


def set_responsibility(state: State, by: str, values: Values) -> None:
    at = f"contract/responsibilities/{values['id']}"
    need(state, at)
    if values.get("text") == "":
        raise No("empty")
    _carrier(state, values, "now", "should")
    set_fields(state, at, values, "text", "now", "now_words", "should", "should_words")


def lay_back(state: State, by: str, values: Values) -> None:
    need(state, f"contract/responsibilities/{values['responsibility']}")
    _carrier(state, values, "to")
    at = f"contract/laid_back/{values['responsibility']}/{values['id']}"
    state[at] = {"to": None, "when": None, "how": "", "mine_again": None}
    set_fields(state, at, values, "to", "when")


def set_laid_back(state: State, by: str, values: Values) -> None:
    at = f"contract/laid_back/{values['responsibility']}/{values['id']}"
    need(state, at)
    _carrier(state, values, "to")
    set_fields(state, at, values, "to", "when", "how", "mine_again")


HANDS = {"step": None, "will_not": "", "planned": None, "held": None, "happened": "", "noticed": ""}


def add_hands(state: State, by: str, values: Values) -> None:
    state[f"contract/hands/{values['id']}"] = {"title": values["title"], **HANDS}


def set_hands(state: State, by: str, values: Values) -> None:
    need(state, f"contract/hands/{values['id']}")
    if values.get("step"):
        need(state, f"steps/{values['step']}")
    set_fields(state, f"contract/hands/{values['id']}", values, "title", *HANDS)


def point_at(state: State, by: str, values: Values) -> None:
    if any(at.startswith("contract/circle/") and item["place"] == values["place"] for at, item in state.items()):
        raise No("taken")
    state[f"contract/circle/{values['id']}"] = {"place": values["place"]}


def set_account(state: State, by: str, values: Values) -> None:
    at = _account_at(state, values, values["id"])
    told = {name: values[name] for name in ACCOUNT if name in values}
    if at in state or told != {name: ACCOUNT[name] for name in told}:
        state[at] = {**ACCOUNT, **state.get(at, {}), **told}


def set_contribution(state: State, by: str, values: Values) -> None:
    account = _account_at(state, values, values["party"])
    need(state, f"resources/{values['resource']}")
    _fill(state, account, values)


def _fill(state: State, account: str, values: Values) -> None:
    at = f"{account}/contributions/{values['resource']}"
    told = {name: clean(name, values[name]) for name in CELL if name in values}
    if at in state or told != {name: CELL[name] for name in told}:
        state.setdefault(account, dict(ACCOUNT))
        state[at] = {**CELL, **state.get(at, {}), **told}


def set_contributions(state: State, by: str, values: Values) -> None:
    for cell in values["cells"]:
        set_contribution(state, by, {**cell, **({"ledger": values["ledger"]} if "ledger" in values else {})})


def add_resource(state: State, by: str, values: Values) -> None:
    state[f"resources/{values['id']}"] = {"label": values["label"], "tangible": values.get("tangible", True)}


def set_resource(state: State, by: str, values: Values) -> None:
    set_fields(state, f"resources/{values['key']}", values, "label", "tangible")


def set_board(state: State, by: str, values: Values) -> None:
    set_fields(
        state, "", values, "name", "stuck", "shared_task", "ambition", "equilibrium", "standing", "working_on", "ahead"
    )


def set_kind(state: State, by: str, values: Values) -> None:
    names = ("label",) if values["key"] == "other" else ("label", "sign")
    set_fields(state, f"kinds/{values['key']}", values, *names)


def add_kind(state: State, by: str, values: Values) -> None:
    state[f"kinds/{values['key']}"] = {"sign": "star"}
    set_fields(state, f"kinds/{values['key']}", values, "label", "sign")


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
        *(add_symptom, set_symptom, add_adjustment, set_adjustment, adjust_account, adjust_cell, add_note, set_note),
        *(add_view, set_account, set_contribution, set_contributions, add_resource, set_resource),
        *(add_responsibility, set_responsibility, lay_back, set_laid_back, add_hands, set_hands, point_at),
        *(set_board, set_kind, add_kind, add_relation_kind, set_member),
    )
}
