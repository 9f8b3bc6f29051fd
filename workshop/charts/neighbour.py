"""Who looks along with whom, as the strip of who takes part draws it."""

from datetime import datetime
from typing import Any

from workshop.access.course_view import CourseView
from workshop.model.neighbour import along
from workshop.model.sharing import MASKS

Json = dict[str, Any]


def neighbour_told(view: CourseView, now: datetime) -> Json | None:
    """None: no round runs. `drafts`: what is asked for to see it beforehand, by how parties and people are called."""
    held = view.neighbour
    if held is None:
        return None
    return {
        "me": view.viewer,
        "choices": [{"id": key, "name": name} for key, name in held.choices.items()],
        "beside": list(held.beside),
        "mine": held.mine,
        "waits": held.waits,
        "is_asked": held.is_asked,
        "theirs": [{"id": key, "name": name} for key, name in held.theirs.items()],
        "left": max(0.0, round((held.until - now).total_seconds(), 1)),
        "drafts": {mask: along(mask).code for mask in MASKS},
    }
