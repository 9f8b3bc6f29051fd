"""For others a closed item does not exist: not its content, not its id, not a number, a date, a place or a gap."""

from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.boards import BOARD, EDITOR, OWNER, START, VIEWER, Table, actor, table_on
from tests.support.invariants import dump
from tests.support.secrets import SECRETS, UGLY_SECRETS, assert_says_nothing, with_secrets
from tests.support.values import VALUES, Known
from tests.support.values.drawn import CLOSABLE
from workshop.access.view import BoardView, seen_by, ugly_seen_by
from workshop.changes import Refused
from workshop.model.base import Closable, Item
from workshop.model.board import Board
from workshop.model.ledger import OWN
from workshop.model.patch import Patch
from workshop.model.photo import Seat
from workshop.model.whole import Whole
from workshop.store.files import FolderFiles

T = TypeVar("T", bound=Item)


@pytest.mark.parametrize("later", ["at once", "after a restart", "after more changes", "after steps back"])
def test_closed_things_stand_in_no_file_but_their_owners(tmp_path: Path, later: str):
    table = table_on(FolderFiles(tmp_path))
    ids = with_secrets(table, actor(EDITOR))
    if later == "after a restart":
        table = table.restarted()
        table.store.read(BOARD)
    if later == "after more changes":
        for number in range(3):
            table.do("set_board", actor(EDITOR), stuck=f"{number}")
            table.do("tidy")
    if later == "after steps back":
        for _ in range(3):
            table.do("undo")
            table.do("undo")
            table.do("redo")
            table.do("redo")
    theirs = [path for path in tmp_path.rglob("*") if path.is_file() and OWNER not in path.name]
    assert {path.name for path in theirs} >= {"board.json", "journal.jsonl"}
    for path in theirs:
        assert_says_nothing(path.read_text(), ids)
    own = "".join(path.read_text() for path in tmp_path.rglob(f"{OWNER}*"))
    assert all(word in own for word in (*SECRETS, *UGLY_SECRETS))


@pytest.mark.parametrize("member", [EDITOR, VIEWER])
def test_closed_things_are_in_no_view_history_or_file_of_others(member: str):
    table = table_on()
    ids = with_secrets(table, actor(EDITOR))
    for again in (table, table.restarted()):
        whole = again.store.read(BOARD)
        assert_says_nothing(dump(again.view(member)), ids)
        assert_says_nothing(repr(whole.history_of(member)), ids)
        assert_says_nothing(whole.board_of(member).model_dump_json(), ids)
    mine = dump(table.view(OWNER))
    assert all(word in mine for word in SECRETS)
    assert not [word for word in UGLY_SECRETS if word in mine], "behind its curtain, also for its owner"
    seen = dump(ugly_seen_by(table.store.read(BOARD), actor(OWNER), table.store.now()))
    assert all(word in seen for word in UGLY_SECRETS)


def test_what_listeners_make_of_a_change_says_nothing_to_others():
    table = table_on()
    seen: list[tuple[int, int]] = []
    ids: list[str] = []

    def listen(before: Whole, after: Whole, patch: Patch) -> None:
        views = [seen_by(whole, actor(EDITOR)) for whole in (before, after)]
        seen.append((views[0].revision, views[1].revision))
        if views[0].revision == views[1].revision:
            assert views[0] == views[1]

    ids += with_secrets(table, actor(EDITOR))
    table.store.listeners.append(listen)
    before = table.view(EDITOR)
    table.do("rename", id=ids[0], name=SECRETS[1])
    table.do("move", moves=[{"id": ids[0], "angle": 1, "depth": 1}])
    table.do("undo")
    table.do("close", id=table.add("add_interest", seat=ids[0], text=SECRETS[2]))
    assert table.view(EDITOR) == before
    assert {revision for pair in seen for revision in pair} == {before.revision}


