"""A group made from the start page, joined by its code, and a board brought into it, screen by screen."""

import sys
from typing import Any

import pytest

from tests.support.courses import TRAINER, Room, room_on
from tests.support.services import House
from tests.ui.screens import Screen
from workshop.model.change import Refused
from workshop.service import serving


@pytest.fixture
def room():
    room = room_on()
    with serving(room.service):
        yield room


@pytest.fixture
def screen(room: Room, monkeypatch: pytest.MonkeyPatch):
    """A screen of a browser that was nowhere yet."""

    def opened(browser: str) -> Screen:
        return Screen(House(room.service), monkeypatch, browser)

    return opened


def words_on(screen: Screen) -> str:
    return " ".join(screen.lines)


def components(screen: Screen) -> set[str]:
    return {element.proto.component_name for element in screen.app.get("bidi_component")}


def at(screen: Screen, page: str, room: Room) -> Screen:
    return screen.opens(page, groep=room.group)


def test_a_group_is_made_from_the_start_page(screen, room: Room):
    start = screen("new trainer").opens("start").unfolds("sb_more_group")
    start.app.text_input(key="sb_group_title").set_value("Leergang najaar")
    start.app.text_area(key="sb_group_blocks").set_value("Jouw plek, 12 mei 2027\nFoto, balans en wat er is\n")
    start.clicks("sb_group_make")
    made = room.service.courses.opened("new trainer")
    assert [(group.title, group.role) for group in made] == [("Leergang najaar", "trainer")]
    actor = room.service.courses.actor("new trainer", made[0].id, "trainer")
    blocks = room.service.courses.view(made[0].id, actor).blocks.values()
    assert [(block.title, block.on) for block in blocks] == [
        ("Jouw plek", "2027-05-12"),
        ("Foto, balans en wat er is", None),
    ]


def test_a_group_without_a_title_is_asked_for_one(screen, room: Room):
    start = screen("new trainer").opens("start").unfolds("sb_more_group")
    start.clicks("sb_group_make")
    assert "Geef de groep een naam" in words_on(start)
    assert room.service.courses.opened("new trainer") == []


def test_who_types_the_code_and_a_name_is_in_and_lays_a_board_on_the_table(screen, room: Room):
    phone = screen("phone").opens("start")
    phone.app.text_input(key="sb_code").set_value(room.code.lower())
    phone.clicks("sb_code_in")
    phone.app.text_input(key="sb_join_name").set_value("Merel")
    phone.clicks("sb_join_make")
    assert "Dag Merel" in [title.value for title in phone.app.title]
    phone.app.text_input(key="sb_start_board_name").set_value("Netwerk Noord")
    phone.clicks("sb_start_board_make")
    assert [board.name for board in room.service.opened("phone")] == ["Netwerk Noord"]
    assert room.view("phone").board == room.service.opened("phone")[0].id


def test_a_wrong_code_says_so(screen, room: Room):
    phone = screen("phone").opens("start")
    phone.app.text_input(key="sb_code").set_value("AAAAAA")
    phone.clicks("sb_code_in")
    assert "Geen groep heeft deze code" in words_on(phone)


def test_a_name_is_needed_to_join(screen, room: Room):
    room.service.courses.enter_by_code("phone", room.code, "the room")
    phone = at(screen("phone"), "groep", room)
    phone.clicks("sb_join_make")
    with pytest.raises(Refused):
        room.who("phone")
    assert "Er staat nog niets" in words_on(phone)


def test_a_board_opened_before_is_brought(screen, room: Room):
    board = room.service.create("Merel", name="Netwerk Oost", owner_name="Merel", language="nl")
    room.join("Merel")
    at(screen("Merel"), "groep", room).clicks(f"sb_bring_{board}")
    assert room.view("Merel").board == board


