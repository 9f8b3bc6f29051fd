"""The page for a partner: only what was ticked, nothing closed, no costs, nothing of others, every text as text."""

import pytest

from tests.support.boards import OWNER, Table, actor, table_on
from workshop.access.view import BoardView, seen_by
from workshop.exports.agreement import Part, article, chosen, lines, offered, page
from workshop.model.board import Language
from workshop.ui.panels.handover import FONTS


@pytest.fixture
def table() -> Table:
    return table_on()


def held(table: Table) -> BoardView:
    return seen_by(table.store.read(table.id), actor(OWNER), on_wall=True)


def said(parts: tuple[Part, ...]) -> str:
    return "\n".join(line for part in parts for line in part.lines.values())


def test_costs_and_closed_lines_are_never_offered(table: Table):
    cost = table.add("add_line", sort="cost", text="slecht slapen")
    table.do("open_up", id=cost)
    table.add("add_line", sort="may_expect", text="voorbereiding")
    closed = table.add("add_line", sort="may_expect", text="geheim")
    table.do("close", id=closed)
    assert said(offered(held(table), None, "nl")) == "voorbereiding"


def test_a_partner_reads_nothing_about_another(table: Table):
    mine, other = table.party("Gemeente"), table.party("School")
    for party, text in ((mine, "de ruimte"), (other, "het rooster")):
        table.add("add_responsibility", text=text)
        key = next(key for key, item in held(table).contract.responsibilities.items() if item.text == text)
        table.do("set_responsibility", id=key, now=party, should=party)
        table.do("set_agreement", key=party, state="agreed", how=f"over {text}")
    words = said(offered(held(table), mine, "nl"))
    assert "de ruimte" in words and "het rooster" not in words and "School" not in words
    assert "het rooster" in said(offered(held(table), None, "nl")), "the table hears it all"


def test_only_what_is_ticked_comes_along(table: Table):
    kept = table.add("add_line", sort="may_expect", text="voorbereiding")
    table.add("add_line", sort="may_expect", text="aanwezig zijn")
    parts = offered(held(table), None, "nl")
    assert chosen(parts, set()) == ()
    assert said(chosen(parts, {("may_expect", kept)})) == "voorbereiding"


def test_every_text_is_text(table: Table):
    party = table.party("<b>LEF</b>")
    table.add("add_line", sort="may_expect", text="<script>1</script>")
    made = article(lines(held(table), party, offered(held(table), party, "nl"), "nl"), "nl")
    assert "<script>" not in made and "<b>" not in made and "&lt;script&gt;" in made


@pytest.mark.parametrize(
    ("language", "title"), [("nl", "Dit kun je van mij verwachten"), ("en", "What you may expect of me")]
)
def test_the_page_is_in_the_chosen_language_and_needs_no_network(table: Table, language: Language, title: str):
    table.add("add_line", sort="may_expect", text="voorbereiding")
    parts = offered(held(table), None, language)
    made = page(lines(held(table), None, parts, language), language, FONTS).decode()
    assert f"<h2>{title}</h2>" in made
    assert f'<html lang="{language}">' in made and "http" not in made and "size:A4" in made
