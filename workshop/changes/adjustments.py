"""What if: adjustments thought through on a copy, and what one would say first."""

from workshop.changes.items import changed, given, put, require, require_free
from workshop.changes.ledger import Cell, with_cell
from workshop.changes.references import tied
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model.adjustment import (
    Adjustment,
    AdjustmentSort,
    AdjustmentState,
    CompensatedFor,
    Note,
    Payer,
)
from workshop.model.base import Id, Name, Text, Words
from workshop.model.board import Board
from workshop.model.ledger import Account, FeltBalance


class AddAdjustment(Values):
    """What if. It is for its maker alone, unless said otherwise."""

    id: Id
    title: Name
    sort: AdjustmentSort = "contribution"
    closed: bool = True


class SetAdjustment(Values):
    """Only what is given changes."""

    id: Id
    title: Name = "-"
    sort: AdjustmentSort = "contribution"
    state: AdjustmentState = "weighing"
    ambition: Text = ""
    whom: Id | None = None
    what_for: CompensatedFor | None = None
    payer: Payer = "parties"
    third: Words = ""
    who: tuple[Id, ...] = ()
    first_sentence: Text = ""


class AdjustAccount(Values):
    """What a party would bring and take, and how that would feel; nothing, or don't know: as it is."""

    id: Id
    party: Id
    gives: Text = ""
    takes: Text = ""
    hopes: Text = ""
    felt_balance: FeltBalance | None = None


class AdjustCell(Cell):
    """How much of one resource it would be; don't know: as it is."""

    id: Id


class AddNote(Values):
    """A note of the human side, for its writer alone, unless said otherwise (house rule 8)."""

    id: Id
    adjustment: Id
    text: Text
    closed: bool = True


class SetNote(Values):
    """How it reads now."""

    id: Id
    adjustment: Id
    text: Text


@verb()
def add_adjustment(board: Board, values: AddAdjustment, context: Context) -> Board:
    """What if: on a copy, nothing else changes."""
    require_free(board, values.id)
    closed_to = context.by if values.closed else None
    return _with(board, values.id, Adjustment(title=values.title, sort=values.sort, closed_to=closed_to))


@verb()
def set_adjustment(board: Board, values: SetAdjustment, _: Context) -> Board:
    """It would be otherwise, is intended, or is dropped."""
    fields = given(values, *(name for name in SetAdjustment.model_fields if name != "id"))
    if "who" in fields:
        fields["who"] = tuple(dict.fromkeys(values.who))
    return _with(board, values.id, changed(require(board.adjustments, values.id), fields))


@verb()
def adjust_account(board: Board, values: AdjustAccount, _: Context) -> Board:
    """In words."""
    adjustment = require(board.adjustments, values.id)
    require(board.parties, values.party)
    held = adjustment.accounts.get(values.party, _AS_IT_IS)
    account = changed(held, given(values, "gives", "takes", "hopes", "felt_balance"))
    return _filled(board, values.id, values.party, account)


@verb()
def adjust_cell(board: Board, values: AdjustCell, _: Context) -> Board:
    """In an amount."""
    adjustment = require(board.adjustments, values.id)
    require(board.parties, values.party)
    require(board.resources, values.resource)
    held = adjustment.accounts.get(values.party, _AS_IT_IS)
    return _filled(board, values.id, values.party, with_cell(held, values))


@verb()
def add_note(board: Board, values: AddNote, context: Context) -> Board:
    """Something of the human side is written down."""
    if not values.text:
        raise Refused("empty")
    adjustment = require(board.adjustments, values.adjustment)
    require_free(board, values.id)
    note = Note(text=values.text, closed_to=context.by if values.closed else None)
    return _with(board, values.adjustment, _noted(adjustment, values.id, note))


@verb()
def set_note(board: Board, values: SetNote, _: Context) -> Board:
    """It reads differently."""
    if not values.text:
        raise Refused("empty")
    adjustment = require(board.adjustments, values.adjustment)
    note = changed(require(adjustment.notes, values.id), {"text": values.text})
    return _with(board, values.adjustment, _noted(adjustment, values.id, note))


_AS_IT_IS = Account()


def _noted(adjustment: Adjustment, key: Id, note: Note) -> Adjustment:
    return adjustment.model_copy(update={"notes": put(adjustment.notes, key, note)})


def _filled(board: Board, key: Id, party: Id, account: Account) -> Board:
    held = board.adjustments[key]
    if held.accounts.get(party, _AS_IT_IS) is account:
        return board
    return _with(board, key, held.model_copy(update={"accounts": put(held.accounts, party, account)}))


def _with(board: Board, key: Id, adjustment: Adjustment) -> Board:
    adjustment.check_limits()
    return tied(board, board.model_copy(update={"adjustments": put(board.adjustments, key, adjustment)}))
