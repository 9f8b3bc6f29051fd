"""Hypothesis strategies: texts as people type and paste them, and values for every verb that a gesture may ask for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from hypothesis import strategies as st

from workshop.model.adjustment import ADJUSTMENT_SORTS, ADJUSTMENT_STATES, COMPENSATED_FOR, PAYERS
from workshop.model.base import Id
from workshop.model.board import Board
from workshop.model.contract import AGREEMENT_STATES, CIRCLE, LISTS, STANDS
from workshop.model.ledger import FELT_BALANCES
from workshop.model.photo import POWER_SOURCES
from workshop.model.process import EFFECTS, STEP_STATES
from workshop.model.symptom import SYMPTOM_KINDS
from workshop.model.walk import MODULES

T = TypeVar("T")
Values = dict[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]

scores = st.none() | st.integers(1, 5)
amounts = st.none() | st.integers(0, 5)
tensions = st.none() | st.integers(0, 3)
places = st.floats(0, 1, allow_nan=False)
angles = st.floats(0, 6.2832, allow_nan=False)
signs = st.characters(exclude_categories=["Cs"])
wild_text = st.text(signs, max_size=80)
typed_names = ["Gemeente Leiden", "LEF", "ROC", "Zoë’s stichting", "  met   ruimte ", "e\u0301e\u0301n"]
wild_names = st.text(signs, min_size=1, max_size=20).filter(lambda text: any(sign.isalnum() for sign in text))
names = st.sampled_from(typed_names) | wild_names
texts = st.sampled_from(["", "Waar zit het vast?\nBij ons.", "<b>geen HTML</b>", "\t één\r\ntwee "]) | wild_text
whens = st.none() | st.sampled_from(["2026-03-12", "2026-03", "~2026-03", "2026-spring", "2027", "~2026-winter"])
directions = st.sampled_from(["none", "to", "both"])


@dataclass(frozen=True)
class Known:
    """What stands on a board for somebody, and ids to give to what is new."""

    board: Board
    fresh: Callable[[], Id]

    def ids(self, *kinds: str) -> list[Id]:
        photo = self.board.photo
        held: dict[str, list[Id]] = {
            "parties": list(self.board.parties),
            "people": list(self.board.people),
            "groups": list(self.board.groups),
            "relations": list(photo.relations),
            "chairs": list(photo.chairs),
            "steps": list(self.board.steps),
            "moments": list(self.board.moments),
            "lines": list(self.board.contract.lines),
            "others": list(self.board.contract.others),
            "responsibilities": list(self.board.contract.responsibilities),
            "hands": list(self.board.contract.hands),
            "circle": list(self.board.contract.circle),
            "laid_back": [key for item in self.board.contract.responsibilities.values() for key in item.laid_back],
            "resources": [key for key in self.board.resources if len(key) == len(_GONE)],
            "symptoms": list(self.board.symptoms),
            "adjustments": list(self.board.adjustments),
            "notes": [key for item in self.board.adjustments.values() for key in item.notes],
            "views": [key for key in self.board.ledgers if key != "own"],
            "interests": [key for seat in photo.seats.values() for key in seat.backpack],
        }
        return [key for kind in kinds for key in held[kind]]


_CLOSABLE = (
    *("parties", "people", "groups", "moments", "relations", "chairs", "interests", "lines", "others", "views"),
    *("symptoms", "adjustments", "notes"),
    *("responsibilities", "hands", "circle"),
)
_GONE = "00000000000000000000999999"


def _one(ids: list[Id]) -> st.SearchStrategy[Id]:
    """One of these, or now and then one that is not there (any more)."""
    return st.sampled_from([*ids, *ids, *ids, _GONE])


def _some(ids: list[Id]) -> st.SearchStrategy[list[Id]]:
    return st.lists(_one(ids), min_size=1, max_size=4, unique=True)


def _given(draw: Draw, **fields: st.SearchStrategy[Any]) -> Values:
    """Some of these fields, as a form or a gesture sends what changed only."""
    return {name: draw(values) for name, values in fields.items() if draw(st.booleans())}


def _newcomer(draw: Draw, known: Known) -> Values:
    more = _given(draw, angle=angles, depth=places, commitment=scores, influence=scores)
    return {"id": known.fresh(), "name": draw(names), **more}


def add_party(draw: Draw, known: Known) -> Values:
    return {**_newcomer(draw, known), **_given(draw, kind=st.sampled_from(list(known.board.kinds)), kind_words=names)}


def add_person(draw: Draw, known: Known) -> Values:
    return {**_newcomer(draw, known), **_given(draw, party=_one(known.ids("parties")))}


def add_names(draw: Draw, known: Known) -> Values:
    return {"parties": [{"id": known.fresh(), "name": name} for name in draw(st.lists(names, min_size=1, max_size=6))]}


def rename(draw: Draw, known: Known) -> Values:
    return {"id": draw(_one(known.ids("parties", "people", "groups"))), "name": draw(names)}


def set_party(draw: Draw, known: Known) -> Values:
    more = _given(draw, kind=st.sampled_from([*known.board.kinds, "unheard_of"]), kind_words=names)
    return {"ids": draw(_some(known.ids("parties"))), **more}


def set_person(draw: Draw, known: Known) -> Values:
    return {"id": draw(_one(known.ids("people"))), "party": draw(st.none() | _one(known.ids("parties")))}


def remove(draw: Draw, known: Known) -> Values:
    return {"ids": draw(_some(known.ids(*_CLOSABLE, "steps", "resources", "laid_back")))}


def move(draw: Draw, known: Known) -> Values:
    def to(key: Id) -> Values:
        return {"id": key, "angle": draw(angles), "depth": draw(places), **_given(draw, commitment=scores)}

    return {"moves": [to(key) for key in draw(_some(known.ids("parties", "people")))]}


def set_seat(draw: Draw, known: Known) -> Values:
    more = _given(draw, commitment=scores, mandate=scores, influence=scores, autonomy=scores)
    words = _given(draw, puzzle_piece=texts, stake=texts, task_words=texts, split_loyalty=texts, note=texts)
    power = _given(draw, power_sources=st.lists(st.sampled_from(POWER_SOURCES), max_size=3), power_words=names)
    return {"ids": draw(_some(known.ids("parties", "people"))), **more, **words, **power}


def tidy(draw: Draw, known: Known) -> Values:
    return {}


def add_chair(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), **_given(draw, words=names, angle=angles)}


def set_chair(draw: Draw, known: Known) -> Values:
    return {"id": draw(_one(known.ids("chairs"))), **_given(draw, words=names, angle=angles)}


def relate(draw: Draw, known: Known) -> Values:
    ends = _one(known.ids("parties", "people"))
    more = _given(draw, kind=st.sampled_from(list(known.board.relation_kinds)), strength=scores, tension=tensions)
    more |= _given(draw, direction=directions)
    return {"id": known.fresh(), "source": draw(ends), "target": draw(ends), **more}


def set_relation(draw: Draw, known: Known) -> Values:
    more = _given(draw, kind=st.sampled_from([*known.board.relation_kinds, "unheard_of"]), words=names, note=texts)
    how = _given(draw, strength=scores, tension=tensions, direction=directions)
    return {"ids": draw(_some(known.ids("relations"))), **more, **how}


def add_group(draw: Draw, known: Known) -> Values:
    members = draw(st.lists(_one(known.ids("parties", "people")), max_size=4))
    return {"id": known.fresh(), "name": draw(names), "members": members}


def set_group(draw: Draw, known: Known) -> Values:
    members = st.lists(_one(known.ids("parties", "people")), max_size=4)
    return {"id": draw(_one(known.ids("groups"))), **_given(draw, name=names, members=members)}


def add_interest(draw: Draw, known: Known) -> Values:
    more = _given(draw, on_table=st.none() | st.booleans(), sort=st.sampled_from(["interest", "motive"]))
    return {"id": known.fresh(), "seat": draw(_one(known.ids("parties", "people"))), "text": draw(texts), **more}


def set_interest(draw: Draw, known: Known) -> Values:
    backpacks = {key: at for at, seat in known.board.photo.seats.items() for key in seat.backpack}
    key = draw(_one(list(backpacks)))
    more = _given(draw, text=texts, on_table=st.none() | st.booleans())
    return {"id": key, "seat": backpacks.get(key, _GONE), **more}


def set_board(draw: Draw, known: Known) -> Values:
    words = _given(draw, equilibrium=texts, standing=texts, working_on=texts, ahead=texts)
    return {**words, **_given(draw, name=names, stuck=texts, shared_task=texts, ambition=texts)}


def set_kind(draw: Draw, known: Known) -> Values:
    key = draw(st.sampled_from([*known.board.kinds, "unheard_of"]))
    return {"key": key, **_given(draw, label=names, sign=st.sampled_from(["circle", "diamond"]))}


def add_kind(draw: Draw, known: Known) -> Values:
    return {"key": known.fresh(), "label": draw(names), **_given(draw, sign=st.sampled_from(["circle", "diamond"]))}


def add_relation_kind(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "label": draw(names)}


def add_step(draw: Draw, known: Known) -> Values:
    return {
        "id": known.fresh(),
        "title": draw(names),
        **_given(draw, planned=whens, state=st.sampled_from(STEP_STATES)),
    }


def set_step(draw: Draw, known: Known) -> Values:
    who = st.lists(_one(known.ids("parties", "people")), max_size=3)
    more = _given(draw, title=names, planned=whens, actual=whens, purpose=texts, who=who, committed=who)
    return {"id": draw(_one(known.ids("steps"))), **more, **_given(draw, state=st.sampled_from(STEP_STATES))}


def add_moment(draw: Draw, known: Known) -> Values:
    more = _given(draw, kind=st.sampled_from(list(known.board.moment_kinds)), when=whens)
    return {"id": known.fresh(), "title": draw(names), **more, **_given(draw, step=_one(known.ids("steps")))}


def set_moment(draw: Draw, known: Known) -> Values:
    who = st.lists(_one(known.ids("parties", "people")), max_size=3)
    effects = st.lists(st.sampled_from(EFFECTS), max_size=3)
    more = _given(draw, title=names, kind=st.sampled_from([*known.board.moment_kinds, "unheard_of"]), when=whens)
    more |= _given(draw, who=who, effects=effects, meaning=texts, step=st.none() | _one(known.ids("steps")))
    return {"id": draw(_one(known.ids("moments"))), **more}


def add_moment_kind(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "label": draw(names), **_given(draw, moment=st.none() | _one(known.ids("moments")))}


def _round(draw: Draw) -> Values:
    """A round, or now and then one that another module has."""
    keys = sorted({round_.key for rounds in MODULES.values() for round_ in rounds})
    return {"module": draw(st.sampled_from([*MODULES, "unheard_of"])), "round": draw(st.sampled_from(keys))}


def walk_to(draw: Draw, known: Known) -> Values:
    return _round(draw)


def set_walk(draw: Draw, known: Known) -> Values:
    return {"module": _round(draw)["module"], **_given(draw, unfolded=st.booleans(), away=st.booleans())}


def finish_walk(draw: Draw, known: Known) -> Values:
    return {"module": _round(draw)["module"]}


def note_round(draw: Draw, known: Known) -> Values:
    return {**_round(draw), "text": draw(texts)}


def _mark(draw: Draw, known: Known) -> Values:
    return {"kind": draw(st.sampled_from(["apart", "missing", "unheard_of"])), "fingerprint": draw(_PRINTS)}


def keep_observation(draw: Draw, known: Known) -> Values:
    return {**_mark(draw, known), "items": draw(st.lists(_one(known.ids("parties")), max_size=2))}


put_aside_observation = keep_observation
bring_back_observation = _mark
_PRINTS = st.sampled_from(["0123456789abcdef", "fedcba9876543210"])


def set_roles(draw: Draw, known: Known) -> Values:
    known_names = st.sampled_from([*known.board.role_names, "unheard_of"])
    return {"roles": draw(st.lists(known_names, max_size=4))}


def add_role_name(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "label": draw(names)}


def stand_at(draw: Draw, known: Known) -> Values:
    return {**lift(draw, known), "across": draw(places), "up": draw(places)}


def lift(draw: Draw, known: Known) -> Values:
    return {"stand": draw(st.sampled_from(STANDS))}


def add_spot(draw: Draw, known: Known) -> Values:
    more = _given(draw, who=st.none() | _one(known.ids("parties", "people")), words=st.just("") | names)
    return {"id": known.fresh(), "across": draw(places), "up": draw(places), **more}


def set_spot(draw: Draw, known: Known) -> Values:
    more = _given(draw, across=places, up=places, words=st.just("") | names)
    return {"id": draw(_one(known.ids("others"))), **more}


def add_line(draw: Draw, known: Known) -> Values:
    """What it costs lies open here: this is about what lies open."""
    sort = draw(st.sampled_from([*LISTS, "strength", "cost"]))
    return {"id": known.fresh(), "sort": sort, "text": draw(texts), **({"closed": False} if sort == "cost" else {})}


def set_line(draw: Draw, known: Known) -> Values:
    return {"id": draw(_one(known.ids("lines"))), "text": draw(texts)}


def set_agreement(draw: Draw, known: Known) -> Values:
    key = draw(st.just("table") | _one(known.ids("parties")))
    return {"key": key, **_given(draw, state=st.sampled_from(AGREEMENT_STATES), when=whens, how=texts)}


def add_responsibility(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "text": draw(texts)}


def _carrier(known: Known) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, "me", "other"]) | _one(known.ids("parties", "people"))


def set_responsibility(draw: Draw, known: Known) -> Values:
    who, words = _carrier(known), st.just("") | names
    more = _given(draw, text=texts, now=who, now_words=words, should=who, should_words=words)
    return {"id": draw(_one(known.ids("responsibilities"))), **more}


def lay_back(draw: Draw, known: Known) -> Values:
    more = _given(draw, to=_carrier(known), when=whens)
    return {"id": known.fresh(), "responsibility": draw(_one(known.ids("responsibilities"))), **more}


def set_laid_back(draw: Draw, known: Known) -> Values:
    of = {key: at for at, item in known.board.contract.responsibilities.items() for key in item.laid_back}
    key = draw(_one(list(of)))
    more = _given(draw, to=_carrier(known), when=whens, how=texts, mine_again=whens)
    return {"id": key, "responsibility": of.get(key, _GONE), **more}


def add_hands(draw: Draw, known: Known) -> Values:
    """Open here, as is pointing: this is about what lies open."""
    return {"id": known.fresh(), "title": draw(names), "closed": False}


def set_hands(draw: Draw, known: Known) -> Values:
    more = _given(draw, title=names, step=st.none() | _one(known.ids("steps")), will_not=texts, planned=whens)
    more |= _given(draw, held=whens, happened=texts, noticed=texts)
    return {"id": draw(_one(known.ids("hands"))), **more}


def point_at(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "place": draw(st.sampled_from(CIRCLE)), "closed": False}


def set_account(draw: Draw, known: Known) -> Values:
    more = _given(draw, gives=texts, takes=texts, hopes=texts, felt_balance=st.none() | st.sampled_from(FELT_BALANCES))
    return {"id": draw(_one(known.ids("parties"))), **more, **_through(draw, known)}


def _through(draw: Draw, known: Known) -> Values:
    """Through whose eyes; mostly the board's own."""
    views = known.ids("views")
    return {"ledger": draw(_one(views))} if views and draw(st.booleans()) else {}


