"""What those of the same network ask each other, as the strip of who is asked draws it."""

from typing import Any

from workshop.access.course_view import CourseView
from workshop.access.in_room import Asked
from workshop.access.neighbour import LookAsked
from workshop.model.base import Id

Json = dict[str, Any]


def asked_told(view: CourseView) -> list[Json]:
    """What this participant is asked, and to what they said yes: for them alone."""
    looks = view.neighbour.asks if view.neighbour is not None else {}
    shares = [_share(key, one) for key, one in view.room.network.asks.items()]
    return shares + [_look(key, one) for key, one in looks.items()]


def _share(key: Id, asked: Asked) -> Json:
    """`code`: what they are asked, which goes back with a yes."""
    shows = asked.waiting
    return {
        "kind": "share",
        "id": key,
        "name": asked.name,
        "code": shows.code,
        "parts": [[module, shows.extent_of(module)] for module in shows.modules],
        "mask": shows.mask,
        "waits": bool(shows.modules),
        "agreed": bool(asked.agreed.modules),
        "shown": asked.is_shown,
    }


def _look(key: Id, asked: LookAsked) -> Json:
    return {
        "kind": "look",
        "id": key,
        "name": asked.name,
        "code": f"{asked.by}-{asked.mask}",
        "member": asked.by,
        "neighbour": asked.by_name,
        "mask": asked.mask,
        "waits": not asked.is_agreed,
        "agreed": asked.is_agreed,
        "shown": asked.is_agreed,
    }
