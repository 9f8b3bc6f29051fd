"""Values for the verbs of the contract."""

from typing import Any

from hypothesis import strategies as st

from tests.support.values.drawn import GONE, Draw, Known, Values, given, names, one, places, texts, whens
from workshop.model.contract import AGREEMENT_STATES, CIRCLE, LISTS, STANDS


def set_roles(draw: Draw, known: Known) -> Values:
    known_names = st.sampled_from([*known.board.role_names, "unheard_of"])
    return {"roles": draw(st.lists(known_names, max_size=4))}


def add_role_name(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "label": draw(names)}


def sit_as(draw: Draw, known: Known) -> Values:
    return {"seat": draw(st.none() | one(known.ids("parties", "people")))}


def stand_at(draw: Draw, known: Known) -> Values:
    return {**lift(draw, known), "across": draw(places), "up": draw(places)}


def lift(draw: Draw, known: Known) -> Values:
    return {"stand": draw(st.sampled_from(STANDS))}


def add_spot(draw: Draw, known: Known) -> Values:
    more = given(draw, who=st.none() | one(known.ids("parties", "people")), words=st.just("") | names)
    return {"id": known.fresh(), "across": draw(places), "up": draw(places), **more}


def set_spot(draw: Draw, known: Known) -> Values:
    more = given(draw, across=places, up=places, words=st.just("") | names)
    return {"id": draw(one(known.ids("others"))), **more}


def add_line(draw: Draw, known: Known) -> Values:
    """What it costs lies open here: this is about what lies open."""
    sort = draw(st.sampled_from([*LISTS, "strength", "cost"]))
    return {"id": known.fresh(), "sort": sort, "text": draw(texts), **({"closed": False} if sort == "cost" else {})}


def set_line(draw: Draw, known: Known) -> Values:
    return {"id": draw(one(known.ids("lines"))), "text": draw(texts)}


def set_agreement(draw: Draw, known: Known) -> Values:
    key = draw(st.just("table") | one(known.ids("parties")))
    return {"key": key, **given(draw, state=st.sampled_from(AGREEMENT_STATES), when=whens, how=texts)}


def add_responsibility(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "text": draw(texts)}


def _carrier(known: Known) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, "me", "other"]) | one(known.ids("parties", "people"))


def set_responsibility(draw: Draw, known: Known) -> Values:
    who, words = _carrier(known), st.just("") | names
    more = given(draw, text=texts, now=who, now_words=words, should=who, should_words=words)
    return {"id": draw(one(known.ids("responsibilities"))), **more}


def lay_back(draw: Draw, known: Known) -> Values:
    more = given(draw, to=_carrier(known), when=whens)
    return {"id": known.fresh(), "responsibility": draw(one(known.ids("responsibilities"))), **more}


def set_laid_back(draw: Draw, known: Known) -> Values:
    of = {key: at for at, item in known.board.contract.responsibilities.items() for key in item.laid_back}
    key = draw(one(list(of)))
    more = given(draw, to=_carrier(known), when=whens, how=texts, mine_again=whens)
    return {"id": key, "responsibility": of.get(key, GONE), **more}


def add_hands(draw: Draw, known: Known) -> Values:
    """Open here, as is pointing: this is about what lies open."""
    return {"id": known.fresh(), "title": draw(names), "closed": False}


def set_hands(draw: Draw, known: Known) -> Values:
    more = given(draw, title=names, step=st.none() | one(known.ids("steps")), will_not=texts, planned=whens)
    more |= given(draw, held=whens, happened=texts, noticed=texts)
    return {"id": draw(one(known.ids("hands"))), **more}


def point_at(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "place": draw(st.sampled_from(CIRCLE)), "closed": False}
