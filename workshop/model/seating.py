"""Where signs go on the oval around the task: bands of commitment, and first places for whoever is new.

A place is polar (angle, depth within the band), so that one board fits wall, laptop and phone. Pure arithmetic.
"""

import bisect
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from workshop.model.base import Id
from workshop.model.photo import Photo, Seat

RingBand = Literal["in", "takes_part", "edge", "unknown"]
BANDS: dict[RingBand, tuple[float, float]] = {
    "in": (0.31, 0.58),
    "takes_part": (0.58, 0.81),
    "edge": (0.81, 0.94),
    "unknown": (1.0, 1.0),
}
"""Inner and outer edge of each band, as shares of the outer track's half axes."""
TABLE = 0.27
CROWDED = 8
"""From this many signs in one band on, they zigzag over two tracks."""
_SWEEPS = 24
_STRETCH = 1.65
"""The oval the arithmetic counts on; screens stretch it as they like."""
_STEPS = 720


def band_of(commitment: int | None) -> RingBand:
    """The ring a party sits in: 5-4 fully in, 3-2 takes part, 1 on the edge, None on the dashed outer track."""
    if commitment is None:
        return "unknown"
    return "in" if commitment >= 4 else "takes_part" if commitment >= 2 else "edge"


def distance(seat: Seat) -> float:
    """How far a seat is from the middle, as a share of the outer track."""
    inner, outer = BANDS[band_of(seat.commitment)]
    return inner + seat.depth * (outer - inner)


def _arc_table() -> tuple[list[float], list[float]]:
    angles = [step / _STEPS * math.tau for step in range(_STEPS + 1)]
    lengths = [0.0]
    for a, b in zip(angles, angles[1:], strict=False):
        lengths.append(lengths[-1] + math.hypot(_STRETCH * (math.sin(b) - math.sin(a)), math.cos(b) - math.cos(a)))
    return angles, lengths


_ANGLES, _LENGTHS = _arc_table()


def _angle_at(share: float) -> float:
    """The angle at a share (0..1) of the way round the oval, by length of arc."""
    return _ANGLES[bisect.bisect_left(_LENGTHS, share % 1 * _LENGTHS[-1])]


@dataclass
class _Spot:
    key: Id
    neighbours: list[tuple[Id, float]]
    angle: float = 0.0
    towards: float = 0.0


def tidied(photo: Photo, order: Sequence[Id]) -> dict[Id, tuple[float, float]]:
    """An (angle, depth) for every seat: per band in equal steps, in the order of where its neighbours sit.

    `order` is the order to start from (kinds side by side). Bands stay as they are: tidying up never changes
    commitment.
    """
    spots = {key: _Spot(key, []) for key in order if key in photo.seats}
    for relation in photo.relations.values():
        if relation.source in spots and relation.target in spots:
            weight = float(relation.strength or 1)
            spots[relation.source].neighbours.append((relation.target, weight))
            spots[relation.target].neighbours.append((relation.source, weight))
    rings: dict[RingBand, list[_Spot]] = {}
    for key, spot in spots.items():
        rings.setdefault(band_of(photo.seats[key].commitment), []).append(spot)
    for ring in rings.values():
        _spread(ring, 0.5)
    for _ in range(_SWEEPS):
        for ring in rings.values():
            _sweep(ring, spots)
    return {
        spot.key: (spot.angle, _depth(name, index, len(ring)))
        for name, ring in rings.items()
        for index, spot in enumerate(ring)
    }


def _depth(band: RingBand, index: int, count: int) -> float:
    if band == "unknown" or count < CROWDED:
        return 0.5
    return (0.2, 0.8)[index % 2]


def _spread(ring: list[_Spot], turn: float) -> None:
    for index, spot in enumerate(ring):
        spot.angle = _angle_at((index + turn) / len(ring))


def _sweep(ring: list[_Spot], spots: Mapping[Id, _Spot]) -> None:
    """One barycentre sweep: sort a ring by where its neighbours are, then turn it to fit best."""
    for spot in ring:
        pulls = [(spots[key].angle, weight) for key, weight in spot.neighbours] + [(spot.angle, 0.8)]
        x = sum(weight * math.sin(angle) for angle, weight in pulls)
        y = sum(weight * math.cos(angle) for angle, weight in pulls)
        spot.towards = math.atan2(x, y) % math.tau
    ring.sort(key=lambda spot: spot.towards)
    _spread(ring, min((twelfth / 12 for twelfth in range(12)), key=lambda turn: _misfit(ring, turn)))


def _misfit(ring: list[_Spot], turn: float) -> float:
    return sum(1 - math.cos(_angle_at((i + turn) / len(ring)) - spot.towards) for i, spot in enumerate(ring))


def free_places(photo: Photo, commitments: Iterable[int | None]) -> list[tuple[float, float]]:
    """An (angle, depth) for each newcomer, in the widest gaps of its band; who already sits stays."""
    taken: dict[RingBand, list[tuple[float, float]]] = {}
    for seat in photo.seats.values():
        taken.setdefault(band_of(seat.commitment), []).append((seat.angle, seat.depth))
    places = []
    for commitment in commitments:
        band = band_of(commitment)
        ring = taken.setdefault(band, [])
        place = (_widest_gap([angle for angle, _ in ring], band), _depth(band, len(ring), len(ring) + 1))
        ring.append(place)
        places.append(place)
    return places


_FIRST = {"in": 0.9, "takes_part": 0.5, "edge": 5.6, "unknown": 0.75}
"""Where the first of a band sits: off the top, where the bands carry their names."""


def _widest_gap(angles: list[float], band: RingBand) -> float:
    if not angles:
        return _FIRST[band]
    ring = sorted(angles)
    gaps = [(after - before, before) for before, after in zip(ring, [*ring[1:], ring[0] + math.tau], strict=True)]
    width, start = max(gaps, key=lambda gap: (round(gap[0], 6), -gap[1]))
    return (start + width / 2) % math.tau
