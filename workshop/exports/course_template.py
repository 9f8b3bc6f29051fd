"""A group as a template: one JSON file without persons, boards, answers, keys and days."""

from datetime import datetime

from workshop.access.course_view import CourseView
from workshop.model.base import Id
from workshop.model.course_template import PlannedBlock, PlannedRound, Template
from workshop.model.starting import Starting
from workshop.store.envelope import sealed

TEMPLATE = "samenwerkbord-template"


def template_file(view: CourseView, at: datetime) -> bytes:
    """The file, from what the desk sees. Its title stays behind too: who makes a group from it names that one."""

    def rounds(block: Id | None) -> tuple[PlannedRound, ...]:
        return tuple(
            PlannedRound(
                question=held.question,
                minutes=held.minutes,
                kind=held.kind,
                dots=held.dots if held.kind == "dots" else None,
            )
            for held in view.plan.values()
            if held.block == block
        )

    blocks = tuple(PlannedBlock(title=block.title, rounds=rounds(key)) for key, block in view.blocks.items())
    starting = view.starting if view.starting != Starting() else None
    template = Template(language=view.language, blocks=blocks, rounds=rounds(None), starting=starting)
    return sealed(
        TEMPLATE, 1, at, {"blocks": len(blocks)}, template.model_dump_json(indent=1, exclude_none=True).encode()
    )
