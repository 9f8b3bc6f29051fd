"""The verbs of the board and its photo, on plain dicts."""

from tests.support.plain_state import (
    ACCOUNT,
    SEAT,
    SEAT_WORDS,
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
