"""What tests of the half year ask of a room: a stand made, a board that goes along, and what a screen is told."""

from typing import Any

from ulid import ULID

from tests.support.courses import Room
from workshop.charts.course import course_told
from workshop.model.base import Id
from workshop.model.sharing import MODULES
from workshop.store.changing import Done


def block(room: Room, number: int) -> Id:
    """The block with this number, the first is 0."""
    return list(room.view().blocks)[number]


def stand(room: Room, name: str = "Einde van blok 1", **more: Any) -> Id:
    key = str(ULID())
    room.do("add_stand", id=key, name=name, **more)
    return key


def goes_along(room: Room, name: str, key: Id, *modules: str) -> Done:
    """Somebody's board, or these parts of it."""
    return room.service.half_years.go_along(name, room.group, key, modules or MODULES)


def party(room: Room, name: str, board: Id, called: str) -> Id:
    """Somebody's board has a party more."""
    key = str(ULID())
    room.service.perform(board, room.service.actor(name, board), "add_party", {"id": key, "name": called})
    return key


def told(room: Room, *who: str) -> str:
    """All that goes over the line to these: participants by name."""
    now = room.service.courses.store.now()
    return repr([course_told(room.view(name), now) for name in who])


def told_room(room: Room) -> str:
    """And all that goes to desk and wall."""
    now = room.service.courses.store.now()
    return repr([course_told(room.view(), now), course_told(room.wall(), now)])
