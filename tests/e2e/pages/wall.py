"""The wall: one picture alone."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen


class WallPage(Screen):
    """A window without controls."""

    def open(self, board: str, shows: str = "foto") -> "WallPage":
        self.goto(f"/muur?board={board}&beeld={shows}")
        return self.stands() if shows == "foto" else self

    def stands(self) -> "WallPage":
        expect(self.page.locator(".sb-photo[data-sb-revision]")).to_be_visible()
        self.quiet()
        return self

    @property
    def picture(self) -> Locator:
        """What Python draws on it."""
        return self.page.locator('.st-key-sb_wall_picture [data-testid="stVegaLiteChart"] :is(canvas, svg.marks)').first

    def shows(self, title: str) -> None:
        """Waits until a picture with this title stands there, whole."""
        expect(self.page.locator("h1.sb-wall-title")).to_have_text(title)
        expect(self.picture).to_be_visible()
        self.quiet()
        self.page.wait_for_function(
            """() => document.querySelector('.st-key-sb_wall_picture svg.marks, .st-key-sb_wall_picture canvas')
              .getBoundingClientRect().bottom <= window.innerHeight"""
        )
