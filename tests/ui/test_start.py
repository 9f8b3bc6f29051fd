"""The start page: a new board from its form, an example, a board opened before."""

import pytest

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.text import translator
from workshop.text.examples import EXAMPLES
from workshop.text.refusals import sentence
from workshop.ui import session

_ = translator("nl")


def made(house: House) -> list[str]:
    """Boards of this browser, the one that was there aside."""
    return [board.id for board in house.service.opened("owner") if board.id != house.board]


def filled_in(screen: Screen, **told: str) -> Screen:
    for name, text in told.items():
        screen.app.text_input(key=f"sb_new_{name}").set_value(text)
    return screen


def test_a_new_board_is_made_from_the_form_and_opened(house: House, screen: Screen):
    screen.opens("start")
    filled_in(screen, name=" Leidse  netwerken ", task="samen leren", stuck="niemand beweegt", owner="regisseur")
    screen.app.selectbox(key="sb_new_set").set_value("care")
    screen.clicks("sb_new_make")
    [board] = made(house)
    view = house.service.view(board, house.service.actor("owner", board))
    assert (view.name, view.shared_task, view.stuck) == ("Leidse netwerken", "samen leren", "niemand beweegt")
    assert "care" in view.kinds and view.is_owner and list(view.members.values()) == ["regisseur"]
    assert screen.title == ["De foto"] and screen.app.query_params["board"] == board


@pytest.mark.parametrize(("language", "name"), [("nl", "netwerkleider"), ("en", "network leader")])
def test_a_name_is_all_it_takes(house: House, screen: Screen, language: str, name: str):
    filled_in(screen.opens("start", lang=language), name="Netwerk").clicks("sb_new_make")
    [board] = made(house)
    view = house.service.view(board, house.service.actor("owner", board))
    assert view.language == language and list(view.members.values()) == [name]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_without_a_name_it_says_so_and_keeps_what_was_written(house: House, screen: Screen, language: str, monkeypatch):
    monkeypatch.setattr(session, "READ_IN", 0)
    filled_in(screen.opens("start", lang=language), name="  ", task="samen").clicks("sb_new_make")
    assert screen.notices == [translator(language)("Give the network a name; the rest may come later.")]
    assert screen.value("sb_new_task") == "samen" and made(house) == []
    assert screen.drawn().notices == [], "it is said once"


def test_a_browser_without_cookies_is_told_what_to_do(house: House, monkeypatch):
    screen = filled_in(Screen(house, monkeypatch, None).opens("start"), name="Netwerk").clicks("sb_new_make")
    assert screen.notices == [sentence("no_cookie", _)]


def test_a_full_disk_is_said_and_nothing_is_lost(house: House, screen: Screen, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "disk full")

    screen.opens("start")
    with monkeypatch.context() as patched:
        patched.setattr(house.service.files, "write", full)
        filled_in(screen, name="Netwerk").clicks("sb_new_make")
    assert screen.notices == [sentence("disk_full", _)] and screen.value("sb_new_name") == "Netwerk"
    screen.clicks("sb_new_make")
    assert len(made(house)) == 1


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_opens_as_a_board_of_ones_own(house: House, screen: Screen, name: str):
    screen.opens("start").clicks(f"sb_example_{name}")
    [board] = made(house)
    assert screen.title == ["De foto"] and screen.app.query_params["board"] == board
    assert house.service.view(board, house.service.actor("owner", board)).is_owner


def test_what_was_opened_before_is_found_here(house: House, screen: Screen, monkeypatch):
    screen.opens("start").clicks(f"sb_open_{house.board}")
    assert screen.title == ["De foto"] and screen.app.query_params["board"] == house.board
    other = Screen(house, monkeypatch, "stranger").opens("start")
    assert f"sb_open_{house.board}" not in other.buttons and "Netwerk Leiden" not in other.markup


def test_a_link_that_opens_nothing_is_explained_once(screen: Screen, monkeypatch):
    monkeypatch.setattr(session, "READ_IN", 0)
    screen.opens("start", word="no_link")
    assert screen.notices == [sentence("no_link", _)] and "word" not in screen.app.query_params
    assert screen.drawn().notices == []


def test_the_address_puts_no_other_words_on_screen(screen: Screen):
    assert screen.opens("start", word="<b>betaal hier</b>").notices == []
