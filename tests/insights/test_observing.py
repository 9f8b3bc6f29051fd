"""Observations as a whole: whatever the board, and whoever looks."""

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.insights.boards import BOARDS
from tests.insights.boards.laying import TODAY, parties, scene_of
from tests.insights.boards.photo import chain, wheel
from tests.support.boards import EDITOR, OWNER, Table, actor, table_on
from tests.support.values import OPEN_VERBS, VALUES, Known
from workshop.access.view import BoardView
from workshop.changes import Refused
from workshop.insights import Observation, Scene, observations
from workshop.insights.observing import MOST, asked
from workshop.insights.registry import PAGES
from workshop.insights.said import said
from workshop.model.base import Id, Item
from workshop.model.contract import ME, LaidBack, Responsibility
from workshop.model.ledger import OWN, SIDES, Account, Contribution, Ledger
from workshop.model.photo import Relation
from workshop.model.symptom import Symptom
from workshop.text import translator

NL = translator("nl")


def observed(view: BoardView) -> tuple[Observation, ...]:
    return observations(Scene(view, TODAY))


def told(view: BoardView) -> list[Any]:
    """What every page is told, but for the revision."""
    return [{**said(observed(view), page, view, NL), "revision": 0} for page in PAGES]


def test_an_empty_board_asks_nothing():
    assert observed(table_on().view()) == ()


def test_one_party_stands_apart_from_nobody():
    table = table_on()
    table.party()
    assert observed(table.view()) == ()


def crowd(scores: list[int | None]) -> BoardView:
    """As many as a board holds, with scores that say everything and its opposite."""
    table = table_on()
    chance = random.Random(7)
    ids = [table.new() for _ in range(300)]
    table.do("add_names", parties=[{"id": key, "name": f"Partij {number}"} for number, key in enumerate(ids)])
    view = table.view()
    seats = {
        key: seat.model_copy(
            update={name: chance.choice(scores) for name in ("commitment", "mandate", "influence", "autonomy")}
        )
        for key, seat in view.seats.items()
    }
    pairs = sorted({tuple(sorted(chance.sample(ids, 2))) for _ in range(1_600)})[:1_500]
    relations = {
        table.new(): Relation(source=one, target=other, tension=chance.choice([0, 1, 2, 3, None]))
        for one, other in pairs
    }
    return replace(view, seats=seats, relations=relations, **deeper(table, ids, scores, chance))


def deeper(table: Table, ids: list[Id], scores: list[int | None], chance: random.Random) -> dict[str, Any]:
    """Give and take through two pairs of eyes, symptoms, and responsibilities that come and go."""

    def accounts() -> dict[Id, Account]:
        cells = {
            party: {
                key: Contribution.model_validate({side: chance.choice(scores) for side in SIDES})
                for key in ("money", "autonomy")
            }
            for party in ids
        }
        return {party: Account(contributions=held) for party, held in cells.items()}

    carried = {}
    for _ in range(60):
        once = LaidBack(to=chance.choice(ids), mine_again=chance.choice([None, "2026-03"]))
        to = chance.choice([None, *ids])
        carried[table.new()] = Responsibility(text="x", now=ME, should=to, laid_back={table.new(): once})
    own = accounts()
    ledgers = {OWN: Ledger(accounts=own), table.new(): Ledger(accounts=accounts(), who=ids[0])}
    symptoms = {table.new(): Symptom(kind="hassle", who=tuple(chance.sample(ids, 3))) for _ in range(50)}
    contract = table.view().contract.model_copy(update={"responsibilities": carried})
    return {"accounts": own, "ledgers": ledgers, "symptoms": symptoms, "contract": contract}


@pytest.mark.parametrize("scores", [[1, 5], [None], [None, 1, 2, 3, 4, 5]], ids=["contradictory", "unknown", "mixed"])
def test_three_hundred_parties_with_fifteen_hundred_relations(scores: list[int | None]):
    view = crowd(scores)
    found = observed(view)
    assert {held.kind for held in found} <= BOARDS.keys()
    for page in PAGES:
        assert len(asked(found, page, view)) <= MOST
    if scores == [None]:
        scored = {"influence_without_commitment", "will_without_mandate", "views_apart", "figures_without_symptom"}
        assert not scored & {held.kind for held in found}


