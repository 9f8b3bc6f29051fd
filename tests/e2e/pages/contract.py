"""The page of one's place."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen

FOLDED = {"carry": "responsibility", "hands": "hands"}
"""By fold: the line that adds to what is in it."""


class ContractPage(Screen):
    """Role names, the plane, the lists, the agreements."""

    def open(self, board: str) -> "ContractPage":
        self.goto(f"/plek?board={board}")
        return self.stands()

    def stands(self) -> "ContractPage":
        expect(self.plane).to_be_visible()
        expect(self.page.locator(".st-key-sb_agreements")).to_be_visible()
        self.saved()
        return self

    @property
    def plane(self) -> Locator:
        return self.page.locator("svg.sb-plane")

    def mark(self, name: str) -> Locator:
        """A mark on the plane, by the beginning of what is said of it."""
        return self.plane.locator(f'[data-mark][aria-label^="{name}"]')

    def point(self, across: float, up: float) -> tuple[float, float]:
        """Where a place of the plane is on the screen."""
        box = self.plane.bounding_box()
        assert box is not None
        edge = 20
        width, height = box["width"] - 2 * edge, box["height"] - 2 * edge
        return box["x"] + edge + across * width, box["y"] + edge + (1 - up) * height

    def touch(self, across: float, up: float) -> None:
        """A click on the plane lays the chosen mark there."""
        before = self.revision
        self.plane.scroll_into_view_if_needed()
        self.page.mouse.click(*self.point(across, up))
        self.saved(beyond=before)

    def tap(self, across: float, up: float) -> None:
        """The same with a finger."""
        before = self.revision
        self.plane.scroll_into_view_if_needed()
        self.page.touchscreen.tap(*self.point(across, up))
        self.saved(beyond=before)

    def call_role(self, name: str) -> None:
        """One of the names of a role, from the list."""
        before = self.revision
        self.press("sb_field_contract_roles", name)
        self.saved(beyond=before)

    def drag(self, name: str, across: float, up: float) -> None:
        before = self.revision
        box = self.mark(name).locator(".sb-plane-dot").bounding_box()
        assert box is not None
        self.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.page.mouse.down()
        self.page.mouse.move(*self.point(across, up), steps=5)
        self.page.mouse.up()
        self.saved(beyond=before)

    def who_else(self, name: str) -> None:
        """Somebody else comes on the plane: a name and Enter."""
        before = self.revision
        field = self.page.locator(".sb-plane-add input")
        field.fill(name)
        field.press("Enter")
        expect(field).to_have_value("")
        self.saved(beyond=before)

    def add(self, what: str, words: str) -> None:
        """A line and Enter."""
        before = self.revision
        field = self.page.locator(f".st-key-sb_field_add_{what} input")
        field.fill(words)
        field.press("Enter")
        self.saved(beyond=before)
        expect(field).to_have_value("")

    def lines(self, sort: str) -> Locator:
        return self.page.locator(f'.st-key-sb_lines_{sort} [class*="st-key-sb_say_"] button')

    def stand_with(self, key: str, state: str) -> None:
        """How it stands with a party, or with the table."""
        before = self.revision
        self.press(f"sb_stands_{key}", state)
        self.saved(beyond=before)

    def agree(self, key: str, field: str, words: str) -> None:
        before = self.revision
        held = self.page.locator(f".st-key-sb_agreed_{key}").locator(f'[class*="_{field}"] :is(input, textarea)').first
        held.fill(words)
        held.press("Tab")
        self.saved(beyond=before)

    def unfold(self, what: str) -> None:
        """Opens 'who carries what' or 'sitting on your hands'."""
        self.page.locator(f".st-key-sb_fold_{what} summary").click()
        expect(self.page.locator(f".st-key-sb_field_add_{FOLDED[what]} input")).to_be_visible()

    def place(self, place: str) -> Locator:
        """A place of the circle."""
        return self.page.locator(f'.sb-circle [data-place="{place}"]')

    def points_at(self, place: str) -> None:
        """Where one is in the circle."""
        before = self.revision
        self.place(place).click()
        self.saved(beyond=before)

    def lays_back(self) -> None:
        """Once more, whatever is open."""
        before = self.revision
        self.page.get_by_role("button", name="Leg het nog eens terug").click()
        self.saved(beyond=before)

    def opens(self, words: str) -> None:
        """Presses a line, so that it can be mended."""
        self.page.get_by_role("button", name=words).first.click()

    def lay_back(self) -> None:
        """Once more."""
        before = self.revision
        self.page.get_by_role("button", name="Leg het nog eens terug").click()
        self.saved(beyond=before)

    def picks(self, field: str, option: str) -> None:
        """Chooses from the list of a field, by the end of its key."""
        before = self.revision
        self.page.locator(f'[class*="st-key-sb_field_contract_"][class*="_{field}"] select').select_option(label=option)
        self.saved(beyond=before)

    def fills(self, field: str, words: str) -> None:
        """Writes in a field and leaves it, by the end of its key."""
        before = self.revision
        held = self.page.locator(f'[class*="st-key-sb_field_contract_"][class*="_{field}"] :is(input, textarea)')
        held.fill(words)
        held.press("Tab")
        self.saved(beyond=before)
