"""The ugly photo against a plain model, and beside everything else that is done on the board.

It comes to what was drawn, back is the way it came, it is open for as long as was said, nobody else holds a word of it,
and destroyed it is gone from every file.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.support.boards import BOARD, EDITOR, OWNER, START, VIEWER, Table, actor, table_on
from tests.support.histories import START as LAID
from tests.support.plain import Plain
from tests.support.plain_state import No, Values, differing
from tests.support.plain_verbs.ugly import UGLY_VERBS, flat_ugly
from tests.support.values import OPEN_VERBS, VALUES, Known
from tests.support.values.drawn import names, texts
from tests.support.values.ugly import UGLY_DRAWN, UGLY_VALUES, marked
from workshop.access.view import has_ugly, seen_by, ugly_seen_by
from workshop.changes.undo import stacks
from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.change import Refused
from workshop.model.patch import apply, reversed_ops
from workshop.model.photo import MINUTES, UGLY
from workshop.store.files import MemoryFiles
from workshop.store.snapshots import Label, Snapshots

MARKS = {OWNER: "kelderluik", EDITOR: "gifbeker"}
"""In every text on somebody's ugly photo, and nowhere else."""
GRACE = timedelta(minutes=1)
ON_THE_PHOTO = (
    *("add_chair", "add_interest", "move", "redo", "relate", "rename", "set_board", "set_chair"),
    *("set_interest", "set_relation", "set_seat", "tidy", "undo"),
)
"""Verbs of the board that leave who sits at it alone."""
members = st.sampled_from([OWNER, EDITOR])


def everything_of(table: Table) -> dict[str, str]:
    """All files by name."""
    files = table.store.files
    assert isinstance(files, MemoryFiles)
    return {name: data.decode() for name, data in files.held.items()}


def assert_says_nothing(texts_by_name: dict[str, str], words: Iterable[str]) -> None:
    found = [(name, word) for name, text in texts_by_name.items() for word in words if word in text]
    assert not found