def test_who_lost_the_link_comes_back_by_name_and_own_code(screen, room: Room):
    merel = room.join("Merel")
    board, code = room.brought("Merel"), room.service.courses.back_code(room.group, merel)
    room.service.courses.enter_by_code("phone", room.code, "the room")
    phone = at(screen("phone"), "groep", room).unfolds("sb_more_back")
    assert "Vraag je trainer" in words_on(phone)
    room.do("open_door", id=room.people["Merel"])
    phone.clicks("sb_back_look").fills("sb_back_code", code).clicks("sb_back_in")
    assert room.view("phone").name == "Merel"
    assert room.service.view(board, room.service.actor("phone", board)).is_owner


@pytest.mark.parametrize("page", ["regie", "muur"])
def test_desk_and_wall_are_the_trainers(screen, room: Room, page: str):
    room.join("Merel")
    assert "Je zit niet (meer) in deze groep" in words_on(at(screen("Merel"), page, room))
    assert "Je zit niet (meer) in deze groep" not in words_on(at(screen(TRAINER), page, room))


def test_a_closed_group_says_so(screen, room: Room):
    room.join("Merel")
    room.do("close_course")
    assert "Deze groep is gesloten" in words_on(at(screen("Merel"), "groep", room))


def test_what_people_call_themselves_or_the_group_stays_text(screen, room: Room):
    room.do("set_course", title="<script>alert(1)</script> **vet**")
    room.join("<b>Merel</b> [x](http://x)")
    page = at(screen("<b>Merel</b> [x](http://x)"), "groep", room)
    assert "<script>" not in page.markup and "<b>Merel" not in page.markup
    assert page.title == [r"Dag \<b\>Merel\</b\> \[x\]\(http\://x\)"]


def test_the_strip_stands_above_the_board_one_brought_and_above_no_other(screen, room: Room):
    room.join("Merel")
    board = room.brought("Merel")
    other = room.service.create("Merel", name="Ander netwerk", owner_name="Merel", language="nl")
    assert "samenwerkbord_coursestrip" in components(screen("Merel").opens("plek", board))
    assert "samenwerkbord_coursestrip" not in components(screen("Merel").opens("plek", other))


def test_what_was_shared_stands_on_the_wall_in_words_too(screen, room: Room):
    for number in range(5):
        room.join(f"Deelnemer {number}")
    key = room.round("Hoe noem je je rol?", kind="role_names")
    room.do("start_round", id=key)
    for name in room.people:
        room.do("share", name, round=key, names=("regisseur",))
    room.do("reveal_round", id=key)
    wall = screen(TRAINER)
    wall.app.session_state["sb_course_wall_width"] = 1800
    assert "regisseur: 5×" in words_on(at(wall, "muur", room))


def revealed(room: Room, kind: str, count: int, named: int = 0) -> str:
    """A round of this kind in which so many answered, the first with their names."""
    for number in range(count):
        room.join(f"Deelnemer {number}")
    key = room.round("Wat breng je?", kind=kind)
    room.do("start_round", id=key)
    for number, name in enumerate(room.people):
        if kind == "balance":
            said: dict[str, Any] = {"gives": f"tijd van {number:02}", "hopes": "<b>rust</b>"}
            room.do("say_balance", name, round=key, **said, is_named=number < named)
        else:
            room.do("count_moments", name, round=key, counts={"coffee": 2})
    room.do("reveal_round", id=key)
    return key


def on_wall(screen, room: Room) -> Screen:
    wall = screen(TRAINER)
    wall.app.session_state["sb_course_wall_width"] = 1800
    return at(wall, "muur", room)


def test_balances_stand_side_by_side_on_the_wall_as_text(screen, room: Room):
    revealed(room, "balance", 6, named=1)
    wall = on_wall(screen, room)
    said = wall.markup
    assert all(head in said for head in ("brengt vooral", "haalt vooral", "hoopt te halen"))
    assert said.index("Deelnemer 0") < said.index("tijd van 00") < said.index("tijd van 05")
    assert "Deelnemer 1" not in said and "<b>rust" not in said and "&lt;b&gt;rust" in said
    assert "Zonder naam, en toch herkenbaar" in words_on(wall)


def test_below_five_the_wall_says_why_there_are_none(screen, room: Room):
    revealed(room, "balance", 4)
    assert "vanaf vijf" in words_on(wall := on_wall(screen, room)) and "tijd van" not in wall.markup


