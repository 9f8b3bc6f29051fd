"""What a role may do, on a board and in a course group. One check for both doors."""

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

from workshop.model.board import AccessKey, Role
from workshop.model.change import Actor, Refused, Right
from workshop.model.course import CourseKey, CourseRole

RIGHTS: dict[Role | CourseRole, frozenset[Right]] = {
    "owner": frozenset({"see", "edit", "own", "return"}),
    "editor": frozenset({"see", "edit", "return"}),
    "viewer": frozenset({"see", "return"}),
    "trainer": frozenset({"see", "lead", "own"}),
    "participant": frozenset({"see", "take_part"}),
    "newcomer": frozenset({"join"}),
    "observer": frozenset({"see"}),
}
K_co = TypeVar("K_co", AccessKey, CourseKey, covariant=True)


class Keyed(Protocol[K_co]):
    """What is opened by keys: a board, or a course group."""

    @property
    def keys(self) -> Mapping[str, K_co]:
        """Its keys, each of a member and with a role."""

    def bars(self, key: Any) -> str:
        """Why this key does not open it now, though it is one of its keys; empty: it does."""


def key_of(keyed: Keyed[K_co], actor: Actor, *, returning: bool = False) -> K_co:
    """The key this actor came in by. Refused('withdrawn'): it no longer opens this; ('left', ...): see `bars`."""
    for key in keyed.keys.values():
        if key.hash == actor.hash and key.member == actor.member:
            if (why := keyed.bars(key)) and not returning:
                raise Refused(why)
            return key
    raise Refused("withdrawn")


def permit(keyed: Keyed[K_co], actor: Actor, right: Right) -> None:
    """Refused('withdrawn', 'left', 'group_closed' or 'not_allowed') when this actor may not."""
    if right not in RIGHTS[key_of(keyed, actor, returning=right == "return").role]:
        raise Refused("not_allowed")


def may(keyed: Keyed[K_co], actor: Actor, right: Right) -> bool:
    """Whether this actor may."""
    try:
        permit(keyed, actor, right)
    except Refused:
        return False
    return True