def test_all_that_is_not_known_is_no_reason_to_speak():
    table = table_on()
    for party in parties(table, 5):
        table.do("set_seat", ids=[party], influence=None, commitment=None, mandate=None, autonomy=None)
        table.do("set_contribution", party=party, resource="time", gives=None, takes=None, hopes=None)
        eyes = table.add("add_view", who=party, closed=False)
        table.do("set_contribution", ledger=eyes, party=party, resource="time", gives=None, takes=None, hopes=None)
        table.add("add_symptom", kind="hassle", who=[party], closed=False)
        table.add("lay_back", responsibility=table.add("add_responsibility", text="de agenda"))
    assert {held.kind for held in observed(table.view())} <= {"missing"}


def some_board(data: st.DataObject, verbs: int = 25) -> Table:
    table = table_on()
    for one, other in zip(held := parties(table, 4), held[1:], strict=False):
        table.relation(one, other)
    table.person("Wethouder", party=held[0])
    for _ in range(verbs):
        verb = data.draw(st.sampled_from(OPEN_VERBS))
        try:
            table.do(verb, **VALUES[verb](data.draw, Known(table.board(), table.new)))
        except (Refused, ValueError):
            continue
    return table


@given(st.data())
@settings(max_examples=25)
def test_whatever_stands_on_it_a_board_asks_at_most_three_questions_a_page(data: st.DataObject):
    view = some_board(data).view()
    found = observed(view)
    for page in PAGES:
        shown = said(found, page, view, NL)["asked"]
        assert len(shown) <= MOST
        assert all(one["items"] and one["question"].endswith("?") for one in shown)


def replaced(view: BoardView, fields: dict[str, Any]) -> BoardView:
    return replace(view, **fields)


ORDERS = (
    *("parties", "people", "groups", "seats", "relations", "chairs", "steps", "moments", "accounts", "kinds"),
    *("ledgers", "symptoms", "resources"),
)


def turned(held: Any) -> Any:
    """The same, laid down in the opposite order."""
    return dict(reversed(list(held.items())))


def renamed(item: Any) -> Any:
    names = {name: "Anders" for name in ("name", "title") if name in type(item).model_fields}
    return item.model_copy(update=names) if isinstance(item, Item) else item


@given(st.data())
@settings(max_examples=25)
def test_other_names_and_another_order_change_nothing(data: st.DataObject):
    view = some_board(data).view()
    carried = {"responsibilities": turned(view.contract.responsibilities)}
    turned_round = {name: turned(getattr(view, name)) for name in ORDERS}
    other = replaced(view, {**turned_round, "contract": view.contract.model_copy(update=carried)})
    assert observed(other) == observed(view)
    named = ("parties", "people", "groups", "steps", "moments")
    called = replaced(view, {name: {key: renamed(item) for key, item in getattr(view, name).items()} for name in named})
    assert observed(called) == observed(view)


@given(st.data())
@settings(max_examples=20)
def test_what_somebody_else_closed_changes_no_question_and_no_figure(data: st.DataObject):
    table = some_board(data, 15)
    before = observed(table.view(EDITOR)), told(table.view(EDITOR))
    seats = sorted(table.view().seats)
    secret = table.add("add_party", name="Zilvervos")
    table.do("close", id=secret)
    for seat in seats[:3]:
        table.relation(secret, seat, kind="coalition")
    for number in range(3):
        key = table.add("add_moment", title=f"Achterdeur {number}", closed=True, when="2026-03")
        table.do("set_moment", id=key, who=[secret, *seats[:1]], effects=["settle"])
    for who in ([secret], seats[:2]):
        table.add("add_symptom", kind="hassle", who=who)
    guess = table.add("add_view", who=secret)
    for party in sorted(table.view(EDITOR).parties):
        for resource in ("money", "time"):
            table.do("set_contribution", ledger=guess, party=party, resource=resource, gives=5, takes=0, hopes=5)
    table.do("set_contribution", party=secret, resource="money", takes=0, hopes=5)
    closed_line = table.add("add_line", sort="may_not_expect", text="stil", closed=True)
    assert (observed(table.view(EDITOR)), told(table.view(EDITOR))) == before
    assert closed_line not in str(before)


