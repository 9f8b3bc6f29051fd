"""A group to try out: nine invented participants who join, get ready and share, as the clock has it.

Nothing runs for it: what is due is worked out from the group and the time, and done while a screen of it is open. After
a restart, or a night in which nobody looked, it goes on where the clock is.
"""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from ulid import ULID

from workshop.access import keys
from workshop.model.base import Id
from workshop.model.board import Language
from workshop.model.change import Actor, Refused
from workshop.model.contract import role_names
from workshop.model.course import CourseGroup, GroupRound
from workshop.model.ledger import SIDES
from workshop.model.round_kinds import KNOWN_MOMENTS
from workshop.service.courses import Courses
from workshop.store.errors import StoreError
from workshop.text import Gettext, translator
from workshop.text.contract_words import role_label
from workshop.text.rehearsal_words import rehearsal_balances, rehearsal_names, rehearsal_questions, rehearsal_title

_FIRST, _EACH = 3, 4
"""Seconds until the first comes in, and between two."""
_READY_FIRST, _READY_EACH = 6, 6
"""The same of getting ready in a round, in another order each."""
_KEYS = 1_000
"""From this place on the ids are those of their keys."""


@dataclass(frozen=True)
class Due:
    """What one of them does now."""

    person: int
    verb: str
    values: dict[str, Any]


@dataclass(frozen=True)
class Rehearsals:
    """The groups to try out of one data folder."""

    _courses: Courses
    _secret: bytes

    def create(self, browser: str, language: Language) -> Id:
        """A rehearsal with two rounds laid ready, this browser its trainer's. NotSaved."""
        _ = translator(language)
        courses = self._courses
        group = courses.create(browser, title=rehearsal_title(_), language=language, trainer=_("trainer"))
        actor = courses.actor(browser, group, "trainer")
        courses.perform(group, actor, "begin_rehearsal", {})
        for question, kind in zip(rehearsal_questions(_), ("role_names", "talk"), strict=True):
            round_ = {"id": str(ULID()), "question": question, "minutes": 5, "kind": kind}
            courses.perform(group, actor, "add_round", round_)
        return group

    def go_on(self, group_id: Id) -> None:
        """Does all that is due in a group; nothing, where it is no rehearsal, is closed, or is gone."""
        try:
            group = self._courses.store.read(group_id).group
        except StoreError:
            return
        for due in all_due(group_id, group, self._courses.store.now()):
            with suppress(Refused, StoreError):  # one that is refused holds up no other
                self._courses.perform(group_id, self._actor(group_id, group, due), due.verb, self._told(group_id, due))

    def _actor(self, group_id: Id, group: CourseGroup, due: Due) -> Actor:
        if due.verb != "join":
            return Actor(person_id(group_id, due.person), self._key(group_id, due.person)["hash"])
        for held in group.keys.values():
            if held.role == "newcomer":
                return Actor(held.member, held.hash)
        raise Refused("withdrawn")

    def _told(self, group_id: Id, due: Due) -> dict[str, Any]:
        return due.values | {"key": self._key(group_id, due.person)} if due.verb == "join" else due.values

    def _key(self, group_id: Id, person: int) -> dict[str, str]:
        """A key as anybody's; its link is shown to nobody."""
        key_id = person_id(group_id, _KEYS + person)
        return {"id": key_id, "hash": keys.hash_of(keys.course_key_for(self._secret, group_id, key_id))}


def person_id(group_id: Id, person: int) -> Id:
    """The id of an invented participant, by their place among them: the same each time."""
    told = hashlib.sha256(f"rehearsal {group_id} {person}".encode()).digest()
    return str(ULID.from_bytes(ULID.from_str(group_id).bytes[:6] + told[:10]))


def all_due(group_id: Id, group: CourseGroup, now: datetime) -> Iterator[Due]:
    """What they have not done yet of what the clock says."""
    if group.rehearsal_from is None or group.closed_at is not None:
        return
    _ = translator(group.language)
    present = group.taking_part()
    running = group.rounds[group.now] if group.now is not None else None
    for person, name in enumerate(rehearsal_names(_)):
        member = person_id(group_id, person)
        if member not in group.members:
            if now >= group.rehearsal_from + timedelta(seconds=_FIRST + _EACH * person):
                yield Due(person, "join", {"id": member, "name": name})
        elif group.now is not None and running is not None and member in present:
            answer = running.answers.get(member)
            if _is_time(person, running, now) and not (answer and answer.is_ready):
                yield _answer(person, group.now, running, _)


def _is_time(person: int, running: GroupRound, now: datetime) -> bool:
    after = _READY_FIRST + _READY_EACH * ((person * 4 + 3) % 9)
    return running.began_at is not None and now >= running.began_at + timedelta(seconds=after)


def _dots(person: int, running: GroupRound) -> list[int]:
    """All of theirs, each on another option than the one before."""
    laid = [0] * len(running.dots.options)
    for dot in range(running.dots.each):
        laid[(person * 2 + dot * (1 + person % 2)) % len(laid)] += 1
    return laid


def _answer(person: int, key: Id, running: GroupRound, _: Gettext) -> Due:
    if running.kind == "plane":
        at = {"across": round((person * 5 % 9 + 0.5) / 9, 2), "up": round((person * 7 % 9 + 0.5) / 9, 2)}
        return Due(person, "stand_at", {"round": key, "at": at, "is_named": person % 4 == 0})
    if running.kind == "balance":
        said = zip(SIDES, rehearsal_balances(_), strict=True)
        words: dict[str, Any] = {side: lines[(person * (at + 1)) % len(lines)] for at, (side, lines) in enumerate(said)}
        return Due(person, "say_balance", {"round": key, **words, "is_named": person % 4 == 0})
    if running.kind == "moments":
        counts = {kind: (person * 5 + at * 3) % 4 for at, kind in enumerate(KNOWN_MOMENTS)}
        return Due(person, "count_moments", {"round": key, "counts": counts})
    if running.kind == "dots" and running.dots.options:
        return Due(person, "lay_dots", {"round": key, "dots": _dots(person, running)})
    if running.kind != "role_names":
        return Due(person, "set_ready", {"round": key, "is_ready": True})
    roles = list(role_names().items())
    names = [role_label(*roles[(person * step) % len(roles)], _) for step in (1, 3)[: 1 + person % 2]]
    return Due(person, "share", {"round": key, "names": names, "is_named": person % 4 == 0})
