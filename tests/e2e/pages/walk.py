"""The walk under the head of a page."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen


class WalkStrip(Screen):
    """One line, or the round large; on any page that has a walk."""

    @property
    def strip(self) -> Locator:
        return self.page.locator(".st-key-sb_walk")

    def press_button(self, name: str) -> None:
        """A button of the walk, and what the page then shows."""
        self.button(name).click()
        self.quiet()

    def button(self, name: str) -> Locator:
        """begin, previous, next, finish, unfold, fold, away or back."""
        return self.page.locator(f".st-key-sb_walk_{name} button")

    def is_at(self, number: int, question: str) -> None:
        """Waits for this round."""
        expect(self.strip.get_by_text(f"Ronde {number} van")).to_be_visible()
        expect(self.strip.get_by_text(question)).to_be_visible()
        self.quiet()

    def go_to(self, title: str) -> None:
        """A round by its step."""
        self.strip.get_by_role("radio", name=title).click()
        expect(self.strip.get_by_role("radio", name=title)).to_be_checked()
        self.quiet()
        expect(self.note).to_have_count(1)  # the note of the round before may still stand beside it

    @property
    def note(self) -> Locator:
        return self.strip.locator("textarea")

    def write_note(self, words: str) -> None:
        """Writes it down, and leaves the field."""
        before = self.revision
        self.note.fill(words)
        self.note.press("Tab")
        self.saved(beyond=before)
