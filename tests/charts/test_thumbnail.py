"""The small drawing of a board for lists: well-formed whatever is on the board, and without a word."""

import math
from xml.etree import ElementTree

import pytest

from tests.charts.test_picture import HOSTILE
from tests.support.boards import EDITOR, OWNER, Table, table_on
from workshop.charts.thumbnail import thumbnail
from workshop.charts.tokens import DARK, LIGHT

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def table() -> Table:
    return table_on()


def drawn(table: Table, member: str = OWNER, *, dark: bool = False) -> ElementTree.Element:
    return ElementTree.fromstring(thumbnail(table.view(member), dark))


def signs(svg: ElementTree.Element) -> int:
    return len(svg.findall(f"{SVG}circle")) + len(svg.findall(f"{SVG}polygon"))


def test_an_empty_board_is_a_table_with_its_rings(table: Table):
    svg = drawn(table)
    assert svg.tag == f"{SVG}svg" and signs(svg) == 0
    assert len(svg.findall(f"{SVG}ellipse")) == 5


def test_everybody_is_one_sign_and_every_relation_one_line(table: Table):
    parties = [table.party(kind=kind) for kind in table.board().kinds]
    people = [table.person(party=parties[0]), table.person()]
    table.relation(parties[0], people[1], tension=3)
    table.relation(parties[0], parties[1])
    svg = drawn(table)
    assert signs(svg) == len(parties) + len(people)
    strokes = [line.get("stroke") for line in svg.findall(f"{SVG}line")]
    assert strokes == [LIGHT["tension"], LIGHT["line"]]


def test_every_kind_has_a_shape_of_its_own(table: Table):
    table.do("add_names", parties=[{"id": table.new(), "name": "zonder soort"}])
    for kind in table.board().kinds:
        if kind != "other":
            table.party(kind=kind, angle=0.0, depth=0.5, commitment=1)
    shapes = {(shape.tag, shape.get("fill")) for shape in drawn(table) if shape.tag != f"{SVG}ellipse"}
    assert len(shapes) == len(table.board().kinds)


def test_300_parties_stay_within_the_drawing(table: Table):
    table.do("add_names", parties=[{"id": table.new(), "name": f"Partij {number}"} for number in range(300)])
    table.do("tidy")
    svg = drawn(table)
    assert signs(svg) == 300
    for circle in svg.findall(f"{SVG}circle"):
        x, y = (float(circle.get(name) or "nan") for name in ("cx", "cy"))
        assert math.isfinite(x) and abs(x) <= 120 and abs(y) <= 75


@pytest.mark.parametrize("name", HOSTILE)
def test_it_holds_no_word_of_the_board(table: Table, name: str):
    table.party(name)
    table.add("add_chair", words=name)
    table.do("set_board", name=f"x{name}", shared_task=name)
    svg = drawn(table)
    assert not "".join(svg.itertext()).strip()
    assert name not in thumbnail(table.view())


def test_dark_is_drawn_in_the_colours_of_the_dark(table: Table):
    table.party()
    light, dark = thumbnail(table.view()), thumbnail(table.view(), True)
    assert LIGHT["table"] in light and LIGHT["table"] not in dark
    assert DARK["table"] in dark and DARK["table"] not in light


def test_what_is_closed_is_not_drawn_for_others(table: Table):
    party, other = table.party(), table.party()
    table.relation(party, other)
    table.do("close", id=party)
    assert signs(drawn(table, OWNER)) == 2
    others = drawn(table, EDITOR)
    assert signs(others) == 1 and not others.findall(f"{SVG}line")
