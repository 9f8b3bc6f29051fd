"""The process in time: the steps that were planned, and the unplanned moments in the wings that carried them."""

from collections.abc import Mapping
from typing import Literal

from workshop.model.base import Closable, Id, Item, Key, Name, Text, Words
from workshop.model.when import Span, When, span_of

StepState = Literal["done", "now", "next", "dropped"]
STEP_STATES: tuple[StepState, ...] = ("done", "now", "next", "dropped")
Effect = Literal["settle", "precook", "fight_out", "connect", "repair", "other"]
EFFECTS: tuple[Effect, ...] = ("settle", "precook", "fight_out", "connect", "repair", "other")
Momentum = Literal["urgency", "people", "other"]
MOMENTUM: tuple[Momentum, ...] = ("urgency", "people", "other")
"""Why the time was ripe: something pressed, people changed, something else."""
MomentSign = Literal["circle", "square", "diamond", "triangle", "cross", "star"]


class MomentKind(Item):
    """A kind of unplanned moment, always a shape. Without a label it is named in the language of the screen."""

    label: Words = ""
    sign: MomentSign


class Step(Item):
    """A planned step on the stage (bühne)."""

    title: Name
    planned: When | None = None
    """When it was meant to be."""
    actual: When | None = None
    """When it was, or is now meant to be."""
    purpose: Text = ""
    state: StepState = "next"
    who: tuple[Id, ...] = ()
    committed: tuple[Id, ...] = ()
    """Who said yes to it: fixing the process together commits."""

    @property
    def at(self) -> str | None:
        """Where it stands on the line: when it was, else when it was planned."""
        return self.actual or self.planned


class Moment(Closable):
    """Something unplanned in the wings (coulissen) that turned out to matter; or room made for it, ahead of today."""

    title: Name
    kind: Key = "other"
    when: When | None = None
    who: tuple[Id, ...] = ()
    effects: tuple[Effect, ...] = ()
    """What it brought about."""
    momentum: tuple[Momentum, ...] = ()
    """Why there was momentum in it; none: it is not marked so."""
    meaning: Text = ""
    """What it meant."""
    step: Id | None = None
    """The step it made possible."""


def plan_that_changed(step: Step) -> Span | None:
    """When it was planned. None where there was no plan, or where it was kept, say in the season that was meant."""
    if not step.planned or not step.actual or step.state == "dropped":
        return None
    plan, middle = span_of(step.planned), span_of(step.actual).middle
    return None if plan.start <= middle <= plan.end else plan


def came_up(steps: Mapping[Id, Step]) -> frozenset[Id]:
    """The steps that were taken, or are meant to be, without having been planned, where there was a plan at all."""
    if not any(step.planned for step in steps.values()):
        return frozenset()
    return frozenset(key for key, step in steps.items() if step.actual and not step.planned)


def moment_kinds() -> dict[Key, MomentKind]:
    """The five kinds of the course, and something else."""
    return {
        "coffee": MomentKind(sign="circle"),
        "bilateral": MomentKind(sign="square"),
        "backroom": MomentKind(sign="diamond"),
        "preparation": MomentKind(sign="triangle"),
        "call": MomentKind(sign="cross"),
        "other": MomentKind(sign="star"),
    }
