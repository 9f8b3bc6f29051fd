"""A course group of one test, reached in process; and the people in its room, each with a screen of their own."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

from tests.e2e.pages.board import BoardPage
from tests.e2e.pages.contract import ContractPage
from tests.e2e.pages.course import DeskPage, LobbyPage, RoomPage
from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.support.boards import Laid
from tests.e2e.support.contexts import Size
from tests.e2e.support.screens import DESKTOP, PHONE, WALL, Heard, Screens
from workshop.model.base import Id
from workshop.model.change import Actor
from workshop.model.course import Answer, CourseGroup, CourseMember, GroupRound
from workshop.service import Service
from workshop.text import translator
from workshop.text.ready_plans import ready_plan


@dataclass(frozen=True)
class Course:
    """The group. Of what is done here no screen hears before something else is told to it."""

    service: Service
    id: Id
    browser: str
    """Of its trainer, in process."""

    @classmethod
    def made(cls, service: Service, title: str, plan: str = "all") -> "Course":
        """A new one, with a plan that is ready."""
        browser = f"the trainer of {title}"
        template = ready_plan(plan, translator("nl"))
        group = service.courses.create(browser, title=title, language="nl", trainer="trainer", template=template)
        return cls(service, group, browser)

    @classmethod
    def led_from(cls, service: Service, link: str) -> "Course":
        """One that was made on a screen, by the link to its desk."""
        _, group, key = link.strip("/").split("/")
        browser = f"in process, the trainer of {group}"
        service.courses.enter(browser, group, key)
        return cls(service, group, browser)

    @property
    def trainer(self) -> Actor:
        return self.service.courses.actor(self.browser, self.id, "trainer")

    @property
    def desk(self) -> str:
        """The path to its desk."""
        return f"/g/{self.id}/{self.service.courses.link_key(self.id, self.trainer)}"

    @property
    def door(self) -> str:
        """The path by which whoever takes part comes in, as in the QR code."""
        return f"/g/{self.id}/{self.service.courses.door(self.id, self.trainer).key}"

    def do(self, verb: str, by: str = "", **values: Any) -> None:
        """A verb of the trainer's, or of somebody who sat down in process."""
        actor = self.seat(by) if by else self.trainer
        self.service.courses.perform(self.id, actor, verb, values)

    # Who sits here without a screen, or comes to theirs by a link

    def browser_of(self, name: str) -> str:
        return f"{name} of {self.id}"

    def sits_down(self, *names: str) -> None:
        """They join by the code."""
        courses = self.service.courses
        for name in names:
            courses.enter_by_code(self.browser_of(name), courses.door(self.id, self.trainer).code, "the room")
            courses.join(self.browser_of(name), self.id, name)

    def seat(self, name: str) -> Actor:
        return self.service.courses.actor(self.browser_of(name), self.id, "participant")

    def link(self, name: str) -> str:
        """The path by which somebody comes back."""
        return f"/g/{self.id}/{self.service.courses.link_key(self.id, self.seat(name))}"

    def brings(self, name: str, file: bytes | None = None) -> Laid:
        """A board of somebody's: a new one, or what a file holds."""
        browser = self.browser_of(name)
        if file is None:
            board = self.service.create(browser, name=f"Netwerk van {name}", owner_name=name, language="nl")
        else:
            board = self.service.bring_in(browser, file, name)
        self.service.courses.bring(browser, self.id, board)
        return Laid(self.service, board, self.service.actor(browser, board))

    # What is kept

    @property
    def held(self) -> CourseGroup:
        return self.service.courses.store.read(self.id).group

    def member(self, name: str) -> CourseMember:
        return next(one for one in self.held.members.values() if one.name == name)

    def round(self, question: str) -> GroupRound:
        """A round of the plan, by the beginning of its question."""
        return next(one for one in self.held.rounds.values() if one.question.startswith(question))

    def round_id(self, question: str) -> Id:
        return next(key for key, one in self.held.rounds.items() if one.question.startswith(question))

    def answers(self, question: str) -> dict[str, Answer]:
        """What each did in a round, by name."""
        members = self.held.members
        return {members[key].name: answer for key, answer in self.round(question).answers.items()}

    def board(self, name: str) -> Laid:
        """Somebody's board, as they see it themselves."""
        key = self.member(name).board or ""
        board = self.service.store.read(key).board
        hashes = (held.hash for held in board.keys.values() if (held.role, held.member) == ("owner", board.owner))
        return Laid(self.service, key, Actor(board.owner, next(hashes)))


@dataclass
class Person:
    """Somebody with a screen in the room."""

    name: str
    page: Page
    heard: Heard

    @property
    def room(self) -> RoomPage:
        return RoomPage(self.page)

    @property
    def board(self) -> BoardPage:
        return BoardPage(self.page)

    @property
    def place(self) -> ContractPage:
        return ContractPage(self.page)

    @property
    def photo(self) -> PhotoPage:
        return PhotoPage(self.page)

    @property
    def ledger(self) -> LedgerPage:
        return LedgerPage(self.page)

    @property
    def line(self) -> TimelinePage:
        return TimelinePage(self.page)


TRAINER, BEAMER = "the desk", "the wall"


@dataclass
class InRoom:
    """Everybody with a screen, each in a browser of their own, and what each of them heard.

    At the desk and the wall to everything; at the others to their sockets, by which all comes that they do not ask for.
    """

    screens: Screens
    heard: dict[str, Heard] = field(default_factory=dict)

    def _page(
        self, name: str, size: Size, *, touch: bool = False, bodies: bool = False, link: str | None = None
    ) -> Page:
        self.heard[name] = Heard()
        context = self.screens.context(size, touch=touch)
        return self.screens.page(context, bodies=bodies, heard=self.heard[name], link=link)

    def desk(self, link: str | None = None) -> DeskPage:
        """The trainer's laptop."""
        return DeskPage(self._page(TRAINER, DESKTOP, bodies=True, link=link))

    def wall(self, link: str) -> LobbyPage:
        """The computer of the beamer, to which the trainer came by their own link."""
        return LobbyPage(self._page(BEAMER, WALL, bodies=True, link=link))

    def phone(self, name: str, link: str | None = None) -> Person:
        return Person(name, self._page(name, PHONE, touch=True, link=link), self.heard[name])

    def laptop(self, name: str, link: str | None = None) -> Person:
        return Person(name, self._page(name, DESKTOP, link=link), self.heard[name])

    def who_heard(self, *words: str) -> set[str]:
        """To whom something came in which all of these words stand."""
        sought = [word.encode() for word in words]
        return {
            name
            for name, ears in self.heard.items()
            if any(all(word in received for word in sought) for received in ears.received)
        }
