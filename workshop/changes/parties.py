"""Parties and people at the table: adding, naming, describing, taking off the board."""

from typing import Annotated, Any

from pydantic import Field

from workshop.changes.items import (
    OnPhoto,
    changed,
    given,
    next_number,
    put,
    require,
    require_free,
    require_own,
    ugly_of,
    with_photo,
    without,
)
from workshop.changes.references import carried_by, open_photo, unlinked
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model.adjustment import Adjustment
from workshop.model.base import Angle, Id, Key, Name, Place, Score, Words
from workshop.model.board import Board, Party, Person
from workshop.model.contract import Contract, Responsibility
from workshop.model.ledger import OWN, Account, Ledger
from workshop.model.photo import PHOTO, UGLY, Photo, Seat
from workshop.model.seating import free_places

Ids = Annotated[tuple[Id, ...], Field(min_length=1, max_length=2_000)]


class Newcomer(Values):
    """Somebody new at the table; without an angle the board seats them in the widest gap of their ring."""

    id: Id
    name: Name
    angle: Angle | None = None
    depth: Place | None = None
    commitment: Score = None
    influence: Score = None


class AddParty(Newcomer):
    """A party."""

    kind: Key = "other"
    kind_words: Words = ""


class AddPerson(Newcomer):
    """A person, perhaps of a party."""

    party: Id | None = None


class NamedParty(Values):
    """One line of a pasted list."""

    id: Id
    name: Name


class AddNames(Values):
    """A pasted list of parties."""

    parties: Annotated[tuple[NamedParty, ...], Field(min_length=1, max_length=300)]
    kind: Key = "other"


class Rename(Values):
    """A new name for a party, person or group."""

    id: Id
    name: Name


class SetParty(Values):
    """What a party is; only what is given changes."""

    ids: Ids
    kind: Key = "other"
    kind_words: Words = ""


class SetPerson(Values):
    """Which party a person belongs to."""

    id: Id
    party: Id | None = None


class Remove(OnPhoto):
    """Any items to take off the board, or off the ugly photo."""

    ids: Ids


@verb()
def add_party(board: Board, values: AddParty, _: Context) -> Board:
    """A party takes its place at the table."""
    require_free(board, values.id)
    require(board.kinds, values.kind)
    party = Party(name=values.name, number=next_number(board), kind=values.kind, kind_words=values.kind_words)
    return _seated(_joined(board, {values.id: party}), [values])


@verb()
def add_person(board: Board, values: AddPerson, _: Context) -> Board:
    """A person takes a place at the table."""
    require_free(board, values.id)
    if values.party is not None:
        _require_open(board, values.party)
    person = Person(name=values.name, number=next_number(board), party=values.party)
    return _seated(board.model_copy(update={"people": put(board.people, values.id, person)}), [values])


@verb()
def add_names(board: Board, values: AddNames, _: Context) -> Board:
    """Everybody on a pasted list takes a place."""
    require_free(board, *(party.id for party in values.parties))
    require(board.kinds, values.kind)
    number = next_number(board)
    added = {p.id: Party(name=p.name, number=number + i, kind=values.kind) for i, p in enumerate(values.parties)}
    newcomers = [Newcomer(id=party.id, name=party.name) for party in values.parties]
    return _seated(_joined(board, added), newcomers)


def _joined(board: Board, added: dict[Id, Party]) -> Board:
    """Every party has an account in the board's own ledger."""
    own = board.ledgers[OWN]
    accounts = {**own.accounts, **{key: Account() for key in added}}
    ledgers = {**board.ledgers, OWN: own.model_copy(update={"accounts": accounts})}
    return board.model_copy(update={"parties": {**board.parties, **added}, "ledgers": ledgers})


def _seated(board: Board, newcomers: list[Newcomer] | list[AddParty] | list[AddPerson]) -> Board:
    photo = board.photo
    places = free_places(open_photo(board), [newcomer.commitment for newcomer in newcomers])
    seats = {
        newcomer.id: Seat(
            angle=angle if newcomer.angle is None else newcomer.angle,
            depth=depth if newcomer.depth is None else newcomer.depth,
            commitment=newcomer.commitment,
            influence=newcomer.influence,
        )
        for newcomer, (angle, depth) in zip(newcomers, places, strict=True)
    }
    return with_photo(board, photo.model_copy(update={"seats": {**photo.seats, **seats}}))


@verb()
def rename(board: Board, values: Rename, _: Context) -> Board:
    """A new name."""
    for field in ("parties", "people", "groups"):
        items = getattr(board, field)
        if values.id in items:
            named = changed(items[values.id], {"name": values.name})
            return board.model_copy(update={field: put(items, values.id, named)})
    raise Refused("gone")


@verb()
def set_party(board: Board, values: SetParty, _: Context) -> Board:
    """What these parties are."""
    if "kind" in values.model_fields_set:
        require(board.kinds, values.kind)
    fields = given(values, "kind", "kind_words")
    parties = {key: changed(require(board.parties, key), fields) for key in values.ids}
    return board.model_copy(update={"parties": {**board.parties, **parties}})


@verb()
def set_person(board: Board, values: SetPerson, _: Context) -> Board:
    """Which party this person belongs to."""
    person = changed(require(board.people, values.id), given(values, "party"))
    if person.party is not None and person.closed_to is None:
        _require_open(board, person.party)
    elif person.party is not None:
        require(board.parties, person.party)
    return board.model_copy(update={"people": put(board.people, values.id, person)})


