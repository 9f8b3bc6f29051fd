"""The wall: one picture alone."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen

_DRAWN = ":is(svg.marks, canvas, table)"


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
        """What Python draws on it: a chart, or a table of words."""
        return self.page.locator(f".st-key-sb_wall_picture {_DRAWN}").first

    def shows(self, title: str) -> None:
        """Waits until a picture with this title stands there, whole."""
        expect(self.page.locator("h1.sb-wall-title")).to_have_text(title)
        expect(self.picture).to_be_visible()
        self.quiet()
        self.page.wait_for_function(
            f"""() => document.querySelector('.st-key-sb_wall_picture {_DRAWN}')
              .getBoundingClientRect().bottom <= window.innerHeight"""
        )
