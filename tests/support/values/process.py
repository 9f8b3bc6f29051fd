"""Values for the verbs of the process in time."""

from hypothesis import strategies as st

from tests.support.values.drawn import Draw, Known, Values, given, names, one, texts, whens
from workshop.model.process import EFFECTS, MOMENTUM, STEP_STATES


def add_step(draw: Draw, known: Known) -> Values:
    return {
        "id": known.fresh(),
        "title": draw(names),
        **given(draw, planned=whens, state=st.sampled_from(STEP_STATES)),
    }


def set_step(draw: Draw, known: Known) -> Values:
    who = st.lists(one(known.ids("parties", "people")), max_size=3)
    more = given(draw, title=names, planned=whens, actual=whens, purpose=texts, who=who, committed=who)
    return {"id": draw(one(known.ids("steps"))), **more, **given(draw, state=st.sampled_from(STEP_STATES))}


def add_moment(draw: Draw, known: Known) -> Values:
    more = given(draw, kind=st.sampled_from(list(known.board.moment_kinds)), when=whens)
    return {"id": known.fresh(), "title": draw(names), **more, **given(draw, step=one(known.ids("steps")))}


def set_moment(draw: Draw, known: Known) -> Values:
    who = st.lists(one(known.ids("parties", "people")), max_size=3)
    effects = st.lists(st.sampled_from(EFFECTS), max_size=3)
    momentum = st.lists(st.sampled_from(MOMENTUM), max_size=2)
    more = given(draw, title=names, kind=st.sampled_from([*known.board.moment_kinds, "unheard_of"]), when=whens)
    more |= given(
        draw, who=who, effects=effects, momentum=momentum, meaning=texts, step=st.none() | one(known.ids("steps"))
    )
    return {"id": draw(one(known.ids("moments"))), **more}


def add_moment_kind(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "label": draw(names), **given(draw, moment=st.none() | one(known.ids("moments")))}
