"""The process in time: steps on the stage, moments in the wings."""

from typing import Any

from workshop.changes.items import changed, given, put, require, require_free
from workshop.changes.references import tied
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model.base import Id, Key, Name, Text
from workshop.model.board import Board
from workshop.model.process import Effect, Moment, MomentKind, Momentum, Step, StepState
from workshop.model.when import When


class AddStep(Values):
    """A step, taken or to come."""

    id: Id
    title: Name
    planned: When | None = None
    state: StepState = "next"


class SetStep(Values):
    """What a step is; only what is given changes."""

    id: Id
    title: Name = "-"
    planned: When | None = None
    actual: When | None = None
    purpose: Text = ""
    state: StepState = "next"
    who: tuple[Id, ...] = ()
    committed: tuple[Id, ...] = ()


class AddMoment(Values):
    """A moment in one line; whether it is for oneself alone is asked once, here."""

    id: Id
    title: Name
    kind: Key = "other"
    when: When | None = None
    step: Id | None = None
    closed: bool = False


class SetMoment(Values):
    """What a moment was; only what is given changes."""

    id: Id
    title: Name = "-"
    kind: Key = "other"
    when: When | None = None
    who: tuple[Id, ...] = ()
    effects: tuple[Effect, ...] = ()
    momentum: tuple[Momentum, ...] = ()
    meaning: Text = ""
    step: Id | None = None


class AddMomentKind(Values):
    """A kind of moment of the board's own; `moment` is of that kind at once."""

    id: Id
    label: Name
    moment: Id | None = None


@verb()
def add_step(board: Board, values: AddStep, _: Context) -> Board:
    """A step comes on the line."""
    require_free(board, values.id)
    return _with_step(board, values.id, Step(**given(values, "title", "planned", "state")))


@verb()
def set_step(board: Board, values: SetStep, _: Context) -> Board:
    """It is planned, was taken or is called otherwise."""
    return _with_step(board, values.id, changed(require(board.steps, values.id), _fields(values)))


@verb()
def add_moment(board: Board, values: AddMoment, context: Context) -> Board:
    """Something happened in the wings, or room is made for it."""
    require_free(board, values.id)
    closed_to = context.by if values.closed else None
    return _with_moment(board, values.id, Moment(closed_to=closed_to, **given(values, "title", "kind", "when", "step")))


@verb()
def set_moment(board: Board, values: SetMoment, _: Context) -> Board:
    """It meant something else, or it was another moment."""
    return _with_moment(board, values.id, changed(require(board.moments, values.id), _fields(values)))


@verb()
def add_moment_kind(board: Board, values: AddMomentKind, _: Context) -> Board:
    """A kind of moment of the board's own, drawn as a star."""
    if values.id in board.moment_kinds:
        raise Refused("taken")
    kind = MomentKind(label=values.label, sign="star")
    board = board.model_copy(update={"moment_kinds": put(board.moment_kinds, values.id, kind)})
    if values.moment is None:
        return board
    return _with_moment(board, values.moment, changed(require(board.moments, values.moment), {"kind": values.id}))


def _fields(values: Values) -> dict[str, Any]:
    """What is given, each party or person named once."""
    fields = given(values, *(name for name in type(values).model_fields if name != "id"))
    return {name: tuple(dict.fromkeys(value)) if isinstance(value, tuple) else value for name, value in fields.items()}


def _with_step(board: Board, key: Id, step: Step) -> Board:
    return tied(board, board.model_copy(update={"steps": put(board.steps, key, step)}))


def _with_moment(board: Board, key: Id, moment: Moment) -> Board:
    """Of a kind that there is, for a step that there is. Refused('gone'): it is not there (any more)."""
    require(board.moment_kinds, moment.kind)
    if moment.step is not None:
        require(board.steps, moment.step)
    return tied(board, board.model_copy(update={"moments": put(board.moments, key, moment)}))