def add_view(draw: Draw, known: Known) -> Values:
    """A guess that lies open here: this is about what lies open."""
    return {"id": known.fresh(), "who": draw(_one(known.ids("parties", "people"))), "closed": False}


def _cell(draw: Draw, known: Known) -> Values:
    resource = draw(st.sampled_from([*list(known.board.resources)[:3], *known.ids("resources"), "unheard_of"]))
    more = _given(draw, gives=amounts, takes=amounts, hopes=amounts, note=texts)
    return {"party": draw(_one(known.ids("parties"))), "resource": resource, **more}


def set_contribution(draw: Draw, known: Known) -> Values:
    return {**_cell(draw, known), **_through(draw, known)}


def set_contributions(draw: Draw, known: Known) -> Values:
    return {"cells": [_cell(draw, known) for _ in range(draw(st.integers(1, 4)))], **_through(draw, known)}


def add_resource(draw: Draw, known: Known) -> Values:
    return {"id": known.fresh(), "label": draw(names), **_given(draw, tangible=st.booleans())}


def set_resource(draw: Draw, known: Known) -> Values:
    key = draw(st.sampled_from([*known.board.resources, "unheard_of"]))
    return {"key": key, **_given(draw, label=names, tangible=st.booleans())}


def add_symptom(draw: Draw, known: Known) -> Values:
    """It lies open here: this is about what lies open."""
    return {"id": known.fresh(), "closed": False, **_symptom(draw, known)}


