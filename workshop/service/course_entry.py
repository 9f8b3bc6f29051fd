"""Coming in to a course group: by a link, by the code, under a new name, back again; and who a browser is there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from ulid import ULID

from workshop.access import keys, rights
from workshop.access.code import read_code
from workshop.access.course_view import CourseSeat, CourseView
from workshop.changes.registry import COURSE
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.model.course import CourseKey, CourseRole
from workshop.service.course_links import GroupLinks
from workshop.service.guessing import Guessing, crowding
from workshop.store.boards import BoardStore
from workshop.store.browsers import Grant
from workshop.store.errors import StoreError
from workshop.store.groups import KeptGroup

_ANY = "any"
"""What a code that fits nothing was guessed at."""


@dataclass(frozen=True)
class OpenedGroup:
    """A group that was opened in this browser before, and as what."""

    id: Id
    title: str
    role: CourseRole
    opened_at: datetime


@dataclass(frozen=True, kw_only=True)
class GroupEntry(GroupLinks):
    """Which browser holds which key is known to the table of browsers alone."""

    _boards: BoardStore
    _remember: Callable[[str, Id, Actor], None]
    _forget: Callable[[Id, Id], None]
    _grants: Callable[[str], tuple[Grant, ...]]
    guessing: Guessing = field(default_factory=Guessing)
    crowding: Guessing = field(default_factory=crowding)

    def enter(self, browser: str, group_id: Id, key: str) -> CourseRole:
        """Opens a group by a link of it; as what. Refused('no_link'): it opens nothing (any more). NotSaved.

        What lies in the bin opens for its trainer alone, who may take it back.
        """
        try:
            kept = self.store.read(group_id, from_bin=True)
        except StoreError as error:
            raise Refused("no_link") from error
        fitting = [held for held in kept.group.keys.values() if keys.fits(key, held.hash)]
        if not fitting or kept.group.bars(fitting[0]):
            raise Refused("no_link")
        if fitting[0].role != "trainer" and self.is_away(group_id):
            raise Refused("no_link")
        return self._let_in(browser, kept, fitting[0])

    def enter_by_code(self, browser: str, code: str, source: str) -> Id:
        """Opens a group by its code. Refused('no_code'): it is of none; ('guessing'): after many wrong ones, wait."""
        self.guessing.check(source, _ANY)
        found = self._with_code(code) if read_code(code) else None
        if found is None or found[0].group.bars(found[1]):
            self.guessing.wrong(source, _ANY)
            raise Refused("no_code")
        self._let_in(browser, *found)
        return found[0].id

    def _let_in(self, browser: str, kept: KeptGroup, key: CourseKey) -> CourseRole:
        """This browser comes in by that key; whoever comes back to a group finds their board with it."""
        if key.role == "trainer" and self._leads(browser, kept):
            return key.role  # the link of another trainer, opened to look: one's own steps stay one's own
        self._remember(browser, kept.id, Actor(key.member, key.hash))
        member = kept.group.members.get(key.member)
        if key.role == "participant" and member is not None and member.board is not None:
            self._open_own_board(browser, member.board)
        return key.role

    def _leads(self, browser: str, kept: KeptGroup) -> bool:
        held = (grant.actor for grant in self._grants(browser) if grant.board == kept.id)
        return any(rights.may(kept.group, actor, "lead") for actor in held)

    def _open_own_board(self, browser: str, board_id: Id) -> None:
        """The board that somebody brought opens with their return link. One that is gone meanwhile does not."""
        try:
            board = self._boards.read(board_id).board
        except StoreError:
            return
        for key in board.keys.values():
            if key.role == "owner" and key.member == board.owner:
                self._remember(browser, board_id, Actor(key.member, key.hash))
                return

    def actor(self, browser: str, group_id: Id, seat: CourseSeat) -> Actor:
        """Who this browser is in a group, in that seat. Refused('withdrawn', 'taken_off', 'group_closed')."""
        role: CourseRole = "trainer" if seat == "wall" else seat
        group = self.store.read(group_id).group
        why = "withdrawn"
        for grant in self._grants(browser):
            if grant.board != group_id:
                continue
            try:
                if rights.key_of(group, grant.actor).role == role:
                    return grant.actor
            except Refused as error:
                why = error.code if error.code != "withdrawn" else why
        raise Refused(why)

    def seat(self, browser: str, group_id: Id) -> CourseSeat:
        """As what this browser comes in where the address does not say: who takes part before who may only join."""
        why = Refused("withdrawn")
        for seat in ("participant", "newcomer", "trainer"):
            try:
                self.actor(browser, group_id, seat)
            except Refused as error:
                why = error if error.code != "withdrawn" else why
            else:
                return seat
        raise why

    def opened(self, browser: str) -> list[OpenedGroup]:
        """The groups opened in this browser that still open, latest first: as trainer, and as who takes part."""
        found: dict[tuple[Id, CourseRole], OpenedGroup] = {}
        for grant in self._grants(browser):
            try:
                group = self.store.read(grant.board).group
                role = rights.key_of(group, grant.actor).role
            except (Refused, StoreError):
                continue
            if role != "newcomer":
                found.setdefault((grant.board, role), OpenedGroup(grant.board, group.title, role, grant.opened_at))
        return list(found.values())

    def of_board(self, browser: str, board_id: Id) -> CourseView | None:
        """The group in which this browser's person works on this board; None: none that is open."""
        for grant in self._grants(browser):
            try:
                view = self.view(grant.board, grant.actor)
            except (Refused, StoreError):
                continue
            if view.seat == "participant" and view.board == board_id:
                return view
        return None

    def join(self, browser: str, group_id: Id, name: str, source: str = "") -> Id:
        """Somebody new, under this name. Refused('withdrawn', 'empty', 'name_taken', 'crowd', ...); NotSaved."""
        self.crowding.check(source, group_id)
        member, key_id, hashed = str(ULID()), *self._new_key(group_id)
        told = {"id": member, "name": name, "key": {"id": key_id, "hash": hashed}}
        self.perform(group_id, self.actor(browser, group_id, "newcomer"), "join", told)
        self.crowding.wrong(source, group_id)
        self._remember(browser, group_id, Actor(member, hashed))
        return member

    def open_doors(self, browser: str, group_id: Id) -> dict[Id, str]:
        """Whom the trainer keeps the door open for: by these names they may come back. For whoever holds the code."""
        group = self.store.read(group_id).group
        rights.permit(group, self.actor(browser, group_id, "newcomer"), "join")
        now = self.store.now()
        return {
            key: member.name
            for key, member in group.taking_part().items()
            if member.door_open_until is not None and member.door_open_until > now
        }

    def come_back(self, browser: str, group_id: Id, member: Id, back_code: str, source: str) -> None:
        """Somebody whose return link got lost: from here on by a new one; with their own code, to their board as well.

        The trainer opens the door but never holds that code, so that no seat but one's own leads to a board. Refused.
        """
        knows = bool(read_code(back_code))
        if knows:
            self.guessing.check(source, group_id)
            if not keys.same(self._back_code(group_id, member), read_code(back_code)):
                self.guessing.wrong(source, group_id)
                raise Refused("no_back_code")
        key_id, hashed = self._new_key(group_id)
        told = {"id": member, "key": {"id": key_id, "hash": hashed}}
        newcomer = self.actor(browser, group_id, "newcomer")
        self._remember(browser, group_id, Actor(member, hashed))  # first, or its own screens would be shut out
        self.perform(group_id, newcomer, "come_back_in", told)
        board = self.store.read(group_id).group.members[member].board
        if knows and board is not None:
            self._open_own_board(browser, board)

    def leave(self, group_id: Id, actor: Actor) -> None:
        """Somebody takes themselves out: name, answers and keys are gone at once, here and from browsers. Refused."""
        self.store.leave(group_id, COURSE.named("leave_course"), actor)
        self._forget(group_id, actor.member)
