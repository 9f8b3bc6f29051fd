"""Boards on which what stands out on the photo speaks, or is silent."""

from typing import Any

from tests.insights.boards.laying import Boards, Build, parties
from tests.support.boards import Table
from workshop.model.base import Id


def chain(table: Table, count: int) -> list[Id]:
    """Each with the next."""
    held = parties(table, count)
    for one, other in zip(held, held[1:], strict=False):
        table.relation(one, other)
    return held


def ring(table: Table, count: int) -> list[Id]:
    held = chain(table, count)
    table.relation(held[-1], held[0])
    return held


def wheel(table: Table, rim: int) -> list[Id]:
    """A ring, and one in the middle that everybody knows."""
    held = ring(table, rim)
    hub = table.party("Naaf")
    for one in held:
        table.relation(hub, one)
    return [*held, hub]


def with_outsider(table: Table) -> None:
    chain(table, 3)
    table.party("Apart")


def outsider_in_a_group(table: Table) -> None:
    chain(table, 3)
    table.add("add_group", name="Kern", members=[table.party("Apart")])


def two_rings_on_a_line(table: Table) -> None:
    one, other = ring(table, 3), [table.party(f"Ver {number}") for number in range(3)]
    for here, there in ((0, 1), (1, 2), (2, 0)):
        table.relation(other[here], other[there])
    table.relation(one[0], other[0])


def leaf(table: Table) -> None:
    table.relation(ring(table, 3)[0], table.party("Blad"))


def coalition(count: int, *, beside: int) -> Build:
    def build(table: Table) -> None:
        held = parties(table, count + beside)
        for one, other in zip(held[:count], held[1:count], strict=False):
            table.relation(one, other, kind="coalition")

    return build


def seated(**scores: Any) -> Build:
    def build(table: Table) -> None:
        table.do("set_seat", ids=[table.party()], **scores)

    return build


def interests(*written: bool) -> Build:
    def build(table: Table) -> None:
        for held in written:
            party = table.party()
            if held:
                table.add("add_interest", seat=party, text="ruimte")

    return build


def line(**values: Any) -> Build:
    def build(table: Table) -> None:
        held = ring(table, 3)
        [key] = [table.relation(held[0], table.party("Vierde"))]
        table.relation(held[1], table.view().relations[key].target)
        table.do("set_relation", ids=[key], **values)

    return build


def kinds(*there: str) -> Build:
    def build(table: Table) -> None:
        for kind in there:
            table.party(kind, kind=kind)

    return build


BOARDS = {
    "apart": Boards(
        ("three in a chain, a fourth without a line", with_outsider),
        ("the same, the fourth in a group", outsider_in_a_group),
    ),
    "cut_points": Boards(
        ("two rings of three, joined by one line", two_rings_on_a_line),
        ("a ring of three, with one more tied to it", leaf),
    ),
    "bridges": Boards(
        ("two rings of three, joined by one line", two_rings_on_a_line),
        ("a ring of three, with one more tied to it", leaf),
    ),
    "coalitions": Boards(
        ("three tied by coalition, two beside them", coalition(3, beside=2)),
        ("three tied by coalition, nobody beside them", coalition(3, beside=0)),
    ),
    "influence_without_commitment": Boards(
        ("one with influence 4 and commitment 2", seated(influence=4, commitment=2)),
        ("one with influence 5 of whom commitment is not known", seated(influence=5)),
    ),
    "will_without_mandate": Boards(
        ("one with commitment 4 and mandate 2", seated(commitment=4, mandate=2)),
        ("one with commitment 4 and mandate 3", seated(commitment=4, mandate=3)),
    ),
    "unwritten_interests": Boards(
        ("of two parties one has an interest", interests(True, False)),
        ("of two parties neither has one", interests(False, False)),
    ),
    "tension_that_carries": Boards(
        ("tension 2 on a line of dependence", line(kind="depends_on", tension=2)),
        ("tension 2 on a weak line with ways around", line(strength=2, tension=2)),
    ),
    "between": Boards(
        ("a ring of eight, and one in the middle whom all know", lambda table: wheel(table, 8)),
        ("a ring of eight", lambda table: ring(table, 8)),
    ),
    "missing": Boards(
        ("an empty chair", lambda table: table.add("add_chair", words="Ouders")),
        ("three parties of three kinds", kinds("government", "network", "education")),
    ),
}
