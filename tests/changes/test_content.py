"""Putting an earlier state back."""

from hypothesis import given, settings

from tests.support.boards import EDITOR, OWNER, applied, ident
from tests.support.histories import CLOSING, START, boards, two_boards
from tests.support.invariants import check_numbers, check_references
from workshop.model.board import Board
from workshop.model.whole import parted

GEMEENTE, LEF, WETHOUDER = ident(100), ident(101), ident(110)


@given(two_boards())
@settings(max_examples=30)
def test_the_board_reads_as_it_did_then(pair: tuple[Board, Board]):
    then, now = pair
    loaded = applied(now, "load_content", content=then)
    assert loaded == then.model_copy(update={"members": now.members})


def test_members_and_keys_are_those_of_today():
    now = applied(applied(START, "add_member", id=ident(300), name="nieuw"), "set_member", name="anders")
    loaded = applied(now, "load_content", content=START)
    assert (loaded.members, loaded.keys, loaded.owner) == (now.members, now.keys, now.owner)


def test_what_is_closed_now_stays_closed_and_stays_there():
    now = applied(applied(START, "close", id=LEF), "rename", id=LEF, name="Geheim")
    loaded = applied(now, "load_content", content=START)
    assert (loaded.parties[LEF].closed_to, loaded.parties[LEF].name) == (OWNER, "Geheim")
    assert LEF not in parted(loaded)[0].model_dump_json()


def test_what_was_open_then_does_not_name_what_is_closed_now():
    now = applied(START, "close", id=GEMEENTE)
    loaded = parted(applied(now, "load_content", content=START))[0]
    assert loaded.people[WETHOUDER].party is None
    check_references(loaded)


def test_what_was_closed_then_and_is_gone_now_comes_back_closed():
    then = applied(START, "close", id=LEF)
    loaded = applied(applied(then, "remove", ids=[LEF]), "load_content", content=then)
    assert loaded.parties[LEF].closed_to == OWNER


@given(boards(CLOSING, 6), boards(CLOSING, 6))
@settings(max_examples=30)
def test_whatever_is_put_back_the_open_part_stands_on_its_own(then: Board, now: Board):
    loaded = applied(now, "load_content", by=EDITOR, content=then)
    check_references(parted(loaded)[0])
    check_numbers(parted(loaded)[0])
    assert parted(loaded)[1].keys() >= {at for at in parted(now)[1] if "/relations/" not in at}
