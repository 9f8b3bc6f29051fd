"""Groups made from a template: one that came as a file, or one that is ready to begin with."""

from collections.abc import Sequence

from ulid import ULID

from workshop.model.base import Id
from workshop.model.course import CourseBlock, GroupRound
from workshop.model.course_template import PlannedRound, Template
from workshop.model.dots import Dots

Planned = tuple[dict[Id, CourseBlock], dict[Id, GroupRound]]


def laid_out(blocks: Sequence[tuple[str, str | None]], template: Template) -> Planned:
    """Blocks as the trainer wrote them, with the rounds of the template's, in turn; what it has more comes behind."""
    laid: dict[Id, CourseBlock] = {}
    rounds: dict[Id, GroupRound] = {}
    for held in template.rounds:
        rounds[str(ULID())] = _round(held, None, len(rounds))
    for at in range(max(len(blocks), len(template.blocks))):
        key, ready = str(ULID()), template.blocks[at] if at < len(template.blocks) else None
        title, on = blocks[at] if at < len(blocks) else (ready.title if ready else "", None)
        laid[key] = CourseBlock(title=title, on=on, place=at)
        for held in ready.rounds if ready else ():
            rounds[str(ULID())] = _round(held, key, len(rounds))
    return laid, rounds


def _round(held: PlannedRound, block: Id | None, place: int) -> GroupRound:
    dots = held.dots or Dots()
    return GroupRound(question=held.question, minutes=held.minutes, kind=held.kind, block=block, place=place, dots=dots)
