"""The keys of a course group: its code and join link, everybody's own, those of other trainers and who looks along."""

from dataclasses import dataclass

from ulid import ULID

from workshop.access import keys, rights
from workshop.access.code import code_for, hash_of_code
from workshop.model.base import Id
from workshop.model.change import Actor
from workshop.model.course import CourseKey
from workshop.service.course_changes import GroupChanges
from workshop.store.changing import Done
from workshop.store.errors import NotFound, StoreError
from workshop.store.groups import KeptGroup


@dataclass(frozen=True)
class Door:
    """What lets others in, for who may show it."""

    code: str
    key: str


@dataclass(frozen=True, kw_only=True)
class GroupLinks(GroupChanges):
    """They are made anew from the secret each time: only their hashes are kept."""

    _secret: bytes

    def new_door(self, group_id: Id, actor: Actor) -> Done:
        """Another code and join link; the old ones stop at once."""
        link, code = ({"id": key_id, "hash": hashed} for key_id, hashed in self._new_door(group_id))
        return self.perform(group_id, actor, "new_door", {"link": link, "code": code})

    def invite_trainer(self, group_id: Id, actor: Actor, name: object) -> Done:
        """Somebody leads along, by a link of their own: see `trainer_links`."""
        key_id, hashed = self._new_key(group_id)
        told = {"id": str(ULID()), "name": name, "key": {"id": key_id, "hash": hashed}}
        return self.perform(group_id, actor, "add_trainer", told)

    def trainer_links(self, group_id: Id, actor: Actor) -> dict[Id, str]:
        """The keys of the other trainers, as they stand in their links, to hand out. Refused: not the trainer's."""
        group = self.store.read(group_id).group
        rights.permit(group, actor, "lead")
        found = {}
        for key_id, held in group.keys.items():
            key = keys.course_key_for(self._secret, group_id, key_id)
            if held.role == "trainer" and held.member != actor.member and keys.fits(key, held.hash):
                found[held.member] = key
        return found

    def let_look_along(self, group_id: Id, actor: Actor) -> Done:
        """A link to look along by: see `observer_key`. The one before it stops at once."""
        key_id, hashed = self._new_key(group_id)
        return self.perform(group_id, actor, "let_look_along", {"key": {"id": key_id, "hash": hashed}})

    def observer_key(self, group_id: Id, actor: Actor) -> str:
        """The key to look along by, as it stands in a link; empty: there is none. Refused: not the trainer's."""
        group = self.store.read(group_id).group
        rights.permit(group, actor, "lead")
        for key_id, held in group.keys.items():
            key = keys.course_key_for(self._secret, group_id, key_id)
            if held.role == "observer" and keys.fits(key, held.hash):
                return key
        return ""

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

    def back_code(self, group_id: Id, actor: Actor) -> str:
        """The code by which a participant comes back to their board when all links are lost: theirs alone to know."""
        rights.permit(self.store.read(group_id).group, actor, "take_part")
        return self._back_code(group_id, actor.member)

    def _back_code(self, group_id: Id, member: Id) -> str:
        return code_for(self._secret, group_id, member)

    def _new_key(self, group_id: Id) -> tuple[Id, str]:
        key_id = str(ULID())
        return key_id, keys.hash_of(keys.course_key_for(self._secret, group_id, key_id))

    def _new_door(self, group_id: Id) -> list[tuple[Id, str]]:
        """A join link and a code that no other group has."""
        while True:
            code_id = str(ULID())
            code = code_for(self._secret, group_id, code_id)
            if self._with_code(code, from_bin=True) is None:
                return [self._new_key(group_id), (code_id, hash_of_code(code, self._secret))]

    def _with_code(self, code: str, *, from_bin: bool = False) -> tuple[KeptGroup, CourseKey] | None:
        """The group that this is the code of."""
        hashed = hash_of_code(code, self._secret)
        for group_id in self.store.ids():
            try:
                kept = self.store.read(group_id, from_bin=from_bin)
            except StoreError:
                continue
            for held in kept.group.keys.values():
                if keys.same(held.hash, hashed) and held.role == "newcomer":
                    return kept, held
        return None
