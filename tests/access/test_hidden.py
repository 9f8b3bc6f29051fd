"""For others a closed item does not exist: not its content, not its id, not a number, a date, a place or a gap."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.boards import BOARD, EDITOR, OWNER, START, VIEWER, Table, actor, table_on
from tests.support.invariants import dump
from tests.support.values import VALUES, Known
from workshop.access.view import BoardView, seen_by, ugly_seen_by
from workshop.changes import Refused
from workshop.model.ledger import OWN
from workshop.model.patch import Patch
from workshop.model.whole import Whole
from workshop.store.files import FolderFiles

MARKED = "feedfacecafebeef"
SECRETS = (
    *("Zilvervos", "zwijggeld", "achterdeur", "onderstroom", "kierewiet", "luikje", "koffiekamer"),
    *("wakkerliggen", "zijlijnfiguur", "meeneemsel", "spaarpot", "vermoeden"),
    *("fluistergang", "rouwrand", "schaduwplan", MARKED, "kluwentje"),
)
UGLY_SECRETS = ("kelderluik", "gifbeker", "stoelendans")
"""Of the ugly photo: in no view but its own, not even their owner's."""


def with_secrets(table: Table) -> list[str]:
    """Something closed of every sort, each with words that stand nowhere else; their ids."""
    lef = table.party("LEF", actor(EDITOR))
    secret = table.party(SECRETS[0])
    told = table.relation(secret, lef)
    table.do("set_relation", ids=[told], note=SECRETS[1])
    other = table.party("ROC")
    hidden_line = table.relation(lef, other)
    table.do("set_relation", ids=[hidden_line], note=SECRETS[2])
    interest = table.add("add_interest", seat=lef, text=SECRETS[3])
    group = table.add("add_group", name=SECRETS[4], members=[lef, secret])
    chair = table.add("add_chair", words=SECRETS[5])
    open_group = table.add("add_group", name="Kern", members=[secret, lef])
    table.person(party=secret)
    table.do("rename", actor(EDITOR), id=secret, name=f"{SECRETS[0]} 2")
    step = table.add("add_step", title="Startbijeenkomst")
    table.do("set_step", id=step, who=[secret, lef], committed=[secret])
    moment = table.add("add_moment", title=SECRETS[6], kind="backroom", when="2026-03", step=step, closed=True)
    table.do("set_moment", id=moment, who=[secret, lef], meaning=SECRETS[3])
    later = table.add("add_moment", title=SECRETS[6])
    table.do("walk_to", module="photo", round="take")
    table.do("note_round", module="photo", round="take", text=SECRETS[9])
    [walk] = table.view().walks
    table.do("keep_observation", kind="apart", fingerprint=MARKED, items=[secret])
    [mark] = table.view().observations
    cost = table.add("add_line", sort="cost", text=SECRETS[7])
    line = table.add("add_line", sort="may_expect", text=SECRETS[7])
    outsider = table.add("add_spot", words=SECRETS[8], across=0.2, up=0.9)
    beside = table.add("add_spot", who=secret, across=0.8, up=0.1)
    table.do("set_agreement", actor(EDITOR), key=secret, state="talked", how=SECRETS[3])
    table.do("set_account", id=secret, gives=SECRETS[10], felt_balance="strained")
    table.do("set_contribution", party=secret, resource="money", gives=4, note=SECRETS[10])
    guess = table.add("add_view", who=lef)
    open_guess, about = table.add("add_view", who=other, closed=False), table.add("add_view", who=secret, closed=False)
    table.do("set_account", actor(EDITOR), id=secret, ledger=about, takes=SECRETS[11])
    for key in (guess, open_guess):
        table.do("set_account", id=secret, ledger=key, gives=SECRETS[11])
    table.do("set_account", id=lef, ledger=guess, gives=SECRETS[11])
    table.do("set_contribution", party=lef, resource="money", ledger=guess, gives=4, note=SECRETS[11])
    symptom = table.add("add_symptom", kind="hassle", text=SECRETS[12], who=[lef, secret], at=[step, moment])
    table.add("add_symptom", kind="conflict", who=[secret, lef], at=[step, later], closed=False)
    plan = table.add("add_adjustment", title=SECRETS[14])
    table.do("adjust_cell", id=plan, party=lef, resource="money", gives=3)
    table.add("add_note", adjustment=plan, text=SECRETS[13])
    open_plan = table.add("add_adjustment", title="Meer tijd", closed=False)
    table.do("set_adjustment", id=open_plan, who=[lef, secret], whom=secret)
    table.do("adjust_account", id=open_plan, party=secret, gives=SECRETS[14])
    pain = table.add("add_note", adjustment=open_plan, text=SECRETS[13])
    borne = table.add("add_responsibility", text=SECRETS[16])
    back = table.add("lay_back", responsibility=borne, to=secret, when="2026-04")
    table.do("set_laid_back", id=back, responsibility=borne, how=SECRETS[16])
    table.do("set_responsibility", id=borne, now="me", should=secret)
    shared = table.add("add_responsibility", text="De agenda")
    table.do("set_responsibility", id=shared, should=secret)
    table.add("lay_back", responsibility=shared, to=secret)
    still = table.add("add_hands", title=SECRETS[16])
    table.do("set_hands", id=still, step=step, will_not=SECRETS[16], noticed=SECRETS[16])
    point = table.add("point_at", place="harder")
    table.do("open_ugly", minutes=60, hope=UGLY_SECRETS[0], audience="other", audience_words=UGLY_SECRETS[1])
    said = table.add("add_ugly_line", text=UGLY_SECRETS[2])
    ugly = table.add("relate", photo="ugly", source=lef, target=secret)
    table.do("set_relation", photo="ugly", ids=[ugly], note=UGLY_SECRETS[2])
    table.do("set_seat", photo="ugly", ids=[lef], stake=UGLY_SECRETS[1])
    envy = table.add("add_interest", photo="ugly", seat=lef, text=UGLY_SECRETS[0])
    for key in (secret, hidden_line, interest, group, chair, later, line, outsider, borne):
        table.do("close", id=key)
    table.do("rename", id=secret, name=f"{SECRETS[0]} 3")
    table.do("set_seat", ids=[secret], stake=SECRETS[3])
    table.do("set_agreement", key=secret, state="agreed", when="2026-03")
    table.do("set_group", id=open_group, name="Kerngroep")
    return [
        *(secret, told, hidden_line, interest, group, chair, moment, later, walk, mark, cost, line, outsider, beside),
        *(said, ugly, envy),
        *(symptom, plan, pain, guess, about, borne, back, still, point),
    ]


