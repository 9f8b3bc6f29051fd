"""A course group as its screens draw it: desk, wall and participants', from the view of each."""

from datetime import datetime
from typing import Any

from workshop.access.code import said
from workshop.access.course_view import CourseView, Now
from workshop.charts.asked import asked_told
from workshop.charts.dots import dots_asked
from workshop.charts.half_year import half_year_told, planned_told
from workshop.charts.in_room import in_room_told
from workshop.charts.in_words import picture_told
from workshop.charts.neighbour import neighbour_told
from workshop.charts.qr import qr
from workshop.charts.together import together_told
from workshop.model.board import Language
from workshop.model.round_kinds import ROUND_KINDS
from workshop.text import translator
from workshop.text.when import say_when

Json = dict[str, Any]


def course_told(view: CourseView, now: datetime, language: Language = "nl") -> Json:
    """What one screen is told, days in its language. Of time it says how much is left, as clocks in a room differ."""
    told: Json = {
        "title": view.title,
        "closed": view.is_closed,
        "blank": view.is_blank,
        "now": _now(view.now, now) if view.now is not None else None,
        "ready": view.mine.is_ready,
        "shares": list(view.mine.shares),
        "named": view.mine.is_named,
    }
    told |= together_told(view.together, now, is_room=view.seat in ("trainer", "wall"))
    told |= in_room_told(view, now)
    if view.seat == "participant":
        told["neighbour"] = neighbour_told(view, now)
        told["asks"] = asked_told(view)
        told["dots"] = list(view.mine.dots)
    if view.seat == "observer":
        told |= {"at_table": view.at_table, "stays": view.stays_in_room}
        told["picture"] = picture_told(view.picture, translator(language)) if view.picture is not None else None
    if view.seat in ("trainer", "wall"):
        told["people"] = [{"id": key, "name": somebody.name} for key, somebody in view.people.items() if somebody.is_in]
        told["shown"] = view.shown
    if view.seat == "trainer":
        told["trainers"] = [
            {"id": key, "name": one.name, "in": one.is_in, "me": key == view.viewer, "made": at == 0}
            for at, (key, one) in enumerate(view.trainers.items())
        ]
        told["away"] = [{"id": key, "name": one.name} for key, one in view.people.items() if not one.is_in]
        told["doors"] = [
            key for key, one in view.people.items() if one.door_open_until is not None and one.door_open_until > now
        ]
        told["blocks"] = [
            {"id": key, "title": block.title, "day": say_when(block.on, language) if block.on else ""}
            for key, block in view.blocks.items()
        ]
        told["plan"] = [planned_told(key, held) for key, held in view.plan.items() if held.is_now]
    if view.seat in ("trainer", "participant"):
        told["half_year"] = half_year_told(view, now)
    return told


def _now(held: Now, now: datetime) -> Json:
    left = round((held.ends_at - now).total_seconds(), 1) if held.ends_at is not None else 0.0
    return {
        "id": held.id,
        "question": held.question,
        "kind": held.kind,
        "beside": ROUND_KINDS[held.kind].keeps_picture,
        "reveals": bool(ROUND_KINDS[held.kind].holds),
        "left": left,
        "ready": held.ready,
        "people": held.people,
        **dots_asked(held.dots),
    }


def door_told(address: str, group: str, key: str, code: str) -> Json:
    """What lets others in, as the wall shows it and a phone reads it."""
    link = f"{address}/g/{group}/{key}"
    return {"address": address, "code": said(code), "link": link, "qr": qr(link)}
