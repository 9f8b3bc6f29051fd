"""The ugly photo: opening its curtain, closing it, lines of text, laying it on the table, destroying it.

It is closed to its owner from its first moment and no verb opens it to anybody else. Opening, closing and destroying
are no steps: taking a step back must neither open a curtain nor bring back what was destroyed. All are secret: a log
may not tell that there is one.
"""

from datetime import timedelta

from workshop.changes.items import changed, put, require, require_free, ugly_of, with_photo
from workshop.changes.registry import Context, Nothing, Refused, Values, verb
from workshop.model.base import TEXT_SIGNS, Id, Name, Text, Words
from workshop.model.board import Board
from workshop.model.photo import UGLY, Audience, Minutes, Opening, Photo, Said
from workshop.model.process import Moment
from workshop.model.when import When


class OpenUgly(Values):
    """For whom, for how long, and what one hopes it does."""

    minutes: Minutes
    audience: Audience = "me"
    audience_words: Words = ""
    hope: Text = ""


class UglyLine(Values):
    """What is really going on, in a line."""

    id: Id
    text: Text


class LayUgly(Values):
    """What is laid on the table, in one line; with the lines of text, if wanted."""

    id: Id
    title: Name
    when: When | None = None
    with_lines: bool = False


@verb(by_gesture=False, is_step=False, is_secret=True)
def open_ugly(board: Board, values: OpenUgly, context: Context) -> Board:
    """The curtain opens, for so long; the first time on an empty photo with everybody in their place."""
    opening = Opening(
        until=context.at + timedelta(minutes=values.minutes),
        audience=values.audience,
        audience_words=values.audience_words if values.audience == "other" else "",
        hope=values.hope,
    )
    photo = board.photos.get(UGLY) or Photo(closed_to=context.by)
    return with_photo(board, photo.around(board.photo.seats).model_copy(update={"opening": opening}), UGLY)


@verb(by_gesture=False, is_step=False, is_secret=True)
def close_ugly(board: Board, _values: Nothing, _: Context) -> Board:
    """The curtain closes now."""
    photo = board.photos.get(UGLY)
    if photo is None or photo.opening is None:
        return board
    return with_photo(board, photo.model_copy(update={"opening": None}), UGLY)


@verb(by_gesture=False, is_step=False, is_secret=True)
def destroy_ugly(board: Board, _values: Nothing, _: Context) -> Board:
    """It is gone, and so is all that the journal told of it: nobody can take this back. Refused('gone'): it was."""
    require(board.photos, UGLY)
    return board.model_copy(update={"photos": {key: photo for key, photo in board.photos.items() if key != UGLY}})


@verb(is_secret=True)
def add_ugly_line(board: Board, values: UglyLine, context: Context) -> Board:
    """A line of text; a few of them count as an ugly photo as well."""
    photo = ugly_of(board, context)
    require_free(board, values.id)
    return _with_line(board, photo, values.id, Said(text=_written(values)))


@verb(is_secret=True)
def set_ugly_line(board: Board, values: UglyLine, context: Context) -> Board:
    """It reads differently."""
    photo = ugly_of(board, context)
    held = require(photo.lines, values.id)
    return _with_line(board, photo, values.id, changed(held, {"text": _written(values)}))


@verb(by_gesture=False, is_secret=True)
def lay_ugly(board: Board, values: LayUgly, context: Context) -> Board:
    """Laid on the table: a moment on the timeline, still for its owner alone until they open it there."""
    photo = ugly_of(board, context)
    require_free(board, values.id)
    lines = photo.lines.values() if values.with_lines else ()
    meaning = "\n".join(line.text for line in lines)[:TEXT_SIGNS]
    moment = Moment(title=values.title, when=values.when, meaning=meaning, closed_to=context.by)
    return board.model_copy(update={"moments": put(board.moments, values.id, moment)})


def _written(values: UglyLine) -> str:
    if not values.text:
        raise Refused("empty")
    return values.text


def _with_line(board: Board, photo: Photo, key: Id, line: Said) -> Board:
    return with_photo(board, photo.model_copy(update={"lines": put(photo.lines, key, line)}), UGLY)
