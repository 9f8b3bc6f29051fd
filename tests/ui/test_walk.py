"""The walk under the head of a page: begun, walked, folded, put away; and at the bottom of the board what one takes."""

import pytest

from tests.support.services import House
from tests.ui.screens import PAGES, Screen
from workshop.model.walk import MODULES, Walk, walk_of

NOTE = "sb_field_walks_{key}_notes_take_text"
WITH_A_WALK = {"plek": "place", "foto": "photo", "balans": "balance", "tijdlijn": "line"}


def walk(house: House, module: str = "photo") -> Walk:
    found = walk_of(house.view().walks, module)
    assert found is not None
    return found[1]


def at(house: House, module: str, key: str, *, unfolded: bool = False) -> str:
    """In a round; the walk's id."""
    house.do("walk_to", module=module, round=key)
    house.do("set_walk", module=module, unfolded=unfolded)
    found = walk_of(house.view().walks, module)
    assert found is not None
    return found[0]


def walking(screen: Screen) -> list[str]:
    return sorted(key for key in screen.buttons if key.startswith("sb_walk_"))


@pytest.mark.parametrize("page", WITH_A_WALK)
def test_who_has_not_begun_sees_one_line_and_the_whole_page(house: House, screen: Screen, page: str):
    screen.opens(page, house.board)
    assert walking(screen) == ["sb_walk_away", "sb_walk_begin"]
    rounds = MODULES[WITH_A_WALK[page]]
    size = f"In {len(rounds)} rondes, {sum(round_.minutes for round_ in rounds)} min"
    assert [line for line in screen.lines if line.startswith(size)]
    assert not house.view().walks, "looking keeps nothing"


@pytest.mark.parametrize("page", sorted({*PAGES} - {*WITH_A_WALK, "start"}))
def test_the_wall_and_the_other_pages_show_no_walk(house: House, screen: Screen, page: str):
    at(house, "photo", "look", unfolded=True)
    assert walking(screen.opens(page, house.board)) == []
    assert "sb-walk" not in screen.markup


def test_it_is_walked_from_the_first_round_to_the_last(house: House, screen: Screen):
    screen.opens("foto", house.board).clicks("sb_walk_begin")
    assert "Ronde 1 van 6 · doen · 5 min Waarvoor zitten deze partijen aan tafel?" in screen.lines
    assert walking(screen) == ["sb_walk_next", "sb_walk_unfold"]
    for number in range(2, 7):
        screen.clicks("sb_walk_next")
        assert [line for line in screen.lines if line.startswith(f"Ronde {number} van 6 ")]
    assert walking(screen) == ["sb_walk_finish", "sb_walk_previous", "sb_walk_unfold"]
    screen.clicks("sb_walk_finish")
    assert walking(screen) == ["sb_walk_back"]
    assert walk(house).done == tuple(round_.key for round_ in MODULES["photo"])
    screen.clicks("sb_walk_back").clicks("sb_walk_previous")
    assert walk(house).round == "case"


def test_any_round_can_be_gone_to_and_done_ones_are_marked(house: House, screen: Screen):
    at(house, "photo", "task")
    at(house, "photo", "names", unfolded=True)
    screen.opens("foto", house.board)
    steps = screen.app.button_group(key="sb_walk_steps_photo")
    assert steps.value == "names"
    assert steps.options[:3] == ["✓ 1 · De opgave", "2 · Rond de tafel", "3 · Ertussen"]
    assert "Wie heeft er een puzzelstukje?" in screen.lines
    assert "Zodat je de samenwerking als geheel ziet voordat je iets doet." in screen.lines
    screen.chooses("sb_walk_steps_photo", "look")
    assert walk(house).round == "look" and "Wat zie je, nog voordat je het verklaart?" in screen.lines


def test_folding_is_remembered(house: House, screen: Screen):
    at(house, "photo", "names")
    screen.opens("foto", house.board).clicks("sb_walk_unfold")
    assert walk(house).unfolded and "sb_walk_fold" in screen.drawn().buttons
    screen.clicks("sb_walk_fold")
    assert not walk(house).unfolded and "sb_walk_unfold" in screen.buttons


def test_a_hurried_expert_puts_it_away_and_brings_it_back(house: House, screen: Screen, monkeypatch):
    screen.opens("foto", house.board).clicks("sb_walk_away")
    assert walking(screen) == ["sb_walk_back"] and walking(screen.opens("foto", house.board)) == ["sb_walk_back"]
    later = Screen(house, monkeypatch).opens("foto", house.board)
    assert walking(later) == ["sb_walk_back"]
    assert walking(later.clicks("sb_walk_back")) == ["sb_walk_next", "sb_walk_unfold"]


def test_a_second_person_begins_at_their_own_first_round(house: House, monkeypatch):
    at(house, "photo", "take", unfolded=True)
    house.do("note_round", module="photo", round="take", text="van mij")
    other = house.invite("editor", "adviseur")
    screen = Screen(house, monkeypatch, other.browser).opens("foto", house.board)
    assert walking(screen) == ["sb_walk_away", "sb_walk_begin"]
    assert "van mij" not in screen.opens("bord", house.board).markup


def test_who_may_only_look_has_no_walk(house: House, monkeypatch):
    viewer = house.invite("viewer", "wand")
    for page in (*WITH_A_WALK, "bord"):
        screen = Screen(house, monkeypatch, viewer.browser).opens(page, house.board)
        assert walking(screen) == [] and "Wat je meeneemt" not in [head.value for head in screen.app.subheader]


