"""A group of six, and what each of its screens is told."""

from datetime import UTC, datetime
from typing import Any

from ulid import ULID

from tests.support.courses import TRAINER, Room, room_on
from workshop.charts.course import course_told

NAMES = ("Merel", "Joost", "Sem", "Aya", "Wout", "Noor")


NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)


class Clock:
    now = NOON

    def __call__(self) -> datetime:
        return self.now


def group_of(room: Room):
    return room.service.courses.store.read(room.group).group


def told(room: Room) -> dict[str, str]:
    """All that goes to each screen."""
    views = {name: room.view(name) for name in (TRAINER, *NAMES)} | {"wall": room.wall()}
    return {who: repr((view, course_told(view, NOON))) for who, view in views.items()}


def casus(room: Room, teller: str = "Merel", *, start: bool = True) -> str:
    """A casus round in which this one accepted."""
    room.brought(teller)
    room.do("share_board", teller, foto="pictures")
    key = room.round("De casus", kind="casus")
    room.do("offer_casus", round=key, member=room.people[teller])
    if start:
        room.do("start_round", id=key)
    room.do("accept_casus", teller, id=key)
    return key


def line(room: Room, key: str, who: str, text: str) -> str:
    sent = str(ULID())
    room.do("send_line", who, round=key, id=sent, text=text)
    return sent


def on_wall(room: Room, module: str = "foto") -> Any:
    [held] = room.service.shared.standing(room.group, room.trainer)
    assert held.module == module
    return held.view


def masked_room(room: Room) -> Any:
    """Merel's board with one party stands on the wall, by name."""
    board = room.brought("Merel")
    actor = room.service.actor("Merel", board)
    room.service.perform(board, actor, "add_party", {"id": str(ULID()), "name": "Buurthuis Zuid", "kind": "other"})
    room.do("share_board", "Merel", foto="open", plek="open", mask="names")
    room.do("put_on_wall", member=room.people["Merel"])
    return actor


def room_of_six() -> Room:
    """A group of six, at noon."""
    room = room_on()
    room.service.courses.store.now = Clock()
    for name in NAMES:
        room.join(name)
    return room
