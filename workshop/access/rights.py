"""What a role may do. One check for both doors."""

from workshop.model.board import AccessKey, Board, Role
from workshop.model.change import Actor, Refused, Right

RIGHTS: dict[Role, frozenset[Right]] = {
    "owner": frozenset({"see", "edit", "own", "return"}),
    "editor": frozenset({"see", "edit", "return"}),
    "viewer": frozenset({"see", "return"}),
}


def key_of(board: Board, actor: Actor, *, returning: bool = False) -> AccessKey:
    """The key this actor came in by. Refused('withdrawn'): it no longer opens this board; ('left'): they left it."""
    for key in board.keys.values():
        if key.hash == actor.hash and key.member == actor.member:
            if board.members[key.member].left_at is not None and not returning:
                raise Refused("left")
            return key
    raise Refused("withdrawn")


def permit(board: Board, actor: Actor, right: Right) -> None:
    """Refused('withdrawn', 'left' or 'not_allowed') when this actor may not."""
    if right not in RIGHTS[key_of(board, actor, returning=right == "return").role]:
        raise Refused("not_allowed")


def may(board: Board, actor: Actor, right: Right) -> bool:
    """Whether this actor may."""
    try:
        permit(board, actor, right)
    except Refused:
        return False
    return True
