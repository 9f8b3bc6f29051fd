"""The panel of a step, and of a moment."""

from workshop.access.view import BoardView
from workshop.model.base import NAME_SIGNS, Id
from workshop.model.process import EFFECTS, MOMENTUM, STEP_STATES, Moment
from workshop.model.when import span_of
from workshop.text.process_words import effect_labels, moment_label, momentum_labels, state_labels
from workshop.ui import fields, session
from workshop.ui.fields import Bound
from workshop.ui.layout import more
from workshop.ui.panels import adding, seat


def sorted_at(when: str | None) -> str:
    """Sorts by time; without a date before all that has one."""
    return span_of(when).middle.isoformat() if when else ""


def kind_of(view: BoardView, moment: Moment) -> str:
    """What kind of moment it was, in words, and whether there was momentum in it."""
    _ = session.words()
    kind = moment_label(moment.kind, view.moment_kinds[moment.kind], _)
    return ", ".join([kind, _("momentum")]) if moment.momentum else kind


def step(view: BoardView, key: Id) -> None:
    """What a step is for, when, who, and who said yes to it."""
    _ = session.words()
    held, at, target = view.steps[key], f"steps/{key}", {"id": key}

    def bound(field: str) -> Bound:
        return Bound(at, field, "set_step", target)

    labels = state_labels(_)
    fields.text_line(bound("title"), _("Name of the step"), held.title, limit=NAME_SIGNS)
    fields.choice(bound("state"), _("How does it stand?"), held.state, STEP_STATES, lambda state: labels[state])
    fields.when(bound("planned"), _("Planned for"), held.planned)
    fields.when(bound("actual"), _("It was, or is now meant to be"), held.actual)
    fields.text_area(bound("purpose"), _("What are we doing this for?"), held.purpose)
    with more(f"sb_more_{key}", _("More")) as is_open:
        if is_open:
            fields.many(bound("who"), _("Who are in it"), held.who, list(view.seats), view.name_of)
            fields.many(bound("committed"), _("Who said yes to it"), held.committed, list(view.seats), view.name_of)
            _another_party()
    seat.take_off(key)


def moment(view: BoardView, key: Id) -> None:
    """What a moment was, what it brought about, and which step it made possible."""
    _ = session.words()
    held, at, target = view.moments[key], f"moments/{key}", {"id": key}

    def bound(field: str) -> Bound:
        return Bound(at, field, "set_moment", target)

    kinds, effects, why = view.moment_kinds, effect_labels(_), momentum_labels(_)
    fields.text_line(bound("title"), _("In one line"), held.title, limit=NAME_SIGNS)
    fields.choice(
        bound("kind"),
        _("What kind of moment?"),
        held.kind,
        list(kinds),
        lambda kind: moment_label(kind, kinds[kind], _),
    )
    fields.when(bound("when"), _("When was it?"), held.when)
    steps = [None, *view.steps]
    named = lambda other: view.steps[other].title if other else _("no step, or don't know")  # noqa: E731
    fields.choice(bound("step"), _("Which step did it make possible?"), held.step, steps, named)
    fields.several(bound("effects"), _("What did it bring about?"), held.effects, EFFECTS, lambda name: effects[name])
    label = _("Was this a moment of momentum? Because of what?")
    fields.several(bound("momentum"), label, held.momentum, MOMENTUM, lambda name: why[name])
    with more(f"sb_more_{key}", _("More")) as is_open:
        if is_open:
            fields.many(bound("who"), _("Who were there"), held.who, list(view.seats), view.name_of)
            fields.text_area(bound("meaning"), _("What did it mean?"), held.meaning)
            _another_party()
            _another_kind(key)
    seat.closing(key, held.closed_to is not None)
    seat.take_off(key)


def _another_party() -> None:
    """Somebody who is not on the board yet: of the whole board, at the table of the photo as well."""
    _ = session.words()
    take = adding.by("add_party", "name")
    adding.line("line_party", _("Not in the list yet?"), _("Name of a party, then Enter"), take)


def _another_kind(key: Id) -> None:
    """A kind of one's own; this moment is of that kind at once."""
    _ = session.words()
    label = _("A kind of moment of your own")
    take = adding.by("add_moment_kind", "label", {"moment": key})
    adding.line("moment_kind", label, _("For instance on the bike, then Enter"), take)
