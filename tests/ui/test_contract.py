"""The page of one's place: names, lists, agreements, and whatever can go wrong in a sentence."""

from typing import Any

import pytest
from streamlit.testing.v1.element_tree import Element

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.model.contract import CIRCLE, LEADS_TO, LISTS
from workshop.text import translator
from workshop.text.contract_words import list_labels
from workshop.text.refusals import sentence
from workshop.ui.components import plane as plane_of
from workshop.ui.components.plane import marks
from workshop.ui.layout import as_label

_ = translator("nl")


@pytest.fixture
def page(house: House, screen: Screen) -> Screen:
    return screen.opens("plek", house.board)


def add(page: Screen, what: str, words: str) -> None:
    page.app.text_input(key=f"sb_field_add_{what}").set_value(words)
    page.clicks(f"sb_add_{what}_make")


def button(page: Screen, key: str) -> str:
    return str(page.app.button(key=key).label)


def test_what_one_is_not_of_is_asked_first(page: Screen):
    titles = [list_labels(_)[sort] for sort in LISTS]
    shown = [line for line in page.lines if line in titles]
    assert shown[::2] == shown[1::2] == titles, "once for a wide screen, once to fold on a phone"
    assert titles[0] == "Waar ik niet van ben"


def test_several_names_and_one_of_its_own(house: House, page: Screen):
    page.chooses("sb_field_contract_roles", ["connector", "quartermaster"])
    assert house.view().contract.roles == ("connector", "quartermaster")
    add(page, "role_name", "bruggenbouwer")
    [own] = [key for key, name in house.view().role_names.items() if name.label]
    assert house.view().contract.roles == ("connector", "quartermaster", own)
    assert page.value("sb_field_add_role_name") == ""


def test_a_line_is_added_mended_and_taken_off(house: House, page: Screen):
    add(page, "may_not_expect", "Dat ik *namens* jou beslis")
    [key] = house.view().contract.lines
    assert button(page, f"sb_say_{key}") == "Dat ik \\*namens\\* jou beslis", "text, never markup"
    page.clicks(f"sb_say_{key}")
    page.fills(f"sb_field_contract_lines_{key}_text", "Dat ik beslis")
    assert house.view().contract.lines[key].text == "Dat ik beslis"
    page.clicks(f"sb_done_{key}")
    assert button(page, f"sb_say_{key}") == "Dat ik beslis"
    page.clicks(f"sb_say_{key}").clicks(f"sb_remove_{key}")
    assert not house.view().contract.lines


def test_what_it_costs_is_private_until_laid_on_the_table(house: House, page: Screen, monkeypatch):
    guest = house.invite("editor", "adviseur")
    add(page, "cost", "Slecht slapen")
    [key] = house.view().contract.lines
    assert "alleen jij ziet dit" in button(page, f"sb_say_{key}")
    theirs = Screen(house, monkeypatch, guest.browser).opens("plek", house.board)
    assert f"sb_say_{key}" not in theirs.buttons
    page.comes_as("owner")
    page.clicks(f"sb_say_{key}").clicks(f"sb_close_{key}")
    assert house.view(guest).contract.lines[key].text == "Slecht slapen"


def test_nothing_written_is_said_and_nothing_comes(house: House, page: Screen):
    add(page, "strength", "  ")
    assert not house.view().contract.lines and page.notices == [sentence("empty", _)]


def test_agreeing_asks_when_and_how(house: House, page: Screen):
    party = house.party("LEF")
    page.drawn()
    assert "Nog niet besproken: De tafel als geheel, LEF." in page.lines
    page.chooses(f"sb_stands_{party}", "talked")
    page.fills(f"sb_field_contract_agreements_{party}_when", "voorjaar 2026")
    page.fills(f"sb_field_contract_agreements_{party}_how", "In een wandeling")
    agreed = house.view().contract.agreements[party]
    assert (agreed.state, agreed.when, agreed.how) == ("talked", "2026-spring", "In een wandeling")
    assert "Nog niet besproken: De tafel als geheel." in page.lines
    assert "voorjaar 2026: In een wandeling" in page.lines
    page.chooses("sb_stands_table", "agreed")
    assert "Je hebt het er met iedereen over gehad." in page.lines


def test_many_open_ones_are_counted(house: House, page: Screen):
    for number in range(9):
        house.party(f"Partij {number}")
    page.drawn()
    open_ones = ", ".join(f"Partij {number}" for number in range(4))
    assert f"Nog niet besproken: De tafel als geheel, {open_ones}, nog 5." in page.lines


def test_a_party_is_added_renamed_and_taken_off_here_too(house: House, page: Screen):
    add(page, "party", "Hogeschool")
    [key] = house.view().parties
    page.clicks(f"sb_with_{key}").fills(f"sb_field_parties_{key}_name", "Hogeschool Leiden")
    assert house.view().parties[key].name == "Hogeschool Leiden"
    house.add("add_spot", who=key, across=0.2, up=0.8)
    page.clicks(f"sb_remove_{key}")
    assert not house.view().parties and f"sb_with_{key}" not in page.buttons
    house.do("undo")
    assert house.view().contract.others