class Drawing(RuleBasedStateMachine):
    """The owner's ugly photo and a plain one, side by side, with the clock going on."""

    def __init__(self) -> None:
        super().__init__()
        self.at = START
        self.until: datetime | None = None
        self.plain: Plain | None = None
        self.made: set[Id] = set()
        self.table = table_on(board=LAID)
        self.table.store.now = lambda: self.at

    @rule(minutes=st.sampled_from(MINUTES), hope=texts)
    def opens(self, minutes: int, hope: str) -> None:
        self.table.do("open_ugly", minutes=minutes, hope=f"{MARKS[OWNER]} {hope}")
        self.until = self.at + timedelta(minutes=minutes)
        if self.plain is None:
            self.plain = Plain(flat_ugly(self.table.board()), verbs=UGLY_VERBS)
            assert not [at for at in self.plain.state if at.startswith(("relations/", "chairs/", "lines/"))]

    @rule()
    def closes(self) -> None:
        self.table.do("close_ugly")
        self.until = None

    @rule(seconds=st.sampled_from([1, 30, 59, 60, 120, 300, 1_200]))
    def time_passes(self, seconds: int) -> None:
        self.at += timedelta(seconds=seconds)

    @rule(data=st.data(), verb=st.sampled_from(UGLY_DRAWN))
    def draws(self, data: st.DataObject, verb: str) -> None:
        board = self.table.board()
        values = marked(UGLY_VALUES[verb](data.draw, Known(board, self.table.new)), MARKS[OWNER])
        others = self._beside()
        if not self.takes:
            self._refused("(curtain|empty)", verb, values)
            return
        assert self.plain is not None
        plain = {name: value for name, value in values.items() if name != "photo"}
        try:
            done = self.table.do(verb, **values)
        except Refused as refused:
            with pytest.raises(No, match=f"^{refused.code}$"):
                self.plain.do(OWNER, verb, plain)
            return
        self.plain.do(OWNER, verb, plain, flat_ugly(self.table.board()))
        self.made |= {values["id"]} if verb.startswith(("add_", "relate")) else set()
        assert self._beside() == others, "the board knows of nothing"
        if done.change is not None:
            self._check_patch(board)

    @rule(verb=st.sampled_from(["undo", "undo", "redo"]))
    def steps_back(self, verb: str) -> None:
        board, others = self.table.board(), self._beside()
        if not self.takes:
            self._refused("curtain", verb, {"photo": UGLY})
            return
        assert self.plain is not None
        try:
            done = self.table.do(verb, photo=UGLY)
        except Refused as refused:
            with pytest.raises(No, match=f"^{refused.code}$"):
                self.plain.step(OWNER, verb)
            return
        assert done.kept == () and self.plain.step(OWNER, verb) == set(), "nobody else writes here"
        assert self._beside() == others, "a step back stays behind the curtain"
        self._check_patch(board)

    @rule(data=st.data(), verb=st.sampled_from(ON_THE_PHOTO), member=members)
    def changes_the_board(self, data: st.DataObject, verb: str, member: Id) -> None:
        before = self.table.board().ugly
        values = VALUES[verb](data.draw, Known(self.table.board(member), self.table.new))
        with suppress(Refused):
            self.table.do(verb, actor(member), **values)
        assert self.table.board().ugly == before, "a step on the board stays before the curtain"

    @rule(title=names)
    def lays_on_the_table(self, title: str) -> None:
        key = self.table.new()
        if not self.takes:
            self._refused("curtain", "lay_ugly", {"id": key, "title": title})
            return
        self.table.do("lay_ugly", id=key, title=title)
        assert self.table.view().moments[key].closed_to == OWNER
        assert key not in self.table.view(EDITOR).moments

    @rule()
    def destroys(self) -> None:
        if self.plain is None:
            self._refused("gone", "destroy_ugly", {})
            return
        others = self._beside()
        self.table.do("destroy_ugly")
        self.plain, self.until = None, None
        assert self._beside() == others
        self._nothing_is_left()

    @rule()
    def keeps_a_snapshot(self) -> None:
        Snapshots(self.table.store.files).keep(self.table.store.read(BOARD), OWNER, Label(name="Stand"))

    @rule()
    def restarts(self) -> None:
        self.table = self.table.restarted()

    @invariant()
    def reads_as_the_plain_one(self) -> None:
        for table in (self.table, self.table.restarted()):
            assert has_ugly(table.store.read(BOARD), actor(OWNER)) == (self.plain is not None)
            if self.plain is not None:
                assert differing(flat_ugly(table.board()), self.plain.state) == {}

    @invariant()
    def is_seen_by_its_owner_alone_while_it_is_open(self) -> None:
        whole = self.table.store.read(BOARD)
        if self.until is not None and self.at < self.until:
            seen = ugly_seen_by(whole, actor(OWNER), self.at)
            assert self.plain is not None and seen.lines.keys() == _keys(self.plain, "lines/")
        else:
            with pytest.raises(Refused, match="curtain"):
                ugly_seen_by(whole, actor(OWNER), self.at)
        for other in (EDITOR, VIEWER):
            with pytest.raises(Refused, match="curtain"):
                ugly_seen_by(whole, actor(other), self.at)

    @invariant()
    def nobody_else_holds_a_word_of_it(self) -> None:
        whole = self.table.store.read(BOARD)
        views = {member: repr(seen_by(whole, actor(member))) for member in (OWNER, EDITOR, VIEWER)}
        views["wall"] = repr(seen_by(whole, actor(OWNER), on_wall=True))
        shared = {name: text for name, text in everything_of(self.table).items() if f"closed/{OWNER}." not in name}
        assert_says_nothing(views | shared, (MARKS[OWNER], *self.made))
        assert_says_nothing(shared, ("ugly",))

    @property
    def takes(self) -> bool:
        """Whether what was written while it was open still comes in."""
        return self.until is not None and self.at - GRACE < self.until

    def _beside(self) -> tuple[object, ...]:
        """All that is not the ugly photo, in everybody's eyes; when it was saved aside."""
        board = self.table.board()
        return (
            board.model_copy(update={"photos": {"photo": board.photo}}),
            *(self.table.view(member) for member in (EDITOR, VIEWER)),
            {name: text for name, text in everything_of(self.table).items() if "closed/" not in name},
        )

    def _refused(self, code: str, verb: str, values: Values) -> None:
        before = everything_of(self.table)
        with pytest.raises(Refused, match=f"^{code}$"):
            self.table.do(verb, **values)
        assert everything_of(self.table) == before

    def _check_patch(self, before: Board) -> None:
        """The last patch leads from the board before to the board after, and back."""
        whole = self.table.store.read(BOARD)
        ops = whole.history_of(OWNER)[-1].ops
        assert apply(before, ops) == self.table.board()
        assert apply(self.table.board(), reversed_ops(ops)) == before

    def _nothing_is_left(self) -> None:
        assert_says_nothing(everything_of(self.table), (MARKS[OWNER], "ugly", *self.made))
        for table in (self.table, self.table.restarted()):
            history = table.store.read(BOARD).history_of(OWNER)
            assert stacks(history, OWNER, UGLY) == ([], [])
            assert_says_nothing({"history": repr(history)}, (MARKS[OWNER], *self.made))


