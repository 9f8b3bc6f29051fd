"""The page of the process in time: adding, choosing, saying when, and whatever can go wrong in a sentence."""

import pytest

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.text import translator
from workshop.text.refusals import sentence
from workshop.ui import dates
from workshop.ui.panels import timeline

_ = translator("nl")


@pytest.fixture
def page(house: House, screen: Screen) -> Screen:
    return screen.opens("tijdlijn", house.board)


def view(house: House):
    return house.service.view(house.board, house.owner.actor)


def add(page: Screen, sort: str, words: str) -> None:
    page.app.text_input(key=f"sb_field_add_{sort}").set_value(words)
    page.clicks(f"sb_add_{sort}_make")


def test_nothing_written_is_said_and_nothing_comes(house: House, page: Screen):
    add(page, "moment", "  ")
    assert not view(house).moments
    assert page.notices == [sentence("empty", _)]


def test_an_empty_line_asks(page: Screen):
    assert page.title == ["Het proces in de tijd"]
    assert "Welke stappen waren gepland, en wat gebeurde er tussendoor dat niemand had gepland?" in page.lines


def test_a_moment_is_a_kind_a_line_and_enter(house: House, page: Screen):
    page.app.button_group(key="sb_add_moment_kind").set_value("call")
    add(page, "moment", "Nog even gebeld")
    [moment] = view(house).moments.values()
    assert (moment.title, moment.kind, moment.when) == ("Nog even gebeld", "call", dates.today().isoformat())
    assert moment.closed_to is None and page.value("sb_field_add_moment") == ""
    assert "Moment" in page.lines, "its panel is open"


def test_a_moment_for_me_alone_is_asked_once(house: House, page: Screen):
    page.app.toggle(key="sb_add_moment_closed").set_value(True)
    add(page, "moment", "Onder ons")
    [moment] = view(house).moments.values()
    assert moment.closed_to == house.owner.actor.member


def test_a_step_says_when_in_words(house: House, page: Screen):
    add(page, "step", "Startbijeenkomst")
    [key] = view(house).steps
    page.fills(f"sb_field_steps_{key}_planned", "voorjaar 2027")
    assert view(house).steps[key].planned == "2027-spring"
    page.fills(f"sb_field_steps_{key}_planned", "ooit een keer")
    assert view(house).steps[key].planned == "2027-spring"
    assert page.refused == ["when"]
    page.fills(f"sb_field_steps_{key}_planned", "")
    assert view(house).steps[key].planned is None


def test_a_moment_of_momentum_is_marked_with_why(house: House, page: Screen):
    add(page, "moment", "Er kwam een nieuwe wethouder")
    [key] = view(house).moments
    page.chooses(f"sb_field_moments_{key}_momentum", ["people"])
    assert view(house).moments[key].momentum == ("people",)
    page.unfolds("sb_more_line")
    assert any(button.label.endswith("(bij de koffie, momentum)") for button in page.app.button)


def test_what_is_on_the_line_is_also_a_list(house: House, page: Screen):
    add(page, "moment", "Bij de koffie")
    add(page, "step", "Startbijeenkomst")
    page.unfolds("sb_more_line")
    labels = [button.label for button in page.app.button if str(button.key).startswith("sb_line_0")]
    assert labels[0].endswith("Bij de koffie (bij de koffie)") and labels[1] == "Startbijeenkomst (stap)"
    assert page.lines.index("nog geen datum") > page.lines.index("vandaag")
    [moment] = view(house).moments
    page.clicks(f"sb_line_{moment}")
    assert page.value(f"sb_field_moments_{moment}_title") == "Bij de koffie"
    page.clicks("sb_line_close")
    assert "Moment" not in page.lines


def test_where_we_stand_is_kept(house: House, page: Screen):
    page.fills("sb_field_board_standing", "Eén stuurgroep")
    assert view(house).standing == "Eén stuurgroep"


