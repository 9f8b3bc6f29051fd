"""Boards on which what stands out in give and take speaks, or is silent."""

from typing import Any

from tests.insights.boards.laying import Boards, Build, parties
from tests.support.boards import Table


def accounts(*held: dict[str, Any]) -> Build:
    def build(table: Table) -> None:
        for values in held:
            table.do("set_account", id=table.party(), **values)

    return build


def cells(*held: dict[str, tuple[int | None, int | None]]) -> Build:
    """By party: of each resource what it gives and takes."""

    def build(table: Table) -> None:
        for given in held:
            party = table.party()
            for resource, (gives, takes) in given.items():
                table.do("set_contribution", party=party, resource=resource, gives=gives, takes=takes)

    return build


def stakes(*written: bool) -> Build:
    def build(table: Table) -> None:
        for held in written:
            table.do("set_seat", ids=[table.party()], stake="de school" if held else "")

    return build


def two_views(*more: int | None) -> Build:
    """One amount and one feeling apart for one's own eyes, or what else is given: amounts through other eyes."""

    def build(table: Table) -> None:
        one, other = parties(table, 2)
        eyes = table.add("add_view", who=other, closed=False)
        for resource, amount in zip(("time", "money"), more, strict=True):
            table.do("set_contribution", party=one, resource=resource, gives=1)
            table.do("set_contribution", ledger=eyes, party=one, resource=resource, gives=amount)

    return build


def symptom_at(*filled: bool) -> Build:
    """Seen at the first; of whom give and take is filled in."""

    def build(table: Table) -> None:
        held = parties(table, len(filled))
        table.add("add_symptom", kind="withdrawal", who=[held[0]], closed=False)
        for party, is_filled in zip(held, filled, strict=True):
            if is_filled:
                table.do("set_account", id=party, gives="tijd")

    return build


def hope(takes: int, hopes: int, *, seen: bool = False) -> Build:
    def build(table: Table) -> None:
        party = table.party()
        table.do("set_contribution", party=party, resource="money", takes=takes, hopes=hopes)
        if seen:
            table.add("add_symptom", kind="hassle", who=[table.person("Directeur", party=party)], closed=False)

    return build


BOARDS = {
    "one_side": Boards(
        ("two parties, one of which only brings", accounts({"gives": "tijd"}, {"gives": "geld", "takes": "rust"})),
        ("two parties that bring and hope", accounts({"gives": "tijd", "hopes": "rust"}, {"gives": "a", "takes": "b"})),
    ),
    "felt_uneven": Boards(
        (
            "two parties, felt to give more and to be strained",
            accounts({"felt_balance": "gives_more"}, {"felt_balance": "strained"}),
        ),
        ("one felt even, one not known", accounts({"felt_balance": "even"}, {})),
    ),
    "autonomy_and_expertise": Boards(
        (
            "one hands in autonomy 4, one brings knowledge 3 and autonomy 1",
            cells({"autonomy": (4, None)}, {"autonomy": (1, None), "knowledge": (3, None)}),
        ),
        (
            "one hands in autonomy 4, of the other it is not known",
            cells({"autonomy": (4, None)}, {"knowledge": (5, None)}),
        ),
    ),
    "unequal_stakes": Boards(
        ("of three parties one has its stake written", stakes(True, False, False)),
        ("of three parties none has", stakes(False, False, False)),
    ),
    "views_apart": Boards(
        ("two views, two amounts of one party two apart", two_views(3, 3)),
        ("two views, one amount two apart, of the other it is not known", two_views(3, None)),
    ),
    "symptom_without_figure": Boards(
        ("something seen at one of whom nothing is filled in, of another it is", symptom_at(False, True)),
        ("something seen at one, of nobody anything is filled in", symptom_at(False, False)),
    ),
    "figures_without_symptom": Boards(
        ("one takes 1 and hopes for 4 of the same", hope(1, 4)),
        ("the same, with something seen at somebody of theirs", hope(1, 4, seen=True)),
    ),
}
