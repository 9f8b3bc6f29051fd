"""What holds of every board after every change, whoever looks."""

import json

from tests.support.boards import BOARD, EDITOR, OWNER, VIEWER, Table
from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.contract import ME, OTHERS, TABLE, Contract
from workshop.model.ledger import OWN
from workshop.model.whole import joined
from workshop.store.files import Files

MEMBERS = (OWNER, EDITOR, VIEWER)


def check(table: Table) -> None:
    """Everything below, on one table."""
    whole = table.store.read(table.id)
    check_references(whole.board)
    assert not whole.board.walks, "everybody walks alone"
    assert not whole.board.observations, "what somebody keeps or puts aside is theirs alone"
    check_numbers(whole.board)
    check_file_is_what_is_held(table)
    for member in MEMBERS:
        check_view(table.view(member), closed_by_others(table, member))
    check_files_hide(table.store.files, {member: closed_by(table, member) for member in MEMBERS})


def check_references(board: Board) -> None:
    """The open part refers to nothing that is not there."""
    seats, photo = board.photo.seats.keys(), board.photo
    assert seats == board.parties.keys() | board.people.keys()
    assert all({relation.source, relation.target} <= seats for relation in photo.relations.values())
    assert all(relation.kind in board.relation_kinds for relation in photo.relations.values())
    assert all(party.kind in board.kinds for party in board.parties.values())
    assert all(person.party is None or person.party in board.parties for person in board.people.values())
    assert all(set(group.members) <= seats for group in board.groups.values())
    assert all({*step.who, *step.committed} <= seats for step in board.steps.values())
    check_contract(board.contract, board)
    assert board.ledgers[OWN].accounts.keys() == board.parties.keys()
    for symptom in board.symptoms.values():
        assert set(symptom.who) <= seats and set(symptom.at) <= board.steps.keys() | board.moments.keys()
    for item in board.adjustments.values():
        assert {*item.who} <= seats and (item.whom is None or item.whom in seats)
        assert item.accounts.keys() <= board.parties.keys()
        assert all(account.contributions.keys() <= board.resources.keys() for account in item.accounts.values())
    for ledger in board.ledgers.values():
        assert ledger.who is None or ledger.who in seats
        assert ledger.accounts.keys() <= board.parties.keys()
        assert all(account.contributions.keys() <= board.resources.keys() for account in ledger.accounts.values())
    for moment in board.moments.values():
        assert set(moment.who) <= seats and moment.kind in board.moment_kinds
        assert moment.step is None or moment.step in board.steps


def check_contract(contract: Contract, board: Board | BoardView) -> None:
    """It names nobody and nothing that is not there."""
    assert set(contract.roles) <= board.role_names.keys()
    assert {*contract.agreements} - {TABLE} <= board.parties.keys()
    seats = board.parties.keys() | board.people.keys()
    assert contract.seat is None or contract.seat in seats
    assert all(spot.who is None or spot.who in seats for spot in contract.others.values())
    for item in contract.responsibilities.values():
        carriers = {item.now, item.should, *(once.to for once in item.laid_back.values())}
        assert carriers <= {None, ME, OTHERS, *seats}
    assert all(item.step is None or item.step in board.steps for item in contract.hands.values())


def check_numbers(board: Board) -> None:
    """Everybody open has a number, and nobody the same."""
    numbers = [item.number for items in (board.parties, board.people) for item in items.values()]
    assert None not in numbers and len(set(numbers)) == len(numbers)


def check_file_is_what_is_held(table: Table) -> None:
    """What is in memory is what somebody else would read from the files."""
    held, again = table.store.read(table.id), table.restarted().store.read(table.id)
    assert again.board == held.board
    assert (again.revision, again.saved_at) == (held.revision, held.saved_at)
    assert list(again.journal) == list(held.journal)
    for member in MEMBERS:
        assert again.board_of(member) == held.board_of(member)
        assert again.revision_for(member) == held.revision_for(member)
        assert again.saved_at_for(member) == held.saved_at_for(member)
        assert again.history_of(member) == held.history_of(member)


