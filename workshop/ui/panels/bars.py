"""Give and take as bars."""

from workshop.access.view import BoardView


def draw(view: BoardView) -> None:
    """The picture."""