def test_nobody_else_can_reach_a_closed_thing_by_its_id():
    table = table_on()
    ids = with_secrets(table, actor(EDITOR))
    secret, told, _, interest, group, chair, *_moments = ids
    seat = next(iter(table.view(EDITOR).seats))
    before = table.view(EDITOR)
    for verb, values in (
        ("rename", {"id": secret, "name": "x"}),
        ("remove", {"ids": [secret]}),
        ("remove", {"ids": [told, interest, group, chair]}),
        ("move", {"moves": [{"id": secret, "angle": 1, "depth": 0}]}),
        ("set_seat", {"ids": [secret], "stake": "x"}),
        ("relate", {"id": table.new(), "source": seat, "target": secret}),
        ("set_relation", {"ids": [told], "note": "x"}),
        ("add_person", {"id": table.new(), "name": "x", "party": secret}),
        ("add_interest", {"id": table.new(), "seat": secret, "text": "x"}),
        ("set_account", {"id": secret, "gives": "x"}),
        ("set_contribution", {"party": secret, "resource": "money", "gives": 1}),
        ("set_account", {"id": seat, "ledger": ids[-2], "gives": "x"}),
        ("set_contribution", {"party": seat, "ledger": ids[-1], "resource": "money", "gives": 1}),
        ("add_view", {"id": table.new(), "who": secret}),
        ("set_symptom", {"id": ids[-5], "text": "x"}),
        ("set_adjustment", {"id": ids[-4], "state": "dropped"}),
        ("adjust_cell", {"id": ids[-4], "party": seat, "resource": "money", "gives": 1}),
        ("open_up", {"id": ids[-3]}),
        ("close", {"id": ids[-2]}),
        ("set_interest", {"id": interest, "seat": seat, "text": "x"}),
        ("set_group", {"id": group, "name": "x"}),
        ("set_chair", {"id": chair, "words": "x"}),
        ("set_agreement", {"key": secret, "state": "agreed"}),
        ("add_spot", {"id": table.new(), "who": secret, "across": 0.5, "up": 0.5}),
        ("set_line", {"id": _moments[2], "text": "x"}),
        ("set_spot", {"id": _moments[4], "up": 0.5}),
        ("set_responsibility", {"id": _moments[-4], "now": "me"}),
        ("lay_back", {"id": table.new(), "responsibility": _moments[-4]}),
        ("set_hands", {"id": _moments[-2], "held": "2026"}),
        ("set_interest", {"id": ids[-10], "seat": seat, "text": "x"}),
        ("remove", {"ids": ids[-12:-9]}),
        ("close", {"id": secret}),
        ("open_up", {"id": secret}),
        ("open_up", {"id": interest}),
    ):
        with pytest.raises(Refused) as caught:
            table.do(verb, actor(EDITOR), **values)
        assert caught.value.code == "gone", "as if it had never been"
    assert table.view(EDITOR) == before


def test_the_rename_of_what_is_hidden_since_is_no_step_back():
    """The editor named the party before it was closed: going back must neither fail nor show it."""
    table = table_on()
    ids = with_secrets(table, actor(EDITOR))
    before = table.view(EDITOR)
    steps = 0
    while True:
        try:
            done = table.do("undo", actor(EDITOR))
        except Refused:
            break
        steps += 1
        assert_says_nothing(repr(done), ids)
    assert steps == 1, "of its own, LEF only"
    assert before.revision + 1 >= table.view(EDITOR).revision
    assert table.view(OWNER).parties[ids[0]].name == f"{SECRETS[0]} 3"


class Twins:
    """Two boards that others can't tell apart: on one the owner closed something, on the other took it off."""

    def __init__(self) -> None:
        self.at = START
        self.with_closed, self.without = table_on(), table_on()
        for table in self.tables:
            table.store.now = lambda: self.at
        parties = [self.added("add_party", name=name) for name in ("Gemeente", "LEF", "ROC")]
        self.added("relate", source=parties[0], target=parties[1])
        closed = [self.added("add_party", name="Geheim"), self.added("add_person", name="Stil")]
        self.both("set_agreement", key=closed[0], state="talked")
        self.added("add_spot", who=closed[1], across=0.2, up=0.4)
        closed.append(self.added("add_line", sort="may_expect", text="Stil"))
        carried = self.added("add_responsibility", text="De agenda")
        self.both("set_responsibility", id=carried, now="me", should=closed[0])
        self.added("lay_back", responsibility=carried, to=closed[1])
        closed.append(self.added("add_responsibility", text="Stil"))
        self.added("relate", source=closed[0], target=parties[2])
        self.added("add_view", who=closed[0], closed=False)
        closed.append(self.added("add_view", who=parties[1], closed=False))
        for key in closed:
            self.tick()
            self.with_closed.do("close", id=key)
            self.without.do("remove", ids=[key])

    @property
    def tables(self) -> tuple[Table, Table]:
        return self.with_closed, self.without

    def tick(self) -> None:
        self.at += timedelta(seconds=1)

    def added(self, verb: str, **values: Any) -> str:
        key = self.new()
        self.both(verb, id=key, **values)
        return key

    def both(self, verb: str, by: str = OWNER, **values: Any) -> None:
        """The same on both, at the same moment; refused on both or on neither."""
        self.tick()
        codes = []
        for table in self.tables:
            try:
                table.do(verb, actor(by), **values)
            except Refused as refused:
                codes.append(refused.code)
        assert len(codes) in (0, 2) and len(set(codes)) <= 1

    def new(self) -> str:
        self.without.new()
        return self.with_closed.new()

    def privately(self, verb: str, values: dict[str, Any]) -> None:
        """Only on the one, by its owner, about what is closed."""
        self.tick()
        try:
            self.with_closed.do(verb, **values)
        except Refused:
            return


