"""Boards on which what stands out in one's place speaks, or is silent."""

from tests.insights.boards.laying import Boards, Build, parties
from tests.support.boards import Table


def lines(*sorts: str) -> Build:
    def build(table: Table) -> None:
        for sort in sorts:
            table.add("add_line", sort=sort, text="een regel")

    return build


def agreed(*states: str) -> Build:
    def build(table: Table) -> None:
        lines("may_expect")(table)
        for key, state in zip(["table", *parties(table, 2)], states, strict=False):
            table.do("set_agreement", key=key, state=state)

    return build


def carried(now: str, *, by_other: bool = True) -> Build:
    def build(table: Table) -> None:
        party = table.party()
        key = table.add("add_responsibility", text="de agenda")
        table.do("set_responsibility", id=key, now=now, should=party if by_other else None)

    return build


def laid_back(*came_back: bool) -> Build:
    def build(table: Table) -> None:
        party, key = table.party(), table.add("add_responsibility", text="de agenda")
        for again in came_back:
            once = table.add("lay_back", responsibility=key, to=party, when="2026-03")
            table.do("set_laid_back", responsibility=key, id=once, mine_again="2026-04" if again else None)

    return build


BOARDS = {
    "nothing_not_expected": Boards(
        ("two lines, none in what I am not of", lines("may_expect", "added_value")),
        ("two lines, one of them in what I am not of", lines("may_expect", "may_not_expect")),
    ),
    "never_talked_through": Boards(
        ("a line; talked about with the table and not with two parties", agreed("talked")),
        ("a line; not talked about with anybody yet", agreed("not_yet")),
    ),
    "theirs_with_me": Boards(
        ("one responsibility of a party, which lies with me", carried("me")),
        ("one that lies with me, and of whom it is is not known", carried("me", by_other=False)),
    ),
    "came_back_to_me": Boards(
        ("laid back twice, mine again twice", laid_back(True, True)),
        ("laid back twice, mine again once", laid_back(True, False)),
    ),
}
