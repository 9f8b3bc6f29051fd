"""Looking back on a block. It is its writer's alone, until a yes of its own shares it with the group."""

from workshop.changes.course.held import having
from workshop.changes.items import changed, put, require, without
from workshop.changes.registry import COURSE, Context, Values
from workshop.model.base import Id, Text
from workshop.model.course import CourseGroup
from workshop.model.half_year import Reflection, ReflectionQuestion


class About(Values):
    """Which of my answers: of which block, to which question."""

    block: Id | None = None
    question: ReflectionQuestion


class SetReflection(About):
    """What I write; nothing: it goes."""

    text: Text


class ShareReflection(About):
    """Whether the group may read it."""

    is_shared: bool


@COURSE.verb("take_part", is_step=False)
def set_reflection(group: CourseGroup, values: SetReflection, context: Context) -> CourseGroup:
    """I write it down. What reads differently was not said yes to: it is mine alone again."""
    if values.block is not None:
        require(group.blocks, values.block)
    key = _own(group, values, context) or context.change
    if not values.text:
        return having(group, reflections=without(group.reflections, [key]))
    held = group.reflections.get(key)
    if held is not None and held.text == values.text:
        return group
    new = Reflection(member=context.by, block=values.block, question=values.question, text=values.text)
    return having(group, reflections=put(group.reflections, key, new))


@COURSE.verb("take_part", is_step=False)
def share_reflection(group: CourseGroup, values: ShareReflection, context: Context) -> CourseGroup:
    """The group may read it, under the name I chose here; or no longer. Refused('gone'): I wrote nothing."""
    key = _own(group, values, context) or ""
    mine = changed(require(group.reflections, key), {"is_shared": values.is_shared})
    return having(group, reflections=put(group.reflections, key, mine))


def _own(group: CourseGroup, values: About, context: Context) -> Id | None:
    for key, held in group.reflections.items():
        if (held.member, held.block, held.question) == (context.by, values.block, values.question):
            return key
    return None
