"""The ugly photo: open for as long as was said, its owner's alone, with a way back of its own, gone when destroyed."""

import itertools
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.support.boards import BOARD, EDITOR, OWNER, START, Table, actor, applied, ident, table_on
from tests.support.histories import START as LAID
from tests.support.values import Known
from tests.support.values.drawn import texts
from tests.support.values.ugly import UGLY_DRAWN, UGLY_VALUES
from workshop.access.view import BoardView, ugly_seen_by
from workshop.changes import Refused
from workshop.changes.undo import stacks
from workshop.model.base import TEXT_SIGNS
from workshop.model.patch import apply, diff, reversed_ops
from workshop.model.photo import UGLY
from workshop.model.whole import UGLY_AT


class Now:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> Any:
        return self.at

    def later(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def clock() -> Now:
    return Now()


@pytest.fixture
def table(clock: Now) -> Table:
    made = table_on()
    made.store.now = clock
    return made


def opened(table: Table, member: str = OWNER, **values: Any) -> None:
    table.do("open_ugly", actor(member), **{"minutes": 15, "hope": "dat het gezegd is", **values})


def seen(table: Table, member: str = OWNER) -> BoardView:
    return ugly_seen_by(table.store.read(BOARD), actor(member), table.store.now())


def line(table: Table, text: str = "Niemand gelooft hierin", member: str = OWNER) -> str:
    return table.add("add_ugly_line", actor(member), text=text)


def refused(table: Table, verb: str, member: str = OWNER, **values: Any) -> str:
    with pytest.raises(Refused) as caught:
        table.do(verb, actor(member), **values)
    return caught.value.code


def test_it_says_for_whom_until_when_and_in_what_hope(table: Table):
    opened(table, audience="other", audience_words="de coach", minutes=30)
    opening = seen(table).opening
    assert opening is not None
    assert (opening.until, opening.audience_words) == (START + timedelta(minutes=30), "de coach")
    assert opening.hope == "dat het gezegd is"


@pytest.mark.parametrize("values", [{"minutes": 7}, {"minutes": 100_000}, {"minutes": 5, "audience": "all"}, {}])
def test_it_is_open_for_as_long_as_is_offered_only(table: Table, values: dict[str, Any]):
    with pytest.raises(ValidationError):
        table.do("open_ugly", **values)


def test_it_closes_by_itself_and_nothing_is_seen_or_written_then(table: Table, clock: Now):
    opened(table, minutes=5)
    key = line(table)
    clock.later(minutes=5, seconds=-1)
    assert seen(table).lines[key].text == "Niemand gelooft hierin"
    clock.later(seconds=1)
    with pytest.raises(Refused, match="curtain"):
        seen(table)
    clock.later(seconds=30)
    line(table, "nog net geschreven")  # what was written while it was open may still come in
    clock.later(minutes=1)
    for verb, values in (
        ("add_ugly_line", {"id": table.new(), "text": "x"}),
        ("set_ugly_line", {"id": key, "text": "x"}),
        ("remove", {"photo": UGLY, "ids": [key]}),
        ("tidy", {"photo": UGLY}),
        ("undo", {"photo": UGLY}),
        ("lay_ugly", {"id": table.new(), "title": "x"}),
    ):
        assert refused(table, verb, **values) == "curtain", verb
    opened(table)
    assert [said.text for said in seen(table).lines.values()] == ["Niemand gelooft hierin", "nog net geschreven"]


def test_close_now(table: Table):
    opened(table)
    table.do("close_ugly")
    with pytest.raises(Refused, match="curtain"):
        seen(table)
    revision = table.view().revision
    table.do("close_ugly")
    assert table.view().revision == revision, "closed already"


def test_everybody_has_their_own_and_the_board_knows_of_none(table: Table):
    opened(table)
    opened(table, EDITOR)
    mine, theirs = line(table, "van mij"), line(table, "van de ander", EDITOR)
    assert (list(seen(table).lines), list(seen(table, EDITOR).lines)) == ([mine], [theirs])
    assert refused(table, "set_ugly_line", EDITOR, id=mine, text="x") == "gone"
    assert (table.view().lines, table.view().opening) == ({}, None)
    assert list(table.store.read(BOARD).board.photos) == ["photo"]


def test_the_same_parties_in_their_own_places_with_relations_and_weights_of_their_own(table: Table):
    one, other = table.party("Gemeente", commitment=4), table.party("LEF")
    table.relation(one, other)
    table.do("set_seat", ids=[one], stake="open gezegd")
    opened(table)
    before = table.view()
    view = seen(table)
    assert (view.seats.keys(), view.relations) == (before.seats.keys(), {})
    assert (view.seats[one].angle, view.seats[one].stake) == (before.seats[one].angle, "")
    table.do("move", photo=UGLY, moves=[{"id": one, "angle": 1, "depth": 0.5, "commitment": 1}])
    table.do("set_seat", photo=UGLY, ids=[one], influence=5, note="trekt aan alle touwtjes")
    told = table.add("relate", photo=UGLY, source=one, target=other, tension=3)
    table.do("set_relation", photo=UGLY, ids=[told], strength=5)
    chair = table.add("add_chair", photo=UGLY, words="wie niet mag komen")
    table.do("set_chair", photo=UGLY, id=chair, angle=2)
    interest = table.add("add_interest", photo=UGLY, seat=one, text="wint")
    table.do("set_interest", photo=UGLY, seat=one, id=interest, text="x")
    view = seen(table)
    seat = view.seats[one]
    assert (seat.commitment, seat.influence, seat.note) == (1, 5, "trekt aan alle touwtjes")
    assert (view.relations[told].strength, view.chairs[chair].angle) == (5, 2)
    assert [interest.text for interest in view.backpack_of(one).values()] == ["x"]
    after = table.view()
    assert (after.seats, after.relations, after.chairs) == (before.seats, before.relations, before.chairs)


def test_who_comes_later_sits_there_too_and_who_goes_is_gone(table: Table):
    first = table.party("Gemeente")
    opened(table)
    later = table.party("LEF", actor(EDITOR))
    told = table.add("relate", photo=UGLY, source=first, target=later)
    assert seen(table).seats.keys() == {first, later}
    table.do("remove", actor(EDITOR), ids=[first])
    assert (set(seen(table).seats), dict(seen(table).relations)) == ({later}, {})
    table.do("undo", actor(EDITOR))
    assert list(seen(table).relations) == [told]


def test_nobody_leaves_the_table_from_there(table: Table):
    party = table.party()
    opened(table)
    drawn = table.add("relate", photo=UGLY, source=party, target=table.party("LEF"))
    said = line(table)
    assert refused(table, "remove", photo=UGLY, ids=[party]) == "gone"
    table.do("remove", photo=UGLY, ids=[drawn, said, party])
    assert (seen(table).relations, seen(table).lines) == ({}, {})
    assert party in table.view().parties


def test_a_step_back_stays_on_its_own_side_of_the_curtain(table: Table):
    party = table.party("Gemeente")
    opened(table)
    said = line(table)
    table.do("undo")
    assert party not in table.view().parties, "the board, not the ugly photo"
    assert said in seen(table).lines
    table.do("undo", photo=UGLY)
    assert said not in seen(table).lines
    assert refused(table, "undo", photo=UGLY) == "nothing_to_undo"
    table.do("redo", photo=UGLY)
    table.do("redo")
    assert said in seen(table).lines and party in table.view().parties
    assert refused(table, "redo") == refused(table, "redo", photo=UGLY) == "nothing_to_redo"


def test_laid_on_the_table_it_is_a_moment_of_its_owners(table: Table):
    opened(table)
    line(table, "een")
    line(table, "twee")
    alone = table.add("lay_ugly", title="Gezegd wat er speelt", when="2026-05-04")
    whole = table.add("lay_ugly", title="Alles", with_lines=True)
    moments = table.view().moments
    assert (moments[alone].title, moments[alone].when) == ("Gezegd wat er speelt", "2026-05-04")
    assert (moments[alone].meaning, moments[whole].meaning) == ("", "een\ntwee")
    assert {moment.closed_to for moment in moments.values()} == {OWNER}
    assert not table.view(EDITOR).moments
    table.do("destroy_ugly")
    assert alone in table.view().moments, "that was laid on the table"
    table.do("open_up", id=alone)
    assert list(table.view(EDITOR).moments) == [alone]


@given(st.data(), st.lists(st.sampled_from(UGLY_DRAWN), min_size=1, max_size=6))
@settings(max_examples=60)
def test_whatever_is_done_there_is_done_to_it_alone_and_destroyed_the_board_is_as_before(
    data: st.DataObject, verbs: list[str]
):
    fresh = itertools.count(2_000)
    board = applied(LAID, "open_ugly", minutes=15)
    for verb in verbs:
        values = UGLY_VALUES[verb](data.draw, Known(board, lambda: ident(next(fresh))))
        try:
            after = applied(board, verb, **values)
        except Refused:
            continue
        ops = list(diff(board, after))
        assert all(op.item.startswith(f"{UGLY_AT}/") for op in ops)
        assert (apply(board, ops), apply(after, reversed_ops(ops))) == (after, board)
        board = after
    assert applied(board, "destroy_ugly") == LAID


@given(st.lists(texts.filter(str.strip), max_size=4), st.booleans())
@settings(max_examples=30)
def test_lines_go_along_to_the_table_as_they_stand_or_not_at_all(said: list[str], with_lines: bool):  # noqa: FBT001
    table = table_on()
    opened(table)
    for text in said:
        with suppress(Refused):  # signs that nobody can read are no line
            line(table, text)
    key = table.add("lay_ugly", title="Gezegd", with_lines=with_lines)
    lines = "\n".join(held.text for held in seen(table).lines.values())
    assert table.view().moments[key].meaning == (lines[:TEXT_SIGNS].strip() if with_lines else "")


def test_destroyed_it_is_gone_for_good(table: Table):
    party = table.party()
    opened(table)
    line(table)
    table.do("set_seat", photo=UGLY, ids=[party], note="x")
    table.do("destroy_ugly")
    assert refused(table, "destroy_ugly") == "gone"
    opened(table)
    assert (seen(table).lines, seen(table).seats[party].note) == ({}, "")
    assert stacks(table.store.read(BOARD).history_of(OWNER), OWNER, UGLY) == ([], [])
    table.do("undo")
    assert not table.view().parties


def test_loading_a_snapshot_leaves_it_alone(table: Table):
    opened(table)
    said = line(table)
    table.do("load_content", content=table_on().board())
    assert said in seen(table).lines


def test_lines_have_a_limit_and_say_something(table: Table):
    opened(table)
    assert refused(table, "add_ugly_line", id=table.new(), text="  ") == "empty"
    for number in range(60):
        line(table, str(number))
    assert refused(table, "add_ugly_line", id=table.new(), text="x") == "limit"