def _keys(plain: Plain, start: str) -> set[str]:
    return {at.removeprefix(start) for at in plain.state if at.startswith(start)}


class AmongOthers(RuleBasedStateMachine):
    """Two members with an ugly photo each, every verb of the board around them; parties come, go, are closed off."""

    table: Table

    @initialize()
    def lay_a_table(self) -> None:
        self.table = table_on(board=LAID, clock=True)
        self.made: dict[Id, set[Id]] = {OWNER: set(), EDITOR: set()}
        self.destroyed: set[Id] = set(MARKS)

    @rule(member=members)
    def opens(self, member: Id) -> None:
        self.table.do("open_ugly", actor(member), minutes=60, hope=MARKS[member])
        self.destroyed.discard(member)

    @rule(data=st.data(), verb=st.sampled_from(UGLY_DRAWN), member=members)
    def draws(self, data: st.DataObject, verb: str, member: Id) -> None:
        values = UGLY_VALUES[verb](data.draw, Known(self.table.board(member), self.table.new))
        if self._done(verb, member, marked(values, MARKS[member])) and verb.startswith(("add_", "relate")):
            self.made[member].add(values["id"])

    @rule(verb=st.sampled_from(["undo", "redo"]), member=members)
    def steps_back_there(self, verb: str, member: Id) -> None:
        self._done(verb, member, {"photo": UGLY})

    @rule(data=st.data(), verb=st.sampled_from([*OPEN_VERBS, "close", "open_up", "undo", "redo"]), member=members)
    def changes(self, data: st.DataObject, verb: str, member: Id) -> None:
        self._done(verb, member, VALUES[verb](data.draw, Known(self.table.board(member), self.table.new)))

    @rule(data=st.data(), member=members)
    def takes_somebody_off(self, data: st.DataObject, member: Id) -> None:
        there = [*self.table.board(member).parties, *self.table.board(member).people]
        if there:
            self._done("remove", member, {"ids": [data.draw(st.sampled_from(there))]})

    @precondition(lambda self: len(self.destroyed) < len(MARKS))
    @rule(member=members)
    def destroys(self, member: Id) -> None:
        if self._done("destroy_ugly", member, {}):
            self.destroyed.add(member)

    @rule(member=members)
    def keeps_a_snapshot(self, member: Id) -> None:
        Snapshots(self.table.store.files).keep(self.table.store.read(BOARD), member, Label(name="Stand"))

    @rule()
    def restarts(self) -> None:
        self.table = self.table.restarted()

    @invariant()
    def each_has_their_own_and_nobody_else_a_word_of_it(self) -> None:
        whole = self.table.store.read(BOARD)
        views = {member: repr(seen_by(whole, actor(member))) for member in (OWNER, EDITOR, VIEWER)}
        views["wall"] = repr(seen_by(whole, actor(OWNER), on_wall=True))
        for member, mark in MARKS.items():
            elsewhere = {name: text for name, text in everything_of(self.table).items() if self._is_told(name, member)}
            assert_says_nothing(views | elsewhere, (mark, *self.made[member]))

    @invariant()
    def what_is_seen_refers_to_what_there_is(self) -> None:
        whole = self.table.store.read(BOARD)
        for member in MARKS.keys() - self.destroyed:
            view = ugly_seen_by(whole, actor(member), self.table.store.now())
            assert view.seats.keys() == view.parties.keys() | view.people.keys()
            assert all({line.source, line.target} <= view.seats.keys() for line in view.relations.values())
            assert all(line.kind in view.relation_kinds for line in view.relations.values())

    def _is_told(self, name: str, member: Id) -> bool:
        """Whether this file may not say a word: destroyed, no file may; else its owner's own part does."""
        return member in self.destroyed or f"closed/{member}." not in name

    def _done(self, verb: str, member: Id, values: Values) -> bool:
        try:
            return self.table.do(verb, actor(member), **values).change is not None
        except Refused:
            return False


TestDrawing = Drawing.TestCase
TestDrawing.settings = settings(TestDrawing.settings, max_examples=40, stateful_step_count=30)
TestAmongOthers = AmongOthers.TestCase
TestAmongOthers.settings = settings(TestAmongOthers.settings, max_examples=40, stateful_step_count=30)
