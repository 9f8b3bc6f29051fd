"""Walking through a module: which round one is at, and what one writes down for oneself.

Everybody walks alone. A walk is closed to its walker from its first moment and no verb opens it; taking a step back on
the board passes it over, or undoing a party would first take one back a round.
"""

from typing import Any

from workshop.changes.items import changed, given, put
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model.base import TEXT_SIGNS, Id, Key, Text
from workshop.model.board import Board
from workshop.model.observation import Fingerprint
from workshop.model.walk import MODULES, Note, Walk, place_in, taking, walk_of


class WalkTo(Values):
    """A round of a module; the first one begins the walk."""

    module: Key
    round: Key


class SetWalk(Values):
    """How a walk lies on the screen; only what is given changes."""

    module: Key
    unfolded: bool = False
    away: bool = False


class WhichWalk(Values):
    """The walk through a module."""

    module: Key


class NoteRound(Values):
    """What one writes down in a round."""

    module: Key
    round: Key
    text: Text


class TakeAlong(Values):
    """A question to take along from a module; or to leave behind again."""

    module: Key
    question: Fingerprint
    line: Text
    """As it is worded now."""
    taken: bool = True


@verb(is_step=False)
def walk_to(board: Board, values: WalkTo, context: Context) -> Board:
    """On to a round, or back to one; whoever goes on has done the one that is left."""
    _require_round(values.module, values.round)
    key, walk = _walk(board, values.module, context)
    goes_on = place_in(values.module, values.round) > place_in(values.module, walk.round)
    done = _with_done(walk) if goes_on and key in board.walks else walk.done
    return _with_walk(board, key, walk, {"round": values.round, "done": done, "away": False})


@verb(is_step=False)
def finish_walk(board: Board, values: WhichWalk, context: Context) -> Board:
    """The last round is done; the walk is put away."""
    key, walk = _walk(board, values.module, context)
    return _with_walk(board, key, walk, {"done": _with_done(walk), "away": True})


@verb(is_step=False)
def set_walk(board: Board, values: SetWalk, context: Context) -> Board:
    """It is folded, put away or brought back."""
    key, walk = _walk(board, values.module, context)
    return _with_walk(board, key, walk, given(values, "unfolded", "away"))


@verb(is_step=False)
def note_round(board: Board, values: NoteRound, context: Context) -> Board:
    """What I take along, or remember of a talk."""
    if not _require_round(values.module, values.round).has_note:
        raise Refused("not_valid")
    key, walk = _walk(board, values.module, context)
    return _with_walk(board, key, walk, {"notes": put(walk.notes, values.round, Note(text=values.text))})


@verb(is_step=False)
def take_along(board: Board, values: TakeAlong, context: Context) -> Board:
    """One more line among what I take along, once. Who does not walk the rounds is not set walking by it."""
    line = " ".join(values.line.split())
    if not line:
        raise Refused("empty")
    key, walk = _walk(board, values.module, context)
    at = taking(values.module)
    note = walk.notes.get(at, Note())
    gone = (line, walk.taken.get(values.question))
    held = [other for other in note.text.split("\n") if other not in gone] if note.text else []
    text = "\n".join([*held, line] if values.taken else held)
    if len(text) > TEXT_SIGNS:
        raise Refused("too_long", limit=TEXT_SIGNS)
    if key not in board.walks:
        if not values.taken:
            return board
        walk = walk.model_copy(update={"away": True})
    taken = {question: other for question, other in walk.taken.items() if other in held}
    if values.taken:
        taken[values.question] = line
    return _with_walk(board, key, walk, {"notes": put(walk.notes, at, changed(note, {"text": text})), "taken": taken})


def _require_round(module: Key, key: Key) -> Any:
    """Refused('gone'): no such module, or no such round in it."""
    place = place_in(module, key) if module in MODULES else -1
    if place < 0:
        raise Refused("gone")
    return MODULES[module][place]


def _walk(board: Board, module: Key, context: Context) -> tuple[Id, Walk]:
    """This member's walk through a module, under its id; where there is none, one that begins."""
    if module not in MODULES:
        raise Refused("gone")
    return walk_of(board.walks, module) or (context.change, _begun(module, context.by))


def _begun(module: Key, by: Id) -> Walk:
    """At the first round, with every note there to be written: a field needs a place that is known beforehand."""
    rounds = MODULES[module]
    notes = {round_.key: Note() for round_ in rounds if round_.has_note}
    return Walk(closed_to=by, module=module, round=rounds[0].key, notes=notes)


def _with_done(walk: Walk) -> tuple[Key, ...]:
    return tuple(dict.fromkeys((*walk.done, walk.round)))


def _with_walk(board: Board, key: Id, walk: Walk, fields: dict[str, Any]) -> Board:
    return board.model_copy(update={"walks": put(board.walks, key, changed(walk, fields))})
