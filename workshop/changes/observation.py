"""Keeping a question that the board asked, putting it aside, and taking either back.

A question kept or put aside is closed to whoever did so from its first moment: what it rests on may be closed as well.
"""

from workshop.changes.items import put, without
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model.base import Key
from workshop.model.board import Board
from workshop.model.observation import MOST_MARKS, Fingerprint, Mark, MarkState


class WhichObservation(Values):
    """The question: its kind, and what it rests on."""

    kind: Key
    fingerprint: Fingerprint


class MarkObservation(WhichObservation):
    """The question, and the items it is about."""

    items: tuple[Key, ...] = ()


@verb()
def keep_observation(board: Board, values: MarkObservation, context: Context) -> Board:
    """I come back to it."""
    return _marked(board, values, context, "kept")


@verb()
def put_aside_observation(board: Board, values: MarkObservation, context: Context) -> Board:
    """I don't want to see it, until its figures change."""
    return _marked(board, values, context, "aside")


@verb()
def bring_back_observation(board: Board, values: WhichObservation, _: Context) -> Board:
    """It is neither kept nor aside. Refused('gone'): it was neither."""
    held = [key for key, mark in board.observations.items() if _is(mark, values)]
    if not held:
        raise Refused("gone")
    return board.model_copy(update={"observations": without(board.observations, held)})


def _marked(board: Board, values: MarkObservation, context: Context, state: MarkState) -> Board:
    """One mark a question. An older 'aside' of the same kind has had its time, and goes."""
    held = next((key for key, mark in board.observations.items() if _is(mark, values)), context.change)
    mark = Mark(
        closed_to=context.by, kind=values.kind, fingerprint=values.fingerprint, state=state, items=values.items[:60]
    )
    past = [
        key
        for key, other in board.observations.items()
        if key != held and other.kind == values.kind and other.state == state == "aside"
    ]
    marks = put(without(board.observations, past), held, mark)
    if len(marks) > MOST_MARKS:
        raise Refused("not_valid")
    return board.model_copy(update={"observations": marks})


def _is(mark: Mark, values: WhichObservation) -> bool:
    return (mark.kind, mark.fingerprint) == (values.kind, values.fingerprint)
