"""At the desk: the words with which boards that are begun in the group start."""

from tests.support.courses import TRAINER, Room
from tests.ui.rooms import at, words_on


def test_role_names_and_labels_are_set_and_a_board_begun_on_the_groups_page_has_them(screens, room: Room):
    desk = at(screens(TRAINER), "regie", room).unfolds("sb_more_starting")
    desk.app.text_input(key="sb_starting_role_names_director").set_value("Dirigent")
    desk.app.text_area(key="sb_starting_own").set_value("Oliemannetje\n\nStille kracht\nOliemannetje")
    desk.clicks("sb_starting_keep_role_names")
    assert room.view().starting.role_names == ("Oliemannetje", "Stille kracht")
    desk.app.selectbox(key="sb_starting_sort").set_value("resources").run()
    desk.app.text_area(key="sb_starting_own_False").set_value("Vertrouwen")
    desk.clicks("sb_starting_keep_resources")
    room.join("Merel")
    page = at(screens("Merel"), "groep", room)
    page.app.text_input(key="sb_start_board_name").set_value("Netwerk Oost")
    page.clicks("sb_start_board_make")
    board = room.view("Merel").board or ""
    view = room.service.view(board, room.service.actor("Merel", board))
    assert view.role_names["director"].label == "Dirigent"
    assert "Stille kracht" in [held.label for held in view.role_names.values()]
    assert {held.label: held.tangible for held in view.resources.values()}["Vertrouwen"] is False


def test_who_brought_a_board_takes_the_words_over_and_keeps_the_own_ones(screens, room: Room):
    room.join("Merel")
    board, service = room.brought("Merel"), room.service
    actor = service.actor("Merel", board)
    service.perform(board, actor, "add_role_name", {"id": "01M8AP6DV5Y337YT2705KVQQ6A", "label": "oliemannetje"})
    room.do("set_starting", sort="role_names", labels={"director": "Dirigent"}, own=[{"label": "Oliemannetje"}])
    room.do("set_starting", sort="resources", labels={}, own=[{"label": "Vertrouwen", "tangible": False}])
    page = at(screens("Merel"), "groep", room)
    assert "die jouw bord niet heeft: Vertrouwen, Dirigent." in words_on(page)
    page.clicks("sb_take_words")
    assert "sb_take_words" not in page.buttons
    view = service.view(board, actor)
    assert view.role_names["director"].label == "Dirigent"
    assert [held.label for held in view.role_names.values() if held.label.casefold() == "oliemannetje"] == [
        "oliemannetje"
    ]
    assert "Vertrouwen" in [held.label for held in view.resources.values()]
    service.perform(board, actor, "undo", {})
    assert service.view(board, actor).role_names["director"].label == ""
