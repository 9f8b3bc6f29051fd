"""The page of the ugly photo: three questions, a curtain, lines, the table, the end of it."""

from datetime import timedelta

import pytest

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.access.view import BoardView

HOPE = "dat het eindelijk gezegd is"


@pytest.fixture
def page(house: House, screen: Screen) -> Screen:
    house.party("Gemeente")
    return screen.opens("lelijk", house.board)


def opens(page: Screen, hope: str = HOPE) -> Screen:
    page.app.text_area(key="sb_ugly_hope").set_value(hope)
    return page.clicks("sb_ugly_open_it")


def adds(page: Screen, text: str) -> Screen:
    page.app.text_input(key="sb_field_add_ugly_line").set_value(text)
    return page.clicks("sb_add_ugly_line_make")


def seen(house: House) -> BoardView:
    return house.service.ugly(house.board, house.owner.actor)


def shown(page: Screen) -> str:
    """All that the page sends to its browser."""
    return "".join(str(element.proto) for element in page.app.main)


def passes(house: House, **by: float) -> None:
    now = house.service.store.now
    house.service.store.now = lambda: now() + timedelta(**by)


def test_it_asks_for_whom_how_long_and_what_one_hopes(house: House, page: Screen):
    assert any("Hier ligt nog niets" in line for line in page.lines)
    page.chooses("sb_ugly_audience", "other")
    page.app.text_input(key="sb_ugly_whom").set_value("de coach")
    page.chooses("sb_ugly_minutes", 5)
    opens(page)
    opening = seen(house).opening
    assert opening is not None and (opening.hope, opening.audience_words) == (HOPE, "de coach")
    [strip] = [line for line in page.lines if "vanzelf dicht" in line]
    assert strip.startswith("Open voor de coach.") and strip.endswith(f"Je hoopt: {HOPE}")


def test_lines_are_added_mended_and_taken_off(house: House, page: Screen):
    adds(opens(page), "Niemand gelooft hierin")
    [key] = seen(house).lines
    page.fills(f"sb_field_photos_ugly_lines_{key}_text", "Niemand gelooft er nog in")
    assert seen(house).lines[key].text == "Niemand gelooft er nog in"
    field = page.field(f"sb_field_photos_ugly_lines_{key}_text")
    assert field is not None and field["photo"] == "ugly"
    page.clicks(f"sb_remove_{key}")
    assert not seen(house).lines


@pytest.mark.parametrize("end", ["by itself", "now"])
def test_once_closed_the_page_holds_nothing_of_it(house: House, page: Screen, end: str):
    adds(opens(page), "Niemand gelooft hierin")
    assert "Niemand gelooft hierin" in shown(page)
    if end == "now":
        page.clicks("sb_ugly_close")
    else:
        passes(house, minutes=15)
        page.drawn()
    assert any("De lelijke foto is dicht" in line for line in page.lines)
    assert "Niemand gelooft" not in shown(page) and HOPE not in shown(page)
    for other in ("foto", "tijdlijn", "balans", "bord", "standen", "muur"):
        text = shown(page.opens(other, house.board))
        assert "Niemand gelooft" not in text and HOPE not in text
    opens(page.opens("lelijk", house.board))
    assert "Niemand gelooft hierin" in shown(page)


def test_no_other_page_tells_of_it_while_it_is_open(house: House, page: Screen):
    adds(opens(page), "Niemand gelooft hierin")
    for other in ("foto", "tijdlijn", "balans", "bord", "standen", "muur"):
        text = shown(page.opens(other, house.board))
        assert "Niemand gelooft" not in text and HOPE not in text


def test_a_seat_a_relation_and_a_chair_have_their_panel_there(house: House, page: Screen):
    [party] = house.view().parties
    other = house.party("LEF")
    opens(page)
    line = house.add("relate", photo="ugly", source=party, target=other)
    chair = house.add("add_chair", photo="ugly", words="Wie wegblijft")
    page.selects(party)
    page.drawn().unfolds(f"sb_more_{party}")
    assert {field["photo"] for field in page.fields} == {"ugly"}
    assert page.field(f"sb_field_parties_{party}_name") is None, "who it is is the board's"
    assert not {f"sb_remove_{party}", f"sb_close_{party}"} & set(page.buttons)
    page.fills(f"sb_field_photos_ugly_seats_{party}_note", "trekt aan de touwtjes")
    page.app.text_input(key=f"sb_field_add_ugly_interest_{party}").set_value("wint bij uitstel")
    page.clicks(f"sb_add_ugly_interest_{party}_make")
    page.selects(line)
    page.drawn().chooses(f"sb_field_photos_ugly_relations_{line}_tension", 3)
    page.selects(party, other)
    page.drawn().chooses("sb_field_photos_ugly_seats_several_commitment", 1)
    page.selects(chair)
    page.drawn().clicks(f"sb_remove_{chair}")
    page.selects()
    view = seen(house)
    assert (view.seats[party].note, view.seats[other].commitment, view.chairs) == ("trekt aan de touwtjes", 1, {})
    assert [held.text for held in view.backpack_of(party).values()] == ["wint bij uitstel"]
    assert view.relations[line].tension == 3
    assert house.view().seats[party].note == "" and not house.view().relations


def test_laid_on_the_table_it_is_a_closed_moment(house: House, page: Screen):
    adds(opens(page), "Niemand gelooft hierin")
    page.app.toggle(key="sb_ugly_with_lines").set_value(True)
    page.app.text_input(key="sb_field_add_ugly_laid").set_value("Gezegd wat er speelt")
    page.clicks("sb_add_ugly_laid_make")
    [moment] = house.view().moments.values()
    assert (moment.title, moment.meaning) == ("Gezegd wat er speelt", "Niemand gelooft hierin")
    assert moment.closed_to == house.owner.member
    assert "Het staat op je tijdlijn, achter het gordijn." in page.lines


def test_it_is_destroyed_after_being_asked_once(house: House, page: Screen):
    adds(opens(page), "Niemand gelooft hierin")
    page.clicks("sb_ugly_destroy")
    page.clicks("sb_ugly_leave")
    assert seen(house).lines
    page.clicks("sb_ugly_destroy")
    page.clicks("sb_ugly_destroy_it")
    assert not house.service.has_ugly(house.board, house.owner.actor)
    assert page.notices == ["De lelijke foto is vernietigd. Op dit bord is er niets van over."]
    assert "sb_ugly_destroy" not in page.buttons


def test_each_has_their_own_and_who_may_only_look_has_none(house: House, page: Screen):
    adds(opens(page), "Niemand gelooft hierin")
    house.invite("editor")
    page.comes_as("adviseur")
    page.drawn()
    assert any("Hier ligt nog niets" in line for line in page.lines) and "Niemand gelooft" not in shown(page)
    house.invite("viewer", "kijker")
    page.comes_as("kijker")
    page.drawn()
    assert "sb_ugly_open_it" not in page.buttons and "Niemand gelooft" not in shown(page)
    ways = [link.proto.page for link in page.opens("foto", house.board).app.get("page_link")]
    assert "lelijk" not in ways
    page.comes_as("adviseur")
    assert "lelijk" in [link.proto.page for link in page.drawn().app.get("page_link")]
