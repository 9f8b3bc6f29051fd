"""A board as dicts by address: how it is taken from a real one, compared, and written in."""

import unicodedata
from typing import Any

from workshop.model.board import Board

State = dict[str, dict[str, Any]]
"""Fields by address; the board itself is at ''."""
Values = dict[str, Any]

SEAT: dict[str, Any] = {"commitment": None, "mandate": None, "influence": None, "autonomy": None, "power_sources": []}
SEAT_WORDS = ("puzzle_piece", "stake", "task_words", "split_loyalty", "power_words", "note")
_LINES = {"name", "title", "third", "kind_words", "words", "power_words", "label", "now_words", "should_words"}
_TEXTS = {"text", "note", "puzzle_piece", "stake", "task_words", "split_loyalty", "stuck", "shared_task", "ambition"}
_TEXTS |= {
    "how",
    "purpose",
    "meaning",
    "equilibrium",
    "first_sentence",
    "standing",
    "working_on",
    "ahead",
    "gives",
    "takes",
    "hopes",
    "will_not",
    "happened",
    "noticed",
}
STEP: dict[str, Any] = {"planned": None, "actual": None, "purpose": "", "state": "next", "who": [], "committed": []}
ACCOUNT: dict[str, Any] = {"gives": "", "takes": "", "hopes": "", "felt_balance": None}
CELL: dict[str, Any] = {"gives": None, "takes": None, "hopes": None, "note": ""}
MOMENT: dict[str, Any] = {"kind": "other", "when": None, "who": [], "effects": [], "momentum": [], "meaning": ""}
MOMENT |= {"step": None}


AGREEMENTS = "contract/agreements/"
WHO = ("members", "who", "committed", "at")
"""The fields that name parties and people, and steps and moments."""
SYMPTOM: dict[str, Any] = {"kind": "other", "text": "", "who": [], "at": []}
ADJUSTMENT: dict[str, Any] = {"title": "-", "sort": "contribution", "state": "weighing", "ambition": "", "whom": None}
ADJUSTMENT |= {"what_for": None, "payer": "parties", "third": "", "who": [], "first_sentence": ""}


class No(Exception):
    """Refused, with the code."""


def flat(board: Board) -> State:
    """A real board, as plain as the model. What is the same on every board here is left out."""
    state: State = {}
    raw = board.model_dump(mode="json", exclude={"keys", "owner", "language", "walks", "observations"})
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
    for name, ledger in raw.pop("ledgers").items():
        start = "" if name == "own" else f"ledgers/{name}/"
        for key, account in ledger.pop("accounts").items():
            cells = account.pop("contributions")
            state |= {f"{start}accounts/{key}/contributions/{at}": item for at, item in cells.items()}
            state[f"{start}accounts/{key}"] = account
        if start:
            state[f"ledgers/{name}"] = ledger
    state |= {f"symptoms/{key}": item for key, item in raw.pop("symptoms").items()}
    for name, item in raw.pop("adjustments").items():
        for key, account in item.pop("accounts").items():
            cells = account.pop("contributions")
            state |= {f"adjustments/{name}/accounts/{key}/contributions/{at}": cell for at, cell in cells.items()}
            state[f"adjustments/{name}/accounts/{key}"] = account
        state |= {f"adjustments/{name}/notes/{key}": note for key, note in item.pop("notes").items()}
        state[f"adjustments/{name}"] = item
    for key, seat in photo["seats"].items():
        state |= {f"seats/{key}/backpack/{at}": item for at, item in seat.pop("backpack").items()}
        state[f"seats/{key}"] = seat
    state |= {f"{kind}/{key}": item for kind in ("relations", "chairs") for key, item in photo[kind].items()}
    contract = raw.pop("contract")
    for key, item in contract["responsibilities"].items():
        state |= {f"contract/laid_back/{key}/{at}": once for at, once in item.pop("laid_back").items()}
    for kind in ("spots", "others", "lines", "agreements", "responsibilities", "hands", "circle"):
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


def key_of(at: str) -> str:
    return at.rpartition("/")[2]


def next_number(state: State) -> int:
    return max((item.get("number") or 0 for item in state.values()), default=0) + 1


def need(state: State, *addresses: str) -> None:
    if any(at not in state for at in addresses):
        raise No("gone")


def set_fields(state: State, at: str, values: Values, *names: str) -> None:
    need(state, at)
    state[at] |= {name: values[name] for name in names if name in values}


def let_go(state: State) -> None:
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
            item["seat"] = item["seat"] if f"seats/{item['seat']}" in state else None
        for name in WHO:
            if isinstance(item.get(name), list):
                item[name] = [key for key in item[name] if _is_there(state, name, key)]
        if at.startswith("adjustments/") and "whom" in item and f"seats/{item['whom']}" not in state:
            item["whom"] = None
        if at.startswith(("contract/responsibilities/", "contract/laid_back/")):
            for name in ("now", "should", "to"):
                if name in item and item[name] not in (None, "me", "other") and f"seats/{item[name]}" not in state:
                    item[name] = None
        if at.startswith("contract/hands/") and f"steps/{item['step']}" not in state:
            item["step"] = None
        if at.startswith("moments/"):
            item["kind"] = item["kind"] if f"moment_kinds/{item['kind']}" in state else "other"
            item["step"] = item["step"] if f"steps/{item['step']}" in state else None


def _is_there(state: State, name: str, key: str) -> bool:
    """Whether somebody sits at the table, or something stands on the line."""
    if name == "at":
        return f"steps/{key}" in state or f"moments/{key}" in state
    return f"seats/{key}" in state


def _is_loose(state: State, at: str, item: dict[str, Any]) -> bool:
    """Whether what it hung on is gone, and it goes with it."""
    if at.startswith("relations/"):
        return not all(f"seats/{item[end]}" in state for end in ("source", "target"))
    if at.startswith(AGREEMENTS):
        return key_of(at) != "table" and f"parties/{key_of(at)}" not in state
    if at.startswith("contract/others/"):
        return item["who"] is not None and f"seats/{item['who']}" not in state
    if at.startswith("ledgers/") and at.count("/") == 1:
        return item["who"] is not None and f"seats/{item['who']}" not in state
    if "/notes/" in at:
        return at.partition("/notes/")[0] not in state
    if at.startswith(("ledgers/", "adjustments/")) and "/accounts/" in at and "/contributions/" not in at:
        return at.rpartition("/accounts/")[0] not in state or f"parties/{key_of(at)}" not in state
    if at.startswith("contract/laid_back/"):
        return f"contract/responsibilities/{at.split('/')[2]}" not in state
    if "/contributions/" in at:
        return at.partition("/contributions/")[0] not in state or f"resources/{key_of(at)}" not in state
    return "/backpack/" in at and at.partition("/backpack/")[0] not in state


def seated_once(state: State, values: Values) -> None:
    for name in ("who", "committed", "effects"):
        if name in values:
            there = dict.fromkeys(values[name])
            values[name] = [key for key in there if name == "effects" or f"seats/{key}" in state]