def test_who_may_only_look_sees_lines_and_nothing_to_add(house: House, monkeypatch):
    line = house.add("add_line", sort="may_expect", text="Dat ik zeg wat ik zie")
    viewer = house.invite("viewer", "wand")
    screen = Screen(house, monkeypatch, viewer.browser).opens("plek", house.board)
    assert screen.app.button(key=f"sb_say_{line}").disabled
    assert not [key for key in screen.buttons if key.startswith("sb_add_")]


def test_the_plane_is_told_what_this_viewer_may_see(house: House):
    guest = house.invite("editor", "adviseur")
    party = house.party("LEF")
    house.do("stand_at", stand="wished", across=0.7, up=0.3)
    house.do("stand_at", stand="now", across=0.2, up=0.9)
    house.add("add_spot", who=party, across=0.5, up=0.5)
    house.add("add_spot", words="de wethouder", across=0.1, up=0.1, closed=True)
    assert [mark["id"] for mark in marks(house.view())][:2] == ["now", "wished"]
    assert [mark.get("name") for mark in marks(house.view())][2:] == ["LEF", "de wethouder"]
    assert [mark.get("name") for mark in marks(house.view(guest))][2:] == ["LEF"]


@pytest.mark.parametrize("text", ["**vet**", "[x](y)", "$a$", ":material/delete:", "1. een", "<b>", "a\\*b", "# kop"])
def test_a_label_is_text(text: str):
    escaped = as_label(text)
    assert escaped.replace("\\", "") == text.replace("\\", "") and escaped != text


def test_a_partner_who_goes_leaves_what_they_carried_to_nobody_known(house: House):
    party = house.party("LEF")
    item = house.add("add_responsibility", text="De agenda")
    house.do("set_responsibility", id=item, now="me", should=party)
    house.add("lay_back", responsibility=item, to=party)
    house.do("remove", ids=[party])
    held = house.view().contract.responsibilities[item]
    assert (held.now, held.should, [once.to for once in held.laid_back.values()]) == ("me", None, [None])
    house.do("undo")
    assert house.view().contract.responsibilities[item].should == party


def test_what_is_folded_says_how_much_is_in_it(house: House, page: Screen):
    house.add("add_responsibility", text="De agenda")
    page.drawn()
    assert {fold.label for fold in page.app.expander} >= {"Wie draagt wat?", "Op je handen zitten"}
    assert "1 opgeschreven" in page.lines


def test_on_somebody_elses_screen_the_leader_is_called_by_their_name(house: House, screen: Screen, monkeypatch: Any):
    key = house.add("add_responsibility", text="De agenda")
    house.do("set_responsibility", id=key, now="me")
    told: list[dict[str, str]] = []
    monkeypatch.setattr(plane_of, "hosted", lambda _name, *, data, **_more: told.append(data["texts"]))
    leader = house.view().leader
    for browser, who in ((None, "ik"), (house.invite("editor", "collega").browser, leader)):
        if browser:
            screen.comes_as(browser)
        page = screen.opens("plek", house.board).unfolds("sb_fold_carry")
        assert any(line.startswith(f"Nu: {who}.") for line in page.lines)
    assert list(dict.fromkeys(texts["now"] for texts in told if "now" in texts)) == [
        "Hier sta ik nu",
        f"Waar {leader} nu staat",
    ]


def test_the_circle_leads_back_to_taking_more():
    assert [*LEADS_TO] == [*CIRCLE] and LEADS_TO["harder"] == "takes_over"
    round_ = {here for here in CIRCLE for there in LEADS_TO.values() if here == there}
    assert "connected" not in round_, "feeling connected is how one comes in, not where it leads"


def test_on_the_page_for_a_partner_comes_only_what_is_ticked(house: House, page: Screen):
    add(page, "may_expect", "Voorbereiding")
    [key] = house.view().contract.lines
    page.clicks("sb_handover_turn")
    tick = page.app.checkbox(key=f"sb_along_table_may_expect_{key}")
    assert tick.label == "Voorbereiding" and tick.value is False
    assert not page.app.get("download_button"), "nothing was ticked, so nothing leaves"
    tick.check().run()
    assert len(page.app.get("download_button")) == 2
    page.clicks("sb_handover_turn")
    assert not page.app.get("download_button")


def downloads(page: Screen) -> list[str]:
    return [button.label for button in page.app.get("download_button") if isinstance(button, Element)]


def test_longer_than_a_page_is_said_and_what_is_off_it_and_there_is_no_pdf_until_it_fits(house: House, page: Screen):
    for number in range(2):
        add(page, "may_expect", f"{number} " + "voorbereiding " * 140)
    page.clicks("sb_handover_turn")
    page.clicks("sb_handover_all")
    assert [line for line in page.lines if line.endswith("regels te veel")]
    assert [line for line in page.lines if line.startswith("Nu net buiten de pagina: ‘1 voorbereiding")]
    assert downloads(page) == ["Download de pagina"]
    page.app.checkbox(key=f"sb_along_table_may_expect_{list(house.view().contract.lines)[1]}").uncheck().run()
    assert "Het past op één pagina." in page.lines
    assert "Download als PDF" in downloads(page)


def test_only_the_owner_hands_it_over(house: House, page: Screen, monkeypatch):
    assert "sb_handover_turn" in page.buttons
    theirs = Screen(house, monkeypatch, house.invite("editor", "adviseur").browser).opens("plek", house.board)
    assert "sb_handover_turn" not in theirs.buttons
