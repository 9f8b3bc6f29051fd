"""What items say about other items: nothing may refer to what is not there, nor anything open to what is closed."""

from collections.abc import Collection, Mapping
from typing import TypeVar

from workshop.model.adjustment import Adjustment
from workshop.model.base import Closable, Id, Item, Key
from workshop.model.board import Board, Circle, Party, Person
from workshop.model.contract import ME, OTHERS, TABLE, Contract, HandsStill, Responsibility
from workshop.model.kinds import OTHER
from workshop.model.ledger import OWN, Account, Ledger
from workshop.model.photo import Photo, Relation
from workshop.model.process import Moment, Step
from workshop.model.symptom import Symptom

T = TypeVar("T", bound=Item)
C = TypeVar("C", bound=Closable)

_WHO: Mapping[type[Item], tuple[str, ...]] = {
    Circle: ("members",),
    Step: ("who", "committed"),
    Moment: ("who",),
    Symptom: ("who", "at"),
    Adjustment: ("who",),
}
"""The fields in which an item names parties and people; a symptom names steps and moments as well."""
_ONE: Mapping[type[Item], str] = {Person: "party", Moment: "step", Adjustment: "whom", HandsStill: "step"}
"""The field in which an item names one other item."""


def tied(before: Board, after: Board) -> Board:
    """The board after a change, referring to nothing that has gone or was closed.

    What its owner had closed before is left as it is: it may refer to what somebody took off without seeing it.
    """
    return after.model_copy(
        update={
            "parties": {key: _kinded(after, party) for key, party in after.parties.items()},
            "people": {key: _housed(after, person, before.people.get(key)) for key, person in after.people.items()},
            "groups": {key: _peopled(after, group, before.groups.get(key)) for key, group in after.groups.items()},
            "steps": {key: _peopled(after, step, None) for key, step in after.steps.items()},
            "moments": {key: _told(after, moment, before.moments.get(key)) for key, moment in after.moments.items()},
            "ledgers": {
                name: _accounted(after, name, before.ledgers.get(name, Ledger()))
                for name, ledger in after.ledgers.items()
                if _has_eyes(after, ledger, before.ledgers.get(name))
            },
            "symptoms": {key: _named(after, item, before.symptoms.get(key)) for key, item in after.symptoms.items()},
            "adjustments": {
                key: _adjusted(after, item, before.adjustments.get(key)) for key, item in after.adjustments.items()
            },
            "photos": {
                name: _related(after, photo, before.photos.get(name, Photo()).relations)
                for name, photo in after.photos.items()
            },
            "contract": _contracted(after, before.contract),
        }
    )


def closed_ids(board: Board) -> frozenset[Id]:
    """The parties and people that are closed off."""
    return frozenset(
        key for items in (board.parties, board.people) for key, item in items.items() if item.closed_to is not None
    )


def open_photo(board: Board) -> Photo:
    """The photo without what is closed off: places are counted on this, or others would see a gap."""
    hidden, photo = closed_ids(board), board.photo
    if not hidden and all(relation.closed_to is None for relation in photo.relations.values()):
        return photo
    seats = {key: seat for key, seat in photo.seats.items() if key not in hidden}
    relations = {
        key: relation
        for key, relation in photo.relations.items()
        if relation.closed_to is None and relation.source in seats and relation.target in seats
    }
    return photo.model_copy(update={"seats": seats, "relations": relations})


def refers_to(board: Board, key: str, without: frozenset[str]) -> bool:
    """Whether anything, these items left aside, refers to the item or kind under this key."""
    relations = [(at, r) for photo in board.photos.values() for at, r in photo.relations.items()]
    return (
        any(key in (r.source, r.target, r.kind) and at not in without for at, r in relations)
        or any(party.kind == key and at not in without for at, party in board.parties.items())
        or any(_names(person, key) and at not in without for at, person in board.people.items())
        or any(
            key in account.contributions and at not in without
            for accounts in _all_accounts(board)
            for at, account in accounts.items()
        )
        or any(ledger.who == key and at not in without for at, ledger in board.ledgers.items())
        or any(moment.kind == key and at not in without for at, moment in board.moments.items())
        or any(spot.who == key and at not in without for at, spot in board.contract.others.items())
        or key in board.contract.roles
        or key == board.contract.seat
        or any(key in carriers(item) and at not in without for at, item in board.contract.responsibilities.items())
        or any(item.step == key and at not in without for at, item in board.contract.hands.items())
        or any(
            _names(item, key) and at not in without
            for items in (board.groups, board.steps, board.moments, board.symptoms, board.adjustments)
            for at, item in items.items()
        )
    )


