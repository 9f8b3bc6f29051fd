"""Values for the verbs of the walk, and of the questions that the board asks."""

from hypothesis import strategies as st

from tests.support.values.drawn import Draw, Known, Values, given, one, texts
from workshop.model.walk import MODULES


def _round(draw: Draw) -> Values:
    """A round, or now and then one that another module has."""
    keys = sorted({round_.key for rounds in MODULES.values() for round_ in rounds})
    return {"module": draw(st.sampled_from([*MODULES, "unheard_of"])), "round": draw(st.sampled_from(keys))}


def walk_to(draw: Draw, known: Known) -> Values:
    return _round(draw)


def set_walk(draw: Draw, known: Known) -> Values:
    return {"module": _round(draw)["module"], **given(draw, unfolded=st.booleans(), away=st.booleans())}


def finish_walk(draw: Draw, known: Known) -> Values:
    return {"module": _round(draw)["module"]}


def note_round(draw: Draw, known: Known) -> Values:
    return {**_round(draw), "text": draw(texts)}


def take_along(draw: Draw, known: Known) -> Values:
    asked = {"question": draw(_PRINTS), "line": draw(texts)}
    return {"module": _round(draw)["module"], **asked, **given(draw, taken=st.booleans())}


def _mark(draw: Draw, known: Known) -> Values:
    return {"kind": draw(st.sampled_from(["apart", "missing", "unheard_of"])), "fingerprint": draw(_PRINTS)}


def keep_observation(draw: Draw, known: Known) -> Values:
    return {**_mark(draw, known), "items": draw(st.lists(one(known.ids("parties")), max_size=2))}


put_aside_observation = keep_observation


bring_back_observation = _mark


_PRINTS = st.sampled_from(["0123456789abcdef", "fedcba9876543210"])
