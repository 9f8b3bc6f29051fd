"""A course group as its screens draw it: desk, wall and participants', from the view of each."""

from datetime import datetime
from typing import Any

from workshop.access.code import said
from workshop.access.course_view import CourseView, Now, Tally
from workshop.charts.qr import qr

Json = dict[str, Any]


def course_told(view: CourseView, now: datetime) -> Json:
    """What one screen is told. Of time it says how much is left, since clocks in a room differ."""
    told: Json = {
        "title": view.title,
        "closed": view.is_closed,
        "blank": view.is_blank,
        "now": _now(view.now, now) if view.now is not None else None,
        "ready": view.mine.is_ready,
        "shares": list(view.mine.shares),
        "named": view.mine.is_named,
    }
    if view.seat in ("trainer", "wall"):
        told["people"] = [{"id": key, "name": somebody.name} for key, somebody in view.people.items() if somebody.is_in]
        told["shown"] = view.shown
        told["tally"] = _tally(view.tally) if view.tally is not None else None
    if view.seat == "trainer":
        told["away"] = [{"id": key, "name": one.name} for key, one in view.people.items() if not one.is_in]
        told["doors"] = [
            key for key, one in view.people.items() if one.door_open_until is not None and one.door_open_until > now
        ]
        told["plan"] = [
            {
                "id": key,
                "question": held.question,
                "minutes": held.minutes,
                "kind": held.kind,
                "over": held.is_over,
                "revealed": held.is_revealed,
            }
            for key, held in view.plan.items()
        ]
    return told


def _now(held: Now, now: datetime) -> Json:
    left = round((held.ends_at - now).total_seconds(), 1) if held.ends_at is not None else 0.0
    return {
        "id": held.id,
        "question": held.question,
        "kind": held.kind,
        "left": left,
        "ready": held.ready,
        "people": held.people,
    }


def _tally(held: Tally) -> Json:
    rows = [{"name": name, "count": count, "by": list(by)} for name, count, by in held.counts]
    return {"question": held.question, "rows": rows, "held_back": held.is_held_back}


def door_told(address: str, group: str, key: str, code: str) -> Json:
    """What lets others in, as the wall shows it and a phone reads it."""
    link = f"{address}/g/{group}/{key}"
    return {"address": address, "code": said(code), "link": link, "qr": qr(link)}
