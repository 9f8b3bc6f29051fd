"""A round of dots, as desk, strip and wall draw it."""

import html
from typing import Any

from workshop.access.round_pictures import DotsLaid
from workshop.model.dots import Dots
from workshop.text.catalogue import Gettext


def dots_asked(held: Dots | None) -> dict[str, Any]:
    """What there is to lay dots on; nothing, where it is a round of another kind."""
    return {"options": list(held.options), "each": held.each} if held is not None else {}


def dots_rows(laid: DotsLaid) -> str:
    """The picture for a wall, as HTML: a row for each option, with as many dots as lie on it, and how many that is."""
    most = max((count for _option, count, _by in laid.counts), default=0)
    rows = "".join(_row(option, count) for option, count, _by in laid.counts)
    return f'<ul class="sb-wall-dots" style="--rows: {len(laid.counts)}; --most: {max(most, 1)}">{rows}</ul>'


def _row(option: str, count: int) -> str:
    dots = "<i></i>" * count
    return (
        f"<li><span>{html.escape(option)}</span>"
        f'<span class="sb-dots-laid" aria-hidden="true">{dots}</span><b>{count}</b></li>'
    )


def dots_held_back(_: Gettext) -> str:
    """Why they stay out."""
    return _("Dots are shown once five people laid some: fewer would tell whose they are.")
