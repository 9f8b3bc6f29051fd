"""The table twin of the photo."""

from typing import Literal

from playwright.sync_api import Locator, expect

from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.screen import Screen


class TablePage(Screen):
    """Everybody and every relation as rows, with every verb of the map."""

    @classmethod
    def of(cls, photo: PhotoPage) -> "TablePage":
        """Swaps the map for the table."""
        photo.act("table")
        table = cls(photo.page, photo.language)
        expect(table.page.locator(".sb-twin tbody[data-sb-built=true]").first).to_be_visible()
        return table

    def row(self, item: str) -> Locator:
        return self.page.locator(f'.sb-twin-row[data-id="{item}"]')

    def cell(self, item: str, field: str) -> Locator:
        return self.row(item).locator(f'[data-field="{field}"]')

    def add(self, name: str) -> None:
        field = self.page.locator(".sb-twin [data-add=name]")
        field.fill(name)
        field.press("Enter")

    def rename(self, item: str, name: str) -> None:
        self.write_in(item, "name", name)

    def choose_in(self, item: str, field: str, value: str) -> None:
        """Takes an option of a list in a row by its value; a list has its options once one comes to it."""
        self.cell(item, field).focus()
        self.cell(item, field).select_option(value)

    def write_in(self, item: str, field: str, words: str) -> None:
        """Writes in a text of a row, and leaves it."""
        self.cell(item, field).fill(words)
        self.cell(item, field).press("Tab")

    def add_line(self, words: str) -> None:
        """A line of text, of an ugly photo."""
        field = self.page.locator(".sb-twin [data-add=line]")
        field.fill(words)
        field.press("Enter")

    def turn(self, item: str, way: Literal["left", "right"]) -> None:
        self.cell(item, way).click()

    def relate(self, source: str, target: str) -> None:
        self.page.locator(".sb-twin [data-relate=source]").select_option(source)
        self.page.locator(".sb-twin [data-relate=target]").select_option(target)
        self.page.locator(".sb-twin form:has([data-relate]) [type=submit]").click()

    def pick(self, *items: str) -> None:
        for item in items:
            self.cell(item, "pick").check()

    def remove(self, item: str) -> None:
        self.cell(item, "remove").click()

    def undo(self) -> None:
        self.page.locator(".sb-twin [data-verb=undo]").click()

    def find(self, words: str) -> None:
        self.page.locator(".sb-twin [data-find=words]").fill(words)

    @property
    def shown(self) -> list[str]:
        """The names of the rows that are shown."""
        rows = self.page.locator(".sb-twin-people .sb-twin-row:not([hidden]) [data-field=name]")
        return [row.input_value() for row in rows.all()]
