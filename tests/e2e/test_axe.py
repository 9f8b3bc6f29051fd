"""axe over whole pages: no violation of WCAG 2.2 AA, light and dark, laptop and phone."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.pages.screen import Screen
from tests.e2e.support.axe_exclusions import EXCLUDED
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import DESKTOP, PHONE, Screens, Size, Theme
from tests.e2e.support.tour import gather, pages
from workshop.service import Service

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
LIGHTS: dict[Theme, dict[str, Any]] = {"dark": COLOURS, "light": OPTIONS}
"""The lights change nothing but colours."""


def broken(found: dict[str, Any]) -> list[str]:
    """Each violation in one line: the rule, where, and why."""
    return [
        f"{rule['id']}: {node['target']} ({node.get('failureSummary', '').splitlines()[-1].strip()})"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


LOOKS_SO = """(theme) => getComputedStyle(document.querySelector('[data-testid="stApp"]')).colorScheme === theme"""


def seen_in(page: Page, theme: Theme) -> None:
    """Turns the lights, and waits until the page has followed."""
    page.emulate_media(color_scheme=theme)
    page.wait_for_function(LOOKS_SO, arg=theme)
    Screen(page).quiet()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["laptop", "phone"])
def test_whole_pages_can_be_used_by_everybody(size: Size, town: Laid, service: Service, screens: Screens) -> None:
    town.add("add_chair", words="Iemand uit de wijk", angle=4.0)
    town.add("add_group", name="Stuurgroep", members=list(town.view.parties)[:3])
    service.keep_snapshot(town.id, town.owner, {"name": "Voor de zomer", "moment": "juni", "block": 1})
    page = screens.page(screens.context(size))
    axe = Axe()
    context = {"exclude": [[selector] for selector in EXCLUDED]} if EXCLUDED else None
    found = []
    for name in pages(page, town, gather(town)):
        for theme, options in LIGHTS.items():
            if name.startswith("muur") and theme == "dark":
                continue  # a wall has lights of its own
            seen_in(page, theme)
            answer = axe.run(page, context=context, options=options).response
            found += [f"{name}, {theme}: {line}" for line in broken(answer)]
    assert not found, "\n".join(found)


def test_little_of_streamlit_is_left_out() -> None:
    assert len(EXCLUDED) <= 5
    assert all(reason.strip() for reason in EXCLUDED.values())
