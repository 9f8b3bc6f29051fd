"""What runs between the parties and people at the table."""

from typing import Annotated

from pydantic import Field

from workshop.changes.items import OnPhoto, changed, given, photo_of, put, require, require_free, with_photo
from workshop.changes.parties import Ids
from workshop.changes.registry import Context, Refused, verb
from workshop.model.base import Id, Key, Score, Text, Words
from workshop.model.board import Board
from workshop.model.kinds import Direction
from workshop.model.photo import Photo, Relation

Tension = Annotated[int, Field(ge=0, le=3)] | None


class Relate(OnPhoto):
    """A new relation; its direction follows its kind unless given."""

    id: Id
    source: Id
    target: Id
    kind: Key = "works_with"
    words: Words = ""
    direction: Direction = "none"
    strength: Score = None
    tension: Tension = 0


class SetRelation(OnPhoto):
    """What is seen of these relations; only what is given changes."""

    ids: Ids
    kind: Key = "works_with"
    words: Words = ""
    direction: Direction = "none"
    strength: Score = None
    tension: Tension = 0
    note: Text = ""


@verb()
def relate(board: Board, values: Relate, context: Context) -> Board:
    """Something runs between these two."""
    photo = photo_of(board, values, context)
    require_free(board, values.id)
    require(photo.seats, values.source)
    require(photo.seats, values.target)
    if values.source == values.target:
        raise Refused("itself")
    direction = require(board.relation_kinds, values.kind).direction
    if "direction" in values.model_fields_set:
        direction = values.direction
    fields = given(values, "source", "target", "kind", "words", "strength", "tension")
    return _with_relations(board, photo, values, {values.id: Relation(**fields, direction=direction)})


@verb()
def set_relation(board: Board, values: SetRelation, context: Context) -> Board:
    """These relations are seen differently. A new kind brings its own direction unless one is given."""
    photo = photo_of(board, values, context)
    fields = given(values, *(name for name in Relation.model_fields if name in SetRelation.model_fields))
    if "kind" in fields:
        fields.setdefault("direction", require(board.relation_kinds, values.kind).direction)
    relations = {key: changed(require(photo.relations, key), fields) for key in values.ids}
    return _with_relations(board, photo, values, relations)


def _with_relations(board: Board, photo: Photo, values: OnPhoto, relations: dict[Id, Relation]) -> Board:
    held = photo.relations
    if all(held.get(key) is relation for key, relation in relations.items()):
        return board
    relations = {**held, **relations} if len(relations) > 1 else put(held, *next(iter(relations.items())))
    return with_photo(board, photo.model_copy(update={"relations": relations}), values.photo)
