"""Two members, every verb, closing and opening, steps back, restarts in between: what is closed is hidden, and kept."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support import invariants
from tests.support.boards import EDITOR, OWNER, Table, actor, table_on
from tests.support.values import MARKING, OPEN_VERBS, VALUES, WALKING, Known
from workshop.model.base import Id
from workshop.model.change import Refused

members = st.sampled_from([OWNER, EDITOR])


class Closing(RuleBasedStateMachine):
    """What is closed exists for one member, whatever anybody does."""

    table: Table

    @initialize()
    def lay_a_table(self) -> None:
        self.table = table_on(clock=True)
        parties = [self.table.party(name) for name in ("Gemeente", "LEF", "ROC")]
        self.table.person("Wethouder", party=parties[0])
        self.table.relation(parties[0], parties[1])
        self.table.relation(parties[1], parties[2], by=actor(EDITOR))
        self.table.add("add_group", name="Stuurgroep", members=parties[:2])
        self.table.add("add_interest", seat=parties[1], text="ruimte", by=actor(EDITOR))

    @rule(data=st.data(), verb=st.sampled_from(OPEN_VERBS), member=members)
    def changes(self, data: st.DataObject, verb: str, member: Id) -> None:
        others = invariants.closed_by_others(self.table, member)
        self._do(data, verb, member)
        assert invariants.closed_by_others(self.table, member) == others, "somebody else's closed items are untouched"

    @rule(data=st.data(), verb=st.sampled_from([*WALKING, *MARKING]), member=members)
    def walks(self, data: st.DataObject, verb: str, member: Id) -> None:
        other = EDITOR if member == OWNER else OWNER
        before = self.table.view(other)
        self._do(data, verb, member)
        assert self.table.view(other) == before, "a step of one person is nobody else's"

    @rule(data=st.data(), member=members)
    def closes(self, data: st.DataObject, member: Id) -> None:
        self._do(data, "close", member)

    @rule(data=st.data(), member=members)
    def opens(self, data: st.DataObject, member: Id) -> None:
        self._do(data, "open_up", member)

    @rule(data=st.data(), verb=st.sampled_from(["undo", "undo", "redo"]), member=members)
    def steps_back(self, data: st.DataObject, verb: str, member: Id) -> None:
        others = invariants.closed_by_others(self.table, member)
        self._do(data, verb, member)
        assert invariants.closed_by_others(self.table, member) == others, "a step back opens nothing of somebody else's"

    @rule()
    def restarts(self) -> None:
        self.table = self.table.restarted()

    @invariant()
    def hidden_and_kept(self) -> None:
        invariants.check(self.table)

    def _do(self, data: st.DataObject, verb: str, member: Id) -> None:
        values = VALUES[verb](data.draw, Known(self.table.board(member), self.table.new))
        seen = {other: self.table.view(other) for other in invariants.MEMBERS if other != member}
        hidden = invariants.closed_by(self.table, member)
        try:
            self.table.do(verb, actor(member), **values)
        except Refused:
            assert all(self.table.view(other) == view for other, view in seen.items())
            return
        if invariants.closed_by(self.table, member) == hidden and self._touches_only(values, hidden):
            assert all(self.table.view(other) == view for other, view in seen.items()), "not even a date or a number"

    @staticmethod
    def _touches_only(values: dict[str, object], hidden: frozenset[Id]) -> bool:
        named = values.get("ids") or [values.get("id")]
        return isinstance(named, list) and bool(named) and hidden.issuperset(named)


TestClosing = Closing.TestCase
TestClosing.settings = settings(TestClosing.settings, max_examples=60, stateful_step_count=30)
