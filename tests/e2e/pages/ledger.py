"""The page of give and take."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen


class LedgerPage(Screen):
    """In words, in bars, in numbers, and the panel beside them."""

    def open(self, board: str) -> "LedgerPage":
        self.goto(f"/balans?board={board}")
        return self.stands()

    def stands(self) -> "LedgerPage":
        expect(self.page.locator(".st-key-sb_balance_tools")).to_be_visible()
        self.saved()
        return self

    def add(self, name: str) -> None:
        """A name and Enter."""
        field = self.page.locator(".st-key-sb_field_add_balance_party input")
        field.fill(name)
        field.press("Enter")
        expect(field).to_have_value("")

    def look(self, form: int) -> None:
        """0: in words, 1: in bars, 2: in numbers."""
        self.quiet()
        self.page.locator(".st-key-sb_balance_form button").nth(form).click()
        shown = (self.rows, self.picture, self.grid)[form]
        expect(shown.first).to_be_visible()
        self.quiet()

    def look_through(self, option: str) -> None:
        """Whose eyes, from the list."""
        self.quiet()
        self.page.locator(".st-key-sb_balance_eyes input").click()
        self.page.get_by_role("option", name=option, exact=True).click()
        self.quiet()

    def lay_beside(self) -> None:
        """Two views side by side."""
        self.page.locator(".st-key-sb_balance_form button").nth(3).click()
        self.says("Waar kijken jullie anders?")

    def think_through(self, title: str) -> None:
        """What if: a line and Enter."""
        field = self.page.locator(".st-key-sb_field_add_what_if input")
        field.fill(title)
        field.press("Enter")
        self.says("Wat zou er anders zijn, en voor wie?")

    @property
    def rows(self) -> Locator:
        return self.page.locator(".sb-words-row")

    def row(self, party: str) -> Locator:
        return self.page.locator(f'.sb-words-row[data-party="{party}"]')

    def word(self, party: str, side: str) -> Locator:
        """What a party brings, takes or hopes for, in words."""
        return self.row(party).locator(f".sb-row-{side} textarea")

    def felt(self, party: str) -> Locator:
        return self.row(party).locator("select")

    def say(self, party: str, side: str, words: str) -> None:
        """Writes what a party brings, takes or hopes for, and leaves it."""
        before = self.revision
        self.word(party, side).fill(words)
        self.word(party, side).press("Tab")
        self.saved(beyond=before)

    def what_if(self, title: str) -> None:
        """Thinks something through on a copy: its panel opens."""
        self.quiet()
        field = self.page.locator(".st-key-sb_field_add_what_if input")
        field.fill(title)
        field.press("Enter")
        self.says("Wat zou er anders zijn, en voor wie?")
        self.quiet()

    def with_the_room(self, adjustment: str) -> None:
        """Lays what was thought through on the table, and shows it to the group on the wall."""
        self.page.locator(f".st-key-sb_close_{adjustment} button").click()
        self.page.locator(".st-key-sb_what_if_wall button").click()

    @property
    def picture(self) -> Locator:
        return self.page.locator('[data-testid="stVegaLiteChart"] :is(canvas, svg.marks)').first

    @property
    def boxes(self) -> Locator:
        """What is open or pressed in the picture: last of all the segments."""
        return self.page.locator('[data-testid="stVegaLiteChart"] .mark-rect path[fill="transparent"]')

    @property
    def grid(self) -> Locator:
        return self.page.locator(".sb-grid")

    def cell(self, row: str, col: str) -> Locator:
        """By what its row and column are about: a party and a resource, or on a phone a resource and a side."""
        return self.page.locator(f'.sb-grid-row[data-row="{row}"] input[data-col="{col}"]')

    def side(self, name: str) -> None:
        self.page.locator(f".sb-side-{name}").click()

    def paste(self, text: str) -> None:
        """As Ctrl and V do in the cell that has the focus."""
        self.page.evaluate(
            """(text) => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              const told = { clipboardData: data, bubbles: true, cancelable: true };
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', told));
            }""",
            text,
        )

    @property
    def said(self) -> Locator:
        return self.page.locator(".sb-ledger .sb-said")

    def field(self, name: str) -> Locator:
        """A field of the panel that is open."""
        return self.page.locator(f'.st-key-sb_sheet_balance [class*="st-key-sb_field_"][class*="_{name}"]').first
