"""What a neighbour has on screen of a board, a round of dots on the wall, and the choice how names are masked."""

import pytest

from tests.support.courses import TRAINER, Room, room_on
from tests.support.services import House
from tests.ui.rooms import at, words_on
from tests.ui.screens import Screen
from workshop.service import serving
from workshop.service.shared import Address

EVIL = "<script>alert(1)</script>"


@pytest.fixture
def room():
    room = room_on()
    with serving(room.service):
        for name in ("Merel", "Joost", "Sem", "Aya", "Wout"):
            room.join(name)
        yield room


@pytest.fixture
def screen(room: Room, monkeypatch: pytest.MonkeyPatch):
    return lambda browser: Screen(House(room.service), monkeypatch, browser)


def let_look(room: Room) -> str:
    """Joost looks along with Merel's board; the address he does it by."""
    board = room.brought("Merel")
    actor = room.service.actor("Merel", board)
    lines = (("may_not_expect", "Dat ik namens jou beslis"), ("cost", "Mijn nachtrust"), ("may_expect", EVIL))
    for place, (sort, text) in enumerate(lines):
        told = {"id": f"01M8AP6DV5Y337YT2705KVQQ6{place}", "sort": sort, "text": text}
        room.service.perform(board, actor, "add_line", told)
    room.service.perform(board, actor, "set_roles", {"roles": ["connector"]})
    key = room.round("Vertel je buur")
    room.do("start_round", id=key)
    room.do("let_look", "Merel", round=key, member=room.people["Joost"])
    return str(Address(room.group, room.people["Merel"], "plek", is_neighbours=True))


def test_a_neighbour_reads_the_lists_and_has_nothing_to_change(screen, room: Room):
    address = let_look(room)
    page = screen("Joost").opens("muur", address, beeld="plek")
    said = words_on(page)
    assert "Merel" in said and "Waar ik niet van ben" in said and "Dat ik namens jou beslis" in said
    assert "verbinder" in said and "Mijn nachtrust" not in said
    assert EVIL in said and EVIL not in page.markup
    assert page.buttons == [] and page.fields == []


def test_when_it_is_over_the_page_says_so(screen, room: Room):
    address = let_look(room)
    page = screen("Joost").opens("muur", address, beeld="plek")
    room.do("end_round")
    assert "Dit is niet (meer) gedeeld" in words_on(page.drawn()) and "Dat ik namens" not in words_on(page)
    assert "Dat ik namens" not in words_on(screen("Sem").opens("muur", address, beeld="plek"))


def test_the_walls_own_picture_of_a_place_has_no_lists(screen, room: Room):
    let_look(room)
    room.do("share_board", "Merel", plek="open")
    address = str(Address(room.group, room.people["Merel"], "plek"))
    assert "Dat ik namens" not in words_on(screen(TRAINER).opens("muur", address, beeld="plek"))


def dots_on_wall(room: Room, screen, options: list[str], names: list[str], laid: tuple[int, ...]) -> Screen:
    key = room.round("Waar praten we over door?", kind="dots")
    room.do("set_dots", id=key, dots={"options": options})
    room.do("start_round", id=key)
    for name in names:
        room.do("lay_dots", name, round=key, dots=laid)
    room.do("reveal_round", id=key)
    wall = screen(TRAINER)
    wall.app.session_state["sb_course_wall_width"] = 1800
    return at(wall, "muur", room)


def test_dots_stand_on_the_wall_in_the_trainers_order(screen, room: Room):
    page = dots_on_wall(room, screen, ["Het geld", EVIL, "De opgave"], list(room.people), (0, 1, 2))
    said = words_on(page)
    assert f"Het geld0{EVIL}5De opgave10" in said
    assert EVIL not in page.markup and "Merel" not in said


def test_of_fewer_than_five_the_wall_says_why_it_shows_none(screen, room: Room):
    said = words_on(dots_on_wall(room, screen, ["Het geld", "De opgave"], ["Merel"], (3, 0)))
    assert "vijf" in said and "Het geld" not in said


def test_names_are_masked_by_choice_and_kept_by_the_yes(screen, room: Room):
    room.brought("Merel")
    page = at(screen("Merel"), "groep", room).unfolds("sb_more_share")
    page.chooses("sb_share_foto", "open").chooses("sb_share_mask", "codes").clicks("sb_share_yes")
    assert room.view("Merel").room.sharing.mask == "codes"


def test_of_whom_it_is_not_said_what_they_are_is_said_before_the_yes(screen, room: Room):
    board = room.brought("Merel")
    actor = room.service.actor("Merel", board)
    for key, name in (("A", "Gemeente"), ("B", "School")):
        told = {"id": f"01M8AP6DV5Y337YT2705KVQQ6{key}", "name": name}
        room.service.perform(board, actor, "add_party", told)
    page = at(screen("Merel"), "groep", room).unfolds("sb_more_share")
    assert "Van 2 partijen zegt de foto niet wat ze zijn" in words_on(page)
    assert "Van 2 partijen" not in words_on(page.chooses("sb_share_mask", "codes"))


def test_a_yes_is_to_what_was_seen(screen, room: Room):
    """On a slow line the button of the picture before still stands there."""
    room.brought("Merel")
    page = at(screen("Merel"), "groep", room).unfolds("sb_more_share")
    page.chooses("sb_share_foto", "pictures")
    page.app.selectbox(key="sb_share_foto").set_value("all")
    page.clicks("sb_share_yes")
    assert room.view("Merel").room.sharing.modules == ()
    assert "Je koos net iets anders" in words_on(page)
    page.clicks("sb_share_yes")
    assert room.view("Merel").room.sharing.foto == "all"
