"""Keeping a board: its snapshots, what is saved after its file got lost, and the file one takes along."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError

from workshop.access import rights
from workshop.access.view import BoardView, view_of
from workshop.changes import verb_named
from workshop.changes.content import LoadContent
from workshop.exports.board_file import board_file
from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.change import Actor, Refused
from workshop.model.half_year import KeptState
from workshop.model.limits import LimitReached
from workshop.model.whole import Whole, without_items
from workshop.service.entry import Entry
from workshop.store.changing import Done, refusal
from workshop.store.errors import Broken, NotFound, StoreError
from workshop.store.files import Files
from workshop.store.rescuing import with_keys_since
from workshop.store.snapshots import Label, Listed


class Keeping(Entry):
    """What is kept is shown by who looks now: what was closed off since is in no snapshot for others."""

    files: Files

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

    def snapshot_beside(self, board_id: Id, actor: Actor, key: Id) -> tuple[BoardView, BoardView]:
        """A snapshot and the board as it stands, of both what lies open: to see what moved. Refused; NotFound."""
        whole = self.store.read(board_id)
        role = rights.key_of(whole.board, actor).role
        then = self._snapshot(whole, key, actor, with_closed=False)
        return view_of(then, whole, actor.member, role), view_of(whole.board, whole, actor.member, role)

    def _is_kept(self, at: KeptState) -> bool:
        """Whether a state that a group refers to is still there: neither it nor its board was deleted."""
        try:
            self.store.read(at.board)
        except (NotFound, Broken):
            return False
        except StoreError:
            return True  # it can't be read now: that says nothing
        return self.snapshots.holds(at.board, at.snapshot)

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
