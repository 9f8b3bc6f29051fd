"""A course group looked at and changed: by whichever door it came, as who asks may."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workshop.access.course_view import CourseView, course_seen_by
from workshop.access.half_year import still_kept
from workshop.changes.registry import COURSE
from workshop.model.base import Id
from workshop.model.change import Actor
from workshop.model.half_year import KeptState
from workshop.service import log
from workshop.store.changing import Done, told
from workshop.store.errors import PutAway
from workshop.store.groups import GroupStore


@dataclass(frozen=True, kw_only=True)
class GroupChanges:
    """The course groups of one data folder, for whoever holds a key."""

    store: GroupStore
    _is_kept: Callable[[KeptState], bool]

    def view(self, group_id: Id, actor: Actor, *, on_wall: bool = False) -> CourseView:
        """The group as this actor may see it, or may show it to a room. Refused, NotFound, Broken, Newer."""
        kept = self.store.read(group_id)
        group = still_kept(kept.group, self._is_kept)
        return course_seen_by(kept.id, kept.revision, group, actor, on_wall=on_wall)

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
        with log.refusals(COURSE, group_id, actor, verb_name, values):
            verb = COURSE.named(verb_name)
            return self.store.change(group_id, verb, told(verb, values), actor, client=client, sequence=sequence)

    def is_away(self, group_id: Id) -> bool:
        """Whether it lies in the bin."""
        try:
            self.store.shelf.require_out(group_id)
        except PutAway:
            return True
        return False
