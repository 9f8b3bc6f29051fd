"""The page of the ugly photo."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.photo import PhotoPage

CUT_OFF = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > wide) found.push('the page');
  for (const part of document.querySelectorAll('.st-key-sb_ugly_strip, .sb-toolbar')) {
    for (const one of [part, ...part.querySelectorAll('p, span, b, button, summary')]) {
      const { left, right, width, height } = one.getBoundingClientRect();
      if (!width || one.closest('.sb-menu-items')) continue;
      const said = one.textContent.trim().slice(0, 40);
      if (left < 0 || right > wide + 0.5 || one.scrollWidth > one.clientWidth + 1 && one.clientWidth) found.push(said);
      if (one.matches('button, summary') && Math.min(width, height) < 44) found.push(`${said}: ${width} x ${height}`);
    }
  }
  return found;
}"""


class UglyPage(PhotoPage):
    """Its curtain with the three questions; open, its map, its lines and its clock."""

    def open(self, board: str) -> "UglyPage":
        self.goto(f"/lelijk?board={board}")
        expect(self.curtain.or_(self.page.locator(".sb-photo[data-sb-revision]")).first).to_be_visible()
        self.saved()
        return self

    @property
    def curtain(self) -> Locator:
        return self.page.locator(".sb-curtain")

    @property
    def sheet(self) -> Locator:
        return self.page.locator(".st-key-sb_sheet_ugly")

    def panel_of(self, *items: str) -> None:
        """Waits for the panel of what is chosen; with nobody chosen for what can be done with the lines."""
        inside = ".sb-panel-head" if items else ".st-key-sb_ugly_end"
        expect(self.sheet.locator(inside)).to_be_visible()
        self.quiet()

    @property
    def clock(self) -> Locator:
        return self.page.locator(".sb-ugly-clock")

    def cut_off(self) -> list[str]:
        """What of the strip and the toolbar does not fit on the screen, or is too small for a thumb."""
        found: list[str] = self.page.evaluate(CUT_OFF)
        return found

    def open_curtain(self, hope: str) -> None:
        """Answers what is asked, and waits for the map."""
        self.page.locator(".st-key-sb_ugly_hope textarea").fill(hope)
        self.page.locator(".st-key-sb_ugly_open_it button").click()
        self.stands()
        self.quiet()

    def add_line(self, text: str) -> None:
        field = self.page.locator(".st-key-sb_field_add_ugly_line input")
        field.fill(text)
        field.press("Enter")
        expect(self.lines.last).to_have_value(text)
        expect(field).to_have_value("")
        self.saved()

    @property
    def lines(self) -> Locator:
        return self.page.locator(".st-key-sb_ugly_lines textarea")

    def press_button(self, key: str) -> None:
        self.page.locator(f".st-key-{key} button").click()
