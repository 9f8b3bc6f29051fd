"""One's place, as a person finds it: names, the plane, what one is not of, what it costs, and agreeing on it."""

import pytest
from playwright.sync_api import expect

from tests.e2e.pages.contract import ContractPage
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import PHONE, Heard, Screens


def test_a_role_has_several_names(town: Laid, screens: Screens) -> None:
    page = screens.page(link=town.link)
    place = ContractPage(page).open(town.id)
    for name in ("verbinder", "kwartiermaker"):
        before = place.revision
        place.press("sb_roles", name)
        place.saved(beyond=before)
    place.add("role_name", "bruggenbouwer")
    assert {"connector", "quartermaster"} < set(town.view.contract.roles)
    page.reload()
    place.stands().says("bruggenbouwer")
    assert [name.label for name in town.view.role_names.values() if name.label] == ["bruggenbouwer"]


def test_the_plane_is_touched_and_marks_are_moved(town: Laid, screens: Screens) -> None:
    page = screens.page(link=town.link)
    place = ContractPage(page).open(town.id)
    place.says("Waar sta je nu? Tik op het vlak.")
    place.touch(0.2, 0.9)
    place.says("En waar wil je staan?")
    place.touch(0.8, 0.3)
    place.says("Wie in je netwerk staat waar jij niet staat?")
    now, wished = (town.view.contract.spots[stand] for stand in ("now", "wished"))
    assert (now.across, now.up) == pytest.approx((0.2, 0.9), abs=0.01)
    assert (wished.across, wished.up) == pytest.approx((0.8, 0.3), abs=0.01)
    place.drag("Hier wil ik staan", 0.6, 0.2)
    wished = town.view.contract.spots["wished"]
    assert (wished.across, wished.up) == pytest.approx((0.6, 0.2), abs=0.02)
    place.undo()
    expect(place.mark("Hier wil ik staan: bij het proces")).to_be_visible()


def test_the_arrow_keys_move_a_mark_and_delete_takes_it_off(town: Laid, screens: Screens) -> None:
    page = screens.page(link=town.link)
    place = ContractPage(page).open(town.id)
    page.get_by_role("button", name="Hier sta ik nu").first.focus()
    page.keyboard.press("Enter")
    place.saved(beyond=town.revision - 1)
    expect(place.mark("Hier sta ik nu")).to_be_focused()
    before = town.view.contract.spots["now"]
    revision = place.revision
    for key in ("ArrowLeft", "ArrowLeft", "Shift+ArrowUp"):
        page.keyboard.press(key)
    place.saved(beyond=revision)
    after = town.view.contract.spots["now"]
    assert (after.across, after.up) == pytest.approx((before.across - 0.04, before.up + 0.1), abs=0.001)
    expect(place.mark("Hier sta ik nu")).to_be_focused()
    revision = place.revision
    page.keyboard.press("Delete")
    place.saved(beyond=revision)
    assert not town.view.contract.spots


def test_others_stand_there_by_name_and_in_own_words(town: Laid, screens: Screens) -> None:
    mine = screens.page(link=town.link)
    theirs = screens.page(link=town.welcome("Collega").link)
    place, other = ContractPage(mine).open(town.id), ContractPage(theirs).open(town.id)
    place.who_else("Gemeente Leiden")
    place.who_else("de wethouder van toen")
    expect(other.mark("Gemeente Leiden")).to_be_visible()
    expect(other.mark("de wethouder van toen")).to_be_visible()
    [party, words] = town.view.contract.others.values()
    assert party.who == town.id_of("Gemeente Leiden") and (words.who, words.words) == (None, "de wethouder van toen")
    mine.get_by_role("button", name="Houd voor mij alleen").click()
    expect(other.mark("de wethouder van toen")).not_to_be_attached()
    expect(other.mark("Gemeente Leiden")).to_be_visible()


def test_lines_are_written_mended_and_private_ones_reach_nobody_else(town: Laid, screens: Screens) -> None:
    heard = Heard()
    mine = screens.page(link=town.link)
    theirs = screens.page(bodies=True, heard=heard, link=town.welcome("Collega").link)
    place, other = ContractPage(mine).open(town.id), ContractPage(theirs).open(town.id)
    place.add("cost", "Zwaar van de zondagavond")
    place.add("may_not_expect", "Dat ik namens jou beslis")
    expect(other.lines("may_not_expect")).to_have_text(["Dat ik namens jou beslis"])
    theirs.reload()
    expect(other.stands().lines("may_not_expect")).to_have_count(1)
    expect(other.lines("cost")).to_have_count(0)
    assert not [body for body in heard.received if b"zondagavond" in body]
    expect(place.lines("cost")).to_contain_text("alleen jij ziet dit")
    place.lines("may_not_expect").click()
    [key] = [key for key, line in town.view.contract.lines.items() if line.sort == "may_not_expect"]
    field = mine.locator(f".st-key-sb_field_contract_lines_{key}_text textarea")
    field.fill("Dat ik namens iemand beslis")
    field.press("Tab")
    expect(other.lines("may_not_expect")).to_have_text(["Dat ik namens iemand beslis"])


