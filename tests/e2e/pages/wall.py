"""The wall: the photo alone."""

from playwright.sync_api import expect

from tests.e2e.pages.screen import Screen


class WallPage(Screen):
    """A window without controls."""

    def open(self, board: str) -> "WallPage":
        self.goto(f"/muur?board={board}")
        return self.stands()

    def stands(self) -> "WallPage":
        expect(self.page.locator(".sb-photo[data-sb-revision]")).to_be_visible()
        self.quiet()
        return self
