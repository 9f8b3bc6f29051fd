"""A block that begins with everybody there: nine take part, of whom four have a screen here, two of them a phone."""

from tests.e2e.support.course import Course, InRoom
from tests.e2e.support.screens import Screens
from workshop.service import Service

WITH_SCREEN = ("Merel", "Joost", "Fatma", "Bram")
WITHOUT_SCREEN = ("Aisha", "Daan", "Eva", "Hugo", "Ilse")


def nine(service: Service, title: str, plan: str = "all") -> Course:
    """A group of nine who sat down."""
    course = Course.made(service, title, plan)
    course.sits_down(*WITH_SCREEN, *WITHOUT_SCREEN)
    return course


class Seated:
    """The desk, the wall and the four with a screen, each in a browser of their own."""

    def __init__(self, course: Course, screens: Screens) -> None:
        self.course = course
        self.room = InRoom(screens)
        self.desk = self.room.desk(course.desk)
        self.desk.goto(f"/regie?groep={course.id}")
        self.desk.stands()
        self.wall = self.room.wall(course.desk)
        self.wall.open(course.id)
        self.merel, self.joost = (self.room.laptop(name, course.link(name)) for name in ("Merel", "Joost"))
        self.fatma, self.bram = (self.room.phone(name, course.link(name)) for name in ("Fatma", "Bram"))