def test_a_person_counts_and_is_never_named():
    table = table_on()
    house = table.party("Gemeente")
    for person in (table.person("Wethouder Zilvervos", party=house), table.person("Zilvervos zelf")):
        table.do("set_seat", ids=[person], influence=5, commitment=1, mandate=1)
        table.add("add_symptom", kind="hassle", who=[person])
        key = table.add("add_responsibility", text="Zilvervos")
        table.do("set_responsibility", id=key, now=ME, should=person)
        for _ in range(2):
            once = table.add("lay_back", responsibility=key, to=person)
            table.do("set_laid_back", responsibility=key, id=once, mine_again="2026-03")
    table.do("set_account", id=table.party("LEF"), gives="tijd")
    assert {"symptom_without_figure", "theirs_with_me", "came_back_to_me"} <= {o.kind for o in observed(table.view())}
    shown = told(table.view())
    assert "iemand van Gemeente" in str(shown) and "iemand aan tafel" in str(shown)
    assert "Zilvervos" not in str(shown)


def test_what_is_written_in_notes_is_never_cited():
    """Names of parties, titles and kinds alone."""
    table = table_on()
    held = chain(table, 5)
    secret = "onderstroom"
    texts = ("stake", "note", "split_loyalty", "puzzle_piece", "task_words", "power_words")
    table.do("set_seat", ids=held[:2], influence=5, commitment=1, **cast(Any, dict.fromkeys(texts, secret)))
    table.add("add_interest", seat=held[0], text=secret)
    table.add("add_interest", seat=held[1], text=secret, sort="motive")
    table.do("set_account", id=held[0], gives=secret)
    table.do("set_account", id=held[1], takes=secret, felt_balance="strained")
    for sort in ("may_expect", "added_value", "cost"):
        table.add("add_line", sort=sort, text=secret)
    table.add("add_symptom", kind="other", text=secret, who=[held[2]])
    table.do("set_responsibility", id=table.add("add_responsibility", text=secret), now=ME, should=held[0])
    shown = str(told(table.view()))
    assert shown.count("question") > 5 and secret not in shown


def test_aside_stays_aside_until_its_figures_change():
    table = table_on()
    BOARDS["never_talked_through"].speaks[1](table)
    [one] = [held for held in observed(table.view()) if held.kind == "never_talked_through"]
    table.do("put_aside_observation", kind=one.kind, fingerprint=one.fingerprint, items=list(one.items))
    view = table.view()
    assert one not in asked(observed(view), "place", view)
    assert [held["kind"] for held in said(observed(view), "place", view, NL)["aside"]] == [one.kind]
    table.party("Erbij")
    view = table.view()
    assert one.kind in [held.kind for held in asked(observed(view), "place", view)]
    assert not table.view(EDITOR).observations, "it is aside for whoever put it aside"


def test_what_was_kept_stays_when_the_board_moved_on():
    table = table_on()
    BOARDS["influence_without_commitment"].speaks[1](table)
    [one] = [held for held in observed(table.view()) if held.kind == "influence_without_commitment"]
    table.do("keep_observation", actor(OWNER), kind=one.kind, fingerprint=one.fingerprint, items=list(one.items))
    table.do("set_seat", ids=list(one.items), commitment=5)
    view = table.view()
    [kept] = said(observed(view), "photo", view, NL)["kept"]
    assert kept["is_past"] and "Gemeente" in kept["question"]
    table.do("remove", ids=list(one.items))
    view = table.view()
    assert said(observed(view), "photo", view, NL)["kept"][0]["items"] == []


def test_who_knows_everybody_is_asked_about_without_a_rank():
    scene = scene_of(lambda table: wheel(table, 8))
    [one] = [held for held in observations(scene) if held.kind == "between"]
    assert len(one.items) == 1


def test_a_silence_is_measured_up_to_today():
    table = table_on()
    for at in (date(2026, 1, 1), TODAY + timedelta(days=200)):
        table.add("add_moment", title="x", when=at.isoformat())
    assert "long_silence" not in {held.kind for held in observed(table.view())}