def closed_by(table: Table, member: Id) -> frozenset[Id]:
    """The ids of what a member has closed off, with all that hangs on it."""
    whole = table.store.read(table.id)
    part = whole.closed.get(member)
    if part is None:
        return frozenset()
    held = joined(whole.board, part.items)
    assert held.parties.keys() >= whole.board.parties.keys()
    return frozenset(at.rpartition("/")[2] for at in part.items) - _ids(whole.board)


def closed_by_others(table: Table, member: Id) -> frozenset[Id]:
    return frozenset().union(*(closed_by(table, other) for other in MEMBERS if other != member))


def _ids(board: Board) -> frozenset[Id]:
    photo = board.photo
    packs = [key for seat in photo.seats.values() for key in seat.backpack]
    held = (
        board.parties,
        board.people,
        board.groups,
        board.moments,
        board.ledgers,
        photo.relations,
        photo.chairs,
        packs,
    )
    notes = [key for item in board.adjustments.values() for key in item.notes]
    contract = (board.contract.lines, board.contract.others)
    looked = (board.contract.responsibilities, board.contract.hands, board.contract.circle)
    more = (board.ledgers, board.symptoms, board.adjustments, *contract, *looked)
    return frozenset([*notes, *(key for items in (*held, *more) for key in items)])


def dump(view: BoardView) -> str:
    """Everything a view holds, as text to be searched."""
    return repr(view)


def check_view(view: BoardView, hidden: frozenset[Id]) -> None:
    """Nothing in this view names what others closed off, or refers to nothing."""
    text = dump(view)
    assert not [key for key in hidden if key in text]
    assert {walk.closed_to for walk in view.walks.values()} <= {view.viewer}
    assert {mark.closed_to for mark in view.observations.values()} <= {view.viewer}
    assert view.seats.keys() == view.parties.keys() | view.people.keys()
    assert all({relation.source, relation.target} <= view.seats.keys() for relation in view.relations.values())
    assert all(person.party is None or person.party in view.parties for person in view.people.values())
    assert all(set(group.members) <= view.seats.keys() for group in view.groups.values())
    check_contract(view.contract, view)
    assert all({*step.who, *step.committed} <= view.seats.keys() for step in view.steps.values())
    for symptom in view.symptoms.values():
        assert {*symptom.who} <= view.seats.keys() and {*symptom.at} <= view.steps.keys() | view.moments.keys()
    for item in view.adjustments.values():
        assert {*item.who, item.whom} - {None} <= view.seats.keys() and item.accounts.keys() <= view.parties.keys()
    for eyes, ledger in view.ledgers.items():
        assert view.through(eyes).accounts.keys() == view.parties.keys()
        assert ledger.who is None or ledger.who in view.seats
    assert all(account.contributions.keys() <= view.resources.keys() for account in view.accounts.values())
    assert all(set(moment.who) <= view.seats.keys() for moment in view.moments.values())
    assert all(moment.step is None or moment.step in view.steps for moment in view.moments.values())


def check_files_hide(files: Files, closed: dict[Id, frozenset[Id]]) -> None:
    """What is closed off stands in no file but those of who closed it.

    What others had closed before may refer to it, and is theirs alone: their views leave that out.
    """
    for name in (f"boards/{BOARD}/board.json", f"boards/{BOARD}/journal.jsonl"):
        _check_hides(files, name, frozenset().union(*closed.values()))
    for member in closed:
        hidden = frozenset().union(*(ids for other, ids in closed.items() if other != member))
        _check_hides(files, f"boards/{BOARD}/closed/{member}.journal.jsonl", hidden)


def _check_hides(files: Files, name: str, hidden: frozenset[Id]) -> None:
    if files.signature(name) is None:
        return
    text = files.read(name).decode()
    # Whoever is killed while adding a line leaves a part of it at the end, which nobody reads.
    for line in text.split("\n")[:-1] if name.endswith("jsonl") else [text]:
        json.loads(line)
    assert not [key for key in hidden if key in text], name
