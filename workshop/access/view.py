"""BoardView: a board as one person may see it.

Whatever is counted, drawn or asked is computed from this, never from a Board.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from workshop.access.rights import RIGHTS, key_of
from workshop.model.adjustment import Adjustment
from workshop.model.base import Id, Key
from workshop.model.board import Board, Circle, Language, Party, Person, Role
from workshop.model.change import Actor, Refused
from workshop.model.contract import ME, OTHERS, TABLE, Contract, Responsibility, RoleName
from workshop.model.kinds import OTHER, Kind, RelationKind
from workshop.model.ledger import OWN, Account, Ledger, Resource
from workshop.model.observation import Mark
from workshop.model.photo import PHOTO, UGLY, Chair, Interest, Opening, Photo, PhotoKey, Relation, Said, Seat
from workshop.model.process import Moment, MomentKind, Step
from workshop.model.symptom import Symptom
from workshop.model.walk import Walk
from workshop.model.whole import Whole


@dataclass(frozen=True)
class BoardView:
    """What one viewer may see of a board, at one revision of theirs."""

    id: Id
    revision: int
    saved_at: datetime
    viewer: Id
    role: Role
    name: str
    language: Language
    stuck: str
    shared_task: str
    ambition: str
    members: Mapping[Id, str]
    leader: str
    """What its owner, whose contract it holds, is called here."""
    kinds: Mapping[Key, Kind]
    relation_kinds: Mapping[Key, RelationKind]
    parties: Mapping[Id, Party]
    people: Mapping[Id, Person]
    groups: Mapping[Id, Circle]
    seats: Mapping[Id, Seat]
    relations: Mapping[Id, Relation]
    chairs: Mapping[Id, Chair]
    steps: Mapping[Id, Step]
    moments: Mapping[Id, Moment]
    moment_kinds: Mapping[Key, MomentKind]
    role_names: Mapping[Key, RoleName]
    contract: Contract
    resources: Mapping[Key, Resource]
    ledgers: Mapping[Key, Ledger]
    """Give and take by whose eyes; the board's own among them."""
    accounts: Mapping[Id, Account]
    """Of every party, through the eyes of now."""
    eyes: Key
    """The ledger that `accounts` is of."""
    said_yes: int
    """How many of those who write along filled in a view of their own and laid it on the table,"""
    writing_along: int
    """and how many they are. Only when all did, anybody sees a view of somebody else's own (house rule 6)."""
    symptoms: Mapping[Id, Symptom]
    adjustments: Mapping[Id, Adjustment]
    equilibrium: str
    standing: str
    working_on: str
    ahead: str
    walks: Mapping[Id, Walk]
    """This viewer's own."""
    observations: Mapping[Id, Mark]
    """Questions that this viewer kept or put aside."""
    photo: PhotoKey
    """Which photo `seats`, `relations` and `chairs` are of."""
    lines: Mapping[Id, Said]
    """Those of the ugly photo, as long as it is open;"""
    opening: Opening | None
    """and for whom, until when and in what hope."""

    @property
    def may_edit(self) -> bool:
        """Whether this viewer may change the board."""
        return "edit" in RIGHTS[self.role]

    @property
    def is_owner(self) -> bool:
        """Whether the board is this viewer's own."""
        return "own" in RIGHTS[self.role]

    @property
    def on_photo(self) -> dict[str, str]:
        """What a verb is told for this photo: nothing, or that it is the ugly one."""
        return {"photo": self.photo} if self.photo != PHOTO else {}

    def name_of(self, item: Id) -> str:
        """What a party, person or group is called; empty: it is not there for this viewer."""
        for items in (self.parties, self.people, self.groups):
            if item in items:
                return items[item].name
        return ""

    def through(self, eyes: Key) -> "BoardView":
        """The same with give and take through other eyes; as it is, where those are not there."""
        if eyes == self.eyes or eyes not in self.ledgers:
            return self
        accounts = _of_all(self.ledgers[eyes], self.parties)
        return replace(self, eyes=eyes, accounts=accounts)

    def backpack_of(self, seat: Id) -> Mapping[Id, Interest]:
        """The interests and motives of a seat."""
        return self.seats[seat].backpack


def seen_by(whole: Whole, actor: Actor, *, on_wall: bool = False) -> BoardView:
    """The only way out of a board. Refused('withdrawn'): this actor may not come in.

    `on_wall`: for a room that looks along. Then even one's own closed items stay behind.
    """
    role = key_of(whole.board, actor).role
    board = whole.board if on_wall else whole.board_of(actor.member)
    return view_of(board, whole, actor.member, role)


