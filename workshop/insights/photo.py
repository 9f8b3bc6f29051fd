"""What stands out on the photo: who stands apart, what hangs on one, what is wanted and not said yet."""

from workshop.insights.registry import About, Found, kind
from workshop.insights.scene import Scene
from workshop.model.base import Id
from workshop.model.kinds import OTHER
from workshop.model.photo import Relation

_CARRYING = ("depends_on", "money", "hierarchy", "commissioning")
"""Kinds of relation by which one needs the other."""


@kind("photo", parties=4, lines=2)
def apart(scene: Scene, *, parties: int, lines: int) -> Found | None:
    """Who has no line with anybody and sits in no group, while others have."""
    if len(scene.houses) < parties or sum(map(len, scene.neighbours.values())) < 2 * lines:
        return None
    grouped = scene.houses_of(member for group in scene.view.groups.values() for member in group.members)
    alone = [house for house in scene.houses if not scene.neighbours[house] and house not in grouped]
    return [About(house) for house in alone], (len(alone), len(scene.houses))


@kind("photo", cut_off=2)
def cut_points(scene: Scene, *, cut_off: int) -> Found | None:
    """Without whom others can't reach each other any more."""
    away = {house: sum(parts[1:]) for house, parts in scene.holding.parts.items()}
    about = [About(house, (count, len(scene.neighbours[house]))) for house, count in away.items() if count >= cut_off]
    return about, ()


@kind("photo", side=2)
def bridges(scene: Scene, *, side: int) -> Found | None:
    """The line that is the only way between two parts."""
    lines = [(key, scene.holding.bridges.get(ends, 0)) for key, ends in scene.ends.items()]
    return [About(key, (least,)) for key, least in lines if least >= side], ()


@kind("photo", members=3, outside=1)
def coalitions(scene: Scene, *, members: int, outside: int) -> Found | None:
    """Who are tied by lines of coalition, while others at the table are not."""
    tied: dict[Id, set[Id]] = {}
    for key, line in scene.lines.items():
        if line.kind == "coalition":
            one, other = scene.ends[key]
            whole = tied.get(one, {one}) | tied.get(other, {other})
            tied |= dict.fromkeys(whole, whole)
    within = [house for house in scene.houses if len(tied.get(house, ())) >= members]
    if len(scene.houses) - len(within) < outside:
        return None
    return [About(house) for house in within], (len(within), len(scene.houses))


@kind("photo", influence=4, commitment=2)
def influence_without_commitment(scene: Scene, *, influence: int, commitment: int) -> Found | None:
    """Much influence, and not much taken up with it yet."""
    about = [
        About(key, (seat.influence, seat.commitment))
        for key, seat in scene.seats.items()
        if seat.influence is not None and seat.commitment is not None
        if seat.influence >= influence and seat.commitment <= commitment
    ]
    return about, ()


@kind("photo", commitment=4, mandate=2)
def will_without_mandate(scene: Scene, *, commitment: int, mandate: int) -> Found | None:
    """Who wants to and can't promise much."""
    about = [
        About(key, (seat.commitment, seat.mandate))
        for key, seat in scene.seats.items()
        if seat.commitment is not None and seat.mandate is not None
        if seat.commitment >= commitment and seat.mandate <= mandate
    ]
    return about, ()


@kind("photo", written=1)
def unwritten_interests(scene: Scene, *, written: int) -> Found | None:
    """Of which parties no interest is on the board, where of others there is one."""
    told = scene.houses_of(
        key for key, seat in scene.seats.items() if any(held.sort == "interest" for held in seat.backpack.values())
    )
    if len(told) < written:
        return None
    left = [key for key in scene.view.parties if key not in told]
    return [About(key) for key in left], (len(left), len(scene.view.parties))


@kind("photo", tension=2, strength=4)
def tension_that_carries(scene: Scene, *, tension: int, strength: int) -> Found | None:
    """Tension on a line that much depends on."""

    def carries(key: Id, line: Relation) -> bool:
        is_strong = line.strength is not None and line.strength >= strength
        return is_strong or line.kind in _CARRYING or scene.ends[key] in scene.holding.bridges

    about = [
        About(key, (line.tension,))
        for key, line in scene.lines.items()
        if line.tension is not None and line.tension >= tension and carries(key, line)
    ]
    return about, ()


@kind("photo", between=40, parties=6)
def between(scene: Scene, *, between: int, parties: int) -> Found | None:
    """Along whom many of the shortest ways run, though there are ways around."""
    if len(scene.houses) < parties:
        return None
    shares = {house: round(share * 100) for house, share in scene.between.items()}
    about = [
        About(house, (share,))
        for house, share in shares.items()
        if share >= between and house not in scene.holding.parts
    ]
    return about, ()


@kind("photo", parties=4)
def missing(scene: Scene, *, parties: int) -> Found | None:
    """Empty chairs, and kinds of organisation of this board of which nobody is at the table."""
    view, absent = scene.view, []
    if len(view.parties) >= parties:
        there = {party.kind for party in view.parties.values()}
        absent = [key for key in view.kinds if key not in there and key != OTHER]
    return [About(key) for key in (*view.chairs, *absent)], (len(view.chairs), len(absent))
