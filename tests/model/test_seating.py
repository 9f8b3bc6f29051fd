"""Places on the oval: bands, first places for newcomers, and tidying up."""

import itertools
import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.boards import ident
from workshop.model.photo import Photo, Relation, Seat
from workshop.model.seating import BANDS, TABLE, band_of, distance, free_places, tidied

commitments = st.none() | st.integers(1, 5)


def seated(places: list[tuple[float, float]], commitment: list[int | None]) -> Photo:
    seats = {
        ident(number): Seat(angle=angle, depth=depth, commitment=score)
        for number, ((angle, depth), score) in enumerate(zip(places, commitment, strict=True))
    }
    return Photo(seats=seats)


def spot(seat: Seat) -> tuple[float, float]:
    """Where it is on an oval as wide as a wall, in shares of its height."""
    return 1.65 * distance(seat) * math.sin(seat.angle), distance(seat) * math.cos(seat.angle)


def nearest(photo: Photo) -> float:
    return min(math.dist(spot(a), spot(b)) for a, b in itertools.combinations(photo.seats.values(), 2))


@pytest.mark.parametrize(
    ("commitment", "band"),
    [(5, "in"), (4, "in"), (3, "takes_part"), (2, "takes_part"), (1, "edge"), (None, "unknown")],
)
def test_commitment_chooses_the_ring(commitment: int | None, band: str):
    assert band_of(commitment) == band


def test_bands_lie_outside_the_table_and_touch_but_do_not_overlap():
    edges = [BANDS[name] for name in ("in", "takes_part", "edge", "unknown")]
    assert edges[0][0] > TABLE
    assert all(inner[1] <= outer[0] for inner, outer in itertools.pairwise(edges))


@given(st.floats(0, 1), commitments)
def test_a_seat_is_within_its_band(depth: float, commitment: int | None):
    inner, outer = BANDS[band_of(commitment)]
    assert inner <= distance(Seat(depth=depth, commitment=commitment)) <= outer


@given(st.lists(commitments, min_size=1, max_size=40))
@settings(max_examples=50)
def test_newcomers_get_places_of_their_own(scores: list[int | None]):
    places = free_places(Photo(), scores)
    photo = seated(places, scores)
    assert all(Seat(angle=angle, depth=depth) for angle, depth in places)
    assert len({(seat.angle, distance(seat)) for seat in photo.seats.values()}) == len(scores)


@pytest.mark.parametrize("score", [None, 1, 3, 5])
def test_thirty_pasted_names_are_readable(score: int | None):
    photo = seated(free_places(Photo(), [score] * 30), [score] * 30)
    assert nearest(photo) > 0.06


def test_newcomers_come_between_those_who_sit_and_nobody_moves():
    first = seated(free_places(Photo(), [3] * 5), [3] * 5)
    angles = [seat.angle for seat in first.seats.values()]
    for angle, _ in free_places(first, [3, 3]):
        assert min(abs(angle - other) for other in angles) > 0.3
    assert [seat.angle for seat in first.seats.values()] == angles


def test_the_same_names_find_the_same_places():
    assert free_places(Photo(), [None, 3, 3]) == free_places(Photo(), [None, 3, 3])


@given(st.lists(commitments, min_size=1, max_size=30), st.data())
@settings(max_examples=40)
def test_tidying_up_seats_everybody_within_their_ring(scores: list[int | None], data: st.DataObject):
    photo = seated([(0.0, 0.5)] * len(scores), scores)
    ends = st.sampled_from(list(photo.seats))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=20))
    relations = {ident(500 + n): Relation(source=a, target=b) for n, (a, b) in enumerate(pairs)}
    photo = photo.model_copy(update={"relations": relations})
    places = tidied(photo, list(photo.seats))
    assert places.keys() == photo.seats.keys()
    tidy = seated([places[key] for key in photo.seats], scores)
    assert len(scores) == 1 or nearest(tidy) > 0.02
    assert tidied(photo, list(photo.seats)) == places


def test_who_has_to_do_with_each_other_comes_to_sit_together():
    chance = random.Random(2)
    lengths = []
    for _ in range(10):
        photo = seated([(0.0, 0.5)] * 20, [chance.choice([5, 3, 1]) for _ in range(20)])
        keys = list(photo.seats)
        pairs = [chance.sample(keys, 2) for _ in range(20)]
        relations = {ident(500 + n): Relation(source=a, target=b) for n, (a, b) in enumerate(pairs)}
        loose, tidy = tidied(photo, keys), tidied(photo.model_copy(update={"relations": relations}), keys)
        lengths.append(sum(apart(tidy, *pair) for pair in pairs) / sum(apart(loose, *pair) for pair in pairs))
    assert sum(lengths) / len(lengths) < 0.75


def apart(places: dict[str, tuple[float, float]], a: str, b: str) -> float:
    gap = abs(places[a][0] - places[b][0])
    return min(gap, math.tau - gap)


def test_who_is_not_named_in_the_order_is_left_where_they_are():
    photo = seated([(1.0, 0.5), (2.0, 0.5)], [3, 3])
    assert tidied(photo, [ident(0)]).keys() == {ident(0)}
    assert tidied(Photo(), []) == {}