def ugly_seen_by(whole: Whole, actor: Actor, at: datetime) -> BoardView:
    """The same with this actor's own ugly photo. Refused('curtain'): it is closed at this moment, or there is none."""
    role = key_of(whole.board, actor).role
    board = whole.board_of(actor.member)
    photo = board.ugly
    if photo is None or photo.closed_to != actor.member or not photo.is_open(at):
        raise Refused("curtain")
    return view_of(board, whole, actor.member, role, photo)


def has_ugly(whole: Whole, actor: Actor) -> bool:
    """Whether this actor has an ugly photo, open or closed. Refused('withdrawn')."""
    key_of(whole.board, actor)
    return whole.board_of(actor.member).ugly is not None


def view_of(board: Board, whole: Whole, member: Id, role: Role, ugly: Photo | None = None) -> BoardView:
    """The view on a board that already holds only what this member may see, without what refers to nothing."""
    shown = ugly or board.photo
    seats = {key: seat for key, seat in shown.seats.items() if key in board.parties or key in board.people}
    along = _writing_along(whole)
    said_yes = frozenset(_said_yes(board, along))
    ledgers = _ledgers(board, member, seats, is_all=said_yes >= along)
    return BoardView(
        id=whole.id,
        revision=whole.revision_for(member),
        saved_at=whole.saved_at_for(member),
        viewer=member,
        role=role,
        name=board.name,
        language=board.language,
        stuck=board.stuck,
        shared_task=board.shared_task,
        ambition=board.ambition,
        members={key: person.name for key, person in board.members.items() if person.left_at is None},
        leader=board.members[board.owner].name,
        kinds=board.kinds,
        relation_kinds=board.relation_kinds,
        parties=board.parties,
        people=_housed(board),
        groups=_seated(board.groups, seats),
        seats=seats,
        relations=_between(shown, seats),
        chairs=shown.chairs,
        steps=_steps(board, seats),
        moments=_moments(board, seats),
        moment_kinds=board.moment_kinds,
        role_names=board.role_names,
        contract=_contract(board, seats),
        resources=board.resources,
        ledgers=ledgers,
        accounts=_of_all(ledgers[OWN], board.parties),
        eyes=OWN,
        said_yes=len(said_yes),
        writing_along=len(along),
        symptoms=_symptoms(board, seats),
        adjustments=_adjustments(board, seats),
        equilibrium=board.equilibrium,
        standing=board.standing,
        working_on=board.working_on,
        ahead=board.ahead,
        walks={key: walk for key, walk in board.walks.items() if walk.closed_to == member},
        observations=_marks(board, whole, member),
        photo=UGLY if ugly else PHOTO,
        lines=ugly.lines if ugly else {},
        opening=ugly.opening if ugly else None,
    )


def _marks(board: Board, whole: Whole, member: Id) -> Mapping[Id, Mark]:
    """This viewer's own, which name nothing that somebody else closed off since."""
    own = {key: mark for key, mark in board.observations.items() if mark.closed_to == member}
    hidden = whole.hidden_from(member) if own else frozenset()
    if not hidden:
        return own
    return {
        key: mark.model_copy(update={"items": tuple(item for item in mark.items if item not in hidden)})
        for key, mark in own.items()
    }


def _housed(board: Board) -> Mapping[Id, Person]:
    """A person of a party that somebody else closed off belongs to no party here."""
    if all(person.party is None or person.party in board.parties for person in board.people.values()):
        return board.people
    return {
        key: person if person.party in board.parties else person.model_copy(update={"party": None})
        for key, person in board.people.items()
    }


def _seated(groups: Mapping[Id, Circle], seats: Mapping[Id, Seat]) -> Mapping[Id, Circle]:
    if all(member in seats for group in groups.values() for member in group.members):
        return groups
    return {
        key: group.model_copy(update={"members": tuple(member for member in group.members if member in seats)})
        for key, group in groups.items()
    }


def _between(photo: Photo, seats: Mapping[Id, Seat]) -> Mapping[Id, Relation]:
    if all(r.source in seats and r.target in seats for r in photo.relations.values()):
        return photo.relations
    return {key: r for key, r in photo.relations.items() if r.source in seats and r.target in seats}


def _writing_along(whole: Whole) -> frozenset[Id]:
    """Who may write here besides the owner, whose view is the board's own. Nobody waits for who left."""
    keys, members = whole.board.keys.values(), whole.board.members
    return frozenset(key.member for key in keys if key.role == "editor" and members[key.member].left_at is None)


