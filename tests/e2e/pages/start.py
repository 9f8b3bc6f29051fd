"""The start page."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen


class StartPage(Screen):
    """A new board, an example, a board opened before, a saved file."""

    def open(self) -> "StartPage":
        self.goto("/")
        return self.stands()

    def stands(self) -> "StartPage":
        expect(self.page.locator(".st-key-sb_upload .sb-upload")).to_be_visible()
        expect(self.page.locator(".st-key-sb_welcome svg")).to_be_visible()
        self.quiet()
        return self

    def make(self, name: str, *, task: str = "", stuck: str = "", owner: str = "") -> None:
        """Fills in what is given and lays the board on the table."""
        for field, words in {"name": name, "task": task, "stuck": stuck, "owner": owner}.items():
            if words:
                self.page.locator(f".st-key-sb_new_{field} input").fill(words)
        self.page.locator(".st-key-sb_new_make button").click()

    def card(self, board: str) -> Locator:
        """A board that was opened here before, or an example."""
        return self.page.locator(f".st-key-sb_card_{board}")

    def take_back(self, board: str) -> None:
        """A board that was put away."""
        self.card(board).get_by_role("button", name="Haal terug").click()

    def speak(self, language: str) -> None:
        """Changes the language of the screen."""
        self.press("sb_language_switch", {"nl": "Nederlands", "en": "English"}[language])
