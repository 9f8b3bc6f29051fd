"""The verbs on an ugly photo, on plain dicts: those of the photo, and those of its own."""

from tests.support.plain_state import No, State, Values, key_of, need, set_fields
from tests.support.plain_verbs import photo
from workshop.model.board import Board


def flat_ugly(board: Board) -> State:
    """A real ugly photo, as plain as the model: without when and for whom it is open."""
    held = board.ugly
    assert held is not None
    raw = held.model_dump(mode="json", exclude={"opening"})
    state: State = {f"relation_kinds/{key}": kind.model_dump() for key, kind in board.relation_kinds.items()}
    for key, seat in raw["seats"].items():
        state |= {f"seats/{key}/backpack/{at}": item for at, item in seat.pop("backpack").items()}
        state[f"seats/{key}"] = seat
    state |= {f"{kind}/{key}": item for kind in ("relations", "chairs", "lines") for key, item in raw[kind].items()}
    for item in state.values():
        item.pop("closed_to", None)
    return state


def add_ugly_line(state: State, by: str, values: Values) -> None:
    if not values["text"]:
        raise No("empty")
    state[f"lines/{values['id']}"] = {"text": values["text"]}


def set_ugly_line(state: State, by: str, values: Values) -> None:
    need(state, f"lines/{values['id']}")
    if not values["text"]:
        raise No("empty")
    set_fields(state, f"lines/{values['id']}", values, "text")


def remove(state: State, by: str, values: Values) -> None:
    """Nobody leaves the table from here."""
    gone = [at for at in state if at.startswith(("relations/", "chairs/", "lines/")) or "/backpack/" in at]
    gone = [at for at in gone if key_of(at) in values["ids"]]
    need(state, *(gone or ["nowhere"]))
    for at in gone:
        del state[at]


UGLY_VERBS = {
    **{name: verb for name, verb in vars(photo).items() if getattr(verb, "__module__", "") == photo.__name__},
    **{verb.__name__: verb for verb in (add_ugly_line, set_ugly_line, remove)},
}
