"""A field of a form, saved by the door of gestures."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.ui import session
from workshop.ui.components.hosted import hosted


def field(
    shape: str,
    *,
    key: str,
    label: str,
    value: Any,
    saves: Mapping[str, Any],
    options: Sequence[tuple[Any, str]] = (),
    **face: Any,
) -> None:
    """Shows a value of the board, and saves it by a verb when it is left or chosen; to read only for who may not.

    `shape`: see assets/js/field/controls.js. `saves`: verb, target, address, field and whether it is still (see
    workshop.ui.fields.Bound). `face`: limit, rows, hint and the like, of that shape.
    """
    told: dict[str, Any] = {
        "board": session.board_id(),
        "revision": session.drawn(),
        "name": key,
        "shape": shape,
        "label": label,
    }
    told["fixed"] = not session.edits()
    hosted("field", key=key, data={**told, "value": value, "options": list(options), **saves, **face})
