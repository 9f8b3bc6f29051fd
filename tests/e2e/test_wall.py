"""What a room reads from its back row: no word on a wall of 1920 by 1080 is under 24 pixels."""

from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.e2e.pages.wall import WallPage
from tests.e2e.support.boards import Laid, lay
from tests.e2e.support.screens import WALL, Screens
from tests.e2e.test_labels import names
from workshop.service import Service

_PAINTED = """() => {
  window.painted = [];
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (words, ...at) {
    window.painted.push([Number(this.font.match(/([\\d.]+)px/)[1]) * this.getTransform().a / devicePixelRatio, words]);
    return fillText.call(this, words, ...at);
  };
}"""
_WRITTEN = """() => [...document.querySelectorAll('.stMain *')]
  .filter(element => element.checkVisibility({ opacityProperty: true }))
  .filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim()))
  .filter(element => element.getBoundingClientRect().width > 1)
  .filter(element => !element.closest('style, .sb-photo-handles, .sb-photo-skip, .sb-photo-hidden'))
  .map(element => [parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom, element.textContent])"""

_NUMBERED = """() => document.querySelector('.sb-stage').sbPhoto.boxes().labels
  .filter(({ number }) => number).map(({ text }) => text)"""


def small(page: Page) -> list[tuple[float, str]]:
    """The words under 24 pixels."""
    held: list[tuple[float, str]] = page.evaluate(f"() => [...({_WRITTEN})(), ...window.painted]")
    assert held
    return [(size, words) for size, words in held if size < 24]


def crowd(service: Service) -> Laid:
    """Sixty parties with figures, and eighty things on the line."""
    laid = lay(service, "Onderwijsregio", shared_task="Ieder kind een goede start")
    laid.names(names(60))
    parties = list(laid.view.parties)
    cells = [
        {"party": party, "resource": key, "gives": number % 6, "takes": 3, "hopes": number % 4}
        for number, party in enumerate(parties)
        for key in ("money", "time")
    ]
    laid.do("set_contributions", cells=cells)
    start = date.today() - timedelta(700)
    for number in range(80):
        day = (start + timedelta(11 * number)).isoformat()
        if number % 3:
            laid.add("add_moment", title=f"Bij de koffie met de wethouder {number}", when=day)
        else:
            laid.add("add_step", title=f"Tafel van de regio {number}", planned=day)
    return laid


def test_no_word_on_a_wall_is_small_and_its_pages_turn_by_the_presenters_keys(
    service: Service, screens: Screens
) -> None:
    laid = crowd(service)
    page = screens.page(screens.context(WALL), link=laid.link)
    page.add_init_script(f"({_PAINTED})()")
    wall = WallPage(page)
    wall.open(laid.id, "tijdlijn").shows("Het proces in de tijd")
    assert small(page) == []
    wall.open(laid.id, "balans").shows("Halen en brengen")
    pages = page.locator(".sb-pages [role=status]")
    expect(pages).to_have_text("bladzijde 1 van 4")
    for key, said in (("PageDown", 2), ("ArrowRight", 3), ("PageUp", 2), ("ArrowLeft", 1), ("ArrowLeft", 1)):
        page.keyboard.press(key)
        expect(pages).to_have_text(f"bladzijde {said} van 4")
        wall.shows("Halen en brengen")
        assert small(page) == []
    button = page.locator(".sb-pages button").last
    expect(button).to_have_css("opacity", "0")
    button.hover()
    expect(button).to_have_css("opacity", "1")
    button.click()
    expect(wall.picture).to_contain_text(names(60)[15][:9])
    page.reload()
    expect(pages).to_have_text("bladzijde 2 van 4")
    wall.open(laid.id)
    page.evaluate("window.painted = []")  # what was painted before the room was known is gone
    page.set_viewport_size({"width": 1900, "height": 1060})
    page.wait_for_function("() => window.painted.some(([size, words]) => words.includes('Gemeente'))")
    wall.quiet()
    assert small(page) == []
    assert unnamed(wall) == []
    page.evaluate("window.painted = []")
    page.set_viewport_size({"width": 1440, "height": 900})  # hangs as large: names are written as much smaller
    page.wait_for_function("() => window.painted.some(([size, words]) => words.includes('Gemeente') && size < 20)")


def unnamed(wall: WallPage) -> list[str]:
    """Who stands on the map as a number, and is named on no page of the list beside it."""
    page = wall.page
    held: list[str] = page.evaluate(_NUMBERED)
    assert len(held) > 10
    listed: list[str] = []
    for turn in range(1, 9):
        listed += page.locator(".sb-numbered li:visible").all_inner_texts()
        last = page.locator(".sb-numbered .sb-pages button").last
        if last.is_disabled():
            break
        page.keyboard.press("PageDown")
        expect(page.locator(".sb-pages [role=status]")).to_contain_text(f"bladzijde {turn + 1}")
    numbers = [line.split()[0] for line in listed]
    assert len(numbers) == len(set(numbers))
    return sorted(set(held) - set(numbers))
