"""The verbs of the contract, on plain dicts."""

from tests.support.plain_state import (
    AGREEMENTS,
    No,
    State,
    Values,
    need,
    set_fields,
)


def set_roles(state: State, by: str, values: Values) -> None:
    need(state, *(f"role_names/{key}" for key in values["roles"]))
    state["contract"]["roles"] = list(dict.fromkeys(values["roles"]))


def sit_as(state: State, by: str, values: Values) -> None:
    if values.get("seat"):
        need(state, f"seats/{values['seat']}")
    state["contract"]["seat"] = values.get("seat")


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


_HANDS = {"step": None, "will_not": "", "planned": None, "held": None, "happened": "", "noticed": ""}


def add_hands(state: State, by: str, values: Values) -> None:
    state[f"contract/hands/{values['id']}"] = {"title": values["title"], **_HANDS}


def set_hands(state: State, by: str, values: Values) -> None:
    need(state, f"contract/hands/{values['id']}")
    if values.get("step"):
        need(state, f"steps/{values['step']}")
    set_fields(state, f"contract/hands/{values['id']}", values, "title", *_HANDS)


def point_at(state: State, by: str, values: Values) -> None:
    if any(at.startswith("contract/circle/") and item["place"] == values["place"] for at, item in state.items()):
        raise No("taken")
    state[f"contract/circle/{values['id']}"] = {"place": values["place"]}
