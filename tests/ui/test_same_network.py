"""Who shares a network is named on the own page of the group; whoever is asked is asked on their strip (js/course)."""

from tests.support.courses import Room
from tests.ui.rooms import at, words_on


def test_who_is_of_the_same_network_is_named_and_what_is_shared_waits(screens, room: Room):
    for name in ("Merel", "Joost"):
        room.join(name)
        room.brought(name)
    merel, joost = room.people["Merel"], room.people["Joost"]
    page = at(screens("Merel"), "groep", room).unfolds("sb_more_network")
    page.app.multiselect(key="sb_network_who_").select(joost).run()
    room.do("share_board", "Merel", foto="pictures")
    assert "Wacht op wie uit hetzelfde netwerk komt" in words_on(at(screens("Merel"), "groep", room))
    asked = room.view("Joost").room.network.asks[merel]
    room.do("agree_to_share", "Joost", id=merel, seen=asked.waiting.code)
    assert "Wacht op wie uit hetzelfde netwerk komt" not in words_on(at(screens("Merel"), "groep", room))