def test_of_thirty_the_wall_shows_the_first_page(screen, room: Room):
    revealed(room, "balance", 30)
    wall = on_wall(screen, room)
    assert "samenwerkbord_pages" in components(wall)
    assert "tijd van 00" in wall.markup and "tijd van 29" not in wall.markup


def test_kinds_of_moments_stand_on_the_wall_in_words_too(screen, room: Room):
    revealed(room, "moments", 5)
    assert "bij de koffie: 10×" in words_on(wall := on_wall(screen, room))
    assert "Van 5 tijdlijnen samen" in words_on(wall) and "Deelnemer" not in wall.markup


def test_who_takes_part_and_the_desk_stand_before_and_after_the_reveal(screen, room: Room):
    for kind in ("balance", "moments"):
        revealed(room, kind, 5 if kind == "balance" else 0)
        for browser, page in ((TRAINER, "regie"), ("Deelnemer 1", "groep")):
            opened = at(screen(browser), page, room)
            assert components(opened) & {"samenwerkbord_coursedesk", "samenwerkbord_coursestrip"}
            assert "tijd van" not in opened.markup and "koffie" not in opened.markup


@pytest.mark.parametrize(("page", "lands"), [("foto", "foto"), ("groep", "plek"), (None, "plek")])
def test_who_comes_late_lands_where_the_group_is(
    screen, room: Room, monkeypatch: pytest.MonkeyPatch, page: str | None, lands: str
):
    if page is not None:
        room.do("gather", page=page)
    room.join("Merel")
    went: list[str] = []
    monkeypatch.setattr(sys.modules["workshop.ui.panels.course_group.room"], "go", went.append)
    phone = at(screen("Merel"), "groep", room)
    phone.app.text_input(key="sb_start_board_name").set_value("Netwerk Noord")
    phone.clicks("sb_start_board_make")
    assert went == [lands]


def test_under_a_lock_a_line_to_add_is_refused_and_stays(screen, room: Room):
    room.join("Merel")
    board = room.brought("Merel")
    room.do("set_lock", is_locked=True)
    place = screen("Merel").opens("plek", board)
    place.app.text_input(key="sb_field_add_may_not_expect").set_value("Dat ik namens jou beslis")
    place.clicks("sb_add_may_not_expect_make")
    assert "De trainer houdt de invoer even stil" in words_on(place)
    assert place.app.text_input(key="sb_field_add_may_not_expect").value == "Dat ik namens jou beslis"
    assert not room.service.store.read(board).board.contract.lines
    room.do("set_lock", is_locked=False)
    place.clicks("sb_add_may_not_expect_make")
    assert room.service.store.read(board).board.contract.lines


def test_under_a_lock_no_snapshot_is_put_back(screen, room: Room):
    room.join("Merel")
    board = room.brought("Merel")
    room.service.keep_snapshot(board, room.service.actor("Merel", board), {"name": "Toen"})
    kept = room.service.list_snapshots(board, room.service.actor("Merel", board))[0]
    room.service.perform(board, room.service.actor("Merel", board), "set_board", {"stuck": "nu"})
    room.do("set_lock", is_locked=True)
    page = screen("Merel").opens("standen", board).clicks(f"sb_load_{kept.id}")
    assert "De trainer houdt de invoer even stil" in words_on(page)
    assert room.service.store.read(board).board.stuck == "nu"


@pytest.mark.parametrize(("asked", "goes"), [("foto", ["foto"]), ("balans", []), ("muur", []), ("", [])])
def test_the_strip_goes_where_the_group_is_and_nowhere_else(
    screen, room: Room, monkeypatch: pytest.MonkeyPatch, asked: str, goes: list[str]
):
    room.join("Merel")
    board = room.brought("Merel")
    room.do("gather", page="foto")
    went: list[str] = []
    monkeypatch.setattr(sys.modules["workshop.ui.components.course"], "go", went.append)
    place = screen("Merel").opens("plek", board)
    place.app.session_state["sb_going"] = asked
    place.drawn()
    assert went == goes