def set_symptom(draw: Draw, known: Known) -> Values:
    return {"id": draw(_one(known.ids("symptoms"))), **_symptom(draw, known)}


def _symptom(draw: Draw, known: Known) -> Values:
    who = st.lists(_one(known.ids("parties", "people")), max_size=3)
    at = st.lists(_one(known.ids("steps", "moments")), max_size=3)
    return _given(draw, kind=st.sampled_from(SYMPTOM_KINDS), text=texts, who=who, at=at)


def add_adjustment(draw: Draw, known: Known) -> Values:
    more = _given(draw, sort=st.sampled_from(ADJUSTMENT_SORTS))
    return {"id": known.fresh(), "title": draw(names), "closed": False, **more}


def set_adjustment(draw: Draw, known: Known) -> Values:
    seats = known.ids("parties", "people")
    more = _given(draw, title=names, sort=st.sampled_from(ADJUSTMENT_SORTS), state=st.sampled_from(ADJUSTMENT_STATES))
    more |= _given(draw, whom=st.none() | _one(seats), what_for=st.none() | st.sampled_from(COMPENSATED_FOR))
    more |= _given(draw, payer=st.sampled_from(PAYERS), third=names, ambition=texts, first_sentence=texts)
    return {"id": draw(_one(known.ids("adjustments"))), **more, **_given(draw, who=st.lists(_one(seats), max_size=3))}


