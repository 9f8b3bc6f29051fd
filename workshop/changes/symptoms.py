"""Symptoms: what one sees at the table, at whom and when."""

from typing import Any

from workshop.changes.items import changed, given, put, require, require_free
from workshop.changes.references import tied
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model.base import Id, Text
from workshop.model.board import Board
from workshop.model.symptom import Symptom, SymptomKind


class AddSymptom(Values):
    """Something one sees. It is for its writer alone, unless said otherwise (house rule 8)."""

    id: Id
    kind: SymptomKind = "other"
    text: Text = ""
    who: tuple[Id, ...] = ()
    at: tuple[Id, ...] = ()
    closed: bool = True


class SetSymptom(Values):
    """Only what is given changes."""

    id: Id
    kind: SymptomKind = "other"
    text: Text = ""
    who: tuple[Id, ...] = ()
    at: tuple[Id, ...] = ()


@verb()
def add_symptom(board: Board, values: AddSymptom, context: Context) -> Board:
    """It is seen."""
    require_free(board, values.id)
    if values.kind == "other" and not values.text:
        raise Refused("empty")
    symptom = Symptom(closed_to=context.by if values.closed else None, **_fields(values))
    return _with(board, values.id, symptom)


@verb()
def set_symptom(board: Board, values: SetSymptom, _: Context) -> Board:
    """It is seen otherwise."""
    symptom = changed(require(board.symptoms, values.id), _fields(values))
    if symptom.kind == "other" and not symptom.text:
        raise Refused("empty")
    return _with(board, values.id, symptom)


def _fields(values: Values) -> dict[str, Any]:
    """What is given, everybody named once."""
    fields = given(values, "kind", "text", "who", "at")
    return {name: tuple(dict.fromkeys(value)) if isinstance(value, tuple) else value for name, value in fields.items()}


def _with(board: Board, key: Id, symptom: Symptom) -> Board:
    return tied(board, board.model_copy(update={"symptoms": put(board.symptoms, key, symptom)}))
