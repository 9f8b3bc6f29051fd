"""The page of the process in time."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen

_IN_SIGHT = """() => {
  const picture = document.querySelector('[data-testid="stVegaLiteChart"] :is(canvas, svg.marks)');
  const { scrollTop } = document.querySelector('.stMain');
  return picture && scrollTop === 0 && picture.getBoundingClientRect().bottom <= innerHeight;
}"""


class TimelinePage(Screen):
    """Adding steps and moments, the picture, its list, the panel."""

    def open(self, board: str) -> "TimelinePage":
        self.goto(f"/tijdlijn?board={board}")
        return self.stands()

    def stands(self) -> "TimelinePage":
        expect(self.page.locator(".st-key-sb_confidence textarea").first).to_be_visible()
        self.saved()
        return self

    def add_moment(self, title: str, kind: str) -> None:
        """A kind, a line and Enter: its panel opens."""
        self._begin_moment()
        self.press("sb_add_moment_kind", kind)
        self._enter("sb_field_add_moment", title)

    def add_step(self, title: str) -> None:
        self._enter("sb_field_add_step", title)

    def for_me_alone(self) -> None:
        """What is added from now on is closed, or open again."""
        self._begin_moment()
        self.page.locator(".st-key-sb_add_moment_closed label").first.click()
        self.quiet()

    def _begin_moment(self) -> None:
        """On a phone what is asked of it stands there once one begins to write."""
        self.page.locator(".st-key-sb_field_add_moment input").focus()

    def made_possible(self, moment: str, step: str) -> None:
        """Which step a moment made possible, in the panel that is open: an arc."""
        before = self.revision
        self.choose(f"sb_field_moments_{moment}_step", step)
        self.saved(beyond=before)

    def close_panel(self) -> None:
        self.page.locator(".st-key-sb_line_close button").click()
        expect(self.field("title")).not_to_be_attached()

    def _enter(self, key: str, title: str) -> None:
        field = self.page.locator(f".st-key-{key} input")
        field.fill(title)
        field.press("Enter")
        expect(field).to_have_value("")
        expect(self.field("title")).to_have_value(title)

    def field(self, name: str) -> Locator:
        """A field of the panel that is open."""
        return self.page.locator(f'[class*="st-key-sb_field_"][class*="_{name}"]').locator("input, textarea").first

    def fill(self, name: str, words: str) -> None:
        before = self.revision
        self.field(name).fill(words)
        self.field(name).press("Tab")
        self.saved(beyond=before)

    @property
    def picture(self) -> Locator:
        return self.page.locator('[data-testid="stVegaLiteChart"] :is(canvas, svg.marks)').first

    def is_all_in_sight(self) -> None:
        """Waits until the whole picture stands on the screen, without a scroll."""
        self.page.wait_for_function(_IN_SIGHT)

    @property
    def lights(self) -> Locator:
        return self.page.locator(".st-key-sb_lights input")

    @property
    def disc(self) -> Locator:
        """The disc that is pressed, of what stands last on the line."""
        return self.page.locator('[data-testid="stVegaLiteChart"] .mark-symbol path[fill="transparent"]').last

    def open_curtain(self) -> None:
        """Of what is chosen."""
        self.page.get_by_role("button", name="Open het gordijn").click()

    def unfold(self) -> None:
        """Opens the list under the picture, unless it is there already: on a phone, or with no panel open."""
        fold = self.page.locator(".st-key-sb_more_line summary")
        expect(self.picture.or_(self.rows.first).first).to_be_visible()  # the page knows by then how wide it is
        self.quiet()
        if fold.is_visible():
            fold.click()
        expect(self.rows.first).to_be_visible()

    @property
    def rows(self) -> Locator:
        return self.page.locator(".st-key-sb_line_list button")
