"""Every page runs, in both languages, whatever is on the board and whoever looks."""

import pytest

from tests.support.services import House
from tests.ui.screens import PAGES, Screen
from workshop.store.migrations import VERSION
from workshop.text import translator
from workshop.text.refusals import sentence

TITLES = {
    "start": ("Samenwerkbord", "Samenwerkbord"),
    "plek": ("Jouw plek", "Your place"),
    "foto": ("De foto", "The photo"),
    "balans": ("Halen en brengen", "Give and take"),
    "tijdlijn": ("Het proces in de tijd", "The process in time"),
    "standen": ("Standen", "Snapshots"),
    "bord": ("Dit bord", "This board"),
}
HOSTILE = "<script>alert(1)</script>"
UNKNOWN = "01JZZZZZZZZZZZZZZZZZZZZZZZ"
ON_BOARD = PAGES[1:]


def filled(house: House) -> dict[str, str]:
    """Something of everything, with names that would be markup if they could; by what it is."""
    party = house.party(HOSTILE, kind="other", kind_words=HOSTILE, commitment=4)
    other = house.party("LEF", kind="network")
    person = house.add("add_person", name=HOSTILE, party=party)
    interest = house.add("add_interest", seat=party, text=HOSTILE)
    house.do("close", id=interest)
    house.do("set_seat", ids=[party, person], power_sources=["other"], influence=5, note=HOSTILE)
    found = {
        "party": party,
        "person": person,
        "relation": house.add("relate", source=party, target=other, kind="other", words=HOSTILE, tension=2),
        "chair": house.add("add_chair", words=HOSTILE),
        "group": house.add("add_group", name=HOSTILE, members=[party, person]),
    }
    step = house.add("add_step", title=HOSTILE, planned="2026-03")
    house.do("set_step", id=step, who=[party], purpose=HOSTILE)
    house.add("add_moment", title=HOSTILE, when="2026-03-12", step=step)
    house.add("add_role_name", label=HOSTILE)
    house.add("add_spot", words=HOSTILE, across=0.2, up=0.8)
    house.add("add_line", sort="may_not_expect", text=HOSTILE)
    house.add("add_line", sort="cost", text=HOSTILE)
    house.do("set_agreement", key=party, state="agreed", when="2026-03", how=HOSTILE)
    own = house.add("add_resource", label=HOSTILE)
    house.do("set_account", id=party, gives=HOSTILE, felt_balance="strained")
    house.do("set_contribution", party=party, resource=own, gives=3, takes=0, hopes=5, note=HOSTILE)
    house.do("set_board", name=HOSTILE, stuck=HOSTILE, shared_task=HOSTILE)
    house.service.keep_snapshot(house.board, house.owner.actor, {"name": HOSTILE, "moment": HOSTILE, "block": 3})
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_it_is_drawn_empty_and_full(house: House, screen: Screen, page: str, language: str):
    screen.opens(page, house.board, lang=language)
    title = [TITLES[page][language == "en"]] if page in TITLES else []
    assert screen.title == title
    filled(house)
    screen.unfolds("sb_more_groups")
    assert screen.title == title and "<script" not in screen.markup


@pytest.mark.parametrize("page", ON_BOARD)
def test_who_may_only_look_can_look(house: House, monkeypatch, page: str):
    filled(house)
    viewer = house.invite("viewer", "wand")
    screen = Screen(house, monkeypatch, viewer.browser).opens(page, house.board)
    assert "sb_keep_make" not in screen.buttons and "sb_new_link" not in screen.buttons


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("what", ["party", "person", "relation", "chair", "gone"])
def test_a_panel_opens_for_what_is_selected(house: House, screen: Screen, what: str, language: str):
    key = (filled(house) | {"gone": UNKNOWN})[what]
    screen.selects(key)
    screen.opens("foto", house.board, lang=language)
    assert "<script" not in screen.markup
    assert (f"sb_remove_{key}" in screen.buttons) == (what != "gone")
    fields = len(screen.fields)
    screen.unfolds(f"sb_more_{key}")
    assert "<script" not in screen.markup
    assert (len(screen.fields) > fields) == (what in ("party", "person", "relation"))


def test_a_panel_opens_for_several_at_once(house: House, screen: Screen):
    found = filled(house)
    for selected in (("party", "person"), ("party", "relation", "chair"), ("relation", "chair")):
        screen.selects(*(found[what] for what in selected))
        screen.opens("foto", house.board)
        assert f"sb_remove_{found[selected[0]]}" in screen.buttons


def test_what_is_selected_may_be_taken_off_by_another_meanwhile(house: House, screen: Screen):
    party = filled(house)["party"]
    screen.selects(party)
    screen.opens("foto", house.board)
    house.do("remove", ids=[party])
    screen.drawn()
    assert f"sb_remove_{party}" not in screen.buttons