def test_agreeing_with_the_table_and_with_a_partner(town: Laid, screens: Screens) -> None:
    page = screens.page(link=town.link)
    place = ContractPage(page).open(town.id)
    place.says("Nog niet besproken: De tafel als geheel, Gemeente Leiden,")
    key = town.id_of("Gemeente Leiden")
    place.stand_with("table", "afgesproken")
    place.stand_with(key, "besproken")
    place.agree(key, "when", "voorjaar 2026")
    place.agree(key, "how", "Tijdens een wandeling")
    place.says("voorjaar 2026: Tijdens een wandeling")
    agreed = town.view.contract.agreements[key]
    assert (agreed.state, agreed.when, agreed.how) == ("talked", "2026-spring", "Tijdens een wandeling")
    place.says("Nog niet besproken: Stichting Proo,")
    place.add("party", "Buurthuis De Kring")
    assert town.id_of("Buurthuis De Kring") in town.view.parties


def test_on_a_phone_the_plane_fits_and_is_touched(town: Laid, screens: Screens) -> None:
    town.do("set_roles", roles=["connector"])
    page = screens.page(screens.context(PHONE, touch=True), link=town.link)
    place = ContractPage(page).open(town.id)
    before = place.revision
    place.plane.scroll_into_view_if_needed()
    page.touchscreen.tap(*place.point(0.7, 0.6))
    place.saved(beyond=before)
    spot = town.view.contract.spots["now"]
    assert (spot.across, spot.up) == pytest.approx((0.7, 0.6), abs=0.02)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    names = page.locator(".st-key-sb_field_contract_roles .sb-chips")
    box, chosen = names.bounding_box(), names.locator(".sb-pick", has_text="verbinder").bounding_box()
    assert box is not None and chosen is not None
    assert box["height"] < 120 and chosen["x"] < 40, "all names in a strip, what one is called first"
    names.get_by_role("checkbox").last.focus()
    expect(names.locator(".sb-pick").last).to_be_in_viewport()


def test_a_half_typed_line_outlives_a_reload(town: Laid, screens: Screens) -> None:
    page = screens.page(link=town.link)
    place = ContractPage(page).open(town.id)
    page.locator(".sb-plane-add input").press_sequentially("De scho")
    page.locator(".st-key-sb_field_add_may_expect input").press_sequentially("Nog niet af")
    page.reload()
    place.stands()
    expect(page.locator(".st-key-sb_field_add_may_expect input")).to_have_value("Nog niet af")
    expect(page.locator(".sb-plane-add input")).to_have_value("De scho")


def test_one_points_in_the_circle_by_mouse_and_keys_and_nobody_else_learns_it(town: Laid, screens: Screens) -> None:
    mine = screens.page(link=town.link)
    theirs = screens.page(link=town.welcome("Collega").link)
    place, other = ContractPage(mine).open(town.id), ContractPage(theirs).open(town.id)
    place.unfold("carry")
    other.unfold("carry")
    before = place.revision
    place.place("takes_over").click()
    place.saved(beyond=before)
    before = place.revision
    place.place("harder").press("Enter")
    place.saved(beyond=before)
    expect(place.place("harder")).to_contain_text("hier ben ik, alleen jij ziet dit")
    assert {mark.place for mark in town.view.contract.circle.values()} == {"takes_over", "harder"}
    place.place("harder").click()
    expect(place.place("harder")).to_have_attribute("aria-pressed", "false")
    mine.reload()
    place.stands().unfold("carry")
    expect(place.place("takes_over")).to_have_attribute("aria-pressed", "true")
    expect(place.place("harder")).to_have_attribute("aria-pressed", "false")
    theirs.reload()
    other.stands().unfold("carry")
    expect(other.place("takes_over")).to_have_attribute("aria-pressed", "false")


def test_sitting_on_ones_hands_is_planned_held_and_looked_back_upon_alone(town: Laid, screens: Screens) -> None:
    heard = Heard()
    mine = screens.page(link=town.link)
    theirs = screens.page(bodies=True, heard=heard, link=town.welcome("Collega").link)
    place, other = ContractPage(mine).open(town.id), ContractPage(theirs).open(town.id)
    place.unfold("hands")
    place.add("hands", "De werksessie van september")
    place.opens("De werksessie van september")
    place.fills("will_not", "De stilte vullen")
    place.fills("planned", "september 2026")
    place.fills("held", "12 september 2026")
    place.fills("noticed", "Iemand anders nam het woord")
    [still] = town.view.contract.hands.values()
    assert (still.planned, still.held, still.will_not) == ("2026-09", "2026-09-12", "De stilte vullen")
    assert still.closed_to == town.owner.member
    theirs.reload()
    other.stands().says("Op je handen zitten")
    expect(theirs.get_by_text("opgeschreven")).to_have_count(0)
    assert not [body for body in heard.received if b"werksessie" in body or b"stilte vullen" in body]
