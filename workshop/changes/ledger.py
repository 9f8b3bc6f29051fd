"""Give and take: the words of a party, the cells of its ledger, and what is brought and taken."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import Field

from workshop.changes.items import changed, given, put, require, require_free, require_own
from workshop.changes.references import tied
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model import limits
from workshop.model.base import Id, Key, Name, Text
from workshop.model.board import Board
from workshop.model.ledger import OWN, Account, Amount, Contribution, FeltBalance, Ledger, Resource

_NOTHING = Account()
"""Of whom a view says nothing yet."""


class SetAccount(Values):
    """What a party mainly brings, takes and hopes to take, and how that feels; only what is given changes."""

    id: Id
    gives: Text = ""
    takes: Text = ""
    hopes: Text = ""
    felt_balance: FeltBalance | None = None
    ledger: Key = OWN


class Cell(Values):
    """What a party brings and takes of one resource; only what is given changes."""

    party: Id
    resource: Key
    gives: Amount = None
    takes: Amount = None
    hopes: Amount = None
    note: Text = ""


class SetContribution(Cell):
    """One cell."""

    ledger: Key = OWN


class SetContributions(Values):
    """Several cells at once, as a pasted block."""

    cells: Annotated[tuple[Cell, ...], Field(min_length=1, max_length=limits.CELLS)]
    ledger: Key = OWN


class AddResource(Values):
    """Something of the board's own that is brought and taken."""

    id: Id
    label: Name
    tangible: bool = True


class SetResource(Values):
    """It is called otherwise, or one can put one's hand on it after all; only what is given changes."""

    key: Key
    label: Name = "-"
    tangible: bool = True


class AddView(Values):
    """Through whose eyes: a party or person of the board, or with neither one's own.

    It is for its maker alone, unless said otherwise; one's own always, until one lays it on the table.
    """

    id: Id
    who: Id | None = None
    closed: bool = True


@verb()
def add_view(board: Board, values: AddView, context: Context) -> Board:
    """Give and take is seen through other eyes as well. Refused('taken'): they have a view already."""
    require_free(board, values.id)
    limits.check("views", len(board.ledgers) + 1)
    if values.who is not None:
        require(board.photo.seats, values.who)
    member = context.by if values.who is None else None
    ledger = Ledger(who=values.who, member=member, closed_to=context.by if values.closed or member else None)
    if any(_is_same(ledger, held) for key, held in board.ledgers.items() if key != OWN):
        raise Refused("taken")
    return tied(board, board.model_copy(update={"ledgers": put(board.ledgers, values.id, ledger)}))


def _is_same(one: Ledger, other: Ledger) -> bool:
    """Through the same eyes. Beside what lies on the table one may keep a guess for oneself."""
    if one.member is not None:
        return one.member == other.member
    return (one.who, one.closed_to) == (other.who, other.closed_to)


@verb()
def set_account(board: Board, values: SetAccount, context: Context) -> Board:
    """The give and take of a party, in words."""
    require(board.parties, values.id)
    require_own(board, values.ledger, context)
    fields = given(values, "gives", "takes", "hopes", "felt_balance")
    ledger = require(board.ledgers, values.ledger)
    account = changed(ledger.accounts.get(values.id, _NOTHING), fields)
    return _with_accounts(board, values.ledger, {values.id: account})


@verb()
def set_contribution(board: Board, values: SetContribution, context: Context) -> Board:
    """One cell of the ledger."""
    require_own(board, values.ledger, context)
    return _filled(board, values.ledger, [values])


@verb()
def set_contributions(board: Board, values: SetContributions, context: Context) -> Board:
    """A pasted block: one change, so one step back."""
    require_own(board, values.ledger, context)
    return _filled(board, values.ledger, values.cells)


@verb()
def add_resource(board: Board, values: AddResource, _: Context) -> Board:
    """A column of the board's own."""
    require_free(board, values.id)
    resource = Resource(label=values.label, tangible=values.tangible)
    return board.model_copy(update={"resources": put(board.resources, values.id, resource)})


@verb()
def set_resource(board: Board, values: SetResource, _: Context) -> Board:
    """What is brought and taken is called or felt otherwise."""
    resource = changed(require(board.resources, values.key), given(values, "label", "tangible"))
    return board.model_copy(update={"resources": put(board.resources, values.key, resource)})


def _filled(board: Board, key: Key, cells: Iterable[Cell]) -> Board:
    ledger = require(board.ledgers, key)
    touched: dict[Id, Account] = {}
    for cell in cells:
        require(board.parties, cell.party)
        require(board.resources, cell.resource)
        account = touched.get(cell.party) or ledger.accounts.get(cell.party, _NOTHING)
        touched[cell.party] = with_cell(account, cell)
    return _with_accounts(board, key, touched)


def with_cell(account: Account, cell: Cell) -> Account:
    """The account with what is given of one cell; the same object when nothing differs."""
    fields = given(cell, "gives", "takes", "hopes", "note")
    held = account.contributions.get(cell.resource, Contribution())
    contribution = changed(held, fields)
    if contribution is held:
        return account
    return account.model_copy(update={"contributions": put(account.contributions, cell.resource, contribution)})


def _with_accounts(board: Board, key: Key, accounts: Mapping[Id, Account]) -> Board:
    ledger = board.ledgers[key]
    held = ledger.accounts
    if all(held.get(party, _NOTHING) is account for party, account in accounts.items()):
        return board
    filled = ledger.model_copy(update={"accounts": {**held, **accounts}})
    return board.model_copy(update={"ledgers": {**board.ledgers, key: filled}})
