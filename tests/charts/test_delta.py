"""A picture and all that is told of its changes: whoever adds the one to the other has the picture anew."""

import json
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support import invariants
from tests.support.boards import EDITOR, OWNER, VIEWER, Table, actor, table_on
from tests.support.values import VALUES, Known
from workshop.access.view import BoardView
from workshop.charts.picture import delta, nodes, picture
from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.text import translator

_ = translator("en")
Picture = dict[str, Any]
VERBS = sorted(VALUES)
MEMBERS = (OWNER, EDITOR, VIEWER)


def added(held: Picture, told: Picture) -> Picture:
    """The picture as a screen has it after what it was told, as assets/js/live does it."""
    after = held | {name: value for name, value in told.items() if name in ("task", "name")}
    for items in ("nodes", "edges", "groups"):
        both = held[items] | told.get(items, {})
        after[items] = {key: item for key, item in both.items() if item is not None}
    return after


def timeless(view: BoardView) -> Picture:
    """The whole picture, without what every event carries anew."""
    return {name: value for name, value in picture(view, _).items() if name not in ("revision", "saved_at")}


class Screens(RuleBasedStateMachine):
    """Three people look while two of them do whatever can be done."""

    table: Table
    seen: dict[Id, BoardView]
    held: dict[Id, Picture]

    @initialize()
    def lay_a_table(self) -> None:
        self.table = table_on()
        parties = [self.table.party(name) for name in ("Gemeente", "LEF", "ROC")]
        person = self.table.person("Wethouder", party=parties[0])
        self.table.relation(parties[0], parties[1], tension=2)
        self.table.relation(parties[1], person, by=actor(EDITOR), kind="money")
        self.table.add("add_group", name="Stuurgroep", members=[parties[1], person])
        self.table.add("add_interest", seat=parties[1], text="ruimte", by=actor(EDITOR))
        self.table.add("add_chair")
        self.seen = {member: self.table.view(member) for member in MEMBERS}
        self.held = {member: timeless(view) for member, view in self.seen.items()}

    @rule(data=st.data(), verb=st.sampled_from(VERBS), member=st.sampled_from([OWNER, EDITOR]))
    def somebody_acts(self, data: st.DataObject, verb: str, member: Id) -> None:
        values = VALUES[verb](data.draw, Known(self.table.board(member), self.table.new))
        try:
            self.table.do(verb, actor(member), **values)
        except Refused:
            return
        for viewer in MEMBERS:
            self._tell(viewer)

    def _tell(self, viewer: Id) -> None:
        before, after = self.seen[viewer], self.table.view(viewer)
        told = delta(before, after).body
        if told is None:
            self.held[viewer] = timeless(after)
        else:
            hidden = invariants.closed_by_others(self.table, viewer)
            gone = {name: set(told.get(name, ())) for name in ("nodes", "edges", "groups")}
            assert not [key for key in hidden if key in json.dumps({**told, **_only_there(told)})]
            assert all(keys <= self.held[viewer][name].keys() for name, keys in _taken_off(told, gone).items())
            self.held[viewer] = added(self.held[viewer], told)
        self.seen[viewer] = after

    @invariant()
    def every_screen_shows_the_board(self) -> None:
        for viewer in MEMBERS:
            assert self.held[viewer] == timeless(self.table.view(viewer))


def _only_there(told: Picture) -> Picture:
    """Without what went: that names, once, what its viewer had on screen until now."""
    return {
        name: {key: item for key, item in told.get(name, {}).items() if item is not None}
        for name in ("nodes", "edges", "groups")
    }


def _taken_off(told: Picture, named: dict[str, set[Id]]) -> dict[str, set[Id]]:
    return {name: {key for key in keys if told[name][key] is None} for name, keys in named.items()}


TestScreens = Screens.TestCase
TestScreens.settings = settings(TestScreens.settings, max_examples=30, stateful_step_count=25)


@pytest.fixture
def table() -> Table:
    return table_on()


def told(table: Table, viewer: Id, verb: str, by: Id = OWNER, **values: Any) -> Picture | None:
    """What a viewer's screen is told of this change."""
    before = table.view(viewer)
    table.do(verb, actor(by), **values)
    return delta(before, table.view(viewer)).body


def test_only_what_changed_is_told(table: Table):
    first, second = table.party("Gemeente"), table.party("LEF")
    table.relation(first, second)
    body = told(table, VIEWER, "rename", id=second, name="LEF en LATO")
    assert body is not None and body.keys() == {"nodes"} and body["nodes"].keys() == {second}
    assert body["nodes"][second]["label"] == "LEF en LATO"


def test_a_party_takes_its_people_along_in_kind(table: Table):
    party = table.party("Gemeente", kind="government")
    person = table.person("Wethouder", party=party)
    body = told(table, VIEWER, "set_party", ids=[party], kind="network")
    assert body is not None and body["nodes"][person]["kind"] == "network"


def test_closing_takes_it_off_others_screens_and_stays_on_ones_own(table: Table):
    party, other = table.party("Gemeente"), table.party("LEF")
    relation = table.relation(party, other)
    before = table.view(EDITOR)
    body = told(table, OWNER, "close", id=party)
    assert body is not None and body["nodes"][party]["closed"] is True
    assert delta(before, table.view(EDITOR)).body == {"nodes": {party: None}, "edges": {relation: None}}


def test_what_is_closed_changes_nothing_for_others(table: Table):
    party = table.party("Gemeente")
    table.do("close", id=party)
    assert told(table, EDITOR, "rename", id=party, name="Stadhuis") == {}
    assert told(table, EDITOR, "set_seat", ids=[party], commitment=5) == {}


def test_ones_own_closed_group_loses_who_was_taken_off_by_another(table: Table):
    party, other = table.party("Gemeente"), table.party("LEF")
    group = table.add("add_group", name="Kerngroep", members=[party, other])
    table.do("close", id=group)
    body = told(table, OWNER, "remove", by=EDITOR, ids=[party])
    assert body is not None and body["groups"] == {group: {"name": "Kerngroep", "members": [other]}}


def test_ones_own_closed_person_belongs_to_nobody_once_the_party_went(table: Table):
    party = table.party("Gemeente")
    person = table.person("Wethouder", party=party)
    table.do("close", id=person)
    body = told(table, OWNER, "remove", by=EDITOR, ids=[party])
    assert body is not None and body["nodes"][person]["party"] is None


def test_another_kind_is_fetched_whole(table: Table):
    party = table.party("Gemeente")
    assert told(table, VIEWER, "set_kind", key="network", label="samenwerking") is None
    assert told(table, VIEWER, "undo") is None, "and so is taking it back"
    assert told(table, VIEWER, "rename", id=party, name="Leiden") is not None


def test_a_step_back_is_told_as_small_as_the_step(table: Table):
    table.party("Gemeente")
    assert told(table, VIEWER, "set_board", name="Netwerk", shared_task="samen") == {"name": "Netwerk", "task": "samen"}
    body = told(table, VIEWER, "undo")
    assert body == {"name": "Regionaal netwerk", "task": ""}


def test_a_pasted_list_is_fetched_whole(table: Table):
    names = [{"id": table.new(), "name": f"Partij {number}"} for number in range(100)]
    assert told(table, VIEWER, "add_names", parties=names) is None


def test_a_chair_without_words_shows_none(table: Table):
    chair = table.add("add_chair")
    view = table.view()
    assert nodes(view, [chair])[chair]["label"] == ""
