"""The bin: boards and course groups that were put away, and the parts of people who left a board, for thirty days.

A mark says since when; the files themselves stay untouched until the days are over.

bin/<board>.json            since when, by whom, and from which room: a board's or a group's
bin/<board>-<member>.json   the same of one person's part
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Generic, Literal, TypeVar

from workshop.model.base import Id, is_id
from workshop.model.change import Actor, Right
from workshop.store.envelope import opened, sealed
from workshop.store.errors import Broken, Newer, NotSaved, PutAway
from workshop.store.files import Files
from workshop.store.locks import Locks

BIN = "samenwerkbord-bin"
KEPT_FOR = timedelta(days=30)
"""How long it can be taken back."""


Room = Literal["boards", "groups"]
"""The folder in which something lies that is put away."""
T = TypeVar("T")


def put_in(files: Files, item: Id, by: Id, at: datetime, part: Id | None = None, room: Room = "boards") -> None:
    """Marks a board or group, or one person's part of a board, as put away. OSError: it is not."""
    files.write(_file(item, part), sealed(BIN, 1, at, {}, json.dumps({"by": by, "in": room}).encode()))


def take_out(files: Files, item: Id, part: Id | None = None) -> None:
    """It is there again."""
    files.remove(_file(item, part))


def is_in(files: Files, item: Id) -> bool:
    """Whether a board or group was put away."""
    return files.signature(_file(item)) is not None


def since(files: Files, board: Id, part: Id | None = None) -> datetime | None:
    """When it was put away. None: it was not, or the mark does not say so."""
    try:
        at = opened(files.read(_file(board, part)), BIN).saved_at
    except (FileNotFoundError, Broken, Newer):
        return None
    return at if at <= datetime.max.replace(tzinfo=UTC) - KEPT_FOR else None


def run_out(files: Files, now: datetime, room: Room = "boards") -> Iterator[tuple[Id, Id | None]]:
    """What came from this room, and parts of it, whose days are over. A mark that can't be read keeps what it is of."""
    for name in files.names("bin"):
        item, _, part = name.removesuffix(".json").partition("-")
        if not is_id(item) or not (part == "" or is_id(part)):
            continue
        at = since(files, item, part or None)
        if at is not None and now - at >= KEPT_FOR and _room(files, item, part or None) == room:
            yield item, part or None


def _room(files: Files, item: Id, part: Id | None) -> Any:
    """A mark that does not say so is of before there were groups in the bin."""
    try:
        return opened(files.read(_file(item, part)), BIN).content.get("in", "boards")
    except (FileNotFoundError, Broken, Newer):
        return None


def _file(item: Id, part: Id | None = None) -> str:
    return f"bin/{item}-{part}.json" if part else f"bin/{item}.json"


def _no_parts(_item: Id, _part: Id) -> None:
    """Of a group no parts are put away: who leaves one is gone from it at once."""


@dataclass(frozen=True)
class Shelf(Generic[T]):
    """All of one sort that can be put away, as its store holds it: the same way for boards and for groups."""

    room: Room
    files: Files
    locks: Locks
    now: Callable[[], datetime]
    freshest: Callable[[Id], T]
    """Whether it lies in the bin or not. NotFound, Broken."""
    permit: Callable[[T, Actor, Right], None]
    forget: Callable[[Id], None]
    erase: Callable[[Id, Id], None] = _no_parts
    """Takes a person's part out of something that stays."""
    away: type[PutAway] = PutAway
    farewells: list[Callable[[Id], None]] = field(default_factory=list)
    """Told after something was put away, or is gone."""

    def require_out(self, item: Id) -> None:
        """PutAway: it lies in the bin."""
        if is_id(item) and is_in(self.files, item):
            raise self.away(item)

    def put_away(self, item: Id, by: Actor) -> None:
        """Into the bin. Refused: it is not this actor's own. NotFound, Broken; NotSaved: it still is where it was."""
        self._mark(item, by, self.now())
        self._say_farewell(item)

    def take_back(self, item: Id, by: Actor) -> None:
        """Out of the bin. Refused: it is not this actor's own. NotFound: its days are over. NotSaved."""
        try:
            with self.locks.of(item):
                self.permit(self.freshest(item), by, "own")
                take_out(self.files, item)
        except OSError as error:
            raise NotSaved.because(error) from error

    def remove(self, item: Id, by: Actor) -> None:
        """Wholly gone, at once. As `put_away`; what a disk refused halfway goes when the bin is emptied."""
        self._mark(item, by, self.now() - KEPT_FOR)
        try:
            self._remove(item, None)
        except OSError as error:
            raise NotSaved.because(error) from error
        self._say_farewell(item)

    def empty(self) -> list[tuple[Id, Id | None]]:
        """Takes away wholly what lies in the bin for longer than it is kept there; what, and parts of what."""
        gone = []
        for item, part in run_out(self.files, self.now(), self.room):
            self._remove(item, part)
            gone.append((item, part))
        return gone

    def _mark(self, item: Id, by: Actor, at: datetime) -> None:
        try:
            with self.locks.of(item):
                self.require_out(item)
                self.permit(self.freshest(item), by, "own")
                put_in(self.files, item, by.member, at, room=self.room)
        except OSError as error:
            raise NotSaved.because(error) from error

    def _say_farewell(self, item: Id) -> None:
        for farewell in self.farewells:
            farewell(item)

    def _remove(self, item: Id, part: Id | None) -> None:
        with self.locks.of(item):
            self.forget(item)
            if part is None:
                self.files.remove_folder(f"{self.room}/{item}")
            else:
                self.erase(item, part)
            take_out(self.files, item, part)  # last: until then nobody finds half of it
        if part is None:
            self.locks.drop(item)
