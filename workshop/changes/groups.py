"""Groups within the collaboration: steering group, core group, working group."""

from workshop.changes.items import changed, given, put, require, require_free
from workshop.changes.references import tied
from workshop.changes.registry import Context, Values, verb
from workshop.model.base import Id, Name
from workshop.model.board import Board, Circle


class AddGroup(Values):
    """A group and who sits in it."""

    id: Id
    name: Name
    members: tuple[Id, ...] = ()


class SetGroup(Values):
    """Its name or who sits in it; only what is given changes."""

    id: Id
    name: Name = "-"
    members: tuple[Id, ...] = ()


@verb()
def add_group(board: Board, values: AddGroup, _: Context) -> Board:
    """A group is named."""
    require_free(board, values.id)
    return _with(board, values.id, Circle(name=values.name, members=_once(values.members)))


@verb()
def set_group(board: Board, values: SetGroup, _: Context) -> Board:
    """Another name, or others in it."""
    fields = given(values, "name", "members")
    if "members" in fields:
        fields["members"] = _once(values.members)
    return _with(board, values.id, changed(require(board.groups, values.id), fields))


def _once(members: tuple[Id, ...]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(members))


def _with(board: Board, key: Id, group: Circle) -> Board:
    """Only who sits at the table is in a group, and in an open group nobody who is closed off."""
    return tied(board, board.model_copy(update={"groups": put(board.groups, key, group)}))
