"""What a course group is called, its blocks, with which words a board begins, and whether it is open."""

from typing import Any

from pydantic import Field

from workshop.changes.course.held import OneItem, having, require_free, with_end
from workshop.changes.items import changed, given, put, require, without
from workshop.changes.registry import COURSE, Context, Nothing, Refused, Values
from workshop.model.base import Id, Key, Name, Words
from workshop.model.board import Language
from workshop.model.course import CourseBlock, CourseGroup, next_place
from workshop.model.starting import LabelSort, StartingResource
from workshop.model.when import When


class SetCourse(Values):
    """Only what is given changes."""

    title: Name = "-"
    language: Language = "nl"
    address: Words = ""


class ABlock(Values):
    """A block of the course; only what is given changes."""

    id: Id
    title: Words = ""
    on: When | None = None


class SetStarting(Values):
    """Of one sort how it is called here, and what there is beside what the course has."""

    sort: LabelSort
    labels: dict[Key, Words] = Field(default={}, max_length=60)
    """Empty: as the course calls it."""
    own: tuple[StartingResource, ...] = Field(default=(), max_length=60)
    """Of role names and resources."""


@COURSE.verb("lead")
def set_starting(group: CourseGroup, values: SetStarting, _: Context) -> CourseGroup:
    """With what a board that is begun from now on in this group starts. Refused('limit', 'not_valid')."""
    labels = {key: said for key, said in values.labels.items() if said}
    fields: dict[str, Any] = {"labels": {**group.starting.labels, values.sort: labels}}
    if not labels:
        del fields["labels"][values.sort]
    if values.sort == "role_names":
        fields["role_names"] = tuple(one.label for one in values.own)
    elif values.sort == "resources":
        fields["resources"] = values.own
    elif values.own:
        raise Refused("not_valid")
    return having(group, starting=changed(group.starting, fields))


@COURSE.verb("lead")
def set_course(group: CourseGroup, values: SetCourse, _: Context) -> CourseGroup:
    """Another title, language or address."""
    return changed(group, given(values, "title", "language", "address"))


@COURSE.verb("lead")
def add_block(group: CourseGroup, values: ABlock, _: Context) -> CourseGroup:
    """A block more."""
    require_free(group, values.id)
    place = next_place(group.blocks.values())
    block = CourseBlock(title=values.title, on=values.on, place=place)
    return having(group, blocks=put(group.blocks, values.id, block))


@COURSE.verb("lead")
def set_block(group: CourseGroup, values: ABlock, _: Context) -> CourseGroup:
    """Another title or day."""
    block = changed(require(group.blocks, values.id), given(values, "title", "on"))
    return having(group, blocks=put(group.blocks, values.id, block))


@COURSE.verb("lead")
def remove_block(group: CourseGroup, values: OneItem, _: Context) -> CourseGroup:
    """A block less."""
    return having(group, blocks=without(group.blocks, [values.id]))


@COURSE.verb("lead", by_gesture=False, is_step=False)
def begin_rehearsal(group: CourseGroup, _values: Nothing, context: Context) -> CourseGroup:
    """Invented participants come in from now. Refused('not_valid'): somebody real is in."""
    if group.participants():
        raise Refused("not_valid")
    return having(group, rehearsal_from=context.at)


@COURSE.verb("lead", is_step=False)
def close_course(group: CourseGroup, _values: Nothing, context: Context) -> CourseGroup:
    """No key but the trainer's opens this group any more."""
    return having(with_end(group, context.at), closed_at=context.at)


@COURSE.verb("lead", is_step=False)
def reopen_course(group: CourseGroup, _values: Nothing, _: Context) -> CourseGroup:
    """The keys open it again."""
    return having(group, closed_at=None)
