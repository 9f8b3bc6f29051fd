"""Coming in to a board: a new one, one from a file, by a link; and who a browser is on it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic import ValidationError
from ulid import ULID

from workshop.access import keys, rights
from workshop.access.view import seen_by
from workshop.imports.board_file import ReadFile, read_board_file
from workshop.model.base import Id
from workshop.model.board import AccessKey, Board, Language, new_board
from workshop.model.change import Actor, Refused
from workshop.model.starting import Starting
from workshop.service.looking import Looking
from workshop.service.shared import is_address
from workshop.store.browsers import Browsers, Grant
from workshop.store.changing import refusal
from workshop.store.errors import NotFound, NotSaved, StoreError
from workshop.store.snapshots import Snapshots


@dataclass(frozen=True)
class Opened:
    """A board that was opened in this browser before."""

    id: Id
    name: str
    opened_at: datetime
    parties: int
    people: int


class Entry(Looking):
    """Which browser holds which key is known to the table of browsers alone."""

    secret: bytes
    snapshots: Snapshots
    browsers: Browsers

    def create(
        self,
        browser: str,
        *,
        name: str,
        owner_name: str,
        language: Language,
        starting: Starting | None = None,
        **more: str,
    ) -> Id:
        """A new board, opened in this browser. `starting`: in a group that has words of its own.

        `more`: stuck, shared_task, kind_set. Refused: a word is missing.
        """
        owner = str(ULID())
        kind_set = more.pop("kind_set", "education")
        try:
            board = new_board(name=name, owner=owner, owner_name=owner_name, language=language, kind_set=kind_set)
            board = (starting or Starting()).laid_on(board, lambda: str(ULID()))
            board = Board.model_validate({**board.__dict__, **more})
        except ValidationError as error:
            raise refusal(error) from error
        return self._keep_new(browser, str(ULID()), board)

    def bring_in(self, browser: str, data: bytes, owner_name: str, *, is_example: bool = False) -> Id:
        """A board from a file, as a new one, opened in this browser. TooBig, NotOurs, Newer, NotSaved."""
        owner, board_id = str(ULID()), str(ULID())
        read = read_board_file(data, owner, owner_name, keeps_ugly=is_example)
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
        """Opens a board by its link. Refused('no_link'): the link opens nothing (any more). NotSaved.

        Where nothing can be written, who came in by it before comes in all the same.
        """
        try:
            board = self.store.read(board_id, from_bin=True).board
        except StoreError as error:
            raise Refused("no_link") from error
        fitting = [held for held in board.keys.values() if keys.fits(key, held.hash)]
        if not fitting:
            raise Refused("no_link")
        actor = Actor(fitting[0].member, fitting[0].hash)
        try:
            self._remember(browser, board_id, actor)
        except NotSaved:
            if not any(grant.board == board_id and grant.actor == actor for grant in self._grants(browser)):
                raise

    def actor(self, browser: str, board_id: Id) -> Actor:
        """Who this browser is on a board. Refused('withdrawn'): nobody (any more); ('left'): somebody who left it.

        Who came in by several links is who may do most: trying a link that was made for another shuts nobody out.
        """
        if is_address(board_id):
            return self.shared.actor(browser, board_id)
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