def _require_open(board: Board, party: Id) -> None:
    """Refused('closed'): somebody open can't belong to a party that only one member may see."""
    if require(board.parties, party).closed_to is not None:
        raise Refused("closed")


@verb()
def remove(board: Board, values: Remove, context: Context) -> Board:
    """These items leave the board, with all that hangs on them: seats, relations, who was in what, what was agreed."""
    gone = set(values.ids)
    if values.photo == UGLY:
        return _off_the_ugly(board, gone, context)
    for key in gone:
        require_own(board, key, context)
    if not any(gone & items.keys() for items in _removable(board)):
        raise Refused("gone")
    return board.model_copy(
        update={
            "parties": without(board.parties, gone),
            "people": {key: unlinked(item, gone) for key, item in without(board.people, gone).items()},
            "groups": {key: unlinked(item, gone) for key, item in without(board.groups, gone).items()},
            "steps": {key: unlinked(item, gone) for key, item in without(board.steps, gone).items()},
            "moments": {key: unlinked(item, gone) for key, item in without(board.moments, gone).items()},
            "photos": {**board.photos, PHOTO: _cleared(board.photo, gone)},
            "contract": _released(board.contract, gone),
            "resources": without(board.resources, gone),
            "symptoms": {key: unlinked(item, gone) for key, item in without(board.symptoms, gone).items()},
            "adjustments": {
                key: _as_it_is(unlinked(item, gone), gone) for key, item in without(board.adjustments, gone).items()
            },
            "ledgers": {
                name: _closed_out(ledger, gone)
                for name, ledger in board.ledgers.items()
                if name not in gone and ledger.who not in gone
            },
        }
    )


def _off_the_ugly(board: Board, gone: set[Id], context: Context) -> Board:
    """Relations, chairs, interests and lines. Who sits at the table is the board's; nobody leaves it from here."""
    photo = ugly_of(board, context)
    if not any(gone & items.keys() for items in (photo.lines, *_drawn_on(photo))):
        raise Refused("gone")
    cleared = _cleared(photo, gone - photo.seats.keys())
    return with_photo(board, cleared.model_copy(update={"lines": without(photo.lines, gone)}), UGLY)


def _drawn_on(photo: Photo) -> list[dict[Id, Any]]:
    return [photo.relations, photo.chairs, *(seat.backpack for seat in photo.seats.values())]


def _released(contract: Contract, gone: set[Id]) -> Contract:
    cut = {key for key, spot in contract.others.items() if key in gone or spot.who in gone}
    return contract.model_copy(
        update={
            "seat": None if contract.seat in gone else contract.seat,
            "lines": without(contract.lines, gone),
            "others": without(contract.others, cut),
            "agreements": without(contract.agreements, gone),
            "responsibilities": _relieved(contract.responsibilities, gone),
            "hands": {key: unlinked(item, gone) for key, item in without(contract.hands, gone).items()},
            "circle": without(contract.circle, gone),
        }
    )


def _relieved(held: dict[Id, Responsibility], gone: set[Id]) -> dict[Id, Responsibility]:
    """Without the times it was laid back that go. Whoever carried it and goes leaves 'don't know'."""
    left = without(held, gone)
    lighter = {
        key: item.model_copy(update={"laid_back": without(item.laid_back, gone)})
        if gone & item.laid_back.keys()
        else item
        for key, item in left.items()
    }
    return {key: carried_by(item, gone) for key, item in lighter.items()}


def _removable(board: Board) -> list[dict[Id, Any]]:
    packs: list[dict[Id, Any]] = [adjustment.notes for adjustment in board.adjustments.values()]
    held: list[dict[Id, Any]] = [
        board.parties,
        board.people,
        board.groups,
        board.steps,
        board.moments,
        board.resources,
        board.ledgers,
        board.symptoms,
        board.adjustments,
        *_drawn_on(board.photo),
        board.contract.lines,
        board.contract.responsibilities,
        board.contract.hands,
        board.contract.circle,
        *(item.laid_back for item in board.contract.responsibilities.values()),
        board.contract.others,
    ]
    return [*held, *packs]


def _cleared(photo: Photo, gone: set[Id]) -> Photo:
    cut = {key for key, r in photo.relations.items() if key in gone or r.source in gone or r.target in gone}
    seats = without(photo.seats, gone)
    return photo.model_copy(
        update={
            "seats": {key: _lighter(seat, gone) for key, seat in seats.items()},
            "relations": without(photo.relations, cut),
            "chairs": without(photo.chairs, gone),
        }
    )


def _closed_out(ledger: Ledger, gone: set[Id]) -> Ledger:
    """Without the accounts of these parties, and without these resources."""
    accounts = {key: _emptied(account, gone) for key, account in without(ledger.accounts, gone).items()}
    return ledger.model_copy(update={"accounts": accounts})


def _as_it_is(adjustment: Adjustment, gone: set[Id]) -> Adjustment:
    """Without what would be otherwise for these parties or of these resources, and without these notes."""
    accounts = {key: _emptied(account, gone) for key, account in without(adjustment.accounts, gone).items()}
    return adjustment.model_copy(update={"accounts": accounts, "notes": without(adjustment.notes, gone)})


def _emptied(account: Account, gone: set[Id]) -> Account:
    left = without(account.contributions, gone)
    return account if left is account.contributions else account.model_copy(update={"contributions": left})


def _lighter(seat: Seat, gone: set[Id]) -> Seat:
    backpack = without(seat.backpack, gone)
    return seat if backpack is seat.backpack else seat.model_copy(update={"backpack": backpack})
