"""What if on the page: thought through, kept as an intention, with the talk beside it."""

from tests.support.courses import Room
from tests.support.services import House
from tests.ui.rooms import words_on
from tests.ui.screens import Screen


def test_what_if_from_first_line_to_intention(house: House, screen: Screen):
    party = house.party("Gemeente")
    house.do("set_contribution", party=party, resource="money", gives=4)
    page = screen.opens("balans", house.board)
    page.app.session_state["sb_room_width"] = 900
    page.app.text_input(key="sb_field_add_what_if").set_value("Minder geld")
    page.clicks("sb_add_what_if_make")
    [key] = house.view().adjustments
    assert house.view().adjustments[key].closed_to, "for its maker alone"
    page.unfolds("sb_more_what_if")
    page.chooses(f"sb_field_adjustments_{key}_accounts_{party}_contributions_money_gives", 1)
    page.drawn()
    assert any(line.startswith("Gemeente brengt geld: nu 4, straks 1.") for line in page.lines)
    page.chooses(f"sb_field_adjustments_{key}_accounts_{party}_contributions_money_hopes", 5)
    assert "hoopt te halen geld" in page.drawn().markup, "a hope can be thought otherwise too"
    page.clicks("sb_what_if_intended")
    assert house.view().adjustments[key].state == "intended"
    now = house.view().accounts[party].contributions["money"]
    assert (now.gives, now.hopes) == (4, None)
    page.app.text_input(key="sb_field_add_note").set_value("hier doet het pijn")
    page.clicks("sb_add_note_make")
    [note] = house.view().adjustments[key].notes.values()
    assert note.closed_to
    page.clicks("sb_what_if_close")
    assert "sb_what_if_close" not in page.buttons


def shown(room: Room) -> str | None:
    """What stands on the wall of what was thought through."""
    stage = room.wall().room.stage
    return stage.what_if if stage is not None else None


def test_with_the_room_only_once_it_lies_on_the_table(screens, room: Room):
    room.join("Merel")
    board = room.brought("Merel")
    key, service = "01M8AP6DV5Y337YT2705KVQQ6A", room.service
    actor = service.actor("Merel", board)
    service.perform(board, actor, "add_party", {"id": "01M8AP6DV5Y337YT2705KVQQ6B", "name": "Gemeente"})
    service.perform(board, actor, "add_adjustment", {"id": key, "title": "Minder geld"})
    page = screens("Merel").opens("balans", board)
    page.clicks(f"sb_say_{key}")
    assert "sb_what_if_wall" not in page.buttons and "Leg het eerst op tafel" in words_on(page)
    page.clicks(f"sb_close_{key}").clicks("sb_what_if_wall")
    assert "staat nu niet op de muur" in words_on(page)
    room.do("share_board", "Merel", balans="open")
    room.do("put_on_wall", member=room.people["Merel"], module="balans")
    page.clicks("sb_what_if_wall")
    assert shown(room) == key
    page.clicks("sb_what_if_wall")
    assert shown(room) is None
