"""What stands out, at the foot of a page."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen


class Observations(Screen):
    """The questions, and what one does with them."""

    def open(self, page: str, board: str) -> "Observations":
        self.goto(f"/{page}?board={board}")
        self.ready()
        return self

    def ready(self) -> None:
        expect(self.page.locator(".sb-observations[data-sb-revision]")).to_be_visible()

    def look(self) -> None:
        """They keep up with the board as long as they are in sight."""
        self.room.scroll_into_view_if_needed()

    @property
    def room(self) -> Locator:
        return self.page.locator(".sb-observations")

    @property
    def asked(self) -> Locator:
        """The questions in their columns."""
        self.look()
        return self.room.locator(".sb-observed")

    def one(self, kind: str) -> Locator:
        self.look()
        return self.room.locator(f'.sb-observed[data-kind="{kind}"]')

    def press_on(self, kind: str, act: str) -> None:
        """A button under a question, by its word."""
        self.one(kind).get_by_role("button", name=act, exact=True).click()

    def put(self, kind: str, act: str) -> None:
        """Keeps a question, or puts it aside; it then stands there no longer."""
        before = self.revision
        self.press_on(kind, act)
        expect(self.one(kind)).to_have_count(0)
        self.saved(beyond=before)

    def items(self, kind: str) -> Locator:
        """What a question is about, one click away."""
        fold = self.one(kind).locator("details")
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()
        return fold.locator(".sb-observed-item")

    def folded(self, title: str) -> Locator:
        """What was kept, or put aside."""
        fold = self.room.locator(".sb-observed-folded").filter(has_text=title)
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()
        return fold.locator("li")
