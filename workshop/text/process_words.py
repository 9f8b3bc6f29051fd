"""The words of the process in time."""

from collections.abc import Mapping

from babel.dates import get_month_names

from workshop.model.base import Id
from workshop.model.board import Language
from workshop.model.process import Effect, MomentKind, Momentum, Step, StepState, came_up, plan_that_changed
from workshop.text.catalogue import Gettext


def moment_label(key: str, kind: MomentKind, _: Gettext) -> str:
    """The name of a kind of moment."""
    if kind.label:
        return kind.label
    return {
        "coffee": _("over coffee"),
        "bilateral": _("bilateral"),
        "backroom": _("backroom"),
        "preparation": _("preparation"),
        "call": _("call afterwards"),
    }.get(key, _("something else"))


def state_labels(_: Gettext) -> dict[StepState, str]:
    """How it stands with a step."""
    return {"done": _("taken"), "now": _("now"), "next": _("ahead"), "dropped": _("dropped")}


def effect_labels(_: Gettext) -> dict[Effect, str]:
    """What a moment brought about."""
    return {
        "settle": _("settled something"),
        "precook": _("pre-cooked something"),
        "fight_out": _("fought something out"),
        "connect": _("connected people"),
        "repair": _("repaired something"),
        "other": _("something else"),
    }


def momentum_labels(_: Gettext) -> dict[Momentum, str]:
    """Why there was momentum in a moment."""
    return {"urgency": _("it was urgent"), "people": _("people changed"), "other": _("something else")}


def line_words(_: Gettext, language: Language) -> dict[str, str]:
    """What is written in the picture itself."""
    return {
        "picture": _("Steps and moments in time. The list beside or below the picture says the same."),
        "today": _("today"),
        "wings": _("in the wings"),
        "planned": _("as once planned"),
        "order": _("in order, no dates"),
        "momentum": _("momentum"),
        "only_you": _("only you see this"),
        "months": " ".join(name.rstrip(".") for name in get_month_names("abbreviated", locale=language).values()),
    }


def plan_words(steps: Mapping[Id, Step], _: Gettext) -> str:
    """What became of the plan, as the picture draws it; empty where all went as planned, or nothing was."""
    extra = came_up(steps)
    became = {
        _("Moved: {titles}."): [step.title for step in steps.values() if plan_that_changed(step)],
        _("Dropped out: {titles}."): [step.title for step in steps.values() if step.state == "dropped"],
        _("Came up: {titles}."): [step.title for key, step in steps.items() if key in extra],
    }
    return " ".join(said.format(titles=", ".join(titles)) for said, titles in became.items() if titles)