def adjust_account(draw: Draw, known: Known) -> Values:
    held = set_account(draw, known)
    held.pop("ledger", None)
    return {**held, "party": held["id"], "id": draw(_one(known.ids("adjustments")))}


def adjust_cell(draw: Draw, known: Known) -> Values:
    return {"id": draw(_one(known.ids("adjustments"))), **_cell(draw, known)}


def add_note(draw: Draw, known: Known) -> Values:
    at = draw(_one(known.ids("adjustments")))
    return {"id": known.fresh(), "adjustment": at, "text": draw(texts), "closed": False}


def set_note(draw: Draw, known: Known) -> Values:
    held = {key: at for at, item in known.board.adjustments.items() for key in item.notes}
    key = draw(_one(list(held)))
    return {"id": key, "adjustment": held.get(key, _GONE), "text": draw(texts)}


def set_member(draw: Draw, known: Known) -> Values:
    return {"name": draw(names)}


def close(draw: Draw, known: Known) -> Values:
    return {"id": draw(_one(known.ids(*_CLOSABLE)))}


open_up = close


def undo(draw: Draw, known: Known) -> Values:
    return {}


redo = undo

VALUES: dict[str, Callable[[Draw, Known], Values]] = {
    make.__name__: make
    for make in (
        *(add_party, add_person, add_names, rename, set_party, set_person, remove, move, set_seat, tidy),
        *(add_chair, set_chair, relate, set_relation, add_group, set_group, add_interest, set_interest),
        *(add_symptom, set_symptom, add_adjustment, set_adjustment, adjust_account, adjust_cell, add_note, set_note),
        *(add_view, set_account, set_contributions, add_resource, set_resource),
        *(add_step, set_step, add_moment, set_moment, add_moment_kind),
        *(set_roles, add_role_name, stand_at, lift, add_spot, set_spot, add_line, set_line, set_agreement),
        *(add_responsibility, set_responsibility, lay_back, set_laid_back, add_hands, set_hands, point_at),
        *(set_board, set_kind, add_kind, add_relation_kind, set_member, close),
        *(walk_to, set_walk, finish_walk, note_round),
    )
} | {"set_contribution": set_contribution, "open_up": open_up, "undo": undo, "redo": redo}
VALUES |= {
    "keep_observation": keep_observation,
    "put_aside_observation": put_aside_observation,
    "bring_back_observation": bring_back_observation,
}
"""By verb: what draws values for it, given what stands on the board."""

WALKING = ("finish_walk", "note_round", "set_walk", "walk_to")
"""The verbs of a walk, which change nothing that anybody else sees."""
MARKING = ("bring_back_observation", "keep_observation", "put_aside_observation")
"""The verbs for questions of the board: as little."""
OPEN_VERBS = sorted(VALUES.keys() - {"close", "open_up", "undo", "redo", *WALKING, *MARKING})
"""The verbs that change what lies open, without the steps back, without closing and without walking."""