def _all_accounts(board: Board) -> list[dict[Id, Account]]:
    """Those of every view, and of every adjustment."""
    adjustments = [adjustment.accounts for adjustment in board.adjustments.values()]
    return [*(ledger.accounts for ledger in board.ledgers.values()), *adjustments]


def unlinked(item: T, gone: Collection[Id]) -> T:
    """The item, no longer naming any of these; the same object when it names none of them."""
    update: dict[str, object] = {
        name: tuple(key for key in getattr(item, name) if key not in gone)
        for name in _WHO.get(type(item), ())
        if any(key in gone for key in getattr(item, name))
    }
    one = _ONE.get(type(item))
    if one is not None and getattr(item, one) in gone:
        update[one] = None
    return item.model_copy(update=update) if update else item


def named_in(item: Item) -> set[Id]:
    """The parties and people that an item names."""
    return {key for name in _WHO.get(type(item), ()) for key in getattr(item, name)}


def carriers(item: Responsibility) -> set[Id]:
    """The seats that a responsibility names: who carries it, who should, and to whom it was laid back."""
    return {key for key in (item.now, item.should, *(one.to for one in item.laid_back.values())) if key} - {ME, OTHERS}


def carried_by(item: Responsibility, gone: Collection[Id]) -> Responsibility:
    """The responsibility, no longer naming any of these: who carries it is then not known."""
    if not any(key in gone for key in carriers(item)):
        return item
    laid_back = {
        at: one.model_copy(update={"to": None}) if one.to in gone else one for at, one in item.laid_back.items()
    }
    carried = {name: None for name in ("now", "should") if getattr(item, name) in gone}
    return item.model_copy(update={**carried, "laid_back": laid_back})


def _names(item: Item, key: str) -> bool:
    one = _ONE.get(type(item))
    return key in named_in(item) or (one is not None and getattr(item, one) == key)


def _kinded(board: Board, party: Party) -> Party:
    return party if party.kind in board.kinds else party.model_copy(update={"kind": OTHER})


def _housed(board: Board, person: Person, held: Person | None) -> Person:
    """A person may belong to a closed party only when closed as well: an open item names nothing closed."""
    house = board.parties.get(person.party) if person.party else None
    if person.party is None or (person.closed_to is not None and held is person):
        return person
    if house is not None and (house.closed_to is None or person.closed_to is not None):
        return person
    return person.model_copy(update={"party": None})


def _peopled(board: Board, item: T, held: T | None) -> T:
    """Only who sits at the table is named, and in an open item nobody who is closed off."""
    is_closed = isinstance(item, Closable) and item.closed_to is not None
    if is_closed and held is item:
        return item
    hidden = frozenset() if is_closed else closed_ids(board)
    return unlinked(item, {key for key in named_in(item) if key not in board.photo.seats or key in hidden})


def _told(board: Board, moment: Moment, held: Moment | None) -> Moment:
    """A moment is of a kind that there is, and made a step possible that there is."""
    if moment.closed_to is not None and held is moment:
        return moment
    update: dict[str, object] = {}
    if moment.kind not in board.moment_kinds:
        update["kind"] = OTHER
    if moment.step is not None and moment.step not in board.steps:
        update["step"] = None
    return _peopled(board, moment.model_copy(update=update) if update else moment, held)


def _named(board: Board, item: C, held: C | None) -> C:
    """It names who sits at the table and what is on the line; when open, nothing that is closed off."""
    if item.closed_to is not None and held is item:
        return item
    there = board.photo.seats.keys() | board.steps.keys() | board.moments.keys()
    if item.closed_to is None:
        there -= closed_ids(board) | {key for key, moment in board.moments.items() if moment.closed_to is not None}
    one = _ONE.get(type(item))
    named = named_in(item) | ({getattr(item, one)} - {None} if one else set())
    return unlinked(item, named - there)


def _adjusted(board: Board, item: Adjustment, held: Adjustment | None) -> Adjustment:
    """It is about parties and resources that there are."""
    if item.closed_to is not None and held is item:
        return item
    item = _named(board, item, held)
    accounts = _accounts(board, item.accounts, held.accounts if held is not None else {})
    return item if accounts is item.accounts else item.model_copy(update={"accounts": accounts})


