"""What holds for the whole board: its name, where it is stuck, the shared task, its kinds."""

from datetime import datetime

from workshop.changes.items import changed, given, put, require
from workshop.changes.registry import Context, Nothing, Refused, Values, verb
from workshop.model.base import Id, Key, Name, Text, Words
from workshop.model.board import Board, Language, Member
from workshop.model.kinds import OTHER, Kind, RelationKind, Sign
from workshop.model.starting import Starting


class SetBoard(Values):
    """Only what is given changes."""

    name: Name = "-"
    language: Language = "nl"
    stuck: Text = ""
    shared_task: Text = ""
    ambition: Text = ""
    equilibrium: Text = ""
    standing: Text = ""
    working_on: Text = ""
    ahead: Text = ""


class TakeWords(Values):
    """The words of a group, and the ids of what is new by them: one for each role name and resource."""

    starting: Starting
    ids: tuple[Id, ...] = ()


class SetKind(Values):
    """What the owner calls a kind of organisation, and by which sign it is drawn."""

    key: Key
    label: Words = ""
    sign: Sign = "star"


class AddRelationKind(Values):
    """A kind of relation of the board's own."""

    id: Id
    label: Name


class SetMember(Values):
    """What a member is called here."""

    name: Name


class AddMember(Values):
    """A member of this board."""

    id: Id
    name: Name


@verb()
def set_board(board: Board, values: SetBoard, _: Context) -> Board:
    """The board says something else about the whole."""
    fields = given(values, *SetBoard.model_fields)
    if all(getattr(board, name) == value for name, value in fields.items()):
        return board
    return board.model_copy(update=fields)


@verb(by_gesture=False)
def take_words(board: Board, values: TakeWords, _: Context) -> Board:
    """What the group has words for and this board has not, is called and chosen as there; one step back undoes it."""
    ids = iter(dict.fromkeys(values.ids))
    if any(key in board.role_names or key in board.resources for key in values.ids):
        raise Refused("taken")
    try:
        return values.starting.laid_on(board, lambda: next(ids))
    except StopIteration as error:
        raise Refused("not_valid") from error


@verb()
def set_kind(board: Board, values: SetKind, _: Context) -> Board:
    """A kind is called or drawn differently. 'Something else' stays the hollow star."""
    kind = require(board.kinds, values.key)
    sign = kind.sign if values.key == OTHER else values.sign
    fields = given(values, "label") | ({"sign": sign} if "sign" in values.model_fields_set else {})
    return board.model_copy(update={"kinds": put(board.kinds, values.key, changed(kind, fields))})


@verb()
def add_kind(board: Board, values: SetKind, _: Context) -> Board:
    """A kind of organisation of the board's own."""
    if values.key in board.kinds or not values.label:
        raise Refused("taken" if values.label else "empty")
    kind = Kind(label=values.label, sign=values.sign)
    return board.model_copy(update={"kinds": put(board.kinds, values.key, kind)})


@verb()
def add_relation_kind(board: Board, values: AddRelationKind, _: Context) -> Board:
    """A kind of relation of the board's own, drawn dash-dot with its label."""
    if values.id in board.relation_kinds:
        raise Refused("taken")
    kind = RelationKind(label=values.label, line="dash_dot")
    return board.model_copy(update={"relation_kinds": put(board.relation_kinds, values.id, kind)})


@verb()
def set_member(board: Board, values: SetMember, context: Context) -> Board:
    """Members name themselves."""
    member = changed(require(board.members, context.by), {"name": values.name})
    return board.model_copy(update={"members": put(board.members, context.by, member)})


@verb("own", by_gesture=False)
def add_member(board: Board, values: AddMember, _: Context) -> Board:
    """Somebody takes part in this board."""
    if values.id in board.members:
        raise Refused("taken")
    return board.model_copy(update={"members": put(board.members, values.id, Member(name=values.name))})


@verb("see", by_gesture=False, is_step=False)
def leave(board: Board, _values: Nothing, context: Context) -> Board:
    """This person's part goes into the bin. Refused('owner_stays'): an owner puts the whole board away instead."""
    if context.by == board.owner:
        raise Refused("owner_stays")
    return _with_left(board, context.by, context.at)


@verb("return", by_gesture=False, is_step=False)
def come_back(board: Board, _values: Nothing, context: Context) -> Board:
    """It comes out of the bin again."""
    return _with_left(board, context.by, None)


def _with_left(board: Board, member: Id, at: datetime | None) -> Board:
    person = changed(require(board.members, member), {"left_at": at})
    return board.model_copy(update={"members": put(board.members, member, person)})
