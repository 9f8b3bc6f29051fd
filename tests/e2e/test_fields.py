"""A field of a form in a browser: it saves when left, says why it could not, and keeps what is half typed."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.screen import Screen
from tests.e2e.pages.timeline import TimelinePage
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import Screens
from workshop.text import translator
from workshop.text.refusals import sentence

SAYS = translator("nl")
COUNT_RUNS = """() => {
  window.sbRuns = 0;
  const app = document.querySelector('[data-testid="stApp"]');
  new MutationObserver(() => { window.sbRuns += 1; })
    .observe(app, {attributes: true, attributeFilter: ["data-test-script-state"]});
}"""


@pytest.fixture
def photo(town: Laid, screens: Screens) -> PhotoPage:
    return PhotoPage(screens.page()).come_in(town.link)


def field_of(screen: Screen, key: str) -> Locator:
    return screen.page.locator(f".st-key-{key}").locator("input, textarea")


def test_what_is_refused_stays_in_the_field_with_the_reason(photo: PhotoPage, town: Laid) -> None:
    school = town.id_of("Stichting Proo")
    key = f"sb_field_parties_{school}_name"
    photo.pick(school)
    photo.write(key, "   ")
    alert = photo.page.locator(f".st-key-{key} [role=alert]")
    expect(alert).to_have_text(sentence("empty", SAYS))
    assert town.view.parties[school].name == "Stichting Proo"
    photo.write(key, "Stichting Pro")
    expect(alert).not_to_be_attached()
    photo.saved()
    assert town.view.parties[school].name == "Stichting Pro"


def test_escape_puts_back_what_stood_there(photo: PhotoPage, town: Laid) -> None:
    school = town.id_of("Stichting Proo")
    photo.pick(school)
    name = field_of(photo, f"sb_field_parties_{school}_name")
    name.fill("Per ongeluk")
    name.press("Escape")
    expect(name).to_have_value("Stichting Proo")


def test_a_choice_is_saved_at_once_and_undone_on_screen(photo: PhotoPage, town: Laid) -> None:
    school = town.id_of("Stichting Proo")
    kind = photo.page.locator(f".st-key-sb_field_parties_{school}_kind select")
    photo.pick(school)
    before = photo.revision
    photo.choose(f"sb_field_parties_{school}_kind", "netwerk")
    photo.saved(beyond=before)
    assert town.view.parties[school].kind == "network"
    photo.undo()
    expect(kind.locator("option:checked")).to_have_text("schoolbestuur")


def test_an_edit_that_nothing_else_shows_runs_no_page(photo: PhotoPage, town: Laid) -> None:
    """What is left in a field is saved without waiting for Streamlit."""
    school = town.id_of("Stichting Proo")
    photo.pick(school)
    photo.page.evaluate(COUNT_RUNS)
    before = photo.revision
    photo.write(f"sb_field_parties_{school}_name", "Stichting Prima")
    photo.saved(beyond=before)
    expect(photo.node(school)).to_have_accessible_name(re.compile("^Stichting Prima, "))
    assert photo.page.evaluate("() => window.sbRuns") == 0
    photo.undo()
    expect(field_of(photo, f"sb_field_parties_{school}_name")).to_have_value("Stichting Proo")
    assert photo.page.evaluate("() => window.sbRuns") > 0, "an undo is followed"


@pytest.fixture
def line(town: Laid, screens: Screens) -> TimelinePage:
    """The timeline with the panel of one step open."""
    found = TimelinePage(screens.page(link=town.link)).open(town.id)
    found.add_step("Startbijeenkomst")
    return found


def test_when_is_read_as_people_say_it(line: TimelinePage, town: Laid) -> None:
    [step] = town.view.steps
    line.fill("planned", "voorjaar 2027")
    expect(line.field("planned")).to_have_value("voorjaar 2027")
    assert town.view.steps[step].planned == "2027-spring"
    planned = line.field("planned")
    planned.fill("ooit een keer")
    planned.press("Tab")
    expect(line.page.locator(f".st-key-sb_field_steps_{step}_planned [role=alert]")).to_have_text(
        sentence("when", SAYS)
    )
    expect(planned).to_have_value("ooit een keer")
    planned.fill("")
    planned.press("Tab")
    line.saved()
    assert town.view.steps[step].planned is None


def test_who_was_there_is_put_in_and_taken_off(line: TimelinePage, town: Laid) -> None:
    [step] = town.view.steps
    line.page.locator(f".st-key-sb_more_{step} summary").click()
    before = line.revision
    line.choose(f"sb_field_steps_{step}_who", "Stichting Proo")
    line.saved(beyond=before)
    assert town.view.steps[step].who == (town.id_of("Stichting Proo"),)
    before = line.revision
    line.page.get_by_role("button", name="Haal Stichting Proo eraf").click()
    line.saved(beyond=before)
    assert town.view.steps[step].who == ()


def test_who_may_only_look_reads_the_fields(town: Laid, screens: Screens) -> None:
    page = screens.page()
    page.goto(town.welcome("Meekijker", "viewer").link)
    photo = PhotoPage(page)
    school = town.id_of("Stichting Proo")
    key = f"sb_field_parties_{school}_name"
    photo.sees(school)
    photo.node(school).press("Enter")
    expect(field_of(photo, key)).to_have_value("Stichting Proo")
    expect(field_of(photo, key)).not_to_be_editable()
    expect(page.locator(f".st-key-sb_field_parties_{school}_kind select")).to_be_disabled()
    expect(page.locator('[class*="st-key-sb_remove_"], [class*="st-key-sb_field_add_"]')).to_have_count(0)
