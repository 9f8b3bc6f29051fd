"""Course groups: made, come in to by key or code, changed by their verbs, and seen by role."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from ulid import ULID

from workshop.access import keys, rights
from workshop.access.code import code_for, hash_of_code, read_code
from workshop.access.course_view import CourseSeat, CourseView, course_seen_by
from workshop.access.view import BoardView, seen_by
from workshop.changes.registry import COURSE
from workshop.model.base import Id
from workshop.model.board import Language
from workshop.model.change import Actor, Refused
from workshop.model.course import CourseBlock, CourseGroup, CourseKey, CourseMember, CourseRole
from workshop.model.limits import LimitReached
from workshop.service import log
from workshop.service.guessing import Guessing
from workshop.store.boards import BoardStore
from workshop.store.browsers import Grant
from workshop.store.changing import Done, refusal, told
from workshop.store.errors import NotFound, StoreError
from workshop.store.groups import GroupStore, KeptGroup

_ANY = "any"
"""What a code that fits nothing was guessed at."""


@dataclass(frozen=True)
class OpenedGroup:
    """A group that was opened in this browser before, and as what."""

    id: Id
    title: str
    role: CourseRole
    opened_at: datetime


@dataclass(frozen=True)
class Door:
    """What lets others in, for who may show it."""

    code: str
    key: str


@dataclass(frozen=True)
class Courses:
    """The course groups of one data folder."""

    store: GroupStore
    _boards: BoardStore
    _secret: bytes
    _remember: Callable[[str, Id, Actor], None]
    _grants: Callable[[str], tuple[Grant, ...]]
    _board_actor: Callable[[str, Id], Actor]
    guessing: Guessing = field(default_factory=Guessing)

    # Made and opened

    def create(
        self,
        browser: str,
        *,
        title: str,
        language: Language,
        trainer: str,
        blocks: Sequence[tuple[str, str | None]] = (),
    ) -> Id:
        """A new group, this browser its trainer's. Refused: a word is missing. NotSaved."""
        group_id, member, now = str(ULID()), str(ULID()), self.store.now()
        key_id, hashed = self._new_key(group_id)
        try:
            planned = {str(ULID()): CourseBlock(title=name, on=on) for name, on in blocks}
            people = {member: CourseMember(name=trainer, joined_at=now)}
            held = {key_id: CourseKey(hash=hashed, member=member, role="trainer", made_at=now)}
            for door_id, door_hash in self._new_door(group_id):
                held[door_id] = CourseKey(hash=door_hash, member=group_id, role="newcomer", made_at=now)
            group = CourseGroup(title=title, language=language, blocks=planned, members=people, keys=held)
        except (LimitReached, ValidationError) as error:
            raise refusal(error) from error
        self._remember(browser, group_id, Actor(member, hashed))
        self.store.create(group_id, group)
        return group_id

    def _new_key(self, group_id: Id) -> tuple[Id, str]:
        key_id = str(ULID())
        return key_id, keys.hash_of(keys.course_key_for(self._secret, group_id, key_id))

    def _new_door(self, group_id: Id) -> list[tuple[Id, str]]:
        """A join link and a code that no other group has."""
        while True:
            code_id = str(ULID())
            code = code_for(self._secret, group_id, code_id)
            if self._with_code(code) is None:
                return [self._new_key(group_id), (code_id, hash_of_code(code, self._secret))]

    def _with_code(self, code: str) -> tuple[KeptGroup, CourseKey] | None:
        """The group that this is the code of."""
        hashed = hash_of_code(code, self._secret)
        for group_id in self.store.ids():
            try:
                kept = self.store.read(group_id)
            except StoreError:
                continue
            for held in kept.group.keys.values():
                if keys.same(held.hash, hashed) and held.role == "newcomer":
                    return kept, held
        return None

    def enter(self, browser: str, group_id: Id, key: str) -> CourseRole:
        """Opens a group by a link of it; as what. Refused('no_link'): it opens nothing (any more). NotSaved."""
        try:
            kept = self.store.read(group_id)
        except StoreError as error:
            raise Refused("no_link") from error
        fitting = [held for held in kept.group.keys.values() if keys.fits(key, held.hash)]
        if not fitting or kept.group.bars(fitting[0]):
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
        self._remember(browser, kept.id, Actor(key.member, key.hash))
        member = kept.group.members.get(key.member)
        if key.role == "participant" and member is not None and member.board is not None:
            self._open_own_board(browser, member.board)
        return key.role

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

    # Coming in and back

    def join(self, browser: str, group_id: Id, name: str) -> Id:
        """Somebody new, under this name. Refused('withdrawn', 'empty', 'limit', ...); NotSaved."""
        member, key_id, hashed = str(ULID()), *self._new_key(group_id)
        told = {"id": member, "name": name, "key": {"id": key_id, "hash": hashed}}
        self.perform(group_id, self.actor(browser, group_id, "newcomer"), "join", told)
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

    def back_code(self, group_id: Id, actor: Actor) -> str:
        """The code by which a participant comes back to their board when all links are lost: theirs alone to know."""
        rights.permit(self.store.read(group_id).group, actor, "take_part")
        return self._back_code(group_id, actor.member)

    def _back_code(self, group_id: Id, member: Id) -> str:
        return code_for(self._secret, group_id, member)

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

    # Looking and changing

    def view(self, group_id: Id, actor: Actor, *, on_wall: bool = False) -> CourseView:
        """The group as this actor may see it, or may show it to a room. Refused, NotFound, Broken, Newer."""
        kept = self.store.read(group_id)
        return course_seen_by(kept.id, kept.revision, kept.group, actor, on_wall=on_wall)

    def perform(
        self,
        group_id: Id,
        actor: Actor,
        verb_name: str,
        values: Mapping[str, Any],
        *,
        client: str | None = None,
        sequence: int | None = None,
    ) -> Done:
        """One change, by whichever door it came. Refused or a StoreError: nothing has changed."""
        try:
            verb = COURSE.named(verb_name)
            return self.store.change(group_id, verb, told(verb, values), actor, client=client, sequence=sequence)
        except (Refused, StoreError) as error:
            log.refused(group_id, actor, verb_name, error.code)
            raise

    def new_door(self, group_id: Id, actor: Actor) -> Done:
        """Another code and join link; the old ones stop at once."""
        link, code = ({"id": key_id, "hash": hashed} for key_id, hashed in self._new_door(group_id))
        return self.perform(group_id, actor, "new_door", {"link": link, "code": code})

    def door(self, group_id: Id, actor: Actor) -> Door:
        """What lets others in. Refused: it is the trainer's to show. NotFound: made by another server."""
        group = self.store.read(group_id).group
        rights.permit(group, actor, "lead")
        code = key = ""
        for key_id, held in group.keys.items():
            if held.role == "newcomer":
                made = keys.course_key_for(self._secret, group_id, key_id)
                if keys.fits(made, held.hash):
                    key = made
                else:
                    code = code_for(self._secret, group_id, key_id)
        if not (key and code):
            raise NotFound("key")
        return Door(code, key)

    def link_key(self, group_id: Id, actor: Actor) -> str:
        """The key this actor came in by, as it stands in a link. NotFound: it was made by another server."""
        for key_id, held in self.store.read(group_id).group.keys.items():
            if held.hash == actor.hash and held.member == actor.member:
                key = keys.course_key_for(self._secret, group_id, key_id)
                if keys.fits(key, held.hash):
                    return key
        raise NotFound("key")
