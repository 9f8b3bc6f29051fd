"""Values for the verbs of the board and its photo."""

from hypothesis import strategies as st

from tests.support.values.drawn import (
    CLOSABLE,
    GONE,
    Draw,
    Known,
    Values,
    angles,
    directions,
    given,
    names,
    one,
    places,
    scores,
    some,
    tensions,
    texts,
)
from workshop.model.base import Id
from workshop.model.photo import POWER_SOURCES


def _newcomer(draw: Draw, known: Known) -> Values:
    more = given(draw, angle=angles, depth=places, commitment=scores, influence=scores)
    return {"id": known.fresh(), "name": draw(names), **more}


def add_party(draw: Draw, known: Known) -> Values:
    return {**_newcomer(draw, known), **given(draw, kind=st.sampled_from(list(known.board.kinds)), kind_words=names)}


def add_person(draw: Draw, known: Known) -> Values:
    return {**_newcomer(draw, known), **given(draw, party=one(known.ids("parties")))}


def add_names(draw: Draw, known: Known) -> Values:
    return {"parties": [{"id": known.fresh(), "name": name} for name in draw(st.lists(names, min_size=1, max_size=6))]}


def rename(draw: Draw, known: Known) -> Values:
    return {"id": draw(one(known.ids("parties", "people", "groups"))), "name": draw(names)}


def set_party(draw: Draw, known: Known) -> Values:
    more = given(draw, kind=st.sampled_from([*known.board.kinds, "unheard_of"]), kind_words=names)
    return {"ids": draw(some(known.ids("parties"))), **more}


def set_person(draw: Draw, known: Known) -> Values:
    return {"id": draw(one(known.ids("people"))), "party": draw(st.none() | one(known.ids("parties")))}


def remove(draw: Draw, known: Known) -> Values:
    return {"ids": draw(some(known.ids(*CLOSABLE, "steps", "resources", "laid_back")))}


def move(draw: Draw, known: Known) -> Values:
    def to(key: Id) -> Values:
        return {"id": key, "angle": draw(angles), "depth": draw(places), **given(draw, commitment=scores)}

    return {"moves": [to(key) for key in draw(some(known.ids("parties", "people")))]}


def set_seat(draw: Draw, known: Known) -> Values:
    more = given(draw, commitment=scores, mandate=scores, influence=scores, autonomy=scores)
    words = given(draw, puzzle_piece=texts, stake=texts, task_words=texts, split_loyalty=texts, note=texts)
    power = given(draw, power_sources=st.lists(st.sampled_from(POWER_SOURCES), max_size=3), power_words=names)
    return {"ids": draw(some(known.ids("parties", "people"))), **more, **words, **power}


def tidy(draw: Draw, known: Known) -> Values:
    return {}


def add_chair(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), **given(draw, words=names, angle=angles)}


def set_chair(draw: Draw, known: Known) -> Values:
    return {"id": draw(one(known.ids("chairs"))), **given(draw, words=names, angle=angles)}


def relate(draw: Draw, known: Known) -> Values:
    ends = one(known.ids("parties", "people"))
    more = given(draw, kind=st.sampled_from(list(known.board.relation_kinds)), strength=scores, tension=tensions)
    more |= given(draw, direction=directions)
    return {"id": known.fresh(), "source": draw(ends), "target": draw(ends), **more}


def set_relation(draw: Draw, known: Known) -> Values:
    more = given(draw, kind=st.sampled_from([*known.board.relation_kinds, "unheard_of"]), words=names, note=texts)
    how = given(draw, strength=scores, tension=tensions, direction=directions)
    return {"ids": draw(some(known.ids("relations"))), **more, **how}


def add_group(draw: Draw, known: Known) -> Values:
    members = draw(st.lists(one(known.ids("parties", "people")), max_size=4))
    return {"id": known.fresh(), "name": draw(names), "members": members}


def set_group(draw: Draw, known: Known) -> Values:
    members = st.lists(one(known.ids("parties", "people")), max_size=4)
    return {"id": draw(one(known.ids("groups"))), **given(draw, name=names, members=members)}


def add_interest(draw: Draw, known: Known) -> Values:
    more = given(draw, on_table=st.none() | st.booleans(), sort=st.sampled_from(["interest", "motive"]))
    return {"id": known.fresh(), "seat": draw(one(known.ids("parties", "people"))), "text": draw(texts), **more}


def set_interest(draw: Draw, known: Known) -> Values:
    backpacks = {key: at for at, seat in known.board.photo.seats.items() for key in seat.backpack}
    key = draw(one(list(backpacks)))
    more = given(draw, text=texts, on_table=st.none() | st.booleans())
    return {"id": key, "seat": backpacks.get(key, GONE), **more}


def set_board(draw: Draw, known: Known) -> Values:
    words = given(draw, equilibrium=texts, standing=texts, working_on=texts, ahead=texts)
    return {**words, **given(draw, name=names, stuck=texts, shared_task=texts, ambition=texts)}


def set_kind(draw: Draw, known: Known) -> Values:
    key = draw(st.sampled_from([*known.board.kinds, "unheard_of"]))
    return {"key": key, **given(draw, label=names, sign=st.sampled_from(["circle", "diamond"]))}


def add_kind(draw: Draw, known: Known) -> Values:
    return {"key": known.fresh(), "label": draw(names), **given(draw, sign=st.sampled_from(["circle", "diamond"]))}


def add_relation_kind(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "label": draw(names)}


def set_member(draw: Draw, known: Known) -> Values:
    return {"name": draw(names)}


def close(draw: Draw, known: Known) -> Values:
    return {"id": draw(one(known.ids(*CLOSABLE)))}


open_up = close


def undo(draw: Draw, known: Known) -> Values:
    return {}


redo = undo