def shown(view: BoardView) -> dict[str, object]:
    return vars(view)


PRIVATE: tuple[str, ...] = (
    *("rename", "move", "set_seat", "set_relation", "add_interest", "set_interest", "set_person", "close"),
    *("set_spot", "set_line", "set_account", "set_contribution", "set_contributions"),
    *("set_responsibility", "lay_back", "set_laid_back"),
)
PUBLIC = (
    *("add_party", "add_person", "add_names", "rename", "move", "tidy", "tidy", "relate", "set_group", "remove"),
    *("set_agreement", "add_spot", "set_spot", "add_line", "set_line", "set_roles", "stand_at"),
    *("add_responsibility", "set_responsibility", "lay_back", "set_laid_back", "add_hands", "set_hands", "point_at"),
    *("set_board", "add_group", "set_person", "add_interest"),
    *("set_account", "set_contributions", "add_resource", "add_view"),
    *("add_symptom", "set_symptom", "add_adjustment", "set_adjustment", "adjust_account", "adjust_cell", "add_note"),
)


@given(st.data())
@settings(max_examples=40)
def test_with_or_without_closed_things_others_see_the_same(data: st.DataObject):
    twins = Twins()
    for _ in range(data.draw(st.integers(1, 12))):
        kind = data.draw(st.sampled_from(["private", "mine", "theirs", "back"]))
        if kind == "private":
            mine = Known(_closed_only(twins.with_closed), twins.new)
            verb = data.draw(st.sampled_from(PRIVATE))
            twins.privately(verb, VALUES[verb](data.draw, mine))
        elif kind == "back":
            twins.both(data.draw(st.sampled_from(["undo", "redo"])), EDITOR)
        else:
            verb = data.draw(st.sampled_from(PUBLIC))
            known = Known(twins.without.board(EDITOR), twins.new)
            twins.both(verb, OWNER if kind == "mine" else EDITOR, **VALUES[verb](data.draw, known))
        for member in (EDITOR, VIEWER):
            with_closed, without = (shown(table.view(member)) for table in twins.tables)
            assert [name for name in without if with_closed[name] != without[name]] == []


def _closed_only(table: Table) -> Board:
    """The owner's board with nothing on it but what is closed, for values that touch nothing else."""
    board, others = table.board(), table.board(EDITOR)
    left = _without(board, others)
    photo, contract = _without(board.photo, others.photo), _without(board.contract, others.contract)
    return left.model_copy(update={"photos": {"photo": photo}, "contract": contract})


def _without(mine: T, others: T) -> T:
    """What others hold as well is left out, of every sort that can be closed or hangs on what can."""
    return mine.model_copy(
        update={
            name: {key: item for key, item in items.items() if key == OWN or key not in getattr(others, name)}
            for name, items in mine
            if isinstance(items, dict) and any(isinstance(item, Closable | Seat) for item in items.values())
        }
    )


def test_what_the_twins_do_privately_touches_nothing_open():
    """Or a mark of the circle that lies open is closed on one of them only, and they differ as they should."""
    twins = Twins()
    twins.added("add_interest", seat=twins.added("add_person", name="Wethouder"), text="ruimte")
    twins.added("add_view", closed=False, who=twins.added("add_party", name="Bibliotheek"))
    twins.added("add_group", name="Kern")
    twins.added("add_chair", words="inwoners")
    twins.added("add_moment", title="Koffie")
    twins.added("add_line", sort="may_expect", text="voorbereiding")
    twins.added("add_spot", words="adviseur", across=0.2, up=0.2)
    twins.added("add_hands", title="Bestuurlijk overleg", closed=False)
    twins.added("point_at", place="harder", closed=False)
    twins.added("add_symptom", kind="hassle", closed=False)
    twins.added("add_note", adjustment=twins.added("add_adjustment", title="Meer tijd", closed=False), text="pijn")
    table = twins.with_closed
    kinds = (*CLOSABLE, "laid_back")
    mine, open_to_all = Known(_closed_only(table), twins.new), Known(table.board(EDITOR), twins.new)
    assert [kind for kind in kinds if not open_to_all.ids(kind)] == ["notes"], "all the rest lies open here"
    assert set(mine.ids("parties", "people", "lines", "responsibilities", "views")), "what is closed is there"
    assert not set(mine.ids(*kinds)) & set(open_to_all.ids(*kinds))
