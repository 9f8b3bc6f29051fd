"""Boards on which what stands out in the process in time speaks, or is silent."""

from typing import Any

from tests.insights.boards.laying import Boards, Build, parties
from tests.support.boards import Table


def steps_and_moment(*, tied: bool) -> Build:
    def build(table: Table) -> None:
        prepared = table.add("add_step", title="Start", state="done")
        table.add("add_step", title="Vervolg", state="done")
        more: dict[str, Any] = {"step": prepared} if tied else {}
        table.add("add_moment", title="Koffie", **more)

    return build


def moments_on(*days: str) -> Build:
    def build(table: Table) -> None:
        for day in days:
            table.add("add_moment", title=day, when=day)

    return build


def planned(plan: str, real: str) -> Build:
    def build(table: Table) -> None:
        key = table.add("add_step", title="Start", planned=plan)
        table.do("set_step", id=key, actual=real, state="done")

    return build


def wings(*seen: int, on_stage: int) -> Build:
    """Three moments with these parties, and a step with the first of them all."""

    def build(table: Table) -> None:
        held = parties(table, 4)
        for _ in range(3):
            key = table.add("add_moment", title="Koffie")
            table.do("set_moment", id=key, who=[held[number] for number in seen])
        step = table.add("add_step", title="Start")
        table.do("set_step", id=step, who=held[:on_stage])

    return build


def moments_with_effect(count: int) -> Build:
    def build(table: Table) -> None:
        step = table.add("add_step", title="Start")
        for _ in range(count):
            table.do("set_moment", id=table.add("add_moment", title="Koffie", step=step), effects=["connect"])

    return build


def committed(*said: int) -> Build:
    def build(table: Table) -> None:
        held = parties(table, 3)
        key = table.add("add_step", title="Start")
        table.do("set_step", id=key, who=held, committed=[held[number] for number in said])

    return build


BOARDS = {
    "unprepared_steps": Boards(
        ("two steps taken, a moment made one possible", steps_and_moment(tied=True)),
        ("two steps taken, a moment that is tied to none", steps_and_moment(tied=False)),
    ),
    "long_silence": Boards(
        ("moments in January and in September", moments_on("2026-01-10", "2026-09-10")),
        ("moments in January, March and May", moments_on("2026-01-10", "2026-03-10", "2026-05-10")),
    ),
    "plan_and_reality": Boards(
        ("a step planned for April that came in June", planned("2026-04-10", "2026-06-10")),
        ("a step planned for April, the tenth, that came in April", planned("2026-04-10", "2026-04")),
    ),
    "never_in_the_wings": Boards(
        ("three moments with one party, a step with two", wings(0, on_stage=2)),
        ("three moments with two parties, a step with the same", wings(0, 1, on_stage=2)),
    ),
    "wings_brought": Boards(
        ("two moments with an effect that made a step possible", moments_with_effect(2)),
        ("one such moment", moments_with_effect(1)),
    ),
    "not_committed": Boards(
        ("a step with three, one of whom said yes", committed(0)),
        ("a step with three, none of whom said yes yet", committed()),
    ),
}
