"""What items say about other items: nothing may refer to what is not there, nor anything open to what is closed."""

from workshop.model.base import Id
from workshop.model.board import Board, Circle, Party, Person
from workshop.model.kinds import OTHER
from workshop.model.photo import Photo, Relation


def tied(before: Board, after: Board) -> Board:
    """The board after a change, referring to nothing that has gone or was closed.

    What its owner had closed before is left as it is: it may refer to what somebody took off without seeing it.
    """
    return after.model_copy(
        update={
            "parties": {key: _kinded(after, party) for key, party in after.parties.items()},
            "people": {key: _housed(after, person, before.people.get(key)) for key, person in after.people.items()},
            "groups": {key: _seated(after, group, before.groups.get(key)) for key, group in after.groups.items()},
            "photos": {
                name: _related(after, photo, before.photos.get(name, Photo()).relations)
                for name, photo in after.photos.items()
            },
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
        or any(person.party == key and at not in without for at, person in board.people.items())
        or any(key in group.members and at not in without for at, group in board.groups.items())
    )


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


def _seated(board: Board, group: Circle, held: Circle | None) -> Circle:
    if group.closed_to is not None and held is group:
        return group
    hidden = frozenset() if group.closed_to is not None else closed_ids(board)
    members = tuple(member for member in group.members if member in board.photo.seats and member not in hidden)
    return group if members == group.members else group.model_copy(update={"members": members})


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
