"""Before and after: picture, table and question are made of one list; every mark is counted in the image."""

from tests.charts.test_svg import image, marks
from tests.support.boards import Table, table_on
from workshop.charts.what_if import changes, placed, question, what_if
from workshop.text import translator

_ = translator("nl")


def planned() -> tuple[Table, str, str]:
    table = table_on()
    party = table.party("Gemeente")
    table.party("LEF")
    table.do("set_contributions", cells=[{"party": party, "resource": key, "gives": 4} for key in ("money", "time")])
    return table, party, table.add("add_adjustment", title="Minder")


def test_only_words_are_no_picture():
    table, party, plan = planned()
    table.do("adjust_account", id=plan, party=party, gives="ruimte")
    view = table.view()
    assert what_if(view, view.adjustments[plan], width=900, dark=False, _=_) is None
    assert [(one.what, one.after) for one in changes(view, view.adjustments[plan], _)] == [("brengt", "ruimte")]


def test_every_mark_is_in_the_image_and_the_question_says_the_same():
    table, party, plan = planned()
    table.do("adjust_cell", id=plan, party=party, resource="money", gives=1)
    view = table.view()
    chart = what_if(view, view.adjustments[plan], width=900, dark=True, _=_)
    assert chart is not None
    assert len(marks(image(chart.to_dict(validate=True)), "symbol")) == 3, "one quiet, one before, one after"
    assert question(view, view.adjustments[plan], _).startswith("Gemeente brengt geld: nu 4, straks 1.")
    for width in (320, 900, 1300):
        places = placed(view, view.adjustments[plan], width, _)
        assert all(0 <= mark.after <= width for mark in places.marks)


def test_a_hope_moves_in_a_row_of_its_own_below_what_is_taken():
    table, party, plan = planned()
    table.do("set_contribution", party=party, resource="money", takes=2, hopes=4)
    table.do("adjust_cell", id=plan, party=party, resource="money", hopes=3)
    table.do("adjust_account", id=plan, party=party, hopes="rust")
    view = table.view()
    held = view.adjustments[plan]
    said = [(one.what, one.before, one.after) for one in changes(view, held, _)]
    assert said == [("hoopt te halen", "weet niet", "rust"), ("hoopt te halen geld", "4", "3")]
    places = placed(view, held, 900, _)
    [row] = [line for line in places.lines if line.label == "hoopt te halen geld"]
    [mark] = [mark for mark in places.marks if mark.y == row.y]
    assert (mark.before, mark.after) == (places.zero + 4 * places.unit, places.zero + 3 * places.unit)
    assert [mark.is_changed for mark in places.marks if mark.y != row.y] == [False, False, False], "the rest is quiet"
    assert what_if(view, held, width=900, dark=False, _=_) is not None
    assert view.accounts[party].contributions["money"].hopes == 4, "on a copy"
