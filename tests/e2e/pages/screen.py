"""What all screens of a board share: the saved sign with undo and redo, the menu, and waiting for conditions."""

import re
from contextlib import suppress
from typing import Literal

from playwright.sync_api import Locator, Page, TimeoutError, expect

STILL = """(() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const left = document.querySelector('[data-stale="true"], [data-retained]');
  return app?.dataset.testScriptState === 'notRunning' && !left;
})()"""
"""No script runs, and nothing stands there any more of what the page drew before."""
SETTLED = f"""([beyond]) => {{
  const sign = document.querySelector('.sb-sign');
  return sign?.dataset.sbStatus === 'saved' && Number(sign.dataset.sbRevision) > beyond && {STILL};
}}"""
QUIET = f"() => {STILL}"
_PATIENCE = (3_000, 5_000, 10_000, 30_000)
"""Milliseconds for each time that a list is opened."""
_LOOKS_SO = """(theme) => getComputedStyle(document.querySelector('[data-testid="stApp"]')).colorScheme === theme"""


class Screen:
    """One tab."""

    def __init__(self, page: Page, language: str = "nl") -> None:
        self.page = page
        self.language = language

    def goto(self, path: str) -> None:
        """By its address, in the language of this screen."""
        joined = "&" if "?" in path else "?"
        self.page.goto(path if self.language == "nl" else f"{path}{joined}lang={self.language}")

    @property
    def sign(self) -> Locator:
        return self.page.locator(".sb-sign")

    @property
    def revision(self) -> int:
        """The revision this screen knows to be saved."""
        return int(self.sign.get_attribute("data-sb-revision") or 0)

    def saved(self, beyond: int = -1) -> None:
        """Waits until the sign says saved, and this screen has settled on a revision after `beyond`."""
        self.page.wait_for_function(SETTLED, arg=[beyond])

    def unfold_all(self) -> None:
        """What folds on a phone; elsewhere nothing does."""
        for fold in self.page.locator("details.sb-fold").all():
            if fold.is_visible() and fold.get_attribute("open") is None:
                fold.locator("summary").click()

    def quiet(self) -> None:
        """Waits until no script of the page runs any more, and what it drew before has gone."""
        self.page.wait_for_function(QUIET)

    def turn_lights(self, theme: Literal["light", "dark"]) -> None:
        """Asks for the other colours, as a computer does at dusk, and waits until the page has followed."""
        self.page.emulate_media(color_scheme=theme)
        self.page.wait_for_function(_LOOKS_SO, arg=theme)
        self.quiet()

    def undo(self) -> None:
        self.sign.locator("[data-verb=undo]").click()

    def redo(self) -> None:
        self.sign.locator("[data-verb=redo]").click()

    def go(self, title: str) -> None:
        """By the menu, which is at the top on a laptop and under the thumb on a phone."""
        above = self.page.locator('[data-testid="stHeader"]').get_by_role("link", name=title, exact=True)
        under = self.page.locator(".st-key-sb_menu").get_by_role("link", name=title, exact=True)
        (above if above.is_visible() else under).click()

    def says(self, words: str) -> None:
        """Waits until these words stand on the screen."""
        expect(self.page.get_by_text(words).first).to_be_visible()

    def choose(self, key: str, option: str) -> None:
        """Takes an option of a list by its key."""
        self.page.locator(f".st-key-{key} select").select_option(label=option)

    def take(self, key: str, option: str) -> None:
        """Takes an option of a list that is written in, by its key."""
        field = self.page.locator(f".st-key-{key} input")
        offered = self.page.get_by_role("option", name=option, exact=True)
        for patience in _PATIENCE:  # a list that opens while the page still moves under it closes again
            field.scroll_into_view_if_needed()
            field.focus()
            field.press("ArrowDown")
            with suppress(TimeoutError):
                offered.click(timeout=patience)
                break
        else:
            raise AssertionError(f"{key} offers no {option}")
        self.quiet()

    def press(self, key: str, option: str) -> None:
        """Presses one of a row of buttons by its key."""
        row = self.page.locator(f".st-key-{key} :is(button, .sb-pick)")
        row.filter(has_text=re.compile(f"^{re.escape(option)}$")).click()

    def write(self, key: str, words: str) -> None:
        """Writes in a field by its key, and leaves it."""
        field = self.page.locator(f".st-key-{key}").locator("input, textarea")
        field.fill(words)
        field.press("Tab")
