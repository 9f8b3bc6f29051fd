"""The half year as a group's screens draw it: blocks, stands, and what is looked back upon."""

from datetime import datetime
from typing import Any

from workshop.access.course_view import CourseView, Planned
from workshop.access.half_year import StandSeen
from workshop.charts.dots import dots_asked
from workshop.model.base import Id

Json = dict[str, Any]


def half_year_told(view: CourseView, now: datetime) -> Json:
    """For desk and participants; each is told only what stands in their view."""
    half = view.half_year
    told: Json = {
        "block": half.block,
        "blocks": [{"id": key, "title": block.title} for key, block in view.blocks.items()],
        "stands": [_stand(key, stand, view, now) for key, stand in half.stands.items()],
        "shared": [
            {"id": key, "name": held.name, "block": held.block, "question": held.question, "text": held.text}
            for key, held in half.shared.items()
        ],
    }
    if view.seat == "trainer":
        told["others"] = [planned_told(key, held) for key, held in view.plan.items() if not held.is_now]
    else:
        told["board"] = view.board is not None
        told["mine"] = [
            {"block": held.block, "question": held.question, "text": held.text, "shared": held.is_shared}
            for held in half.mine
        ]
    return told


def planned_told(key: Id, held: Planned) -> Json:
    """A round of the plan."""
    return {
        "id": key,
        "question": held.question,
        "minutes": held.minutes,
        "kind": held.kind,
        "block": held.block,
        "skipped": held.is_skipped,
        "over": held.is_over,
        "revealed": held.is_revealed,
        **(dots_asked(held.dots) if held.kind == "dots" else {}),
    }


def _stand(key: Id, held: StandSeen, view: CourseView, now: datetime) -> Json:
    told = {
        "id": key,
        "name": held.name,
        "block": held.block,
        "on": held.on.isoformat(),
        "open": held.open_until is not None and now < held.open_until,
    }
    if view.seat == "trainer":
        return {**told, "people": held.people}
    return {**told, "mine": held.mine is not None, "modules": list(held.mine.modules) if held.mine is not None else []}
