"""For every kind of observation a board on which it speaks, and one on which it is silent, by what docs/observations.md
calls them.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from tests.support.boards import Table, table_on
from workshop.insights import Scene
from workshop.model.base import Id

TODAY = date(2026, 11, 25)
Build = Callable[[Table], Any]


class Boards(NamedTuple):
    """What each is called in the table, and how it is laid."""

    speaks: tuple[str, Build]
    silent: tuple[str, Build]


def scene_of(build: Build) -> Scene:
    table = table_on()
    build(table)
    return Scene(table.view(), TODAY)


def parties(table: Table, count: int, **values: Any) -> list[Id]:
    return [table.party(f"Partij {number}", **values) for number in range(1, count + 1)]


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


def steps_and_moment(*, tied: bool) -> Build:
    def build(table: Table) -> None:
        prepared = table.add("add_step", title="Start", state="done")
        table.add("add_step", title="Vervolg", state="done")
        more: dict[str, Any] = {"step": prepared} if tied else {}
        table.add("add_moment", title="Koffie", **more)

    return build


def moments_on(*days: str) -> Build:
    def build(table: Table) -> None:
        for day in days:
            table.add("add_moment", title=day, when=day)

    return build


def planned(plan: str, real: str) -> Build:
    def build(table: Table) -> None:
        key = table.add("add_step", title="Start", planned=plan)
        table.do("set_step", id=key, actual=real, state="done")

    return build


def wings(*seen: int, on_stage: int) -> Build:
    """Three moments with these parties, and a step with the first of them all."""

    def build(table: Table) -> None:
        held = parties(table, 4)
        for _ in range(3):
            key = table.add("add_moment", title="Koffie")
            table.do("set_moment", id=key, who=[held[number] for number in seen])
        step = table.add("add_step", title="Start")
        table.do("set_step", id=step, who=held[:on_stage])

    return build


def moments_with_effect(count: int) -> Build:
    def build(table: Table) -> None:
        step = table.add("add_step", title="Start")
        for _ in range(count):
            table.do("set_moment", id=table.add("add_moment", title="Koffie", step=step), effects=["connect"])

    return build


def committed(*said: int) -> Build:
    def build(table: Table) -> None:
        held = parties(table, 3)
        key = table.add("add_step", title="Start")
        table.do("set_step", id=key, who=held, committed=[held[number] for number in said])

    return build


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


BOARDS: dict[str, Boards] = {
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
    "unprepared_steps": Boards(
        ("two steps taken, a moment made one possible", steps_and_moment(tied=True)),
        ("two steps taken, a moment that is tied to none", steps_and_moment(tied=False)),
    ),
    "long_silence": Boards(
        ("moments in January and in September", moments_on("2026-01-10", "2026-09-10")),
        ("moments in January, March and May", moments_on("2026-01-10", "2026-03-10", "2026-05-10")),
    ),
    "plan_and_reality": Boards(
        ("a step planned for April that came in June", planned("2026-04-10", "2026-06-10")),
        ("a step planned for April, the tenth, that came in April", planned("2026-04-10", "2026-04")),
    ),
    "never_in_the_wings": Boards(
        ("three moments with one party, a step with two", wings(0, on_stage=2)),
        ("three moments with two parties, a step with the same", wings(0, 1, on_stage=2)),
    ),
    "wings_brought": Boards(
        ("two moments with an effect that made a step possible", moments_with_effect(2)),
        ("one such moment", moments_with_effect(1)),
    ),
    "not_committed": Boards(
        ("a step with three, one of whom said yes", committed(0)),
        ("a step with three, none of whom said yes yet", committed()),
    ),
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
    "wings_without_seat": Boards(
        ("moments with three parties, a step with two", wings(0, 1, 2, on_stage=2)),
        ("moments with two parties, a step with the same", wings(0, 1, on_stage=2)),
    ),
    "carries_much": Boards(
        ("one gives 4 of two things and takes 1", cells({"time": (4, 1), "staff": (5, 0)})),
        ("one gives 4 of two things, what it takes is not known", cells({"time": (4, None), "staff": (5, None)})),
    ),
}
