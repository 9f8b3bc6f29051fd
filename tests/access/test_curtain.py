"""A curtain shows when something was, and nothing else, until its owner opens it."""

from tests.support.boards import OWNER, table_on
from workshop.access.curtain import behind_curtain, curtained


def test_of_a_closed_moment_only_its_time_is_left_until_its_curtain_is_opened():
    table = table_on()
    party = table.party("LEF")
    step = table.add("add_step", title="Startbijeenkomst")
    moment = table.add("add_moment", title="Zilvervos", kind="backroom", when="2026-03", step=step, closed=True)
    table.do("set_moment", id=moment, who=[party], meaning="achterdeur", effects=["repair"])
    told = table.add("add_moment", title="Voor iedereen", kind="coffee")
    view = table.view()
    shut = curtained(view, None, "gesloten").moments
    assert shut[told] == view.moments[told]
    assert shut[moment].model_dump(exclude_defaults=True) == {
        "title": "gesloten",
        "when": "2026-03",
        "closed_to": OWNER,
    }
    assert curtained(view, moment, "gesloten").moments == view.moments
    assert behind_curtain(view, None) == {moment} and not behind_curtain(view, moment)
