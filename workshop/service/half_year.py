"""From one block to the next: the state of one's own board goes along with a stand, and what moved since."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.model.half_year import KeptState
from workshop.model.sharing import MODULES
from workshop.service.courses import Courses
from workshop.store.changing import Done
from workshop.store.errors import StoreError


@dataclass(frozen=True)
class HalfYears:
    """What the half year asks of boards and groups together. The group holds no more than where a state lies."""

    courses: Courses
    _board_actor: Callable[[str, Id], Actor]
    _keep: Callable[[Id, Actor, dict[str, object]], Id]
    _delete: Callable[[Id, Actor, Id], None]
    _beside: Callable[[Id, Actor, Id], tuple[BoardView, BoardView]]

    def go_along(self, browser: str, group_id: Id, stand: Id, modules: Sequence[object] = MODULES) -> Done:
        """A snapshot of one's own board, made in one's own name, goes along with a stand: these parts of it.

        Refused('no_board'): none was brought here, or it does not open here; ('stand_over', 'gone').
        """
        courses = self.courses
        actor = courses.actor(browser, group_id, "participant")
        view = courses.view(group_id, actor)
        asked = view.half_year.stands.get(stand)
        if asked is None:
            raise Refused("gone")
        if asked.mine is not None:  # a second press of the same
            kept = courses.store.read(group_id)
            return Done(kept.revision, kept.saved_at, None)
        if view.board is None:
            raise Refused("no_board")
        try:
            owner = self._board_actor(browser, view.board)
        except Refused as error:
            raise Refused("no_board") from error
        number = next((at for at, key in enumerate(view.blocks, 1) if key == asked.block), None)
        snapshot = self._keep(view.board, owner, {"name": asked.name, "block": number})
        try:
            told = {"id": stand, "board": view.board, "snapshot": snapshot, "modules": modules}
            return courses.perform(group_id, actor, "keep_along", told)
        except (Refused, StoreError):
            self._delete(view.board, owner, snapshot)
            raise

    def since(self, browser: str, group_id: Id) -> dict[Id, tuple[KeptState, BoardView, BoardView]]:
        """Of each stand that one's own state went along with: where it lies, what stood there, and what stands now.

        For this browser's person alone. What can't be read, or no longer opens here, is left out.
        """
        view = self.courses.view(group_id, self.courses.actor(browser, group_id, "participant"))
        found = {}
        for key, stand in view.half_year.stands.items():
            if (at := stand.mine) is not None:
                try:
                    actor = self._board_actor(browser, at.board)
                    found[key] = (at, *self._beside(at.board, actor, at.snapshot))
                except (Refused, StoreError):
                    continue
        return found
