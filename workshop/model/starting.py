"""The words of a group, with which a board that is begun in it starts: role names, resources and labels."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, Protocol, get_args

from pydantic import Field, model_validator

from workshop.model import limits
from workshop.model.base import Id, Item, Key, Name
from workshop.model.board import Board
from workshop.model.contract import RoleName, role_names
from workshop.model.ledger import Resource, resources

LabelSort = Literal["role_names", "resources", "kinds", "relation_kinds", "moment_kinds"]
"""What may be called otherwise: each is a field of a board, of items with a label."""
LABEL_SORTS: tuple[LabelSort, ...] = get_args(LabelSort)
Labels = Annotated[dict[Key, Name], Field(max_length=60)]


class StartingResource(Item):
    """Something else that is brought and taken."""

    label: Name
    tangible: bool = True


class Starting(Item):
    """Beside, and in the words of the group for, what every board has.

    A board that is there already takes it up when its owner says so.
    """

    role_names: tuple[Name, ...] = ()
    resources: tuple[StartingResource, ...] = ()
    labels: dict[LabelSort, Labels] = {}
    """How the group calls what the course calls otherwise; left out, it is called as the course does."""

    @model_validator(mode="after")
    def _within_limits(self) -> "Starting":
        limits.check("role_names", len(role_names()) + len(self.role_names))
        limits.check("resources", len(resources()) + len(self.resources))
        return self

    def lacking_on(self, board: "Worded") -> "Starting":
        """What of it a board has not. What a board has a word of its own for stays called so."""
        labels = {sort: _lacking(getattr(board, sort), held) for sort, held in self.labels.items()}
        roles, things = _known(board.role_names), _known(board.resources)
        return Starting(
            role_names=tuple(name for name in self.role_names if name.casefold() not in roles),
            resources=tuple(held for held in self.resources if held.label.casefold() not in things),
            labels={sort: held for sort, held in labels.items() if held},
        )

    def laid_on(self, board: Board, new_id: Callable[[], Id]) -> Board:
        """The board with what it lacks of it. A label of what this board does not have is passed over."""
        told = self.lacking_on(board)
        fields: dict[str, Any] = {sort: _called(getattr(board, sort), held) for sort, held in told.labels.items()}
        roles = {new_id(): RoleName(label=name) for name in told.role_names}
        more = {new_id(): Resource(label=held.label, tangible=held.tangible) for held in told.resources}
        fields["role_names"] = {**fields.get("role_names", board.role_names), **roles}
        fields["resources"] = {**fields.get("resources", board.resources), **more}
        return board.model_copy(update=fields)


class Worded(Protocol):
    """A board, or what one may see of it."""

    @property
    def role_names(self) -> Mapping[Key, RoleName]: ...
    @property
    def resources(self) -> Mapping[Key, Resource]: ...


def _known(items: Mapping[Key, RoleName] | Mapping[Key, Resource]) -> set[str]:
    return {item.label.casefold() for item in items.values()}


def _lacking(items: Mapping[Key, Any], labels: Mapping[Key, Name]) -> dict[Key, Name]:
    return {key: label for key, label in labels.items() if key in items and not items[key].label}


def _called(items: Mapping[Key, Any], labels: Mapping[Key, Name]) -> dict[Key, Any]:
    return {
        key: item.model_copy(update={"label": labels[key]}) if key in labels else item for key, item in items.items()
    }
