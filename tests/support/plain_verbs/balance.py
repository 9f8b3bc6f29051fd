"""The verbs of give and take, on plain dicts."""

import copy

from tests.support.plain_state import (
    ACCOUNT,
    ADJUSTMENT,
    CELL,
    SYMPTOM,
    No,
    State,
    Values,
    clean,
    need,
    seated_once,
    set_fields,
)


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
    seated_once(state, values)
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