def assert_says_nothing(text: str, ids: list[str]) -> None:
    assert not [word for word in (*SECRETS, *UGLY_SECRETS, *ids) if word in text]


@pytest.mark.parametrize("later", ["at once", "after a restart", "after more changes", "after steps back"])
def test_closed_things_stand_in_no_file_but_their_owners(tmp_path: Path, later: str):
    table = table_on(FolderFiles(tmp_path))
    ids = with_secrets(table)
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
    ids = with_secrets(table)
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

    ids += with_secrets(table)
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
    ids = with_secrets(table)
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
    ids = with_secrets(table)
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


def _closed_only(table: Table) -> Any:
    """The owner's board with nothing on it but what is closed, for values that touch nothing else."""
    board, others = table.board(), table.board(EDITOR)
    photo = board.photo
    left = {
        name: {key: item for key, item in getattr(photo, name).items() if key not in getattr(others.photo, name)}
        for name in ("seats", "relations", "chairs")
    }
    contract = {
        name: {
            key: item
            for key, item in getattr(board.contract, name).items()
            if key not in getattr(others.contract, name)
        }
        for name in ("lines", "others", "responsibilities")
    }
    return board.model_copy(
        update={
            **{
                name: {key: item for key, item in getattr(board, name).items() if key not in getattr(others, name)}
                for name in ("parties", "people", "groups", "symptoms", "adjustments")
            },
            "ledgers": {key: item for key, item in board.ledgers.items() if key == OWN or key not in others.ledgers},
            "photos": {"photo": photo.model_copy(update=left)},
            "contract": board.contract.model_copy(update=contract),
        }
    )