def _said_yes(board: Board, along: Collection[Id]) -> Iterator[Id]:
    """Who of them laid a view of their own, with something in it, on the table. What is closed says nothing."""
    for ledger in board.ledgers.values():
        if ledger.member in along and ledger.closed_to is None and ledger.is_filled:
            yield ledger.member  # type: ignore[misc]


def _ledgers(board: Board, member: Id, seats: Mapping[Id, Seat], *, is_all: bool) -> Mapping[Key, Ledger]:
    """The views there are for this viewer, about what nobody took off meanwhile."""
    return {
        key: _known(ledger, board)
        for key, ledger in board.ledgers.items()
        if (ledger.who is None or ledger.who in seats) and (is_all or ledger.member in (None, member))
    }


def _symptoms(board: Board, seats: Mapping[Id, Seat]) -> Mapping[Id, Symptom]:
    """A symptom names nobody and nothing that is not there for this viewer."""
    return {
        key: symptom.model_copy(
            update={
                "who": _there(symptom.who, seats),
                "at": tuple(at for at in symptom.at if at in board.steps or at in board.moments),
            }
        )
        for key, symptom in board.symptoms.items()
    }


def _adjustments(board: Board, seats: Mapping[Id, Seat]) -> Mapping[Id, Adjustment]:
    """An adjustment neither."""
    return {
        key: _known(
            item.model_copy(update={"who": _there(item.who, seats), "whom": item.whom if item.whom in seats else None}),
            board,
        )
        for key, item in board.adjustments.items()
    }


H = TypeVar("H", Ledger, Adjustment)


def _known(held: H, board: Board) -> H:
    """About parties and resources that there are for this viewer."""
    known = board.resources.keys()
    accounts = {
        key: account if account.contributions.keys() <= known else _cut(account, known)
        for key, account in held.accounts.items()
        if key in board.parties
    }
    is_same = len(accounts) == len(held.accounts) and all(accounts[key] is held.accounts[key] for key in accounts)
    return held if is_same else held.model_copy(update={"accounts": accounts})


def _cut(account: Account, known: Collection[Key]) -> Account:
    left = {key: item for key, item in account.contributions.items() if key in known}
    return account.model_copy(update={"contributions": left})


_NOTHING = Account()


def _of_all(ledger: Ledger, parties: Mapping[Id, Party]) -> Mapping[Id, Account]:
    """An account for every party there is for this viewer."""
    if ledger.accounts.keys() == parties.keys():
        return ledger.accounts
    return {key: ledger.accounts.get(key, _NOTHING) for key in parties}


def _there(who: tuple[Id, ...], seats: Mapping[Id, Seat]) -> tuple[Id, ...]:
    return who if all(key in seats for key in who) else tuple(key for key in who if key in seats)


def _steps(board: Board, seats: Mapping[Id, Seat]) -> Mapping[Id, Step]:
    """A step names nobody who is not there for this viewer."""
    return {
        key: step.model_copy(update={"who": _there(step.who, seats), "committed": _there(step.committed, seats)})
        for key, step in board.steps.items()
    }


def _moments(board: Board, seats: Mapping[Id, Seat]) -> Mapping[Id, Moment]:
    """A moment too; its step may have been taken off by somebody who does not see the moment."""
    return {
        key: moment.model_copy(
            update={
                "who": _there(moment.who, seats),
                "step": moment.step if moment.step in board.steps else None,
                "kind": moment.kind if moment.kind in board.moment_kinds else OTHER,
            }
        )
        for key, moment in board.moments.items()
    }


def _contract(board: Board, seats: Mapping[Id, Seat]) -> Contract:
    """The contract names nobody who is not there for this viewer."""
    held = board.contract
    others = {key: spot for key, spot in held.others.items() if spot.who is None or spot.who in seats}
    agreements = {key: agreed for key, agreed in held.agreements.items() if key == TABLE or key in board.parties}
    return held.model_copy(
        update={
            "seat": held.seat if held.seat in seats else None,
            "others": others,
            "agreements": agreements,
            "responsibilities": {key: _carried(item, seats) for key, item in held.responsibilities.items()},
            "hands": {
                key: item if item.step in board.steps else item.model_copy(update={"step": None})
                for key, item in held.hands.items()
            },
        }
    )


def _carried(item: Responsibility, seats: Mapping[Id, Seat]) -> Responsibility:
    """Who carries it is not known where that is somebody who is not there for this viewer."""
    there = {ME, OTHERS, None, *seats}
    carriers = {name: None for name in ("now", "should") if getattr(item, name) not in there}
    laid_back = {
        key: one if one.to in there else one.model_copy(update={"to": None}) for key, one in item.laid_back.items()
    }
    return item.model_copy(update={**carriers, "laid_back": laid_back})