def test_the_board_stands_in_the_address_of_every_page(house: House, screen: Screen):
    screen.opens("foto", house.board)
    for page in ON_BOARD:
        screen.app.query_params.clear()
        screen.opens(page)
        assert screen.app.query_params["board"] == house.board


@pytest.mark.parametrize("page", ON_BOARD)
@pytest.mark.parametrize("board", [UNKNOWN, "x", "../../etc", "a\0b", "x" * 3_000, "<b>"])
def test_a_board_that_is_not_there_gives_one_sentence_and_a_way_on(screen: Screen, page: str, board: str):
    screen.opens(page, board)
    assert screen.lines == [sentence("not_found", translator("nl"))]
    assert screen.buttons == ["sb_to_start"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("browser", "code"), [("stranger", "withdrawn"), (None, "no_cookie")])
def test_a_board_of_somebody_else_gives_one_sentence(house: House, monkeypatch, browser, code: str, language: str):
    screen = Screen(house, monkeypatch, browser)
    for page in ON_BOARD:
        screen.opens(page, house.board, lang=language)
        assert screen.lines == [sentence(code, translator(language))] and not screen.title


def test_the_way_on_leads_to_the_start_without_that_board(screen: Screen):
    screen.opens("foto", UNKNOWN).clicks("sb_to_start")
    assert screen.title == ["Samenwerkbord"] and "board" not in screen.app.query_params


def test_who_is_withdrawn_while_looking_is_told_so(house: House, monkeypatch):
    editor = house.invite("editor", "adviseur")
    screen = Screen(house, monkeypatch, editor.browser).opens("foto", house.board)
    assert screen.title == ["De foto"]
    house.withdraw(editor)
    assert screen.drawn().lines == [sentence("withdrawn", translator("nl"))]


class TestBrokenBoard:
    """A board whose file can't be read: said, and the newest good snapshot is offered, at every look."""

    @pytest.fixture
    def broken(self, house: House) -> House:
        house.party("Gemeente")
        house.service.keep_snapshot(house.board, house.owner.actor, {"name": "stand"})
        house.party("LEF")
        house.service.files.write(f"boards/{house.board}/board.json", b"{")
        return house

    @pytest.mark.parametrize("page", ON_BOARD)
    def test_it_is_offered_and_taken(self, broken: House, screen: Screen, page: str):
        screen.opens("start")
        screen.opens(page, broken.board)
        assert screen.buttons == ["sb_rescue", "sb_to_start"] and len(screen.lines) == 1
        screen.clicks("sb_rescue")
        assert "sb_rescue" not in screen.buttons
        assert [party.name for party in broken.view().parties.values()] == ["Gemeente"]

    def test_a_stranger_can_not_take_it_and_is_told(self, broken: House, monkeypatch):
        screen = Screen(broken, monkeypatch, "stranger").opens("foto", broken.board)
        screen.clicks("sb_rescue")
        assert screen.notices == [sentence("withdrawn", translator("nl"))]

    def test_without_a_snapshot_there_is_nothing_to_offer(self, house: House, screen: Screen):
        house.service.files.write(f"boards/{house.board}/board.json", b"{")
        screen.opens("foto", house.board)
        assert screen.buttons == ["sb_to_start"]

    def test_a_newer_one_is_left_alone(self, house: House, screen: Screen):
        name = f"boards/{house.board}/board.json"
        house.service.files.write(
            name, house.service.files.read(name).replace(b'"version": %d' % VERSION, b'"version": 99')
        )
        screen.opens("foto", house.board)
        assert screen.lines == [sentence("newer", translator("nl"))] and screen.buttons == ["sb_to_start"]


def test_of_a_board_its_link_comes_first(house: House, screen: Screen):
    screen.opens("bord", house.board)
    assert [head.value for head in screen.app.subheader][:2] == ["De link is de sleutel", "Waar het over gaat"]


def test_the_owner_puts_the_board_away_and_takes_it_back(house: House, screen: Screen):
    screen.opens("bord", house.board)
    screen.clicks("sb_put_away")
    assert [kept.id for kept in house.service.bin.held(house.owner.browser)] == [house.board]
    screen.opens("foto", house.board)
    assert "Dit bord is weggelegd" in screen.markup
    screen.clicks(f"sb_take_back_{house.board}")
    assert house.view().name and not house.service.bin.held(house.owner.browser)


def test_who_is_not_the_owner_can_not_put_it_away(house: House, monkeypatch):
    editor = house.invite("editor")
    screen = Screen(house, monkeypatch, editor.browser).opens("bord", house.board)
    assert "sb_put_away" not in screen.buttons
