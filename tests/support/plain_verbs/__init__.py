"""Every verb in a few lines, on a board that is plain dicts."""

from collections.abc import Callable

from tests.support.plain_state import State, Values
from tests.support.plain_verbs import balance, contract, photo, process

VERBS: dict[str, Callable[[State, str, Values], None]] = {
    name: verb
    for room in (photo, process, contract, balance)
    for name, verb in vars(room).items()
    if getattr(verb, "__module__", "") == room.__name__ and not name.startswith("_")
}
