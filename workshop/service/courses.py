"""Course groups: made, also from a template, and what somebody brings into one; the rest by what they are made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError
from ulid import ULID

from workshop.access import rights
from workshop.access.view import BoardView, seen_by
from workshop.exports.course_template import template_file
from workshop.imports.course_template import read_template
from workshop.model.base import Id
from workshop.model.board import Language
from workshop.model.change import Actor, Refused
from workshop.model.course import CourseGroup, CourseKey, CourseMember
from workshop.model.course_template import Template
from workshop.model.limits import LimitReached
from workshop.model.starting import Starting
from workshop.service.course_entry import GroupEntry, OpenedGroup
from workshop.service.course_links import Door
from workshop.service.templates import laid_out
from workshop.store.browsers import Grant
from workshop.store.changing import refusal
from workshop.store.errors import StoreError

__all__ = ["Courses", "Door", "OpenedGroup"]


@dataclass(frozen=True, kw_only=True)
class Courses(GroupEntry):
    """The course groups of one data folder."""

    _board_actor: Callable[[str, Id], Actor]

    def create(
        self,
        browser: str,
        *,
        title: str,
        language: Language,
        trainer: str,
        blocks: Sequence[tuple[str, str | None]] = (),
        template: Template | None = None,
    ) -> Id:
        """A new group, this browser its trainer's, perhaps with a plan. Refused: a word is missing. NotSaved."""
        group_id, member, now = str(ULID()), str(ULID()), self.store.now()
        key_id, hashed = self._new_key(group_id)
        try:
            planned, rounds = laid_out(blocks, template or Template())
            people = {member: CourseMember(name=trainer, joined_at=now)}
            held = {key_id: CourseKey(hash=hashed, member=member, role="trainer", made_at=now)}
            for door_id, door_hash in self._new_door(group_id):
                held[door_id] = CourseKey(hash=door_hash, member=group_id, role="newcomer", made_at=now)
            group = CourseGroup(
                title=title,
                language=language,
                blocks=planned,
                block=next(iter(planned), None),
                rounds=rounds,
                starting=(template and template.starting) or Starting(),
                members=people,
                keys=held,
            )
        except (LimitReached, ValidationError) as error:
            raise refusal(error) from error
        self._remember(browser, group_id, Actor(member, hashed))
        self.store.create(group_id, group)
        return group_id

    def create_from(self, browser: str, data: bytes, *, title: str, trainer: str) -> tuple[Id, Language]:
        """A new group from a template's file, and its language. TooBig, NotTemplate, Newer, Refused; NotSaved."""
        template = read_template(data)
        language = template.language
        return self.create(browser, title=title, language=language, trainer=trainer, template=template), language

    def template(self, group_id: Id, actor: Actor) -> bytes:
        """The group as a template: nothing of anybody. Refused: it is the trainer's to take along."""
        rights.permit(self.store.read(group_id).group, actor, "lead")
        return template_file(self.view(group_id, actor), self.store.now())

    def bring(self, browser: str, group_id: Id, board_id: Id) -> None:
        """The board this browser's person works on here, one of their own. Refused('withdrawn'): it is not."""
        rights.permit(self._boards.read(board_id).board, self._board_actor(browser, board_id), "own")
        self.perform(group_id, self.actor(browser, group_id, "participant"), "bring", {"board": board_id})

    def own_board(self, browser: str, group_id: Id) -> BoardView | None:
        """The board this browser's person brought, as they see it; None: none, or it does not open here."""
        board = self.view(group_id, self.actor(browser, group_id, "participant")).board
        if board is None:
            return None
        try:
            return seen_by(self._boards.read(board), self._board_actor(browser, board))
        except (Refused, StoreError):
            return None

    def check_input(self, browser: str, board_id: Id) -> None:
        """Refused('locked'): this board is in a group whose trainer holds the input; this browser is in it.

        Who is not in the group with this browser is not held: it is about the screens in the room, not the board.
        """
        if not (groups := set(self.store.ids())):
            return
        now = self.store.now()
        for grant in self._grants(browser):
            if grant.board in groups and self._holds(grant, board_id, now):
                raise Refused("locked")

    def _holds(self, grant: Grant, board_id: Id, now: datetime) -> bool:
        try:
            group = self.store.read(grant.board).group
            seat = rights.key_of(group, grant.actor).role
        except (Refused, StoreError):
            return False
        brought = {member.board for member in group.taking_part().values()}
        return seat == "participant" and group.is_locked(now) and board_id in brought
