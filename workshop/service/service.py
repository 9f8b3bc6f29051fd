"""The service of one data folder: coming in, changing, keeping, taking out and bringing in. Knows no screen."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ulid import ULID

from workshop.access import keys, rights
from workshop.access.view import BoardView, seen_by, view_of
from workshop.changes import verb_named
from workshop.changes.content import LoadContent
from workshop.exports.board_file import board_file
from workshop.imports.board_file import ReadFile, read_board_file
from workshop.model.base import Id
from workshop.model.board import AccessKey, Board, Language, new_board
from workshop.model.change import Actor, Refused, Values, Verb
from workshop.model.patch import Op, value_at
from workshop.model.whole import Whole
from workshop.service import log
from workshop.store.boards import BoardStore, Done, refusal
from workshop.store.browsers import Browsers, Grant
from workshop.store.errors import NotFound, StoreError
from workshop.store.files import Files, FolderFiles
from workshop.store.secret import secret_of
from workshop.store.snapshots import Label, Listed, Snapshots


@dataclass(frozen=True)
class Opened:
    """A board that was opened in this browser before."""

    id: Id
    name: str
    opened_at: datetime
    parties: int
    people: int


@dataclass(frozen=True)
class Written:
    """What somebody else wrote in a field meanwhile."""

    name: str
    value: Any


class Service:
    """Boards, snapshots and browsers of one data folder."""

    def __init__(self, files: Files, secret: bytes) -> None:
        self.files = files
        self.secret = secret
        self.store = BoardStore(files, rights.permit)
        self.snapshots = Snapshots(files)
        self.browsers = Browsers(files)

    # Coming in

    def create(self, browser: str, *, name: str, owner_name: str, language: Language, **more: str) -> Id:
        """A new board, opened in this browser. `more`: stuck, shared_task, kind_set. Refused: a word is missing."""
        owner = str(ULID())
        kind_set = more.pop("kind_set", "education")
        try:
            board = new_board(name=name, owner=owner, owner_name=owner_name, language=language, kind_set=kind_set)
            board = Board.model_validate({**board.__dict__, **more})
        except ValidationError as error:
            raise refusal(error) from error
        return self._keep_new(browser, board)

    def bring_in(self, browser: str, data: bytes, owner_name: str) -> Id:
        """A board from a file, as a new one, opened in this browser. TooBig, NotOurs, Newer, NotSaved."""
        owner = str(ULID())
        read = read_board_file(data, owner, owner_name)
        board_id = self._keep_new(browser, read.board)
        self._keep_snapshots(board_id, owner, read)
        return board_id

    def _keep_new(self, browser: str, board: Board) -> Id:
        """The key goes in with the board's first writing; closed items follow into their own part."""
        board_id, key_id, now = str(ULID()), str(ULID()), datetime.now(UTC)
        hashed = keys.hash_of(keys.key_for(self.secret, board_id, key_id))
        key = AccessKey(hash=hashed, member=board.owner, role="owner", made_at=now)
        actor = Actor(board.owner, hashed)
        self.store.create(board_id, board.model_copy(update={"keys": {key_id: key}}), by=actor)
        self.browsers.open(browser, Grant(board=board_id, member=board.owner, hash=hashed, opened_at=now))
        return board_id

    def _keep_snapshots(self, board_id: Id, owner: Id, read: ReadFile) -> None:
        for label, made_at, board in read.snapshots:
            self.snapshots.keep_board(board_id, board, owner, label, made_at)

    def enter(self, browser: str, board_id: Id, key: str) -> None:
        """Opens a board by its link. Refused('no_link'): the link opens nothing (any more)."""
        try:
            board = self.store.read(board_id).board
        except StoreError as error:
            raise Refused("no_link") from error
        fitting = [held for held in board.keys.values() if keys.fits(key, held.hash)]
        if not fitting:
            raise Refused("no_link")
        grant = Grant(board=board_id, member=fitting[0].member, hash=fitting[0].hash, opened_at=datetime.now(UTC))
        self.browsers.open(browser, grant)

    def actor(self, browser: str, board_id: Id) -> Actor:
        """Who this browser is on a board. Refused('withdrawn'): nobody (any more)."""
        board = self.store.read(board_id).board
        for grant in self.browsers.grants(browser):
            if grant.board == board_id and rights.may(board, grant.actor, "see"):
                return grant.actor
        raise Refused("withdrawn")

    def opened(self, browser: str) -> list[Opened]:
        """The boards opened in this browser that still open, latest first."""
        found: dict[Id, Opened] = {}
        for grant in self.browsers.grants(browser):
            if grant.board in found:
                continue
            try:
                view = seen_by(self.store.read(grant.board), grant.actor)
            except (Refused, StoreError):
                continue
            counts = len(view.parties), len(view.people)
            found[grant.board] = Opened(grant.board, view.name, grant.opened_at, *counts)
        return list(found.values())

    def link_key(self, board_id: Id, actor: Actor) -> str:
        """The key this actor came in by, as it stands in a link. NotFound: it was made by another server."""
        board = self.store.read(board_id).board
        for key_id, held in board.keys.items():
            if held.hash == actor.hash and held.member == actor.member:
                key = keys.key_for(self.secret, board_id, key_id)
                if keys.fits(key, held.hash):
                    return key
        raise NotFound("key")

    def renew_link(self, browser: str, board_id: Id, actor: Actor) -> None:
        """A new link for the owner; the old one stops at once, here it goes on. Refused('not_allowed')."""
        old = [key_id for key_id, held in self.store.read(board_id).board.keys.items() if held.hash == actor.hash]
        key_id = str(ULID())
        hashed = keys.hash_of(keys.key_for(self.secret, board_id, key_id))
        role = self.view(board_id, actor).role
        self.perform(board_id, actor, "add_key", {"id": key_id, "hash": hashed, "member": actor.member, "role": role})
        now = datetime.now(UTC)
        self.browsers.open(browser, Grant(board=board_id, member=actor.member, hash=hashed, opened_at=now))
        for withdrawn in old:
            self.perform(board_id, Actor(actor.member, hashed), "withdraw_key", {"id": withdrawn})

    # Looking and changing

    def view(self, board_id: Id, actor: Actor) -> BoardView:
        """The board as this actor may see it. Refused, NotFound, Broken, Newer."""
        return seen_by(self.store.read(board_id), actor)

    def perform(
        self,
        board_id: Id,
        actor: Actor,
        verb_name: str,
        values: Mapping[str, Any],
        *,
        client: str | None = None,
        sequence: int | None = None,
    ) -> Done:
        """One change, by whichever door it came. Refused or a StoreError: nothing has changed."""
        try:
            verb = verb_named(verb_name)
            told = _told(verb, values)
            return self.store.change(board_id, verb, told, actor, client=client, sequence=sequence)
        except (Refused, StoreError) as error:
            log.refused(board_id, actor, verb_name, error.code)
            raise

    def written_since(self, board_id: Id, actor: Actor, address: str, field: str, seen: Any) -> Written | None:
        """What another member wrote in a field since this actor saw `seen` there; None: nobody did."""
        whole = self.store.read(board_id)
        rights.permit(whole.board, actor, "see")
        now = value_at(whole.board_of(actor.member), Op(item=address, field=field))
        if now == seen:
            return None
        for patch in reversed(whole.history_of(actor.member)):
            if patch.by != actor.member and any((op.item, op.field) == (address, field) for op in patch.ops):
                return Written(whole.board.members[patch.by].name, now)
        return None

    # Snapshots

    def keep_snapshot(self, board_id: Id, actor: Actor, label: Mapping[str, Any]) -> Id:
        """Keeps the board as it stands under a name. Refused, NotSaved."""
        whole = self.store.read(board_id)
        rights.permit(whole.board, actor, "edit")
        try:
            return self.snapshots.keep(whole, actor.member, Label.model_validate(dict(label)))
        except ValidationError as error:
            raise refusal(error) from error

    def list_snapshots(self, board_id: Id, actor: Actor) -> list[Listed]:
        """What is kept of this board, newest first."""
        rights.permit(self.store.read(board_id).board, actor, "see")
        return self.snapshots.list(board_id)

    def snapshot_view(self, board_id: Id, actor: Actor, key: Id) -> BoardView:
        """A snapshot as this actor may see it."""
        whole = self.store.read(board_id)
        role = rights.key_of(whole.board, actor).role
        return view_of(self.snapshots.read_for(board_id, key, actor.member), whole, actor.member, role)

    def load_snapshot(self, board_id: Id, actor: Actor, key: Id, present: str) -> Done:
        """Puts a snapshot back; the present is kept first, under the name `present`. It can be undone."""
        content = self.snapshots.read_for(board_id, key, actor.member)
        self.keep_snapshot(board_id, actor, {"name": present})
        return self.store.change(board_id, verb_named("load_content"), LoadContent(content=content), actor)

    def delete_snapshot(self, board_id: Id, actor: Actor, key: Id) -> None:
        """Puts a snapshot in the bin."""
        rights.permit(self.store.read(board_id).board, actor, "edit")
        self.snapshots.delete(board_id, key)

    def undelete_snapshot(self, board_id: Id, actor: Actor, key: Id) -> None:
        """Takes a snapshot out of the bin again."""
        rights.permit(self.store.read(board_id).board, actor, "edit")
        self.snapshots.undelete(board_id, key)

    def rescue(self, browser: str, board_id: Id) -> Id:
        """After a board's file turned out unreadable: puts its newest good snapshot in its place, as the board.

        Refused('withdrawn'): this browser had no key to it. NotFound: there is no good snapshot.
        """
        newest = self.snapshots.newest(board_id)
        if newest is None:
            raise NotFound(board_id)
        board = self.snapshots.read(board_id, newest)
        grants = [grant.actor for grant in self.browsers.grants(browser) if grant.board == board_id]
        if not any(rights.may(board, actor, "edit") for actor in grants):
            raise Refused("withdrawn")
        self.store.create(board_id, board)
        return newest

    # Taking out

    def board_file(self, board_id: Id, actor: Actor, *, with_closed: bool) -> bytes:
        """The board with its snapshots as one file: what lies open, and one's own closed items only if asked."""
        whole = self.store.read(board_id)
        role = rights.key_of(whole.board, actor).role

        def seen(board: Board) -> BoardView:
            return view_of(board, whole, actor.member, role)

        here = whole.board_of(actor.member) if with_closed else whole.board
        kept = [
            (listed, seen(self._snapshot(whole, listed.id, actor, with_closed)))
            for listed in reversed(self.snapshots.list(board_id))
        ]
        return board_file(seen(here), kept, datetime.now(UTC))

    def _snapshot(self, whole: Whole, key: Id, actor: Actor, with_closed: bool) -> Board:
        if with_closed:
            return self.snapshots.read_for(whole.id, key, actor.member)
        return self.snapshots.read(whole.id, key)


def _told(verb: Verb, values: Mapping[str, Any]) -> Values:
    try:
        return verb.values.model_validate(dict(values))
    except ValidationError as error:
        raise refusal(error) from error


_CURRENT: dict[str, Service] = {}


def start(folder: Path | None = None) -> Service:
    """The service of a data folder: WORKSHOP_DATA, or `data` beside app.py. One for the whole process."""
    folder = folder or Path(os.environ.get("WORKSHOP_DATA", "data"))
    if "service" not in _CURRENT:
        _CURRENT["service"] = Service(FolderFiles(folder), secret_of(folder))
    return _CURRENT["service"]


def current() -> Service:
    """The service of this process."""
    return start()
