"""The service of one data folder: coming in, changing, keeping, taking out and bringing in. Knows no screen."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ulid import ULID

from workshop.access import keys, rights
from workshop.access.view import BoardView, has_ugly, seen_by, ugly_seen_by, view_of
from workshop.changes import verb_named
from workshop.changes.content import LoadContent
from workshop.changes.hanging import hanging_on
from workshop.exports.board_file import board_file
from workshop.imports.board_file import ReadFile, read_board_file
from workshop.model.base import Id
from workshop.model.board import AccessKey, Board, Language, new_board
from workshop.model.change import Actor, Context, Refused
from workshop.model.limits import LimitReached
from workshop.model.photo import UGLY
from workshop.model.whole import Whole, without_items
from workshop.service import log
from workshop.service.bin import Bin
from workshop.service.courses import Courses
from workshop.service.guests import Guests
from workshop.store import presence
from workshop.store.boards import BoardStore
from workshop.store.browsers import Browsers, Grant
from workshop.store.changing import Done, refusal, told
from workshop.store.errors import NotFound, NotSaved, StoreError
from workshop.store.files import Files, FolderFiles
from workshop.store.groups import GroupStore
from workshop.store.rescuing import with_keys_since
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
    """The text that another screen wrote in a field meanwhile, and by whom."""

    name: str
    value: str


class Service:
    """Boards, snapshots and browsers of one data folder."""

    def __init__(self, files: Files, secret: bytes) -> None:
        self.files = files
        self.secret = secret
        self.store = BoardStore(files, rights.permit)
        self.snapshots = Snapshots(files)
        self.browsers = Browsers(files)
        self.bin = Bin(self.store, self.browsers, self._grants, self.perform)
        self.guests = Guests(self.store, secret, self.perform)
        groups = GroupStore(files, rights.permit)
        self.courses = Courses(groups, self.store, secret, self._remember, self._grants, self.actor)

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
        return self._keep_new(browser, str(ULID()), board)

    def bring_in(self, browser: str, data: bytes, owner_name: str) -> Id:
        """A board from a file, as a new one, opened in this browser. TooBig, NotOurs, Newer, NotSaved."""
        owner, board_id = str(ULID()), str(ULID())
        read = read_board_file(data, owner, owner_name)
        self._keep_snapshots(board_id, owner, read)
        return self._keep_new(browser, board_id, read.board)

    def _keep_new(self, browser: str, board_id: Id, board: Board) -> Id:
        """The board is written last: where the disk fails before, there is none. Its key goes in with it."""
        key_id, now = str(ULID()), datetime.now(UTC)
        hashed = keys.hash_of(keys.key_for(self.secret, board_id, key_id))
        key = AccessKey(hash=hashed, member=board.owner, role="owner", made_at=now)
        actor = Actor(board.owner, hashed)
        self._remember(browser, board_id, actor)
        self.store.create(board_id, board.model_copy(update={"keys": {key_id: key}}), by=actor)
        return board_id

    def _keep_snapshots(self, board_id: Id, owner: Id, read: ReadFile) -> None:
        for label, made_at, board in read.snapshots:
            self.snapshots.keep_board(board_id, board, owner, label, made_at)

    def _remember(self, browser: str, board_id: Id, actor: Actor) -> None:
        """This browser comes in as this actor. NotSaved."""
        grant = Grant(board=board_id, member=actor.member, hash=actor.hash, opened_at=datetime.now(UTC))
        try:
            self.browsers.open(browser, grant)
        except OSError as error:
            raise NotSaved.because(error) from error

    def _grants(self, browser: str) -> tuple[Grant, ...]:
        """What this browser has opened. StoreError: it can't be read now."""
        try:
            return self.browsers.grants(browser)
        except OSError as error:
            raise StoreError(str(error)) from error

    def enter(self, browser: str, board_id: Id, key: str) -> None:
        """Opens a board by its link. Refused('no_link'): the link opens nothing (any more). NotSaved."""
        try:
            board = self.store.read(board_id, from_bin=True).board
        except StoreError as error:
            raise Refused("no_link") from error
        fitting = [held for held in board.keys.values() if keys.fits(key, held.hash)]
        if not fitting:
            raise Refused("no_link")
        self._remember(browser, board_id, Actor(fitting[0].member, fitting[0].hash))

    def actor(self, browser: str, board_id: Id) -> Actor:
        """Who this browser is on a board. Refused('withdrawn'): nobody (any more); ('left'): somebody who left it.

        Who came in by several links is who may do most: trying a link that was made for another shuts nobody out.
        """
        board = self.store.read(board_id).board
        held = [grant.actor for grant in self._grants(browser) if grant.board == board_id]
        fitting = [actor for actor in held if rights.may(board, actor, "see")]
        if not fitting:
            raise Refused("left" if any(rights.may(board, actor, "return") for actor in held) else "withdrawn")
        return max(fitting, key=lambda actor: len(rights.RIGHTS[rights.key_of(board, actor).role]))

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
        renewed = Actor(actor.member, hashed)
        self._remember(browser, board_id, renewed)
        for withdrawn in old:
            self.perform(board_id, renewed, "withdraw_key", {"id": withdrawn})

    # Looking and changing

    def view(self, board_id: Id, actor: Actor, *, on_wall: bool = False) -> BoardView:
        """The board as this actor may see it, or may show it to a room. Refused, NotFound, Broken, Newer."""
        return seen_by(self.store.read(board_id), actor, on_wall=on_wall)

    def ugly(self, board_id: Id, actor: Actor) -> BoardView:
        """The same, with this actor's own ugly photo. Refused('curtain'): it is not open now."""
        return ugly_seen_by(self.store.read(board_id), actor, self.store.now())

    def has_ugly(self, board_id: Id, actor: Actor) -> bool:
        """Whether there is an ugly photo of this actor's, open or not. Refused, NotFound, Broken, Newer."""
        return has_ugly(self.store.read(board_id), actor)

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
            return self.store.change(board_id, verb, told(verb, values), actor, client=client, sequence=sequence)
        except (Refused, StoreError) as error:
            if UGLY not in verb_name.split("_") and values.get("photo") != UGLY:  # a log may not tell that there is one
                log.refused(board_id, actor, verb_name, error.code)
            raise

    def hanging_on(self, board_id: Id, actor: Actor, keys: Sequence[Id]) -> Mapping[str, int]:
        """What would go, or let go, with these, by sort: as far as this member may know. Refused('gone')."""
        whole = self.store.read(board_id)
        rights.permit(whole.board, actor, "see")
        context = Context(actor.member, self.store.now(), str(ULID()))
        return hanging_on(whole.board_of(actor.member), keys, context)

    def overwritten(self, board_id: Id, actor: Actor, change: Id, item: str, field: str, seen: str) -> Written | None:
        """The text of somebody else that a change of mine replaced, where I had seen another one; None: none.

        Several people may have come in by one link and are one member then, so it is the text that tells.
        """
        whole = self.store.read(board_id)
        rights.permit(whole.board, actor, "see")
        earlier = whole.history_of(actor.member)
        mine = next((patch for patch in reversed(earlier) if patch.change == change), None)
        lost = next((op.before for op in mine.ops if (op.item, op.field) == (item, field)), None) if mine else None
        if mine is None or not isinstance(lost, str) or lost in ("", seen):
            return None
        writers = (
            patch
            for patch in reversed(earlier[: earlier.index(mine)])
            if any((op.item, op.field) == (item, field) for op in patch.ops)
        )
        writer = next(writers, None)
        if writer is None or (mine.client is not None and writer.client == mine.client):
            return None
        return Written(self._name_of(whole.board, writer.by), lost)

    @staticmethod
    def _name_of(board: Board, member: Id) -> str:
        """Empty: they left."""
        held = board.members[member]
        return held.name if held.left_at is None else ""

    # Snapshots

    def keep_snapshot(self, board_id: Id, actor: Actor, label: Mapping[str, Any]) -> Id:
        """Keeps the board as it stands under a name. Refused, NotSaved."""
        whole = self.store.read(board_id)
        rights.permit(whole.board, actor, "edit")
        try:
            return self.snapshots.keep(whole, actor.member, Label.model_validate(dict(label)))
        except (LimitReached, ValidationError) as error:
            raise refusal(error) from error

    def list_snapshots(self, board_id: Id, actor: Actor) -> list[Listed]:
        """What is kept of this board, newest first; counted is what this actor may see of it now."""
        whole = self.store.read(board_id)
        rights.permit(whole.board, actor, "see")
        kept = self.snapshots.list(board_id)
        return [self._counted(whole, listed, actor) for listed in kept] if whole.hidden_from(actor.member) else kept

    def _counted(self, whole: Whole, listed: Listed, actor: Actor) -> Listed:
        try:
            board = self._snapshot(whole, listed.id, actor)
        except StoreError:
            return listed
        counts = {"parties": len(board.parties), "people": len(board.people), "relations": len(board.photo.relations)}
        return listed.model_copy(update=counts)

    def snapshot_view(self, board_id: Id, actor: Actor, key: Id) -> BoardView:
        """A snapshot as this actor may see it."""
        whole = self.store.read(board_id)
        role = rights.key_of(whole.board, actor).role
        return view_of(self._snapshot(whole, key, actor), whole, actor.member, role)

    def load_snapshot(self, board_id: Id, actor: Actor, key: Id, present: str) -> Done:
        """Puts a snapshot back; the present is kept first, under the name `present`. It can be undone."""
        content = self._snapshot(self.store.read(board_id), key, actor)
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
        made_at = next(listed.made_at for listed in self.snapshots.list(board_id) if listed.id == newest)
        board = with_keys_since(self.files, board_id, self.snapshots.read(board_id, newest), made_at)
        grants = [grant.actor for grant in self._grants(browser) if grant.board == board_id]
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
            (listed, seen(self._snapshot(whole, listed.id, actor, with_closed=with_closed)))
            for listed in reversed(self.snapshots.list(board_id))
        ]
        return board_file(seen(here), kept, datetime.now(UTC))

    def _snapshot(self, whole: Whole, key: Id, actor: Actor, *, with_closed: bool = True) -> Board:
        """A snapshot without what was closed off since: for others that does not exist, not even in the past."""
        if with_closed:
            hidden, board = whole.hidden_from(actor.member), self.snapshots.read_for(whole.id, key, actor.member)
        else:
            hidden, board = whole.hidden_from(None), self.snapshots.read(whole.id, key)
        addresses = (at for part in whole.closed.values() for at in part.items if at.rpartition("/")[2] in hidden)
        return without_items(board, addresses)


_CURRENT: dict[str, Service] = {}


def start(folder: Path | None = None) -> Service:
    """The service of a data folder: WORKSHOP_DATA, or `data` beside app.py. One for the whole process."""
    folder = folder or Path(os.environ.get("WORKSHOP_DATA", "data"))
    if "service" not in _CURRENT:
        _CURRENT["service"] = Service(FolderFiles(folder), secret_of(folder))
        presence.say(folder)
    return _CURRENT["service"]


def current() -> Service:
    """The service of this process."""
    return start()


@contextmanager
def serving(service: Service) -> Iterator[Service]:
    """Puts another service in the place of this process's own, for as long as this lasts."""
    before = _CURRENT.copy()
    _CURRENT["service"] = service
    try:
        yield service
    finally:
        _CURRENT.clear()
        _CURRENT.update(before)