def _has_eyes(board: Board, ledger: Ledger, held: Ledger | None) -> bool:
    """A view is through the eyes of who is there, unless it is closed and was left as it is."""
    is_there = ledger.who is None or ledger.who in board.parties or ledger.who in board.people
    return is_there or (held is ledger and (ledger.closed_to is not None or ledger.who in closed_ids(board)))


def _accounted(board: Board, name: Key, held: Ledger) -> Ledger:
    """Accounts of who is there, in the board's own of every party; about resources that there are."""
    ledger = board.ledgers[name]
    if ledger.closed_to is not None and held is ledger:
        return ledger
    new = {key: Account() for key in board.parties if key not in ledger.accounts} if name == OWN else {}
    accounts = _accounts(board, {**ledger.accounts, **new} if new else ledger.accounts, held.accounts)
    return ledger if accounts is ledger.accounts else ledger.model_copy(update={"accounts": accounts})


def _accounts(board: Board, accounts: dict[Id, Account], held: Mapping[Id, Account]) -> dict[Id, Account]:
    """Of parties and about resources that there are; the same object when all of them are there."""
    left = {
        key: _of_what_there_is(board, accounts[key], held.get(key), is_closed=party.closed_to)
        for key, party in board.parties.items()
        if key in accounts
    }
    is_same = left.keys() == accounts.keys() and all(left[key] is accounts[key] for key in left)
    return accounts if is_same else left


def _of_what_there_is(board: Board, account: Account, held: Account | None, *, is_closed: Id | None) -> Account:
    if account.contributions.keys() <= board.resources.keys() or (is_closed is not None and held is account):
        return account
    left = {key: item for key, item in account.contributions.items() if key in board.resources}
    return account.model_copy(update={"contributions": left})


def _is_hidden(relation: Relation, hidden: frozenset[Id]) -> bool:
    return relation.closed_to is not None or relation.source in hidden or relation.target in hidden


def _related(board: Board, photo: Photo, held: dict[Id, Relation]) -> Photo:
    """A relation needs both its ends."""
    seats, kinds, hidden = photo.seats, board.relation_kinds, closed_ids(board)
    relations = {
        key: relation if relation.kind in kinds else relation.model_copy(update={"kind": OTHER})
        for key, relation in photo.relations.items()
        if {relation.source, relation.target} <= seats.keys()
        or (held.get(key) is relation and _is_hidden(relation, hidden))
    }
    if len(relations) == len(photo.relations) and all(relations[key] is photo.relations[key] for key in relations):
        return photo
    return photo.model_copy(update={"relations": relations})


def _contracted(board: Board, held: Contract) -> Contract:
    """Role names that there are, spots of who sits at the table, agreements with parties that are there."""
    contract, hidden = board.contract, closed_ids(board)
    others = {
        key: spot
        for key, spot in contract.others.items()
        if spot.who is None
        or spot.who in board.photo.seats
        or (held.others.get(key) is spot and (spot.closed_to is not None or spot.who in hidden))
    }
    agreements = {key: agreed for key, agreed in contract.agreements.items() if key == TABLE or key in board.parties}
    roles = tuple(key for key in contract.roles if key in board.role_names)
    seat = contract.seat if contract.seat in board.photo.seats and contract.seat not in hidden else None
    contract = _borne(board, held, hidden)
    same = (len(others), len(agreements), roles) == (len(contract.others), len(contract.agreements), contract.roles)
    if same and seat == contract.seat:
        return contract
    return contract.model_copy(update={"roles": roles, "seat": seat, "others": others, "agreements": agreements})


def _borne(board: Board, held: Contract, hidden: frozenset[Id]) -> Contract:
    """Responsibilities of who sits at the table, sitting still at steps that there are."""
    contract, seats = board.contract, board.photo.seats

    def carried(key: Id, item: Responsibility) -> Responsibility:
        if item.closed_to is not None and held.responsibilities.get(key) is item:
            return item
        unseen = frozenset() if item.closed_to is not None else hidden
        return carried_by(item, {who for who in carriers(item) if who not in seats or who in unseen})

    def still(key: Id, item: HandsStill) -> HandsStill:
        if item.step is None or item.step in board.steps or (item.closed_to and held.hands.get(key) is item):
            return item
        return item.model_copy(update={"step": None})

    responsibilities = {key: carried(key, item) for key, item in contract.responsibilities.items()}
    hands = {key: still(key, item) for key, item in contract.hands.items()}
    same = all(responsibilities[key] is item for key, item in contract.responsibilities.items())
    if same and all(hands[key] is item for key, item in contract.hands.items()):
        return contract
    return contract.model_copy(update={"responsibilities": responsibilities, "hands": hands})
