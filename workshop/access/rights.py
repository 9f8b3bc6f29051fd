"""What a role may do. One check for both doors."""

from workshop.model.board import AccessKey, Board, Role
from workshop.model.change import Actor, Refused, Right

RIGHTS: dict[Role, frozenset[Right]] = {
    "owner": frozenset({"see", "edit", "own"}),
    "editor": frozenset({"see", "edit"}),
    "viewer": frozenset({"see"}),
}


def key_of(board: Board, actor: Actor) -> AccessKey:
    """The key this actor came in by. Refused('withdrawn'): it no longer opens this board."""
    for key in board.keys.values():
        if key.hash == actor.hash and key.member == actor.member:
            return key
    raise Refused("withdrawn")


def permit(board: Board, actor: Actor, right: Right) -> None:
    """Refused('withdrawn' or 'not_allowed') when this actor may not."""
    if right not in RIGHTS[key_of(board, actor).role]:
        raise Refused("not_allowed")


def may(board: Board, actor: Actor, right: Right) -> bool:
    """Whether this actor may."""
    try:
        permit(board, actor, right)
    except Refused:
        return False
    return True
