"""What if on the page: thought through, kept as an intention, with the talk beside it."""

from tests.support.services import House
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
