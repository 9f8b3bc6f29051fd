"""How it looks from the chair of one at the table: what stands on the board of it, and what is still to be asked."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, get_args

from workshop.access.view import BoardView
from workshop.model.base import Id, Key
from workshop.model.ledger import OWN, SIDES, Ledger, Side
from workshop.model.photo import Relation

Written = Literal["puzzle_piece", "task_words", "stake", "split_loyalty"]
Scored = Literal["commitment", "mandate", "autonomy"]
Topic = Literal[Written, Scored, Side, "interests", "on_table", "ties", "strength", "tension", "alike"]
"""What is told from a chair, or asked. `alike`: whether they would tell it the same way themselves."""


@dataclass(frozen=True)
class Brought:
    """What is said of one side of its give and take, and through whose eyes."""

    words: str
    resources: tuple[Key, ...]
    """Of which an amount above nought is known, in the order of the board."""
    ledger: Key


@dataclass(frozen=True)
class Tie:
    """One relation, as it lies from the chair: `to` is away from it, `from` towards it."""

    relation: Id
    other: Id
    way: Literal["none", "to", "from", "both"]


@dataclass(frozen=True)
class Asked:
    """What is not known, and about whom or which interests."""

    topic: Topic
    about: tuple[Id, ...] = ()


@dataclass(frozen=True)
class FromTheirChair:
    """What is not there stands in `asked`, and nowhere else."""

    home: Id | None
    """Of whom the give and take is: the party, or the one this person is of; None: a person of no party."""
    texts: dict[Written, str]
    scores: dict[Scored, int]
    sides: dict[Side, Brought]
    interests: tuple[Id, ...]
    ties: tuple[Tie, ...]
    asked: tuple[Asked, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing is known yet."""
        return not (self.texts or self.scores or self.sides or self.interests or self.ties)


def from_their_chair(view: BoardView, seat: Id) -> FromTheirChair:
    """As this viewer sees it. The seat is one of the view's."""
    held = view.seats[seat]
    home = seat if seat in view.parties else view.people[seat].party
    texts: dict[Written, str] = {key: text for key in _written(view, seat) if (text := getattr(held, key))}
    scores: dict[Scored, int] = {key: score for key in get_args(Scored) if (score := getattr(held, key)) is not None}
    sides = {side: said for side in SIDES if (said := _said(view, seat, home, side))}
    interests = tuple(sorted(view.backpack_of(seat)))
    ties = tuple(_ties(view, seat))
    told = FromTheirChair(home, texts, scores, sides, interests, ties, ())
    return replace(told, asked=tuple(_asked(view, seat, told)))


def _written(view: BoardView, seat: Id) -> Iterator[Written]:
    """Split loyalty is a person's."""
    yield from ("puzzle_piece", "task_words", "stake")
    if seat in view.people:
        yield "split_loyalty"


def _said(view: BoardView, seat: Id, home: Id | None, side: Side) -> Brought | None:
    """By its own eyes where they say something of it, then by its party's, then by the leader's."""
    for key, ledger in _eyes(view, seat, home):
        account = ledger.accounts.get(home or "")
        if account is None:
            continue
        amounts = {name: getattr(held, side) for name, held in account.contributions.items()}
        resources = tuple(name for name in view.resources if amounts.get(name))
        if resources or getattr(account, side):
            return Brought(getattr(account, side), resources, key)
    return None


def _eyes(view: BoardView, seat: Id, home: Id | None) -> Iterator[tuple[Key, Ledger]]:
    for who in dict.fromkeys((seat, home)):
        yield from ((key, ledger) for key, ledger in sorted(view.ledgers.items()) if who and ledger.who == who)
    yield OWN, view.ledgers[OWN]


def _ties(view: BoardView, seat: Id) -> Iterator[Tie]:
    for key, line in sorted(view.relations.items()):
        if line.source == seat:
            yield Tie(key, line.target, line.direction)
        elif line.target == seat:
            yield Tie(key, line.source, "from" if line.direction == "to" else line.direction)


def _asked(view: BoardView, seat: Id, told: FromTheirChair) -> Iterator[Asked]:
    """In the order of telling; whether they would tell it so themselves comes last."""
    yield from _open(("puzzle_piece", "task_words", "stake"), told.texts)
    yield from _of_interests(view, seat, told.interests)
    if told.home is not None:
        yield from _open(SIDES, told.sides)
    yield from _open(get_args(Scored), told.scores)
    if seat in view.people:
        yield from _open(("split_loyalty",), told.texts)
    yield from _of_ties(view, told.ties)
    if not told.is_blank:
        yield Asked("alike")


def _open(topics: Iterable[Topic], known: Collection[str]) -> Iterator[Asked]:
    return (Asked(topic) for topic in topics if topic not in known)


def _of_interests(view: BoardView, seat: Id, interests: tuple[Id, ...]) -> Iterator[Asked]:
    if not interests:
        yield Asked("interests")
    held = view.backpack_of(seat)
    if unsaid := tuple(key for key in interests if held[key].on_table is None):
        yield Asked("on_table", unsaid)


def _of_ties(view: BoardView, ties: tuple[Tie, ...]) -> Iterator[Asked]:
    if not ties:
        yield Asked("ties")
    if unknown := _others(ties, [key for key, line in _lines(view, ties) if line.strength is None]):
        yield Asked("strength", unknown)
    if unknown := _others(ties, [key for key, line in _lines(view, ties) if line.tension is None]):
        yield Asked("tension", unknown)


def _lines(view: BoardView, ties: Iterable[Tie]) -> Iterator[tuple[Id, Relation]]:
    return ((tie.relation, view.relations[tie.relation]) for tie in ties)


def _others(ties: Iterable[Tie], relations: Collection[Id]) -> tuple[Id, ...]:
    """Once each, however many lines there are."""
    return tuple(dict.fromkeys(tie.other for tie in ties if tie.relation in relations))
