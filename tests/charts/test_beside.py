"""Where two views differ: what is felt first, then words, then amounts that both know; always a question."""

from tests.support.boards import Table, table_on
from workshop.access.view import BoardView
from workshop.charts.beside import differences, eyes_label, question
from workshop.model.ledger import OWN
from workshop.text import translator

_ = translator("nl")


def two_views() -> tuple[Table, str, str, str]:
    table = table_on()
    one, other = table.party("Gemeente"), table.party("LEF")
    return table, one, other, table.add("add_view", who=other)


def asked(view: BoardView, eyes: str) -> list[str]:
    return [question(view, item, OWN, eyes, _) for item in differences(view, OWN, eyes, _)]


def test_what_is_felt_comes_first_then_words_then_amounts():
    table, one, other, eyes = two_views()
    for ledger, felt, gives, amount in ((OWN, "gives_more", "geld", 4), (eyes, "takes_more", "een plan", 1)):
        table.do("set_contribution", ledger=ledger, party=one, resource="money", gives=amount)
        table.do("set_account", ledger=ledger, id=one, gives=gives)
        table.do("set_account", ledger=ledger, id=other, felt_balance=felt)
    found = asked(table.view(), eyes)
    assert [line.split(":")[0] for line in found] == ["LEF", "Gemeente brengt", "Gemeente brengt geld"]
    assert all(line.endswith("?") for line in found)
    assert "4 (netwerkleider) en 1 (LEF)" in found[2]


def test_what_only_one_filled_in_is_no_difference():
    table, one, _other, eyes = two_views()
    table.do("set_account", id=one, gives="geld", felt_balance="even")
    table.do("set_contribution", party=one, resource="money", gives=5)
    table.do("set_contribution", ledger=eyes, party=one, resource="money", takes=0)
    assert not asked(table.view(), eyes)
    table.do("set_contribution", ledger=eyes, party=one, resource="money", gives=4)
    table.do("set_account", ledger=eyes, id=one, gives="GELD")
    assert not asked(table.view(), eyes), "one more or less, or a capital, is nothing to ask about"


def test_names_and_order_change_nothing_but_the_names():
    table, one, other, eyes = two_views()
    for ledger, felt in ((OWN, "even"), (eyes, "strained")):
        for party in (one, other):
            table.do("set_account", ledger=ledger, id=party, felt_balance=felt)
    before = differences(table.view(), OWN, eyes, _)
    table.do("rename", id=one, name="Aaa")
    assert differences(table.view(), OWN, eyes, _) == before
    assert [eyes_label(table.view(), key, _) for key in (OWN, eyes)] == ["netwerkleider", "LEF"]
