"""Boards and actors to test with: a store with one board, its owner, an editor and somebody who may only look."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from workshop.access import keys, rights
from workshop.access.view import BoardView, seen_by
from workshop.changes import verb_named
from workshop.model.base import Id
from workshop.model.board import AccessKey, Board, Member, Role, new_board
from workshop.model.change import Actor, Context, Outcome
from workshop.model.patch import Patch
from workshop.model.photo import Photo
from workshop.store.boards import BoardStore
from workshop.store.changing import Done
from workshop.store.files import Files, MemoryFiles

START = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


def ident(number: int) -> Id:
    """An id that tells in a failing test which one it is."""
    return f"{number:026d}"


BOARD, OWNER, EDITOR, VIEWER = (ident(number) for number in range(1, 5))
_ROLES: tuple[tuple[Id, Role], ...] = ((OWNER, "owner"), (EDITOR, "editor"), (VIEWER, "viewer"))


def actor(member: Id) -> Actor:
    return Actor(member, keys.hash_of(f"key of {member}"))


def board_with(**fields: Any) -> Board:
    """A board with three members, each with a key."""
    board = new_board(name="Regionaal netwerk", owner=OWNER, owner_name="netwerkleider", language="nl")
    members = {OWNER: Member(name="netwerkleider"), EDITOR: Member(name="adviseur"), VIEWER: Member(name="wand")}
    held = {
        ident(900 + number): AccessKey(hash=actor(member).hash, member=member, role=role, made_at=START)
        for number, (member, role) in enumerate(_ROLES)
    }
    photo = Photo(**{name: fields.pop(name) for name in tuple(fields) if name in Photo.model_fields})
    more = {"members": members, "keys": held, "photos": {"photo": photo}, **fields}
    return Board.model_validate({**board.__dict__, **more})


class Clock:
    """A clock that moves a second at every look."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass
class Table:
    """One board in a store, and those around it."""

    store: BoardStore
    id: Id = BOARD
    by: Actor = field(default_factory=lambda: actor(OWNER))
    fresh: Callable[[], int] = field(default_factory=lambda: itertools.count(1_000).__next__)

    def new(self) -> Id:
        """An id that nothing has yet."""
        return ident(self.fresh())

    def do(self, verb: str, by: Actor | None = None, *, request: tuple[str, int] | None = None, **values: Any) -> Done:
        """Carries out a verb as a screen would ask for it."""
        named = verb_named(verb)
        client, sequence = request or (None, None)
        told = named.values.model_validate(values)
        return self.store.change(self.id, named, told, by or self.by, client=client, sequence=sequence)

    def add(self, verb: str, by: Actor | None = None, **values: Any) -> Id:
        """Carries out a verb that adds something under a new id, and returns the id."""
        key = self.new()
        self.do(verb, by, id=key, **values)
        return key

    def party(self, name: str = "Gemeente", by: Actor | None = None, **values: Any) -> Id:
        return self.add("add_party", by, name=name, **values)

    def person(self, name: str = "Wethouder", by: Actor | None = None, **values: Any) -> Id:
        return self.add("add_person", by, name=name, **values)

    def relation(self, source: Id, target: Id, by: Actor | None = None, **values: Any) -> Id:
        return self.add("relate", by, source=source, target=target, **values)

    def board(self, member: Id = OWNER) -> Board:
        """The board as a member holds it."""
        return self.store.read(self.id).board_of(member)

    def view(self, member: Id = OWNER) -> BoardView:
        return seen_by(self.store.read(self.id), actor(member))

    def restarted(self) -> "Table":
        """The same files, read by a store that remembers nothing."""
        return replace(self, store=BoardStore(self.store.files, self.store.permit, self.store.now))


def table_on(files: Files | None = None, board: Board | None = None, *, clock: bool = False) -> Table:
    """A table with a new board, on these files."""
    files = files if files is not None else MemoryFiles()
    store = BoardStore(files, rights.permit, Clock()) if clock else BoardStore(files, rights.permit)
    store.create(BOARD, board or board_with())
    return Table(store)


def applied(board: Board, verb: str, by: Id = OWNER, history: tuple[Patch, ...] = (), **values: Any) -> Board:
    """The board after a verb, without a store."""
    return outcome(board, verb, by, history, **values).after


def outcome(board: Board, verb: str, by: Id = OWNER, history: tuple[Patch, ...] = (), **values: Any) -> Outcome:
    """What comes of a verb, without a store."""
    named = verb_named(verb)
    context = Context(by, START, ident(500), history)
    return named.apply(board, named.values.model_validate(values), context)