def test_a_step_taken_off_is_gone_from_the_page(house: House, page: Screen):
    add(page, "step", "Startbijeenkomst")
    [key] = view(house).steps
    page.clicks(f"sb_remove_{key}")
    assert not view(house).steps and "Stap" not in page.lines


def test_a_kind_of_ones_own_and_somebody_new_come_from_the_panel(house: House, page: Screen):
    add(page, "moment", "Samen terug")
    [key] = view(house).moments
    page.unfolds(f"sb_more_{key}")
    page.app.text_input(key="sb_field_add_moment_kind").set_value("op de fiets")
    page.clicks("sb_add_moment_kind_make")
    kind = view(house).moments[key].kind
    assert view(house).moment_kinds[kind].label == "op de fiets" and page.value("sb_field_add_moment_kind") == ""
    page.app.text_input(key="sb_field_add_line_party").set_value("Bewonersraad")
    page.clicks("sb_add_line_party_make")
    [party] = view(house).parties
    field = page.field(f"sb_field_moments_{key}_who")
    assert field is not None and [party, "Bewonersraad"] in field["options"]


def test_an_empty_line_adds_nothing_and_says_why(house: House, page: Screen):
    add(page, "moment", "Samen terug")
    [key] = view(house).moments
    page.unfolds(f"sb_more_{key}")
    page.app.text_input(key="sb_field_add_line_party").set_value("   ")
    page.clicks("sb_add_line_party_make")
    assert page.notices and not view(house).parties and page.value("sb_field_add_line_party") == "   "


def test_a_title_is_text_and_never_markup(house: House, page: Screen):
    """Streamlit reads the label of a button as markdown."""
    add(page, "step", "**vet** :red[rood] [link](https://elders.nl)")
    page.unfolds("sb_more_line")
    [label] = [button.label for button in page.app.button if str(button.key).startswith("sb_line_0")]
    assert r"\*\*vet\*\* \:red\[rood\] \[link\]\(https\:" in label


def test_what_was_seen_at_a_moment_stands_below_it_in_the_list_and_opens(house: House, page: Screen):
    moment = house.add("add_moment", title="Koffie", when="2026-03-12")
    key = house.add("add_symptom", kind="hassle", text="de sfeer is weg", at=[moment], closed=False)
    page.unfolds("sb_more_line")
    labels = [button.label for button in page.app.button if str(button.key).startswith("sb_line_0")]
    assert labels[0].endswith(": Koffie (iets anders)") and labels[1] == "gedoe aan tafel (daar gezien)"
    page.clicks(f"sb_line_{key}_{moment}")
    assert page.value(f"sb_field_symptoms_{key}_text") == "de sfeer is weg"
    page.clicks("sb_line_close")
    assert f"sb_line_{key}_{moment}" in page.buttons


def test_what_only_you_saw_stays_behind_its_curtain_on_the_line(house: House, page: Screen):
    step = house.add("add_step", title="Start", planned="2026-03-12")
    key = house.add("add_symptom", kind="conflict", text="Zilvervos", at=[step])
    page.unfolds("sb_more_line")
    assert "gesloten (alleen voor jou)" in [button.label for button in page.app.button]
    assert "Zilvervos" not in str(page.app.get("arrow_vega_lite_chart")) + page.markup
    page.clicks(f"sb_line_{key}_{step}")
    assert page.field(f"sb_field_symptoms_{key}_text") is None
    page.clicks("sb_line_curtain")
    assert page.value(f"sb_field_symptoms_{key}_text") == "Zilvervos"


def test_without_a_date_it_stands_in_order_and_says_what_one_date_would_do(house: House, page: Screen, monkeypatch):
    monkeypatch.setattr(timeline, "line_room", lambda _view: (920, 540))
    add(page, "step", "Startbijeenkomst")
    said = "Nog niets heeft hier een datum: dit is de volgorde van de lijst. Met één datum komt er een kalender onder."
    assert said in page.lines and page.app.toggle(key="sb_lights") is not None
    add(page, "moment", "Bij de koffie")
    assert said not in page.lines and page.app.toggle(key="sb_lights") is not None
