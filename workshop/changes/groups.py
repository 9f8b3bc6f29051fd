"""Groups within the collaboration: steering group, core group, working group."""

from workshop.changes.items import changed, given, put, require, require_free
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
    group = Circle(name=values.name, members=_seated(board, values.members))
    return board.model_copy(update={"groups": put(board.groups, values.id, group)})


@verb()
def set_group(board: Board, values: SetGroup, _: Context) -> Board:
    """Another name, or others in it."""
    fields = given(values, "name", "members")
    if "members" in fields:
        fields["members"] = _seated(board, values.members)
    group = changed(require(board.groups, values.id), fields)
    return board.model_copy(update={"groups": put(board.groups, values.id, group)})


def _seated(board: Board, members: tuple[Id, ...]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(member for member in members if member in board.photo.seats))
