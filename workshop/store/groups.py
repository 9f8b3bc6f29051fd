"""Course groups on disk, by the same write path as boards: lock, freshest, permission, verb, journal, file, tell.

groups/<id>/group.json       the group
groups/<id>/journal.jsonl    its last patches
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from pydantic import ValidationError

from workshop.model.base import Id, is_id
from workshop.model.change import Actor, Context, Outcome, Refused, Right, Values, Verb
from workshop.model.course import CourseGroup, CourseKey
from workshop.model.half_year import Reflection
from workshop.model.limits import LimitReached
from workshop.model.patch import Patch
from workshop.model.scrubbing import scrubbed
from workshop.model.validation import validate
from workshop.store import journal as journals
from workshop.store.bin import Shelf
from workshop.store.changing import Done, next_id, patch_of, refusal, tell
from workshop.store.disk import set_aside
from workshop.store.envelope import opened, sealed
from workshop.store.errors import Broken, Busy, GroupPutAway, NotFound, NotSaved, StoreError
from workshop.store.files import Files, FolderFiles, Signature
from workshop.store.journal import Journal
from workshop.store.locks import Locks

GROUP = "samenwerkbord-group"
_TRIES = 100
"""How often a group is read anew when somebody writes it meanwhile."""
Signatures = tuple[Signature | None, Signature | None]


@dataclass(frozen=True)
class KeptGroup:
    """A group as it was read or written last."""

    id: Id
    revision: int
    saved_at: datetime
    group: CourseGroup
    journal: Journal
    signature: Signatures

    def applied(self, member: Id, client: str, sequence: int | None) -> Id | None:
        """The change that this request of this client led to, if it was carried out before."""
        for patch in reversed(self.journal.patches):
            if (patch.client, patch.sequence, patch.by) == (client, sequence, member):
                return patch.change
        return None


GroupListener = Callable[[KeptGroup], None]
"""Told after every change, in order, per group."""


@dataclass
class GroupStore:
    """All course groups of one data folder. Safe for threads, and for several processes on the same folder."""

    files: Files
    permit: Callable[[CourseGroup, Actor, Right], None]
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    listeners: list[GroupListener] = field(default_factory=list)
    farewells: list[Callable[[Id], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        folder = self.files.root / "locks" if isinstance(self.files, FolderFiles) else None
        self.locks = Locks(folder)
        self._cache: dict[Id, KeptGroup] = {}
        self._guard = threading.Lock()
        self.shelf = Shelf[CourseGroup](
            "groups",
            self.files,
            self.locks,
            now=self._clock,
            freshest=lambda group_id: self._kept(group_id, from_bin=True).group,
            permit=self.permit,
            forget=self._forget,
            away=GroupPutAway,
            farewells=self.farewells,
        )

    def ids(self) -> list[Id]:
        """Every group there is."""
        return [name for name in self.files.folders("groups") if is_id(name)]

    def __contains__(self, group_id: Id) -> bool:
        """Whether there is a group under this id, in the bin or not."""
        return is_id(group_id) and self.files.signature(_file(group_id)) is not None

    def read(self, group_id: Id, *, from_bin: bool = False) -> KeptGroup:
        """The freshest group. NotFound, Broken (set aside), Newer, or another StoreError: it can't be read now.

        GroupPutAway: it lies in the bin, and `from_bin` does not ask for it from there.
        """
        try:
            return self._kept(group_id, from_bin=from_bin)
        except OSError as error:
            raise StoreError(str(error)) from error

    def create(self, group_id: Id, group: CourseGroup) -> None:
        """Keeps a new group. Refused('taken', 'limit', ...); NotSaved."""
        try:
            with self.locks.of(group_id):
                if self.files.signature(_file(group_id)) is not None:
                    raise Refused("taken")
                validate(None, group)
                self.files.write(_file(group_id), _sealed(group, 1, self.now()))
        except OSError as error:
            raise NotSaved.because(error) from error
        except (LimitReached, ValidationError) as error:
            raise refusal(error) from error

    def change(
        self,
        group_id: Id,
        verb: Verb[CourseGroup],
        values: Values,
        by: Actor,
        *,
        client: str | None = None,
        sequence: int | None = None,
    ) -> Done:
        """Carries out one verb on the freshest group and keeps the result before it returns, as `BoardStore.change`."""
        if not is_id(group_id):
            raise NotFound(group_id)
        try:
            with self.locks.of(group_id):
                kept = self._kept(group_id)
                self.permit(kept.group, by, verb.right)
                if client is not None and (seen := kept.applied(by.member, client, sequence)):
                    return Done(kept.revision, kept.saved_at, seen)
                return self._changed(kept, verb, values, by, client, sequence)
        except OSError as error:
            self._forget(group_id)
            raise NotSaved.because(error) from error
        except (LimitReached, ValidationError) as error:
            raise refusal(error) from error

    def _changed(
        self,
        kept: KeptGroup,
        verb: Verb[CourseGroup],
        values: Values,
        by: Actor,
        client: str | None,
        sequence: int | None,
    ) -> Done:
        context = self._context(kept, by)
        outcome = verb.apply(kept.group, values, context)
        validate(kept.group, outcome.after)
        patch = patch_of(kept.group, outcome, context, verb.name, client, sequence)
        if not patch.ops and not patch.undoes and not patch.redoes:
            return Done(kept.revision, kept.saved_at, None)
        after = self._write(kept, outcome.after, patch)
        for listener in self.listeners:
            tell(listener, after)
        return Done(after.revision, after.saved_at, patch.change)

    def _context(self, kept: KeptGroup, by: Actor) -> Context:
        history = kept.journal.patches
        return Context(by.member, self.now(), next_id(history[-1].change if history else None), history)

    def leave(self, group_id: Id, verb: Verb[CourseGroup], by: Actor) -> None:
        """Carries out a verb by which somebody is gone, and leaves nothing of them in what was written before it.

        The journal goes first: a process that ends halfway leaves somebody who is in, without a past.
        """
        try:
            with self.locks.of(group_id):
                kept = self._kept(group_id)
                self.permit(kept.group, by, verb.right)
                after = verb.apply(kept.group, Values(), self._context(kept, by)).after
                patch = patch_of(kept.group, Outcome(after), self._context(kept, by), verb.name, None, None)
                *patches, patch = _without_a_past((*kept.journal.patches, patch), kept.group, by.member)
                past = replace(kept.journal, patches=tuple(patches))
                journal = journals.write(self.files, past, kept.revision)
                written = self._write(replace(kept, journal=journal), after, patch)
        except OSError as error:
            self._forget(group_id)
            raise NotSaved.because(error) from error
        for listener in self.listeners:
            tell(listener, written)

    def _write(self, kept: KeptGroup, group: CourseGroup, patch: Patch) -> KeptGroup:
        """The journal ahead, then the file: what the journal says of a revision that never came does not count."""
        revision = kept.revision + 1
        data = _sealed(group, revision, patch.at)
        journal = journals.add(self.files, kept.journal, patch, revision)
        self.files.write(_file(kept.id), data)
        after = KeptGroup(kept.id, revision, patch.at, group, journal, self._signature(kept.id))
        return self._remember(after)

    def _kept(self, group_id: Id, *, from_bin: bool = False) -> KeptGroup:
        if not from_bin:
            self.shelf.require_out(group_id)
        for _ in range(_TRIES):
            signature = self._signature(group_id) if is_id(group_id) else (None, None)
            if signature[0] is None:
                self._forget(group_id)
                raise self._missing(group_id)
            with self._guard:
                held = self._cache.get(group_id)
            if held is not None and held.signature == signature:
                return held
            kept = self._read(group_id, signature)
            if self._signature(group_id) == signature:
                return self._remember(kept)
        raise Busy(group_id)

    def _missing(self, group_id: Id) -> StoreError:
        names = self.files.names(f"groups/{group_id}") if is_id(group_id) else []
        is_set_aside = any(name.startswith("group.json.corrupt-") for name in names)
        return Broken(group_id) if is_set_aside else NotFound(group_id)

    def _read(self, group_id: Id, signature: Signatures) -> KeptGroup:
        try:
            envelope = opened(self.files.read(_file(group_id)), GROUP)
            group = CourseGroup.model_validate(envelope.content)
        except FileNotFoundError as error:
            raise NotFound(group_id) from error
        except (Broken, ValidationError) as error:
            set_aside(self.files, _file(group_id), self.now())
            raise Broken(str(error)) from error
        journal = journals.read(self.files, _journal(group_id), envelope.revision)
        return KeptGroup(group_id, envelope.revision, envelope.saved_at, group, journal, signature)

    def _signature(self, group_id: Id) -> Signatures:
        return self.files.signature(_file(group_id)), self.files.signature(_journal(group_id))

    def _remember(self, kept: KeptGroup) -> KeptGroup:
        with self._guard:
            self._cache[kept.id] = kept
        return kept

    def _clock(self) -> datetime:
        return self.now()

    def _forget(self, group_id: Id) -> None:
        with self._guard:
            self._cache.pop(group_id, None)


def _without_a_past(patches: Iterable[Patch], group: CourseGroup, member: Id) -> Iterator[Patch]:
    """The patches without what somebody did in them, and without what others' say of them and their items."""
    items: dict[Id, CourseKey | Reflection] = {**group.keys, **group.reflections}
    told = frozenset({member, *(key for key, held in items.items() if held.member == member)})
    for patch in patches:
        yield patch.model_copy(update={"ops": ()}) if patch.by == member else scrubbed(patch, told)


def _file(group_id: Id) -> str:
    return f"groups/{group_id}/group.json"


def _journal(group_id: Id) -> str:
    return f"groups/{group_id}/journal.jsonl"


def _sealed(group: CourseGroup, revision: int, at: datetime) -> bytes:
    head = {"title": group.title, "people": len(group.taking_part())}
    return sealed(GROUP, revision, at, head, group.model_dump_json(indent=1).encode())