def test_the_field_is_there_in_its_round_only_and_is_kept(house: House, screen: Screen):
    key = at(house, "photo", "look", unfolded=True)
    screen.opens("foto", house.board)
    field = NOTE.format(key=key)
    assert screen.field(field) is None
    screen.clicks("sb_walk_next").clicks("sb_walk_next").fills(field, "Bellen met de hogeschool")
    assert walk(house).notes["take"].text == "Bellen met de hogeschool"
    assert screen.drawn().value(field) == "Bellen met de hogeschool"


def test_what_one_takes_along_comes_together_on_the_board(house: House, screen: Screen):
    screen.opens("bord", house.board)
    assert "Wat je meeneemt" in [head.value for head in screen.app.subheader]
    assert "De foto" not in screen.lines
    at(house, "photo", "take")
    house.do("note_round", module="photo", round="take", text="<b>Bellen</b>")
    at(house, "line", "take")
    house.do("note_round", module="line", round="take", text="Een uur vrijhouden")
    screen.drawn()
    assert [line for line in screen.lines if line in ("De foto", "Het proces in de tijd")] == [
        "De foto",
        "Het proces in de tijd",
    ]
    assert "Een uur vrijhouden" in screen.lines and "&lt;b&gt;Bellen" in screen.markup


def test_a_round_that_is_no_longer_walked_leaves_its_words(house: House, screen: Screen):
    key = at(house, "photo", "take")
    name = f"boards/{house.board}/closed/{house.owner.member}.json"
    data = house.service.files.read(name)
    assert f"walks/{key}".encode() in data
    old = data.replace(b'"take"', b'"long_gone"').replace(b'"text": ""', b'"text": "oud"')
    house.service.files.write(name, old)
    assert screen.opens("foto", house.board).lines
    assert [line for line in screen.lines if line.startswith("Ronde 1 van 6")]
    screen.opens("bord", house.board)
    assert screen.lines.count("oud") == 2, "what one wrote down is not lost"


PARTS = {
    "steps": (True, False, False),
    "wings": (False, True, False),
    "arcs": (False, False, False),
    "together": (False, False, True),
    "kinds": (False, False, False),
    "take": (False, True, True),
}


def parts(screen: Screen) -> tuple[bool, bool, bool]:
    fields = [*(field.key for field in screen.app.text_input), *(field["name"] for field in screen.fields)]
    return tuple(key in fields for key in ("sb_field_add_step", "sb_field_add_moment", "sb_field_board_standing"))  # type: ignore[return-value]


@pytest.mark.parametrize("key", [round_.key for round_ in MODULES["line"]])
def test_the_timeline_shows_only_what_the_round_needs(house: House, screen: Screen, key: str):
    screen.opens("tijdlijn", house.board)
    assert parts(screen) == (True, True, True), "nobody walks"
    at(house, "line", key)
    assert parts(screen.drawn()) == PARTS[key]
    house.do("set_walk", module="line", away=True)
    assert parts(screen.drawn()) == (True, True, True), "put away, everything is there"


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("role", (True, False, False)),
        ("lists", (False, True, False)),
        ("partner", (False, True, True)),
        (None, (True,) * 3),
    ],
)
def test_ones_place_shows_only_what_the_round_needs(house: House, screen: Screen, key: str | None, shown: object):
    if key:
        at(house, "place", key)
    screen.opens("plek", house.board)
    roles = screen.field("sb_field_contract_roles") is not None
    assert (roles, "Het contract" in screen.markup, "sb_with_table" in screen.buttons) == shown


@pytest.mark.parametrize(("key", "adds"), [("words", True), ("felt", False), ("what_if", False), (None, True)])
def test_give_and_take_asks_for_a_party_only_where_the_round_does(house: House, screen: Screen, key, adds: bool):
    house.party()
    if key:
        at(house, "balance", key)
    screen.opens("balans", house.board)
    assert ("sb_add_balance_party_make" in screen.buttons) is adds


@pytest.mark.parametrize(("key", "lies"), [("names", False), ("look", True), ("take", True), (None, False)])
def test_where_one_only_looks_the_photo_stays_as_it_lies(house: House, screen: Screen, key, lies: bool):
    if key:
        at(house, "photo", key)
    screen.opens("foto", house.board)
    assert ("sb-only-look" in screen.markup) is lies


def test_in_its_round_a_step_is_added(house: House, screen: Screen):
    at(house, "line", "steps")
    screen.opens("tijdlijn", house.board)
    screen.app.text_input(key="sb_field_add_step").set_value("Startbijeenkomst")
    screen.clicks("sb_add_step_make").clicks("sb_walk_next")
    screen.app.text_input(key="sb_field_add_moment").set_value("In de gang")
    screen.clicks("sb_add_moment_make")
    assert [step.title for step in house.view().steps.values()] == ["Startbijeenkomst"]
    assert [moment.title for moment in house.view().moments.values()] == ["In de gang"]


@pytest.mark.parametrize(("key", "label"), [("look", "Klap uit"), ("case", "Schrijf op"), ("take", "Schrijf op")])
def test_folded_it_says_that_there_is_something_to_write_down(house: House, screen: Screen, key: str, label: str):
    at(house, "photo", key)
    assert screen.opens("foto", house.board).app.button(key="sb_walk_unfold").label == label
