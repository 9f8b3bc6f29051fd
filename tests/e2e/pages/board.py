"""The page of the board as a whole."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen


class BoardPage(Screen):
    """What it is about, its link, its file, its kinds, the language."""

    def open(self, board: str) -> "BoardPage":
        self.goto(f"/bord?board={board}")
        return self.stands()

    def stands(self) -> "BoardPage":
        expect(self.page.locator(".sb-link-field")).to_be_visible()
        expect(self.page.locator(".sb-download a")).to_be_attached()  # folded on a phone
        self.saved()
        return self

    @property
    def link(self) -> str:
        """The link as it is shown."""
        return self.page.locator(".sb-link-field").input_value()

    @property
    def ambition(self) -> Locator:
        return self.page.get_by_label("Wat is de gezamenlijke ambitie?")

    def speak(self, language: str) -> None:
        self.press("sb_language_board", {"nl": "Nederlands", "en": "English"}[language])

    def put_away(self) -> None:
        self.page.get_by_role("button", name="Leg het bord weg").click()
