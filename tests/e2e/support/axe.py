"""axe over a page: what on it breaks WCAG 2.2 AA, in light and in dark."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.e2e.pages.screen import Screen
from tests.e2e.support.axe_exclusions import EXCLUDED
from tests.e2e.support.contexts import Theme

_FOUND = {"resultTypes": ["violations"], "preload": {"assets": ["media"], "timeout": 10_000}}
"""Style sheets, which axe would fetch all of once more at each look, are read by no rule of ours."""
EVERYTHING: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    **_FOUND,
}
COLOURS: dict[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, **_FOUND}
"""The lights change nothing but colours."""


class Axe:
    """axe on one tab, which it turns the lights of."""

    def __init__(self, page: Page, within: str | None = None, theme: Theme = "light") -> None:
        self.page = page
        self.theme = theme
        self._context = {
            **({"include": [[within]]} if within else {}),
            **({"exclude": [[selector] for selector in EXCLUDED]} if EXCLUDED else {}),
        }

    def broken(self) -> list[str]:
        """What is broken in the lights that are on now, each in one line: the rule, where, and why."""
        return self._run(EVERYTHING)

    def broken_in_both(self) -> list[str]:
        """The same, and then what colours break in the other lights, which are on from then on."""
        found = self.broken()
        self.theme = "dark" if self.theme == "light" else "light"
        Screen(self.page).turn_lights(self.theme)
        return found + self._run(COLOURS)

    def _run(self, options: dict[str, Any]) -> list[str]:
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE_SCRIPT)
        # What a run of the page dims for a moment is no fault of its looks: what is broken is so at a second look too.
        return self._look(options) and self._look(options)

    def _look(self, options: dict[str, Any]) -> list[str]:
        Screen(self.page).quiet()
        look = "([context, options]) => axe.run(context ?? document, options)"
        found = self.page.evaluate(look, [self._context or None, options])
        return [
            f"{self.theme}: {rule['id']}: {node['target']} ({node.get('failureSummary', '').splitlines()[-1].strip()})"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]
