"""A service with one course group: its trainer, and whoever joins, each in a browser of their own."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from ulid import ULID

from tests.support.services import SECRET
from workshop.access.course_view import CourseSeat, CourseView
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.service import Service
from workshop.store.changing import Done
from workshop.store.files import Files, MemoryFiles

TRAINER = "the trainer's laptop"


@dataclass
class Room:
    """A group with nobody in it but its trainer."""

    service: Service
    group: Id = ""
    people: dict[str, Id] = field(default_factory=dict)

    def __post_init__(self) -> None:
        blocks = [("Jouw plek", "2027-05-12"), ("Foto en balans", "2027-06")]
        self.group = self.service.courses.create(
            TRAINER, title="Leergang voorjaar", language="nl", trainer="trainer", blocks=blocks
        )

    @property
    def code(self) -> str:
        return self.service.courses.door(self.group, self.trainer).code

    @property
    def trainer(self) -> Actor:
        return self.who(TRAINER, "trainer")

    def who(self, browser: str, seat: CourseSeat = "participant") -> Actor:
        return self.service.courses.actor(browser, self.group, seat)

    def join(self, name: str) -> Actor:
        """Somebody joins by the code, in a browser that is called after them."""
        self.service.courses.enter_by_code(name, self.code, "the room")
        self.people[name] = self.service.courses.join(name, self.group, name, name)
        return self.who(name)

    def do(self, verb: str, by: str = TRAINER, seat: CourseSeat = "participant", **values: Any) -> Done:
        """Carries out a verb; at the desk, unless told otherwise."""
        actor = self.trainer if by == TRAINER else self.who(by, seat)
        return self.service.courses.perform(self.group, actor, verb, values)

    def round(self, question: str = "Waar ben je van?", **more: Any) -> Id:
        """A round in the plan."""
        key = str(ULID())
        self.do("add_round", id=key, question=question, **more)
        return key

    def view(self, by: str = TRAINER, seat: CourseSeat = "participant") -> CourseView:
        """The group as the trainer, or somebody else, sees it."""
        actor = self.trainer if by == TRAINER else self.who(by, seat)
        return self.service.courses.view(self.group, actor)

    def wall(self) -> CourseView:
        return self.service.courses.view(self.group, self.trainer, on_wall=True)

    def brought(self, name: str) -> Id:
        """A board of this person's own, brought into the group."""
        board = self.service.create(name, name=f"Netwerk van {name}", owner_name=name, language="nl")
        self.service.courses.bring(name, self.group, board)
        return board


def room_on(files: Files | None = None) -> Room:
    """A new group on these files."""
    return Room(Service(files if files is not None else MemoryFiles(), SECRET))


def refused(code: str) -> Any:
    """What follows is refused for this reason."""
    return pytest.raises(Refused, check=lambda error: error.code == code)
