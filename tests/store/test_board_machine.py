"""Store, verbs, patches and undo against a plain model: two members, requests sent twice, restarts in between."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.support.boards import EDITOR, OWNER, VIEWER, Table, actor, table_on
from tests.support.plain import Plain
from tests.support.plain_state import No, differing, flat
from tests.support.values import OPEN_VERBS, VALUES, Known
from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.change import Refused
from workshop.model.patch import apply, reversed_ops
from workshop.store.changing import Done
from workshop.store.files import Files, FolderFiles, MemoryFiles

members = st.sampled_from([OWNER, EDITOR])


class BoardMachine(RuleBasedStateMachine):
    """The real board and the plain one, side by side."""

    table: Table

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[tuple[str, Id, int, dict[str, object], Done]] = []
        self.sequence = 0

    def files(self) -> Files:
        return MemoryFiles()

    @initialize()
    def lay_a_table(self) -> None:
        self.table = table_on(self.files(), clock=True)
        self.plain = Plain(flat(self.table.board()))

    @rule(data=st.data(), verb=st.sampled_from(OPEN_VERBS), member=members)
    def changes(self, data: st.DataObject, verb: str, member: Id) -> None:
        board = self.table.board()
        values = VALUES[verb](data.draw, Known(board, self.table.new))
        revision = self.table.store.read(self.table.id).revision
        try:
            done = self._send(verb, member, values)
        except Refused as refused:
            with pytest.raises(No, match=f"^{refused.code}$"):
                self.plain.do(member, verb, values)
            return
        self.plain.do(member, verb, values, flat(self.table.board()))
        assert done.revision == revision + (done.change is not None)
        if done.change is not None:
            self._check_patch(board)

    @rule(member=members, verb=st.sampled_from(["undo", "undo", "redo"]))
    def steps_back(self, member: Id, verb: str) -> None:
        board = self.table.board()
        try:
            done = self._send(verb, member, {})
        except Refused as refused:
            with pytest.raises(No, match=f"^{refused.code}$"):
                self.plain.step(member, verb)
            return
        left = self.plain.step(member, verb)
        assert {at.removeprefix("photos/photo/").removeprefix("ledgers/own/") for at, _ in done.kept} == left
        self._check_patch(board)

    @rule(data=st.data())
    def sends_again(self, data: st.DataObject) -> None:
        """The answer got lost: the same request comes twice, perhaps much later."""
        if not self.sent:
            return
        verb, member, sequence, values, first = data.draw(st.sampled_from(self.sent))
        again = self.table.do(verb, actor(member), request=("tab", sequence), **values)
        assert again.change == first.change

    @rule(data=st.data(), verb=st.sampled_from(OPEN_VERBS))
    def may_only_look(self, data: st.DataObject, verb: str) -> None:
        values = VALUES[verb](data.draw, Known(self.table.board(), self.table.new))
        with pytest.raises(Refused, match="not_allowed"):
            self.table.do(verb, actor(VIEWER), **values)

    @rule()
    def restarts(self) -> None:
        self.table = self.table.restarted()

    @invariant()
    def reads_as_the_plain_one(self) -> None:
        assert differing(flat(self.table.board()), self.plain.state) == {}
        assert differing(flat(self.table.restarted().board()), self.plain.state) == {}

    def _send(self, verb: str, member: Id, values: dict[str, object]) -> Done:
        self.sequence += 1
        done = self.table.do(verb, actor(member), request=("tab", self.sequence), **values)
        if done.change is not None:
            self.sent.append((verb, member, self.sequence, values, done))
        return done

    def _check_patch(self, before: Board) -> None:
        """The last patch leads from the board before to the board after, and back."""
        whole = self.table.store.read(self.table.id)
        ops = whole.journal[-1].ops
        assert apply(before, ops) == whole.board
        assert apply(whole.board, reversed_ops(ops)) == before


class OnFolder(BoardMachine):
    """The same, on a real folder."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()

    def files(self) -> Files:
        return FolderFiles(Path(self.folder.name))

    def teardown(self) -> None:
        self.folder.cleanup()


TestInMemory = BoardMachine.TestCase
TestInMemory.settings = settings(TestInMemory.settings, max_examples=80, stateful_step_count=30)


def test_on_a_folder() -> None:
    run_state_machine_as_test(OnFolder, settings=settings(max_examples=15, stateful_step_count=30))
