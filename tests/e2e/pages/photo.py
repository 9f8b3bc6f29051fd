"""The page of the photo."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen

FOLDS = 8
"""More than a panel has."""


class PhotoPage(Screen):
    """Map, toolbar, list and panel."""

    def open(self, board: str) -> "PhotoPage":
        self.goto(f"/foto?board={board}")
        return self.stands()

    def come_in(self, link: str) -> "PhotoPage":
        """By the link of a board."""
        self.page.goto(link)
        return self.stands() if self.language == "nl" else self.open(link.split("/")[2])

    def stands(self) -> "PhotoPage":
        expect(self.page.locator(".sb-photo[data-sb-revision]")).to_be_visible()
        self.saved()
        return self

    @property
    def sheet(self) -> Locator:
        """The panel beside the map."""
        return self.page.locator(".st-key-sb_sheet_photo")

    # Looking

    def node(self, item: str) -> Locator:
        """The handle over a sign, for keyboard and screen reader."""
        return self.page.locator(f'[data-sb-node="{item}"]')

    def edge(self, item: str) -> Locator:
        return self.page.locator(f'[data-sb-edge="{item}"]')

    def sees(self, *items: str) -> None:
        """Waits until these parties and people stand on the map."""
        for item in items:
            expect(self.node(item)).to_be_attached()

    def misses(self, *items: str) -> None:
        """Waits until these are gone from the map."""
        for item in items:
            expect(self.node(item)).not_to_be_attached()

    # Choosing

    def pick(self, *items: str) -> None:
        """Selects as the list beside the map does, and waits for the panel."""
        self.page.evaluate("ids => window.dispatchEvent(new CustomEvent('sb:select', {detail: {ids}}))", list(items))
        self.panel_of(*items)

    def panel_of(self, *items: str) -> None:
        """Waits for the panel of exactly these."""
        if items:
            expect(self.sheet.locator(f".st-key-sb_remove_{items[0]}").last).to_be_visible()
            self.quiet()
            # What was drawn before may still stand beside it; counting waits for that to go, seeing would not.
            expect(self.sheet.locator(f".st-key-sb_remove_{items[0]}")).to_have_count(1)
        else:
            expect(self.sheet.locator(".sb-list")).to_be_visible()
        self.quiet()

    # From somebody's chair

    def sits_on(self, name: str) -> None:
        """Waits for the panel of the chair of whoever is called this."""
        expect(self.sheet.get_by_text("Op de stoel van")).to_be_visible()
        expect(self.sheet.get_by_role("heading", name=name)).to_be_visible()
        self.quiet()

    def got_up(self) -> None:
        """Waits for the panel of whose chair it was."""
        expect(self.sheet.get_by_role("button", name="Op hun stoel")).to_be_visible()
        self.quiet()

    # The toolbar

    def act(self, name: str) -> None:
        """A button of the toolbar, or of its menu."""
        button = self.page.locator(f'.sb-toolbar [data-sb-act="{name}"]')
        if not button.is_visible():
            self.open_menu()
        button.click()

    def open_menu(self) -> None:
        """What the toolbar has no room for."""
        self.page.locator('.sb-toolbar [data-sb-act="more"]').click()

    def add(self, name: str, *, person: bool = False) -> None:
        """Adds by the line over the map."""
        field = self.page.locator(".sb-add-field")
        if not field.is_visible():
            self.act("person" if person else "party")
        field.fill(name)
        field.press("Enter")

    def legend_keeps_to_one_row(self, rest: str) -> None:
        """What has no room in it is found behind 'more'."""
        more = self.page.locator(".sb-legend-more summary")
        more.click()
        expect(self.page.locator(".sb-legend-rest").get_by_text(rest)).to_be_visible()
        box = self.page.locator(".sb-legend").bounding_box()
        assert box is not None and box["height"] < 40
        more.press("Escape")

    @property
    def task(self) -> Locator:
        """The shared task, in the panel beside the map while nobody is chosen."""
        return self.page.locator(".st-key-sb_field_board_shared_task textarea")

    def write_piece(self, item: str, words: str) -> None:
        """What only this one can bring, in the panel that is open."""
        before = self.revision
        self.write(f"sb_field_photos_photo_seats_{item}_puzzle_piece", words)
        self.saved(beyond=before)

    def unfold(self) -> None:
        """Opens what lies behind 'more' in the panel."""
        folded = self.sheet.locator("details:not([open]) > summary")
        self.quiet()
        for _ in range(FOLDS):
            if not folded.count():
                break
            folded.first.click()
            self.quiet()  # a run that draws the panel anew may fold it again

    def let_go(self) -> None:
        """Selects nobody."""
        self.pick()
