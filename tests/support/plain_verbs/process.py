"""The verbs of the process in time, on plain dicts."""

import copy

from tests.support.plain_state import (
    MOMENT,
    STEP,
    State,
    Values,
    need,
    seated_once,
    set_fields,
)


def add_step(state: State, by: str, values: Values) -> None:
    state[f"steps/{values['id']}"] = copy.deepcopy(STEP)
    set_fields(state, f"steps/{values['id']}", values, "title", "planned", "state")


def set_step(state: State, by: str, values: Values) -> None:
    seated_once(state, values)
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
    seated_once(state, values)
    set_fields(state, f"moments/{values['id']}", values, "title", *MOMENT)


def add_moment_kind(state: State, by: str, values: Values) -> None:
    state[f"moment_kinds/{values['id']}"] = {"label": values["label"], "sign": "star"}
    if values.get("moment") is not None:
        set_moment(state, by, {"id": values["moment"], "kind": values["id"]})
