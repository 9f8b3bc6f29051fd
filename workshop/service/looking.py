"""A board looked at and changed: by whichever door it came, as who asks may."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ulid import ULID

from workshop.access import rights
from workshop.access.view import BoardView, has_ugly, seen_by, ugly_seen_by
from workshop.changes import BOARD
from workshop.changes.hanging import hanging_on
from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.change import Actor, Context
from workshop.service import log
from workshop.service.shared import SharedBoards, is_address
from workshop.store.boards import BoardStore
from workshop.store.changing import Done, told


@dataclass(frozen=True)
class Written:
    """The text that another screen wrote in a field meanwhile, and by whom."""

    name: str
    value: str


class Looking:
    """The boards of one data folder, for whoever holds a key."""

    store: BoardStore
    shared: SharedBoards

    def view(self, board_id: Id, actor: Actor, *, on_wall: bool = False) -> BoardView:
        """The board as this actor may see it, or may show it to a room. Refused, NotFound, Broken, Newer."""
        if is_address(board_id):
            return self.shared.view(board_id, actor)
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
        with log.refusals(BOARD, board_id, actor, verb_name, values):
            verb = BOARD.named(verb_name)
            self.shared.check_hands(board_id, actor)
            return self.store.change(board_id, verb, told(verb, values), actor, client=client, sequence=sequence)

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
