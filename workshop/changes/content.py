"""Putting a whole earlier state back: loading a snapshot is a change like any other."""

from workshop.changes.references import tied
from workshop.changes.registry import Context, Values, verb
from workshop.model.board import Board
from workshop.model.whole import joined, parted, without_items

CONTENT = (
    *("name", "stuck", "shared_task", "ambition", "kinds", "relation_kinds"),
    *("parties", "people", "groups", "photos"),
    *("resources", "ledgers", "symptoms", "adjustments", "equilibrium"),
    *("steps", "moments", "moment_kinds", "standing", "working_on", "ahead"),
    *("role_names", "contract"),
)
"""The fields of a board that a snapshot brings back. Members, keys and owner are those of today."""


class LoadContent(Values):
    """The state to put back."""

    content: Board


@verb(by_gesture=False)
def load_content(board: Board, values: LoadContent, _: Context) -> Board:
    """The board reads as it did then. What this member has closed off stays there, and stays closed."""
    own = parted(board)[1]
    then = board.model_copy(update={name: getattr(values.content, name) for name in CONTENT})
    return tied(board, joined(without_items(then, own), own))
