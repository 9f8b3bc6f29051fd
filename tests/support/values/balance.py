"""Values for the verbs of give and take."""

from hypothesis import strategies as st

from tests.support.values.drawn import GONE, Draw, Known, Values, amounts, given, names, one, texts
from workshop.model.adjustment import ADJUSTMENT_SORTS, ADJUSTMENT_STATES, COMPENSATED_FOR, PAYERS
from workshop.model.ledger import FELT_BALANCES
from workshop.model.symptom import SYMPTOM_KINDS


def set_account(draw: Draw, known: Known) -> Values:
    more = given(draw, gives=texts, takes=texts, hopes=texts, felt_balance=st.none() | st.sampled_from(FELT_BALANCES))
    return {"id": draw(one(known.ids("parties"))), **more, **_through(draw, known)}


def _through(draw: Draw, known: Known) -> Values:
    """Through whose eyes; mostly the board's own."""
    views = known.ids("views")
    return {"ledger": draw(one(views))} if views and draw(st.booleans()) else {}


def add_view(draw: Draw, known: Known) -> Values:
    """A guess that lies open here: this is about what lies open."""
    return {"id": known.fresh(), "who": draw(one(known.ids("parties", "people"))), "closed": False}


def _cell(draw: Draw, known: Known) -> Values:
    resource = draw(st.sampled_from([*list(known.board.resources)[:3], *known.ids("resources"), "unheard_of"]))
    more = given(draw, gives=amounts, takes=amounts, hopes=amounts, note=texts)
    return {"party": draw(one(known.ids("parties"))), "resource": resource, **more}


def set_contribution(draw: Draw, known: Known) -> Values:
    return {**_cell(draw, known), **_through(draw, known)}


def set_contributions(draw: Draw, known: Known) -> Values:
    return {"cells": [_cell(draw, known) for _ in range(draw(st.integers(1, 4)))], **_through(draw, known)}


def add_resource(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "label": draw(names), **given(draw, tangible=st.booleans())}


def set_resource(draw: Draw, known: Known) -> Values:
    key = draw(st.sampled_from([*known.board.resources, "unheard_of"]))
    return {"key": key, **given(draw, label=names, tangible=st.booleans())}


def add_symptom(draw: Draw, known: Known) -> Values:
    """It lies open here: this is about what lies open."""
    return {"id": known.fresh(), "closed": False, **_symptom(draw, known)}


def set_symptom(draw: Draw, known: Known) -> Values:
    return {"id": draw(one(known.ids("symptoms"))), **_symptom(draw, known)}


def _symptom(draw: Draw, known: Known) -> Values:
    who = st.lists(one(known.ids("parties", "people")), max_size=3)
    at = st.lists(one(known.ids("steps", "moments")), max_size=3)
    return given(draw, kind=st.sampled_from(SYMPTOM_KINDS), text=texts, who=who, at=at)


def add_adjustment(draw: Draw, known: Known) -> Values:
    more = given(draw, sort=st.sampled_from(ADJUSTMENT_SORTS))
    return {"id": known.fresh(), "title": draw(names), "closed": False, **more}


def set_adjustment(draw: Draw, known: Known) -> Values:
    seats = known.ids("parties", "people")
    more = given(draw, title=names, sort=st.sampled_from(ADJUSTMENT_SORTS), state=st.sampled_from(ADJUSTMENT_STATES))
    more |= given(draw, whom=st.none() | one(seats), what_for=st.none() | st.sampled_from(COMPENSATED_FOR))
    more |= given(draw, payer=st.sampled_from(PAYERS), third=names, ambition=texts, first_sentence=texts)
    return {"id": draw(one(known.ids("adjustments"))), **more, **given(draw, who=st.lists(one(seats), max_size=3))}


def adjust_account(draw: Draw, known: Known) -> Values:
    held = set_account(draw, known)
    held.pop("ledger", None)
    return {**held, "party": held["id"], "id": draw(one(known.ids("adjustments")))}


def adjust_cell(draw: Draw, known: Known) -> Values:
    return {"id": draw(one(known.ids("adjustments"))), **_cell(draw, known)}


def add_note(draw: Draw, known: Known) -> Values:
    at = draw(one(known.ids("adjustments")))
    return {"id": known.fresh(), "adjustment": at, "text": draw(texts), "closed": False}


def set_note(draw: Draw, known: Known) -> Values:
    held = {key: at for at, item in known.board.adjustments.items() for key in item.notes}
    key = draw(one(list(held)))
    return {"id": key, "adjustment": held.get(key, GONE), "text": draw(texts)}
