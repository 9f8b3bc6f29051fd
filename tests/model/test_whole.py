"""The open part and what members closed off: taken apart and laid together again, and nothing of it for others."""

from datetime import timedelta

from hypothesis import given, settings

from tests.support.boards import BOARD, EDITOR, OWNER, START, applied, ident
from tests.support.histories import CLOSING, boards
from tests.support.histories import START as BEGIN
from workshop.model.board import Board
from workshop.model.patch import Patch
from workshop.model.whole import ClosedPart, Whole, joined, left_out, parted, without_items

GEMEENTE, LEF, ROC, WETHOUDER = (ident(number) for number in (100, 101, 102, 110))
MONEY, TENSE, KERN, RUIMTE, CHAIR = (ident(number) for number in (120, 121, 130, 140, 150))


def closed(*ids: str, by: str = OWNER) -> Board:
    board = BEGIN
    for key in ids:
        board = applied(board, "close", by=by, id=key)
    return board


def whole(board: Board, **parts: ClosedPart) -> Whole:
    return Whole(BOARD, 7, START, board, (), {OWNER: parts["owner"]} if parts else {})


def a_patch(number: int, by: str = OWNER) -> Patch:
    return Patch(change=ident(number), by=by, at=START, verb="rename", ops=())


@given(boards(CLOSING, 10))
@settings(max_examples=50)
def test_taken_apart_and_laid_together_is_the_same_board(board: Board):
    opened_up, items = parted(board)
    assert joined(opened_up, items) == board
    assert parted(opened_up) == (opened_up, {})


@given(boards(CLOSING, 10))
@settings(max_examples=30)
def test_the_open_part_names_nothing_that_is_closed(board: Board):
    opened_up, items = parted(board)
    text = opened_up.model_dump_json()
    assert not [at for at in items if at.rpartition("/")[2] in text]
    assert "closed_to" not in opened_up.model_dump_json(exclude_none=True)


def test_a_closed_party_takes_along_all_that_hangs_on_it():
    opened_up, items = parted(closed(LEF))
    assert items.keys() == {
        f"parties/{LEF}",
        f"photos/photo/seats/{LEF}",
        f"ledgers/own/accounts/{LEF}",
        f"photos/photo/relations/{MONEY}",
        f"photos/photo/relations/{TENSE}",
    }
    assert RUIMTE in items[f"photos/photo/seats/{LEF}"]["backpack"]
    assert opened_up.parties.keys() == {GEMEENTE, ROC}


def test_everything_that_can_be_closed_is_taken_out():
    for key in (WETHOUDER, KERN, MONEY, CHAIR, RUIMTE):
        opened_up, items = parted(closed(key))
        assert key not in opened_up.model_dump_json()
        assert any(at.endswith(key) for at in items)


def test_what_stands_open_is_not_overwritten_by_a_closed_copy():
    _, items = parted(closed(LEF))
    renamed = applied(BEGIN, "rename", id=LEF, name="LEF en LATO")
    assert joined(renamed, items) == renamed
    assert left_out(renamed, items).keys() == items.keys()


def test_what_has_lost_its_seat_is_left_out_but_not_lost():
    _, items = parted(closed(RUIMTE))
    without = applied(parted(closed(RUIMTE))[0], "remove", by=EDITOR, ids=[LEF])
    assert joined(without, items) == without
    assert left_out(without, items) == items


def test_a_board_without_items_has_no_loose_relations():
    board = without_items(BEGIN, [f"parties/{LEF}", f"photos/photo/seats/{LEF}", f"parties/{ident(999)}"])
    assert not board.photo.relations
    assert board.parties.keys() == {GEMEENTE, ROC}
    assert without_items(BEGIN, []) is BEGIN


def test_closed_changes_count_for_their_member_only():
    opened_up, items = parted(closed(LEF))
    later = START + timedelta(hours=1)
    kept = whole(opened_up, owner=ClosedPart(3, items, saved_at=later))
    assert (kept.revision_for(OWNER), kept.revision_for(EDITOR)) == (10, 7)
    assert (kept.saved_at_for(OWNER), kept.saved_at_for(EDITOR)) == (later, START)
    assert LEF in kept.board_of(OWNER).parties
    assert LEF not in kept.board_of(EDITOR).parties


def test_hidden_is_what_others_closed():
    opened_up, items = parted(closed(CHAIR))
    kept = whole(opened_up, owner=ClosedPart(1, items))
    assert kept.hidden_from(EDITOR) == kept.hidden_from(None) == {CHAIR}
    assert kept.hidden_from(OWNER) == frozenset()


def test_a_copy_that_stands_open_hides_nothing():
    _, items = parted(closed(CHAIR))
    assert whole(BEGIN, owner=ClosedPart(1, items)).hidden_from(None) == frozenset()


def test_the_own_journal_tells_the_whole_of_a_change():
    told, own, later = a_patch(1), a_patch(1).model_copy(update={"verb": "close"}), a_patch(2)
    kept = Whole(BOARD, 1, START, BEGIN, (told,), {OWNER: ClosedPart(1, {}, (own, later))})
    assert kept.history_of(OWNER) == [own, later]
    assert kept.history_of(EDITOR) == [told]
