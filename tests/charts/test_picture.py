"""The picture of a board: what is on it, in whose eyes, and that a hostile name is text like any other."""

import json

import pytest

from tests.support.boards import EDITOR, OWNER, VIEWER, Table, board_with, ident, table_on
from workshop.charts.picture import picture
from workshop.charts.tokens import THEME
from workshop.model.board import Party
from workshop.model.photo import Relation, Seat
from workshop.text import translator

_ = translator("nl")
HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "a\u0000b\u202ec", "&amp;", "'); DROP TABLE"]


@pytest.fixture
def table() -> Table:
    return table_on()


def test_a_party_is_drawn_as_it_is_seen(table: Table):
    party = table.party("Gemeente Leiden", kind="government", commitment=4, influence=5, angle=1.0, depth=0.25)
    table.add("add_interest", seat=party, text="ruimte")
    node = picture(table.view(), _)["nodes"][party]
    expected = {
        "id": party, "label": "Gemeente Leiden", "shape": "square", "sign": "square", "type": "party", "number": 1,
        "kind": "government", "commitment": 4, "influence": 5, "autonomy": None, "mandate": None, "angle": 1.0,
        "depth": 0.25, "party": None, "closed": False, "interests": 1, "color": None,
    }  # fmt: skip
    assert {name: node[name] for name in expected} == expected


def test_a_person_has_the_kind_of_its_party_and_a_sign_of_its_own(table: Table):
    party = table.party("Gemeente", kind="government")
    ours, alone = table.person("Wethouder", party=party), table.person("Bewoner")
    nodes = picture(table.view(), _)["nodes"]
    assert (nodes[ours]["kind"], nodes[ours]["party"], nodes[ours]["sign"]) == ("government", party, "person")
    assert (nodes[alone]["kind"], nodes[alone]["party"], nodes[alone]["sign"]) == (None, None, "person")


def test_an_edge_has_the_line_of_its_kind_and_its_own_words(table: Table):
    one, two = table.party("Gemeente"), table.party("LEF")
    money = table.relation(one, two, kind="money", strength=3, tension=None)
    other = table.relation(one, two, kind="other", words="leent mensen uit")
    edges = picture(table.view(), _)["edges"]
    assert (edges[money]["line"], edges[money]["direction"], edges[money]["strength"]) == ("dash", "to", 3)
    assert edges[money]["tension"] is None and edges[money]["label"] == ""
    assert (edges[other]["line"], edges[other]["label"]) == ("dash_dot", "leent mensen uit")
    assert (edges[other]["from"], edges[other]["to"]) == (one, two)


def test_many_relations_between_the_same_two_are_all_there(table: Table):
    one, two = table.party("Gemeente"), table.party("LEF")
    made = {table.relation(one, two, kind=kind) for kind in ("money", "works_with", "money")}
    made.add(table.relation(two, one))
    assert picture(table.view(), _)["edges"].keys() == made


def test_kinds_speak_the_language_of_the_screen_or_the_owners_own(table: Table):
    table.do("set_kind", key="network", label="samenwerkingsverband")
    dutch, english = (picture(table.view(), translator(language)) for language in ("nl", "en"))
    assert dutch["kinds"]["government"]["label"] == "overheid"
    assert english["kinds"]["government"]["label"] == "government"
    assert english["kinds"]["network"]["label"] == "samenwerkingsverband"
    assert dutch["theme"] == THEME


def test_a_viewer_may_look_and_is_told_so(table: Table):
    table.party()
    assert [picture(table.view(member), _)["may_edit"] for member in (OWNER, EDITOR, VIEWER)] == [True, True, False]
    assert picture(table.view(VIEWER), _)["me"] == VIEWER


def test_others_see_nothing_of_what_is_closed_not_even_a_count(table: Table):
    party, other = table.party("Gemeente"), table.party("LEF")
    secret = table.party("Geheim")
    edge = table.relation(party, secret)
    group = table.add("add_group", name="Stuurgroep", members=[party, secret])
    interest = table.add("add_interest", seat=other, text="stil belang")
    table.do("close", id=secret)
    table.do("close", id=interest)
    drawn = picture(table.view(EDITOR), _)
    assert not [key for key in (secret, edge, interest, "Geheim", "stil belang") if key in json.dumps(drawn)]
    assert drawn["nodes"][other]["interests"] == 0 and drawn["groups"][group]["members"] == [party]
    own = picture(table.view(OWNER), _)
    assert own["nodes"][secret]["closed"] is True and own["nodes"][secret]["number"] is None
    assert own["nodes"][other]["interests"] == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_text_whatever_it_says(table: Table, name: str):
    party = table.party(name)
    table.do("set_board", shared_task=name)
    drawn = json.loads(json.dumps(picture(table.view(), _)))
    assert drawn["nodes"][party]["label"] == table.board().parties[party].name
    assert "title" not in drawn["nodes"][party], "vis-network draws titles as markup"


def test_300_parties_and_1500_relations_are_drawn():
    everybody = [ident(10_000 + number) for number in range(300)]
    board = board_with(
        parties={key: Party(name="Partij", number=number) for number, key in enumerate(everybody, 1)},
        seats={key: Seat() for key in everybody},
        relations={
            ident(20_000 + number): Relation(source=everybody[number % 300], target=everybody[(number * 7 + 1) % 300])
            for number in range(1_500)
        },
    )
    drawn = picture(table_on(board=board).view(), _)
    assert (len(drawn["nodes"]), len(drawn["edges"])) == (300, 1_500)
