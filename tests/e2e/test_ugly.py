"""The ugly photo, as its owner draws it: on no other screen, and gone from their own when its time is over."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.e2e.pages.map import Map, drag
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.table import TablePage
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.pages.ugly import UglyPage
from tests.e2e.pages.wall import WallPage
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import PHONE, Heard, Screens
from workshop.access.view import BoardView

HOPE, LINE = "dat het eindelijk gezegd is", "Niemand gelooft hier nog in"
MAP_LIES = """() => document.querySelector('.sb-stage').getBoundingClientRect().top
  + document.querySelector('.stMain').scrollTop"""


def seen(town: Laid) -> BoardView:
    return town.service.ugly(town.id, town.owner)


def test_drawn_on_one_screen_it_is_on_no_other_and_destroyed_it_is_gone(town: Laid, screens: Screens) -> None:
    heard, behind = Heard(), Heard()
    theirs = PhotoPage(screens.page(bodies=True, heard=heard)).come_in(town.welcome("Collega").link)
    mine = PhotoPage(screens.page()).come_in(town.link)
    wall = WallPage(screens.page(mine.page.context, bodies=True, heard=behind))
    wall.open(town.id)
    mine.page.locator(".st-key-sb_to_ugly a").click()
    ugly = UglyPage(mine.page)
    expect(ugly.curtain).to_contain_text("Hier ligt nog niets")
    ugly.open_curtain(HOPE)
    ugly.says(f"Je hoopt: {HOPE}")
    expect(ugly.clock).to_have_text("nog 15 min")
    ugly.add_line(LINE)
    school, council = town.id_of("Stichting Proo"), town.id_of("Regionaal Netwerk")
    before = town.view
    drag(Map(ugly), Map(ugly).sign(school), Map(ugly).inward(school, 0.66))
    ugly.pick(school)
    ugly.act("relation")
    ugly.page.mouse.click(*Map(ugly).sign(council))
    expect(ugly.page.locator("[data-sb-edge]")).to_have_count(1)
    ugly.saved()
    [relation] = seen(town).relations
    assert seen(town).seats[school].commitment != before.seats[school].commitment
    assert (town.view.seats[school], set(town.view.relations)) == (before.seats[school], set(before.relations))
    ugly.undo()
    expect(ugly.page.locator("[data-sb-edge]")).to_have_count(0)
    theirs.add("Bibliotheek")
    theirs.saved()
    ugly.sees(town.id_of("Bibliotheek"))
    PhotoPage(wall.page).sees(town.id_of("Bibliotheek"))
    for everything in (b"\n".join(heard.received), b"\n".join(behind.received)):
        assert b"Bibliotheek" in everything, "what is open did come"
        assert not [word for word in (HOPE, LINE, relation) if word.encode() in everything]
    ugly.let_go()
    ugly.press_button("sb_ugly_destroy")
    ugly.press_button("sb_ugly_destroy_it")
    expect(ugly.curtain).to_contain_text("Hier ligt nog niets")
    stored = ugly.page.evaluate("() => Object.entries(sessionStorage).join()")
    assert "ugly" not in stored
    assert not [word for word in (HOPE, LINE, relation) if word in stored + ugly.page.content()]


def ends_in(town: Laid, seconds: float, patch: pytest.MonkeyPatch) -> None:
    """Opened anew, as if most of its minutes had passed."""
    earlier = datetime.now(UTC) - timedelta(minutes=5) + timedelta(seconds=seconds)
    with patch.context() as past:
        past.setattr(town.service.store, "now", lambda: earlier)
        town.do("open_ugly", minutes=5, hope=HOPE)


def test_it_closes_by_itself_with_the_last_word_kept_and_laid_on_the_table(
    town: Laid, screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.do("open_ugly", minutes=5, hope=HOPE)
    key = town.add("add_ugly_line", text=LINE)
    page = screens.page(link=town.link)
    ugly = UglyPage(page).open(town.id)
    ends_in(town, 10, monkeypatch)
    laid = page.locator(".st-key-sb_field_add_ugly_laid input")
    laid.fill("Gezegd wat er speelt")
    laid.press("Enter")
    ugly.says("Het staat op je tijdlijn, achter het gordijn.")
    expect(ugly.clock).to_have_text("nog geen minuut")
    field = page.locator(f".st-key-sb_field_photos_ugly_lines_{key}_text textarea")
    field.fill("Niemand gelooft er meer in")
    expect(ugly.curtain).to_contain_text("De lelijke foto is dicht")
    assert not [word for word in (HOPE, LINE, "gelooft") if word in page.content()]
    town.do("open_ugly", minutes=5)
    assert seen(town).lines[key].text == "Niemand gelooft er meer in"
    line = TimelinePage(page).open(town.id)
    line.unfold()
    line.rows.filter(has_text="alleen voor jou").click()
    line.open_curtain()
    expect(line.field("title")).to_have_value("Gezegd wat er speelt")


def test_every_verb_is_in_its_table_and_its_picture_is_a_file_that_tells_nothing(town: Laid, screens: Screens) -> None:
    town.do("open_ugly", minutes=15, hope=HOPE)
    ugly = UglyPage(screens.page(link=town.link)).open(town.id)
    table, before = TablePage.of(ugly), town.view
    school, council = town.id_of("Stichting Proo"), town.id_of("Regionaal Netwerk")
    expect(table.cell(school, "name")).not_to_be_editable()
    expect(table.cell(school, "remove")).to_be_hidden()
    expect(table.cell(school, "kind")).to_have_count(0)
    table.choose_in(school, "commitment", "1")
    table.choose_in(school, "influence", "5")
    table.turn(school, "right")
    table.write_in(school, "note", "Trekt aan\nde touwtjes")
    table.relate(school, council)
    table.add("Wie wegblijft")
    table.add_line(LINE)
    ugly.saved()
    [relation], [chair], [said] = (list(items) for items in (seen(town).relations, seen(town).chairs, seen(town).lines))
    for field, value in (("relation", "money"), ("direction", "both"), ("strength", "5"), ("tension", "3")):
        table.choose_in(relation, field, value)
    table.write_in(relation, "note", "Oud zeer")
    table.rename(chair, "Wie niet mag komen")
    table.turn(chair, "left")
    table.write_in(said, "text", f"{LINE}\nWij ook niet")
    ugly.saved()
    seat, drawn = seen(town).seats[school], seen(town).relations[relation]
    assert (seat.commitment, seat.influence, seat.note) == (1, 5, "Trekt aan\nde touwtjes")
    assert seat.angle != before.seats[school].angle
    assert (drawn.kind, drawn.direction, drawn.strength, drawn.tension, drawn.note) == (
        "money",
        "both",
        5,
        3,
        "Oud zeer",
    )
    assert seen(town).chairs[chair].words == "Wie niet mag komen"
    assert seen(town).lines[said].text == f"{LINE}\nWij ook niet"
    assert (town.view.seats, town.view.relations, town.view.chairs) == (before.seats, before.relations, before.chairs)
    for item in (relation, chair, said):
        table.remove(item)
        expect(table.row(item)).to_have_count(0)
    table.undo()
    expect(table.cell(said, "text")).to_have_value(f"{LINE}\nWij ook niet")
    ugly.saved()
    assert (seen(town).relations, seen(town).chairs, list(seen(town).lines)) == ({}, {}, [said])
    with ugly.page.expect_download() as saved:
        ugly.act("png")
    assert saved.value.suggested_filename == "foto.png"
    assert saved.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    ugly.says("Het plaatje staat bij je downloads")


def test_on_a_phone_all_of_its_strip_is_there(town: Laid, screens: Screens) -> None:
    whom = "de coach en de collega die naast mij zit"
    town.names(f"Partij {number}" for number in range(6))
    town.do(
        "open_ugly",
        minutes=15,
        hope=f"{HOPE}, en dat niemand daar last van krijgt",
        audience="other",
        audience_words=whom,
    )
    ugly = UglyPage(screens.page(screens.context(PHONE, touch=True), link=town.link)).open(town.id)
    assert ugly.cut_off() == []
    expect(ugly.page.locator(".st-key-sb_field_add_ugly_line input")).to_be_in_viewport()
    lies = ugly.page.evaluate(MAP_LIES)
    ugly.pick(town.id_of("Ouderraad"))
    assert ugly.page.evaluate(MAP_LIES) == lies, "nothing moves under a thumb on the map"
    ugly.let_go()
    table = TablePage.of(ugly)
    assert ugly.cut_off() == []
    rows = table.page.locator(".sb-twin-people .sb-twin-row:visible")
    expect(rows).to_have_count(10)
    table.page.get_by_role("button", name="Alle 13").click()
    expect(rows).to_have_count(13)
